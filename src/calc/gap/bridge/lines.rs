//! What drivers add to the lines of a plan, alone and one after another.

use std::cell::Cell;

use super::super::{Drivers, Growth};
use super::{Asked, Driver, Order, SPENDING};
use crate::document::Plan;
use crate::fraction::Fraction;
use crate::money::Money;

/// Those that can come in in any order: the cross term is of demand and price together.
const FREE: [Driver; 5] = [Driver::Demand, Driver::Price, Driver::Prevention, Driver::Pressures, Driver::Investments];

/// What each of [`SPENDING`] adds.
pub type Sums = [Fraction; SPENDING.len()];

/// What was worked out last for a plan as it stands: of a reader's next choice the same is asked again, mostly.
#[derive(Debug, Clone, Default)]
pub struct Kept(Cell<Option<(Asked, Sums)>>);

impl Kept {
    fn or_work_out(&self, asked: Asked, work: impl FnOnce() -> Option<Sums>) -> Option<Sums> {
        if let Some((_, sums)) = self.0.get().filter(|(last, _)| *last == asked) {
            return Some(sums);
        }
        let sums = work()?;
        self.0.set(Some((asked, sums)));
        Some(sums)
    }
}

/// What each driver adds to lines. Where most lines are as they were at the start, only the others are worked out: as
/// they were, and as they are.
pub fn of_lines(plan: &Plan, growth: &Growth, (start, kept): (&Growth, &Kept), asked: Asked) -> Option<Sums> {
    let own = |place: &usize| plan.lines.get(*place).is_some_and(|line| asked.is_of(line.about.partner));
    let all: Vec<usize> = (0..plan.lines.len()).filter(own).collect();
    let touched: Vec<usize> = all.iter().copied().filter(|place| !growth.is_alike(start, *place)).collect();
    let few = touched.len().saturating_mul(2) < all.len().max(1);
    let before = if few { kept.or_work_out(asked, || over(plan, start, &all, asked)) } else { None };
    let Some(mut sums) = before else { return over(plan, growth, &all, asked) };
    let (was, is) = (over(plan, start, &touched, asked)?, over(plan, growth, &touched, asked)?);
    for ((sum, was), is) in sums.iter_mut().zip(was).zip(is) {
        *sum = sum.minus(was).plus(is);
    }
    Some(sums)
}

/// What each driver adds to some lines.
fn over(plan: &Plan, growth: &Growth, lines: &[usize], asked: Asked) -> Option<Sums> {
    let mut way = Way { plan, growth, year: asked.year, sums: [Fraction::ZERO; SPENDING.len()] };
    for place in lines {
        way.line(*place, asked.order)?;
    }
    Some(way.sums)
}

/// Adds to the sum of a driver.
pub fn add(sums: &mut Sums, driver: Driver, part: Fraction) {
    let own = sums.iter_mut().zip(SPENDING).filter(|(_, one)| *one == driver);
    own.for_each(|(sum, _)| *sum = sum.plus(part));
}

/// The way from the base year's spending to a later year's.
struct Way<'p> {
    plan: &'p Plan,
    growth: &'p Growth,
    year: usize,
    sums: Sums,
}

impl Way<'_> {
    /// What a line costs in the year with some drivers alone.
    fn with(&self, place: usize, drivers: Drivers) -> Option<Money> {
        let line = self.plan.lines.get(place)?;
        self.growth.figures((place, line), drivers, self.year)?.last().copied()
    }

    fn line(&mut self, place: usize, order: Order) -> Option<()> {
        let line = self.plan.lines.get(place)?;
        let touched = self.growth.touches((place, line));
        match order {
            Order::Average if !touched.stated => self.average(place, touched),
            _ => self.in_order(place, line.base, touched),
        }
    }

    fn in_order(&mut self, place: usize, base: Money, touched: Drivers) -> Option<()> {
        let (mut drivers, mut before) = (Drivers::NONE, base);
        for driver in SPENDING.into_iter().filter(|driver| touched.has(*driver)) {
            drivers = drivers.with(driver);
            let now = self.with(place, drivers)?;
            add(&mut self.sums, driver, Fraction::pence(now).minus(Fraction::pence(before)));
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
                add(&mut self.sums, *driver, more.times(orders));
            }
        }
        Some(())
    }
}

fn has_bit(set: usize, bit: usize) -> bool {
    u32::try_from(bit).ok().and_then(|bit| set.checked_shr(bit)).is_some_and(|rest| rest & 1 == 1)
}

/// In how many orders so many things can come.
fn orders(count: u32) -> i64 {
    (1..=i64::from(count)).fold(1, i64::saturating_mul)
}
