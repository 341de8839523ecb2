//! From year to year: where lines join an agreement one after the other, what goes from which tier of one year to which
//! of the next.

use super::{Flows, Level, Making, Place, What, Whose};
use crate::document::Document;
use crate::sort::sorted;

/// The years that can be followed: the one before the first in which a line joins, which has no name, and those.
pub fn years(document: &Document) -> Vec<&str> {
    let joined: Vec<&str> = document.lines.iter().filter_map(|line| line.joins.as_deref()).collect();
    let order = sorted(joined.len(), &mut |one, other| joined.get(one) < joined.get(other));
    let mut years: Vec<&str> = order.into_iter().filter_map(|place| joined.get(place).copied()).collect();
    years.dedup();
    years
}

/// The flows from the tiers of each year to those of the next; before the first, and until a line is in any tier, it is
/// outside the agreement.
pub fn of_years(document: &Document) -> Flows {
    let years = years(document);
    let mut making = Making::default();
    for (number, line) in document.lines.iter().enumerate() {
        let mut before: Option<usize> = None;
        for layer in 0..=years.len() {
            let year = layer.checked_sub(1).and_then(|year| years.get(year).copied());
            let tier = match (year, &line.joins) {
                // Before the first year nothing that joins has joined.
                (None, Some(_)) => line.until,
                (year, _) => line.tier_in(year),
            };
            let id = tier.and_then(|tier| document.tiers.get(tier)).map_or("", |tier| &tier.id);
            let place = making.place(Place {
                id: format!("year:{layer}:{id}"),
                level: Level::Year,
                what: What::InYear(layer, tier),
                purpose: None,
                layer: Some(layer),
                order: Some(tier.unwrap_or(document.tiers.len())),
            });
            if let Some(from) = before {
                let means = tier.and_then(|tier| document.tiers.get(tier)).map(|tier| tier.means);
                let whose = Whose { owner: line.partner, tier, means, ..Whose::default() };
                let status = document.status_of(line);
                making.flow((from, place), whose, |current| current.add(line.amount.money, None, status, Some(number)));
            }
            before = Some(place);
        }
    }
    making.done()
}
