//! Who bears what a pool is over: what each partner puts in, its share of the variance beside that, and what both are
//! spent on. What no rule gives to anyone comes from nobody, and is shown.

use super::{Flows, Level, Making, Place, What, Whose};
use crate::calc::risk::{Receiver, Refusal, Stakes, at};
use crate::document::{Closeness, RiskRule, Status};
use crate::money::Money;

/// The flows of a pool that is over or under by a variance, shared by a rule.
///
/// # Errors
/// Why the rule cannot be followed in this pool.
pub fn of_variance(stakes: &Stakes, rule: &RiskRule, name: &str, variance: Money) -> Result<Flows, Refusal> {
    let (shared, parts) = at(stakes, rule, variance)?;
    let mut making = Making::default();
    let place = |making: &mut Making, level: Level, what: What, id: &str, layer: usize, order: Option<usize>| {
        let id = format!("{}:{id}", level.code());
        making.place(Place { id, level, what, purpose: None, layer: Some(layer), order })
    };
    let partner = |making: &mut Making, number: usize| {
        let stake = stakes.partners.get(number);
        let (owner, id) = stake.map_or((0, ""), |stake| (stake.partner, stake.id.as_str()));
        (owner, place(making, Level::Partner, What::Partner(Some(owner)), id, 0, Some(number)))
    };
    let pooled = Whose { means: Some(Closeness::Pooled), ..Whose::default() };
    let merged = Whose { merged: true, ..pooled };
    let varies = Whose { varies: true, ..Whose::default() };
    // Partners first, so that they stand in their order.
    let givers: Vec<(usize, usize)> = (0..stakes.partners.len()).map(|number| partner(&mut making, number)).collect();
    let fund = place(&mut making, Level::Fund, What::Named(name.to_owned()), "pool", 1, None);
    let spent = place(&mut making, Level::Bearer, What::Budget, "budget", 2, Some(0));
    let add = |making: &mut Making, ends: (usize, usize), whose: Whose, amount: Option<Money>| {
        if amount != Some(Money::ZERO) {
            making.flow(ends, whose, |current| current.add(amount, None, Status::Illustrative, None));
        }
    };
    let mut put_in = Money::ZERO;
    for ((owner, giver), stake) in givers.iter().zip(&stakes.partners) {
        put_in = stake.contribution.and_then(|sum| put_in.plus(sum)).unwrap_or(put_in);
        add(&mut making, (*giver, fund), Whose { owner: Some(*owner), ..pooled }, stake.contribution);
    }
    if let Some(rest) = stakes.total.minus(put_in).filter(|rest| *rest > Money::ZERO) {
        let nobody = place(&mut making, Level::Partner, What::Partner(None), "", 0, Some(usize::MAX));
        add(&mut making, (nobody, fund), pooled, Some(rest));
    }
    let is_over = variance > Money::ZERO;
    let budget = if is_over { Some(stakes.total) } else { stakes.total.plus(variance) };
    add(&mut making, (fund, spent), merged, budget);
    if is_over {
        let over = place(&mut making, Level::Bearer, What::Overspend, "overspend", 2, Some(1));
        add(&mut making, (fund, over), Whose { varies: true, ..merged }, Some(variance));
    }
    for ((receiver, _), part) in shared.parts.iter().zip(parts) {
        let whose = match receiver {
            Receiver::Partner(number) => Whose { owner: givers.get(*number).map(|(owner, _)| *owner), ..varies },
            _ => varies,
        };
        // A share of an overspend comes from whoever bears it; one of an underspend goes to whoever keeps it.
        let end = match (receiver, part > Money::ZERO) {
            (_, false) if part == Money::ZERO => continue,
            (Receiver::Partner(number), true) => givers.get(*number).map_or(fund, |(_, giver)| *giver),
            (Receiver::Partner(number), false) => {
                let (owner, _) = givers.get(*number).copied().unwrap_or_default();
                let id = format!("kept:{owner}");
                place(&mut making, Level::Bearer, What::Kept(owner), &id, 2, Some(number.saturating_add(2)))
            }
            (Receiver::Source(name), _) => {
                place(&mut making, Level::Bearer, What::Named(name.clone()), &format!("source:{name}"), 0, None)
            }
            (Receiver::Nobody, is_over) => {
                let layer = if is_over { 0 } else { 2 };
                place(&mut making, Level::Bearer, What::Nobody, "nobody", layer, Some(usize::MAX))
            }
        };
        let ends = if part > Money::ZERO { (end, fund) } else { (fund, end) };
        add(&mut making, ends, whose, Some(part.size()));
    }
    Ok(making.done())
}
