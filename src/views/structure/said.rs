//! Bodies, relations and milestones in words: what a list and a table of them say.

use super::{BodyView, Frame, MilestoneView, RelationView, SaysView, told};
use crate::calc::structure::{Mark, State, state};
use crate::document::{Document, Reading};
use crate::views::shown::text;
use crate::words::fill;

/// The relations of each end at the date: the relation, the other end, and whether the body is the one it goes from.
pub fn ends(frame: &Frame<'_>, body: usize) -> Vec<(usize, usize, bool)> {
    let mut ends = Vec::new();
    for place in frame.touching(body) {
        let Some(relation) = frame.document.relations.get(*place) else { continue };
        if !frame.at.holds(*place) {
            continue;
        }
        if relation.from == body {
            ends.push((*place, relation.to, true));
        }
        if relation.to == body && relation.from != body {
            ends.push((*place, relation.from, false));
        }
    }
    ends
}

/// A body at the date.
pub fn body(frame: &Frame<'_>, place: usize) -> Option<BodyView> {
    let (words, body) = (frame.names.words, frame.body(place)?);
    let now = state(body, frame.at.day);
    let phase_words = told::phase(words, now);
    let depth = |mut at: Option<usize>| {
        let mut depth = 0_usize;
        while let Some(place) = at {
            depth = depth.saturating_add(1);
            at = frame.body(place).and_then(|body| body.container);
        }
        depth
    };
    let says = ends(frame, place).into_iter().filter_map(|(relation, other, forward)| {
        let words = told::says(frame.names, frame.document.relations.get(relation)?, forward);
        Some(SaysView { relation, other, words })
    });
    Some(BodyView {
        id: body.id.clone(),
        name: body.name.clone(),
        also: body.also_written.clone(),
        form: body.form.code(),
        form_words: told::form(words, body.form),
        phase: if let State::In(life, _) = now { life.code() } else { "" },
        level: text(&body.level),
        container: body.container,
        depth: depth(body.container),
        present: frame.at.has(place),
        mark: frame.body_mark(place).code(),
        mark_words: frame.mark_words(place),
        members: frame.fold.members.get(place).copied().unwrap_or(0),
        open: frame.fold.is_open(place),
        heading: fill(words.body_heading, &[("name", &body.name), ("what", &told::what(words, body, &phase_words))]),
        functions: body.functions.clone(),
        note: text(&body.note),
        source: text(&body.source),
        says: says.collect(),
        phase_words,
    })
}

/// A relation.
pub fn relation(frame: &Frame<'_>, place: usize) -> Option<RelationView> {
    let (words, relation) = (frame.names.words, frame.document.relations.get(place)?);
    let day = |date: &Option<String>| date.as_deref().map_or(String::new(), |date| told::day(words, date));
    let mark = frame.relation_mark(place);
    Some(RelationView {
        id: relation.id.clone(),
        from: relation.from,
        to: relation.to,
        kind: relation.kind.code(),
        family: relation.kind.family().code(),
        label: told::label(words, relation),
        sentence: told::sentence(frame.names, relation),
        basis_words: told::footing(words, relation.basis),
        reading_words: if relation.reading == Reading::Inferred { words.our_reading } else { "" },
        since: day(&relation.since),
        until: day(&relation.until),
        note: text(&relation.note),
        source: text(&relation.source),
        present: frame.at.holds(place),
        mark: mark.code(),
        mark_words: match mark {
            Mark::Same => "",
            Mark::New => words.mark_new,
            Mark::Gone => words.mark_gone,
            Mark::Changed => words.mark_changed_relation,
        }
        .to_owned(),
    })
}

/// The milestones, as written.
pub fn milestones(document: &Document) -> Vec<MilestoneView> {
    let mut views = Vec::new();
    for milestone in &document.milestones {
        views.push(MilestoneView {
            what: milestone.what.clone(),
            planned: text(&milestone.planned),
            stated_on: text(&milestone.stated_on),
            actual: text(&milestone.actual),
            status: text(&milestone.status),
            note: text(&milestone.note),
            source: text(&milestone.source),
        });
    }
    views
}
