//! The money: one line a figure.

use super::clean::excerpt;
use super::fields::Fields;
use super::file::items;
use super::{Basis, Document, Purpose, Recurrence, Status, limits};
use crate::error::{Bound, Errors, Kind};
use crate::index::Index;
use crate::money::{Money, Unit, Written};

/// One figure: whose money, in which tier, and what is known of it.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Line {
    /// The id by which a change names it; made of its place in the file where none is given.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub id: String,
    /// Whose money: the partner's id; left out where the source does not state it.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub partner: Option<usize>,
    /// How closely it is shared: the tier's id.
    #[cfg_attr(test, schemars(with = "String"))]
    pub tier: usize,
    /// The line's name in the source.
    pub label: Option<String>,
    /// The service that it pays for.
    pub service: Option<String>,
    /// Who provides that service.
    pub provider: Option<String>,
    /// The level at which it is spent: Greater Manchester, borough, neighbourhood.
    pub level: Option<String>,
    /// The amount as text, exactly as written; blank, `n/a` and `tbc` are not stated, a dash is nil.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub amount: Written,
    /// What was spent in the end, as text.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub actual: Option<Written>,
    /// Whether income has been taken off.
    pub basis: Option<Basis>,
    /// The income, as text.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub income: Option<Written>,
    /// Whether it carries on next year.
    pub recurrence: Option<Recurrence>,
    /// Capital or revenue.
    pub purpose: Option<Purpose>,
    /// The year in which it joins its tier, where an agreement grows year by year: `2019/20`.
    pub joins: Option<String>,
    /// The tier in which it is until then: the tier's id; until then in none, where left out.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub until: Option<usize>,
    /// How firm the figure is, where that differs from the document.
    pub status: Option<Status>,
    /// Anything that a reader should know.
    pub note: Option<String>,
}

impl Line {
    /// A line with nothing known but whose it is and where.
    pub fn bare(id: String, partner: Option<usize>, tier: usize, amount: Written) -> Line {
        Line {
            id,
            partner,
            tier,
            label: None,
            service: None,
            provider: None,
            level: None,
            amount,
            actual: None,
            basis: None,
            income: None,
            recurrence: None,
            purpose: None,
            joins: None,
            until: None,
            status: None,
            note: None,
        }
    }

    /// An id as a document gives it. Ids that begin as those made here do (`line:4`, `row:4`, `added:1`, `moved:…`)
    /// have a hyphen for the colon, so that no given id is ever taken for a made one.
    pub fn given_id(id: String) -> String {
        let is_made = ["line:", "row:", "added:", "moved:"].iter().any(|start| id.starts_with(start));
        if is_made { id.replacen(':', "-", 1) } else { id }
    }

    /// The tier in which it is in a year (at last, where none is given); `None` where it is in none yet.
    pub fn tier_in(&self, year: Option<&str>) -> Option<usize> {
        match (year, &self.joins) {
            // Years are written alike in one file, so their texts are in the order of time.
            (Some(year), Some(joins)) if joins.as_str() > year => self.until,
            _ => Some(self.tier),
        }
    }

    /// Reads the section `lines`. A line in no known tier or of no known partner is left out, with its problem.
    pub fn read_all(fields: &mut Fields<'_>, document: &Document, errors: &mut Errors) -> Vec<Line> {
        let partners = Places::of(document.partners.iter().map(|partner| partner.id.as_str()));
        let tiers = Places::of(document.tiers.iter().map(|tier| tier.id.as_str()));
        let mut lines: Vec<Line> = Vec::new();
        let mut ids = Index::default();
        let (mut room, mut actuals) = (Room::default(), Room::default());
        for (place, mut own) in items(fields, "lines", (Bound::Lines, limits::LINES), errors).into_iter().enumerate() {
            let id = own.text("id", errors).filter(|id| !id.is_empty()).map(Line::given_id);
            let id = id.unwrap_or_else(|| format!("line:{}", place.saturating_add(1)));
            let partner = partner_of(&mut own, &partners, errors);
            let tier = tier_of(&mut own, &tiers, errors);
            let mut line = Line::bare(id, partner.flatten(), tier.unwrap_or(0), Written::NOT_STATED);
            line.label = own.text("label", errors);
            line.service = own.text("service", errors);
            line.provider = own.text("provider", errors);
            line.level = own.text("level", errors);
            line.amount = own.amount("amount", document.unit, errors).unwrap_or(Written::NOT_STATED);
            line.actual = actuals.read(&mut own, "actual", document.unit, errors);
            line.basis = own.one_of("basis", Basis::LIST, errors);
            line.income = own.amount("income", document.unit, errors);
            line.recurrence = own.one_of("recurrence", Recurrence::LIST, errors);
            line.purpose = own.one_of("purpose", Purpose::LIST, errors);
            line.joins = own.text("joins", errors).filter(|year| !year.is_empty());
            let until = own.text("until", errors);
            line.until = until.and_then(|id| tiers.find(&own, "until", &id, errors));
            line.status = own.one_of("status", Status::LIST, errors);
            line.note = own.text("note", errors);
            if !ids.claim(&line.id, place) {
                own.wrong("id", Kind::RepeatedId { found: excerpt(&line.id) }, errors);
            } else if tier.is_some() && partner.is_some() {
                if !room.admits(&mut line.amount) {
                    own.wrong("amount", Kind::SumTooLarge, errors);
                }
                lines.push(line);
            }
            own.finish(errors);
        }
        lines
    }
}

/// Keeps the sizes of all lines together within the bounds of money, so that no sum of any of them can leave it.
#[derive(Default)]
pub struct Room {
    taken: Money,
}

impl Room {
    /// What these figures leave.
    pub fn taken_by(figures: impl Iterator<Item = Money>) -> Room {
        Room { taken: figures.fold(Money::ZERO, |sum, money| sum.plus(money.size()).unwrap_or(sum)) }
    }

    /// Reads a figure and takes it in; one that is not stated, or that no sum could hold, is none.
    pub fn read(
        &mut self,
        own: &mut Fields<'_>,
        name: &'static str,
        unit: Unit,
        errors: &mut Errors,
    ) -> Option<Written> {
        let mut written = own.amount(name, unit, errors)?;
        if !self.admits(&mut written) {
            own.wrong(name, Kind::SumTooLarge, errors);
        }
        written.money.map(|_| written)
    }

    /// Takes a figure in; where it would pass the bounds it counts as not stated, and the answer is `false`.
    pub fn admits(&mut self, amount: &mut Written) -> bool {
        let Some(money) = amount.money else { return true };
        match self.taken.plus(money.size()) {
            Some(taken) => self.taken = taken,
            None => amount.money = None,
        }
        amount.money.is_some()
    }
}

/// The places of ids in a section, and their list for a sentence.
pub struct Places {
    places: Index,
    list: String,
}

impl Places {
    /// The places of `ids`.
    pub fn of<'d>(ids: impl Iterator<Item = &'d str> + Clone) -> Places {
        let mut places = Index::default();
        for (place, id) in ids.clone().enumerate() {
            places.claim(id, place);
        }
        Places { places, list: ids.take(12).collect::<Vec<_>>().join(", ") }
    }

    /// Lets every name that is not taken stand for its place, too.
    pub fn also<'d>(&mut self, names: impl Iterator<Item = &'d str>) {
        for (place, name) in names.enumerate() {
            self.places.claim(name, place);
        }
    }

    /// The place of an id; a problem where nothing has it.
    pub fn find(&self, own: &Fields<'_>, name: &'static str, id: &str, errors: &mut Errors) -> Option<usize> {
        let place = self.places.find(id);
        if place.is_none() {
            own.wrong(name, Kind::UnknownId { found: excerpt(id), list: self.list.clone() }, errors);
        }
        place
    }
}

/// `Some(None)` is a partner that the source does not state; `None` one that cannot be found.
pub fn partner_of(own: &mut Fields<'_>, partners: &Places, errors: &mut Errors) -> Option<Option<usize>> {
    if own.node("partner").is_none() {
        return Some(None);
    }
    let id = own.text("partner", errors)?;
    if id.is_empty() || id.eq_ignore_ascii_case("not stated") {
        return Some(None);
    }
    partners.find(own, "partner", &id, errors).map(Some)
}

/// The tier that the field `tier` names.
pub fn tier_of(own: &mut Fields<'_>, tiers: &Places, errors: &mut Errors) -> Option<usize> {
    let id = own.required_text("tier", errors)?;
    tiers.find(own, "tier", &id, errors)
}
