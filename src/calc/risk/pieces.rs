//! What everybody bears as the variance moves: straight pieces between exact kinks.

use super::affine::Affine;
use super::sharing::{Receiver, Refusal, Shared, Stop, share};
use super::stakes::Stakes;
use crate::document::RiskRule;
use crate::fraction::Fraction;
use crate::money::Money;
use crate::split::settle;

/// A stretch of variances over which everybody's part is straight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Where it begins, in pence.
    pub from: Fraction,
    /// Where it ends.
    pub to: Fraction,
    /// Who bears what.
    pub shared: Shared,
}

/// The most pieces that are followed: each partner that is capped on either side makes a few.
const MOST: usize = 1_000;

/// Follows a rule from one variance to another.
///
/// # Errors
/// Why the rule cannot be followed in this pool.
pub fn pieces(stakes: &Stakes, rule: &RiskRule, from: Money, to: Money) -> Result<Vec<Piece>, Refusal> {
    let mut pieces = Vec::new();
    let mut todo = vec![(Fraction::pence(from), Fraction::pence(to))];
    while let Some((from, to)) = todo.pop() {
        match share(stakes, rule, from, to) {
            Ok(shared) => pieces.push(Piece { from, to, shared }),
            Err(Stop::Cut(cut)) => todo.extend([(cut, to), (from, cut)]),
            Err(Stop::Refused(refusal)) => return Err(refusal),
        }
        if pieces.len().saturating_add(todo.len()) > MOST {
            return Err(Refusal::TooManyKinks);
        }
    }
    Ok(pieces)
}

/// Follows a rule at one variance: who bears what exactly, and in pence that sum to it.
///
/// # Errors
/// Why the rule cannot be followed in this pool.
pub fn at(stakes: &Stakes, rule: &RiskRule, variance: Money) -> Result<(Shared, Vec<Money>), Refusal> {
    let place = Fraction::pence(variance);
    match share(stakes, rule, place, place) {
        Ok(shared) => {
            let parts: Vec<(String, Fraction)> =
                shared.parts.iter().map(|(receiver, part)| (name(stakes, receiver), part.at(place))).collect();
            let parts: Vec<(&str, Fraction)> = parts.iter().map(|(name, part)| (name.as_str(), *part)).collect();
            let settled = settle(variance, &parts).ok_or(Refusal::TooFine)?;
            Ok((shared, settled))
        }
        Err(Stop::Refused(refusal)) => Err(refusal),
        Err(Stop::Cut(_)) => Err(Refusal::TooFine),
    }
}

/// The name by which ties of a penny are settled: partners by their ids, then sources by their names, then nobody.
fn name(stakes: &Stakes, receiver: &Receiver) -> String {
    match receiver {
        Receiver::Partner(place) => format!("1 {}", stakes.partners.get(*place).map_or("", |stake| &stake.id)),
        Receiver::Source(name) => format!("2 {name}"),
        Receiver::Nobody => "3".to_owned(),
    }
}

impl Shared {
    /// What one partner bears.
    pub fn partner(&self, place: usize) -> Affine {
        self.parts.get(place).map_or(Affine::ZERO, |(_, part)| *part)
    }
}
