//! What each partner has in a pool, and how a variance is spread over its lines.

use crate::calc::pool::{Entry, Position};
use crate::document::{Closeness, Document, Pool};
use crate::fraction::Fraction;
use crate::index::Index;
use crate::money::Money;

/// A pool as a rule sees it.
#[derive(Debug, Clone)]
pub struct Stakes {
    /// Who puts money in, in the order of the document.
    pub partners: Vec<Stake>,
    /// The lines that are in it.
    pub lines: Vec<LineStake>,
    /// What is in it together, as far as it is stated.
    pub total: Money,
    /// Figures that are not stated.
    pub not_stated: usize,
    /// The host, by its place in `partners`.
    pub host: Option<usize>,
    /// The sum of the lines' own variances, where any is stated.
    pub stated: Option<Money>,
    /// What the lines of each partner come to, in the order of `partners`, then those of no stated partner.
    own: Vec<Own>,
    /// Why a variance cannot be spread by budget: the partner, and whether a budget of it is stated (and below zero).
    unspreadable: Option<(Option<usize>, bool)>,
}

/// What some lines come to.
#[derive(Debug, Clone, Copy, Default)]
struct Own {
    budget: Money,
    variance: Money,
}

/// What one partner has in it.
#[derive(Debug, Clone)]
pub struct Stake {
    /// The partner, by its place in the document.
    pub partner: usize,
    /// Its id, which settles ties of a penny.
    pub id: String,
    /// What it puts in; `None` where that is not stated.
    pub contribution: Option<Money>,
    /// Whether the reader typed it.
    pub typed: bool,
    /// What it has in reserve, where that is stated.
    pub reserves: Option<Money>,
}

/// One line.
#[derive(Debug, Clone)]
pub struct LineStake {
    /// The line, by its place among the entries of the position.
    pub entry: usize,
    /// Whose it is, by its place in [`Stakes::partners`]; `None` where not stated.
    pub stake: Option<usize>,
    /// Its budget.
    pub budget: Option<Money>,
    /// How far it is over, where that is stated.
    pub variance: Option<Money>,
}

/// What the reader typed over the document.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    /// Contributions: a partner's place, and the amount.
    pub contributions: Vec<(usize, Money)>,
    /// Variances of lines: an id of an entry, and the amount.
    pub lines: Vec<(String, Money)>,
}

impl Stakes {
    /// The stakes in a pool of a position; without a pool, those in what is pooled, or in everything.
    pub fn of(position: &Position<'_>, pool: Option<&Pool>, typed: &Typed) -> Stakes {
        let document = position.document;
        let held = held(position, pool);
        // By the place of a partner: there may be 1,000 of them, and 100,000 lines.
        let mut there = vec![false; document.partners.len()];
        let mut sums: Vec<Option<Money>> = vec![None; document.partners.len()];
        for (_, entry) in &held {
            let Some(place) = entry.partner else { continue };
            there.get_mut(place).into_iter().for_each(|there| *there = true);
            if let (Some(sum), Some(amount)) = (sums.get_mut(place), entry.after) {
                // The sizes of all figures together stay in bounds, so no sum of some of them leaves it.
                *sum = sum.unwrap_or(Money::ZERO).plus(amount);
            }
        }
        let nobody = !there.contains(&true);
        let mut partners: Vec<Stake> = Vec::new();
        let known = document.partners.iter().zip(there).zip(sums);
        for (place, ((partner, there), sum)) in known.enumerate() {
            let typed = typed.contributions.iter().find(|(partner, _)| *partner == place).map(|(_, amount)| *amount);
            if nobody || typed.is_some() || there {
                let reserves = pool.and_then(|pool| pool.reserves.iter().find(|reserve| reserve.partner == place));
                partners.push(Stake {
                    partner: place,
                    id: partner.id.clone(),
                    contribution: typed.or(sum),
                    typed: typed.is_some(),
                    reserves: reserves.map(|reserve| reserve.amount),
                });
            }
        }
        let lines = lines(position, pool, &held, &partners, typed);
        let any_typed = partners.iter().any(|stake| stake.typed);
        let unattributed = held.iter().filter(|(_, entry)| entry.partner.is_none() && !any_typed);
        let parts = partners.iter().filter_map(|stake| stake.contribution);
        let parts = parts.chain(unattributed.filter_map(|(_, entry)| entry.after));
        let host = pool.and_then(|pool| pool.host);
        Stakes {
            total: parts.fold(Money::ZERO, |sum, part| sum.plus(part).unwrap_or(sum)),
            not_stated: held.iter().filter(|(_, entry)| entry.after.is_none()).count(),
            host: host.and_then(|host| partners.iter().position(|stake| stake.partner == host)),
            stated: sum_of(&lines),
            own: own(partners.len(), lines.iter()),
            unspreadable: unspreadable(&lines, &partners),
            partners,
            lines,
        }
    }

    /// Why a variance cannot be spread over the lines by budget; `None` where it can.
    pub fn unspreadable(&self) -> Option<(Option<usize>, bool)> {
        self.unspreadable
    }

    /// Whether the variance is spread by budget, as the lines' own variances are not stated or cancel out.
    pub fn by_budget(&self) -> bool {
        self.stated.is_none_or(|sum| sum == Money::ZERO)
    }

    /// What all lines come to but these, by their places among the entries; they are the host's.
    pub fn parts_without(&self, entries: &[usize]) -> Parts {
        let those = self.parts_of(entries);
        let all = self.own.iter().enumerate();
        Parts {
            variances: all
                .clone()
                .zip(those.variances)
                .map(|((_, own), part)| Fraction::pence(own.variance).minus(part))
                .collect(),
            budgets: all.zip(those.budgets).map(|((place, _), part)| self.whole(place).minus(part)).collect(),
        }
    }

    /// What these lines come to.
    pub fn parts_of(&self, entries: &[usize]) -> Parts {
        let some = own(self.partners.len(), self.lines.iter().filter(|line| entries.contains(&line.entry)));
        Parts {
            variances: some.iter().map(|own| Fraction::pence(own.variance)).collect(),
            budgets: some.iter().enumerate().map(|(place, own)| self.budgeted(place, own.budget)).collect(),
        }
    }

    /// What is budgeted for a line.
    pub fn budget_of(&self, line: &LineStake) -> Fraction {
        self.budgeted(line.stake.unwrap_or(self.partners.len()), line.budget.unwrap_or(Money::ZERO))
    }

    /// A budget of a partner's: a contribution that was typed is spread over its lines as they stand.
    fn budgeted(&self, place: usize, budget: Money) -> Fraction {
        let all = self.own.get(place).map_or(Money::ZERO, |own| own.budget);
        match self.partners.get(place) {
            _ if budget == Money::ZERO => Fraction::ZERO,
            // Lines that make nothing take nothing: the contribution is the partner's own, on no line.
            Some(stake) if stake.typed && all == Money::ZERO => Fraction::ZERO,
            Some(stake) if stake.typed => Fraction::pence(budget).over(Fraction::pence(all)).times(self.whole(place)),
            None if self.any_typed() => Fraction::ZERO,
            _ => Fraction::pence(budget),
        }
    }

    /// All that a partner puts in, or all that is of no stated partner: nothing once contributions were typed, for
    /// they are then all there is.
    fn whole(&self, place: usize) -> Fraction {
        let whole = match self.partners.get(place) {
            Some(stake) => stake.contribution,
            None => self.own.get(place).filter(|_| !self.any_typed()).map(|own| own.budget),
        };
        Fraction::pence(whole.unwrap_or(Money::ZERO))
    }

    fn any_typed(&self) -> bool {
        self.partners.iter().any(|stake| stake.typed)
    }
}

/// What some lines come to, by whose they are: their own variances and their budgets.
#[derive(Debug, Clone)]
pub struct Parts {
    /// How far they are over, as far as that is stated.
    pub variances: Vec<Fraction>,
    /// What is budgeted for them.
    pub budgets: Vec<Fraction>,
}

/// The sums of lines, by whose they are.
fn own<'l>(partners: usize, lines: impl Iterator<Item = &'l LineStake>) -> Vec<Own> {
    let mut own = vec![Own::default(); partners.saturating_add(1)];
    for line in lines {
        let Some(sum) = own.get_mut(line.stake.unwrap_or(partners)) else { continue };
        let add =
            |sum: &mut Money, amount: Option<Money>| *sum = sum.plus(amount.unwrap_or(Money::ZERO)).unwrap_or(*sum);
        add(&mut sum.budget, line.budget);
        add(&mut sum.variance, line.variance);
    }
    own
}

/// The first contribution that was typed below zero, or the first line whose budget counts and is not stated or below
/// zero. Lines of a partner whose contribution was typed, and once any was typed those of nobody, do not count.
fn unspreadable(lines: &[LineStake], partners: &[Stake]) -> Option<(Option<usize>, bool)> {
    let any_typed = partners.iter().any(|stake| stake.typed);
    let below = |amount: Option<Money>| amount.is_none_or(|amount| amount < Money::ZERO);
    let typed = partners.iter().filter(|stake| stake.typed && below(stake.contribution));
    let counts = |line: &&LineStake| match line.stake.and_then(|place| partners.get(place)) {
        Some(stake) => !stake.typed,
        None => !any_typed,
    };
    let lines = lines.iter().filter(counts).filter(|line| below(line.budget));
    let of_line = |line: &LineStake| {
        let whose = line.stake.and_then(|place| partners.get(place)).map(|stake| stake.partner);
        (whose, line.budget.is_some())
    };
    typed.map(|stake| (Some(stake.partner), true)).chain(lines.map(of_line)).next()
}

/// The entries that a pool holds.
fn held<'p>(position: &'p Position<'_>, pool: Option<&Pool>) -> Vec<(usize, &'p Entry)> {
    let document = position.document;
    let entries = position.entries.iter().enumerate().filter(|(_, entry)| !entry.removed);
    let line_of = |entry: &Entry| match entry.origin {
        crate::calc::pool::Origin::Line(line) => line,
        _ => usize::MAX,
    };
    match pool {
        Some(pool) => entries.filter(|(_, entry)| pool.holds(line_of(entry), entry.tier)).collect(),
        None => {
            let shared = |entry: &Entry| is_shared(document, entry.tier);
            let any = position.entries.iter().any(|entry| !entry.removed && shared(entry));
            entries.filter(|(_, entry)| !any || shared(entry)).collect()
        }
    }
}

/// Whether money of a tier is in one agreement.
fn is_shared(document: &Document, tier: usize) -> bool {
    let means = document.tiers.get(tier).map(|tier| tier.means);
    matches!(means, Some(Closeness::Pooled | Closeness::PooledAligned))
}

fn lines(
    position: &Position<'_>,
    pool: Option<&Pool>,
    held: &[(usize, &Entry)],
    partners: &[Stake],
    typed: &Typed,
) -> Vec<LineStake> {
    // By the place of a line: there may be 100,000 of each.
    let mut stated = vec![None; position.document.lines.len()];
    for variance in pool.map_or(&[][..], |pool| &pool.variances) {
        stated.get_mut(variance.line).into_iter().for_each(|slot| *slot = Some(variance.amount));
    }
    let mut seats = vec![None; position.document.partners.len()];
    for (seat, stake) in partners.iter().enumerate() {
        seats.get_mut(stake.partner).into_iter().for_each(|slot| *slot = Some(seat));
    }
    let mut own = Index::default();
    for (place, (line, _)) in typed.lines.iter().enumerate() {
        own.claim(line, place);
    }
    let line = |(place, entry): &(usize, &Entry)| {
        let typed = own.find(&entry.id(position.document)).and_then(|place| typed.lines.get(place));
        LineStake {
            entry: *place,
            stake: entry.partner.and_then(|partner| seats.get(partner).copied().flatten()),
            budget: entry.after,
            variance: typed.map(|(_, amount)| *amount).or_else(|| stated.get(*place).copied().flatten()),
        }
    };
    held.iter().map(line).collect()
}

fn sum_of(lines: &[LineStake]) -> Option<Money> {
    let stated = lines.iter().filter_map(|line| line.variance);
    stated.fold(None, |sum: Option<Money>, variance| {
        let sum = sum.unwrap_or(Money::ZERO);
        Some(sum.plus(variance).unwrap_or(sum))
    })
}
