//! Exact decimals: growth, weights and confidence as people write them.

use ethnum::I256;

use crate::money::Money;

/// A whole number of ten-to-the-minus-`digits`. What needs more than 127 bits is *too fine*, and so is everything that
/// is made of it; a product of the rates that a file may hold never does.
///
/// ```
/// use locality::{decimal::Decimal, money::Money};
/// let growth = Decimal::ONE.plus(Decimal::of(25, 3)); // 2.5 per cent more
/// assert_eq!(growth.of_money(Money::from_pence(1_000).unwrap()), Money::from_pence(1_025));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decimal {
    number: i128,
    digits: u32,
}

/// More digits than any product of rates has.
const MOST: u32 = 60;

impl Decimal {
    /// Nothing.
    pub const ZERO: Decimal = Decimal { number: 0, digits: 0 };
    /// One.
    pub const ONE: Decimal = Decimal { number: 1, digits: 0 };
    const TOO_FINE: Decimal = Decimal { number: 0, digits: u32::MAX };

    /// So many of ten-to-the-minus-`digits`, without zeros at its end.
    pub fn of(number: i64, digits: u32) -> Decimal {
        let (mut number, mut digits) = (number, digits);
        while digits > 0 && number.checked_rem(10) == Some(0) {
            (number, digits) = (number.checked_div(10).unwrap_or(0), digits.saturating_sub(1));
        }
        Decimal { number: number.into(), digits }
    }

    fn is_too_fine(self) -> bool {
        self.digits > MOST
    }

    /// The sum.
    pub fn plus(self, other: Decimal) -> Decimal {
        let digits = self.digits.max(other.digits);
        let wide = |one: Decimal| match digits.checked_sub(one.digits)? {
            0 => Some(one.number),
            more => one.number.checked_mul(power(more)?),
        };
        let sum = || wide(self)?.checked_add(wide(other)?);
        match sum() {
            Some(number) if digits <= MOST => Decimal { number, digits },
            _ => Decimal::TOO_FINE,
        }
    }

    /// The same with the other sign.
    pub fn negated(self) -> Decimal {
        Decimal { number: self.number.saturating_neg(), ..self }
    }

    /// The product.
    pub fn times(self, other: Decimal) -> Decimal {
        let digits = self.digits.saturating_add(other.digits);
        match self.number.checked_mul(other.number) {
            Some(number) if digits <= MOST => Decimal { number, digits },
            _ => Decimal::TOO_FINE,
        }
    }

    /// Whether it is nothing.
    pub fn is_zero(self) -> bool {
        self.number == 0 && !self.is_too_fine()
    }

    /// So much of an amount, rounded to the penny half away from zero; `None` where that is no amount of money.
    pub fn of_money(self, money: Money) -> Option<Money> {
        self.parted(money, 1)
    }

    /// So many twelfths of an amount: what a scheme saves that starts some months late.
    pub fn twelfths_of(self, money: Money) -> Option<Money> {
        self.parted(money, 12)
    }

    fn parted(self, money: Money, parts: i64) -> Option<Money> {
        if self.is_too_fine() {
            return None;
        }
        let pence = self.narrow(money, parts).or_else(|| self.wide(money, parts));
        pence.and_then(Money::from_pence)
    }

    /// The fast way, where everything fits.
    fn narrow(self, money: Money, parts: i64) -> Option<i64> {
        let whole = self.number.checked_mul(money.pence().into())?;
        let under = power(self.digits)?.checked_mul(parts.into())?;
        let half = under.checked_div(2)?;
        let away = if whole < 0 { whole.checked_sub(half)? } else { whole.checked_add(half)? };
        // A divisor of 64 bits is divided by much faster.
        match (u64::try_from(under), u64::try_from(away.unsigned_abs())) {
            (Ok(under), Ok(size)) => {
                let size = i64::try_from(size.checked_div(under)?).ok()?;
                Some(if away < 0 { size.saturating_neg() } else { size })
            }
            _ => i64::try_from(away.checked_div(under)?).ok(),
        }
    }

    fn wide(self, money: Money, parts: i64) -> Option<i64> {
        let whole = I256::from(self.number).checked_mul(I256::from(money.pence()))?;
        let under = I256::from(10).checked_pow(self.digits)?.checked_mul(I256::from(parts))?;
        let half = under.checked_div(I256::from(2))?;
        let away = if whole < I256::ZERO { whole.checked_sub(half)? } else { whole.checked_add(half)? };
        i64::try_from(away.checked_div(under)?).ok()
    }

    /// The least amount of which so many twelfths, rounded, are at least so much; `None` where there is none.
    ///
    /// ```
    /// use locality::{decimal::Decimal, money::Money};
    /// let needed = Money::from_pence(10).unwrap();
    /// assert_eq!(Decimal::of(36, 1).twelfths_reaching(needed), Money::from_pence(32)); // 0.3 × 32 = 9.6
    /// assert_eq!(Decimal::ZERO.twelfths_reaching(needed), None);
    /// ```
    pub fn twelfths_reaching(self, needed: Money) -> Option<Money> {
        if self.is_too_fine() || self.number <= 0 {
            return None;
        }
        if needed <= Money::ZERO {
            return Some(Money::ZERO);
        }
        // Rounded it is at least n where it is at least n - 1/2: what is sought is at least 12 (n - 1/2) / number.
        let twice = I256::from(needed.pence()).checked_mul(I256::from(2))?.checked_sub(I256::ONE)?;
        let over = twice.checked_mul(I256::from(10).checked_pow(self.digits)?)?.checked_mul(I256::from(12))?;
        let under = I256::from(self.number).checked_mul(I256::from(2))?;
        let up = over.checked_add(under)?.checked_sub(I256::ONE)?;
        i64::try_from(up.checked_div(under)?).ok().and_then(Money::from_pence)
    }
}

/// A power of ten that 127 bits hold.
fn power(digits: u32) -> Option<i128> {
    POWERS.get(usize::try_from(digits).ok()?).copied()
}

#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)] // worked out when this is compiled
const POWERS: [i128; 39] = {
    let mut powers = [1_i128; 39];
    let mut place = 1;
    while place < powers.len() {
        powers[place] = powers[place - 1] * 10;
        place += 1;
    }
    powers
};

#[cfg(test)]
mod tests {
    use super::*;

    fn pence(pence: i64) -> Money {
        Money::from_pence(pence).unwrap()
    }

    #[test]
    fn it_calculates_as_on_paper() {
        let growth = Decimal::ONE.plus(Decimal::of(21, 3)); // 1.021
        let price = Decimal::ONE.plus(Decimal::of(6, 1).times(Decimal::of(2, 2))); // 1 + 0.6 × 0.02
        assert_eq!(growth.times(price), Decimal { number: 1_033_252, digits: 6 });
        assert_eq!(growth.times(price).of_money(pence(10_000_000)), Some(pence(10_332_520)));
        assert_eq!(Decimal::of(5, 1).of_money(pence(1)), Some(pence(1)));
        assert_eq!(Decimal::of(5, 1).of_money(pence(-1)), Some(pence(-1)));
        assert_eq!(Decimal::of(4, 1).of_money(pence(1)), Some(pence(0)));
        assert_eq!(Decimal::of(2_500_000, 8), Decimal { number: 25, digits: 3 });
    }

    #[test]
    fn the_wide_way_and_the_narrow_way_agree() {
        let fine = Decimal::of(123_456_789, 8).times(Decimal::of(98_765_431, 8));
        for money in [1, -7, 99_999_999, 1_234_567_890_123] {
            assert_eq!(fine.narrow(pence(money), 12), fine.wide(pence(money), 12));
        }
        // 1.21932629… × 9 × 10^15 has 31 digits above the point of 10^-16.
        assert_eq!(
            fine.of_money(pence(7_000_000_000_000_000)),
            fine.wide(pence(7_000_000_000_000_000), 1).and_then(Money::from_pence)
        );
    }

    #[test]
    fn what_reaches_a_sum_is_the_least_that_does() {
        for (number, digits) in [(1, 0), (3, 1), (7, 2), (999, 3), (1, 4)] {
            let part = Decimal::of(number, digits);
            for needed in [1, 2, 10, 333, 12_345] {
                let least = part.twelfths_reaching(pence(needed)).unwrap();
                assert!(part.twelfths_of(least).unwrap() >= pence(needed));
                assert!(part.twelfths_of(pence(least.pence() - 1)).unwrap() < pence(needed));
            }
        }
    }

    #[test]
    fn what_is_too_fine_is_no_money() {
        let mut fine = Decimal::of(1_234_567, 7);
        for _ in 0..4 {
            fine = fine.times(fine);
        }
        assert_eq!(fine.of_money(pence(1)), None);
        assert_eq!(fine.plus(Decimal::ONE).of_money(pence(1)), None);
    }
}
