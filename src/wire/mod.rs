//! What crosses to JavaScript: one file an operation. Text comes in; a view goes out, and its canonical JSON, which
//! is the same bytes on every machine.

mod change;
pub mod csv;
#[cfg(test)]
mod declarations;
pub mod follow;
pub mod layout;
pub mod link;
mod order;
pub mod paste;
pub mod pool;
pub mod problems;
pub mod refusal;
pub mod risk;
pub mod structure;
mod tree;

pub use tree::Tree;

use serde::Serialize;

use crate::calc::structure::{Snapshot, advice, day};
use crate::document::{Document, Form};
use crate::error::Errors;
use crate::views::pool::Findings;
use crate::views::structure::advice_kind;

/// A document that is open: what was valid, and what was not.
#[derive(Debug, Clone)]
pub struct Open {
    /// What was valid.
    pub document: Document,
    /// What was not.
    pub errors: Errors,
    /// What was found out about it once.
    pub findings: Findings,
    /// What to look at in its structure: see [`crate::calc::structure::advice`].
    pub advice: Vec<(usize, bool)>,
}

impl Open {
    /// Opens a text. It never fails: what cannot be read is a problem.
    pub fn read(text: &str, form: Form) -> Open {
        let (document, mut errors) = crate::document::open(text, form);
        let findings = Findings::of(&document);
        let advice = advice(&document, &Snapshot::of(&document, day(document.moments.last())));
        for (place, is_end) in &advice {
            if let Some(body) = document.bodies.get(*place) {
                errors.add(body.spot.0.clone(), body.spot.1, advice_kind(body, *is_end));
            }
        }
        if !advice.is_empty() {
            errors.locate(text);
        }
        Open { document, errors, findings, advice }
    }
}

/// The canonical JSON of a view. A view is fixed structs of texts and whole numbers, which always serialise.
pub fn canonical(view: &impl Serialize) -> String {
    serde_json::to_string(&Tree::of(view)).unwrap_or_default()
}
