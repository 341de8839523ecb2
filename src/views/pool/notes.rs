//! What has to be said beside the figures: kinds of money in one sum, figures left out, readings that are ours.

use super::Scene;
use crate::calc::pool::Sum;
use crate::document::{Brackets, Reading};
use crate::money::{Money, pounds};
use crate::words::{closeness, count, fill, listed, plural};

/// Every note, the gravest first.
pub fn notes(scene: &Scene<'_>) -> Vec<String> {
    let mut notes = Vec::new();
    notes.extend(mixed(scene));
    notes.extend(left_out(scene));
    notes.extend(readings(scene));
    notes.extend(brackets(scene));
    notes
}

/// The sums that a reader sees: the total and each tier, with what they are called.
fn sums<'s>(scene: &'s Scene<'_>) -> impl Iterator<Item = (&'s str, &'s Sum)> {
    let tiers = scene.names.document.tiers.iter().zip(&scene.table.tiers);
    let tiers = tiers.map(|(tier, group)| (tier.name.as_str(), &group.after));
    std::iter::once((scene.names.words.the_total, &scene.table.all.after)).chain(tiers)
}

/// Capital and revenue, gross and net are never added together without both being shown.
fn mixed(scene: &Scene<'_>) -> Vec<String> {
    let words = scene.names.words;
    let purposes = [words.kind_capital, words.kind_revenue, words.kind_purpose_unsaid];
    let bases = [words.kind_gross, words.kind_net, words.kind_basis_unsaid];
    let parts = |sums: &[Option<Money>; 3], kinds: [&'static str; 3]| {
        let parts = sums.iter().zip(kinds).filter_map(|(money, kind)| Some((pounds((*money)?), kind)));
        let parts = parts.map(|(amount, kind)| fill(words.note_part, &[("amount", &amount), ("kind", kind)]));
        listed(words, &parts.collect::<Vec<_>>())
    };
    let mut notes = Vec::new();
    for (name, sum) in sums(scene) {
        if sum.mixes_purposes() {
            let parts = parts(&sum.by_purpose, purposes);
            notes.push(fill(words.note_purposes, &[("of", name), ("parts", &parts)]));
        }
        if sum.mixes_bases() {
            let parts = parts(&sum.by_basis, bases);
            notes.push(fill(words.note_bases, &[("of", name), ("parts", &parts)]));
        }
    }
    notes
}

fn left_out(scene: &Scene<'_>) -> Vec<String> {
    let words = scene.names.words;
    let missing = sums(scene).filter(|(_, sum)| sum.not_stated > 0);
    let note = |(name, sum): (&str, &Sum)| {
        let template = plural(sum.not_stated, words.note_not_stated_one, words.note_not_stated);
        fill(template, &[("of", name), ("count", &count(words, sum.not_stated))])
    };
    missing.map(note).collect()
}

fn readings(scene: &Scene<'_>) -> Vec<String> {
    let words = scene.names.words;
    let source = scene.names.document.source.reading.as_ref();
    let source = source.map(|reading| fill(words.note_source_reading, &[("reading", reading)]));
    let inferred = scene.names.document.tiers.iter().filter(|tier| tier.reading == Reading::Inferred);
    let tiers = inferred.map(|tier| {
        let why = tier.note.as_deref().unwrap_or_default();
        let template = if why.is_empty() { words.note_reading } else { words.note_reading_why };
        fill(template, &[("tier", &tier.name), ("kind", closeness(words, tier.means)), ("why", why)])
    });
    source.into_iter().chain(tiers).collect()
}

fn brackets(scene: &Scene<'_>) -> Option<String> {
    let words = scene.names.words;
    let note = match scene.names.document.brackets {
        Brackets::Negative => return None,
        Brackets::Favourable => words.note_brackets_favourable,
        Brackets::Adverse => words.note_brackets_adverse,
    };
    Some(note.to_owned())
}
