//! Every sentence about figures, one table a language. Buttons and labels are in `www/shared`.

#[cfg(feature = "pooling")]
pub mod casting;
#[cfg(feature = "pooling")]
pub mod changes;
#[cfg(feature = "pooling")]
pub mod consultation;
mod en;
mod names;
mod problem;
#[cfg(feature = "sharing")]
pub mod risk;
#[cfg(feature = "sharing")]
pub mod risk_ranges;
#[cfg(feature = "pooling")]
pub mod standing;
#[cfg(feature = "diagrams")]
pub mod structure;

pub use names::Names;
pub use problem::{hint, place, sentence, what};

#[cfg(feature = "pooling")]
use crate::document::Outcome;
use crate::document::{Closeness, Status};
use crate::fraction::Fraction;
pub use en::{EN, Table};

/// The table of a language by its code; English where the code is not known.
pub fn table(_language: &str) -> &'static Table {
    &EN
}

/// Fills the slots of a sentence: `{name}` becomes the value of that name.
///
/// ```
/// assert_eq!(locality::words::fill("{a} of {b}", &[("a", "1"), ("b", "{a}")]), "1 of {a}");
/// ```
pub fn fill(template: &str, slots: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(template.len().saturating_mul(2));
    let mut rest = template;
    while let Some((before, behind)) = rest.split_once('{') {
        text.push_str(before);
        let Some((name, behind)) = behind.split_once('}') else { break };
        text.push_str(slots.iter().find(|(slot, _)| *slot == name).map_or("", |(_, value)| value));
        rest = behind;
    }
    text.push_str(rest);
    text
}

/// A number with up to so many decimals, rounded half away from zero and without zeros at its end: `2`, `−0.5`.
///
/// ```
/// use locality::{fraction::Fraction, words::decimal};
/// assert_eq!(decimal(Fraction::of(5, 2), 3), "2.5");
/// ```
pub fn decimal(number: Fraction, places: u32) -> String {
    let scale = 10_i64.saturating_pow(places);
    let Some(scaled) = number.rounded(scale) else { return "\u{2013}".to_owned() };
    let size = scaled.saturating_abs();
    let (whole, part) = (size.checked_div(scale).unwrap_or(0), size.checked_rem(scale).unwrap_or(0));
    let sign = if scaled < 0 { "\u{2212}" } else { "" };
    let part = format!("{part:0width$}", width = places as usize);
    let part = part.trim_end_matches('0');
    if part.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
}

/// A list as a sentence says it: `a`, `a and b`, `a, b and c`.
pub fn listed(words: &Table, items: &[String]) -> String {
    match items.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, before)) => fill(words.list_end, &[("before", &before.join(words.list_comma)), ("last", last)]),
    }
}

/// A small number as a word, a larger one in digits.
pub fn count(words: &Table, number: usize) -> String {
    words.numbers.get(number).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// A text with a capital in front.
#[cfg(any(feature = "diagrams", feature = "flows"))]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

/// Whose something is: `Bury CCG’s`, `Integrated care boards’`.
#[cfg(feature = "flows")]
pub fn possessive(words: &Table, name: &str) -> String {
    fill(if name.ends_with('s') { words.possessive_s } else { words.possessive }, &[("name", name)])
}

/// One of two templates, by number.
pub fn plural(number: usize, one: &'static str, many: &'static str) -> &'static str {
    if number == 1 { one } else { many }
}

/// What a status is called.
pub fn status(words: &Table, status: Status) -> &'static str {
    match status {
        Status::Illustrative => words.status_illustrative,
        Status::DueDiligence => words.status_due_diligence,
        Status::Approved => words.status_approved,
        Status::Forecast => words.status_forecast,
        Status::Outturn => words.status_outturn,
        Status::Audited => words.status_audited,
    }
}

/// The plain word for a tier's meaning: `pooled`.
pub fn closeness(words: &Table, closeness: Closeness) -> &'static str {
    match closeness {
        Closeness::Pooled => words.tier_pooled,
        Closeness::PooledAligned => words.tier_pooled_aligned,
        Closeness::Aligned => words.tier_aligned,
        Closeness::InView => words.tier_in_view,
        Closeness::Outside => words.tier_outside,
    }
}

/// What a tier's meaning comes to: `pooled: money merges`.
#[cfg(feature = "pooling")]
pub fn meaning(words: &Table, closeness: Closeness) -> &'static str {
    match closeness {
        Closeness::Pooled => words.meaning_pooled,
        Closeness::PooledAligned => words.meaning_pooled_aligned,
        Closeness::Aligned => words.meaning_aligned,
        Closeness::InView => words.meaning_in_view,
        Closeness::Outside => words.meaning_outside,
    }
}

/// What a rule's outcome is called.
#[cfg(feature = "pooling")]
pub fn outcome(words: &Table, outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::OrdinarilyWithin => words.outcome_within,
        Outcome::ListedExclusion => words.outcome_exclusion,
        Outcome::Ask => words.outcome_ask,
    }
}
