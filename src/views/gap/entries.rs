//! What a reader may change: assumptions, schemes, switches and conditions; and the figures that are quoted.

use std::rc::Rc;

use super::series::kind;
use super::view::{
    FactView, GapAssumptionView, GapConditionView, GapRateView, GapSavingView, GapSwitchView, HeadlineView,
};
use super::{Frame, Request};
use crate::calc::gap::{Choices, Entry, about, switchable};
use crate::document::{
    About, Arising, Assumption, Condition, GrowthOf, Headline, Prevention, Rate, Recurrence, Saving, Status,
};
use crate::money::{Display, Money, pounds};
use crate::views::shown::text;
use crate::views::{AmountView, ChoiceView, StatusView};
use crate::words::{fill, listed};

fn status(frame: &Frame<'_>, status: Option<Status>) -> StatusView {
    let document = frame.names.document;
    StatusView::of(status.unwrap_or(document.status), document, frame.names.words)
}

fn partner(frame: &Frame<'_>, about: &About) -> String {
    about.partner.map_or(String::new(), |partner| frame.names.partner(Some(partner)).to_owned())
}

/// Figures that are quoted of the gap.
pub fn headlines(frame: &Frame<'_>) -> Vec<HeadlineView> {
    let words = frame.names.words;
    let headline = |one: &Headline| {
        let facts = [
            (words.headline_owner, &one.owner),
            (words.headline_scope, &one.scope),
            (words.headline_horizon, &one.horizon),
            (words.headline_basis, &one.basis),
            (words.headline_source, &one.source),
            (words.headline_note, &one.note),
        ];
        let facts = facts.into_iter().filter_map(|(name, text)| text.clone().map(|text| FactView { name, text }));
        let display = Display::fitting(frame.display.unit, [one.amount]);
        HeadlineView {
            name: one.name.clone(),
            amount: AmountView::of(Some(one.amount), display, words),
            facts: facts.collect(),
        }
    };
    frame.plan.headlines.iter().map(headline).collect()
}

/// The rate of a year, after the last one that is stated the same.
fn figure(rates: &[Rate], year: usize) -> &str {
    rates.get(year).or(rates.last()).map_or("", Rate::figure)
}

fn is_one(rates: &[Rate]) -> bool {
    rates.iter().all(|rate| rate.figure() == figure(rates, 0))
}

/// What grows by how much.
pub fn assumptions(frame: &Frame<'_>, request: &Request) -> Vec<GapAssumptionView> {
    let words = frame.names.words;
    let is_changed = |place: usize| request.choices.growth.iter().any(|(changed, ..)| *changed == place);
    let both = frame.plan.assumptions.iter().zip(&frame.start.assumptions).enumerate();
    let assumption = |(place, (now, before)): (usize, (&Rc<Assumption>, &Rc<Assumption>))| {
        let one = is_one(&now.growth) && is_one(&before.growth);
        let rates = frame.plan.years.iter().take(if one { 1 } else { usize::MAX }).enumerate();
        let rates = rates.map(|(year, name)| GapRateView {
            year: name.clone(),
            typed: figure(&now.growth, year).to_owned(),
            start: figure(&before.growth, year).to_owned(),
        });
        GapAssumptionView {
            id: now.id.clone(),
            name: now.name.clone(),
            of: now.of.code(),
            of_words: match now.of {
                GrowthOf::Demand => words.growth_of_demand,
                GrowthOf::Price => words.growth_of_price,
                GrowthOf::Allocation => words.growth_of_allocation,
            },
            one,
            rates: rates.collect(),
            changed: is_changed(place),
            status: status(frame, now.status),
            source: text(&now.source),
            note: text(&now.note),
        }
    };
    both.filter(|(place, _)| *place < request.listed || is_changed(*place)).map(assumption).collect()
}

/// What is to be saved.
pub fn savings(frame: &Frame<'_>, request: &Request) -> Vec<GapSavingView> {
    let is_changed = |(place, saving): &(usize, &Saving)| {
        !saving.about.on || request.choices.savings.iter().any(|choice| choice.saving == *place)
    };
    let saving = |(place, saving): (usize, &Saving)| GapSavingView {
        id: saving.about.id.clone(),
        name: saving.about.name.clone(),
        partner: partner(frame, &saving.about),
        on: saving.about.on,
        full_year: frame.amount(saving.full_year),
        typed: frame.display.typed(saving.full_year),
        confidence: saving.confidence.figure().to_owned(),
        slippage: saving.slippage.to_string(),
        words: scheme(frame, saving),
        changed: is_changed(&(place, saving)),
        status: status(frame, saving.about.status),
        source: text(&saving.about.source),
        note: text(&saving.about.note),
    };
    let savings = frame.plan.savings.iter().enumerate();
    savings.filter(|one| one.0 < request.listed || is_changed(one)).map(saving).collect()
}

/// `Starts in 2018/19: 50%, then 100%; carries on. Only if …`
fn scheme(frame: &Frame<'_>, saving: &Saving) -> String {
    let words = frame.names.words;
    let phases: Vec<String> = saving.phasing.iter().map(|rate| format!("{}%", rate.figure())).collect();
    let recurs = match saving.recurrence {
        Recurrence::Recurrent => words.scheme_recurs,
        Recurrence::NonRecurrent => words.scheme_once,
    };
    let starts = fill(
        words.scheme_starts,
        &[("year", frame.plan.year(saving.from)), ("phases", &phases.join(words.scheme_then)), ("recurs", recurs)],
    );
    with_condition(frame, starts, saving.condition)
}

fn with_condition(frame: &Frame<'_>, text: String, condition: Option<usize>) -> String {
    match condition.and_then(|place| frame.plan.conditions.get(place)) {
        Some(condition) => format!("{text} {}", fill(frame.names.words.only_if, &[("condition", &condition.name)])),
        None => text,
    }
}

/// What else may be switched off.
pub fn switches(frame: &Frame<'_>, request: &Request) -> Vec<GapSwitchView> {
    let entries = switchable(&frame.plan);
    let entries = entries.into_iter().filter(|entry| !matches!(entry, Entry::Saving(_)));
    let switch = |(place, entry): (usize, Entry)| {
        let about = about(&frame.plan, entry).filter(|about| place < request.listed || !about.on)?;
        let (kind, kind_words) = kind(frame.names.words, entry);
        Some(GapSwitchView {
            id: about.id.clone(),
            kind,
            kind_words,
            name: about.name.clone(),
            partner: partner(frame, about),
            on: about.on,
            words: comes_to(frame, entry),
            status: status(frame, about.status),
            source: text(&about.source),
            note: text(&about.note),
        })
    };
    entries.enumerate().filter_map(switch).collect()
}

/// `£8.5m in 2025/26 and £4.0m in 2026/27. Comes once. Only if …`
fn comes_to(frame: &Frame<'_>, entry: Entry) -> String {
    let plan = &frame.plan;
    let said = match entry {
        Entry::Fund(place) => {
            plan.funds.get(place).map(|one| with_condition(frame, due(frame, &one.amounts, None), one.condition))
        }
        Entry::Pressure(place) => plan.pressures.get(place).map(|one| arises(frame, one)),
        Entry::Investment(place) => plan.investments.get(place).map(|one| arises(frame, one)),
        Entry::Prevention(place) => plan.prevention.get(place).map(|one| prevents(frame, one)),
        Entry::Line(_) | Entry::Allocation(_) | Entry::Saving(_) => None,
    };
    said.unwrap_or_default()
}

fn arises(frame: &Frame<'_>, one: &Arising) -> String {
    due(frame, &one.amounts, Some(one.recurrence))
}

fn prevents(frame: &Frame<'_>, one: &Prevention) -> String {
    let (words, plan) = (frame.names.words, &frame.plan);
    let lines = one.lines.iter().filter_map(|line| plan.lines.get(*line));
    let lines: Vec<String> = lines.map(|line| line.about.name.clone()).collect();
    let slots = [
        ("points", one.lowers.figure()),
        ("confidence", one.confidence.figure()),
        ("lines", &listed(words, &lines)),
        ("year", plan.year(one.from)),
    ];
    let spent = due(frame, &one.spend, Some(one.recurrence));
    with_condition(frame, format!("{spent} {}", fill(words.prevents, &slots)), one.condition)
}

/// What is due in which year, and whether it carries on.
fn due(frame: &Frame<'_>, amounts: &[Money], recurs: Option<Recurrence>) -> String {
    let words = frame.names.words;
    let stated = amounts.iter().enumerate().filter(|(_, amount)| **amount != Money::ZERO);
    let each = stated.map(|(year, amount)| {
        fill(words.sum_in_year, &[("amount", &pounds(*amount)), ("year", frame.plan.year(year))])
    });
    let each: Vec<String> = each.collect();
    let text = if each.is_empty() { words.nothing_due.to_owned() } else { format!("{}.", listed(words, &each)) };
    match recurs {
        Some(Recurrence::Recurrent) => format!("{text} {}", words.carries_on),
        Some(Recurrence::NonRecurrent) => format!("{text} {}", words.comes_once),
        None => text,
    }
}

/// On what money or savings depend.
pub fn conditions(frame: &Frame<'_>, choices: &Choices) -> Vec<GapConditionView> {
    let words = frame.names.words;
    let condition = |(place, one): (usize, &Condition)| {
        let choice = |year: Option<usize>| ChoiceView {
            id: year.map_or(String::new(), |year| frame.plan.year(year).to_owned()),
            name: year.map_or(words.not_met.to_owned(), |year| frame.plan.year(year).to_owned()),
            chosen: one.met == year,
        };
        let name = |year: Option<usize>| year.map_or(String::new(), |year| frame.plan.year(year).to_owned());
        let in_time = match (one.met, one.by) {
            (None, None) => words.condition_open,
            (None, Some(_)) => words.condition_open_by,
            (Some(_), None) => words.condition_met,
            (Some(met), Some(by)) if met <= by => words.condition_in_time,
            (Some(_), Some(_)) => words.condition_late,
        };
        GapConditionView {
            id: one.id.clone(),
            name: one.name.clone(),
            words: fill(in_time, &[("met", &name(one.met)), ("by", &name(one.by))]),
            met: name(one.met),
            years: std::iter::once(None).chain((0..frame.plan.length()).map(Some)).map(choice).collect(),
            changed: choices.met.iter().any(|(changed, _)| *changed == place),
            source: text(&one.source),
            note: text(&one.note),
        }
    };
    frame.plan.conditions.iter().enumerate().map(condition).collect()
}
