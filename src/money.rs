//! Whole pence: their bounds, reading what people type, and printing.

mod print;
mod read;

pub use print::{Display, pounds};
pub use read::{Refusal, Written, read};

/// The largest amount of money that may be held, in pence: 2^53 - 1, the largest whole number that
/// a spreadsheet or a browser holds exactly (£90,071,992,547,409.91).
pub const LIMIT: i64 = (1 << 53) - 1;

/// An amount of money in whole pence, between [`-LIMIT`](LIMIT) and [`LIMIT`].
///
/// ```
/// use locality::money::Money;
/// let moved = Money::from_pence(500_000_000).unwrap();
/// assert_eq!(moved.plus(moved).unwrap().pence(), 1_000_000_000);
/// assert_eq!(Money::from_pence(i64::MAX), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Money(i64);

impl Money {
    /// No money.
    pub const ZERO: Money = Money(0);

    /// Takes a number of pence; `None` outside the bounds.
    pub fn from_pence(pence: i64) -> Option<Money> {
        (-LIMIT..=LIMIT).contains(&pence).then_some(Money(pence))
    }

    /// The number of pence.
    pub fn pence(self) -> i64 {
        self.0
    }

    /// The sum; `None` outside the bounds.
    pub fn plus(self, other: Money) -> Option<Money> {
        self.0.checked_add(other.0).and_then(Money::from_pence)
    }

    /// What is left when `other` is taken away; `None` outside the bounds.
    pub fn minus(self, other: Money) -> Option<Money> {
        self.0.checked_sub(other.0).and_then(Money::from_pence)
    }

    /// The same amount without its sign. The bounds are alike on both sides, so it always exists.
    pub fn size(self) -> Money {
        Money(self.0.saturating_abs())
    }
}

/// The unit in which a bare number is written or shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// Pounds: `£`.
    Pounds,
    /// Thousands of pounds: `£000`.
    Thousands,
    /// Millions of pounds: `£m`.
    Millions,
}

impl Unit {
    /// Every unit with the code by which a file or a page names it.
    pub const LIST: [(&'static str, Unit); 3] =
        [("£", Unit::Pounds), ("£000", Unit::Thousands), ("£m", Unit::Millions)];

    /// The code by which a file or a page names the unit.
    pub fn code(self) -> &'static str {
        match self {
            Unit::Pounds => "£",
            Unit::Thousands => "£000",
            Unit::Millions => "£m",
        }
    }

    /// Finds a unit by its code.
    ///
    /// ```
    /// use locality::money::Unit;
    /// assert_eq!(Unit::named("£000"), Some(Unit::Thousands));
    /// assert_eq!(Unit::named("pence"), None);
    /// ```
    pub fn named(code: &str) -> Option<Unit> {
        Unit::LIST.iter().find(|(name, _)| *name == code).map(|(_, unit)| *unit)
    }

    /// How many pence one of the unit is.
    pub fn pence(self) -> i64 {
        match self {
            Unit::Pounds => 100,
            Unit::Thousands => 100_000,
            Unit::Millions => 100_000_000,
        }
    }
}
