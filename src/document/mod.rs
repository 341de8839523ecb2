//! The locality file an officer writes: read from JSON, from CSV or from a page's own table; every problem is
//! collected with its place, and what is valid is kept.

mod bodies;
pub mod clean;
mod closed;
mod consultation;
mod csv;
pub mod date;
pub mod fields;
mod file;
mod flows;
mod heading;
pub mod json;
pub mod limits;
mod lines;
mod meaning;
mod milestones;
mod moments;
mod outline;
mod outturn;
mod partners;
mod plan;
pub mod pools;
mod printed;
mod programme;
mod rate;
mod relations;
mod risk_share;
mod roll;
mod rules;
#[cfg(test)]
pub(crate) mod schema;
mod sheets;
mod source;
mod table;
mod tiers;

pub use bodies::{Body, Phase};
pub use closed::{
    Audience, Basis, BodyForm, Brackets, Closeness, Family, Footing, FundKind, Growing, GrowthOf, Life, MoneyState,
    Outcome, PartnerKind, Purpose, Reading, Recurrence, RelationKind, Sense, Stage, Standing, Status, StepKind,
    Treatment,
};
pub use consultation::{Alternative, Consultation, Fixed};
pub use flows::Flow;
pub use lines::{Line, Places, Room};
pub use milestones::{Milestone, Restated};
pub use moments::Moment;
pub use outturn::{Attributed, Outturn, Treated, Virement};
pub use partners::{Partner, Population};
pub use plan::{
    About, Allocation, Arising, Assumption, Condition, Fund, Headline, Plan, PlanLine, Prevention, PriceWeight, Saving,
};
pub use pools::{LineVariance, Pool, Reserve};
pub use printed::{Printed, PrintedColumn, PrintedRow};
pub use programme::{Programme, ProgrammeMoney, Risk, StaffCount};
pub use rate::Rate;
pub use relations::Relation;
pub use risk_share::{Cap, CapLimit, NamedSum, OutcomeLinked, RiskRule, Step, Weight, Within};
pub use rules::{Rule, RulePack};
pub use source::Source;
pub use tiers::Tier;

use crate::error::{Errors, Kind};
use crate::money::Unit;

/// A locality file that has been read: what was valid in it.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename_all = "camelCase", title = "Locality file"))]
pub struct Document {
    /// The document's own id, by which a link names it: letters, digits and hyphens.
    pub id: String,
    /// What the figures are.
    pub title: String,
    /// The version of the figures, as their owner counts.
    pub version: Option<String>,
    /// How firm the figures are; a line may say otherwise of itself. The weakest where nothing is stated.
    pub status: Status,
    /// Where the figures come from.
    pub source: Source,
    /// The unit of the amounts as written; a unit typed behind a number wins over it.
    #[cfg_attr(test, schemars(with = "schema::UnitWord"))]
    pub unit: Unit,
    /// What brackets around an amount mean in the source.
    #[cfg_attr(test, schemars(with = "Option<Brackets>"))]
    pub brackets: Brackets,
    /// Who puts money in.
    pub partners: Vec<Partner>,
    /// How closely money is shared, as the council names it.
    pub tiers: Vec<Tier>,
    /// The money.
    pub lines: Vec<Line>,
    /// What goes from where to where beside that: money through a structure, payments, people.
    #[cfg_attr(test, schemars(with = "Option<Vec<Flow>>"))]
    pub flows: Vec<Flow>,
    /// The totals as the source prints them.
    #[cfg_attr(test, schemars(with = "Option<Printed>"))]
    pub printed: Printed,
    /// Which money is in one agreement; every line in one where none is given.
    #[cfg_attr(test, schemars(with = "Option<Vec<Pool>>"))]
    pub pools: Vec<Pool>,
    /// Rules by which partners bear what a pool is over or under.
    #[cfg_attr(test, schemars(with = "Option<Vec<RiskRule>>"))]
    pub risk_share: Vec<RiskRule>,
    /// What was approved, moved and spent, year by year.
    #[cfg_attr(test, schemars(with = "Option<Vec<Outturn>>"))]
    pub outturn: Vec<Outturn>,
    /// What is spent and what pays for it over several years.
    pub plan: Option<Plan>,
    /// How a programme goes: its money, its risks and its people.
    pub programme: Option<Programme>,
    /// The bodies of a structure; a file may have these and no money.
    #[cfg_attr(test, schemars(with = "Option<Vec<Body>>"))]
    pub bodies: Vec<Body>,
    /// How they stand to each other.
    #[cfg_attr(test, schemars(with = "Option<Vec<Relation>>"))]
    pub relations: Vec<Relation>,
    /// What was planned, and what came of it.
    #[cfg_attr(test, schemars(with = "Option<Vec<Milestone>>"))]
    pub milestones: Vec<Milestone>,
    /// The dates at which the structure is shown; made of the dates in it where none is given.
    #[cfg_attr(test, schemars(with = "Option<Vec<Moment>>"))]
    pub moments: Vec<Moment>,
    /// Dated rules on what may be pooled.
    #[cfg_attr(test, schemars(with = "Option<Vec<RulePack>>"))]
    pub rule_packs: Vec<RulePack>,
    /// What is asked, if anything is.
    pub consultation: Option<Consultation>,
}

/// How a text writes a document down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A locality file.
    Json,
    /// Comma-separated lines with a row of heads.
    Csv,
    /// The cells of a page's own table, as a JSON text: `{"caption", "rows": [[{"text", "head"}]]}`.
    Table,
    /// The items of a page's own nested list, as a JSON text: `{"caption", "items": [{"text", "items": […]}]}`.
    List,
}

impl Form {
    /// Finds a form by its word.
    pub fn named(word: &str) -> Option<Form> {
        match word {
            "json" => Some(Form::Json),
            "csv" => Some(Form::Csv),
            "table" => Some(Form::Table),
            "list" => Some(Form::List),
            _ => None,
        }
    }
}

/// Reads a document. It never fails: what cannot be read is in the [`Errors`], what can is in the [`Document`].
///
/// ```
/// use locality::document::{Form, open};
/// let (document, errors) = open("partner,tier,amount\nBury CCG,Section 75,\"130,989\"", Form::Csv);
/// assert_eq!(document.lines.len(), 1);
/// assert!(errors.kept().iter().all(|error| error.kind.is_advice()));
/// ```
pub fn open(text: &str, form: Form) -> (Document, Errors) {
    let mut errors = Errors::default();
    let mut document = match form {
        Form::Json => file::read(text, &mut errors),
        Form::Csv => csv::read(text, &mut errors),
        Form::Table if cfg!(any(feature = "pooling", feature = "sharing", feature = "flows")) => {
            table::read(text, &mut errors)
        }
        Form::List if cfg!(feature = "diagrams") => outline::read(text, &mut errors),
        Form::Table | Form::List => Document::empty(),
    };
    let planned = document.plan.is_some() || document.programme.is_some();
    let money = cfg!(any(feature = "pooling", feature = "sharing", feature = "flows"));
    if money && document.lines.is_empty() && document.flows.is_empty() && document.bodies.is_empty() && !planned {
        errors.add("lines", None, Kind::NoLines);
    }
    if document.moments.is_empty() {
        document.moments = Moment::made_of(&document);
    }
    if matches!(form, Form::Json | Form::Csv) {
        errors.locate(text);
    }
    (document, errors)
}

impl Document {
    /// A document with nothing in it.
    fn empty() -> Document {
        Document {
            id: String::new(),
            title: String::new(),
            version: None,
            status: Status::Illustrative,
            source: Source::default(),
            unit: Unit::Pounds,
            brackets: Brackets::Negative,
            partners: Vec::new(),
            tiers: Vec::new(),
            lines: Vec::new(),
            flows: Vec::new(),
            printed: Printed::default(),
            pools: Vec::new(),
            risk_share: Vec::new(),
            outturn: Vec::new(),
            plan: None,
            programme: None,
            bodies: Vec::new(),
            relations: Vec::new(),
            milestones: Vec::new(),
            moments: Vec::new(),
            rule_packs: Vec::new(),
            consultation: None,
        }
    }

    /// The status of a line: its own, or the document's.
    pub fn status_of(&self, line: &Line) -> Status {
        line.status.unwrap_or(self.status)
    }
}

/// An id made of a name: its letters and digits in lower case, spaces and signs of ASCII as single hyphens.
fn slug(name: &str) -> String {
    let mut id = String::new();
    for letter in name.chars().take(limits::LABEL) {
        if letter.is_ascii_alphanumeric() || !(letter.is_ascii() || letter.is_whitespace()) {
            id.push(letter.to_ascii_lowercase());
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    id.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_that_no_sum_can_hold_count_as_not_stated() {
        let text = "partner,tier,amount\na,pooled,90071992547409.91\na,pooled,0.01";
        let (document, errors) = open(text, Form::Csv);
        assert_eq!(document.lines[1].amount.money, None);
        assert!(errors.kept().iter().any(|error| error.kind == Kind::SumTooLarge));
    }

    #[test]
    fn an_id_is_made_of_a_name() {
        assert_eq!(slug("Bury CCG (Budgets)"), "bury-ccg-budgets");
        assert_eq!(slug("__proto__"), "proto");
    }
}
