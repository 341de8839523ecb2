//! What a plan is made of: lines, allocations, what arises, savings, money that comes once, and what it depends on.

use super::super::fields::Fields;
use super::super::file::items;
use super::super::pools::Ids;
use super::super::{FundKind, GrowthOf, Rate, Recurrence, limits};
use super::{About, Assumption, PriceWeight, Reading};
use crate::error::{Bound, Errors, Kind, Shape};
use crate::money::Money;

/// What is spent on one thing. It grows from its base, or is stated year by year.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PlanLine {
    /// What it says of itself.
    #[cfg_attr(test, schemars(flatten))]
    pub about: About,
    /// What it costs in the base year, as text; nil where left out.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub base: Money,
    /// By what demand grows: an assumption's id.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub demand: Option<usize>,
    /// By what prices grow.
    #[cfg_attr(test, schemars(with = "Option<Vec<PriceWeight>>"))]
    pub prices: Vec<PriceWeight>,
    /// What it costs in each year as the source states it, in place of growth.
    #[cfg_attr(test, schemars(with = "Option<Vec<String>>"))]
    pub amounts: Option<Vec<Money>>,
}

/// What pays for it, from one partner.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Allocation {
    /// What it says of itself.
    #[cfg_attr(test, schemars(flatten))]
    pub about: About,
    /// What it is in the base year, as text; nil where left out.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub base: Money,
    /// By what it grows: an assumption's id.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub growth: Option<usize>,
    /// What it is in each year as the source states it, in place of growth.
    #[cfg_attr(test, schemars(with = "Option<Vec<String>>"))]
    pub amounts: Option<Vec<Money>>,
}

/// Spending that arises in some years beside growth: a pressure or an investment.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Arising {
    /// What it says of itself.
    #[cfg_attr(test, schemars(flatten))]
    pub about: About,
    /// The line that it joins, where it carries on: the line's id.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub line: Option<usize>,
    /// What arises in each year, as text.
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub amounts: Vec<Money>,
    /// Whether it carries on.
    #[cfg_attr(test, schemars(with = "Option<Recurrence>"))]
    pub recurrence: Recurrence,
}

/// A scheme that is to save money.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename_all = "camelCase"))]
pub struct Saving {
    /// What it says of itself.
    #[cfg_attr(test, schemars(flatten))]
    pub about: About,
    /// What it saves in a year when all of it works, as text.
    #[cfg_attr(test, schemars(with = "String"))]
    pub full_year: Money,
    /// The year in which it starts; the first where left out.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub from: usize,
    /// How much of it works in each year from then on, in per cent; the last goes on where it is recurrent.
    #[cfg_attr(test, schemars(with = "Option<Vec<String>>"))]
    pub phasing: Vec<Rate>,
    /// How sure it is, in per cent: so much of it is counted.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub confidence: Rate,
    /// How many months later than planned it starts.
    #[cfg_attr(test, schemars(with = "Option<u32>"))]
    pub slippage: usize,
    /// Whether it carries on.
    #[cfg_attr(test, schemars(with = "Option<Recurrence>"))]
    pub recurrence: Recurrence,
    /// On what it depends: a condition's id.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub condition: Option<usize>,
}

/// Money that comes once.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Fund {
    /// What it says of itself.
    #[cfg_attr(test, schemars(flatten))]
    pub about: About,
    /// Where it comes from.
    pub kind: FundKind,
    /// How much of it is due in each year, as text.
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub amounts: Vec<Money>,
    /// On what it depends: a condition's id.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub condition: Option<usize>,
}

/// On what money or savings depend.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Condition {
    /// Its id.
    pub id: String,
    /// What has to be so.
    pub name: String,
    /// The last year in which that helps.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub by: Option<usize>,
    /// The year in which it came to be so; not yet, where left out.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub met: Option<usize>,
    /// Where it stands.
    pub source: Option<String>,
    /// Anything that a reader should know.
    pub note: Option<String>,
}

/// Money spent now so that demand grows by less later.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Prevention {
    /// What it says of itself.
    #[cfg_attr(test, schemars(flatten))]
    pub about: About,
    /// The lines whose demand grows by less: their ids.
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub lines: Vec<usize>,
    /// What is spent on it in each year, as text.
    #[cfg_attr(test, schemars(with = "Option<Vec<String>>"))]
    pub spend: Vec<Money>,
    /// Whether that spending carries on.
    #[cfg_attr(test, schemars(with = "Option<Recurrence>"))]
    pub recurrence: Recurrence,
    /// The first year in which demand grows by less; the first of the plan where left out.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub from: usize,
    /// By how many points a year.
    #[cfg_attr(test, schemars(with = "String"))]
    pub lowers: Rate,
    /// How sure that is, in per cent: so much of it is counted.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub confidence: Rate,
    /// On what it depends: a condition's id.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub condition: Option<usize>,
}

/// A figure that is quoted of the gap.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Headline {
    /// What it is called.
    pub name: String,
    /// The figure, as text.
    #[cfg_attr(test, schemars(with = "String"))]
    pub amount: Money,
    /// Whose it is.
    pub owner: Option<String>,
    /// What it covers.
    pub scope: Option<String>,
    /// By when.
    pub horizon: Option<String>,
    /// On what basis.
    pub basis: Option<String>,
    /// Where it stands.
    pub source: Option<String>,
    /// Anything that a reader should know.
    pub note: Option<String>,
}

const ENTRIES: (Bound, usize) = (Bound::Planned, limits::PLANNED);

/// Reads one section of a plan: what an entry says of itself first, then the rest of it.
fn each<T>(
    fields: &mut Fields<'_>,
    name: &'static str,
    reading: &mut Reading<'_>,
    errors: &mut Errors,
    mut rest: impl FnMut(About, &mut Fields<'_>, &mut Reading<'_>, &mut Errors) -> Option<T>,
) -> Vec<T> {
    let mut all = Vec::new();
    for mut own in items(fields, name, ENTRIES, errors) {
        if let Some(about) = reading.about(&mut own, errors) {
            all.extend(rest(about, &mut own, reading, errors));
            own.finish(errors);
        }
    }
    all
}

/// What an entry is in the base year, and in every year where that is stated: the base year's first.
fn from_base(own: &mut Fields<'_>, reading: &mut Reading<'_>, errors: &mut Errors) -> (Money, Option<Vec<Money>>) {
    let base = reading.amount(own, "base", errors).unwrap_or(Money::ZERO);
    let mut amounts = own.node("amounts").map(|_| reading.by_year(own, "amounts", errors));
    amounts.iter_mut().flat_map(|amounts| amounts.first_mut()).for_each(|first| *first = base);
    (base, amounts)
}

fn sure(own: &mut Fields<'_>, errors: &mut Errors) -> Rate {
    own.part("confidence", errors).unwrap_or_else(Rate::whole)
}

fn recurrence(own: &mut Fields<'_>, usual: Recurrence, errors: &mut Errors) -> Recurrence {
    own.one_of("recurrence", Recurrence::LIST, errors).unwrap_or(usual)
}

impl PlanLine {
    /// Whether an assumption is one that its demand or its prices grow by.
    pub fn grows_by(&self, assumption: usize) -> bool {
        self.demand == Some(assumption) || self.prices.iter().any(|part| part.assumption == assumption)
    }

    pub(super) fn read_all(
        fields: &mut Fields<'_>,
        reading: &mut Reading<'_>,
        assumptions: &[Assumption],
        errors: &mut Errors,
    ) -> Vec<PlanLine> {
        each(fields, "lines", reading, errors, |about, own, reading, errors| {
            let (base, amounts) = from_base(own, reading, errors);
            Some(PlanLine {
                about,
                base,
                demand: reading.assumption(own, "demand", GrowthOf::Demand, assumptions, errors),
                prices: PriceWeight::read_all(own, reading, assumptions, errors),
                amounts,
            })
        })
    }
}

impl Allocation {
    pub(super) fn read_all(
        fields: &mut Fields<'_>,
        reading: &mut Reading<'_>,
        assumptions: &[Assumption],
        errors: &mut Errors,
    ) -> Vec<Allocation> {
        each(fields, "allocations", reading, errors, |about, own, reading, errors| {
            let (base, amounts) = from_base(own, reading, errors);
            let growth = reading.assumption(own, "growth", GrowthOf::Allocation, assumptions, errors);
            Some(Allocation { about, base, growth, amounts })
        })
    }
}

impl Arising {
    pub(super) fn read_all(
        fields: &mut Fields<'_>,
        name: &'static str,
        reading: &mut Reading<'_>,
        errors: &mut Errors,
    ) -> Vec<Arising> {
        each(fields, name, reading, errors, |about, own, reading, errors| {
            let line = own.text("line", errors);
            let line = line.and_then(|line| reading.lines.find(own, "line", &line, errors));
            let amounts = reading.by_year(own, "amounts", errors);
            Some(Arising { about, line, amounts, recurrence: recurrence(own, Recurrence::Recurrent, errors) })
        })
    }
}

impl Saving {
    pub(super) fn read_all(fields: &mut Fields<'_>, reading: &mut Reading<'_>, errors: &mut Errors) -> Vec<Saving> {
        each(fields, "savings", reading, errors, |about, own, reading, errors| {
            if own.node("fullYear").is_none() {
                own.missing("fullYear", errors);
            }
            let mut phasing = own.rates("phasing", errors);
            for rate in &mut phasing {
                if !rate.is_part() {
                    let kind = Kind::WrongShape { wanted: Shape::Part, found: rate.text.clone() };
                    own.wrong("phasing", kind, errors);
                    *rate = Rate::whole();
                }
            }
            if phasing.is_empty() {
                phasing.push(Rate::whole());
            }
            Some(Saving {
                about,
                full_year: reading.amount(own, "fullYear", errors).unwrap_or(Money::ZERO),
                from: reading.year(own, "from", errors).unwrap_or(1),
                phasing,
                confidence: sure(own, errors),
                slippage: own.months("slippage", errors).unwrap_or(0),
                recurrence: recurrence(own, Recurrence::Recurrent, errors),
                condition: reading.condition(own, errors),
            })
        })
    }
}

impl Fund {
    pub(super) fn read_all(fields: &mut Fields<'_>, reading: &mut Reading<'_>, errors: &mut Errors) -> Vec<Fund> {
        each(fields, "funds", reading, errors, |about, own, reading, errors| {
            if own.node("kind").is_none() {
                own.missing("kind", errors);
            }
            let kind = own.one_of("kind", FundKind::LIST, errors);
            let amounts = reading.by_year(own, "amounts", errors);
            let condition = reading.condition(own, errors);
            kind.map(|kind| Fund { about, kind, amounts, condition })
        })
    }
}

impl Condition {
    pub(super) fn read_all(fields: &mut Fields<'_>, reading: &Reading<'_>, errors: &mut Errors) -> Vec<Condition> {
        let mut ids = crate::index::Index::default();
        let mut all: Vec<Condition> = Vec::new();
        for mut own in items(fields, "conditions", ENTRIES, errors) {
            let id = own.required_text("id", errors);
            let condition = Condition {
                name: own.text("name", errors).or_else(|| id.clone()).unwrap_or_default(),
                by: reading.year(&mut own, "by", errors),
                met: reading.year(&mut own, "met", errors),
                source: own.text("source", errors),
                note: own.text("note", errors),
                id: id.clone().unwrap_or_default(),
            };
            if let Some(id) = id {
                if ids.claim(&id, all.len()) {
                    all.push(condition);
                } else {
                    own.wrong("id", Kind::RepeatedId { found: id }, errors);
                }
            }
            own.finish(errors);
        }
        all
    }

    /// Whether what depends on it comes in a year.
    pub fn is_met(&self, year: usize) -> bool {
        self.met.is_some_and(|met| met <= year && self.by.is_none_or(|by| met <= by))
    }
}

impl Prevention {
    pub(super) fn read_all(fields: &mut Fields<'_>, reading: &mut Reading<'_>, errors: &mut Errors) -> Vec<Prevention> {
        each(fields, "prevention", reading, errors, |about, own, reading, errors| {
            let mut lines: Vec<usize> = Vec::new();
            for id in own.texts("lines", errors) {
                let Some(line) = reading.lines.find(own, "lines", &id, errors) else { continue };
                if lines.contains(&line) {
                    own.wrong("lines", Kind::RepeatedId { found: id }, errors);
                } else {
                    lines.push(line);
                }
            }
            if own.node("lowers").is_none() {
                own.missing("lowers", errors);
            }
            Some(Prevention {
                about,
                lines,
                spend: reading.by_year(own, "spend", errors),
                recurrence: recurrence(own, Recurrence::NonRecurrent, errors),
                from: reading.year(own, "from", errors).unwrap_or(1),
                lowers: own.part("lowers", errors)?,
                confidence: sure(own, errors),
                condition: reading.condition(own, errors),
            })
        })
    }
}

impl Headline {
    pub(super) fn read_all(fields: &mut Fields<'_>, ids: &Ids, errors: &mut Errors) -> Vec<Headline> {
        let mut all = Vec::new();
        for mut own in items(fields, "headlines", ENTRIES, errors) {
            let name = own.required_text("name", errors);
            if own.node("amount").is_none() {
                own.missing("amount", errors);
            }
            let amount = ids.money(&mut own, "amount", errors);
            let mut text = |field| own.text(field, errors);
            let (owner, scope, horizon) = (text("owner"), text("scope"), text("horizon"));
            let (basis, source, note) = (text("basis"), text("source"), text("note"));
            if let (Some(name), Some(amount)) = (name, amount) {
                all.push(Headline { name, amount, owner, scope, horizon, basis, source, note });
            }
            own.finish(errors);
        }
        all
    }
}

impl Rate {
    /// All of it: 100 per cent.
    pub fn whole() -> Rate {
        Rate::whole_number(100, true)
    }
}

/// The longest delay that a saving may have: longer than any plan.
const MONTHS: i64 = 1_200;

impl Fields<'_> {
    /// A whole number of months, none or more.
    pub fn months(&mut self, name: &'static str, errors: &mut Errors) -> Option<usize> {
        let rate = self.rate(name, errors)?;
        let whole = rate.number.rounded(1).filter(|months| crate::fraction::Fraction::of(*months, 1) == rate.number);
        let months = whole.filter(|months| (0..=MONTHS).contains(months) && !rate.per_cent);
        if months.is_none() {
            self.wrong(name, Kind::WrongShape { wanted: Shape::Months, found: rate.text }, errors);
        }
        months.and_then(|months| usize::try_from(months).ok())
    }
}
