//! A year of the tracker: what the source leaves out is worked out, and what it prints is checked.

use crate::document::{Outturn, Sense};
use crate::money::Money;

/// What a year comes to. Variances are above zero where they are adverse: more was spent than budgeted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Year {
    /// What was approved.
    pub approved: Option<Money>,
    /// What virements come to together: nothing, where money only moved inside the agreement.
    pub moved: Money,
    /// The revised budget: as printed, or what was approved with what was moved.
    pub revised: Option<Money>,
    /// What was spent or is forecast to be: as printed, or the budget with the printed variance.
    pub spent: Option<Money>,
    /// What was spent less the budget; as printed where either is not stated.
    pub variance: Option<Money>,
    /// The part of it that is attributed to nobody.
    pub left: Option<Money>,
    /// Printed less worked out: of the revised budget.
    pub revised_differs: Option<Money>,
    /// Printed less worked out: of the variance.
    pub variance_differs: Option<Money>,
}

/// Works a year out.
pub fn work_out(outturn: &Outturn) -> Year {
    let money = |written: &Option<crate::money::Written>| written.as_ref().and_then(|written| written.money);
    let moves = outturn.virements.iter().map(|virement| virement.amount);
    let moved = moves.fold(Money::ZERO, |sum, amount| sum.plus(amount).unwrap_or(sum));
    let approved = money(&outturn.approved);
    let made = approved.and_then(|approved| approved.plus(moved));
    let printed = money(&outturn.revised);
    let revised = printed.or(made);
    let signed = |size: Money, sense: Sense| match sense {
        Sense::Adverse => Some(size),
        Sense::Favourable => Money::ZERO.minus(size),
    };
    let stated = money(&outturn.variance).and_then(|size| signed(size, outturn.sense));
    let paid = money(&outturn.actual).or_else(|| money(&outturn.forecast));
    let spent = paid.or_else(|| revised.and_then(|budget| budget.plus(stated?)));
    let variance = spent.zip(revised).and_then(|(spent, revised)| spent.minus(revised)).or(stated);
    let parts = outturn.parts.iter().filter_map(|part| signed(part.amount, part.sense.unwrap_or(outturn.sense)));
    let attributed = parts.fold(Money::ZERO, |sum, part| sum.plus(part).unwrap_or(sum));
    let differs = |printed: Option<Money>, made: Option<Money>| printed.zip(made).and_then(|(one, two)| one.minus(two));
    Year {
        approved,
        moved,
        revised,
        spent,
        variance,
        left: variance.and_then(|variance| variance.minus(attributed)),
        revised_differs: differs(printed, made.filter(|_| !outturn.virements.is_empty())),
        variance_differs: differs(stated, variance),
    }
}
