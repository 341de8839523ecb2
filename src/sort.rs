//! One sort for the whole program, which so carries it once: a generic one costs several thousand bytes for every
//! type that it sorts.

/// The places `0..count` in order; `before(a, b)` says that `a` has to come before `b`. Equals keep their order.
///
/// ```
/// let words = ["pooled", "aligned", "outside"];
/// assert_eq!(locality::sort::sorted(3, &mut |a, b| words[a] < words[b]), [1, 2, 0]);
/// ```
pub fn sorted(count: usize, before: &mut dyn FnMut(usize, usize) -> bool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut width = 1_usize;
    while width < count {
        let mut merged = Vec::with_capacity(count);
        for pair in order.chunks(width.saturating_mul(2)) {
            let (left, right) = pair.split_at_checked(width).unwrap_or((pair, &[]));
            let mut right = right.iter().copied().peekable();
            for one in left.iter().copied() {
                while let Some(other) = right.next_if(|other| before(*other, one)) {
                    merged.push(other);
                }
                merged.push(one);
            }
            merged.extend(right);
        }
        order = merged;
        width = width.saturating_mul(2);
    }
    order
}

/// Sorts by a number; equals keep their order.
///
/// ```
/// let mut items = vec![("b", 2.0), ("a", 1.0), ("c", 2.0)];
/// locality::sort::by_number(&mut items, &|item| item.1);
/// assert_eq!(items, [("a", 1.0), ("b", 2.0), ("c", 2.0)]);
/// ```
pub fn by_number<T: Clone>(items: &mut Vec<T>, number: &dyn Fn(&T) -> f64) {
    if items.len() < 2 {
        return;
    }
    let numbers: Vec<f64> = items.iter().map(number).collect();
    let at = |place: usize| numbers.get(place).copied().unwrap_or_default();
    let order = sorted(numbers.len(), &mut |one, other| at(one) < at(other));
    *items = order.into_iter().filter_map(|place| items.get(place).cloned()).collect();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_sorts_as_the_standard_library_does() {
        for count in 0..40_usize {
            let keys: Vec<usize> = (0..count).map(|place| place * 7919 % 13).collect();
            let mut wanted: Vec<usize> = (0..count).collect();
            wanted.sort_by_key(|place| keys[*place]);
            assert_eq!(sorted(count, &mut |one, other| keys[one] < keys[other]), wanted);
        }
    }
}
