//! What is spent: lines that grow, and what arises beside growth.

use super::{Entry, Row, is_met};
use crate::decimal::Decimal;
use crate::document::{Arising, Growing, Plan, PlanLine, Prevention, Recurrence};
use crate::money::Money;

/// What makes spending differ from the base year's; each may be left out, to see what it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named as the bridge names it
pub struct Drivers {
    pub demand: bool,
    pub price: bool,
    pub cross: bool,
    pub stated: bool,
    pub prevention: bool,
    pub pressures: bool,
    pub investments: bool,
}

impl Drivers {
    /// None: every line stays what it was.
    pub const NONE: Drivers = Drivers {
        demand: false,
        price: false,
        cross: false,
        stated: false,
        prevention: false,
        pressures: false,
        investments: false,
    };
    /// All of them.
    pub const ALL: Drivers = Drivers {
        demand: true,
        price: true,
        cross: true,
        stated: true,
        prevention: true,
        pressures: true,
        investments: true,
    };
}

/// The rates of a plan, as exact decimals by assumption and year, and what prevention takes off by line and year.
#[derive(Debug, Clone)]
pub struct Rates {
    by_assumption: Vec<Vec<Decimal>>,
    /// By line: its prices' assumptions, each with its weight.
    weights: Vec<Vec<(usize, Decimal)>>,
    /// By line and year: what its prices grow by together; none where it has no prices.
    priced: Vec<Vec<Decimal>>,
    /// By line and year; none where nothing lowers the line.
    lowered: Vec<Option<Vec<Decimal>>>,
    length: usize,
    compound: bool,
}

impl Rates {
    /// Those of a plan.
    pub fn of(plan: &Plan) -> Rates {
        let length = plan.length();
        let by_year =
            |assumption: &crate::document::Assumption| (0..length).map(|year| assumption.rate(year)).collect();
        let mut lowered: Vec<Option<Vec<Decimal>>> = vec![None; plan.lines.len()];
        for prevention in plan.prevention.iter().filter(|prevention| prevention.about.on) {
            let points = prevention.lowers.decimal().times(prevention.confidence.decimal());
            for year in (prevention.from.max(1)..length).filter(|year| is_met(plan, prevention.condition, *year)) {
                for line in &prevention.lines {
                    let Some(slot) = lowered.get_mut(*line) else { continue };
                    let years = slot.get_or_insert_with(|| vec![Decimal::ZERO; length]);
                    years.get_mut(year).into_iter().for_each(|sum| *sum = sum.plus(points));
                }
            }
        }
        let weighed = |line: &PlanLine| line.prices.iter().map(|one| (one.assumption, one.weight.decimal())).collect();
        let mut rates = Rates {
            by_assumption: plan.assumptions.iter().map(by_year).collect(),
            weights: plan.lines.iter().map(weighed).collect(),
            priced: Vec::new(),
            lowered,
            length,
            compound: plan.growing == Growing::Compound,
        };
        rates.priced = (0..plan.lines.len()).map(|line| rates.price_of(line)).collect();
        rates
    }

    /// By what the prices of a line grow in each year; none where it has no prices.
    fn price_of(&self, line: usize) -> Vec<Decimal> {
        let weights = self.weights.get(line).map_or(&[][..], Vec::as_slice);
        if weights.is_empty() {
            return Vec::new();
        }
        let of_year = |year: usize| {
            let parts = weights.iter().map(|(place, weight)| self.of_assumption(Some(*place), year).times(*weight));
            parts.fold(Decimal::ZERO, Decimal::plus)
        };
        (0..self.length).map(of_year).collect()
    }

    /// The rate of an assumption in a year; nothing where there is none.
    pub fn of_assumption(&self, assumption: Option<usize>, year: usize) -> Decimal {
        let rates = assumption.and_then(|place| self.by_assumption.get(place));
        rates.and_then(|rates| rates.get(year)).copied().unwrap_or(Decimal::ZERO)
    }

    /// Puts another rate in the place of one, in every year.
    pub fn put(&mut self, assumption: usize, rate: Decimal) {
        self.by_assumption.get_mut(assumption).into_iter().flatten().for_each(|own| *own = rate);
        for line in 0..self.priced.len() {
            let uses = |weights: &Vec<(usize, Decimal)>| weights.iter().any(|(place, _)| *place == assumption);
            if self.weights.get(line).is_some_and(uses) {
                let price = self.price_of(line);
                self.priced.get_mut(line).into_iter().for_each(|own| own.clone_from(&price));
            }
        }
    }

    /// By what a line is multiplied in a year.
    fn factor(&self, place: usize, line: &PlanLine, year: usize, drivers: Drivers) -> Decimal {
        let mut demand = if drivers.demand { self.of_assumption(line.demand, year) } else { Decimal::ZERO };
        if drivers.prevention {
            let lowered = self.lowered.get(place).and_then(Option::as_ref).and_then(|years| years.get(year));
            demand = lowered.map_or(demand, |points| demand.plus(points.negated()));
        }
        let prices = self.priced.get(place).filter(|_| drivers.price);
        let price = prices.and_then(|prices| prices.get(year)).copied().unwrap_or(Decimal::ZERO);
        if self.compound && drivers.cross {
            Decimal::ONE.plus(demand).times(Decimal::ONE.plus(price))
        } else {
            Decimal::ONE.plus(demand).plus(price)
        }
    }
}

/// What joins each line, year by year, and what is a line of its own.
pub struct Joining {
    by_line: Vec<Option<Vec<Money>>>,
}

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

fn counts(entry: Entry, drivers: Drivers) -> bool {
    match entry {
        Entry::Pressure(_) => drivers.pressures,
        Entry::Investment(_) => drivers.investments,
        _ => true,
    }
}

impl Joining {
    /// What joins the lines of a plan, of those drivers that count.
    pub fn of(plan: &Plan, drivers: Drivers) -> Option<Joining> {
        let mut by_line: Vec<Option<Vec<Money>>> = vec![None; plan.lines.len()];
        for (entry, one) in arising(plan).filter(|(_, one)| one.recurrence == Recurrence::Recurrent) {
            let line = joins(plan, one).filter(|_| counts(entry, drivers));
            let Some(slot) = line.and_then(|line| by_line.get_mut(line)) else { continue };
            let sums = slot.get_or_insert_with(|| vec![Money::ZERO; plan.length()]);
            for (sum, amount) in sums.iter_mut().zip(&one.amounts) {
                *sum = sum.plus(*amount)?;
            }
        }
        Some(Joining { by_line })
    }

    fn in_year(&self, line: usize, year: usize) -> Money {
        let joining = self.by_line.get(line).and_then(Option::as_ref);
        joining.and_then(|amounts| amounts.get(year)).copied().unwrap_or(Money::ZERO)
    }

    fn touches(&self, line: usize) -> bool {
        self.by_line.get(line).is_some_and(Option::is_some)
    }
}

/// A line's figures up to a year, that one included.
pub fn grown(
    rates: &Rates,
    joining: &Joining,
    (place, line): (usize, &PlanLine),
    drivers: Drivers,
    until: usize,
) -> Option<Vec<Money>> {
    let mut amounts = vec![line.base];
    let mut last = line.base;
    for year in 1..=until {
        last = match &line.amounts {
            Some(stated) if drivers.stated => stated.get(year).copied().unwrap_or(Money::ZERO),
            Some(_) => line.base,
            None => {
                let grown = rates.factor(place, line, year, drivers).of_money(last)?;
                grown.plus(joining.in_year(place, year))?
            }
        };
        amounts.push(last);
    }
    Some(amounts)
}

/// Whether a driver makes a difference to a line.
pub fn touches(rates: &Rates, joining: &Joining, (place, line): (usize, &PlanLine)) -> Drivers {
    let (grows, priced) = (line.demand.is_some(), !line.prices.is_empty());
    let prevented = rates.lowered.get(place).is_some_and(Option::is_some);
    let joined = joining.touches(place);
    if line.amounts.is_some() {
        return Drivers { stated: true, ..Drivers::NONE };
    }
    Drivers {
        demand: grows,
        price: priced,
        cross: rates.compound && priced && (grows || prevented),
        stated: false,
        prevention: prevented,
        pressures: joined,
        investments: joined,
    }
}

/// All that is spent and carries on.
pub fn rows(plan: &Plan, rates: &Rates) -> Option<Vec<Row>> {
    let joining = Joining::of(plan, Drivers::ALL)?;
    let until = rates.length.saturating_sub(1);
    let mut rows = Vec::new();
    for (place, line) in plan.lines.iter().enumerate() {
        let amounts = grown(rates, &joining, (place, line), Drivers::ALL, until)?;
        rows.push(Row { entry: Entry::Line(place), partner: line.about.partner, amounts });
    }
    rows.extend(lines_of_their_own(plan)?);
    Some(rows)
}

/// What carries on and joins no line: it stays as it arose.
pub fn lines_of_their_own(plan: &Plan) -> Option<Vec<Row>> {
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
        rows.push(Row { entry, partner, amounts: one.amounts.clone() });
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
fn spent_on(plan: &Plan, prevention: &Prevention) -> Vec<Money> {
    let due = prevention.spend.iter().enumerate();
    due.map(|(year, amount)| if is_met(plan, prevention.condition, year) { *amount } else { Money::ZERO }).collect()
}

fn carried_on(amounts: &[Money]) -> Option<Vec<Money>> {
    let mut sum = Money::ZERO;
    let each = |amount: &Money| {
        sum = sum.plus(*amount)?;
        Some(sum)
    };
    amounts.iter().map(each).collect()
}
