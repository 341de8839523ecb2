//! A plan over several years: what is spent and what pays for it, what they grow by, what is to be saved, and money
//! that comes once.

mod entries;
mod growth;

pub use entries::{Allocation, Arising, Condition, Fund, Headline, PlanLine, Prevention, Saving};
pub use growth::{Assumption, PriceWeight};

use std::rc::Rc;

use super::fields::Fields;
use super::lines::{Places, Room};
use super::pools::Ids;
use super::{Document, Growing, Status, limits};
use crate::error::{Bound, Errors, Kind};
use crate::index::Index;
use crate::money::Money;

/// A plan.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename_all = "camelCase"))]
pub struct Plan {
    /// What the plan is called.
    pub name: Option<String>,
    /// The year before the first one: growth starts from its figures.
    pub base: String,
    /// The years of the plan, in their order: `2017/18`.
    pub years: Vec<String>,
    /// Whether growth of demand and of prices is compounded or added.
    #[cfg_attr(test, schemars(with = "Option<Growing>"))]
    pub growing: Growing,
    /// What grows by how much a year.
    // A plan with a reader's choices in it shares the assumptions that are the same, and every line.
    #[cfg_attr(test, schemars(with = "Option<Vec<Assumption>>"))]
    pub assumptions: Vec<Rc<Assumption>>,
    /// What is spent.
    #[cfg_attr(test, schemars(with = "Option<Vec<PlanLine>>"))]
    pub lines: Rc<[PlanLine]>,
    /// What pays for it year after year.
    #[cfg_attr(test, schemars(with = "Option<Vec<Allocation>>"))]
    pub allocations: Vec<Allocation>,
    /// Costs that arise beside growth.
    #[cfg_attr(test, schemars(with = "Option<Vec<Arising>>"))]
    pub pressures: Vec<Arising>,
    /// Spending on change: double running, set-up.
    #[cfg_attr(test, schemars(with = "Option<Vec<Arising>>"))]
    pub investments: Vec<Arising>,
    /// What is to be saved.
    #[cfg_attr(test, schemars(with = "Option<Vec<Saving>>"))]
    pub savings: Vec<Saving>,
    /// Money that comes once: transformation money and reserves.
    #[cfg_attr(test, schemars(with = "Option<Vec<Fund>>"))]
    pub funds: Vec<Fund>,
    /// On what money or savings depend.
    #[cfg_attr(test, schemars(with = "Option<Vec<Condition>>"))]
    pub conditions: Vec<Condition>,
    /// Money spent now so that demand grows by less later.
    #[cfg_attr(test, schemars(with = "Option<Vec<Prevention>>"))]
    pub prevention: Vec<Prevention>,
    /// Figures that are quoted of the gap, each with whose and what it is.
    #[cfg_attr(test, schemars(with = "Option<Vec<Headline>>"))]
    pub headlines: Vec<Headline>,
}

/// What every entry of a plan says of itself.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct About {
    /// Its id; no two entries of a plan share one.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Whose it is: the partner's id.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub partner: Option<usize>,
    /// How firm it is, where that differs from the document.
    pub status: Option<Status>,
    /// Where it stands.
    pub source: Option<String>,
    /// Anything that a reader should know.
    pub note: Option<String>,
    /// Whether it counts: a reader may switch it off.
    #[cfg_attr(test, schemars(skip))]
    pub on: bool,
}

/// What is needed to read the entries of a plan.
pub struct Reading<'d> {
    ids: Ids,
    document: &'d Document,
    names: Index,
    count: usize,
    room: Room,
    years: Places,
    length: usize,
    assumptions: Places,
    conditions: Places,
    lines: Places,
}

impl Plan {
    /// Reads the section `plan`.
    pub fn read(fields: &mut Fields<'_>, document: &Document, errors: &mut Errors) -> Option<Plan> {
        let path = super::fields::Path::named("plan");
        let node = fields.node("plan")?;
        let mut own = Fields::open(path, node, errors)?;
        let (base, years) = read_years(&mut own, errors)?;
        let mut reading = Reading {
            ids: Ids::of(document, document.unit),
            document,
            names: Index::default(),
            count: 0,
            room: Room::default(),
            length: years.len().saturating_add(1),
            years: Places::of(std::iter::once(base.as_str()).chain(years.iter().map(String::as_str))),
            assumptions: Places::of(std::iter::empty()),
            conditions: Places::of(std::iter::empty()),
            lines: Places::of(std::iter::empty()),
        };
        let assumptions = Assumption::read_all(&mut own, document, errors);
        reading.assumptions = Places::of(assumptions.iter().map(|assumption| assumption.id.as_str()));
        let conditions = Condition::read_all(&mut own, &reading, errors);
        reading.conditions = Places::of(conditions.iter().map(|condition| condition.id.as_str()));
        let lines = PlanLine::read_all(&mut own, &mut reading, &assumptions, errors);
        reading.lines = Places::of(lines.iter().map(|line| line.about.id.as_str()));
        let plan = Plan {
            name: own.text("name", errors),
            base,
            years,
            growing: own.one_of("growing", Growing::LIST, errors).unwrap_or(Growing::Compound),
            allocations: Allocation::read_all(&mut own, &mut reading, &assumptions, errors),
            pressures: Arising::read_all(&mut own, "pressures", &mut reading, errors),
            investments: Arising::read_all(&mut own, "investments", &mut reading, errors),
            savings: Saving::read_all(&mut own, &mut reading, errors),
            funds: Fund::read_all(&mut own, &mut reading, errors),
            prevention: Prevention::read_all(&mut own, &mut reading, errors),
            headlines: Headline::read_all(&mut own, &reading.ids, errors),
            assumptions: assumptions.into_iter().map(Rc::new).collect(),
            lines: lines.into(),
            conditions,
        };
        own.finish(errors);
        Some(plan)
    }

    /// How many years there are, the base one counted in.
    pub fn length(&self) -> usize {
        self.years.len().saturating_add(1)
    }

    /// A year's name by its place: the base year is 0.
    pub fn year(&self, place: usize) -> &str {
        match place.checked_sub(1) {
            None => &self.base,
            Some(place) => self.years.get(place).map_or("", String::as_str),
        }
    }
}

/// The base year and the years of the plan, each with a name of its own.
fn read_years(own: &mut Fields<'_>, errors: &mut Errors) -> Option<(String, Vec<String>)> {
    let base = own.required_text("base", errors);
    let mut names = Index::default();
    let mut years = Vec::new();
    if let Some(base) = &base {
        names.claim(base, 0);
    }
    for (path, node) in own.list("years", (Bound::Years, limits::YEARS), errors) {
        let Some(year) = super::fields::label(&|| path.text(), node, errors) else { continue };
        if year.is_empty() {
            errors.add(path.text(), Some(node.offset), Kind::Empty);
        } else if names.claim(&year, years.len()) {
            years.push(year);
        } else {
            errors.add(path.text(), Some(node.offset), Kind::RepeatedId { found: year });
        }
    }
    if years.is_empty() {
        own.missing("years", errors);
    }
    base.filter(|_| !years.is_empty()).map(|base| (base, years))
}

impl Reading<'_> {
    /// What an entry says of itself; one without an id or with one that is taken is left out.
    fn about(&mut self, own: &mut Fields<'_>, errors: &mut Errors) -> Option<About> {
        let id = own.required_text("id", errors);
        let about = About {
            name: own.text("name", errors).filter(|name| !name.is_empty()).or_else(|| id.clone()).unwrap_or_default(),
            partner: self.ids.partner(own, "partner", errors),
            status: own.one_of("status", Status::LIST, errors),
            source: own.text("source", errors),
            note: own.text("note", errors),
            id: id?,
            on: true,
        };
        if !self.names.claim(&about.id, self.count) {
            own.wrong("id", Kind::RepeatedId { found: about.id }, errors);
            return None;
        }
        self.count = self.count.saturating_add(1);
        Some(about)
    }

    /// The amounts of the plan's years, the base year's (nil) first. What is not stated is nil.
    fn by_year(&mut self, own: &mut Fields<'_>, name: &'static str, errors: &mut Errors) -> Vec<Money> {
        let mut amounts = vec![Money::ZERO];
        for (path, mut written) in own.amounts(name, self.document.unit, errors) {
            if !self.room.admits(&mut written) {
                errors.add(path.text(), None, Kind::SumTooLarge);
            }
            amounts.push(written.money.unwrap_or(Money::ZERO));
        }
        let most = self.length;
        if amounts.len() > most {
            let (found, most) = (amounts.len().saturating_sub(1), most.saturating_sub(1));
            own.wrong(name, Kind::Beyond { bound: Bound::Years, found, most }, errors);
        }
        amounts.resize(most, Money::ZERO);
        amounts
    }

    fn amount(&mut self, own: &mut Fields<'_>, name: &'static str, errors: &mut Errors) -> Option<Money> {
        self.room.read(own, name, self.document.unit, errors)?.money
    }

    /// The place of the year that a field names.
    fn year(&self, own: &mut Fields<'_>, name: &'static str, errors: &mut Errors) -> Option<usize> {
        let year = own.text(name, errors)?;
        self.years.find(own, name, &year, errors)
    }

    /// The condition that an entry depends on.
    fn condition(&self, own: &mut Fields<'_>, errors: &mut Errors) -> Option<usize> {
        let id = own.text("condition", errors)?;
        self.conditions.find(own, "condition", &id, errors)
    }
}
