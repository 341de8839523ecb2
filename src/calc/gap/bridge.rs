//! What makes a year's residual: one part a driver, and together all of it.

use super::spending::{self, Joining};
use super::{Drivers, Entry, Outlook, Rates, Row, Series};
use crate::document::{Growing, Plan};
use crate::fraction::Fraction;
use crate::money::Money;
use crate::split::settle;

/// In which order drivers come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// As they stand in [`Driver`].
    Stated,
    /// The average over all orders (Shapley), where the order makes a difference: what lines grow by.
    Average,
}

/// What makes a residual.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is explained on the page
pub enum Driver {
    Base,
    Demand,
    Price,
    Cross,
    Stated,
    Prevention,
    Pressures,
    Investments,
    Allocation,
    Savings,
    SpentOnce,
    ComesOnce,
}

/// What one driver makes of the residual.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Which.
    pub driver: Driver,
    /// How much.
    pub amount: Money,
}

/// The drivers of spending in the order in which they come in.
const SPENDING: [Driver; 7] = [
    Driver::Demand,
    Driver::Price,
    Driver::Cross,
    Driver::Stated,
    Driver::Prevention,
    Driver::Pressures,
    Driver::Investments,
];

/// Those that can come in in any order: the cross term is of demand and price together.
const FREE: [Driver; 5] = [Driver::Demand, Driver::Price, Driver::Prevention, Driver::Pressures, Driver::Investments];

impl Drivers {
    fn with(mut self, driver: Driver) -> Drivers {
        match driver {
            Driver::Demand => self.demand = true,
            Driver::Price => self.price = true,
            Driver::Cross => self.cross = true,
            Driver::Stated => self.stated = true,
            Driver::Prevention => self.prevention = true,
            Driver::Pressures => self.pressures = true,
            Driver::Investments => self.investments = true,
            _ => {}
        }
        self
    }

    fn has(self, driver: Driver) -> bool {
        match driver {
            Driver::Demand => self.demand,
            Driver::Price => self.price,
            Driver::Cross => self.cross,
            Driver::Stated => self.stated,
            Driver::Prevention => self.prevention,
            Driver::Pressures => self.pressures,
            Driver::Investments => self.investments,
            _ => false,
        }
    }
}

/// The parts of a year's residual, of all partners or of one; they sum to it. `None` where a sum on the way is beyond
/// what money can hold.
pub fn bridge(
    plan: &Plan,
    outlook: &Outlook,
    series: &Series,
    whose: Option<Option<usize>>,
    year: usize,
    order: Order,
) -> Option<Vec<Part>> {
    let at = |amounts: &[Money], year: usize| amounts.get(year).copied().unwrap_or(Money::ZERO);
    let (grown, stated) = allocations(plan, outlook, whose, year)?;
    let mut parts = vec![Part { driver: Driver::Base, amount: at(&series.gap, 0) }];
    parts.extend(spending_parts(plan, outlook, whose, year, order)?);
    for part in parts.iter_mut().filter(|part| part.driver == Driver::Stated) {
        part.amount = part.amount.minus(stated)?;
    }
    let taken = |driver, amount: Money| Some(Part { driver, amount: Money::ZERO.minus(amount)? });
    parts.push(taken(Driver::Allocation, grown)?);
    parts.push(taken(Driver::Savings, at(&series.savings, year))?);
    parts.push(Part { driver: Driver::SpentOnce, amount: at(&series.spent_once, year) });
    parts.push(taken(Driver::ComesOnce, at(&series.comes_once, year))?);
    Some(parts)
}

/// By how much allocations are above the base year's: those that grow, and those that the source states.
fn allocations(plan: &Plan, outlook: &Outlook, whose: Option<Option<usize>>, year: usize) -> Option<(Money, Money)> {
    let (mut grown, mut stated) = (Money::ZERO, Money::ZERO);
    let rows = outlook.allocation.iter().zip(&plan.allocations);
    for (row, allocation) in rows.filter(|(row, _)| whose.is_none_or(|whose| row.partner == whose)) {
        let more = row.amounts.get(year)?.minus(allocation.base)?;
        let sum = if allocation.amounts.is_some() { &mut stated } else { &mut grown };
        *sum = sum.plus(more)?;
    }
    Some((grown, stated))
}

/// What each driver adds to spending by a year.
fn spending_parts(
    plan: &Plan,
    outlook: &Outlook,
    whose: Option<Option<usize>>,
    year: usize,
    order: Order,
) -> Option<Vec<Part>> {
    let mut way = Way { plan, rates: &outlook.rates, year, sums: [Fraction::ZERO; SPENDING.len()], tables: Vec::new() };
    for pressures in [false, true] {
        for investments in [false, true] {
            way.tables.push(Joining::of(plan, Drivers { pressures, investments, ..Drivers::NONE })?);
        }
    }
    for (place, line) in plan.lines.iter().enumerate() {
        if whose.is_none_or(|whose| line.about.partner == whose) {
            way.line(place, order)?;
        }
    }
    for row in outlook.spending.iter().filter(|row| whose.is_none_or(|whose| row.partner == whose)) {
        way.alone(row);
    }
    let compound = plan.growing == Growing::Compound && order == Order::Stated;
    // What is stated is whole pence: the spare penny of an average is not its.
    let apart = |driver: &Driver| *driver == Driver::Stated || (*driver == Driver::Cross && !compound);
    let shown: Vec<Driver> = SPENDING.into_iter().filter(|driver| !apart(driver)).collect();
    let shares = shown.iter().map(|driver| way.sum(*driver));
    let total = shares.clone().fold(Fraction::ZERO, Fraction::plus).money()?;
    // Ties of the spare penny go by the order of the drivers.
    let names: Vec<String> = (0..shown.len()).map(|place| format!("{place:02}")).collect();
    let receivers: Vec<(&str, Fraction)> = names.iter().map(String::as_str).zip(shares).collect();
    let amounts = settle(total, &receivers)?;
    let stated = Part { driver: Driver::Stated, amount: way.sum(Driver::Stated).money()? };
    let parts = shown.into_iter().zip(amounts).map(|(driver, amount)| Part { driver, amount });
    Some(parts.chain([stated]).collect())
}

/// What is known on the way from the base year's spending to a later year's.
struct Way<'p> {
    plan: &'p Plan,
    rates: &'p Rates,
    year: usize,
    sums: [Fraction; SPENDING.len()],
    /// What joins lines: without pressures and investments, with the one, with the other, with both.
    tables: Vec<Joining>,
}

impl Way<'_> {
    fn sum(&self, driver: Driver) -> Fraction {
        let place = SPENDING.iter().position(|one| *one == driver);
        place.and_then(|place| self.sums.get(place)).copied().unwrap_or(Fraction::ZERO)
    }

    fn add(&mut self, driver: Driver, part: Fraction) {
        let place = SPENDING.iter().position(|one| *one == driver);
        place.and_then(|place| self.sums.get_mut(place)).into_iter().for_each(|sum| *sum = sum.plus(part));
    }

    /// What a line costs in the year with some drivers alone.
    fn with(&self, place: usize, drivers: Drivers) -> Option<Money> {
        let line = self.plan.lines.get(place)?;
        let table = usize::from(drivers.pressures).saturating_mul(2).saturating_add(usize::from(drivers.investments));
        spending::grown(self.rates, self.tables.get(table)?, (place, line), drivers, self.year)?.last().copied()
    }

    fn line(&mut self, place: usize, order: Order) -> Option<()> {
        let line = self.plan.lines.get(place)?;
        let touched = spending::touches(self.rates, self.tables.last()?, (place, line));
        match order {
            Order::Average if !touched.stated => self.average(place, touched),
            _ => self.in_order(place, touched),
        }
    }

    fn in_order(&mut self, place: usize, touched: Drivers) -> Option<()> {
        let (mut drivers, mut before) = (Drivers::NONE, self.with(place, Drivers::NONE)?);
        for driver in SPENDING {
            drivers = drivers.with(driver);
            if !touched.has(driver) {
                continue;
            }
            let now = self.with(place, drivers)?;
            self.add(driver, Fraction::pence(now).minus(Fraction::pence(before)));
            before = now;
        }
        Some(())
    }

    /// The Shapley value: what a driver adds, over every set of the others, each with as many orders as have that set
    /// before the driver.
    fn average(&mut self, place: usize, touched: Drivers) -> Option<()> {
        let free: Vec<Driver> = FREE.into_iter().filter(|driver| touched.has(*driver)).collect();
        let count = u32::try_from(free.len()).ok()?;
        let sets = 0..1_usize.checked_shl(count)?;
        let of_set = |set: usize| {
            let drivers = free.iter().enumerate().filter(|(bit, _)| has_bit(set, *bit));
            drivers.fold(Drivers { cross: true, ..Drivers::NONE }, |drivers, (_, driver)| drivers.with(*driver))
        };
        let costs: Vec<Money> = sets.clone().map(|set| self.with(place, of_set(set))).collect::<Option<_>>()?;
        for (bit, driver) in free.iter().enumerate() {
            for set in sets.clone().filter(|set| !has_bit(*set, bit)) {
                let with = 1_usize.checked_shl(u32::try_from(bit).ok()?).map(|bit| set | bit)?;
                let more = Fraction::pence(*costs.get(with)?).minus(Fraction::pence(*costs.get(set)?));
                let before = set.count_ones();
                let behind = count.saturating_sub(before).saturating_sub(1);
                let orders = Fraction::of(orders(before).saturating_mul(orders(behind)), orders(count));
                self.add(*driver, more.times(orders));
            }
        }
        Some(())
    }

    /// What carries on and joins no line depends on no other driver.
    fn alone(&mut self, row: &Row) {
        let amount = row.amounts.get(self.year).copied().unwrap_or(Money::ZERO);
        let driver = match row.entry {
            Entry::Pressure(_) => Driver::Pressures,
            Entry::Investment(_) => Driver::Investments,
            Entry::Prevention(_) => Driver::Prevention,
            _ => return,
        };
        self.add(driver, Fraction::pence(amount));
    }
}

fn has_bit(set: usize, bit: usize) -> bool {
    u32::try_from(bit).ok().and_then(|bit| set.checked_shr(bit)).is_some_and(|rest| rest & 1 == 1)
}

/// In how many orders so many things can come.
fn orders(count: u32) -> i64 {
    (1..=i64::from(count)).fold(1, i64::saturating_mul)
}
