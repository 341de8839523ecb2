//! Exact ratios: one whole number over another, rounded only when shown.

/// A part of a whole, held exactly. The whole is never zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    part: i128,
    whole: i128,
}

impl Share {
    /// The share of `part` in `whole`; `None` where the whole is not above zero, for then no share means anything.
    ///
    /// ```
    /// use locality::share::Share;
    /// assert_eq!(Share::of(185_198, 403_920).unwrap().per_cent(), "45.9%");
    /// assert_eq!(Share::of(1, 0), None);
    /// ```
    pub fn of(part: i64, whole: i64) -> Option<Share> {
        (whole > 0).then(|| Share { part: i128::from(part), whole: i128::from(whole) })
    }

    /// The share times `scale` as a whole number, rounded half away from zero.
    pub fn rounded(self, scale: i64) -> i128 {
        let scaled = self.part.saturating_mul(i128::from(scale));
        let twice = scaled.saturating_abs().saturating_mul(2).saturating_add(self.whole);
        let size = twice.checked_div(self.whole.saturating_mul(2)).unwrap_or(0);
        if scaled < 0 { size.saturating_neg() } else { size }
    }

    /// The share in per cent with one decimal, rounded half away from zero: `45.9%`.
    pub fn per_cent(self) -> String {
        let tenths = i64::try_from(self.rounded(1000)).unwrap_or(i64::MAX);
        let size = tenths.saturating_abs();
        let sign = if tenths < 0 { "\u{2212}" } else { "" };
        let whole = size.checked_div(10).unwrap_or(0);
        let tenth = size.checked_rem(10).unwrap_or(0);
        format!("{sign}{whole}.{tenth}%")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_rounds_away_from_zero() {
        assert_eq!(Share::of(1, 2000).unwrap().per_cent(), "0.1%");
        assert_eq!(Share::of(-1, 2000).unwrap().per_cent(), "\u{2212}0.1%");
        assert_eq!(Share::of(1, 2001).unwrap().per_cent(), "0.0%");
        assert_eq!(Share::of(2, 3).unwrap().rounded(1), 1);
    }
}
