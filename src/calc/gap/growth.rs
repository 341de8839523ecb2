//! By what lines grow, and what joins them: all that makes their figures other than their base.

use std::rc::Rc;

use super::{Entry, in_year, is_met, spending};
use crate::decimal::Decimal;
use crate::document::{Assumption, Growing, Plan, PlanLine};
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

/// One figure a year, the base year's first; shared by all that have the same ones.
type Years<T> = Rc<[T]>;

/// By what everything in a plan grows.
#[derive(Debug, Clone)]
pub struct Growth {
    assumptions: Vec<Rc<Assumption>>,
    by_assumption: Vec<Years<Decimal>>,
    by_line: Vec<Causes>,
    compound: bool,
}

/// What the figures of one line come from, beside its base; none where it has none of it.
#[derive(Debug, Clone, Default)]
struct Causes {
    demand: Option<Years<Decimal>>,
    /// What its prices grow by together.
    price: Option<Years<Decimal>>,
    /// What prevention takes off its demand.
    lowered: Option<Years<Decimal>>,
    pressures: Option<Years<Money>>,
    investments: Option<Years<Money>>,
}

impl Causes {
    fn is_alike(&self, other: &Causes) -> bool {
        is_same(&self.demand, &other.demand)
            && is_same(&self.price, &other.price)
            && is_same(&self.lowered, &other.lowered)
            && is_same(&self.pressures, &other.pressures)
            && is_same(&self.investments, &other.investments)
    }
}

/// What is shared is the same, without a look at its figures.
fn is_same<T: PartialEq>(one: &Option<Years<T>>, other: &Option<Years<T>>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => Rc::ptr_eq(one, other) || one == other,
        (one, other) => one.is_none() && other.is_none(),
    }
}

impl Growth {
    /// That of a plan. What is the same in another one of it is taken from there.
    pub fn of(plan: &Plan, before: Option<&Growth>) -> Option<Growth> {
        let rates = |(place, assumption): (usize, &Rc<Assumption>)| {
            let same = |before: &&Growth| before.assumptions.get(place).is_some_and(|one| Rc::ptr_eq(one, assumption));
            let known = before.filter(same).and_then(|before| before.by_assumption.get(place));
            known.cloned().unwrap_or_else(|| (0..plan.length()).map(|year| assumption.rate(year)).collect())
        };
        let by_assumption = plan.assumptions.iter().enumerate().map(rates).collect();
        let mut growth = Growth {
            assumptions: plan.assumptions.clone(),
            by_assumption,
            by_line: vec![Causes::default(); plan.lines.len()],
            compound: plan.growing == Growing::Compound,
        };
        for (place, line) in plan.lines.iter().enumerate() {
            growth.reckon(place, line, before);
        }
        growth.lower(plan);
        growth.join(plan)?;
        Some(growth)
    }

    /// What demand and prices of a line grow by.
    fn reckon(&mut self, place: usize, line: &PlanLine, before: Option<&Growth>) {
        let demand = line.demand.and_then(|demand| self.by_assumption.get(demand)).cloned();
        let known = before.filter(|before| line.prices.iter().all(|part| before.shares(self, part.assumption)));
        let price = match known.and_then(|before| before.by_line.get(place)) {
            Some(known) => known.price.clone(),
            None => self.price(line),
        };
        if let Some(causes) = self.by_line.get_mut(place) {
            (causes.demand, causes.price) = (demand, price);
        }
    }

    fn shares(&self, other: &Growth, assumption: usize) -> bool {
        let both = self.by_assumption.get(assumption).zip(other.by_assumption.get(assumption));
        both.is_some_and(|(one, other)| Rc::ptr_eq(one, other))
    }

    /// By what the prices of a line grow in each year.
    fn price(&self, line: &PlanLine) -> Option<Years<Decimal>> {
        let length = self.by_assumption.get(line.prices.first()?.assumption)?.len();
        let of_year = |year: usize| {
            let parts = line.prices.iter();
            let parts = parts.map(|part| self.rate(Some(part.assumption), year).times(part.weight.decimal()));
            parts.fold(Decimal::ZERO, Decimal::plus)
        };
        Some((0..length).map(of_year).collect())
    }

    /// What prevention takes off.
    fn lower(&mut self, plan: &Plan) {
        let mut lowered: Vec<Option<Vec<Decimal>>> = vec![None; plan.lines.len()];
        for prevention in plan.prevention.iter().filter(|prevention| prevention.about.on) {
            let points = prevention.lowers.decimal().times(prevention.confidence.decimal());
            let years = prevention.from.max(1)..plan.length();
            for year in years.filter(|year| is_met(plan, prevention.condition, *year)) {
                for line in &prevention.lines {
                    let Some(slot) = lowered.get_mut(*line) else { continue };
                    let years = slot.get_or_insert_with(|| vec![Decimal::ZERO; plan.length()]);
                    years.get_mut(year).into_iter().for_each(|sum| *sum = sum.plus(points));
                }
            }
        }
        for (causes, lowered) in self.by_line.iter_mut().zip(lowered) {
            causes.lowered = lowered.map(Rc::from);
        }
    }

    /// What arises beside growth and joins lines.
    fn join(&mut self, plan: &Plan) -> Option<()> {
        for (entry, line, one) in spending::joining(plan) {
            let Some(causes) = self.by_line.get_mut(line) else { continue };
            let joined =
                if matches!(entry, Entry::Pressure(_)) { &mut causes.pressures } else { &mut causes.investments };
            let sums = match joined {
                None => one.amounts.iter().copied().collect(),
                Some(sums) => {
                    sums.iter().zip(&one.amounts).map(|(sum, amount)| sum.plus(*amount)).collect::<Option<_>>()?
                }
            };
            *joined = Some(sums);
        }
        Some(())
    }

    /// The rate of an assumption in a year; nothing where there is none.
    pub fn rate(&self, assumption: Option<usize>, year: usize) -> Decimal {
        let rates = assumption.and_then(|place| self.by_assumption.get(place));
        rates.map_or(Decimal::ZERO, |rates| of_year(rates, year))
    }

    /// Puts another rate in the place of one, in every year.
    pub fn put(&mut self, plan: &Plan, assumption: usize, rate: Decimal) {
        if let Some(rates) = self.by_assumption.get_mut(assumption) {
            *rates = rates.iter().map(|_| rate).collect();
        }
        for (place, line) in plan.lines.iter().enumerate().filter(|(_, line)| line.grows_by(assumption)) {
            self.reckon(place, line, None);
        }
    }

    /// Whether a line comes to the same figures in both, whatever is left out.
    pub fn is_alike(&self, other: &Growth, line: usize) -> bool {
        self.by_line.get(line).zip(other.by_line.get(line)).is_some_and(|(one, other)| one.is_alike(other))
    }

    /// A line's figures up to a year, that one included.
    pub fn figures(&self, (place, line): (usize, &PlanLine), drivers: Drivers, until: usize) -> Option<Vec<Money>> {
        let causes = self.by_line.get(place)?;
        let mut amounts = Vec::with_capacity(until.saturating_add(1));
        amounts.push(line.base);
        let mut last = line.base;
        for year in 1..=until {
            last = match &line.amounts {
                Some(stated) if drivers.stated => in_year(stated, year),
                Some(_) => line.base,
                None => self.factor(causes, year, drivers).of_money(last)?.plus(causes.joining(year, drivers)?)?,
            };
            amounts.push(last);
        }
        Some(amounts)
    }

    /// By what a line is multiplied in a year.
    fn factor(&self, causes: &Causes, year: usize, drivers: Drivers) -> Decimal {
        let of = |years: &Option<Years<Decimal>>, counts: bool| {
            years.as_ref().filter(|_| counts).map_or(Decimal::ZERO, |years| of_year(years, year))
        };
        let lowered = of(&causes.lowered, drivers.prevention);
        let demand = Decimal::ONE.plus(of(&causes.demand, drivers.demand)).plus(lowered.negated());
        let price = of(&causes.price, drivers.price);
        if self.compound && drivers.cross { demand.times(Decimal::ONE.plus(price)) } else { demand.plus(price) }
    }

    /// Which drivers make a difference to a line.
    pub fn touches(&self, (place, line): (usize, &PlanLine)) -> Drivers {
        let Some(causes) = self.by_line.get(place) else { return Drivers::NONE };
        if line.amounts.is_some() {
            return Drivers { stated: true, ..Drivers::NONE };
        }
        let (demand, price, prevention) = (causes.demand.is_some(), causes.price.is_some(), causes.lowered.is_some());
        Drivers {
            demand,
            price,
            cross: self.compound && price && (demand || prevention),
            stated: false,
            prevention,
            pressures: causes.pressures.is_some(),
            investments: causes.investments.is_some(),
        }
    }
}

impl Causes {
    fn joining(&self, year: usize, drivers: Drivers) -> Option<Money> {
        let of = |years: &Option<Years<Money>>, counts: bool| {
            years.as_ref().filter(|_| counts).map_or(Money::ZERO, |years| in_year(years, year))
        };
        of(&self.pressures, drivers.pressures).plus(of(&self.investments, drivers.investments))
    }
}

fn of_year(rates: &[Decimal], year: usize) -> Decimal {
    rates.get(year).copied().unwrap_or(Decimal::ZERO)
}
