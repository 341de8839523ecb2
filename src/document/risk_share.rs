//! Rules by which partners bear what a pool is over or under: each an ordered list of steps that reads as the clause
//! does.

mod step;

pub use step::{Cap, CapLimit, NamedSum, Step, Weight, Within};

use step::Item;

use super::fields::Fields;
use super::file::items;
use super::pools::Ids;
use super::{Rate, Status, limits};
use crate::error::{Bound, Errors, Kind, RuleFault};
use crate::index::Index;
use crate::money::Money;

/// A rule.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RiskRule {
    /// Its id.
    pub id: String,
    /// Its name: a few words at the head of a column.
    pub name: String,
    /// The clause as the agreement words it.
    pub clause: Option<String>,
    /// Where the clause stands.
    pub source: Option<String>,
    /// How firm it is, where that differs from the document.
    pub status: Option<Status>,
    /// What is done with an overspend, step by step.
    #[cfg_attr(test, schemars(with = "Vec<super::schema::StepShape>"))]
    pub over: Vec<Step>,
    /// What is done with an underspend; the same where left out.
    #[cfg_attr(test, schemars(with = "Option<Vec<super::schema::StepShape>>"))]
    pub under: Option<Vec<Step>>,
    /// A sum that enters the pool when a target is met.
    pub outcome: Option<OutcomeLinked>,
}

/// A sum that a partner pays into the pool when a measured target is met. It changes what the pool holds; it is no
/// share of a variance.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct OutcomeLinked {
    /// The target.
    pub name: String,
    /// Who pays: the partner's id.
    #[cfg_attr(test, schemars(with = "String"))]
    pub partner: usize,
    /// How much, as text.
    #[cfg_attr(test, schemars(with = "String"))]
    pub amount: Money,
    /// How much of the target is met, in per cent; all of it where left out.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub achieved: Rate,
}

/// A rule whose steps may still follow other rules.
struct Draft {
    rule: RiskRule,
    path: String,
    offset: usize,
    over: Vec<Item>,
    under: Option<Vec<Item>>,
    whole: bool,
}

impl RiskRule {
    /// Reads the section `name`. A rule that cannot be followed is left out, with what is wrong with it and that it
    /// is left out; `known` are rules that its steps may follow.
    pub fn read_all(
        fields: &mut Fields<'_>,
        name: &'static str,
        places: &Ids,
        known: &[RiskRule],
        errors: &mut Errors,
    ) -> Vec<RiskRule> {
        let mut drafts = Vec::new();
        let mut ids = Index::default();
        for rule in known {
            ids.claim(&rule.id, drafts.len());
            drafts.push(Draft::known(rule));
        }
        for mut own in items(fields, name, (Bound::Rules, limits::RULES), errors) {
            let before = errors.faults();
            let id = own.required_text("id", errors);
            let draft = Draft::read(&mut own, id.clone().unwrap_or_default(), places, errors);
            if let Some(id) = id.filter(|id| !ids.claim(id, drafts.len())) {
                own.wrong("id", Kind::RepeatedId { found: id }, errors);
            }
            own.finish(errors);
            drafts.push(Draft { whole: errors.faults() == before, ..draft });
        }
        let resolve = |(place, draft): (usize, &Draft)| draft.resolved(place, &drafts, &ids, errors);
        drafts.iter().enumerate().skip(known.len()).filter_map(resolve).collect()
    }

    /// The steps for an underspend.
    pub fn steps_under(&self) -> &[Step] {
        self.under.as_deref().unwrap_or(&self.over)
    }
}

impl Draft {
    fn known(rule: &RiskRule) -> Draft {
        let items = |steps: &[Step]| steps.iter().cloned().map(Item::Step).collect();
        Draft {
            over: items(&rule.over),
            under: rule.under.as_deref().map(items),
            rule: rule.clone(),
            path: String::new(),
            offset: 0,
            whole: true,
        }
    }

    fn read(own: &mut Fields<'_>, id: String, places: &Ids, errors: &mut Errors) -> Draft {
        let name = own.required_text("name", errors).unwrap_or_else(|| id.clone());
        let over = Item::read_all(own, "over", places, errors);
        if own.node("over").is_none() {
            own.missing("over", errors);
        }
        let under = own.node("under").is_some().then(|| Item::read_all(own, "under", places, errors));
        let rule = RiskRule {
            id,
            name,
            clause: own.text("clause", errors),
            source: own.text("source", errors),
            status: own.one_of("status", Status::LIST, errors),
            over: Vec::new(),
            under: None,
            outcome: OutcomeLinked::read(own, places, errors),
        };
        Draft { rule, path: own.path(), offset: own.offset(), over, under, whole: true }
    }

    /// The rule with every rule that it follows written in; `None` where it cannot be followed.
    fn resolved(&self, place: usize, drafts: &[Draft], ids: &Index, errors: &mut Errors) -> Option<RiskRule> {
        let name = self.rule.name.clone();
        let mut steps = Vec::new();
        let mut written = || {
            if !self.whole {
                return Err(None);
            }
            let mut all = Vec::new();
            for under in [false, true] {
                let mut list = Vec::new();
                write_in(&mut list, place, under, &mut vec![place], drafts, ids).map_err(Some)?;
                check(&list).map_err(Some)?;
                all.push(list);
            }
            steps = all;
            Ok(())
        };
        match written() {
            Ok(()) => {
                let (under, over) = (steps.pop(), steps.pop().unwrap_or_default());
                let under = under.filter(|under| *under != over);
                Some(RiskRule { over, under, ..self.rule.clone() })
            }
            Err(fault) => {
                if let Some(fault) = fault {
                    errors.add(self.path.clone(), Some(self.offset), Kind::Rule { fault });
                }
                errors.add(self.path.clone(), Some(self.offset), Kind::RuleLeftOut { found: name });
                None
            }
        }
    }
}

/// Writes the steps of a rule into `list`, those of the rules that it follows in their places.
fn write_in(
    list: &mut Vec<Step>,
    place: usize,
    under: bool,
    path: &mut Vec<usize>,
    drafts: &[Draft],
    ids: &Index,
) -> Result<(), RuleFault> {
    let Some(draft) = drafts.get(place) else { return Ok(()) };
    let items = draft.under.as_ref().filter(|_| under).unwrap_or(&draft.over);
    for item in items {
        match item {
            Item::Step(step) => list.push(step.clone()),
            Item::As(id) => {
                let next = ids.find(id).filter(|next| drafts.get(*next).is_some_and(|draft| draft.whole));
                let next = next.ok_or_else(|| RuleFault::NoSuchRule { found: id.clone() })?;
                if path.contains(&next) {
                    return Err(RuleFault::Loop { found: id.clone() });
                }
                path.push(next);
                write_in(list, next, under, path, drafts, ids)?;
                path.pop();
            }
        }
        if list.len() > limits::STEPS {
            return Err(RuleFault::TooManySteps { most: limits::STEPS });
        }
    }
    Ok(())
}

/// Whether a list of steps can be followed at all, whatever the pool.
fn check(steps: &[Step]) -> Result<(), RuleFault> {
    let mut shared = false;
    for step in steps {
        match step {
            Step::Cap { .. } if !shared => return Err(RuleFault::NothingToCap),
            Step::NonRecurrentOnly | Step::Contingency { .. } | Step::Cascade { .. } => {}
            _ => shared = true,
        }
    }
    if steps.is_empty() { Err(RuleFault::NoSteps) } else { Ok(()) }
}

impl OutcomeLinked {
    fn read(fields: &mut Fields<'_>, places: &Ids, errors: &mut Errors) -> Option<OutcomeLinked> {
        let node = fields.node("outcome")?;
        let mut own = Fields::open(super::fields::Path::named(&fields.path_of("outcome")), node, errors)?;
        let name = own.required_text("name", errors);
        let partner = places.partner(&mut own, "partner", errors);
        if own.node("partner").is_none() {
            own.missing("partner", errors);
        }
        let amount = places.money(&mut own, "amount", errors);
        if own.node("amount").is_none() {
            own.missing("amount", errors);
        }
        let achieved = own.rate("achieved", errors).or_else(|| Rate::read("100%"));
        let in_bounds = |rate: &Rate| {
            let sign = |number: crate::fraction::Fraction| number.sign().is_some_and(std::cmp::Ordering::is_ge);
            sign(rate.number) && sign(crate::fraction::Fraction::of(100, 1).minus(rate.number))
        };
        if achieved.as_ref().is_some_and(|rate| !in_bounds(rate)) {
            own.wrong("achieved", Kind::Rule { fault: RuleFault::NotAPart }, errors);
        }
        if amount.is_some_and(|amount| amount < Money::ZERO) {
            own.wrong("amount", Kind::Rule { fault: RuleFault::BelowZero }, errors);
        }
        own.finish(errors);
        Some(OutcomeLinked { name: name?, partner: partner?, amount: amount?, achieved: achieved? })
    }
}
