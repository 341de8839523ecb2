//! The axes of the chart: from pence to places in its box, and round marks along them.

use super::super::part_of_pool;
use crate::calc::risk::Stakes;
use crate::fraction::Fraction;
use crate::money::Money;
use crate::views::axis::{MoneyAxis, PointView, TickView, place, round_step};
use crate::words::decimal;

/// From pence to places in the box.
pub struct Scale {
    left: Fraction,
    width: Fraction,
    down: MoneyAxis,
    /// Whether anything is drawn.
    drawn: bool,
}

impl Scale {
    /// The scale of a chart between two variances on which lines end at these variances and shares.
    pub fn of(bounds: (Money, Money), ends: impl Iterator<Item = (Fraction, Fraction)>) -> Scale {
        let (left, right) = (Fraction::pence(bounds.0), Fraction::pence(bounds.1));
        let shares: Vec<i64> = ends.map(|(_, share)| share.rounded(1).unwrap_or(0)).collect();
        let drawn = !shares.is_empty();
        Scale { left, width: right.minus(left), down: MoneyAxis::over(shares.into_iter()), drawn }
    }

    /// From the left.
    pub fn x(&self, variance: Fraction) -> i32 {
        place(variance.minus(self.left).over(self.width))
    }

    /// From the top.
    pub fn y(&self, share: Fraction) -> i32 {
        self.down.y(share)
    }

    /// The point at which a partner bears a share of a variance.
    pub fn point(&self, variance: Fraction, share: Fraction) -> PointView {
        PointView { x: self.x(variance), y: self.y(share) }
    }
}

/// Marks at round per cents of the pool.
pub fn across(stakes: &Stakes, bounds: (Money, Money), scale: &Scale) -> Vec<TickView> {
    let thousandths = |money: Money| {
        let part = part_of_pool(stakes, Fraction::pence(money));
        part.and_then(|part| part.rounded(1_000)).unwrap_or(0)
    };
    let (from, to) = (thousandths(bounds.0), thousandths(bounds.1));
    let step = round_step(to.saturating_sub(from), 10);
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

/// Marks at round sums of money.
pub fn down(scale: &Scale) -> Vec<TickView> {
    if scale.drawn { scale.down.marks() } else { Vec::new() }
}
