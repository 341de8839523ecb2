//! The one place where pence are divided: by largest remainder.

use crate::money::Money;

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
