//! The axes of charts: from pence to places in a box, and round marks along them.

use serde::Serialize;

use crate::fraction::Fraction;
use crate::money::{Display, Money, Unit};
use crate::sort::sorted;

/// The box is so many units wide and high.
pub const BOX: i64 = 10_000;

/// A mark on an axis.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TickView {
    /// Where.
    pub at: i32,
    /// What it says.
    pub text: String,
    /// Whether it is nought.
    pub zero: bool,
}

/// A point of the chart.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PointView {
    /// From the left.
    pub x: i32,
    /// From the top.
    pub y: i32,
}

/// An axis of money, from the top of the box down.
pub struct MoneyAxis {
    high: i64,
    span: i64,
    step: i64,
}

impl MoneyAxis {
    /// An axis on which nought and all of these amounts have their place; it begins and ends at round marks.
    pub fn over(pence: impl Iterator<Item = i64>) -> MoneyAxis {
        let (low, high) = pence.fold((0_i64, 0_i64), |(low, high), pence| (low.min(pence), high.max(pence)));
        let step = round_step(high.saturating_sub(low), 6);
        let low = low.checked_div_euclid(step).unwrap_or(0).saturating_mul(step);
        let rest = high.checked_rem_euclid(step).unwrap_or(0);
        let high = if rest == 0 { high } else { high.saturating_sub(rest).saturating_add(step) };
        MoneyAxis { high, span: high.saturating_sub(low).max(1), step }
    }

    /// From the top.
    pub fn y(&self, pence: Fraction) -> i32 {
        place(Fraction::of(self.high, 1).minus(pence).over(Fraction::of(self.span, 1)))
    }

    /// The place of a whole number of pence: the same as that of the fraction, and found sooner.
    pub fn y_of(&self, money: Money) -> i32 {
        let from_top = i128::from(self.high).saturating_sub(i128::from(money.pence()));
        let twice = from_top.saturating_mul(2).saturating_mul(i128::from(BOX));
        let height = i128::from(self.span);
        let rounded = twice.saturating_add(twice.signum().saturating_mul(height));
        let place = rounded.checked_div(height.saturating_mul(2)).unwrap_or(0);
        i32::try_from(place).unwrap_or(0)
    }

    /// Marks at round sums of money, in the largest unit that says them shortly.
    pub fn marks(&self) -> Vec<TickView> {
        let step = self.step.max(1);
        let (low, high) = (self.high.saturating_sub(self.span), self.high);
        let count = |pence: i64| pence.checked_div_euclid(step).unwrap_or(0);
        let sums: Vec<Money> =
            (count(low)..=count(high)).filter_map(|number| Money::from_pence(number.saturating_mul(step))).collect();
        let largest = sums.iter().map(|sum| sum.size()).max().unwrap_or(Money::ZERO).pence();
        let (unit, letter) = if largest >= Unit::Millions.pence() {
            (Unit::Millions, "m")
        } else if largest >= Unit::Thousands.pence() {
            (Unit::Thousands, "k")
        } else {
            (Unit::Pounds, "")
        };
        let display = Display::fitting(unit, sums.iter().copied());
        let tick = |sum: &Money| {
            let sign = if *sum < Money::ZERO { "\u{2212}" } else { "" };
            let (zero, figure) = (*sum == Money::ZERO, display.figure(sum.size()));
            let text = if zero { "£0".to_owned() } else { format!("{sign}£{figure}{letter}") };
            TickView { at: self.y_of(*sum), text, zero }
        };
        sums.iter().map(tick).collect()
    }
}

/// A part of the box's width or height.
pub fn place(part: Fraction) -> i32 {
    part.rounded(BOX).and_then(|place| i32::try_from(place).ok()).unwrap_or(0)
}

/// A round step, 1, 2 or 5 times a power of ten, with which a length takes at most `most` of them.
pub fn round_step(length: i64, most: i64) -> i64 {
    let mut step = 1_i64;
    for factor in [2, 5, 10].into_iter().cycle().take(60) {
        if length.checked_div(step).unwrap_or(0) <= most {
            return step;
        }
        let decade = step.to_string().len();
        let base = 10_i64.saturating_pow(u32::try_from(decade.saturating_sub(1)).unwrap_or(0));
        step = base.saturating_mul(factor);
    }
    step
}

/// The least distance of two labels at the ends of lines.
const LABEL: i32 = 600;

/// Where labels stand that would stand here, from the top, so that no two are too near: moved down, and up again where
/// that leads out of the box.
pub fn kept_apart(wanted: &[i32]) -> Vec<i32> {
    let mut places = wanted.to_vec();
    let end = |place: usize| wanted.get(place).copied().unwrap_or(0);
    let order = sorted(wanted.len(), &mut |one, other| end(one) < end(other));
    let mut free = i32::MIN;
    for place in &order {
        if let Some(y) = places.get_mut(*place) {
            *y = (*y).max(free);
            free = y.saturating_add(LABEL);
        }
    }
    let mut last = i32::try_from(BOX).unwrap_or(i32::MAX);
    for place in order.iter().rev() {
        if let Some(y) = places.get_mut(*place) {
            *y = (*y).min(last);
            last = y.saturating_sub(LABEL);
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_number_of_pence_has_the_place_of_its_fraction() {
        for ends in
            [[0, 0], [0, 7], [-3, 0], [-12_345_678, 98_765_432_101], [-crate::money::LIMIT, crate::money::LIMIT]]
        {
            let axis = MoneyAxis::over(ends.into_iter());
            let between = (0..=64).map(|part: i64| ends[0] + (ends[1] / 64 - ends[0] / 64) * part);
            let outside = [ends[0] / 3 - 1, ends[1] / 7 + 1];
            for money in between.chain(outside).filter_map(Money::from_pence) {
                assert_eq!(axis.y_of(money), axis.y(Fraction::pence(money)), "{money:?} of {ends:?}");
            }
        }
    }
}
