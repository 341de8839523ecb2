//! Flows: what goes from where to where, made of the lines of a budget, of a year after another, of what a pool is
//! over, or of the flows that a file states. At every place what comes and what goes are the sums of its flows, to the
//! penny; where they differ, the difference is said.

mod gather;
mod lines;
mod stated;
mod variance;
mod years;

pub use gather::{MOST, gather};
pub use lines::{Measure, levels_of, of_lines};
pub use stated::{goods, of_stated};
pub use variance::of_variance;
pub use years::{of_years, years};

use crate::document::{Closeness, Purpose, Status};
use crate::index::Index;
use crate::money::Money;

/// A level of places, from who pays to who provides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Who puts money in.
    Partner,
    /// How closely it is shared.
    Tier,
    /// What it pays for.
    Service,
    /// Who provides that.
    Provider,
    /// A tier in a year.
    Year,
    /// A pool.
    Fund,
    /// Who or what bears what a pool is over, or what it is spent on.
    Bearer,
    /// Any place that a file names.
    Place,
}

impl Level {
    /// The levels that lines of a budget may carry, in their order.
    pub const OF_LINES: [Level; 4] = [Level::Partner, Level::Tier, Level::Service, Level::Provider];

    /// The word by which a page names it.
    pub fn code(self) -> &'static str {
        match self {
            Level::Partner => "partner",
            Level::Tier => "tier",
            Level::Service => "service",
            Level::Provider => "provider",
            Level::Year => "year",
            Level::Fund => "fund",
            Level::Bearer => "bearer",
            Level::Place => "place",
        }
    }
}

/// What a place is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A partner; `None` where the source does not state whose money it is.
    Partner(Option<usize>),
    /// A tier.
    Tier(usize),
    /// A service, a provider, a pool, a named source, or any place, by its name.
    Named(String),
    /// A tier in a year, by the place of the year; outside the agreement where there is none.
    InYear(usize, Option<usize>),
    /// What a pool was budgeted for.
    Budget,
    /// What a pool is over.
    Overspend,
    /// What a pool is under, kept by a partner.
    Kept(usize),
    /// What nobody bears or keeps.
    Nobody,
    /// So many small places.
    Others(usize),
}

/// Where something comes from or goes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its id, made of what it is.
    pub id: String,
    /// Its level.
    pub level: Level,
    /// What it is.
    pub what: What,
    /// Capital or revenue, where both are in the file: the two are never added up unsaid.
    pub purpose: Option<Purpose>,
    /// The layer it stands in; found out by the layout where `None`.
    pub layer: Option<usize>,
    /// Its place in the order that an author gave.
    pub order: Option<usize>,
}

/// An amount made of several figures, some of which may not be stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Amount {
    /// Their sum; `None` where none is stated.
    pub money: Option<Money>,
    /// How many are not stated.
    pub missing: usize,
}

impl Amount {
    /// Adds a figure.
    pub fn add(&mut self, money: Option<Money>) {
        match money.and_then(|money| self.money.unwrap_or(Money::ZERO).plus(money)) {
            Some(sum) => self.money = Some(sum),
            None => self.missing = self.missing.saturating_add(1),
        }
    }

    /// Adds the figures of another.
    pub fn merge(&mut self, other: Amount) {
        if other.money.is_some() {
            self.add(other.money);
        }
        self.missing = self.missing.saturating_add(other.missing);
    }
}

/// Whose money it is, and how it is shared: what keeps it apart from other money between the same two places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Whose {
    /// Whose it is, by the partner's place in the document; `None` where it lost its origin or that is not stated.
    pub owner: Option<usize>,
    /// Whether it lost its origin in a pooled fund.
    pub merged: bool,
    /// The tier it is in, by its place in the document.
    pub tier: Option<usize>,
    /// How closely it is shared.
    pub means: Option<Closeness>,
    /// Capital or revenue, where both are in the file.
    pub purpose: Option<Purpose>,
    /// Whether it is a share of what a pool is over or under.
    pub varies: bool,
}

/// What goes from one place to another, of one owner and one tier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Current {
    /// Its id, made of its ends and of what keeps it apart from others between them.
    pub id: String,
    /// Where it comes from, by its place in [`Flows::places`].
    pub from: usize,
    /// Where it goes.
    pub to: usize,
    /// Whose money it is, and how it is shared.
    pub whose: Whose,
    /// How much.
    pub amount: Amount,
    /// How much, in what it is compared with.
    pub compared: Amount,
    /// The weakest status of its figures.
    pub status: Option<Status>,
    /// The figures it is made of: lines, or stated flows, by their place in the document.
    pub figures: Vec<usize>,
}

/// Where something comes from and goes to, and what goes between.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Flows {
    /// Places, in the order in which they are met.
    pub places: Vec<Place>,
    /// What goes between them, in the order in which it is met.
    pub currents: Vec<Current>,
}

/// Flows while they are being made.
#[derive(Default)]
pub(crate) struct Making {
    flows: Flows,
    places: Index,
    currents: Index,
}

impl Making {
    /// The place of that id: made where it is met first.
    pub fn place(&mut self, place: Place) -> usize {
        if let Some(found) = self.places.find(&place.id) {
            return found;
        }
        let number = self.flows.places.len();
        self.places.claim(&place.id, number);
        self.flows.places.push(place);
        number
    }

    /// Adds to what goes from one place to another of that kind.
    pub fn flow(&mut self, (from, to): (usize, usize), whose: Whose, add: impl FnOnce(&mut Current)) {
        let id_of = |place: usize| self.flows.places.get(place).map_or("", |place| place.id.as_str());
        let number = |place: Option<usize>| place.map_or_else(|| "-".to_owned(), |place| place.to_string());
        let whose = Whose { owner: whose.owner.filter(|_| !whose.merged), ..whose };
        let Whose { owner, merged, tier, means, purpose, varies } = whose;
        let (means, purpose) = (means.map_or("-", Closeness::code), purpose.map_or("-", Purpose::code));
        let apart = match (merged, varies) {
            (true, _) => "merged",
            (_, true) => "varies",
            _ => "own",
        };
        let (owner, tier) = (number(owner), number(tier));
        let id = format!("{} > {} {apart} {owner} {tier} {means} {purpose}", id_of(from), id_of(to));
        let place = self.currents.find(&id).unwrap_or_else(|| {
            let place = self.flows.currents.len();
            self.currents.claim(&id, place);
            let (amount, compared) = (Amount::default(), Amount::default());
            let current = Current { id, from, to, whose, amount, compared, status: None, figures: Vec::new() };
            self.flows.currents.push(current);
            place
        });
        if let Some(current) = self.flows.currents.get_mut(place) {
            add(current);
        }
    }

    /// What was made.
    pub fn done(self) -> Flows {
        self.flows
    }
}

/// What comes to a place and what goes from it, each where anything does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Balance {
    /// What comes; `None` where nothing does.
    pub comes: Option<Amount>,
    /// What goes.
    pub goes: Option<Amount>,
}

impl Balance {
    /// What comes and does not go on (above nought), or goes without having come; `None` at either end of the whole,
    /// where something is not stated, and where the two are alike.
    pub fn stub(&self) -> Option<Money> {
        let (comes, goes) = (self.comes?, self.goes?);
        if comes.missing > 0 || goes.missing > 0 {
            return None;
        }
        comes.money?.minus(goes.money?).filter(|rest| *rest != Money::ZERO)
    }

    /// The larger of the two.
    pub fn most(&self) -> Option<Money> {
        let money = |amount: Option<Amount>| amount.and_then(|amount| amount.money);
        money(self.comes).into_iter().chain(money(self.goes)).max()
    }
}

impl Current {
    /// Adds a figure, with what it is compared with, how firm it is and which one of the document's it is.
    fn add(&mut self, amount: Option<Money>, compared: Option<Option<Money>>, status: Status, figure: Option<usize>) {
        self.amount.add(amount);
        if let Some(compared) = compared {
            self.compared.add(compared);
        }
        self.status = Some(self.status.map_or(status, |own| own.min(status)));
        self.figures.extend(figure);
    }
}

impl Flows {
    /// What comes to every place and goes from it, of the amounts or of what they are compared with.
    pub fn balances(&self, compared: bool) -> Vec<Balance> {
        let mut balances = vec![Balance::default(); self.places.len()];
        for current in &self.currents {
            let amount = if compared { current.compared } else { current.amount };
            if let Some(from) = balances.get_mut(current.from) {
                from.goes.get_or_insert_default().merge(amount);
            }
            if let Some(to) = balances.get_mut(current.to) {
                to.comes.get_or_insert_default().merge(amount);
            }
        }
        balances
    }

    /// What comes from nowhere else: the sum of what leaves the places that nothing comes to.
    pub fn whole(&self) -> Amount {
        let mut whole = Amount::default();
        for balance in self.balances(false) {
            if balance.comes.is_none() {
                whole.merge(balance.goes.unwrap_or_default());
            }
        }
        whole
    }
}
