//! Sums of a position: by partner and tier, and by any further field that the lines carry.

use std::collections::BTreeMap;

use super::change::Movable;
use super::position::{Entry, Position};
use crate::document::{Basis, Closeness, Purpose, Recurrence, Status};
use crate::money::Money;

/// A sum of figures, with what has to be said of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sum {
    /// The sum of what is stated.
    pub money: Money,
    /// How many figures are stated.
    pub stated: usize,
    /// How many are not.
    pub not_stated: usize,
    /// The weakest status among them; `None` where there are no figures.
    pub status: Option<Status>,
    /// The part of the sum by purpose: capital, revenue, not said.
    pub by_purpose: [Option<Money>; 3],
    /// The part of the sum by basis: gross, net, not said.
    pub by_basis: [Option<Money>; 3],
}

impl Sum {
    fn add(&mut self, money: Option<Money>, status: Status, purpose: Option<Purpose>, basis: Option<Basis>) {
        self.status = Some(self.status.map_or(status, |weakest| weakest.min(status)));
        let Some(money) = money else {
            self.not_stated = self.not_stated.saturating_add(1);
            return;
        };
        self.stated = self.stated.saturating_add(1);
        // The sizes of all figures together stay in bounds, so no sum of some of them leaves it.
        self.money = self.money.plus(money).unwrap_or(self.money);
        let purpose = match purpose {
            Some(Purpose::Capital) => 0,
            Some(Purpose::Revenue) => 1,
            None => 2,
        };
        let basis = match basis {
            Some(Basis::Gross) => 0,
            Some(Basis::Net) => 1,
            None => 2,
        };
        for part in [self.by_purpose.get_mut(purpose), self.by_basis.get_mut(basis)].into_iter().flatten() {
            *part = part.unwrap_or(Money::ZERO).plus(money);
        }
    }

    /// The sum, or `None` where no figure is stated.
    pub fn stated(&self) -> Option<Money> {
        (self.stated > 0).then_some(self.money)
    }

    /// Whether it adds capital to revenue, or either to what is not said to be one.
    pub fn mixes_purposes(&self) -> bool {
        self.by_purpose.iter().flatten().count() > 1
    }

    /// Whether it adds gross to net figures.
    pub fn mixes_bases(&self) -> bool {
        self.by_basis.iter().flatten().count() > 1
    }
}

/// A sum before and after the reader's changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Group {
    /// As the document states it.
    pub before: Sum,
    /// As it stands now.
    pub after: Sum,
    /// Whether the reader's changes touched it.
    pub changed: bool,
}

impl Group {
    fn add(&mut self, position: &Position<'_>, entry: &Entry) {
        let document = position.document;
        let basis = entry.line(document).and_then(|line| line.basis);
        if entry.is_of_document() {
            self.before.add(entry.before, entry.status_before(document), entry.purpose, basis);
        }
        if !entry.removed {
            self.after.add(entry.after, entry.status(document), entry.purpose, basis);
        }
        self.changed |= entry.is_changed();
    }
}

/// One place of the table: a partner in a tier.
#[derive(Debug, Clone, Copy, Default)]
pub struct Cell {
    /// Its sums.
    pub group: Group,
    /// How many entries stand here now.
    pub entries: usize,
    /// The entry, where just one stands here.
    pub entry: Option<usize>,
    /// What can be moved from here.
    pub movable: Movable,
}

/// Partners by tiers.
#[derive(Debug, Clone)]
pub struct Table {
    /// Row by row: each partner in the document's order that has a line or a place in it, then money whose partner
    /// is not stated, if there is any.
    pub rows: Vec<(Option<usize>, Vec<Cell>, Group)>,
    /// A sum for each tier.
    pub tiers: Vec<Group>,
    /// The sum of all.
    pub all: Group,
}

impl Table {
    /// Sums a position.
    pub fn of(position: &Position<'_>) -> Table {
        let document = position.document;
        let tiers = document.tiers.len();
        let row = |partner| (partner, vec![Cell::default(); tiers], Group::default());
        let mut rows: Vec<_> = (0..document.partners.len()).map(Some).chain([None]).map(row).collect();
        let mut columns = vec![Group::default(); tiers];
        let mut all = Group::default();
        for (number, entry) in position.entries.iter().enumerate() {
            let place = entry.partner.unwrap_or(document.partners.len());
            let Some((_, cells, total)) = rows.get_mut(place) else { continue };
            let (Some(cell), Some(column)) = (cells.get_mut(entry.tier), columns.get_mut(entry.tier)) else { continue };
            for group in [&mut cell.group, total, column, &mut all] {
                group.add(position, entry);
            }
            cell.movable.add(entry);
            if !entry.removed {
                cell.entries = cell.entries.saturating_add(1);
                cell.entry = (cell.entries == 1).then_some(number);
            }
        }
        rows.retain(|(partner, _, total)| partner.is_some() || total.before.status.is_some() || total.changed);
        Table { rows, tiers: columns, all }
    }
}

/// A field by which lines can be grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The service they pay for.
    Service,
    /// The level at which they are spent.
    Level,
    /// Recurrent or one-off.
    Recurrence,
    /// Capital or revenue.
    Purpose,
    /// Gross or net.
    Basis,
    /// Which of the five tiers their tier means, where several tiers mean the same.
    Closeness,
}

impl Field {
    /// Every field.
    pub const LIST: [Field; 6] =
        [Field::Closeness, Field::Service, Field::Level, Field::Recurrence, Field::Purpose, Field::Basis];

    /// The value of the field in an entry; `None` where it is not stated.
    fn value<'d>(self, position: &Position<'d>, entry: &Entry) -> Option<&'d str> {
        let document = position.document;
        let line = entry.line(document);
        match self {
            Field::Service => line?.service.as_deref(),
            Field::Level => line?.level.as_deref(),
            Field::Recurrence => line?.recurrence.map(Recurrence::code),
            Field::Purpose => entry.purpose.map(Purpose::code),
            Field::Basis => line?.basis.map(Basis::code),
            Field::Closeness => document.tiers.get(entry.tier).map(|tier| tier.means).map(Closeness::code),
        }
    }
}

/// Groups a position by a field, in the order in which its values are met, what is not stated last. Empty where no
/// line carries the field.
pub fn group_by<'d>(position: &Position<'d>, field: Field) -> Vec<(Option<&'d str>, Group)> {
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let mut groups: Vec<(Option<&str>, Group)> = Vec::new();
    let mut not_stated = Group::default();
    for entry in &position.entries {
        match field.value(position, entry) {
            None => not_stated.add(position, entry),
            Some(value) => {
                let place = *places.entry(value).or_insert_with(|| {
                    groups.push((Some(value), Group::default()));
                    groups.len().saturating_sub(1)
                });
                if let Some((_, group)) = groups.get_mut(place) {
                    group.add(position, entry);
                }
            }
        }
    }
    if !groups.is_empty() && (not_stated.before.status.is_some() || not_stated.changed) {
        groups.push((None, not_stated));
    }
    groups
}
