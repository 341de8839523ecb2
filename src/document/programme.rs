//! A programme: money released or withheld, risks, and how many people it has.

use super::fields::{Fields, Path};
use super::file::items;
use super::pools::Ids;
use super::{Document, MoneyState, limits};
use crate::error::{Bound, Errors, Kind, Shape};
use crate::money::Money;

/// How a programme goes, beside its milestones.
#[derive(Debug, Clone, Default)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Programme {
    /// Money that it was to get.
    #[cfg_attr(test, schemars(with = "Option<Vec<ProgrammeMoney>>"))]
    pub money: Vec<ProgrammeMoney>,
    /// What may go wrong.
    #[cfg_attr(test, schemars(with = "Option<Vec<Risk>>"))]
    pub risks: Vec<Risk>,
    /// How many people there are, at a date.
    #[cfg_attr(test, schemars(with = "Option<Vec<StaffCount>>"))]
    pub staffing: Vec<StaffCount>,
}

/// Money that a programme was to get.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ProgrammeMoney {
    /// What it is.
    pub name: String,
    /// How much, as text.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub amount: Option<Money>,
    /// Whether it came.
    pub state: MoneyState,
    /// When that was said.
    pub date: Option<String>,
    /// Why.
    pub why: Option<String>,
    /// Where it stands.
    pub source: Option<String>,
    /// Anything that a reader should know.
    pub note: Option<String>,
}

/// A risk.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Risk {
    /// What may happen.
    pub name: String,
    /// How likely it is, from 1 to 5.
    #[cfg_attr(test, schemars(with = "u8"))]
    pub likelihood: usize,
    /// How much it would do, from 1 to 5.
    #[cfg_attr(test, schemars(with = "u8"))]
    pub impact: usize,
    /// Who looks after it.
    pub owner: Option<String>,
    /// When it is looked at again.
    pub review: Option<String>,
    /// What is done about it.
    pub action: Option<String>,
    /// Where it stands.
    pub source: Option<String>,
    /// Anything that a reader should know.
    pub note: Option<String>,
}

/// How many people there are, at a date.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct StaffCount {
    /// What people.
    pub what: String,
    /// When.
    pub date: Option<String>,
    /// How many.
    pub count: i64,
    /// Where it stands.
    pub source: Option<String>,
    /// Anything that a reader should know.
    pub note: Option<String>,
}

impl Programme {
    /// Reads the section `programme`.
    pub fn read(fields: &mut Fields<'_>, document: &Document, errors: &mut Errors) -> Option<Programme> {
        let node = fields.node("programme")?;
        let mut own = Fields::open(Path::named("programme"), node, errors)?;
        let ids = Ids::of(document, document.unit);
        let programme = Programme {
            money: ProgrammeMoney::read_all(&mut own, &ids, errors),
            risks: Risk::read_all(&mut own, errors),
            staffing: StaffCount::read_all(&mut own, errors),
        };
        own.finish(errors);
        Some(programme)
    }
}

const ENTRIES: (Bound, usize) = (Bound::Entries, limits::ENTRIES);

impl ProgrammeMoney {
    fn read_all(fields: &mut Fields<'_>, ids: &Ids, errors: &mut Errors) -> Vec<ProgrammeMoney> {
        let mut all = Vec::new();
        for mut own in items(fields, "money", ENTRIES, errors) {
            let name = own.required_text("name", errors);
            if own.node("state").is_none() {
                own.missing("state", errors);
            }
            let state = own.one_of("state", MoneyState::LIST, errors);
            let amount = ids.money(&mut own, "amount", errors);
            let mut text = |field| own.text(field, errors);
            let (date, why, source, note) = (text("date"), text("why"), text("source"), text("note"));
            if let (Some(name), Some(state)) = (name, state) {
                all.push(ProgrammeMoney { name, amount, state, date, why, source, note });
            }
            own.finish(errors);
        }
        all
    }
}

impl Risk {
    fn read_all(fields: &mut Fields<'_>, errors: &mut Errors) -> Vec<Risk> {
        let mut all = Vec::new();
        for mut own in items(fields, "risks", ENTRIES, errors) {
            own.node("id");
            let name = own.required_text("name", errors);
            let (likelihood, impact) = (own.scale("likelihood", errors), own.scale("impact", errors));
            let mut text = |field| own.text(field, errors);
            let (owner, review, action) = (text("owner"), text("review"), text("action"));
            let (source, note) = (text("source"), text("note"));
            if let (Some(name), Some(likelihood), Some(impact)) = (name, likelihood, impact) {
                all.push(Risk { name, likelihood, impact, owner, review, action, source, note });
            }
            own.finish(errors);
        }
        all
    }
}

impl StaffCount {
    fn read_all(fields: &mut Fields<'_>, errors: &mut Errors) -> Vec<StaffCount> {
        let mut all = Vec::new();
        for mut own in items(fields, "staffing", ENTRIES, errors) {
            let what = own.required_text("what", errors);
            let date = own.text("date", errors);
            if own.node("count").is_none() {
                own.missing("count", errors);
            }
            let count = own.count("count", errors);
            let (source, note) = (own.text("source", errors), own.text("note", errors));
            if let (Some(what), Some(count)) = (what, count) {
                all.push(StaffCount { what, date, count, source, note });
            }
            own.finish(errors);
        }
        all
    }
}

impl Fields<'_> {
    /// A whole number from 1 to 5, which has to be there.
    fn scale(&mut self, name: &'static str, errors: &mut Errors) -> Option<usize> {
        if self.node(name).is_none() {
            self.missing(name, errors);
            return None;
        }
        let rate = self.rate(name, errors)?;
        let grade = (1..=5_usize).find(|grade| {
            i64::try_from(*grade).is_ok_and(|grade| crate::fraction::Fraction::of(grade, 1) == rate.number)
        });
        if grade.is_none() {
            self.wrong(name, Kind::WrongShape { wanted: Shape::Grade, found: rate.text }, errors);
        }
        grade
    }
}
