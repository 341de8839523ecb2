//! The lines of a budget, from who pays to who provides. In a pooled fund money merges: what leaves it is nobody's
//! share any more. Everywhere else each partner's money stays its own.

use super::{Flows, Level, Making, Place, What, Whose};
use crate::calc::pool::{Entry, Origin, Position};
use crate::document::{Closeness, Document, Purpose};
use crate::money::Money;

/// What is followed of each figure, and what it is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// What is budgeted, after a reader's changes.
    Budget,
    /// What was spent.
    Actual,
    /// What is budgeted, compared with what was spent.
    BudgetToActual,
    /// What the file states, compared with what a reader's changes make of it.
    StatedToChanged,
}

/// The flows of a position along the levels that are asked for.
pub fn of_lines(position: &Position<'_>, levels: &[Level], measure: Measure) -> Flows {
    let document = position.document;
    let both = has_both(position);
    let mut making = Making::default();
    for entry in &position.entries {
        let (amount, compared) = figures(document, entry, measure);
        let nothing = |figure: Option<Option<Money>>| figure.is_none_or(|money| money == Some(Money::ZERO));
        // A line that is taken away, or that only joins later, is no flow.
        if nothing(Some(amount)) && nothing(compared) {
            continue;
        }
        let means = document.tiers.get(entry.tier).map(|tier| tier.means);
        let purpose = entry.purpose.filter(|_| both);
        let mut before: Option<usize> = None;
        let mut merged = false;
        for (layer, level) in levels.iter().enumerate() {
            let Some(place) = place(document, entry, *level, layer, purpose) else { continue };
            let place = making.place(place);
            if let Some(from) = before {
                let figure = match entry.origin {
                    Origin::Line(line) | Origin::MovedFromLine(line) => Some(line),
                    Origin::Added(_) | Origin::MovedFromAdded(_) => None,
                };
                let (owner, tier) = (entry.partner, Some(entry.tier));
                let whose = Whose { owner, merged, tier, means, purpose, varies: false };
                let status = entry.status(document);
                making.flow((from, place), whose, |current| current.add(amount, compared, status, figure));
            }
            merged |= *level == Level::Tier && means == Some(Closeness::Pooled);
            before = Some(place);
        }
    }
    making.done()
}

/// The levels that any line of a document carries.
pub fn levels_of(document: &Document) -> Vec<Level> {
    let carries = |level: &Level| match level {
        Level::Service => document.lines.iter().any(|line| line.service.is_some()),
        Level::Provider => document.lines.iter().any(|line| line.provider.is_some()),
        _ => !document.lines.is_empty(),
    };
    Level::OF_LINES.into_iter().filter(carries).collect()
}

/// Whether capital and revenue are both among the figures.
fn has_both(position: &Position<'_>) -> bool {
    let has = |purpose: Purpose| position.entries.iter().any(|entry| entry.purpose == Some(purpose));
    has(Purpose::Capital) && has(Purpose::Revenue)
}

fn figures(document: &Document, entry: &Entry, measure: Measure) -> (Option<Money>, Option<Option<Money>>) {
    let after = if entry.removed { Some(Money::ZERO) } else { entry.after };
    // What was spent belongs to the line itself, not to what was moved from it.
    let actual = || match (entry.is_of_document(), entry.line(document).and_then(|line| line.actual.as_ref())) {
        (true, Some(actual)) => actual.money,
        (true, None) => None,
        (false, _) => Some(Money::ZERO),
    };
    match measure {
        Measure::Budget => (after, None),
        Measure::Actual => (actual(), None),
        Measure::BudgetToActual => (after, Some(actual())),
        Measure::StatedToChanged => {
            let stated = if entry.is_of_document() { entry.before } else { Some(Money::ZERO) };
            (stated, Some(after))
        }
    }
}

fn place(document: &Document, entry: &Entry, level: Level, layer: usize, purpose: Option<Purpose>) -> Option<Place> {
    let line = entry.line(document);
    let (what, name, order) = match level {
        Level::Partner => {
            let partner = entry.partner.and_then(|partner| document.partners.get(partner));
            let order = entry.partner.unwrap_or(document.partners.len());
            (What::Partner(entry.partner), partner.map_or("", |partner| &partner.id), Some(order))
        }
        Level::Tier => {
            let id = document.tiers.get(entry.tier).map_or("", |tier| &tier.id);
            // What is revenue stands above what is capital.
            let capital = usize::from(purpose == Some(Purpose::Capital));
            (What::Tier(entry.tier), id, Some(entry.tier.saturating_mul(2).saturating_add(capital)))
        }
        Level::Service => {
            let service = line?.service.as_ref()?;
            (What::Named(service.clone()), service.as_str(), None)
        }
        _ => {
            let provider = line?.provider.as_ref()?;
            (What::Named(provider.clone()), provider.as_str(), None)
        }
    };
    // Who pays and who provides are whole, whatever they pay for.
    let purpose = purpose.filter(|_| level == Level::Tier || level == Level::Service);
    let id = match purpose {
        Some(purpose) => format!("{}:{name}:{}", level.code(), purpose.code()),
        None => format!("{}:{name}", level.code()),
    };
    Some(Place { id, level, what, purpose, layer: Some(layer), order })
}
