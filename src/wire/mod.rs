//! What crosses to JavaScript: one file an operation. Text comes in; a view goes out, and its canonical JSON, which
//! is the same bytes on every machine.

mod change;
pub mod csv;
#[cfg(test)]
mod declarations;
pub mod follow;
pub mod link;
mod order;
pub mod paste;
pub mod pool;
pub mod problems;
pub mod refusal;
mod tree;

pub use tree::Tree;

use serde::Serialize;

use crate::document::{Document, Form};
use crate::error::Errors;
use crate::views::pool::Findings;

/// A document that is open: what was valid, and what was not.
#[derive(Debug, Clone)]
pub struct Open {
    /// What was valid.
    pub document: Document,
    /// What was not.
    pub errors: Errors,
    /// What was found out about it once.
    pub findings: Findings,
}

impl Open {
    /// Opens a text. It never fails: what cannot be read is a problem.
    pub fn read(text: &str, form: Form) -> Open {
        let (document, errors) = crate::document::open(text, form);
        let findings = Findings::of(&document);
        Open { document, errors, findings }
    }
}

/// The canonical JSON of a view. A view is fixed structs of texts and whole numbers, which always serialise.
pub fn canonical(view: &impl Serialize) -> String {
    serde_json::to_string(&Tree::of(view)).unwrap_or_default()
}
