//! The axes of the chart: from pence to places in its box, and round marks along them.

use super::super::part_of_pool;
use super::super::view::{PointView, TickView};
use crate::calc::risk::Stakes;
use crate::fraction::Fraction;
use crate::money::{Display, Money, Unit};
use crate::words::decimal;

/// The box is so many units wide and high.
pub const BOX: i64 = 10_000;

/// From pence to places in the box.
pub struct Scale {
    left: Fraction,
    width: Fraction,
    top: Fraction,
    height: Fraction,
    step: Money,
    /// Whether anything is drawn.
    drawn: bool,
}

impl Scale {
    /// The scale of a chart between two variances on which lines end at these variances and shares.
    pub fn of(bounds: (Money, Money), ends: impl Iterator<Item = (Fraction, Fraction)>) -> Scale {
        let (left, right) = (Fraction::pence(bounds.0), Fraction::pence(bounds.1));
        let (mut low, mut high) = (0_i64, 0_i64);
        let mut any = false;
        for (_, share) in ends {
            any = true;
            let pence = share.rounded(1).unwrap_or(0);
            (low, high) = (low.min(pence), high.max(pence));
        }
        let step = step(high.saturating_sub(low), 6);
        // To whole steps, so that the highest and the lowest mark are the edges of the box.
        let low = low.checked_div_euclid(step).unwrap_or(0).saturating_mul(step);
        let rest = high.checked_rem_euclid(step).unwrap_or(0);
        let high = if rest == 0 { high } else { high.saturating_sub(rest).saturating_add(step) };
        Scale {
            left,
            width: right.minus(left),
            top: Fraction::of(high, 1),
            height: Fraction::of(high.saturating_sub(low).max(1), 1),
            step: Money::from_pence(step).unwrap_or(Money::ZERO),
            drawn: any,
        }
    }

    /// From the left.
    pub fn x(&self, variance: Fraction) -> i32 {
        place(variance.minus(self.left).over(self.width))
    }

    /// From the top.
    pub fn y(&self, share: Fraction) -> i32 {
        place(self.top.minus(share).over(self.height))
    }

    /// The point at which a partner bears a share of a variance.
    pub fn point(&self, variance: Fraction, share: Fraction) -> PointView {
        PointView { x: self.x(variance), y: self.y(share) }
    }
}

fn place(part: Fraction) -> i32 {
    part.rounded(BOX).and_then(|place| i32::try_from(place).ok()).unwrap_or(0)
}

/// A round step, 1, 2 or 5 times a power of ten, with which a length takes at most `most` of them.
fn step(length: i64, most: i64) -> i64 {
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

/// Marks at round per cents of the pool.
pub fn across(stakes: &Stakes, bounds: (Money, Money), scale: &Scale) -> Vec<TickView> {
    let thousandths = |money: Money| {
        let part = part_of_pool(stakes, Fraction::pence(money));
        part.and_then(|part| part.rounded(1_000)).unwrap_or(0)
    };
    let (from, to) = (thousandths(bounds.0), thousandths(bounds.1));
    let step = step(to.saturating_sub(from), 10);
    let first = from.checked_div_euclid(step).unwrap_or(0);
    let mut ticks = Vec::new();
    for number in first..=to.checked_div_euclid(step).unwrap_or(0) {
        let percent = number.saturating_mul(step);
        if percent >= from && scale.drawn {
            let variance = Fraction::pence(stakes.total).times(Fraction::of(percent, 100_000));
            let text = format!("{}%", decimal(Fraction::of(percent, 1_000), 3));
            ticks.push(TickView { at: scale.x(variance), text, zero: percent == 0 });
        }
    }
    ticks
}

/// Marks at round sums of money, in the largest unit that says them shortly.
pub fn down(scale: &Scale) -> Vec<TickView> {
    let step = scale.step.pence().max(1);
    let low = scale.top.minus(scale.height);
    let (low, high) = (low.rounded(1).unwrap_or(0), scale.top.rounded(1).unwrap_or(0));
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
        TickView { at: scale.y(Fraction::pence(*sum)), text, zero }
    };
    if scale.drawn { sums.iter().map(tick).collect() } else { Vec::new() }
}
