//! What would close the gap, what it depends on, and what the reader changed: in words.

use super::Frame;
use super::view::{GapChangeView, GapSolvedView};
use crate::calc::gap::{Choices, Found, Nowhere, Question, about, solve};
use crate::document::{GrowthOf, Plan};
use crate::fraction::Fraction;
use crate::money::pounds;
use crate::words::{decimal, fill, listed};

/// So many rates are tried on the way to an answer.
const TRIES: usize = 24;
/// So many figures are worked out, at the most, for sentences that nobody asked for.
const WORK: usize = 24_000;
/// So many such sentences there are, at the most.
const SENTENCES: usize = 3;

/// A growth of so many thousandths of a per cent, as it may be typed.
fn typed_rate(thousandths: i64) -> String {
    decimal(Fraction::of(thousandths, 1_000), 3).replace('\u{2212}', "-")
}

/// What is asked about, what it is called, and of which sort it is.
fn asked(plan: &Plan, question: Question) -> Option<(&str, &str, &'static str)> {
    match question {
        Question::Growth(place) => {
            plan.assumptions.get(place).map(|one| (one.id.as_str(), one.name.as_str(), "growth"))
        }
        Question::FullYear(place) => {
            plan.savings.get(place).map(|one| (one.about.id.as_str(), one.about.name.as_str(), "fullYear"))
        }
        Question::Slippage(place) => {
            plan.savings.get(place).map(|one| (one.about.id.as_str(), one.about.name.as_str(), "slippage"))
        }
    }
}

/// The answer to what was asked: for all partners, in the chosen year.
pub fn solved(frame: &Frame<'_>, question: Question) -> GapSolvedView {
    let words = frame.names.words;
    let (id, name, what) = asked(&frame.plan, question).unwrap_or(("", "", "growth"));
    let answer = solve(&frame.plan, &frame.outlook, &frame.all, frame.year, question);
    let value = match answer {
        Ok(Found::AtMost(thousandths) | Found::AtLeast(thousandths)) => typed_rate(thousandths),
        Ok(Found::FullYear(amount)) => pounds(amount),
        Ok(Found::Slippage(months)) => months.to_string(),
        Err(_) => String::new(),
    };
    let typed = match answer {
        Ok(Found::FullYear(amount)) => frame.display.typed(amount),
        Ok(_) => value.clone(),
        Err(_) => String::new(),
    };
    let template = match answer {
        Ok(Found::AtMost(_)) => words.solved_at_most,
        Ok(Found::AtLeast(_)) => words.solved_at_least,
        Ok(Found::FullYear(_)) => words.solved_full_year,
        Ok(Found::Slippage(_)) => words.solved_slippage,
        Err(Nowhere::StillOpen) => words.unsolved_open,
        Err(Nowhere::AlwaysClosed) => words.unsolved_closed,
        Err(Nowhere::NoEffect) => words.unsolved_no_effect,
    };
    GapSolvedView {
        id: id.to_owned(),
        what,
        found: answer.is_ok(),
        sentence: fill(template, &[("year", frame.year_name()), ("name", name), ("value", &value)]),
        typed,
    }
}

/// What the gap depends on: the growth of demand and of allocations at which nothing is left open in the chosen year.
/// Counted work: where it would be too much, the reader may still ask.
pub fn sensitivity(frame: &Frame<'_>) -> Vec<String> {
    let growing = frame.plan.assumptions.iter().enumerate().filter(|(_, one)| one.of != GrowthOf::Price);
    let work = frame.plan.lines.len().saturating_add(1).saturating_mul(frame.year).saturating_mul(TRIES);
    let most = WORK.checked_div(work.max(1)).unwrap_or(0).min(SENTENCES);
    let answers = growing.take(most).map(|(place, _)| solved(frame, Question::Growth(place)));
    answers.filter(|answer| answer.found).map(|answer| answer.sentence).collect()
}

/// What the reader changed, each with where in the request it was said.
pub fn changes(frame: &Frame<'_>, choices: &Choices) -> Vec<GapChangeView> {
    let (words, plan) = (frame.names.words, &frame.plan);
    let mut said: Vec<GapChangeView> = Vec::new();
    let mut say = |at: String, sentence: String| said.push(GapChangeView { at, sentence });
    for (number, (place, year, rate)) in choices.growth.iter().enumerate() {
        let name = plan.assumptions.get(*place).map_or("", |one| one.name.as_str());
        let template = if year.is_some() { words.changed_growth_year } else { words.changed_growth };
        let slots = [("name", name), ("rate", rate.figure()), ("year", year.map_or("", |year| plan.year(year)))];
        say(format!("growth[{number}]"), fill(template, &slots));
    }
    for (number, choice) in choices.savings.iter().enumerate() {
        let name = plan.savings.get(choice.saving).map_or("", |one| one.about.name.as_str());
        let mut parts: Vec<String> = Vec::new();
        if let Some(amount) = choice.full_year {
            parts.push(fill(words.changed_full_year, &[("amount", &pounds(amount))]));
        }
        if let Some(rate) = &choice.confidence {
            parts.push(fill(words.changed_confidence, &[("rate", rate.figure())]));
        }
        if let Some(months) = choice.slippage {
            parts.push(fill(words.changed_slippage, &[("months", &months.to_string())]));
        }
        let slots = [("name", name), ("parts", &listed(words, &parts))];
        say(format!("savings[{number}]"), fill(words.changed_saving, &slots));
    }
    for (number, entry) in choices.off.iter().enumerate() {
        let name = about(plan, *entry).map_or("", |about| about.name.as_str());
        say(format!("off[{number}]"), fill(words.changed_off, &[("name", name)]));
    }
    for (number, (place, met)) in choices.met.iter().enumerate() {
        let name = plan.conditions.get(*place).map_or("", |one| one.name.as_str());
        let template = if met.is_some() { words.changed_met } else { words.changed_not_met };
        let slots = [("name", name), ("year", met.map_or("", |met| plan.year(met)))];
        say(format!("met[{number}]"), fill(template, &slots));
    }
    said
}
