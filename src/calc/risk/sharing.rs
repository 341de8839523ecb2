//! A rule followed step by step, over a stretch of variances in which every step does the same thing.

mod caps;

use std::cmp::Ordering;

use super::affine::Affine;
use super::stakes::{Parts, Stakes};
use crate::document::{NamedSum, RiskRule, Step, Weight, Within};
use crate::fraction::Fraction;

/// Why a rule cannot be followed in a pool.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// What a partner puts in is not stated: the partner's place in the document; `None` where money of no stated
    /// partner is in the pool.
    NotStated(Option<usize>),
    /// What a partner puts in is below zero.
    BelowZero(usize),
    /// There is no money in the pool.
    NoMoney,
    /// A partner that the rule names puts nothing into this pool.
    NotInPool(usize),
    /// The rule speaks of the host, and none is stated.
    NoHost,
    /// The numbers are too large or too fine to be shared exactly.
    TooFine,
    /// It changes its course more often than is followed.
    TooManyKinks,
}

/// What stops a rule from being followed over a stretch.
pub enum Stop {
    /// A step changes its course at this variance, inside the stretch.
    Cut(Fraction),
    /// It cannot be followed.
    Refused(Refusal),
}

/// Who or what receives a part of a variance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Receiver {
    /// A partner, by its place in [`Stakes::partners`].
    Partner(usize),
    /// A named source.
    Source(String),
    /// Nobody.
    Nobody,
}

/// What one step took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Of what was left of the variance.
    pub amount: Affine,
    /// For a cap: what it moved from those who are capped to others.
    pub moved: Affine,
}

/// A variance shared out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// Every receiver's part: all partners in their order, then sources in the order of the steps, then nobody.
    pub parts: Vec<(Receiver, Affine)>,
    /// What each step took, in the order of the steps.
    pub taken: Vec<Taken>,
    /// What came in as a target was met.
    pub linked: Affine,
    /// Whether the steps for an overspend were followed.
    pub over: bool,
}

/// Follows a rule over the variances from `from` to `to`.
pub fn share(stakes: &Stakes, rule: &RiskRule, from: Fraction, to: Fraction) -> Result<Shared, Stop> {
    let mut run = Run::start(stakes, rule, from, to)?;
    let over = run.sign(run.variance)? != Ordering::Less;
    let steps = if over { &rule.over } else { rule.steps_under() };
    let mut taken = Vec::with_capacity(steps.len());
    for step in steps {
        let before = run.rest;
        let moved = run.follow(step)?;
        taken.push(Taken { amount: before.minus(run.rest), moved });
    }
    run.unallocated = run.unallocated.plus(run.rest);
    let partners = run.shares.iter().enumerate().map(|(place, share)| (Receiver::Partner(place), *share));
    let sources = run.drawn.iter().map(|(name, drawn)| (Receiver::Source(name.clone()), *drawn));
    let parts: Vec<_> = partners.chain(sources).chain([(Receiver::Nobody, run.unallocated)]).collect();
    let fine = |affine: &Affine| affine.fixed.is_too_fine() || affine.slope.is_too_fine();
    if parts.iter().any(|(_, part)| fine(part)) || taken.iter().any(|taken| fine(&taken.amount) || fine(&taken.moved)) {
        return Err(Stop::Refused(Refusal::TooFine));
    }
    Ok(Shared { parts, taken, linked: run.linked, over })
}

/// A rule being followed.
struct Run<'s> {
    stakes: &'s Stakes,
    from: Fraction,
    to: Fraction,
    /// What partners put in, with what is paid in for a target that is met.
    contributions: Vec<Option<Fraction>>,
    total: Fraction,
    linked: Affine,
    /// The variance, less what came in for a target.
    variance: Affine,
    /// What is left of it.
    rest: Affine,
    shares: Vec<Affine>,
    drawn: Vec<(String, Affine)>,
    unallocated: Affine,
    /// Lines that are the host's.
    fixed: Vec<usize>,
    /// Whether nothing but fixed lines has been looked at: then each line's own variance is still whole.
    untouched: bool,
    /// The weights by which the last step shared, which are those for what is above a cap.
    weights: Option<Vec<Fraction>>,
}

impl<'s> Run<'s> {
    fn start(stakes: &'s Stakes, rule: &RiskRule, from: Fraction, to: Fraction) -> Result<Run<'s>, Stop> {
        let contributions = stakes.partners.iter().map(|stake| stake.contribution.map(Fraction::pence)).collect();
        // At one variance everything is a plain number, which needs less room than a line.
        let variance = if from == to { Affine::fixed(from) } else { Affine::VARIANCE };
        let mut run = Run {
            stakes,
            from,
            to,
            contributions,
            total: Fraction::pence(stakes.total),
            linked: Affine::ZERO,
            variance,
            rest: variance,
            shares: vec![Affine::ZERO; stakes.partners.len()],
            drawn: Vec::new(),
            unallocated: Affine::ZERO,
            fixed: Vec::new(),
            untouched: true,
            weights: None,
        };
        if let Some(outcome) = &rule.outcome {
            let payer = run.place(outcome.partner)?;
            let sum = Fraction::pence(outcome.amount).times(outcome.achieved.of_one());
            if let Some(Some(contribution)) = run.contributions.get_mut(payer) {
                *contribution = contribution.plus(sum);
            }
            run.total = run.total.plus(sum);
            run.linked = Affine::fixed(sum);
            run.draw(&outcome.name, run.linked);
            run.variance = run.rest;
        }
        Ok(run)
    }

    /// Does what a step says; gives back what a cap moved.
    fn follow(&mut self, step: &Step) -> Result<Affine, Stop> {
        match step {
            Step::Own => self.bear_own(self.rest)?,
            Step::Proportional => self.by_contributions(self.rest)?,
            Step::FixedShare { weights } => self.by_agreed(weights, self.rest)?,
            Step::Contingency { sum } => self.drain(sum)?,
            Step::Cascade { sources } => sources.iter().try_for_each(|source| self.drain(source))?,
            Step::Tolerance { percent, within } => self.tolerate(percent.of_one(), within)?,
            Step::FixedLines { lines } => self.fixed_lines(lines)?,
            Step::Threshold { partner, percent } => self.hold_back(*partner, percent.of_one())?,
            Step::Cap { caps } => return self.cap(caps),
            Step::NonRecurrentOnly => {}
        }
        self.untouched &= matches!(step, Step::FixedLines { .. } | Step::NonRecurrentOnly);
        Ok(Affine::ZERO)
    }

    /// Which side of nothing an amount is on, over the whole stretch.
    fn sign(&self, amount: Affine) -> Result<Ordering, Stop> {
        let ends = amount.at(self.from).sign().zip(amount.at(self.to).sign());
        match ends.ok_or(Stop::Refused(Refusal::TooFine))? {
            (Ordering::Equal, side) | (side, Ordering::Equal) => Ok(side),
            (one, other) if one == other => Ok(one),
            _ => Err(Stop::Cut(amount.root())),
        }
    }

    /// The place of a document's partner among the stakes.
    fn place(&self, partner: usize) -> Result<usize, Stop> {
        let found = self.stakes.partners.iter().position(|stake| stake.partner == partner);
        found.ok_or(Stop::Refused(Refusal::NotInPool(partner)))
    }

    fn give(&mut self, place: usize, amount: Affine) {
        if let Some(share) = self.shares.get_mut(place) {
            *share = share.plus(amount);
        }
        self.rest = self.rest.minus(amount);
    }

    /// Contributions as weights: all stated, none below zero, and not all nothing.
    fn stated_contributions(&self) -> Result<Vec<Fraction>, Stop> {
        let mut weights = Vec::with_capacity(self.contributions.len());
        for (stake, contribution) in self.stakes.partners.iter().zip(&self.contributions) {
            let stated = contribution.ok_or(Stop::Refused(Refusal::NotStated(Some(stake.partner))))?;
            if stated.sign() == Some(Ordering::Less) {
                return Err(Stop::Refused(Refusal::BelowZero(stake.partner)));
            }
            weights.push(stated);
        }
        if sum(&weights) != self.total {
            return Err(Stop::Refused(Refusal::NotStated(None)));
        }
        if self.total.sign() != Some(Ordering::Greater) {
            return Err(Stop::Refused(Refusal::NoMoney));
        }
        Ok(weights)
    }

    fn by_weights(&mut self, amount: Affine, weights: Vec<Fraction>) {
        let whole = sum(&weights);
        if whole != Fraction::ZERO {
            for (place, weight) in weights.iter().enumerate() {
                self.give(place, amount.times(weight.over(whole)));
            }
            self.weights = Some(weights);
        }
    }

    fn by_contributions(&mut self, amount: Affine) -> Result<(), Stop> {
        let weights = self.stated_contributions()?;
        self.by_weights(amount, weights);
        Ok(())
    }

    fn by_agreed(&mut self, agreed: &[Weight], amount: Affine) -> Result<(), Stop> {
        let mut weights = vec![Fraction::ZERO; self.shares.len()];
        for Weight { partner, weight } in agreed {
            let place = self.place(*partner)?;
            if let Some(slot) = weights.get_mut(place) {
                *slot = weight.number;
            }
        }
        self.by_weights(amount, weights);
        Ok(())
    }

    /// Each partner bears the variance of its own lines; once something was taken, what is left goes down in the same
    /// proportions. Lines of no stated partner are borne by nobody; fixed lines are the host's already.
    fn bear_own(&mut self, amount: Affine) -> Result<(), Stop> {
        if self.stakes.lines.is_empty() {
            return self.by_contributions(amount);
        }
        let parts = self.stakes.parts_without(&self.fixed);
        let borne =
            if self.untouched { self.line_variances(&parts)? } else { self.in_proportion(&parts, &parts, amount)? };
        for (place, part) in borne.into_iter().enumerate() {
            if place < self.shares.len() {
                self.give(place, part);
            } else {
                self.unallocated = self.unallocated.plus(part);
                self.rest = self.rest.minus(part);
            }
        }
        self.weights = None;
        Ok(())
    }

    /// What lines are over: as their stated variances go up or down with the whole; spread by budget where none is
    /// stated, and on top of them where they cancel out.
    fn line_variances(&self, parts: &Parts) -> Result<Vec<Affine>, Stop> {
        if let (Some(sum), false) = (self.stakes.stated, self.stakes.by_budget()) {
            let each = self.variance.times(Fraction::ONE.over(Fraction::pence(sum)));
            return Ok(parts.variances.iter().map(|own| each.times(*own)).collect());
        }
        let each = self.variance.times(Fraction::ONE.over(self.budgets()?));
        let line = |(own, budget): (&Fraction, &Fraction)| Affine::fixed(*own).plus(each.times(*budget));
        Ok(parts.variances.iter().zip(&parts.budgets).map(line).collect())
    }

    /// An amount in proportion to what lines are over among `all`, or to their budgets where that is not stated or
    /// cancels out.
    fn in_proportion(&self, parts: &Parts, all: &Parts, amount: Affine) -> Result<Vec<Affine>, Stop> {
        let stated = sum(&all.variances);
        let by_variance = !self.stakes.by_budget() && stated != Fraction::ZERO;
        if !by_variance {
            self.budgets()?;
        }
        let whole = if by_variance { stated } else { sum(&all.budgets) };
        let weights = if by_variance { &parts.variances } else { &parts.budgets };
        if whole == Fraction::ZERO {
            // No line is left that could bear it.
            return Ok(Vec::new());
        }
        Ok(weights.iter().map(|weight| amount.times(weight.over(whole))).collect())
    }

    /// The budgets of all lines together, where a variance can be spread by them.
    fn budgets(&self) -> Result<Fraction, Stop> {
        match self.stakes.unspreadable() {
            Some((Some(partner), true)) => Err(Stop::Refused(Refusal::BelowZero(partner))),
            Some((partner, _)) => Err(Stop::Refused(Refusal::NotStated(partner))),
            None => {
                let whole = sum(&self.stakes.parts_without(&[]).budgets);
                if whole.sign() == Some(Ordering::Greater) { Ok(whole) } else { Err(Stop::Refused(Refusal::NoMoney)) }
            }
        }
    }

    /// Uses a named sum, as far as it reaches, for what is left of an overspend.
    fn drain(&mut self, source: &NamedSum) -> Result<(), Stop> {
        let there = Affine::fixed(Fraction::pence(source.amount));
        let mut used = Affine::ZERO;
        if self.sign(self.rest)? == Ordering::Greater {
            used = if self.sign(self.rest.minus(there))? == Ordering::Greater { there } else { self.rest };
        }
        self.draw(&source.name, used);
        Ok(())
    }

    fn draw(&mut self, name: &str, amount: Affine) {
        self.rest = self.rest.minus(amount);
        match self.drawn.iter_mut().find(|(known, _)| known == name) {
            Some((_, drawn)) => *drawn = drawn.plus(amount),
            None => self.drawn.push((name.to_owned(), amount)),
        }
    }

    /// As much of what is left as is not more than `most` in size, on either side.
    fn first(&self, most: Fraction) -> Result<Affine, Stop> {
        let side = self.sign(self.rest)?;
        let most = Affine::fixed(if side == Ordering::Less { most.negated() } else { most });
        let beyond = self.sign(self.rest.minus(most))?;
        Ok(if side != Ordering::Equal && beyond == side { most } else { self.rest })
    }

    fn tolerate(&mut self, part: Fraction, within: &Within) -> Result<(), Stop> {
        if self.total.sign() == Some(Ordering::Less) {
            return Err(Stop::Refused(Refusal::NoMoney));
        }
        let band = self.first(self.total.times(part))?;
        self.untouched = false;
        match within {
            Within::Own => self.bear_own(band),
            Within::Proportional => self.by_contributions(band),
            Within::FixedShare(weights) => self.by_agreed(weights, band),
        }
    }

    fn fixed_lines(&mut self, fixed: &[usize]) -> Result<(), Stop> {
        let host = self.stakes.host.ok_or(Stop::Refused(Refusal::NoHost))?;
        let fixed: Vec<usize> = fixed.iter().copied().filter(|line| !self.fixed.contains(line)).collect();
        let parts = self.stakes.parts_of(&fixed);
        let borne = if self.untouched {
            self.line_variances(&parts)?
        } else {
            self.in_proportion(&parts, &self.stakes.parts_without(&self.fixed), self.rest)?
        };
        self.give(host, borne.into_iter().fold(Affine::ZERO, Affine::plus));
        self.fixed.extend(fixed);
        Ok(())
    }

    /// A fall in cost goes to the others first.
    fn hold_back(&mut self, partner: usize, part: Fraction) -> Result<(), Stop> {
        let held = self.place(partner)?;
        let mut weights = self.stated_contributions()?;
        if self.sign(self.rest)? == Ordering::Less {
            if let Some(weight) = weights.get_mut(held) {
                *weight = Fraction::ZERO;
            }
            let first = self.first(sum(&weights).times(part))?;
            self.by_weights(first, weights);
            self.weights = None;
        }
        Ok(())
    }
}

fn sum(weights: &[Fraction]) -> Fraction {
    weights.iter().fold(Fraction::ZERO, |sum, weight| sum.plus(*weight))
}
