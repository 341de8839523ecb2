//! What is spent: lines that grow, and what arises beside growth.

use std::rc::Rc;

use super::{Drivers, Entry, Growth, Outlook, Row, is_met};
use crate::document::{Arising, Plan, Prevention, Recurrence};
use crate::money::Money;

/// Every entry that arises, with the list that it is of.
fn arising(plan: &Plan) -> impl Iterator<Item = (Entry, &Arising)> {
    let pressures = plan.pressures.iter().enumerate().map(|(place, one)| (Entry::Pressure(place), one));
    let investments = plan.investments.iter().enumerate().map(|(place, one)| (Entry::Investment(place), one));
    pressures.chain(investments).filter(|(_, one)| one.about.on)
}

/// The line that recurrent spending joins; one whose amounts are stated takes nothing in.
fn joins(plan: &Plan, one: &Arising) -> Option<usize> {
    one.line.filter(|line| plan.lines.get(*line).is_some_and(|line| line.amounts.is_none()))
}

/// What carries on and joins a line, with that line.
pub fn joining(plan: &Plan) -> impl Iterator<Item = (Entry, usize, &Arising)> {
    let recurrent = arising(plan).filter(|(_, one)| one.recurrence == Recurrence::Recurrent);
    recurrent.filter_map(|(entry, one)| joins(plan, one).map(|line| (entry, line, one)))
}

/// All that is spent and carries on. A line that grows as it did before has the figures that it had.
pub fn rows(plan: &Plan, growth: &Growth, before: Option<&Outlook>) -> Option<Vec<Row>> {
    let mut rows = Vec::new();
    for (place, line) in plan.lines.iter().enumerate() {
        let known = before.filter(|before| before.growth.is_alike(growth, place));
        let amounts = match known.and_then(|before| before.spending.get(place)) {
            Some(row) => Rc::clone(&row.amounts),
            None => growth.figures((place, line), Drivers::ALL, plan.years.len())?.into(),
        };
        rows.push(Row { entry: Entry::Line(place), partner: line.about.partner, amounts });
    }
    rows.extend(lines_of_their_own(plan)?);
    Some(rows)
}

/// What carries on and joins no line: it stays as it arose.
fn lines_of_their_own(plan: &Plan) -> Option<Vec<Row>> {
    let alone = arising(plan).filter(|(_, one)| one.recurrence == Recurrence::Recurrent && joins(plan, one).is_none());
    let mut rows = Vec::new();
    for (entry, one) in alone {
        let partner = one.about.partner.or_else(|| line_partner(plan, one));
        rows.push(Row { entry, partner, amounts: carried_on(&one.amounts)? });
    }
    for (place, prevention) in preventing(plan, Recurrence::Recurrent) {
        let amounts = carried_on(&spent_on(plan, prevention))?;
        rows.push(Row { entry: Entry::Prevention(place), partner: prevention.about.partner, amounts });
    }
    Some(rows)
}

/// All that is spent once.
pub fn once(plan: &Plan) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for (entry, one) in arising(plan).filter(|(_, one)| one.recurrence == Recurrence::NonRecurrent) {
        let partner = one.about.partner.or_else(|| line_partner(plan, one));
        rows.push(Row { entry, partner, amounts: one.amounts.as_slice().into() });
    }
    for (place, prevention) in preventing(plan, Recurrence::NonRecurrent) {
        let amounts = spent_on(plan, prevention);
        rows.push(Row { entry: Entry::Prevention(place), partner: prevention.about.partner, amounts });
    }
    rows
}

fn line_partner(plan: &Plan, one: &Arising) -> Option<usize> {
    one.line.and_then(|line| plan.lines.get(line)).and_then(|line| line.about.partner)
}

fn preventing(plan: &Plan, recurrence: Recurrence) -> impl Iterator<Item = (usize, &Prevention)> {
    let all = plan.prevention.iter().enumerate();
    all.filter(move |(_, one)| one.about.on && one.recurrence == recurrence)
}

/// What is spent on prevention: nothing in a year in which its condition is not met.
fn spent_on(plan: &Plan, prevention: &Prevention) -> Rc<[Money]> {
    let due = prevention.spend.iter().enumerate();
    due.map(|(year, amount)| if is_met(plan, prevention.condition, year) { *amount } else { Money::ZERO }).collect()
}

fn carried_on(amounts: &[Money]) -> Option<Rc<[Money]>> {
    let mut sum = Money::ZERO;
    let each = |amount: &Money| {
        sum = sum.plus(*amount)?;
        Some(sum)
    };
    amounts.iter().map(each).collect()
}
