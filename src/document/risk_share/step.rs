//! One step of a rule.

use super::super::fields::{Fields, Path};
use super::super::file::items;
use super::super::json::Node;
use super::super::pools::Ids;
use super::super::{Rate, StepKind, limits};
use crate::error::{Bound, Errors, Kind, RuleFault};
use crate::fraction::Fraction;
use crate::money::Money;

/// What is done with what is left of a variance.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// Each partner bears what its own lines are over or under.
    Own,
    /// By contributions.
    Proportional,
    /// By agreed weights.
    FixedShare {
        /// The weights.
        weights: Vec<Weight>,
    },
    /// A named sum is used before anything is shared.
    Contingency {
        /// The sum.
        sum: NamedSum,
    },
    /// The first part of a variance, up to a per cent of the pool, is shared; the rest goes on.
    Tolerance {
        /// How far it reaches, in per cent of the pool.
        percent: Rate,
        /// How it is shared.
        within: Within,
    },
    /// Nobody named bears more than so much; the excess goes to the others by their weights.
    Cap {
        /// The most that each bears of a loss, or keeps of a gain.
        caps: Vec<Cap>,
    },
    /// The host bears what these lines are over or under; the rest goes on.
    FixedLines {
        /// The lines, by their places.
        lines: Vec<usize>,
    },
    /// Named sources are drained in order.
    Cascade {
        /// The sources.
        sources: Vec<NamedSum>,
    },
    /// An underspend may be spent only on one-off items: a condition, which moves no money.
    NonRecurrentOnly,
    /// A fall in cost goes first to the other partners, up to a per cent of each one's contribution.
    Threshold {
        /// The partner whose contribution does not fall first.
        partner: usize,
        /// How far, in per cent of each contribution.
        percent: Rate,
    },
}

/// How what is within a tolerance is shared.
#[derive(Debug, Clone, PartialEq)]
pub enum Within {
    /// As [`Step::Own`].
    Own,
    /// As [`Step::Proportional`].
    Proportional,
    /// As [`Step::FixedShare`].
    FixedShare(Vec<Weight>),
}

/// A partner's weight.
#[derive(Debug, Clone, PartialEq)]
pub struct Weight {
    /// The partner's place.
    pub partner: usize,
    /// The weight.
    pub weight: Rate,
}

/// The most that a partner bears.
#[derive(Debug, Clone, PartialEq)]
pub struct Cap {
    /// The partner's place.
    pub partner: usize,
    /// How much.
    pub limit: CapLimit,
}

/// How a cap is written.
#[derive(Debug, Clone, PartialEq)]
pub enum CapLimit {
    /// An amount of money.
    Amount(Money),
    /// A per cent of the partner's contribution.
    Percent(Rate),
}

/// A sum with a name.
#[derive(Debug, Clone, PartialEq)]
pub struct NamedSum {
    /// What it is called.
    pub name: String,
    /// How much it is.
    pub amount: Money,
}

/// A step as written: one of its own, or all of another rule's.
pub enum Item {
    /// A step.
    Step(Step),
    /// The steps of the rule with this id.
    As(String),
}

impl Item {
    /// Reads a list of steps. What is wrong with one is in `errors`, and it is left out.
    pub fn read_all(fields: &mut Fields<'_>, name: &'static str, ids: &Ids, errors: &mut Errors) -> Vec<Item> {
        let nodes = fields.list(name, (Bound::RuleSteps, limits::STEPS), errors);
        nodes.into_iter().filter_map(|(path, node)| Item::read(path, node, ids, errors)).collect()
    }

    fn read(path: Path, node: &Node<'_>, ids: &Ids, errors: &mut Errors) -> Option<Item> {
        let mut own = Fields::open(path, node, errors)?;
        if own.node("step").is_none() {
            own.missing("step", errors);
        }
        let kind = own.one_of("step", StepKind::LIST, errors)?;
        let item = match kind {
            StepKind::AsRule => own.required_text("rule", errors).map(Item::As),
            kind => step(kind, &mut own, ids, errors).map(Item::Step),
        };
        own.finish(errors);
        item
    }
}

fn step(kind: StepKind, own: &mut Fields<'_>, ids: &Ids, errors: &mut Errors) -> Option<Step> {
    Some(match kind {
        StepKind::Own => Step::Own,
        StepKind::Proportional => Step::Proportional,
        StepKind::FixedShare => Step::FixedShare { weights: weights(own, ids, errors) },
        StepKind::Contingency => Step::Contingency { sum: NamedSum::read(own, ids, errors)? },
        StepKind::Tolerance => {
            let percent = percent(own, errors);
            let within = match own.one_of("within", StepKind::WITHIN, errors) {
                Some(StepKind::Own) => Within::Own,
                Some(StepKind::FixedShare) => Within::FixedShare(weights(own, ids, errors)),
                _ => Within::Proportional,
            };
            Step::Tolerance { percent: percent?, within }
        }
        StepKind::Cap => Step::Cap { caps: Cap::read_all(own, ids, errors) },
        StepKind::FixedLines => {
            let lines = ids.lines(own, "lines", errors);
            if lines.is_empty() {
                own.wrong("lines", Kind::Rule { fault: RuleFault::NoLines }, errors);
            }
            Step::FixedLines { lines }
        }
        StepKind::Cascade => Step::Cascade { sources: NamedSum::read_all(own, ids, errors) },
        StepKind::Threshold => {
            let partner = ids.partner(own, "partner", errors);
            if own.node("partner").is_none() {
                own.missing("partner", errors);
            }
            let percent = percent(own, errors);
            Step::Threshold { partner: partner?, percent: percent? }
        }
        StepKind::NonRecurrentOnly | StepKind::AsRule => Step::NonRecurrentOnly,
    })
}

/// A per cent that has to be there and cannot be below nothing.
fn percent(own: &mut Fields<'_>, errors: &mut Errors) -> Option<Rate> {
    if own.node("percent").is_none() {
        own.missing("percent", errors);
    }
    let rate = own.rate("percent", errors)?;
    if rate.number.sign().is_some_and(std::cmp::Ordering::is_lt) {
        own.wrong("percent", Kind::Rule { fault: RuleFault::BelowZero }, errors);
    }
    Some(rate)
}

/// The greatest weight: larger ones say nothing that smaller ones do not.
const HEAVIEST: i64 = 1_000_000_000;

/// Weights: all in per cent, which have to come to 100, or all bare, as a ratio.
fn weights(own: &mut Fields<'_>, ids: &Ids, errors: &mut Errors) -> Vec<Weight> {
    let mut weights: Vec<Weight> = Vec::new();
    let fault = |fault| Kind::Rule { fault };
    for mut item in items(own, "weights", (Bound::Partners, limits::PARTNERS), errors) {
        let partner = ids.partner(&mut item, "partner", errors);
        if item.node("partner").is_none() {
            item.missing("partner", errors);
        }
        if item.node("weight").is_none() {
            item.missing("weight", errors);
        }
        let weight = item.rate("weight", errors);
        if let Some(weight) = &weight {
            if weight.number.sign().is_some_and(std::cmp::Ordering::is_lt) {
                item.wrong("weight", fault(RuleFault::BelowZero), errors);
            } else if Fraction::of(HEAVIEST, 1).minus(weight.number).sign().is_some_and(std::cmp::Ordering::is_lt) {
                item.wrong("weight", fault(RuleFault::TooHeavy), errors);
            }
        }
        if let (Some(partner), Some(weight)) = (partner, weight) {
            if weights.iter().any(|other| other.partner == partner) {
                item.wrong("partner", fault(RuleFault::Twice), errors);
            }
            weights.push(Weight { partner, weight });
        }
        item.finish(errors);
    }
    let sum = weights.iter().fold(Fraction::ZERO, |sum, weight| sum.plus(weight.weight.number));
    let in_per_cent = weights.iter().filter(|weight| weight.weight.per_cent).count();
    if sum.sign().is_none_or(std::cmp::Ordering::is_le) {
        own.wrong("weights", fault(RuleFault::NoWeights), errors);
    } else if in_per_cent > 0 && in_per_cent < weights.len() {
        own.wrong("weights", fault(RuleFault::MixedWeights), errors);
    } else if in_per_cent > 0 && sum != Fraction::of(100, 1) {
        let sum = sum.rounded(1_000_000).unwrap_or(0);
        own.wrong("weights", fault(RuleFault::NotTheWhole { millionths: sum }), errors);
    }
    weights
}

impl Cap {
    fn read_all(own: &mut Fields<'_>, ids: &Ids, errors: &mut Errors) -> Vec<Cap> {
        let mut caps: Vec<Cap> = Vec::new();
        for mut item in items(own, "caps", (Bound::Partners, limits::PARTNERS), errors) {
            let partner = ids.partner(&mut item, "partner", errors);
            if item.node("partner").is_none() {
                item.missing("partner", errors);
            }
            let amount = ids.money(&mut item, "amount", errors).map(CapLimit::Amount);
            let limit = amount.or_else(|| item.rate("percent", errors).map(CapLimit::Percent));
            let below = match &limit {
                None => {
                    item.missing("amount", errors);
                    false
                }
                Some(CapLimit::Amount(amount)) => *amount < Money::ZERO,
                Some(CapLimit::Percent(rate)) => rate.number.sign().is_some_and(std::cmp::Ordering::is_lt),
            };
            if below {
                let name = if matches!(limit, Some(CapLimit::Amount(_))) { "amount" } else { "percent" };
                item.wrong(name, Kind::Rule { fault: RuleFault::BelowZero }, errors);
            }
            if let (Some(partner), Some(limit)) = (partner, limit) {
                if caps.iter().any(|cap| cap.partner == partner) {
                    item.wrong("partner", Kind::Rule { fault: RuleFault::Twice }, errors);
                }
                caps.push(Cap { partner, limit });
            }
            item.finish(errors);
        }
        if caps.is_empty() {
            own.wrong("caps", Kind::Rule { fault: RuleFault::NoCaps }, errors);
        }
        caps
    }
}

impl NamedSum {
    fn read(own: &mut Fields<'_>, ids: &Ids, errors: &mut Errors) -> Option<NamedSum> {
        let name = own.required_text("name", errors);
        let amount = ids.money(own, "amount", errors);
        match amount {
            None => own.missing("amount", errors),
            Some(amount) if amount < Money::ZERO => {
                own.wrong("amount", Kind::Rule { fault: RuleFault::BelowZero }, errors);
            }
            Some(_) => {}
        }
        Some(NamedSum { name: name?, amount: amount? })
    }

    fn read_all(own: &mut Fields<'_>, ids: &Ids, errors: &mut Errors) -> Vec<NamedSum> {
        let mut sources = Vec::new();
        for mut item in items(own, "sources", (Bound::Entries, limits::ENTRIES), errors) {
            sources.extend(NamedSum::read(&mut item, ids, errors));
            item.finish(errors);
        }
        if sources.is_empty() {
            own.wrong("sources", Kind::Rule { fault: RuleFault::NoSources }, errors);
        }
        sources
    }
}
