//! An amount that moves with the variance along a straight line.

use crate::fraction::Fraction;

/// `fixed + slope × V`, in pence, where V is the variance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Affine {
    /// What it is where the variance is nothing.
    pub fixed: Fraction,
    /// What it grows by for each penny of variance.
    pub slope: Fraction,
}

impl Affine {
    /// Nothing, whatever the variance.
    pub const ZERO: Affine = Affine { fixed: Fraction::ZERO, slope: Fraction::ZERO };
    /// The variance itself.
    pub const VARIANCE: Affine = Affine { fixed: Fraction::ZERO, slope: Fraction::ONE };

    /// The same amount whatever the variance.
    pub fn fixed(amount: Fraction) -> Affine {
        Affine { fixed: amount, slope: Fraction::ZERO }
    }

    /// The sum.
    pub fn plus(self, other: Affine) -> Affine {
        Affine { fixed: self.fixed.plus(other.fixed), slope: self.slope.plus(other.slope) }
    }

    /// What is left when `other` is taken away.
    pub fn minus(self, other: Affine) -> Affine {
        Affine { fixed: self.fixed.minus(other.fixed), slope: self.slope.minus(other.slope) }
    }

    /// So many times it.
    pub fn times(self, factor: Fraction) -> Affine {
        Affine { fixed: self.fixed.times(factor), slope: self.slope.times(factor) }
    }

    /// What it is at one variance.
    ///
    /// ```
    /// use locality::{calc::risk::Affine, fraction::Fraction};
    /// let half = Affine::VARIANCE.times(Fraction::of(1, 2));
    /// assert_eq!(half.at(Fraction::of(5, 1)), Fraction::of(5, 2));
    /// ```
    pub fn at(self, variance: Fraction) -> Fraction {
        self.fixed.plus(self.slope.times(variance))
    }

    /// Where it is nothing; too fine where it never is, or always.
    pub fn root(self) -> Fraction {
        self.fixed.negated().over(self.slope)
    }
}
