//! Who puts money in.

use super::fields::Fields;
use super::file::{entries, items};
use super::{PartnerKind, Source, limits};
use crate::error::{Bound, Errors, Kind};
use crate::index::Index;

/// A body that puts money in.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename_all = "camelCase"))]
pub struct Partner {
    /// The id by which lines name it.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: PartnerKind,
    /// The body that it is in a structure, by its id, in this file or in another on the same page.
    pub body: Option<String>,
    /// The people it serves; several where several are counted (registered patients, residents).
    #[cfg_attr(test, schemars(with = "Option<Vec<Population>>"))]
    pub populations: Vec<Population>,
}

/// A named number of people, for figures per head.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Population {
    /// Who is counted: `registered patients`.
    pub name: String,
    /// How many, as text: `200,000`.
    #[cfg_attr(test, schemars(with = "String"))]
    pub count: i64,
    /// When they were counted.
    pub date: Option<String>,
    /// Who counted them.
    pub source: Option<String>,
}

/// The day from which integrated care boards stand in the place of clinical commissioning groups.
const BOARDS_FROM: &str = "2022-07-01";

impl Partner {
    /// Reads the section `partners`.
    pub fn read_all(fields: &mut Fields<'_>, source: &Source, errors: &mut Errors) -> Vec<Partner> {
        let mut partners: Vec<Partner> = Vec::new();
        let mut ids = Index::default();
        for mut own in items(fields, "partners", (Bound::Partners, limits::PARTNERS), errors) {
            let id = own.required_text("id", errors);
            let name = own.required_text("name", errors).or_else(|| id.clone());
            let kind = own.one_of("kind", PartnerKind::LIST, errors);
            if own.node("kind").is_none() {
                own.missing("kind", errors);
            }
            let body = own.text("body", errors);
            let populations = Population::read_all(&mut own, errors);
            if let (Some(id), Some(name)) = (id, name) {
                if ids.claim(&id, partners.len()) {
                    let partner = Partner { id, name, kind: kind.unwrap_or(PartnerKind::Other), body, populations };
                    if partner.is_out_of_its_time(source) {
                        own.wrong("kind", Kind::OutOfItsTime { found: partner.name.clone() }, errors);
                    }
                    partners.push(partner);
                } else {
                    own.wrong("id", Kind::RepeatedId { found: id }, errors);
                }
            }
            own.finish(errors);
        }
        partners
    }

    /// Groups commissioned to 30 June 2022, boards from 1 July 2022 (Health and Care Act 2022).
    fn is_out_of_its_time(&self, source: &Source) -> bool {
        let Some(date) = source.date.as_deref() else { return false };
        // A month or a year without a day is compared as far as it goes.
        let boards_from = BOARDS_FROM.get(..date.len()).unwrap_or(BOARDS_FROM);
        match self.kind {
            PartnerKind::Ccg => date > boards_from,
            PartnerKind::Icb => date < boards_from,
            _ => false,
        }
    }
}

impl Population {
    fn read_all(fields: &mut Fields<'_>, errors: &mut Errors) -> Vec<Population> {
        let mut populations = Vec::new();
        for mut own in entries(fields, "populations", errors) {
            let name = own.required_text("name", errors);
            let count = own.count("count", errors);
            if own.node("count").is_none() {
                own.missing("count", errors);
            }
            let (date, source) = (own.date("date", errors), own.text("source", errors));
            if let (Some(name), Some(count)) = (name, count) {
                populations.push(Population { name, count, date, source });
            }
            own.finish(errors);
        }
        populations
    }
}
