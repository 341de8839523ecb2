//! No more than so much to a partner: the excess goes to the others by their weights, and where none is left with a
//! weight, to nobody.

use std::cmp::Ordering;

use super::super::affine::Affine;
use super::{Run, Stop, sum};
use crate::document::{Cap, CapLimit};
use crate::fraction::Fraction;

impl Run<'_> {
    /// Caps the shares so far; gives back what was moved. On a gain the caps are collars: the most that is kept.
    pub(super) fn cap(&mut self, caps: &[Cap]) -> Result<Affine, Stop> {
        let gain = self.sign(self.variance)? == Ordering::Less;
        let limits = self.limits(caps, gain)?;
        let weights = match &self.weights {
            Some(weights) => weights.clone(),
            None => self.stated_contributions()?,
        };
        let uncapped = self.shares.clone();
        let mut capped = vec![false; uncapped.len()];
        // Each round caps at least one more partner, so there are no more rounds than partners.
        loop {
            let excess = self.excess(&uncapped, &limits, &capped);
            let free: Vec<Fraction> = weights
                .iter()
                .zip(&capped)
                .map(|(weight, capped)| if *capped { Fraction::ZERO } else { *weight })
                .collect();
            let whole = sum(&free);
            self.spread(&uncapped, &limits, &capped, excess, &free, whole);
            let mut more = false;
            for (place, limit) in limits.iter().enumerate() {
                let (Some(limit), Some(false)) = (limit, capped.get(place)) else { continue };
                let share = self.shares.get(place).copied().unwrap_or(Affine::ZERO);
                let beyond = if gain { limit.minus(share) } else { share.minus(*limit) };
                if self.sign(beyond)? == Ordering::Greater {
                    capped.get_mut(place).into_iter().for_each(|capped| *capped = true);
                    more = true;
                }
            }
            if !more {
                if whole == Fraction::ZERO {
                    self.unallocated = self.unallocated.plus(excess);
                }
                return Ok(excess);
            }
        }
    }

    /// What each capped partner bears at the most; below zero on a gain.
    fn limits(&self, caps: &[Cap], gain: bool) -> Result<Vec<Option<Affine>>, Stop> {
        let mut limits = vec![None; self.shares.len()];
        for Cap { partner, limit } in caps {
            let place = self.place(*partner)?;
            let most = match limit {
                CapLimit::Amount(amount) => Fraction::pence(*amount),
                CapLimit::Percent(rate) => {
                    let stated = self.stated_contributions()?;
                    stated.get(place).copied().unwrap_or(Fraction::ZERO).times(rate.of_one())
                }
            };
            let most = Affine::fixed(if gain { most.negated() } else { most });
            limits.get_mut(place).into_iter().for_each(|limit| *limit = Some(most));
        }
        Ok(limits)
    }

    /// What the capped partners would have borne above their caps, had nothing moved.
    fn excess(&self, uncapped: &[Affine], limits: &[Option<Affine>], capped: &[bool]) -> Affine {
        let parts = uncapped.iter().zip(limits).zip(capped).filter(|(_, capped)| **capped);
        parts.fold(Affine::ZERO, |sum, ((share, limit), _)| sum.plus(share.minus(limit.unwrap_or(Affine::ZERO))))
    }

    /// The excess on top of what the others bear, by weight. Spreading it in one go among those who are left gives
    /// what spreading it round after round would.
    fn spread(
        &mut self,
        uncapped: &[Affine],
        limits: &[Option<Affine>],
        capped: &[bool],
        excess: Affine,
        free: &[Fraction],
        whole: Fraction,
    ) {
        for (place, share) in self.shares.iter_mut().enumerate() {
            let before = uncapped.get(place).copied().unwrap_or(Affine::ZERO);
            let limit = limits.get(place).copied().flatten();
            *share = match (capped.get(place), limit, free.get(place)) {
                (Some(true), Some(limit), _) => limit,
                (_, _, Some(weight)) if whole != Fraction::ZERO => before.plus(excess.times(weight.over(whole))),
                _ => before,
            };
        }
    }
}
