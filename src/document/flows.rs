//! What goes from where to where, where it is no line of a budget: money through a structure, payments, people.

use super::fields::Fields;
use super::file::items;
use super::lines::Room;
use super::{Closeness, Purpose, Status, limits};
use crate::error::{Bound, Errors, Kind};
use crate::money::{Unit, Written};

/// What goes from one place to another.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Flow {
    /// Where it comes from: a name, or the id of a partner.
    pub from: String,
    /// Where it goes: a name, or the id of a partner.
    pub to: String,
    /// How much, as text; not stated where it is left out.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub amount: Written,
    /// How much it came to, as text.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub actual: Option<Written>,
    /// What goes, where it is not money in the unit of the file: `people`.
    pub unit: Option<String>,
    /// How closely it is shared.
    pub means: Option<Closeness>,
    /// Capital or revenue.
    pub purpose: Option<Purpose>,
    /// How firm the figure is, where that differs from the document.
    pub status: Option<Status>,
    /// Anything that a reader should know.
    pub note: Option<String>,
    /// Where this stands.
    pub source: Option<String>,
}

impl Flow {
    /// A flow of which only its ends and its amount are known.
    pub fn bare(from: String, to: String, amount: Written) -> Flow {
        Flow {
            from,
            to,
            amount,
            actual: None,
            unit: None,
            means: None,
            purpose: None,
            status: None,
            note: None,
            source: None,
        }
    }

    /// Reads the section `flows`. One without both ends is left out, with its problem.
    pub fn read_all(fields: &mut Fields<'_>, unit: Unit, errors: &mut Errors) -> Vec<Flow> {
        let items = items(fields, "flows", (Bound::Lines, limits::LINES), errors);
        Flow::read_rows(items, unit, errors)
    }

    /// Reads flows that have been opened.
    pub fn read_rows(items: Vec<Fields<'_>>, unit: Unit, errors: &mut Errors) -> Vec<Flow> {
        let mut flows = Vec::new();
        let (mut room, mut actuals) = (Room::default(), Room::default());
        for mut own in items {
            let (from, to) = (own.required_text("from", errors), own.required_text("to", errors));
            let goes = own.text("unit", errors).filter(|unit| !unit.is_empty());
            // What is counted is read as whole pounds are: the same digits, the same separators.
            let unit = if goes.is_some() { Unit::Pounds } else { unit };
            let mut amount = own.amount("amount", unit, errors).unwrap_or(Written::NOT_STATED);
            if !room.admits(&mut amount) {
                own.wrong("amount", Kind::SumTooLarge, errors);
            }
            let mut flow = Flow::bare(from.clone().unwrap_or_default(), to.clone().unwrap_or_default(), amount);
            flow.actual = actuals.read(&mut own, "actual", unit, errors);
            flow.unit = goes;
            flow.means = own.one_of("means", Closeness::LIST, errors);
            flow.purpose = own.one_of("purpose", Purpose::LIST, errors);
            flow.status = own.one_of("status", Status::LIST, errors);
            flow.note = own.text("note", errors);
            flow.source = own.text("source", errors);
            if from.is_some() && to.is_some() {
                flows.push(flow);
            }
            own.finish(errors);
        }
        flows
    }
}
