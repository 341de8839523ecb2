//! How closely money is shared, as the council names it.

use super::fields::Fields;
use super::file::items;
use super::{Closeness, Reading, limits};
use crate::error::{Bound, Errors, Kind};
use crate::index::Index;

/// A tier: the council's own name, and which of the five it means.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Tier {
    /// The id by which lines name it.
    pub id: String,
    /// The name as the council writes it.
    pub name: String,
    /// Which of the five tiers it means.
    pub means: Closeness,
    /// Whether the source says so.
    #[cfg_attr(test, schemars(with = "Option<Reading>"))]
    pub reading: Reading,
    /// The body that keeps it, by its id in a structure, in this file or in another on the same page.
    pub body: Option<String>,
    /// Why it was read so.
    pub note: Option<String>,
}

impl Tier {
    /// Reads the section `tiers`. A tier whose meaning is not said is taken as inferred from its name.
    pub fn read_all(fields: &mut Fields<'_>, errors: &mut Errors) -> Vec<Tier> {
        let mut tiers: Vec<Tier> = Vec::new();
        let mut ids = Index::default();
        for mut own in items(fields, "tiers", (Bound::Tiers, limits::TIERS), errors) {
            let id = own.required_text("id", errors);
            let name = own.required_text("name", errors).or_else(|| id.clone());
            let means = own.one_of("means", Closeness::LIST, errors);
            let reading = own.one_of("reading", Reading::LIST, errors);
            let body = own.text("body", errors);
            let note = own.text("note", errors);
            if let (Some(id), Some(name)) = (id, name) {
                if ids.claim(&id, tiers.len()) {
                    let inferred = super::meaning::of_tier(&name);
                    if means.is_none() {
                        let kind = Kind::InferredTier { found: name.clone(), taken: inferred.code() };
                        own.wrong("means", kind, errors);
                    }
                    let reading = if means.is_none() { Some(Reading::Inferred) } else { reading };
                    let reading = reading.unwrap_or(Reading::Stated);
                    tiers.push(Tier { id, name, means: means.unwrap_or(inferred), reading, body, note });
                } else {
                    own.wrong("id", Kind::RepeatedId { found: id }, errors);
                }
            }
            own.finish(errors);
        }
        tiers
    }
}
