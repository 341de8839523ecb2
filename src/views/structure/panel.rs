//! The body in focus: what it is, since when, how it stands to others, and who answers for it.

use super::said::ends;
use super::{ChainView, Frame, PanelRelationView, PanelView, StepView, told};
use crate::calc::structure::{Chain, End, chain};
use crate::document::{Body, Phase, Reading};
use crate::words::{fill, listed};

/// The panel of a body by its id.
pub fn panel(frame: &Frame<'_>, id: &str) -> Option<PanelView> {
    let place = frame.document.bodies.iter().position(|body| body.id == id)?;
    let body = frame.body(place)?;
    let mut relations = Vec::new();
    for (number, other, forward) in ends(frame, place) {
        let Some(relation) = frame.document.relations.get(number) else { continue };
        let (strong, words) = told::clause(frame.names, relation, forward, false);
        let reading = Some(frame.names.words.our_reading).filter(|_| relation.reading == Reading::Inferred);
        let note = [reading, relation.note.as_deref(), relation.source.as_deref()];
        relations.push(PanelRelationView {
            relation: number,
            other,
            strong: told::capital(&strong),
            words,
            note: note.into_iter().flatten().collect::<Vec<_>>().join(" \u{b7} "),
            lit: true,
        });
    }
    Some(PanelView {
        body: place,
        heading: body.name.clone(),
        since: since(frame, body),
        facts: facts(frame, body),
        functions: body.functions.clone(),
        relations,
        chain: answers(frame, place),
    })
}

/// `Partnership. In shadow from 2021, live from 1 July 2022.`
fn since(frame: &Frame<'_>, body: &Body) -> String {
    let words = frame.names.words;
    let phases: Vec<String> = body.phases.iter().map(|phase| began(frame, phase)).collect();
    let mut text = told::capital(told::form(words, body.form)) + ".";
    if !phases.is_empty() {
        text = format!("{text} {}.", told::capital(&phases.join(words.list_comma)));
    }
    text
}

/// `live from 1 July 2022`
fn began(frame: &Frame<'_>, phase: &Phase) -> String {
    let words = frame.names.words;
    let what = told::life(words, phase.phase);
    phase.from.as_ref().map_or_else(
        || what.to_owned(),
        |from| fill(words.phase_from, &[("what", what), ("date", &told::day(words, from))]),
    )
}

fn facts(frame: &Frame<'_>, body: &Body) -> Vec<String> {
    let words = frame.names.words;
    let container = body.container.map(|container| told::name(frame.names, container).to_owned());
    let also = (!body.also_written.is_empty()).then(|| listed(words, &body.also_written));
    let mut facts = Vec::new();
    for (template, slot, value) in [
        (words.fact_also, "names", &also),
        (words.fact_level, "level", &body.level),
        (words.fact_inside, "name", &container),
        (words.fact_money, "", &body.money.then(String::new)),
        ("{note}", "note", &body.note),
        (words.fact_source, "source", &body.source),
    ] {
        facts.extend(value.as_ref().map(|value| fill(template, &[(slot, value)])));
    }
    for phase in &body.phases {
        let source = phase.source.as_ref().map(|source| fill(words.fact_source, &[("source", source)]));
        let known: Vec<String> = [phase.note.clone(), source].into_iter().flatten().collect();
        if !known.is_empty() {
            let slots = [("phase", told::capital(&began(frame, phase))), ("known", known.join(" "))];
            facts.push(fill(words.fact_phase, &slots.each_ref().map(|(slot, value)| (*slot, value.as_str()))));
        }
    }
    facts
}

fn answers(frame: &Frame<'_>, place: usize) -> ChainView {
    if !frame.at.has(place) {
        return told_chain(frame, place, Chain::default());
    }
    told_chain(frame, place, chain(frame.document, &frame.at, place))
}

fn told_chain(frame: &Frame<'_>, place: usize, chain: Chain) -> ChainView {
    let mut steps = Vec::new();
    for step in &chain.steps {
        let (words, basis_words) = told::step(frame.names, step);
        steps.push(StepView { relation: step.relation, body: step.to, words, basis_words });
    }
    let ends = if chain.ends_in(End::Statutory) {
        "statutory"
    } else if chain.ends_in(End::Shadow) {
        "shadow"
    } else if chain.ends_in(End::Open) || chain.bodies.is_empty() {
        "none"
    } else {
        "loop"
    };
    ChainView {
        sentence: told::chain(frame.names, &frame.at, &chain, place),
        relations: chain.steps.iter().filter_map(|step| step.relation).collect(),
        steps,
        bodies: chain.bodies,
        ends,
    }
}
