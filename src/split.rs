//! The one place where pence are divided: by largest remainder.

use crate::fraction::Fraction;
use crate::money::Money;
use crate::sort::sorted;

/// Splits `total` by weights so that the parts sum to the whole, in the order given.
///
/// Every exact share is floored; the spare pence go one each to the largest fractional parts, and ties to the
/// earlier id. A weight of zero never receives a penny. A negative total is split as its size and negated, so
/// that a gain is shared as a loss of the same size.
///
/// `None` where there is something to split and nobody to receive it: no weight is above zero.
///
/// ```
/// use locality::{money::Money, split::split};
/// let ten = Money::from_pence(10).unwrap();
/// let parts = split(ten, &[("a", 6), ("b", 6), ("c", 2)]).unwrap();
/// assert_eq!(parts.iter().map(|part| part.pence()).collect::<Vec<_>>(), [4, 4, 2]);
/// ```
pub fn split(total: Money, receivers: &[(&str, u64)]) -> Option<Vec<Money>> {
    let size = i128::from(total.size().pence());
    let sum: i128 = receivers.iter().map(|(_, weight)| i128::from(*weight)).sum();
    if sum == 0 {
        return (size == 0).then(|| vec![Money::ZERO; receivers.len()]);
    }
    let mut parts: Vec<i128> = Vec::with_capacity(receivers.len());
    let mut remainders: Vec<(i128, &str, usize)> = Vec::with_capacity(receivers.len());
    for (place, (id, weight)) in receivers.iter().enumerate() {
        // A size below 2^53 times a weight below 2^64 stays below 2^117.
        let scaled = size.checked_mul(i128::from(*weight))?;
        parts.push(scaled.checked_div_euclid(sum)?);
        remainders.push((scaled.checked_rem_euclid(sum)?, id, place));
    }
    let floored: i128 = parts.iter().sum();
    let spare = usize::try_from(size.checked_sub(floored)?).ok()?;
    remainders.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(b.1)).then_with(|| a.2.cmp(&b.2)));
    for (_, _, place) in remainders.iter().take(spare) {
        let part = parts.get_mut(*place)?;
        *part = part.checked_add(1)?;
    }
    let sign = if total.pence() < 0 { -1 } else { 1 };
    parts.into_iter().map(|part| i64::try_from(part.checked_mul(sign)?).ok().and_then(Money::from_pence)).collect()
}

/// Rounds exact shares, in pence, to whole ones that sum to `total`, in the order given: by largest remainder as in
/// [`split`], with a negative total negated first. A share of nothing never receives a penny.
///
/// `None` where the shares do not sum to the total or one is too fine.
///
/// ```
/// use locality::{fraction::Fraction, money::Money, split::settle};
/// let half = Fraction::of(1, 2);
/// let parts = settle(Money::from_pence(-1).unwrap(), &[("a", half.negated()), ("b", half.negated())]).unwrap();
/// assert_eq!(parts.iter().map(|part| part.pence()).collect::<Vec<_>>(), [-1, 0]);
/// ```
pub fn settle(total: Money, shares: &[(&str, Fraction)]) -> Option<Vec<Money>> {
    let negative = total.pence() < 0;
    let mut parts = Vec::with_capacity(shares.len());
    let mut remainders = Vec::with_capacity(shares.len());
    let mut spare = total.size().pence();
    for (_, share) in shares {
        let share = if negative { share.negated() } else { *share };
        let floor = share.floor()?;
        parts.push(floor);
        remainders.push(share.minus(Fraction::of(floor, 1)));
        spare = spare.checked_sub(floor)?;
    }
    let left = remainders.iter().fold(Fraction::of(spare, 1), |left, remainder| left.minus(*remainder));
    if left != Fraction::ZERO {
        return None;
    }
    let (at, id) = (|place: usize| remainders.get(place), |place: usize| shares.get(place).map(|(id, _)| *id));
    let order = sorted(shares.len(), &mut |one, other| {
        let difference = at(one).zip(at(other)).and_then(|(one, other)| one.minus(*other).sign());
        difference.is_some_and(|sign| sign.then_with(|| id(other).cmp(&id(one))).is_gt())
    });
    for place in order.into_iter().take(usize::try_from(spare).ok()?) {
        let part = parts.get_mut(place)?;
        *part = part.checked_add(1)?;
    }
    parts.into_iter().map(|part| Money::from_pence(if negative { part.checked_neg()? } else { part })).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pence(total: i64, receivers: &[(&str, u64)]) -> Vec<i64> {
        split(Money::from_pence(total).unwrap(), receivers).unwrap().into_iter().map(Money::pence).collect()
    }

    #[test]
    fn the_largest_remainders_receive_the_spare_pence() {
        assert_eq!(pence(11, &[("a", 6), ("b", 6), ("c", 2)]), [5, 5, 1]);
        assert_eq!(pence(-11, &[("a", 6), ("b", 6), ("c", 2)]), [-5, -5, -1]);
    }

    #[test]
    fn ties_go_to_the_earlier_id_whatever_the_order() {
        assert_eq!(pence(1, &[("b", 1), ("a", 1)]), [0, 1]);
        assert_eq!(pence(1, &[("a", 1), ("b", 1)]), [1, 0]);
    }

    #[test]
    fn nobody_to_receive_is_said() {
        assert_eq!(split(Money::from_pence(1).unwrap(), &[("a", 0)]), None);
        assert_eq!(pence(0, &[("a", 0)]), [0]);
        assert_eq!(split(Money::from_pence(1).unwrap(), &[]), None);
    }
}
