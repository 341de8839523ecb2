//! What a reader's changes are, and what they did.

use super::{Names, fill, listed};
use crate::calc::pool::{Change, Group, Position, Table};
use crate::document::Purpose;
use crate::money::{Money, pounds};
use crate::share::Share;

/// A change in words: for the list of changes, for the sentence, and what there is to know of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// For the list: `£5,000,000 of Bury CCG’s money from Wider Aligned Budget to Section 75.`
    pub listed: String,
    /// For the sentence: `You moved £5,000,000 of …`
    pub said: String,
    /// What there is to know of it: `A variation of the agreement, not a virement.`
    pub note: String,
}

/// Tells a change that is about to be applied to a position.
pub fn tell(names: Names<'_>, position: &Position<'_>, change: &Change) -> Told {
    let words = names.words;
    match change {
        Change::Move { partner, from, to, amount, purpose } => {
            let (amount, whose) = (pounds(*amount), names.whose(*partner));
            let (from, to) = (names.tier(*from), names.tier(*to));
            let slots = [("amount", amount.as_str()), ("whose", &whose), ("from", from), ("to", to)];
            let note = match purpose {
                Some(Purpose::Capital) => format!("{} {}", words.change_variation, words.change_capital),
                _ => words.change_variation.to_owned(),
            };
            Told { listed: fill(words.change_move, &slots), said: fill(words.you_moved, &slots), note }
        }
        Change::Amount { line, amount } => {
            let (name, before) = named(names, position, line);
            let (before_text, after) = (names.pounds(before), pounds(*amount));
            let slots = [("line", name.as_str()), ("before", &before_text), ("after", &after)];
            let (list, said) = match before {
                Some(_) => (words.change_amount, words.you_changed),
                None => (words.change_state, words.you_stated),
            };
            let note = words.change_figure.to_owned();
            Told { listed: fill(list, &slots), said: fill(said, &slots), note }
        }
        Change::Add { partner, tier, amount, .. } => {
            let slots = [("partner", names.partner(*partner)), ("tier", names.tier(*tier))];
            let name = fill(words.line_in_tier, &slots);
            let slots = [("amount", pounds(*amount)), ("line", name)];
            let slots = slots.each_ref().map(|(slot, value)| (*slot, value.as_str()));
            let note = words.change_figure.to_owned();
            Told { listed: fill(words.change_add, &slots), said: fill(words.you_added, &slots), note }
        }
        Change::Remove { line } => {
            let (name, before) = named(names, position, line);
            let amount = names.pounds(before);
            let slots = [("line", name.as_str()), ("amount", &amount)];
            let (list, said) = match before {
                Some(_) => (words.change_remove, words.you_removed),
                None => (words.change_remove_unknown, words.you_removed_unknown),
            };
            Told { listed: fill(list, &slots), said: fill(said, &slots), note: words.change_figure.to_owned() }
        }
    }
}

/// The name of a line and what stands there.
fn named(names: Names<'_>, position: &Position<'_>, line: &str) -> (String, Option<Money>) {
    let entry = position.find(line).and_then(|place| position.entries.get(place));
    match entry {
        Some(entry) => (names.entry(entry), entry.after),
        None => (crate::document::clean::excerpt(line), None),
    }
}

/// How many changes are told one by one; more are counted.
const TOLD: usize = 3;

/// What the changes did, as one paragraph; empty where there are none.
pub fn effect(names: Names<'_>, table: &Table, told: &[Told]) -> String {
    if told.is_empty() {
        return String::new();
    }
    let mut sentences: Vec<String> = if told.len() > TOLD {
        vec![fill(names.words.you_made, &[("count", &super::count(names.words, told.len()))])]
    } else {
        told.iter().map(|told| told.said.clone()).collect()
    };
    for (tier, group) in table.tiers.iter().enumerate() {
        sentences.extend(tier_effect(names, table, tier, group));
    }
    sentences.push(total_effect(names, &table.all));
    sentences.join(" ")
}

/// `Section 75 grows from … to …; Bury CCG’s share of it grows from … to …`
fn tier_effect(names: Names<'_>, table: &Table, tier: usize, group: &Group) -> Option<String> {
    let (before, after) = (group.before.money, group.after.money);
    if before == after {
        return None;
    }
    let words = names.words;
    let template = if after > before { words.tier_grows } else { words.tier_falls };
    let slots = [("tier", names.tier(tier).to_owned()), ("before", pounds(before)), ("after", pounds(after))];
    let mut parts = vec![fill(template, &slots.each_ref().map(|(slot, value)| (*slot, value.as_str())))];
    let moved = table
        .rows
        .iter()
        .filter(|(partner, cells, _)| partner.is_some() && cells.get(tier).is_some_and(|cell| cell.group.changed));
    for (partner, cells, _) in moved.take(TOLD) {
        let cell = cells.get(tier).map(|cell| cell.group).unwrap_or_default();
        let share = |part: Money, whole: Money| Share::of(part.pence(), whole.pence());
        let shares = share(cell.before.money, before).zip(share(cell.after.money, after));
        let Some((before, after)) = shares else { continue };
        let (before, after) = (before.per_cent(), after.per_cent());
        let template = match (before == after, cell_grows(&cell, group)) {
            (true, _) => words.share_stays,
            (false, true) => words.share_grows,
            (false, false) => words.share_falls,
        };
        let slots = [("partner", names.partner(*partner)), ("before", &before), ("after", &after)];
        parts.push(fill(template, &slots));
    }
    let (first, shares) = parts.split_first()?;
    let shares = listed(words, shares);
    Some(if shares.is_empty() { format!("{first}.") } else { format!("{first}; {shares}.") })
}

/// Whether a cell's share of its tier grows, by cross-multiplying.
fn cell_grows(cell: &Group, tier: &Group) -> bool {
    let product = |part: Money, whole: Money| i128::from(part.pence()).saturating_mul(i128::from(whole.pence()));
    product(cell.after.money, tier.before.money) > product(cell.before.money, tier.after.money)
}

fn total_effect(names: Names<'_>, all: &Group) -> String {
    let (before, after) = (all.before.money, all.after.money);
    let words = names.words;
    let template = match after.cmp(&before) {
        std::cmp::Ordering::Greater => words.total_grows,
        std::cmp::Ordering::Less => words.total_falls,
        std::cmp::Ordering::Equal => words.total_stays,
    };
    fill(template, &[("before", &pounds(before)), ("after", &pounds(after))])
}
