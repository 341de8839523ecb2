//! The plan in words: how it starts, where it stands in a year, and what the reader's choices do.

use super::{Frame, Request};
use crate::calc::gap::{Series, in_year};
use crate::document::{Growing, Status};
use crate::money::{Money, pounds};
use crate::words::fill;

fn sum(amounts: &[Money]) -> Money {
    amounts.iter().fold(Money::ZERO, |sum, amount| sum.plus(*amount).unwrap_or(sum))
}

/// How the plan starts: its years, and the gap as the document has it.
pub fn standing(frame: &Frame<'_>) -> String {
    let (words, plan) = (frame.names.words, frame.start);
    let last = plan.years.len();
    let gap = in_year(&frame.before.series.gap, last);
    let base = in_year(&frame.before.series.gap, 0);
    let slots = [
        ("base", plan.base.as_str()),
        ("last", plan.year(last)),
        ("start", &pounds(base.size())),
        ("gap", &pounds(gap.size())),
    ];
    let template = match (base > Money::ZERO, gap > Money::ZERO) {
        (_, false) => words.plan_no_gap,
        (false, true) => words.plan_gap,
        (true, true) => words.plan_gap_grows,
    };
    fill(template, &slots)
}

/// Where the plan stands in the chosen year.
pub fn position(frame: &Frame<'_>) -> Vec<String> {
    let (words, series, year) = (frame.names.words, &frame.all, frame.year);
    let figure = |amounts: &[Money]| pounds(in_year(amounts, year).size());
    let name = frame.year_name().to_owned();
    let gap = in_year(&series.gap, year);
    let (spending, allocation) = (figure(&series.spending), figure(&series.allocation));
    let slots =
        [("year", name.as_str()), ("spending", &spending), ("allocation", &allocation), ("gap", &pounds(gap.size()))];
    let mut said = vec![fill(if gap > Money::ZERO { words.stands_gap } else { words.stands_no_gap }, &slots)];
    if in_year(&series.savings, year) != Money::ZERO {
        said.push(fill(words.stands_savings, &[("amount", &figure(&series.savings))]));
    }
    if in_year(&series.spent_once, year) != Money::ZERO {
        said.push(fill(words.stands_spent_once, &[("amount", &figure(&series.spent_once))]));
    }
    if in_year(&series.comes_once, year) != Money::ZERO {
        said.push(fill(words.stands_comes_once, &[("amount", &figure(&series.comes_once))]));
    }
    said.push(verdict(frame, series));
    let once = series.comes_once.get(1..).map_or(Money::ZERO, sum);
    if once > Money::ZERO && in_year(&series.gap, frame.plan.years.len()) > Money::ZERO {
        let found = series.find.get(1..).map_or(Money::ZERO, sum);
        let last = frame.plan.year(frame.plan.years.len());
        said.push(fill(words.stands_delay, &[("once", &pounds(once)), ("found", &pounds(found)), ("last", last)]));
    }
    said
}

/// Whether the year balances, and whether it does so for good.
fn verdict(frame: &Frame<'_>, series: &Series) -> String {
    let (words, year) = (frame.names.words, frame.year);
    let (left, under) = (in_year(&series.residual, year), in_year(&series.underlying, year));
    let template = match (left > Money::ZERO, under > Money::ZERO) {
        (true, _) => words.verdict_open,
        (false, true) => words.verdict_hidden,
        (false, false) if left < Money::ZERO => words.verdict_headroom,
        (false, false) => words.verdict_closed,
    };
    let slots = [("year", frame.year_name()), ("left", &pounds(left.size())), ("under", &pounds(under.size()))];
    fill(template, &slots)
}

/// What the reader's choices do to the chosen year; empty where there are none.
pub fn effect(frame: &Frame<'_>, request: &Request) -> String {
    if request.choices.is_empty() {
        return String::new();
    }
    let words = frame.names.words;
    let of =
        |series: &Series| in_year(if request.underlying { &series.underlying } else { &series.residual }, frame.year);
    let (before, now) = (of(&frame.before.series), of(&frame.all));
    let template = match (before == now, request.underlying) {
        (false, false) => words.effect_moves,
        (false, true) => words.effect_moves_underlying,
        (true, false) => words.effect_same,
        (true, true) => words.effect_same_underlying,
    };
    let said = |money: Money| {
        let template = if money > Money::ZERO { words.left_open } else { words.left_over };
        if money == Money::ZERO {
            words.left_nothing.to_owned()
        } else {
            fill(template, &[("amount", &pounds(money.size()))])
        }
    };
    fill(template, &[("year", frame.year_name()), ("before", &said(before)), ("now", &said(now))])
}

/// What has to be said beside the figures.
pub fn notes(frame: &Frame<'_>) -> Vec<String> {
    let (words, plan) = (frame.names.words, frame.start);
    let mut notes = vec![words.note_year_end.to_owned()];
    notes.push(if plan.growing == Growing::Compound { words.note_compound } else { words.note_added }.to_owned());
    let illustrative = |status: Option<Status>| status.unwrap_or(frame.names.document.status) == Status::Illustrative;
    let lines = plan.lines.iter().map(|one| one.about.status);
    let assumptions = plan.assumptions.iter().map(|one| one.status);
    if lines.chain(assumptions).any(illustrative) {
        notes.push(words.note_plan_illustrative.to_owned());
    }
    notes
}
