//! What was planned, as stated when, and what came of it: kept as written.

use super::fields::Fields;
use super::file::{entries, items};
use super::limits;
use crate::error::{Bound, Errors};

/// A milestone. Its dates are texts as the papers have them: `spring 2021` is as good as `2021-04-01`.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename_all = "camelCase"))]
pub struct Milestone {
    /// An id of its own.
    pub id: Option<String>,
    /// What was to happen.
    pub what: String,
    /// When it was planned for.
    pub planned: Option<String>,
    /// When that was said.
    pub stated_on: Option<String>,
    /// What it was planned for later, in the order in which that was said.
    #[cfg_attr(test, schemars(with = "Option<Vec<Restated>>"))]
    pub restated: Vec<Restated>,
    /// When it happened.
    pub actual: Option<String>,
    /// What came of it.
    pub status: Option<String>,
    /// Anything that a reader should know.
    pub note: Option<String>,
    /// Where this stands.
    pub source: Option<String>,
}

/// A date to which a milestone was moved.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename_all = "camelCase"))]
pub struct Restated {
    /// When it was planned for then.
    pub planned: String,
    /// When that was said.
    pub stated_on: Option<String>,
    /// Where it stands.
    pub source: Option<String>,
}

impl Restated {
    fn read_all(fields: &mut Fields<'_>, errors: &mut Errors) -> Vec<Restated> {
        let mut all = Vec::new();
        for mut own in entries(fields, "restated", errors) {
            let planned = own.required_text("planned", errors);
            let (stated_on, source) = (own.text("statedOn", errors), own.text("source", errors));
            all.extend(planned.map(|planned| Restated { planned, stated_on, source }));
            own.finish(errors);
        }
        all
    }
}

impl Milestone {
    /// Reads the section `milestones`.
    pub fn read_all(fields: &mut Fields<'_>, errors: &mut Errors) -> Vec<Milestone> {
        let mut milestones = Vec::new();
        for mut own in items(fields, "milestones", (Bound::Milestones, limits::MILESTONES), errors) {
            let what = own.required_text("what", errors);
            let restated = Restated::read_all(&mut own, errors);
            let mut text = |name| own.text(name, errors);
            let milestone = Milestone {
                id: text("id"),
                what: String::new(),
                planned: text("planned"),
                stated_on: text("statedOn"),
                restated,
                actual: text("actual"),
                status: text("status"),
                note: text("note"),
                source: text("source"),
            };
            milestones.extend(what.map(|what| Milestone { what, ..milestone }));
            own.finish(errors);
        }
        milestones
    }
}
