//! Small ones together: of many places at either end, the largest stand for themselves and the others as one.

use super::{Balance, Flows, Level, Making, Place, What};
use crate::money::Money;
use crate::sort::sorted;

/// The most places that stand at one end of a picture.
pub const MOST: usize = 16;

/// Gathers the smallest of the places of each level that nothing comes to, or from which nothing goes, where there are
/// more than `most` of them.
pub fn gather(flows: Flows, most: usize) -> Flows {
    let balances = flows.balances(false);
    let compared = flows.balances(true);
    let size = |place: usize| {
        let most = |balances: &[Balance]| balances.get(place).and_then(Balance::most);
        most(&balances).into_iter().chain(most(&compared)).map(Money::size).max().unwrap_or(Money::ZERO)
    };
    let mut others: Vec<Option<String>> = vec![None; flows.places.len()];
    let mut counts: Vec<(String, usize)> = Vec::new();
    for is_end in [false, true] {
        let mut groups: Vec<(Level, Option<usize>, Vec<usize>)> = Vec::new();
        for (number, (place, balance)) in flows.places.iter().zip(&balances).enumerate() {
            let at_edge = if is_end { balance.goes.is_none() } else { balance.comes.is_none() };
            // What a partner puts in, or a tier holds, is never among others.
            if !at_edge || matches!(place.what, What::Partner(_) | What::Tier(_)) {
                continue;
            }
            match groups.iter_mut().find(|(level, layer, _)| *level == place.level && *layer == place.layer) {
                Some((_, _, members)) => members.push(number),
                None => groups.push((place.level, place.layer, vec![number])),
            }
        }
        for (level, _, members) in groups {
            if members.len() <= most {
                continue;
            }
            let id = format!("{}:others:{}", level.code(), if is_end { "end" } else { "start" });
            let at = |place: usize| members.get(place).copied().unwrap_or(0);
            let order = sorted(members.len(), &mut |one, other| size(at(one)) > size(at(other)));
            let small: Vec<usize> = order.into_iter().skip(most.saturating_sub(1)).map(at).collect();
            counts.push((id.clone(), small.len()));
            for place in small {
                if let Some(slot) = others.get_mut(place) {
                    *slot = Some(id.clone());
                }
            }
        }
    }
    if counts.is_empty() {
        return flows;
    }
    let mut making = Making::default();
    for current in flows.currents {
        let mut end = |place: usize| {
            let own = flows.places.get(place)?;
            let Some(id) = others.get(place).cloned().flatten() else { return Some(making.place(own.clone())) };
            let count = counts.iter().find(|(name, _)| *name == id).map_or(0, |(_, count)| *count);
            let (level, layer) = (own.level, own.layer);
            let order = own.order.map(|_| usize::MAX);
            Some(making.place(Place { id, level, what: What::Others(count), purpose: None, layer, order }))
        };
        if let (Some(from), Some(to)) = (end(current.from), end(current.to)) {
            making.flow((from, to), current.whose, |joint| {
                joint.amount.merge(current.amount);
                joint.compared.merge(current.compared);
                joint.status = [joint.status, current.status].into_iter().flatten().min();
                joint.figures.extend(current.figures);
            });
        }
    }
    making.done()
}
