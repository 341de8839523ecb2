//! What makes a year's residual: one part a driver, and together all of it.

mod lines;

pub use lines::Kept;

use lines::{Sums, add, of_lines};

use super::{Drivers, Entry, Outlook, Row, Series, in_year};
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

/// Which bridge is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// Of one partner (`Some(None)`: of no stated one), or of all.
    pub whose: Option<Option<usize>>,
    /// To which year.
    pub year: usize,
    /// In which order drivers come in.
    pub order: Order,
}

impl Asked {
    fn is_of(&self, partner: Option<usize>) -> bool {
        self.whose.is_none_or(|whose| partner == whose)
    }
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

/// The parts of a year's residual; they sum to it. `None` where a sum on the way is beyond what money can hold.
pub fn bridge(
    plan: &Plan,
    (outlook, series): (&Outlook, &Series),
    (start, kept): (&Outlook, &Kept),
    asked: Asked,
) -> Option<Vec<Part>> {
    let (grown, stated) = allocations(plan, outlook, asked)?;
    let mut sums = of_lines(plan, &outlook.growth, (&start.growth, kept), asked)?;
    for row in outlook.spending.iter().filter(|row| asked.is_of(row.partner)) {
        alone(&mut sums, row, asked.year);
    }
    let mut parts = vec![Part { driver: Driver::Base, amount: in_year(&series.gap, 0) }];
    parts.extend(settled(plan, &sums, asked.order)?);
    for part in parts.iter_mut().filter(|part| part.driver == Driver::Stated) {
        part.amount = part.amount.minus(stated)?;
    }
    let taken = |driver, amount: Money| Some(Part { driver, amount: Money::ZERO.minus(amount)? });
    parts.push(taken(Driver::Allocation, grown)?);
    parts.push(taken(Driver::Savings, in_year(&series.savings, asked.year))?);
    parts.push(Part { driver: Driver::SpentOnce, amount: in_year(&series.spent_once, asked.year) });
    parts.push(taken(Driver::ComesOnce, in_year(&series.comes_once, asked.year))?);
    Some(parts)
}

/// By how much allocations are above the base year's: those that grow, and those that the source states.
fn allocations(plan: &Plan, outlook: &Outlook, asked: Asked) -> Option<(Money, Money)> {
    let (mut grown, mut stated) = (Money::ZERO, Money::ZERO);
    let rows = outlook.allocation.iter().zip(&plan.allocations);
    for (row, allocation) in rows.filter(|(row, _)| asked.is_of(row.partner)) {
        let more = row.amounts.get(asked.year)?.minus(allocation.base)?;
        let sum = if allocation.amounts.is_some() { &mut stated } else { &mut grown };
        *sum = sum.plus(more)?;
    }
    Some((grown, stated))
}

/// What carries on and joins no line depends on no other driver.
fn alone(sums: &mut Sums, row: &Row, year: usize) {
    let driver = match row.entry {
        Entry::Pressure(_) => Driver::Pressures,
        Entry::Investment(_) => Driver::Investments,
        Entry::Prevention(_) => Driver::Prevention,
        _ => return,
    };
    add(sums, driver, Fraction::pence(in_year(&row.amounts, year)));
}

/// What drivers add, in whole pence.
fn settled(plan: &Plan, sums: &Sums, order: Order) -> Option<Vec<Part>> {
    let compound = plan.growing == Growing::Compound && order == Order::Stated;
    // What is stated is whole pence: the spare penny of an average is not its.
    let apart = |driver: Driver| driver == Driver::Stated || (driver == Driver::Cross && !compound);
    let shown = SPENDING.into_iter().zip(sums.iter().copied()).filter(|(driver, _)| !apart(*driver));
    let (shown, shares): (Vec<Driver>, Vec<Fraction>) = shown.unzip();
    let total = shares.iter().copied().fold(Fraction::ZERO, Fraction::plus).money()?;
    // Ties of the spare penny go by the order of the drivers.
    let names: Vec<String> = (0..shown.len()).map(|place| format!("{place:02}")).collect();
    let receivers: Vec<(&str, Fraction)> = names.iter().map(String::as_str).zip(shares).collect();
    let amounts = settle(total, &receivers)?;
    let stated = sums.iter().zip(SPENDING).find(|(_, driver)| *driver == Driver::Stated)?.0.money()?;
    let stated = Part { driver: Driver::Stated, amount: stated };
    let parts = shown.into_iter().zip(amounts).map(|(driver, amount)| Part { driver, amount });
    Some(parts.chain([stated]).collect())
}
