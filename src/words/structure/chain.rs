//! Who answers for a body, in words.

use super::super::{Names, count, fill, plural};
use super::{footing, life, name, says, some};
use crate::calc::structure::{Chain, End, Snapshot, State, Step, state};
use crate::document::{Life, Reading, RelationKind};

/// A link of a chain in words, and what it rests on.
pub fn step(names: Names<'_>, step: &Step) -> (String, String) {
    let words = names.words;
    let (from, to) = (name(names, step.from), name(names, step.to));
    let relation = step.relation.and_then(|place| names.document.relations.get(place));
    let part = || fill(words.basis_part, &[("to", to)]);
    match relation {
        Some(relation) => {
            let clause = says(names, relation, step.from == relation.from);
            let is_part = relation.kind == RelationKind::PartOf;
            let basis = if is_part { part() } else { footing(words, relation.basis).to_owned() };
            // A clause that names the other body first is a sentence without a subject of ours.
            let text = if step.from == relation.from || relation.kind == RelationKind::HoldsToAccount {
                fill(words.clause, &[("subject", from), ("clause", &clause)])
            } else {
                clause
            };
            (text, basis)
        }
        None => (fill(words.step_inside, &[("from", from), ("to", to)]), part()),
    }
}

/// Who answers for a body: to whom it answers, where that ends, and what it rests on.
pub fn chain(names: Names<'_>, at: &Snapshot, chain: &Chain, start: usize) -> String {
    let (words, document) = (names.words, names.document);
    let own = name(names, start);
    if !at.has(start) {
        return fill(words.chain_not_there, &[("name", own)]);
    }
    if chain.steps.is_empty() {
        let body = document.bodies.get(start);
        return match (chain.ends_in(End::Statutory), body.map(|body| state(body, at.day))) {
            (true, _) => fill(words.chain_self, &[("name", own)]),
            (false, Some(State::In(now, _))) if now != Life::Live => {
                fill(words.chain_unsaid_shadow, &[("name", own), ("phase", life(words, now))])
            }
            _ => fill(words.chain_unsaid, &[("name", own)]),
        };
    }
    let relation = |step: &Step| step.relation.and_then(|place| document.relations.get(place));
    let is_answer = |step: &Step| relation(step).is_some_and(|relation| relation.kind != RelationKind::PartOf);
    let mut first: Vec<usize> = Vec::new();
    for step in chain.steps.iter().filter(|step| step.from == start) {
        if !first.contains(&step.to) {
            first.push(step.to);
        }
    }
    let template = if chain.steps.first().is_some_and(is_answer) { words.chain_first } else { words.chain_part };
    let mut sentences = vec![fill(template, &[("name", own), ("names", &some(names, &first))])];
    for (end, one, many) in [
        (End::Statutory, words.chain_statutory_one, words.chain_statutory),
        (End::Shadow, words.chain_shadow, words.chain_shadow),
        (End::Open, words.chain_open, words.chain_open_many),
    ] {
        let found: Vec<usize> = chain.ends.iter().filter(|(_, how)| *how == end).map(|(body, _)| *body).collect();
        if !found.is_empty() {
            sentences.push(fill(plural(found.len(), one, many), &[("names", &some(names, &found))]));
        }
    }
    let back = |step: &Step| chain.steps.iter().any(|other| other.from == step.to && other.to == step.from);
    if let Some(step) = chain.steps.iter().find(|step| back(step)) {
        let slots = [("one", name(names, step.from)), ("other", name(names, step.to))];
        sentences.push(fill(words.chain_mutual, &slots));
    }
    if chain.ends.is_empty() {
        sentences.push(words.chain_loop.to_owned());
    }
    sentences.push(rests_on(names, chain));
    sentences.join(" ")
}

/// What the links of a chain rest on, and how many are our reading.
fn rests_on(names: Names<'_>, chain: &Chain) -> String {
    let words = names.words;
    let mut counts = [0_usize; 4];
    let mut add = |place: usize| {
        if let Some(count) = counts.get_mut(place) {
            *count = count.saturating_add(1);
        }
    };
    for step in &chain.steps {
        let relation = step.relation.and_then(|place| names.document.relations.get(place));
        let is_answer = relation.filter(|relation| relation.kind != RelationKind::PartOf);
        add(is_answer.map_or(2, |relation| relation.basis as usize));
        if relation.is_some_and(|relation| relation.reading == Reading::Inferred) {
            add(3);
        }
    }
    let templates = [words.chain_law, words.chain_agreed, words.chain_basis_unsaid, words.chain_inferred];
    let parts: Vec<String> = counts
        .iter()
        .zip(templates)
        .filter(|(number, _)| **number > 0)
        .map(|(number, template)| {
            let number = if chain.steps.len() == 1 { String::new() } else { count(words, *number) };
            fill(template, &[("count", &number)]).trim().to_owned()
        })
        .collect();
    let links = fill(words.links, &[("count", &count(words, chain.steps.len()))]);
    let template = plural(chain.steps.len(), words.chain_link, words.chain_links);
    fill(template, &[("links", &links), ("parts", &parts.join(words.list_comma))])
}
