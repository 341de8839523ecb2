//! What would have to be so that nothing is left open in a year.

use super::{Drivers, Outlook, Row, Series, allocated, in_year, twelfths_saved};
use crate::decimal::Decimal;
use crate::document::{Allocation, GrowthOf, Plan, PlanLine, Saving};
use crate::money::Money;

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// The growth of an assumption, the same in every year: the highest of spending, or the lowest of an allocation.
    Growth(usize),
    /// The least that a scheme has to save in a full year.
    FullYear(usize),
    /// The most months that a scheme may start late.
    Slippage(usize),
}

/// The answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// The highest growth in thousandths of a per cent: nothing is left open at it, and something is at the next.
    AtMost(i64),
    /// The lowest one: nothing is left open at it, and something is at the one before.
    AtLeast(i64),
    /// An amount: nothing is left open at it, and something is at a penny less.
    FullYear(Money),
    /// Months: nothing is left open at so many, and something is at one more.
    Slippage(usize),
}

/// Why there is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nowhere {
    /// Something is left open however far it goes.
    StillOpen,
    /// Nothing is left open however far it goes.
    AlwaysClosed,
    /// It makes no difference in that year.
    NoEffect,
}

/// The growths that are looked at, in thousandths of a per cent.
const LEAST: i64 = -100_000;
const MOST: i64 = 10_000_000;

/// Solves for one thing, in one year, for all partners together.
pub fn solve(
    plan: &Plan,
    outlook: &Outlook,
    series: &Series,
    year: usize,
    question: Question,
) -> Result<Found, Nowhere> {
    let open = in_year(&series.residual, year);
    match question {
        Question::Growth(place) => growth(plan, outlook, open, year, place),
        Question::FullYear(place) => full_year(plan, open, year, place),
        Question::Slippage(place) => slippage(plan, open, year, place),
    }
}

/// Where a scheme that is switched off is asked about, it is asked about as if it were on.
fn switched_on(plan: &Plan, place: usize) -> Option<Saving> {
    let mut saving = plan.savings.get(place)?.clone();
    saving.about.on = true;
    Some(saving)
}

fn saved_in(plan: &Plan, saving: &Saving, year: usize) -> Option<Money> {
    twelfths_saved(plan, saving, year).twelfths_of(saving.full_year)
}

/// What is left open without a scheme.
fn without(plan: &Plan, open: Money, year: usize, place: usize) -> Option<Money> {
    open.plus(saved_in(plan, plan.savings.get(place)?, year)?)
}

fn full_year(plan: &Plan, open: Money, year: usize, place: usize) -> Result<Found, Nowhere> {
    let saving = switched_on(plan, place).ok_or(Nowhere::NoEffect)?;
    let part = twelfths_saved(plan, &saving, year);
    if part.is_zero() {
        return Err(Nowhere::NoEffect);
    }
    let open = without(plan, open, year, place).ok_or(Nowhere::StillOpen)?;
    part.twelfths_reaching(open).map(Found::FullYear).ok_or(Nowhere::StillOpen)
}

fn slippage(plan: &Plan, open: Money, year: usize, place: usize) -> Result<Found, Nowhere> {
    let mut saving = switched_on(plan, place).ok_or(Nowhere::NoEffect)?;
    let open = without(plan, open, year, place).ok_or(Nowhere::StillOpen)?;
    let mut closed = |months: usize| {
        saving.slippage = months;
        saved_in(plan, &saving, year).is_some_and(|saved| saved >= open)
    };
    // Later than this it saves nothing in the year.
    let last = year.saturating_add(1).saturating_mul(12);
    if closed(last) {
        return Err(Nowhere::AlwaysClosed);
    }
    (0..last).rev().find(|months| closed(*months)).map(Found::Slippage).ok_or(Nowhere::StillOpen)
}

/// What is left open in a year with another growth: only the rows that it touches are worked out again.
fn growth(plan: &Plan, outlook: &Outlook, open: Money, year: usize, place: usize) -> Result<Found, Nowhere> {
    let assumption = plan.assumptions.get(place).ok_or(Nowhere::NoEffect)?;
    let paying = assumption.of == GrowthOf::Allocation;
    let rows = if paying { &outlook.allocation } else { &outlook.spending };
    let at = |row: &Row| in_year(&row.amounts, year);
    let touched = touched(plan, paying, place);
    if touched.is_empty() || year == 0 {
        return Err(Nowhere::NoEffect);
    }
    let before = touched.iter().filter_map(|row| rows.get(*row)).map(|row| pence(at(row))).sum::<i128>();
    let last = plan.years.len();
    let mut growth = outlook.growth.clone();
    let mut sum = |thousandths: i64| -> Option<Money> {
        growth.put(plan, place, Decimal::of(thousandths, 5));
        let mut sum = Money::ZERO;
        for row in &touched {
            let amounts = if paying {
                allocated(plan.allocations.get(*row)?, &growth, last)?
            } else {
                growth.figures((*row, plan.lines.get(*row)?), Drivers::ALL, last)?
            };
            sum = sum.plus(amounts.get(year).copied()?)?;
        }
        Some(sum)
    };
    // The highest growth at which the plan can be worked out, in all of its years.
    let most = edge(LEAST, MOST, &mut |thousandths| sum(thousandths).is_some());
    // What would be left open may be more than can be held as money; it is compared all the same.
    let mut left = |thousandths: i64| {
        let more = pence(sum(thousandths)?).saturating_sub(before);
        Some(pence(open).saturating_add(if paying { more.saturating_neg() } else { more }))
    };
    let (least, greatest) = (left(LEAST), left(most));
    let is_closed = |left: Option<i128>| left.is_some_and(|left| left <= 0);
    let mut closed = |thousandths: i64| is_closed(left(thousandths));
    match (is_closed(least), is_closed(greatest)) {
        // A growth beyond that cannot be worked out, and what grows there opens the year.
        (true, true) if most < MOST && least < greatest => Ok(Found::AtMost(most)),
        (true, true) => Err(Nowhere::AlwaysClosed),
        (false, false) => Err(Nowhere::StillOpen),
        (true, false) => Ok(Found::AtMost(edge(LEAST, most, &mut closed))),
        (false, true) => Ok(Found::AtLeast(edge(most, LEAST, &mut closed))),
    }
}

fn pence(money: Money) -> i128 {
    i128::from(money.pence())
}

/// The last whole number on the way from `good` to `bad` at which it holds, as it does at `good`; `bad` where it holds
/// there, too.
fn edge(good: i64, bad: i64, holds: &mut dyn FnMut(i64) -> bool) -> i64 {
    if holds(bad) {
        return bad;
    }
    let (mut good, mut bad) = (good, bad);
    while good.abs_diff(bad) > 1 {
        let middle = good.midpoint(bad);
        if holds(middle) {
            good = middle;
        } else {
            bad = middle;
        }
    }
    good
}

/// The rows that an assumption touches, by their places: allocations, or lines.
fn touched(plan: &Plan, paying: bool, assumption: usize) -> Vec<usize> {
    if paying {
        let grows = |one: &Allocation| one.amounts.is_none() && one.growth == Some(assumption);
        return (0..).zip(&plan.allocations).filter(|(_, one)| grows(one)).map(|(row, _)| row).collect();
    }
    let grows = |line: &PlanLine| line.amounts.is_none() && line.grows_by(assumption);
    (0..).zip(plan.lines.iter()).filter(|(_, line)| grows(line)).map(|(row, _)| row).collect()
}
