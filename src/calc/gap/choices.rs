//! What a reader changed in a plan.

use std::rc::Rc;

use super::Entry;
use crate::document::{About, Plan, Rate};
use crate::money::Money;

/// A reader's choices.
#[derive(Debug, Clone, Default)]
pub struct Choices {
    /// Growth that was typed: an assumption, a year (each, where `None`), and the rate.
    pub growth: Vec<(usize, Option<usize>, Rate)>,
    /// Schemes of which something was typed.
    pub savings: Vec<SavingChoice>,
    /// Entries that were switched off.
    pub off: Vec<Entry>,
    /// When conditions are met; never, where `None`.
    pub met: Vec<(usize, Option<usize>)>,
}

/// What was typed of one scheme.
#[derive(Debug, Clone, Default)]
pub struct SavingChoice {
    /// The scheme.
    pub saving: usize,
    /// Its full-year effect.
    pub full_year: Option<Money>,
    /// How sure it is.
    pub confidence: Option<Rate>,
    /// How many months late it starts.
    pub slippage: Option<usize>,
}

impl Choices {
    /// Whether nothing was chosen.
    pub fn is_empty(&self) -> bool {
        self.growth.is_empty() && self.savings.is_empty() && self.off.is_empty() && self.met.is_empty()
    }

    /// The plan with the choices in it.
    pub fn in_plan(&self, plan: &Plan) -> Plan {
        let mut plan = plan.clone();
        for (place, year, rate) in &self.growth {
            let years = plan.years.len();
            let Some(assumption) = plan.assumptions.get_mut(*place).map(Rc::make_mut) else { continue };
            match year {
                None => assumption.growth = vec![rate.clone()],
                Some(year) => {
                    let last = assumption.growth.last().cloned().unwrap_or_else(|| rate.clone());
                    assumption.growth.resize(years.max(assumption.growth.len()), last);
                    let slot = year.checked_sub(1).and_then(|year| assumption.growth.get_mut(year));
                    slot.into_iter().for_each(|slot| *slot = rate.clone());
                }
            }
        }
        for choice in &self.savings {
            let Some(saving) = plan.savings.get_mut(choice.saving) else { continue };
            saving.full_year = choice.full_year.unwrap_or(saving.full_year);
            saving.slippage = choice.slippage.unwrap_or(saving.slippage);
            saving.confidence = choice.confidence.clone().unwrap_or_else(|| saving.confidence.clone());
        }
        for entry in &self.off {
            about_mut(&mut plan, *entry).into_iter().for_each(|about| about.on = false);
        }
        for (place, met) in &self.met {
            plan.conditions.get_mut(*place).into_iter().for_each(|condition| condition.met = *met);
        }
        plan
    }
}

/// What an entry says of itself.
pub fn about(plan: &Plan, entry: Entry) -> Option<&About> {
    match entry {
        Entry::Line(place) => plan.lines.get(place).map(|one| &one.about),
        Entry::Allocation(place) => plan.allocations.get(place).map(|one| &one.about),
        Entry::Pressure(place) => plan.pressures.get(place).map(|one| &one.about),
        Entry::Investment(place) => plan.investments.get(place).map(|one| &one.about),
        Entry::Saving(place) => plan.savings.get(place).map(|one| &one.about),
        Entry::Fund(place) => plan.funds.get(place).map(|one| &one.about),
        Entry::Prevention(place) => plan.prevention.get(place).map(|one| &one.about),
    }
}

/// The same of what can be switched off, to be changed.
fn about_mut(plan: &mut Plan, entry: Entry) -> Option<&mut About> {
    match entry {
        Entry::Pressure(place) => plan.pressures.get_mut(place).map(|one| &mut one.about),
        Entry::Investment(place) => plan.investments.get_mut(place).map(|one| &mut one.about),
        Entry::Saving(place) => plan.savings.get_mut(place).map(|one| &mut one.about),
        Entry::Fund(place) => plan.funds.get_mut(place).map(|one| &mut one.about),
        Entry::Prevention(place) => plan.prevention.get_mut(place).map(|one| &mut one.about),
        Entry::Line(_) | Entry::Allocation(_) => None,
    }
}

/// Every entry that a reader may switch off, in the order of the file.
pub fn switchable(plan: &Plan) -> Vec<Entry> {
    let savings = (0..plan.savings.len()).map(Entry::Saving);
    let funds = (0..plan.funds.len()).map(Entry::Fund);
    let pressures = (0..plan.pressures.len()).map(Entry::Pressure);
    let investments = (0..plan.investments.len()).map(Entry::Investment);
    let prevention = (0..plan.prevention.len()).map(Entry::Prevention);
    savings.chain(funds).chain(pressures).chain(investments).chain(prevention).collect()
}
