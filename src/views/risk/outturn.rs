//! The tracker: budget approved, moved, revised; spent or forecast; and what is done about the difference.

use serde::Serialize;

use super::super::shown::{AmountView, StatusView};
use super::bridge::{Bridge, StepBarView};

/// One year of one pool.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct OutturnView {
    /// The year, and what it is of: `2018/19: Section 75 agreement`.
    pub title: String,
    /// How firm it is.
    pub status: StatusView,
    /// Where the figures come from; may be empty.
    pub source: String,
    /// Approved, what was moved, revised, spent, variance, treatment: each a row in its order.
    pub rows: Vec<TrackView>,
    /// The variance by whoever it is attributed to, and what is attributed to nobody.
    pub parts: Vec<PartView>,
    /// The year in words, a sentence each.
    pub sentences: Vec<String>,
    /// The same as a bridge from approved to spent, left to right.
    pub bridge: Vec<StepBarView>,
}

/// One row of the tracker.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TrackView {
    /// `approved`, `virement`, `revised`, `spent`, `variance` or `treatment`.
    pub kind: &'static str,
    /// What it is called.
    pub name: String,
    /// The amount in the unit of the view.
    pub amount: AmountView,
    /// `adverse`, `favourable`, what a treatment is, or that it was worked out and not stated; may be empty.
    pub words: String,
}

/// A part of the variance.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PartView {
    /// Whose, or that it is attributed to nobody.
    pub name: String,
    /// How much, in the unit of the view.
    pub amount: AmountView,
    /// `adverse` or `favourable`, and how it came about.
    pub words: String,
}

use crate::calc::outturn::{Year, work_out};
use crate::document::{Outturn, Sense, Treatment};
use crate::money::{Display, Money, Unit, pounds};
use crate::words::{Names, fill};

/// One year, shown in a unit.
pub fn year(names: Names<'_>, outturn: &Outturn, unit: Unit) -> OutturnView {
    let year = work_out(outturn);
    let parts = outturn.parts.iter().flat_map(|part| [Some(part.amount), part.earlier]);
    let treated = outturn.treatments.iter().map(|treated| treated.amount);
    let moved = outturn.virements.iter().map(|virement| Some(virement.amount));
    let sums = [year.approved, year.revised, year.spent, year.variance, year.left].into_iter();
    let display = Display::fitting(unit, parts.chain(treated).chain(moved).chain(sums).flatten());
    let bridge = Bridge::of(names.words, outturn, &year, display);
    let told = Told { names, outturn, year, display, cut: bridge.cut };
    let name = outturn.name.as_ref().map(|name| format!(": {name}")).unwrap_or_default();
    OutturnView {
        title: format!("{}{name}", outturn.year),
        status: StatusView::of(outturn.status.unwrap_or(names.document.status), names.document, names.words),
        source: outturn.source.clone().unwrap_or_default(),
        rows: told.rows(),
        parts: told.parts(),
        sentences: told.sentences(),
        bridge: bridge.bars,
    }
}

/// A year being told.
struct Told<'d> {
    names: Names<'d>,
    outturn: &'d Outturn,
    year: Year,
    display: Display,
    /// Whether the bars of the bridge do not start at nought.
    cut: bool,
}

impl Told<'_> {
    fn amount(&self, money: Option<Money>) -> AmountView {
        AmountView::of(money, self.display, self.names.words)
    }

    fn sense(&self, variance: Money) -> &'static str {
        let words = self.names.words;
        match variance.cmp(&Money::ZERO) {
            std::cmp::Ordering::Greater => words.adverse,
            std::cmp::Ordering::Less => words.favourable,
            std::cmp::Ordering::Equal => words.neither,
        }
    }

    fn rows(&self) -> Vec<TrackView> {
        let (words, outturn, year) = (self.names.words, self.outturn, &self.year);
        let row = |kind, name: &str, amount, words: &str| TrackView {
            kind,
            name: name.to_owned(),
            amount: self.amount(amount),
            words: words.to_owned(),
        };
        let made = |stated: bool| if stated { "" } else { words.track_made };
        let mut rows = Vec::new();
        if year.approved.is_some() {
            rows.push(row("approved", words.track_approved, year.approved, ""));
        }
        for virement in &outturn.virements {
            let way = if virement.amount < Money::ZERO { words.track_moved_out } else { words.track_moved_in };
            let way = if year.moved == Money::ZERO { "" } else { way };
            rows.push(row("virement", &virement.name, Some(virement.amount), way));
        }
        rows.push(row("revised", words.track_revised, year.revised, made(outturn.revised.is_some())));
        let spent = if outturn.forecast.is_some() { words.track_forecast } else { words.track_actual };
        let stated = outturn.actual.or(outturn.forecast).is_some();
        rows.push(row("spent", spent, year.spent, made(stated)));
        if let Some(variance) = year.variance {
            rows.push(row("variance", words.track_variance, Some(variance.size()), self.sense(variance)));
        }
        for treated in &outturn.treatments {
            let what = match treated.treatment {
                Treatment::ExtraContribution => words.treat_extra,
                Treatment::Return => words.treat_return,
                Treatment::CarryForward => words.treat_carry,
                Treatment::FirstCall => words.treat_first,
            };
            let by = |partner| fill(words.treat_of, &[("what", what), ("partner", self.names.partner(Some(partner)))]);
            let name = treated.partner.map_or_else(|| what.to_owned(), by);
            let about = treated.about.then(|| words.treat_about.to_owned());
            let said: Vec<String> = about.into_iter().chain(treated.note.clone()).collect();
            rows.push(row("treatment", &name, treated.amount, &said.join("; ")));
        }
        rows
    }

    fn parts(&self) -> Vec<PartView> {
        let words = self.names.words;
        let mut parts: Vec<PartView> = Vec::new();
        for part in &self.outturn.parts {
            let sense = match part.sense.unwrap_or(self.outturn.sense) {
                Sense::Adverse => words.adverse,
                Sense::Favourable => words.favourable,
            };
            let grew = part.earlier.and_then(|earlier| Some((earlier, part.amount.minus(earlier)?)));
            let story = grew.map(|(earlier, grew)| {
                let figure = |money: Money| self.display.figure(money);
                let when = part.when.as_deref().unwrap_or(words.part_when);
                let template = if grew < Money::ZERO { words.part_earlier_less } else { words.part_earlier };
                fill(template, &[("earlier", &figure(earlier)), ("when", when), ("grew", &figure(grew.size()))])
            });
            let said: Vec<String> = [Some(sense.to_owned()), story].into_iter().flatten().collect();
            parts.push(PartView {
                name: part.name.clone(),
                amount: self.amount(Some(part.amount)),
                words: said.join("; "),
            });
        }
        if let Some(left) = self.year.left.filter(|left| *left != Money::ZERO && !parts.is_empty()) {
            let (amount, sense) = (self.amount(Some(left.size())), self.sense(left));
            parts.push(PartView { name: words.part_nobody.to_owned(), amount, words: sense.to_owned() });
        }
        parts
    }

    fn sentences(&self) -> Vec<String> {
        let (words, year) = (self.names.words, &self.year);
        let one = |template, money: Money| fill(template, &[("amount", &pounds(money.size()))]);
        let moved = match year.moved.cmp(&Money::ZERO) {
            _ if self.outturn.virements.is_empty() => None,
            std::cmp::Ordering::Equal => Some(words.year_moves_nil.to_owned()),
            std::cmp::Ordering::Less => Some(one(words.year_moves_out, year.moved)),
            std::cmp::Ordering::Greater => Some(one(words.year_moves_in, year.moved)),
        };
        let differs = |difference: Option<Money>, template| {
            difference.filter(|difference| *difference != Money::ZERO).map(|difference| one(template, difference))
        };
        let verb = if self.outturn.forecast.is_some() { words.year_forecast } else { words.year_spent };
        let stated = self.outturn.actual.or(self.outturn.forecast).is_some();
        let variance = year.variance.map(|variance| {
            let figures = year.revised.zip(year.spent).filter(|_| stated);
            let (amount, sense) = (pounds(variance.size()), self.sense(variance));
            match figures {
                Some((budget, spent)) => {
                    let slots = [("budget", pounds(budget)), ("spent", pounds(spent)), ("amount", amount)];
                    let slots = slots.each_ref().map(|(slot, value)| (*slot, value.as_str()));
                    let more = [("verb", verb), ("sense", sense)];
                    fill(words.year_variance, &slots.into_iter().chain(more).collect::<Vec<_>>())
                }
                None => fill(words.year_variance_printed, &[("amount", &amount), ("sense", sense)]),
            }
        });
        let parts = year.left.filter(|_| !self.outturn.parts.is_empty()).map(|left| {
            let attributed = year.variance.and_then(|variance| variance.minus(left)).unwrap_or(Money::ZERO);
            let slots = [("attributed", pounds(attributed.size())), ("left", pounds(left.size()))];
            let slots = slots.each_ref().map(|(slot, value)| (*slot, value.as_str()));
            if left == Money::ZERO { words.year_parts_all.to_owned() } else { fill(words.year_parts, &slots) }
        });
        let checks = [
            differs(year.revised_differs, words.year_revised_differs),
            variance,
            differs(year.variance_differs, words.year_variance_differs),
            parts,
            self.outturn.note.clone(),
        ];
        let cut = self.cut.then(|| words.year_bridge.to_owned());
        moved.into_iter().chain(checks.into_iter().flatten()).chain(cut).collect()
    }
}
