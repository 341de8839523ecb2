//! Whose pound it is: the owner of what was chosen, how it is shared and on which basis, and who still answers for it.

use super::{FlowFactView, FlowPanelView, Frame, Request, said};
use crate::calc::flow::{Current, Level, What};
use crate::document::Closeness;
use crate::words::{self, Table, fill, listed, possessive};

/// The panel of what was chosen; nothing where nothing was, or it is not there.
pub fn panel(frame: &Frame<'_>, request: &Request) -> Option<FlowPanelView> {
    let place = request.place.as_deref().and_then(|id| frame.flows.places.iter().position(|place| place.id == id));
    let flow = request.flow.as_deref().and_then(|id| frame.flows.currents.iter().position(|one| one.id == id));
    if let Some(number) = flow {
        let current = frame.flows.currents.get(number)?;
        let facts = facts(frame, &[current], current.amount.money.map(|money| frame.said(money)));
        let heading = said::sentence(frame, current);
        return Some(FlowPanelView { place: None, flow: Some(number), heading, facts, body: String::new() });
    }
    let number = place?;
    let touching: Vec<&Current> = touching(frame, number);
    let most = frame.balances.get(number).and_then(crate::calc::flow::Balance::most);
    let facts = facts(frame, &touching, most.map(|money| frame.said(money)));
    let body = body(frame, number).unwrap_or_default();
    Some(FlowPanelView { place: Some(number), flow: None, heading: frame.name(number).to_owned(), facts, body })
}

/// What comes to a place, or goes from it where nothing comes.
fn touching<'f>(frame: &'f Frame<'_>, number: usize) -> Vec<&'f Current> {
    let comes: Vec<&Current> = frame.flows.currents.iter().filter(|current| current.to == number).collect();
    if !comes.is_empty() {
        return comes;
    }
    frame.flows.currents.iter().filter(|current| current.from == number).collect()
}

fn facts(frame: &Frame<'_>, currents: &[&Current], amount: Option<String>) -> Vec<FlowFactView> {
    let words = frame.words();
    let mut facts = Vec::new();
    let mut add = |term: &'static str, words: String| {
        if !words.is_empty() {
            facts.push(FlowFactView { term, words });
        }
    };
    let money = frame.good.is_none();
    let owners = owners(frame, currents);
    let merged = currents.iter().any(|current| current.whose.merged);
    if money {
        let partners = listed(words, &owners);
        add(
            words.flow_fact_whose,
            match (merged, owners.len()) {
                (true, _) => {
                    fill(words.flow_whose_merged, &[("partners", &listed(words, &contributors(frame, currents)))])
                }
                (false, 0) => words.flow_whose_unknown.to_owned(),
                (false, 1) => fill(words.flow_owner, &[("whose", &possessive(words, &partners))]),
                (false, _) => fill(words.flow_whose_many, &[("partners", &partners)]),
            },
        );
        let mut kinds: Vec<Closeness> = Vec::new();
        for means in currents.iter().filter_map(|current| current.whose.means) {
            if !kinds.contains(&means) {
                kinds.push(means);
            }
        }
        let said: Vec<String> = kinds.iter().map(|means| words::closeness(words, *means).to_owned()).collect();
        add(words.flow_fact_shared, listed(words, &said));
        let bases: Vec<&str> = kinds.iter().map(|means| basis(words, *means)).collect();
        let basis = if bases.is_empty() { words.flow_basis_unknown.to_owned() } else { bases.join(" ") };
        add(words.flow_fact_basis, basis);
        add(words.flow_fact_answers, answers(frame, currents, &owners, merged));
    }
    add(words.flow_fact_amount, amount.unwrap_or_else(|| words.not_stated.to_owned()));
    let status = currents.iter().filter_map(|current| current.status).min();
    add(words.flow_fact_status, status.map_or(String::new(), |status| words::status(words, status).to_owned()));
    add(words.flow_fact_source, source(frame, currents));
    add(words.flow_fact_note, notes(frame, currents));
    facts
}

/// The partners whose money is among these, each once.
fn owners(frame: &Frame<'_>, currents: &[&Current]) -> Vec<String> {
    let mut owners: Vec<usize> = Vec::new();
    for owner in currents.iter().filter_map(|current| current.whose.owner) {
        if !owners.contains(&owner) {
            owners.push(owner);
        }
    }
    owners.into_iter().map(|owner| frame.names.partner(Some(owner)).to_owned()).collect()
}

/// Who put in what merged in the tiers of these.
fn contributors(frame: &Frame<'_>, currents: &[&Current]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let tiers: Vec<Option<usize>> = currents.iter().map(|current| current.whose.tier).collect();
    for entry in &frame.position.entries {
        let name = frame.names.partner(entry.partner);
        if tiers.contains(&Some(entry.tier)) && !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names
}

fn basis(words: &Table, means: Closeness) -> &'static str {
    match means {
        Closeness::Pooled => words.flow_basis_pooled,
        Closeness::PooledAligned => words.flow_basis_pooled_aligned,
        Closeness::Aligned => words.flow_basis_aligned,
        Closeness::InView => words.flow_basis_in_view,
        Closeness::Outside => words.flow_basis_outside,
    }
}

/// Who still answers: both partners of a pooled fund for what they delegate, its host for its accounts, and each for
/// what is its own.
fn answers(frame: &Frame<'_>, currents: &[&Current], owners: &[String], merged: bool) -> String {
    let words = frame.words();
    let pooled = currents.iter().any(|current| current.whose.means == Some(Closeness::Pooled));
    let partners = if merged || pooled && owners.is_empty() { contributors(frame, currents) } else { owners.to_vec() };
    let list = listed(words, &partners);
    let said = match partners.len() {
        0 => words.flow_answers_unknown.to_owned(),
        1 => fill(words.flow_answers_one, &[("partners", &list)]),
        _ => fill(words.flow_answers_each, &[("partners", &list)]),
    };
    let hosted = |tier: Option<usize>| {
        let pools = frame.names.document.pools.iter();
        pools.filter(move |pool| tier.is_some_and(|tier| pool.tiers.contains(&tier))).find_map(|pool| pool.host)
    };
    let host = currents.iter().find_map(|current| hosted(current.whose.tier)).filter(|_| pooled);
    match host {
        Some(host) => {
            let host = fill(words.flow_answers_host, &[("partner", frame.names.partner(Some(host)))]);
            format!("{said} {host}")
        }
        None => said,
    }
}

/// The sources of stated flows, or of the document.
fn source(frame: &Frame<'_>, currents: &[&Current]) -> String {
    let of_flows = frame.good.is_some() || currents.iter().all(|current| current.whose.tier.is_none());
    let mut sources: Vec<&str> = Vec::new();
    for number in currents.iter().flat_map(|current| &current.figures).filter(|_| of_flows) {
        let source = frame.names.document.flows.get(*number).and_then(|flow| flow.source.as_deref());
        if let Some(source) = source.filter(|source| !sources.contains(source) && sources.len() < 5) {
            sources.push(source);
        }
    }
    if sources.is_empty() { frame.names.source_line() } else { sources.join("; ") }
}

fn notes(frame: &Frame<'_>, currents: &[&Current]) -> String {
    let document = frame.names.document;
    let mut notes: Vec<&str> = Vec::new();
    for current in currents {
        let tier = current.whose.tier.and_then(|tier| document.tiers.get(tier));
        let of_flow = |number: &usize| document.flows.get(*number).and_then(|flow| flow.note.as_deref());
        let of_line = |number: &usize| document.lines.get(*number).and_then(|line| line.note.as_deref());
        let own = current.figures.iter().filter_map(|number| match current.whose.tier {
            Some(_) => of_line(number),
            None => of_flow(number),
        });
        for note in tier.and_then(|tier| tier.note.as_deref()).into_iter().chain(own) {
            if !notes.contains(&note) && notes.len() < 4 {
                notes.push(note);
            }
        }
    }
    notes.join(" ")
}

/// The body of a structure that a place is.
fn body(frame: &Frame<'_>, number: usize) -> Option<String> {
    let document = frame.names.document;
    let place = frame.flows.places.get(number)?;
    match (place.level, &place.what) {
        (Level::Partner | Level::Place, What::Partner(Some(partner))) => document.partners.get(*partner)?.body.clone(),
        (_, What::Tier(tier)) => document.tiers.get(*tier)?.body.clone(),
        _ => None,
    }
}
