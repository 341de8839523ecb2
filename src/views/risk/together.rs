//! Several pools at once, each with the rule that is agreed for it, summed for each partner.

use super::Frame;
use super::view::TogetherView;
use crate::calc::risk::{Receiver, Stakes, Typed, at};
use crate::document::{Pool, RiskRule};
use crate::money::{Display, Money, Unit};
use crate::views::AmountView;
use crate::words::{fill, risk as said};

/// What one pool comes to.
struct Borne {
    name: String,
    rule: String,
    variance: Money,
    /// By the partners of the document.
    shares: Option<Vec<Money>>,
    drawn: Money,
    unallocated: Money,
}

/// Every pool, then all of them; nothing where there is one.
pub fn together(frame: &Frame<'_>, all: &[(&RiskRule, bool)]) -> Vec<TogetherView> {
    let document = frame.names.document;
    if document.pools.len() < 2 {
        return Vec::new();
    }
    let mut pools: Vec<Borne> = document.pools.iter().map(|pool| borne(frame, pool, all)).collect();
    let mut whole = Borne {
        name: frame.names.words.together.to_owned(),
        rule: String::new(),
        variance: Money::ZERO,
        shares: Some(vec![Money::ZERO; document.partners.len()]),
        drawn: Money::ZERO,
        unallocated: Money::ZERO,
    };
    let add = |sum: &mut Money, part: Money| *sum = sum.plus(part).unwrap_or(*sum);
    for pool in pools.iter().filter(|pool| pool.shares.is_some()) {
        add(&mut whole.variance, pool.variance);
        add(&mut whole.drawn, pool.drawn);
        add(&mut whole.unallocated, pool.unallocated);
        for (sum, part) in whole.shares.iter_mut().flatten().zip(pool.shares.iter().flatten()) {
            add(sum, *part);
        }
    }
    pools.push(whole);
    show(frame, &pools)
}

/// A pool at its own variance: that which is shown at the one that the reader chose, others at their lines'.
fn borne(frame: &Frame<'_>, pool: &Pool, all: &[(&RiskRule, bool)]) -> Borne {
    let words = frame.names.words;
    let shown = frame.pool.is_some_and(|one| one.id == pool.id);
    let own = (!shown).then(|| Stakes::of(&frame.position, Some(pool), &Typed::default()));
    let stakes = own.as_ref().unwrap_or(&frame.stakes);
    let variance = if shown { frame.variance } else { stakes.stated.unwrap_or(Money::ZERO) };
    let agreed = pool.rule.as_deref().and_then(|id| all.iter().find(|(rule, _)| rule.id == id));
    let mut borne = Borne {
        name: pool.name.clone(),
        rule: String::new(),
        variance,
        shares: None,
        drawn: Money::ZERO,
        unallocated: Money::ZERO,
    };
    let Some((rule, _)) = agreed.or(all.first()) else { return borne };
    borne.rule =
        if agreed.is_some() { rule.name.clone() } else { fill(words.together_no_rule, &[("rule", &rule.name)]) };
    match at(stakes, rule, variance) {
        Err(refusal) => borne.rule = format!("{}: {}", rule.name, said::refusal(frame.names, &refusal)),
        Ok(result) => {
            let mut shares = vec![Money::ZERO; frame.names.document.partners.len()];
            for ((receiver, _), part) in result.0.parts.iter().zip(&result.1) {
                let slot = match receiver {
                    Receiver::Partner(place) => {
                        stakes.partners.get(*place).and_then(|stake| shares.get_mut(stake.partner))
                    }
                    Receiver::Source(_) => Some(&mut borne.drawn),
                    Receiver::Nobody => Some(&mut borne.unallocated),
                };
                slot.into_iter().for_each(|slot| *slot = slot.plus(*part).unwrap_or(*slot));
            }
            borne.shares = Some(shares);
        }
    }
    borne
}

fn show(frame: &Frame<'_>, pools: &[Borne]) -> Vec<TogetherView> {
    let words = frame.names.words;
    let sums = |pool: &Borne| [pool.variance, pool.drawn, pool.unallocated];
    let figures = pools.iter().flat_map(|pool| pool.shares.iter().flatten().copied().chain(sums(pool)));
    let display = Display::fitting(Unit::Pounds, figures);
    let unknown = || AmountView { pence: None, text: words.share_unknown.to_owned() };
    let row = |pool: &Borne| {
        let amount =
            |money| if pool.shares.is_some() { AmountView::of(Some(money), display, words) } else { unknown() };
        let shares = match &pool.shares {
            Some(shares) => shares.iter().map(|share| amount(*share)).collect(),
            None => frame.names.document.partners.iter().map(|_| unknown()).collect(),
        };
        TogetherView {
            name: pool.name.clone(),
            rule: pool.rule.clone(),
            variance: AmountView::of(Some(pool.variance), display, words),
            shares,
            drawn: amount(pool.drawn),
            unallocated: amount(pool.unallocated),
        }
    };
    pools.iter().map(row).collect()
}
