//! Exact fractions, for what is divided more than once before it is rounded.

use std::cmp::Ordering;

use ethnum::{I256, U256};

use crate::money::Money;

/// One whole number over another, in lowest terms, with 255 bits each and the lower one above zero.
///
/// What would need more is *too fine*: nothing is known of it, and everything made of it is too fine as well, so that
/// a sum of many steps needs to be asked only once.
///
/// ```
/// use locality::fraction::Fraction;
/// let third = Fraction::of(1, 3);
/// assert_eq!(third.plus(third).plus(third), Fraction::of(1, 1));
/// assert!(Fraction::of(1, 0).is_too_fine());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fraction {
    over: I256,
    /// Zero where the fraction is too fine.
    under: I256,
}

impl Fraction {
    /// Nothing.
    pub const ZERO: Fraction = Fraction { over: I256::ZERO, under: I256::ONE };
    /// One.
    pub const ONE: Fraction = Fraction { over: I256::ONE, under: I256::ONE };
    const TOO_FINE: Fraction = Fraction { over: I256::ZERO, under: I256::ZERO };

    /// One whole number over another; too fine where the lower one is zero.
    pub fn of(over: i64, under: i64) -> Fraction {
        Fraction::reduced(I256::from(over), I256::from(under))
    }

    /// An amount in pence.
    pub fn pence(money: Money) -> Fraction {
        Fraction { over: I256::from(money.pence()), under: I256::ONE }
    }

    fn reduced(over: I256, under: I256) -> Fraction {
        let (over, under) =
            if under < I256::ZERO { (over.checked_neg(), under.checked_neg()) } else { (Some(over), Some(under)) };
        let (Some(over), Some(under)) = (over, under) else { return Fraction::TOO_FINE };
        if under == I256::ZERO {
            return Fraction::TOO_FINE;
        }
        let common = common(over.unsigned_abs(), under.unsigned_abs()).as_i256();
        match (over.checked_div(common), under.checked_div(common)) {
            (Some(over), Some(under)) => Fraction { over, under },
            _ => Fraction::TOO_FINE,
        }
    }

    /// The same of numbers that fit in half the room, as most do: much faster.
    fn reduced_small(over: i128, under: i128) -> Fraction {
        let common = common_of_middle(over.unsigned_abs(), under.unsigned_abs());
        let part = |number: i128| i128::try_from(common).ok().and_then(|common| number.checked_div(common));
        match (part(over), part(under)) {
            (Some(over), Some(under)) => Fraction { over: I256::from(over), under: I256::from(under) },
            _ => Fraction::TOO_FINE,
        }
    }

    /// Both numbers, where products of them fit in half the room.
    fn small(self) -> Option<(i128, i128)> {
        let narrow = |number: I256| i64::try_from(number).ok().map(i128::from);
        narrow(self.over).zip(narrow(self.under).filter(|under| *under > 0))
    }

    /// Whether nothing is known of it.
    pub fn is_too_fine(self) -> bool {
        self.under == I256::ZERO
    }

    /// The sum.
    pub fn plus(self, other: Fraction) -> Fraction {
        if let (Some((a, b)), Some((c, d))) = (self.small(), other.small()) {
            // Four numbers below 2^63: two products below 2^126, and their sum.
            let sum = a.saturating_mul(d).saturating_add(c.saturating_mul(b));
            return Fraction::reduced_small(sum, b.saturating_mul(d));
        }
        if self.under == other.under {
            let over = self.over.checked_add(other.over);
            return over.map_or(Fraction::TOO_FINE, |over| Fraction::reduced(over, self.under));
        }
        let sum = || {
            let left = self.over.checked_mul(other.under)?;
            let right = other.over.checked_mul(self.under)?;
            Some(Fraction::reduced(left.checked_add(right)?, self.under.checked_mul(other.under)?))
        };
        sum().unwrap_or(Fraction::TOO_FINE)
    }

    /// The same with the other sign.
    pub fn negated(self) -> Fraction {
        self.over.checked_neg().map_or(Fraction::TOO_FINE, |over| Fraction { over, ..self })
    }

    /// What is left when `other` is taken away.
    pub fn minus(self, other: Fraction) -> Fraction {
        self.plus(other.negated())
    }

    /// The product.
    pub fn times(self, other: Fraction) -> Fraction {
        if let (Some((a, b)), Some((c, d))) = (self.small(), other.small()) {
            return Fraction::reduced_small(a.saturating_mul(c), b.saturating_mul(d));
        }
        // Reduced crosswise first, so that the product needs no more room than it has to.
        let one = Fraction::reduced(self.over, other.under);
        let two = Fraction::reduced(other.over, self.under);
        let product =
            || Some(Fraction { over: one.over.checked_mul(two.over)?, under: one.under.checked_mul(two.under)? });
        product().unwrap_or(Fraction::TOO_FINE)
    }

    /// The quotient; too fine where `other` is nothing.
    pub fn over(self, other: Fraction) -> Fraction {
        if other.is_too_fine() {
            return other;
        }
        self.times(Fraction::reduced(other.under, other.over))
    }

    /// Which side of nothing it is on; `None` where it is too fine.
    pub fn sign(self) -> Option<Ordering> {
        (!self.is_too_fine()).then(|| self.over.cmp(&I256::ZERO))
    }

    /// The largest whole number that is not above it.
    pub fn floor(self) -> Option<i64> {
        i64::try_from(self.over.checked_div_euclid(self.under)?).ok()
    }

    /// Rounded half away from zero, in units of one over `scale`.
    pub fn rounded(self, scale: i64) -> Option<i64> {
        let scaled = self.times(Fraction::of(scale, 1));
        let half = if self.over < I256::ZERO { Fraction::of(-1, 2) } else { Fraction::of(1, 2) };
        let wide = scaled.plus(half);
        i64::try_from(wide.over.checked_div(wide.under)?).ok()
    }

    /// Rounded to whole pence, half away from zero; `None` where that is no amount of money.
    pub fn money(self) -> Option<Money> {
        self.rounded(1).and_then(Money::from_pence)
    }
}

/// The greatest common divisor; one for two zeros. What fits in narrower numbers is divided as such, which is faster.
fn common(one: U256, other: U256) -> U256 {
    let (mut one, mut other) = (one, other);
    while other != U256::ZERO {
        if let (Ok(one), Ok(other)) = (u128::try_from(one), u128::try_from(other)) {
            return U256::from(common_of_middle(one, other));
        }
        let rest = one.checked_rem(other).unwrap_or(U256::ZERO);
        (one, other) = (other, rest);
    }
    one.max(U256::ONE)
}

fn common_of_middle(one: u128, other: u128) -> u128 {
    let (mut one, mut other) = (one, other);
    while other != 0 {
        if let (Ok(one), Ok(other)) = (u64::try_from(one), u64::try_from(other)) {
            return common_of_small(one, other).into();
        }
        (one, other) = (other, one.checked_rem(other).unwrap_or(0));
    }
    one.max(1)
}

fn common_of_small(one: u64, other: u64) -> u64 {
    let (mut one, mut other) = (one, other);
    while let Some(rest) = one.checked_rem(other) {
        (one, other) = (other, rest);
    }
    one.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_calculates_as_on_paper() {
        let (half, third) = (Fraction::of(1, 2), Fraction::of(-1, 3));
        assert_eq!(half.plus(third), Fraction::of(1, 6));
        assert_eq!(half.minus(third), Fraction::of(5, 6));
        assert_eq!(half.times(third), Fraction::of(1, -6));
        assert_eq!(third.over(half), Fraction::of(-2, 3));
        assert_eq!(half.over(Fraction::ZERO).sign(), None);
        assert_eq!((third.floor(), half.floor()), (Some(-1), Some(0)));
        assert_eq!(Fraction::of(-5, 2).rounded(1), Some(-3));
        assert_eq!(Fraction::of(2, 3).rounded(1000), Some(667));
    }

    #[test]
    fn what_is_too_fine_stays_so() {
        let mut tiny = Fraction::ONE;
        for prime in [9_007_199_254_740_881_i64, 9_007_199_254_740_847, 9_007_199_254_740_761, 9_007_199_254_740_727] {
            tiny = tiny.over(Fraction::of(prime, 1));
        }
        assert!(!tiny.is_too_fine());
        let beyond = tiny.times(tiny);
        assert!(beyond.is_too_fine());
        assert!(beyond.plus(Fraction::ONE).is_too_fine() && Fraction::ONE.minus(beyond).is_too_fine());
        assert!(beyond.times(Fraction::ZERO).is_too_fine() && Fraction::ZERO.over(beyond).is_too_fine());
        assert_eq!((beyond.sign(), beyond.floor(), beyond.rounded(1)), (None, None, None));
    }
}
