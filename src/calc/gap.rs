//! A plan worked out year by year: what is spent, what pays for it, and the gap between them.
//!
//! Everything is rounded to the penny at each year's end, half away from zero, each line by itself.

mod bridge;
mod choices;
mod growth;
mod series;
mod solve;
mod spending;

pub use bridge::{Asked, Driver, Kept, Order, Part, bridge};
pub use choices::{Choices, SavingChoice, about, switchable};
pub use growth::{Drivers, Growth};
pub use series::Series;
pub use solve::{Found, Nowhere, Question, solve};

use std::rc::Rc;

use crate::decimal::Decimal;
use crate::document::{Allocation, Fund, Plan, Recurrence, Saving};
use crate::money::Money;

/// The figures of one entry, year by year, the base year first.
#[derive(Debug, Clone)]
pub struct Row {
    /// What it is an entry of, and its place there.
    pub entry: Entry,
    /// Whose it is.
    pub partner: Option<usize>,
    /// Its figures; shared where a reader's choices do not touch them.
    pub amounts: Rc<[Money]>,
}

/// An entry of a plan, by its place in its list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is a list of the plan
pub enum Entry {
    Line(usize),
    Allocation(usize),
    Pressure(usize),
    Investment(usize),
    Saving(usize),
    Fund(usize),
    Prevention(usize),
}

/// A plan worked out.
#[derive(Debug, Clone)]
pub struct Outlook {
    /// What is spent: D. Lines first, then what arises on no line and carries on.
    pub spending: Vec<Row>,
    /// What pays for it: A.
    pub allocation: Vec<Row>,
    /// What is saved and carries on: S.
    pub savings: Vec<Row>,
    /// What is spent once: I.
    pub spent_once: Vec<Row>,
    /// Money that comes once: N.
    pub comes_once: Vec<Row>,
    /// How many years there are, the base one counted in.
    pub length: usize,
    /// What it was worked out with.
    pub growth: Growth,
}

impl Outlook {
    /// Works a plan out; `None` where a figure grows beyond what money can hold. Of another one of the same lines, what
    /// is alike is kept.
    pub fn of(plan: &Plan, before: Option<&Outlook>) -> Option<Outlook> {
        let growth = Growth::of(plan, before.map(|before| &before.growth))?;
        let mut outlook = Outlook {
            spending: spending::rows(plan, &growth, before)?,
            allocation: allocation(plan, &growth)?,
            savings: Vec::new(),
            spent_once: spending::once(plan),
            comes_once: funds(plan),
            length: plan.length(),
            growth,
        };
        for (place, saving) in plan.savings.iter().enumerate() {
            let row = Row { entry: Entry::Saving(place), partner: saving.about.partner, amounts: saved(plan, saving)? };
            match saving.recurrence {
                Recurrence::Recurrent => outlook.savings.push(row),
                Recurrence::NonRecurrent => outlook.comes_once.push(row),
            }
        }
        Some(outlook)
    }
}

/// What a list of one amount a year has for a year; nothing where it does not go so far.
pub fn in_year(amounts: &[Money], year: usize) -> Money {
    amounts.get(year).copied().unwrap_or(Money::ZERO)
}

/// Whether what depends on a condition comes in a year.
pub fn is_met(plan: &Plan, condition: Option<usize>, year: usize) -> bool {
    condition.is_none_or(|place| plan.conditions.get(place).is_some_and(|one| one.is_met(year)))
}

/// Allocations: each grows by its assumption, or is as stated.
fn allocation(plan: &Plan, growth: &Growth) -> Option<Vec<Row>> {
    let until = plan.years.len();
    let row = |(place, one): (usize, &Allocation)| {
        let amounts = allocated(one, growth, until)?.into();
        Some(Row { entry: Entry::Allocation(place), partner: one.about.partner, amounts })
    };
    plan.allocations.iter().enumerate().map(row).collect()
}

/// An allocation's figures up to a year, that one included.
fn allocated(allocation: &Allocation, growth: &Growth, until: usize) -> Option<Vec<Money>> {
    let mut amounts = vec![allocation.base];
    let mut last = allocation.base;
    for year in 1..=until {
        last = match &allocation.amounts {
            Some(stated) => in_year(stated, year),
            None => Decimal::ONE.plus(growth.rate(allocation.growth, year)).of_money(last)?,
        };
        amounts.push(last);
    }
    Some(amounts)
}

/// Money that comes once: what is due in a year in which its condition is not met does not come, then or later.
fn funds(plan: &Plan) -> Vec<Row> {
    let row = |(place, fund): (usize, &Fund)| {
        let due = fund.amounts.iter().enumerate();
        let amounts = due.map(
            |(year, amount)| {
                if fund.about.on && is_met(plan, fund.condition, year) { *amount } else { Money::ZERO }
            },
        );
        Row { entry: Entry::Fund(place), partner: fund.about.partner, amounts: amounts.collect() }
    };
    plan.funds.iter().enumerate().map(row).collect()
}

/// What a scheme saves, year by year.
fn saved(plan: &Plan, saving: &Saving) -> Option<Rc<[Money]>> {
    (0..plan.length()).map(|year| twelfths_saved(plan, saving, year).twelfths_of(saving.full_year)).collect()
}

/// How many twelfths of its full-year effect a scheme saves in a year.
fn twelfths_saved(plan: &Plan, saving: &Saving, year: usize) -> Decimal {
    if !saving.about.on || !is_met(plan, saving.condition, year) {
        return Decimal::ZERO;
    }
    phase(saving, year).times(saving.confidence.decimal())
}

/// The phase of a year in twelfths: 12k + r months late it is 12 − r of the phase k years before, and r of the one
/// before that.
fn phase(saving: &Saving, year: usize) -> Decimal {
    let (late, months) = (saving.slippage.checked_div(12).unwrap_or(0), saving.slippage.checked_rem(12).unwrap_or(0));
    let planned = |year: Option<usize>| {
        let Some(after) = year.and_then(|year| year.checked_sub(saving.from)) else { return Decimal::ZERO };
        let goes_on = saving.phasing.last().filter(|_| saving.recurrence == Recurrence::Recurrent);
        saving.phasing.get(after).or(goes_on).map_or(Decimal::ZERO, |rate| rate.decimal())
    };
    let now = planned(year.checked_sub(late));
    let before = planned(year.checked_sub(late).and_then(|year| year.checked_sub(1)));
    let part = |months: usize| Decimal::of(i64::try_from(months).unwrap_or(0), 0);
    now.times(part(12_usize.saturating_sub(months))).plus(before.times(part(months)))
}
