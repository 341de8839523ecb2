//! The five series that are shown together, and the five sums that they are made of.

use super::{Outlook, Row};
use crate::money::Money;

/// What each year comes to, the base year first.
#[derive(Debug, Clone)]
pub struct Series {
    /// D: what is spent and carries on.
    pub spending: Vec<Money>,
    /// A: what pays for it.
    pub allocation: Vec<Money>,
    /// S: what is saved and carries on.
    pub savings: Vec<Money>,
    /// I: what is spent once.
    pub spent_once: Vec<Money>,
    /// N: money that comes once.
    pub comes_once: Vec<Money>,
    /// G = D − A, the cumulative gap.
    pub gap: Vec<Money>,
    /// dG, what is new of it in each year; none in the base year.
    pub new: Vec<Money>,
    /// Q = G − N less what earlier years found: what is still to be found; none in the base year.
    pub find: Vec<Money>,
    /// R = D + I − A − S − N: what is left open in the year.
    pub residual: Vec<Money>,
    /// U = D − A − S: what money that comes once hides.
    pub underlying: Vec<Money>,
}

impl Series {
    /// Those of all partners, or of one (`Some(None)`: of no stated one); `None` where a sum is beyond what money can
    /// hold.
    pub fn of(outlook: &Outlook, whose: Option<Option<usize>>) -> Option<Series> {
        let sum = |rows: &[Row]| -> Option<Vec<Money>> {
            let mut sums = vec![Money::ZERO; outlook.length];
            for row in rows.iter().filter(|row| whose.is_none_or(|whose| row.partner == whose)) {
                for (sum, amount) in sums.iter_mut().zip(row.amounts.iter()) {
                    *sum = sum.plus(*amount)?;
                }
            }
            Some(sums)
        };
        let (spending, allocation) = (sum(&outlook.spending)?, sum(&outlook.allocation)?);
        let (savings, spent_once) = (sum(&outlook.savings)?, sum(&outlook.spent_once)?);
        let comes_once = sum(&outlook.comes_once)?;
        let gap = less(&spending, &allocation)?;
        let underlying = less(&gap, &savings)?;
        let residual = less(&more(&underlying, &spent_once)?, &comes_once)?;
        let new = gap.iter().zip(gap.iter().skip(1)).map(|(before, now)| now.minus(*before));
        let new = std::iter::once(Some(Money::ZERO)).chain(new).collect::<Option<Vec<Money>>>()?;
        let find = to_find(&gap, &comes_once)?;
        Some(Series { spending, allocation, savings, spent_once, comes_once, gap, new, find, residual, underlying })
    }
}

fn less(one: &[Money], other: &[Money]) -> Option<Vec<Money>> {
    one.iter().zip(other).map(|(one, other)| one.minus(*other)).collect()
}

fn more(one: &[Money], other: &[Money]) -> Option<Vec<Money>> {
    one.iter().zip(other).map(|(one, other)| one.plus(*other)).collect()
}

/// What each year still has to find, when every year before found its part for good.
fn to_find(gap: &[Money], comes_once: &[Money]) -> Option<Vec<Money>> {
    let mut found = Money::ZERO;
    let mut parts = vec![Money::ZERO];
    for (gap, once) in gap.iter().zip(comes_once).skip(1) {
        let part = gap.minus(*once)?.minus(found)?;
        found = found.plus(part)?;
        parts.push(part);
    }
    Some(parts)
}
