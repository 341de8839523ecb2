//! The lines one by one, some at a time: what is known of each, and what may be pooled.

use serde::Serialize;

use super::{AmountView, Scene, StatusView};
use crate::calc::advice::{self, Advice};
use crate::calc::pool::Entry;
use crate::document::{Basis, Purpose, Recurrence, date};
use crate::words::{self, Table, fill};

/// A stretch of the lines.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LinesView {
    /// How many there are in all.
    pub count: usize,
    /// How many are passed over before the first one here.
    pub from: usize,
    /// The lines.
    pub items: Vec<LineView>,
}

/// A line; what is not stated is empty.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct LineView {
    /// The id by which a change names it.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Whose money.
    pub partner_name: String,
    /// In which tier.
    pub tier_name: String,
    /// The service.
    pub service: String,
    /// The level.
    pub level: String,
    /// Recurrent or one-off.
    pub recurrence: &'static str,
    /// Capital or revenue.
    pub purpose: &'static str,
    /// Gross or net.
    pub basis: &'static str,
    /// The income beside it, in the unit of the view.
    pub income: String,
    /// What there is to know.
    pub note: String,
    /// How firm it is.
    pub status: StatusView,
    /// Its amount in the document.
    pub before: AmountView,
    /// Its amount now.
    pub after: AmountView,
    /// The amount as a field shows it.
    pub input: String,
    /// Whether the reader's changes touched it.
    pub changed: bool,
    /// Whether the reader took it away.
    pub removed: bool,
    /// Whether the reader added it.
    pub added: bool,
    /// What may be pooled.
    pub advice: AdviceView,
}

/// What the document's rules say: advice, never a permission.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AdviceView {
    /// `ordinarily-within`, `listed-exclusion` or `ask`.
    pub outcome: &'static str,
    /// The outcome in words.
    pub words: &'static str,
    /// The rule's wording, its source and where it was read; may be empty.
    pub rule: String,
}

/// The most lines that one view lists.
const MOST: usize = 500;

/// The lines from one place on.
pub fn view(scene: &Scene<'_>, (from, count): (usize, usize)) -> LinesView {
    let entries = &scene.position.entries;
    let items = entries.iter().skip(from).take(count.min(MOST)).map(|entry| line(scene, entry)).collect();
    LinesView { count: entries.len(), from, items }
}

fn line(scene: &Scene<'_>, entry: &Entry) -> LineView {
    let (names, words) = (scene.names, scene.names.words);
    let line = entry.line(names.document);
    let text = |field: Option<&String>| field.cloned().unwrap_or_default();
    let advice = line.map(|line| advice::on_line(names.document, line));
    let advice = advice.unwrap_or(Advice { outcome: crate::document::Outcome::Ask, rule: None });
    LineView {
        id: entry.id(names.document).into_owned(),
        name: names.entry(entry),
        partner_name: names.partner(entry.partner).to_owned(),
        tier_name: names.tier(entry.tier).to_owned(),
        service: text(line.and_then(|line| line.service.as_ref())),
        level: text(line.and_then(|line| line.level.as_ref())),
        recurrence: line.and_then(|line| line.recurrence).map_or("", |value| recurrence(words, value)),
        purpose: entry.purpose.map_or("", |value| purpose(words, value)),
        basis: line.and_then(|line| line.basis).map_or("", |value| basis(words, value)),
        income: line.and_then(|line| line.income?.money).map_or(String::new(), |money| scene.display.figure(money)),
        note: text(line.and_then(|line| line.note.as_ref())),
        status: StatusView::of(entry.status(names.document), names.document, words),
        before: if entry.is_of_document() {
            scene.amount(entry.before)
        } else {
            AmountView { pence: None, text: String::new() }
        },
        after: if entry.removed { AmountView { pence: None, text: String::new() } } else { scene.amount(entry.after) },
        input: entry.after.map_or(String::new(), |money| scene.display.typed(money)),
        changed: entry.is_changed(),
        removed: entry.removed,
        added: !entry.is_of_document(),
        advice: AdviceView {
            outcome: advice.outcome.code(),
            words: words::outcome(words, advice.outcome),
            rule: rule(words, &advice),
        },
    }
}

fn rule(words: &Table, advice: &Advice<'_>) -> String {
    let Some((pack, rule)) = advice.rule else { return String::new() };
    let date = pack.date.as_deref().map(|day| date::in_words(day, &words.months));
    let date = date.map_or(String::new(), |date| fill(words.rule_date, &[("date", &date)]));
    let source = rule.source.as_deref().unwrap_or(words.source_none);
    let slots = [("wording", rule.wording.as_str()), ("source", source), ("pack", &pack.name), ("date", &date)];
    let text = fill(words.rule_of_pack, &slots);
    match &pack.note {
        Some(note) => format!("{text} {note}"),
        None => text,
    }
}

pub fn recurrence(words: &Table, value: Recurrence) -> &'static str {
    match value {
        Recurrence::Recurrent => words.value_recurrent,
        Recurrence::NonRecurrent => words.value_non_recurrent,
    }
}

pub fn purpose(words: &Table, value: Purpose) -> &'static str {
    match value {
        Purpose::Capital => words.value_capital,
        Purpose::Revenue => words.value_revenue,
    }
}

pub fn basis(words: &Table, value: Basis) -> &'static str {
    match value {
        Basis::Gross => words.value_gross,
        Basis::Net => words.value_net,
    }
}
