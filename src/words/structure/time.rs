//! Where things stand at a date, and what differs between two.

use super::super::{Names, fill, listed, plural};
use super::{capital, life, name, of_number, some};
use crate::calc::structure::{Difference, Mark, Snapshot, State, state};
use crate::document::{Body, BodyForm, Life, RelationKind};
use crate::index::Index;

/// Where things stand at a date.
pub fn standing(names: Names<'_>, at: &Snapshot, label: Option<&str>) -> String {
    let (words, document) = (names.words, names.document);
    let present = || (0..document.bodies.len()).filter(|body| at.has(*body));
    let is_body = |place: &usize| document.bodies.get(*place).is_some_and(|body| body.form.is_body());
    let bodies = present().filter(is_body).count();
    let relations = at.holds.iter().filter(|holds| **holds).count();
    let others = present().count().saturating_sub(bodies);
    let mut parts = vec![of_number(words, bodies, words.bodies_one, words.bodies_many)];
    if others > 0 {
        parts.push(of_number(words, others, words.others_one, words.others_many));
    }
    parts.push(of_number(words, relations, words.relations_one, words.relations_many));
    let what = listed(words, &parts);
    let mut sentences = vec![match label {
        Some(label) => fill(words.stands_at, &[("moment", &capital(label)), ("what", &what)]),
        None => capital(&what) + ".",
    }];
    for now in [Life::Shadow, Life::Proposed] {
        let is_in = |body: &usize| {
            document
                .bodies
                .get(*body)
                .is_some_and(|body| matches!(state(body, at.day), State::In(life, _) if life == now))
        };
        let found: Vec<usize> = present().filter(is_in).collect();
        if !found.is_empty() {
            let slots = [("names", some(names, &found)), ("phase", life(words, now).to_owned())];
            let template = plural(found.len(), words.phase_is, words.phase_are);
            sentences.push(capital(&fill(template, &slots.each_ref().map(|(slot, value)| (*slot, value.as_str())))));
        }
    }
    for (kind, template) in
        [(RelationKind::HoldsToAccount, words.hold_each_other), (RelationKind::AccountableTo, words.answer_each_other)]
    {
        let mut pairs = Index::default();
        for (place, relation) in document.relations.iter().enumerate().filter(|(place, _)| at.holds(*place)) {
            if relation.kind != kind || relation.from == relation.to {
                continue;
            }
            pairs.claim(&format!("{} {}", relation.from, relation.to), place);
            if pairs.find(&format!("{} {}", relation.to, relation.from)).is_some() {
                let slots = [("one", name(names, relation.to)), ("other", name(names, relation.from))];
                sentences.push(fill(template, &slots));
                break;
            }
        }
    }
    sentences.join(" ")
}

/// What differs between two dates, as the parts of a sentence.
pub fn changes(names: Names<'_>, difference: &Difference, after: &Snapshot) -> String {
    let (words, document) = (names.words, names.document);
    let marked = |mark: Mark| {
        let mut found = Vec::new();
        // The most telling first: those with the firmest form.
        for (_, form) in BodyForm::LIST {
            for (place, body) in document.bodies.iter().enumerate() {
                if body.form == *form && difference.bodies.get(place) == Some(&mark) {
                    found.push(place);
                }
            }
        }
        found
    };
    let mut parts = Vec::new();
    for (mark, one, many) in [(Mark::New, words.is_new, words.are_new), (Mark::Gone, words.is_gone, words.are_gone)] {
        let found = marked(mark);
        if !found.is_empty() {
            parts.push(fill(plural(found.len(), one, many), &[("what", &some(names, &found))]));
        }
    }
    for (_, now) in Life::LIST {
        let mut found = marked(Mark::Changed);
        let is_now = |body: &Body| matches!(state(body, after.day), State::In(life, _) if life == *now);
        found.retain(|place| document.bodies.get(*place).is_some_and(is_now));
        if !found.is_empty() {
            let template = plural(found.len(), words.is_now, words.are_now);
            parts.push(fill(template, &[("what", &some(names, &found)), ("phase", life(words, *now))]));
        }
    }
    for (mark, one, many) in [
        (Mark::New, words.is_new, words.are_new),
        (Mark::Gone, words.is_gone, words.are_gone),
        (Mark::Changed, words.takes_place, words.take_places),
    ] {
        let number = difference.relations.iter().filter(|found| **found == mark).count();
        if number > 0 {
            let what = of_number(words, number, words.relations_one, words.relations_many);
            parts.push(fill(plural(number, one, many), &[("what", &what)]));
        }
    }
    if parts.is_empty() { words.no_changes.to_owned() } else { parts.join("; ") }
}
