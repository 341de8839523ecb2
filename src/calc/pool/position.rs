//! A position: every line as it stood and as it stands.

use std::borrow::Cow;
use std::rc::Rc;

use super::likeness::Likeness;
use crate::document::{Document, Line, Purpose, Status};
use crate::money::Money;

/// Where an entry comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// A line of the document, by its place.
    Line(usize),
    /// Money moved from a line of the document: it keeps all that is known of that line.
    MovedFromLine(usize),
    /// A line that the reader added, by its number.
    Added(usize),
    /// Money moved from a line that the reader added.
    MovedFromAdded(usize),
}

/// One figure in a position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// Where it comes from.
    pub origin: Origin,
    /// Whose money; `None` where not stated.
    pub partner: Option<usize>,
    /// In which tier it stands.
    pub tier: usize,
    /// Capital or revenue, where known.
    pub purpose: Option<Purpose>,
    /// What stood here at first; `None` where not stated or where nothing stood.
    pub before: Option<Money>,
    /// What stands here now.
    pub after: Option<Money>,
    /// Taken away by the reader.
    pub removed: bool,
}

impl Entry {
    /// Whether the reader's changes touched it.
    pub fn is_changed(&self) -> bool {
        self.removed || self.before != self.after || !self.is_of_document()
    }

    /// Whether it stood in the document.
    pub fn is_of_document(&self) -> bool {
        matches!(self.origin, Origin::Line(_))
    }

    /// The line of the document whose label, service and notes it carries.
    pub fn line<'d>(&self, document: &'d Document) -> Option<&'d Line> {
        match self.origin {
            Origin::Line(place) | Origin::MovedFromLine(place) => document.lines.get(place),
            Origin::Added(_) | Origin::MovedFromAdded(_) => None,
        }
    }

    /// The id by which a change names it.
    pub fn id<'d>(&self, document: &'d Document) -> Cow<'d, str> {
        let tier = document.tiers.get(self.tier).map(|tier| tier.id.as_str()).unwrap_or_default();
        match self.origin {
            Origin::Line(place) => {
                Cow::from(document.lines.get(place).map(|line| line.id.as_str()).unwrap_or_default())
            }
            Origin::MovedFromLine(place) => {
                let line = document.lines.get(place).map(|line| line.id.as_str()).unwrap_or_default();
                format!("moved:{line}:{tier}").into()
            }
            Origin::Added(number) => format!("added:{number}").into(),
            Origin::MovedFromAdded(number) => format!("moved:added:{number}:{tier}").into(),
        }
    }

    /// How firm its figure is now: what a reader changes is illustrative, whatever it was.
    pub fn status(&self, document: &Document) -> Status {
        match self.line(document) {
            Some(line) if !self.is_changed() => document.status_of(line),
            _ => Status::Illustrative,
        }
    }

    /// How firm the figure that stood here was.
    pub fn status_before(&self, document: &Document) -> Status {
        self.line(document).map_or(document.status, |line| document.status_of(line))
    }
}

/// Every figure, before and after.
#[derive(Debug, Clone)]
pub struct Position<'d> {
    /// The document.
    pub document: &'d Document,
    /// Its lines in their order, then what was added or moved in, in the order of the changes.
    pub entries: Vec<Entry>,
    /// How many lines the reader added.
    pub added: usize,
    /// The sizes of all figures together, kept within the bounds of money.
    pub size: Money,
    /// Which lines are alike; worked out when money first moves, where it is not known.
    pub(super) likeness: Option<Rc<Likeness>>,
}

impl<'d> Position<'d> {
    /// The position as the document states it, at last.
    pub fn start(document: &'d Document) -> Position<'d> {
        Position::start_in(document, None)
    }

    /// The position as the document states it for a year: lines that join later are in the tier that they come from, or
    /// are nil yet.
    pub fn start_in(document: &'d Document, year: Option<&str>) -> Position<'d> {
        let entry = |(place, line): (usize, &Line)| {
            let there = line.tier_in(year);
            let amount = if there.is_some() { line.amount.money } else { Some(Money::ZERO) };
            Entry {
                origin: Origin::Line(place),
                partner: line.partner,
                tier: there.unwrap_or(line.tier),
                purpose: line.purpose,
                before: amount,
                after: amount,
                removed: false,
            }
        };
        let entries: Vec<Entry> = document.lines.iter().enumerate().map(entry).collect();
        let stated = entries.iter().filter_map(|entry| entry.after);
        // The document keeps this sum in bounds.
        let size = stated.fold(Money::ZERO, |sum, money| sum.plus(money.size()).unwrap_or(sum));
        Position { document, entries, added: 0, size, likeness: None }
    }

    /// With the likeness of the document's lines already known.
    pub fn knowing(self, likeness: &Rc<Likeness>) -> Position<'d> {
        Position { likeness: Some(Rc::clone(likeness)), ..self }
    }

    /// The place of an entry by its id.
    pub fn find(&self, id: &str) -> Option<usize> {
        let entries = self.entries.iter();
        // A line's own id is compared without being copied; there may be 100,000.
        entries.enumerate().find_map(|(place, entry)| {
            let fits = match entry.origin {
                Origin::Line(line) => self.document.lines.get(line).is_some_and(|line| line.id == id),
                _ => entry.id(self.document) == id,
            };
            fits.then_some(place)
        })
    }
}
