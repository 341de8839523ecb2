//! Sums of a position: by partner and tier, and by any further field that the lines carry.

use super::change::Movable;
use super::position::{Entry, Position};
use crate::document::{Basis, Closeness, Document, Purpose, Recurrence, Status};
use crate::index::Index;
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

    /// Adds another sum to this one.
    fn merge(&mut self, other: &Sum) {
        let Some(status) = other.status else { return };
        self.status = Some(self.status.map_or(status, |weakest| weakest.min(status)));
        self.money = self.money.plus(other.money).unwrap_or(self.money);
        self.stated = self.stated.saturating_add(other.stated);
        self.not_stated = self.not_stated.saturating_add(other.not_stated);
        let ours = self.by_purpose.iter_mut().chain(&mut self.by_basis);
        for (part, other) in ours.zip(other.by_purpose.iter().chain(&other.by_basis)) {
            if let Some(other) = other {
                *part = part.unwrap_or(Money::ZERO).plus(*other);
            }
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
    /// Adds a figure that no change touched: it is the same before and after.
    fn add_kept(kept: &mut Sum, position: &Position<'_>, entry: &Entry) {
        let line = entry.line(position.document);
        let basis = line.and_then(|line| line.basis);
        let status = line.and_then(|line| line.status).unwrap_or(position.document.status);
        kept.add(entry.after, status, entry.purpose, basis);
    }

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

    fn merge(&mut self, other: &Group) {
        self.before.merge(&other.before);
        self.after.merge(&other.after);
        self.changed |= other.changed;
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
    /// The figures that no change touched, until they are added to both sides.
    kept: Sum,
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
        for (number, entry) in position.entries.iter().enumerate() {
            let place = entry.partner.unwrap_or(document.partners.len());
            let Some(cell) = rows.get_mut(place).and_then(|(_, cells, _)| cells.get_mut(entry.tier)) else { continue };
            if entry.is_changed() {
                cell.group.add(position, entry);
            } else {
                Group::add_kept(&mut cell.kept, position, entry);
            }
            cell.movable.add(entry);
            if !entry.removed {
                cell.entries = cell.entries.saturating_add(1);
                cell.entry = (cell.entries == 1).then_some(number);
            }
        }
        // Each line is added once, to its cell; every other sum is made of cells.
        let mut columns = vec![Group::default(); tiers];
        let mut all = Group::default();
        for (_, cells, total) in &mut rows {
            for (cell, column) in cells.iter_mut().zip(&mut columns) {
                cell.group.before.merge(&cell.kept);
                cell.group.after.merge(&cell.kept);
                total.merge(&cell.group);
                column.merge(&cell.group);
            }
            all.merge(total);
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
}

impl Field {
    /// Every field.
    pub const LIST: [Field; 5] = [Field::Service, Field::Level, Field::Recurrence, Field::Purpose, Field::Basis];

    /// The value of the field in an entry; `None` where it is not stated.
    fn value<'d>(self, position: &Position<'d>, entry: &Entry) -> Option<&'d str> {
        let line = entry.line(position.document);
        match self {
            Field::Service => line?.service.as_deref(),
            Field::Level => line?.level.as_deref(),
            Field::Recurrence => line?.recurrence.map(Recurrence::code),
            Field::Purpose => entry.purpose.map(Purpose::code),
            Field::Basis => line?.basis.map(Basis::code),
        }
    }
}

/// The fields that the lines of a document carry: no change of a reader's but an added line brings another.
pub fn fields_of(document: &Document) -> Vec<Field> {
    let position = Position::start(document);
    let carried = |field: &Field| position.entries.iter().any(|entry| field.value(&position, entry).is_some());
    Field::LIST.into_iter().filter(carried).collect()
}

/// Groups a position by a field, in the order in which its values are met, what is not stated last. Empty where no
/// line carries the field.
pub fn group_by<'d>(position: &Position<'d>, field: Field) -> Vec<(Option<&'d str>, Group)> {
    let mut places = Index::default();
    let mut groups: Vec<(Option<&str>, Group)> = Vec::new();
    let entries = &position.entries;
    let Some(first) = entries.iter().position(|entry| field.value(position, entry).is_some()) else { return groups };
    let mut not_stated = Group::default();
    let (silent, rest) = entries.split_at_checked(first).unwrap_or_default();
    silent.iter().for_each(|entry| not_stated.add(position, entry));
    for entry in rest {
        match field.value(position, entry) {
            None => not_stated.add(position, entry),
            Some(value) => {
                let place = places.find(value).unwrap_or_else(|| {
                    places.claim(value, groups.len());
                    groups.push((Some(value), Group::default()));
                    groups.len().saturating_sub(1)
                });
                if let Some((_, group)) = groups.get_mut(place) {
                    group.add(position, entry);
                }
            }
        }
    }
    if not_stated.before.status.is_some() || not_stated.changed {
        groups.push((None, not_stated));
    }
    groups
}

/// Groups the tiers by which of the five they mean, from the closest to the loosest.
pub fn group_by_closeness(position: &Position<'_>, table: &Table) -> Vec<(Closeness, Group)> {
    let mut groups = Vec::new();
    for (_, means) in Closeness::LIST {
        let tiers = position.document.tiers.iter().zip(&table.tiers).filter(|(tier, _)| tier.means == *means);
        let mut sum = Group::default();
        tiers.for_each(|(_, group)| sum.merge(group));
        if sum.before.status.is_some() || sum.changed {
            groups.push((*means, sum));
        }
    }
    groups
}
