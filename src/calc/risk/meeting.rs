//! Where a partner bears the same under two rules, exactly.

use std::cmp::Ordering;

use super::affine::Affine;
use super::pieces::Piece;
use crate::fraction::Fraction;

/// A stretch of variances over which a partner bears less, as much or more under one rule than under another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Section {
    /// Where it begins, in pence.
    pub from: Fraction,
    /// Where it ends.
    pub to: Fraction,
    /// How what it bears under the first rule compares: [`Ordering::Less`] is better for the partner.
    pub order: Ordering,
}

/// The sections, from left to right, of two rules that were followed between the same bounds. Between two of them
/// that differ the partner breaks even; over one that is [`Ordering::Equal`] both rules cost it the same.
pub fn sections(one: &[Piece], other: &[Piece], partner: usize) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let (mut ones, mut others) = (one.iter().peekable(), other.iter().peekable());
    let mut from = one.first().map_or(Fraction::ZERO, |piece| piece.from);
    while let (Some(left), Some(right)) = (ones.peek(), others.peek()) {
        let difference = left.shared.partner(partner).minus(right.shared.partner(partner));
        let ends = left.to.minus(right.to).sign();
        let to = if ends == Some(Ordering::Greater) { right.to } else { left.to };
        cross(&mut sections, from, to, difference);
        from = to;
        if ends != Some(Ordering::Greater) {
            ones.next();
        }
        if ends != Some(Ordering::Less) {
            others.next();
        }
    }
    sections
}

/// Adds what one straight difference comes to, from `from` to `to`.
fn cross(sections: &mut Vec<Section>, from: Fraction, to: Fraction, difference: Affine) {
    let ends = difference.at(from).sign().zip(difference.at(to).sign());
    let Some((first, last)) = ends else { return };
    if first.is_ne() && last.is_ne() && first != last {
        let root = difference.root();
        add(sections, Section { from, to: root, order: first });
        add(sections, Section { from: root, to, order: last });
    } else {
        add(sections, Section { from, to, order: if first.is_eq() { last } else { first } });
    }
}

/// Adds a section, as one with the last where it only goes on.
fn add(sections: &mut Vec<Section>, section: Section) {
    match sections.last_mut() {
        Some(last) if last.order == section.order => last.to = section.to,
        // A stretch of no length is where two others meet.
        _ if section.from == section.to => {}
        _ => sections.push(section),
    }
}
