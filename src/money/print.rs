//! Printing amounts: rounded once, here, half away from zero.

use super::{Money, Unit};

/// As long as the largest amount with its sign, its commas and its point.
const LONGEST: usize = 24;

/// How the amounts of one view are shown: a unit, and as many decimals as show every one of them exactly,
/// up to two in pounds and three in `£000` and `£m`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Display {
    /// The unit of every amount in the view.
    pub unit: Unit,
    decimals: u32,
    exact: bool,
}

impl Display {
    /// Chooses the decimals that show all of `amounts` exactly, or the most there may be.
    ///
    /// ```
    /// use locality::money::{Display, Money, Unit};
    /// let money = Money::from_pence(13_098_950_000).unwrap();
    /// assert_eq!(Display::fitting(Unit::Thousands, [money]).figure(money), "130,989.5");
    /// ```
    pub fn fitting(unit: Unit, amounts: impl IntoIterator<Item = Money>) -> Display {
        let most = match unit {
            Unit::Pounds => 2,
            Unit::Thousands | Unit::Millions => 3,
        };
        Display::up_to(most, unit, amounts)
    }

    /// Chooses the decimals that show all of `amounts` exactly, however many: where a difference is what is said,
    /// rounding must not hide it.
    pub fn exactly(unit: Unit, amounts: impl IntoIterator<Item = Money>) -> Display {
        Display::up_to(u32::MAX, unit, amounts)
    }

    fn up_to(most: u32, unit: Unit, amounts: impl IntoIterator<Item = Money>) -> Display {
        let mut display = Display { unit, decimals: 0, exact: true };
        for money in amounts {
            // Nothing more can be found out: it is rounded already, or nothing is finer than what is shown.
            if !display.exact || (unit == Unit::Pounds && display.decimals == 2) {
                break;
            }
            let needed = decimals_of(money, unit);
            // Pence are two digits or none: £1.5 is not a way to write money.
            let needed = if unit == Unit::Pounds && needed == 1 { 2 } else { needed };
            display.decimals = display.decimals.max(needed.min(most));
            display.exact &= needed <= most;
        }
        display
    }

    /// Whether every amount that the display was fitted to is shown exactly.
    pub fn is_exact(self) -> bool {
        self.exact
    }

    /// The number alone, with thousands separated: `130,989`. Its unit is said once, elsewhere.
    pub fn figure(self, money: Money) -> String {
        let step = self.unit.pence().checked_div(10_i64.pow(self.decimals)).unwrap_or(1).max(1);
        let pence = money.size().pence();
        let half = step.checked_div(2).unwrap_or(0);
        let steps = pence.saturating_add(half).checked_div(step).unwrap_or(0);
        let mut backwards = Vec::with_capacity(LONGEST);
        let (mut rest, mut place) = (steps.unsigned_abs(), 0_u32);
        loop {
            match place.checked_sub(self.decimals) {
                Some(0) if place > 0 => backwards.push('.'),
                Some(left) if left > 0 && left.checked_rem(3) == Some(0) => backwards.push(','),
                _ => {}
            }
            let digit = rest.checked_rem(10).and_then(|digit| u32::try_from(digit).ok());
            backwards.extend(digit.and_then(|digit| char::from_digit(digit, 10)));
            rest = rest.checked_div(10).unwrap_or(0);
            if rest == 0 && place >= self.decimals {
                break;
            }
            place = place.saturating_add(1);
        }
        if money.pence() < 0 && steps != 0 {
            backwards.push('\u{2212}');
        }
        backwards.iter().rev().collect()
    }

    /// The number as a person may type it back, exact whatever the decimals shown: `130,989.00001`.
    pub fn typed(self, money: Money) -> String {
        let most = decimals_of(money, self.unit).max(self.decimals);
        let exact = Display { decimals: most, ..self };
        exact.figure(money).replace('\u{2212}', "-")
    }
}

/// How many decimals show `money` exactly in `unit`.
fn decimals_of(money: Money, unit: Unit) -> u32 {
    let mut rest = money.pence().checked_rem(unit.pence()).unwrap_or(0);
    if rest == 0 {
        return 0;
    }
    let mut step = unit.pence();
    let mut decimals = 0_u32;
    while rest != 0 {
        step = step.checked_div(10).unwrap_or(1).max(1);
        rest = rest.checked_rem(step).unwrap_or(0);
        decimals = decimals.saturating_add(1);
    }
    decimals
}

/// An amount in full pounds for a sentence: `£5,000,000`, with pence only where there are some.
///
/// ```
/// use locality::money::{Money, pounds};
/// assert_eq!(pounds(Money::from_pence(500_000_000).unwrap()), "£5,000,000");
/// assert_eq!(pounds(Money::from_pence(-150).unwrap()), "−£1.50");
/// ```
pub fn pounds(money: Money) -> String {
    let figure = Display::fitting(Unit::Pounds, [money]).figure(money.size());
    let sign = if money.pence() < 0 { "\u{2212}" } else { "" };
    format!("{sign}£{figure}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(pence: i64) -> Money {
        Money::from_pence(pence).unwrap()
    }

    #[test]
    fn half_a_step_rounds_away_from_zero_on_both_sides() {
        let one = money(1);
        let thousands = Display::fitting(Unit::Thousands, [one]);
        assert!(!thousands.is_exact());
        assert_eq!(thousands.figure(money(50)), "0.001");
        assert_eq!(thousands.figure(money(-50)), "\u{2212}0.001");
        assert_eq!(thousands.figure(money(-49)), "0.000");
    }

    #[test]
    fn decimals_are_those_that_the_figures_need() {
        assert_eq!(Display::fitting(Unit::Thousands, [money(13_098_900_000)]).figure(money(13_098_900_000)), "130,989");
        assert_eq!(Display::fitting(Unit::Millions, [money(12_498_600_000)]).figure(money(900_000_000)), "9.000");
        assert_eq!(Display::fitting(Unit::Pounds, [money(150)]).figure(money(100)), "1.00");
    }

    #[test]
    fn what_is_printed_for_typing_reads_back_to_the_same_pence() {
        for unit in [Unit::Pounds, Unit::Thousands, Unit::Millions] {
            for pence in [0, 1, -1, 99, 100, -12_345_678_901, super::super::LIMIT, -super::super::LIMIT] {
                let text = Display::fitting(unit, []).typed(money(pence));
                let read = super::super::read(&text, unit).unwrap().money;
                assert_eq!(read, Some(money(pence)), "{text}");
            }
        }
    }
}
