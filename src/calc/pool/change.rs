//! What a reader may change, and what is refused.
//!
//! Between tiers money moves by a variation of the agreement, not by a virement, and keeps all that it is: capital
//! never becomes revenue.

use std::rc::Rc;

use super::likeness::Likeness;
use super::position::{Entry, Origin, Position};
use crate::document::{Document, Purpose};
use crate::error::Kind;
use crate::money::Money;
use crate::split::split;

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Moves a partner's money from one tier to another.
    Move {
        /// Whose money; `None` where not stated.
        partner: Option<usize>,
        /// The tier that gives.
        from: usize,
        /// The tier that receives.
        to: usize,
        /// How much.
        amount: Money,
        /// Which of capital and revenue, where both are there.
        purpose: Option<Purpose>,
    },
    /// Gives a line another amount.
    Amount {
        /// The line's id.
        line: String,
        /// Its new amount.
        amount: Money,
    },
    /// Adds a line.
    Add {
        /// Whose money; `None` where not stated.
        partner: Option<usize>,
        /// The tier it stands in.
        tier: usize,
        /// Its amount.
        amount: Money,
        /// Capital or revenue, where stated.
        purpose: Option<Purpose>,
    },
    /// Takes a line away.
    Remove {
        /// The line's id.
        line: String,
    },
}

/// Applies one change to a position.
///
/// # Errors
/// The [`Kind`] that says why not; the position is then as it was.
pub fn apply(position: &mut Position<'_>, change: &Change) -> Result<(), Kind> {
    match change {
        Change::Move { partner, from, to, amount, purpose } => {
            move_money(position, Place { partner: *partner, from: *from, to: *to }, *amount, *purpose)
        }
        Change::Amount { line, amount } => set_amount(position, line, *amount),
        Change::Add { partner, tier, amount, purpose } => add(position, *partner, *tier, *amount, *purpose),
        Change::Remove { line } => remove(position, line),
    }
}

/// What one partner has in one tier, as far as it can be moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Movable {
    /// Capital that is there.
    pub capital: Money,
    /// Anything else: revenue, and what is not said to be either.
    pub revenue: Money,
}

impl Movable {
    /// What is there for a choice; `None` where both are there and neither was chosen.
    pub fn of(self, purpose: Option<Purpose>) -> Option<Money> {
        match purpose {
            Some(Purpose::Capital) => Some(self.capital),
            Some(Purpose::Revenue) => Some(self.revenue),
            None if self.capital == Money::ZERO => Some(self.revenue),
            None if self.revenue == Money::ZERO => Some(self.capital),
            None => None,
        }
    }

    /// Counts one entry in. What is owed elsewhere in the cell (a figure below zero) is not there to be moved.
    pub fn add(&mut self, entry: &Entry) {
        let Some(money) = entry.after.filter(|_| !entry.removed) else { return };
        let part = if entry.purpose == Some(Purpose::Capital) { &mut self.capital } else { &mut self.revenue };
        *part = part.plus(money).unwrap_or(*part);
    }

    /// With sums below zero counted as nothing there.
    pub fn floored(self) -> Movable {
        Movable { capital: self.capital.max(Money::ZERO), revenue: self.revenue.max(Money::ZERO) }
    }
}

struct Place {
    partner: Option<usize>,
    from: usize,
    to: usize,
}

fn move_money(position: &mut Position<'_>, place: Place, amount: Money, purpose: Option<Purpose>) -> Result<(), Kind> {
    if place.from == place.to {
        return Err(Kind::SameTier);
    }
    if amount <= Money::ZERO {
        return Err(Kind::NotAboveZero);
    }
    let there = movable(position, &place);
    let available = there.of(purpose);
    let available = available.ok_or(Kind::CapitalOrRevenue { capital: there.capital, revenue: there.revenue })?;
    if amount > available {
        return Err(not_enough(position.document, &place, available));
    }
    // Where only capital is there, and nothing was chosen, it is capital that moves.
    let purpose = purpose.or((there.revenue == Money::ZERO).then_some(Purpose::Capital));
    let givers = givers(position, &place, purpose);
    let parts = share_out(position, &givers, amount).ok_or(Kind::SumTooLarge)?;
    let known = position.likeness.clone();
    let likeness = known.unwrap_or_else(|| Rc::new(Likeness::of_lines(position.document)));
    position.likeness = Some(Rc::clone(&likeness));
    let mut receivers = receivers(position, &place, &likeness);
    for (giver, part) in givers.into_iter().zip(parts) {
        if part != Money::ZERO {
            hand_over(position, giver, &place, part, &likeness, &mut receivers).ok_or(Kind::SumTooLarge)?;
        }
    }
    Ok(())
}

fn movable(position: &Position<'_>, place: &Place) -> Movable {
    let mut there = Movable::default();
    for entry in position.entries.iter().filter(|entry| entry.partner == place.partner && entry.tier == place.from) {
        there.add(entry);
    }
    there.floored()
}

fn not_enough(document: &Document, place: &Place, there: Money) -> Kind {
    let partner = place.partner.and_then(|partner| document.partners.get(partner));
    let tier = document.tiers.get(place.from);
    Kind::NotEnough {
        partner: partner.map(|partner| partner.name.clone()).unwrap_or_default(),
        tier: tier.map(|tier| tier.name.clone()).unwrap_or_default(),
        there,
    }
}

/// The entries that give: those above zero, of the purpose chosen.
fn givers(position: &Position<'_>, place: &Place, purpose: Option<Purpose>) -> Vec<usize> {
    let wants_capital = purpose == Some(Purpose::Capital);
    let gives = |entry: &Entry| {
        entry.partner == place.partner
            && entry.tier == place.from
            && !entry.removed
            && (entry.purpose == Some(Purpose::Capital)) == wants_capital
            && entry.after.is_some_and(|money| money > Money::ZERO)
    };
    let entries = position.entries.iter().enumerate();
    entries.filter(|(_, entry)| gives(entry)).map(|(place, _)| place).collect()
}

/// Each giver's part, in proportion to what it has.
fn share_out(position: &Position<'_>, givers: &[usize], amount: Money) -> Option<Vec<Money>> {
    let entries: Vec<&Entry> = givers.iter().filter_map(|giver| position.entries.get(*giver)).collect();
    let ids: Vec<_> = entries.iter().map(|entry| entry.id(position.document)).collect();
    let weight = |entry: &Entry| entry.after.and_then(|money| u64::try_from(money.pence()).ok()).unwrap_or(0);
    let weights: Vec<(&str, u64)> = ids.iter().zip(&entries).map(|(id, entry)| (id.as_ref(), weight(entry))).collect();
    split(amount, &weights)
}

/// For each likeness, the first of the partner's entries in the receiving tier.
fn receivers(position: &Position<'_>, place: &Place, likeness: &Likeness) -> Vec<Option<usize>> {
    let mut receivers = vec![None; likeness.count()];
    for (number, entry) in position.entries.iter().enumerate() {
        if entry.partner == place.partner && entry.tier == place.to && !entry.removed && entry.after.is_some() {
            let receiver = receivers.get_mut(likeness.of(entry));
            receiver.into_iter().for_each(|receiver| *receiver = receiver.or(Some(number)));
        }
    }
    receivers
}

fn hand_over(
    position: &mut Position<'_>,
    giver: usize,
    place: &Place,
    part: Money,
    likeness: &Likeness,
    receivers: &mut [Option<usize>],
) -> Option<()> {
    let entry = position.entries.get_mut(giver)?;
    entry.after = entry.after?.minus(part);
    let given = *entry;
    let receiver = receivers.get_mut(likeness.of(&given))?;
    match *receiver {
        Some(receiver) => {
            let entry = position.entries.get_mut(receiver)?;
            entry.after = entry.after?.plus(part);
        }
        None => {
            let origin = match given.origin {
                Origin::Line(line) | Origin::MovedFromLine(line) => Origin::MovedFromLine(line),
                Origin::Added(number) | Origin::MovedFromAdded(number) => Origin::MovedFromAdded(number),
            };
            let moved = Entry { origin, tier: place.to, before: None, after: Some(part), ..given };
            // Where money of this line was moved here before and taken away, it comes back to the same place.
            let same = |entry: &Entry| entry.origin == origin && entry.tier == place.to;
            let gone = position.entries.iter().position(same);
            let number = gone.unwrap_or(position.entries.len());
            match position.entries.get_mut(number) {
                Some(entry) => *entry = moved,
                None => position.entries.push(moved),
            }
            *receiver = Some(number);
        }
    }
    Some(())
}

/// Keeps the sizes of all figures within bounds when one of them changes.
fn resize(position: &mut Position<'_>, old: Option<Money>, new: Option<Money>) -> Result<(), Kind> {
    let size = |money: Option<Money>| money.unwrap_or(Money::ZERO).size();
    let smaller = position.size.minus(size(old)).ok_or(Kind::SumTooLarge)?;
    position.size = smaller.plus(size(new)).ok_or(Kind::SumTooLarge)?;
    Ok(())
}

fn standing(position: &Position<'_>, line: &str) -> Result<(usize, Entry), Kind> {
    let place = position.find(line);
    let found = place.and_then(|place| position.entries.get(place).map(|entry| (place, *entry)));
    match found {
        Some((_, entry)) if entry.removed => Err(Kind::LineGone),
        Some(found) => Ok(found),
        None if line.starts_with("moved:") || line.starts_with("added:") => Err(Kind::LineGone),
        None => Err(Kind::UnknownId { found: crate::document::clean::excerpt(line), list: String::new() }),
    }
}

fn set_amount(position: &mut Position<'_>, line: &str, amount: Money) -> Result<(), Kind> {
    let (place, entry) = standing(position, line)?;
    resize(position, entry.after, Some(amount))?;
    if let Some(entry) = position.entries.get_mut(place) {
        entry.after = Some(amount);
    }
    Ok(())
}

fn add(
    position: &mut Position<'_>,
    partner: Option<usize>,
    tier: usize,
    amount: Money,
    purpose: Option<Purpose>,
) -> Result<(), Kind> {
    resize(position, None, Some(amount))?;
    position.added = position.added.saturating_add(1);
    let origin = Origin::Added(position.added);
    position.entries.push(Entry { origin, partner, tier, purpose, before: None, after: Some(amount), removed: false });
    Ok(())
}

fn remove(position: &mut Position<'_>, line: &str) -> Result<(), Kind> {
    let (place, entry) = standing(position, line)?;
    resize(position, entry.after, None)?;
    if let Some(entry) = position.entries.get_mut(place) {
        (entry.after, entry.removed) = (None, true);
    }
    Ok(())
}
