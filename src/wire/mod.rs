//! What crosses to JavaScript: one file an operation. Text comes in; a view goes out, and its canonical JSON, which
//! is the same bytes on every machine.

#[cfg(feature = "calculators")]
mod change;
#[cfg(feature = "pooling")]
pub mod csv;
#[cfg(all(
    test,
    feature = "pooling",
    feature = "sharing",
    feature = "planning",
    feature = "flows",
    feature = "diagrams"
))]
mod declarations;
#[cfg(feature = "flows")]
pub mod flow;
#[cfg(feature = "flows")]
pub mod flow_layout;
#[cfg(feature = "calculators")]
pub mod follow;
#[cfg(feature = "planning")]
pub mod gap;
#[cfg(feature = "diagrams")]
pub mod layout;
#[cfg(feature = "calculators")]
pub mod link;
#[cfg(feature = "calculators")]
mod order;
#[cfg(feature = "pooling")]
pub mod paste;
#[cfg(feature = "pooling")]
pub mod pool;
pub mod problems;
#[cfg(feature = "planning")]
pub mod programme;
#[cfg(feature = "pooling")]
pub mod refusal;
#[cfg(feature = "sharing")]
pub mod risk;
#[cfg(feature = "diagrams")]
pub mod structure;
mod tree;

pub use tree::Tree;

use serde::Serialize;

use crate::document::{Document, Form};
use crate::error::Errors;
#[cfg(feature = "planning")]
use crate::views::gap::Start;
#[cfg(feature = "pooling")]
use crate::views::pool::Findings;

/// A document that is open: what was valid, and what was not.
#[derive(Debug, Clone)]
pub struct Open {
    /// What was valid.
    pub document: Document,
    /// What was not.
    pub errors: Errors,
    /// What was found out about it once.
    #[cfg(feature = "pooling")]
    pub findings: Findings,
    /// Its plan worked out, where it has one.
    #[cfg(feature = "planning")]
    pub plan: Option<Start>,
    /// What the ids of its plan stand for.
    #[cfg(feature = "planning")]
    pub planned: Option<gap::Known>,
    /// What to look at in its structure: see [`crate::calc::structure::advice`].
    #[cfg(feature = "diagrams")]
    pub advice: Vec<(usize, bool)>,
}

impl Open {
    /// Opens a text. It never fails: what cannot be read is a problem.
    pub fn read(text: &str, form: Form) -> Open {
        let (document, errors) = crate::document::open(text, form);
        #[cfg(feature = "diagrams")]
        let (errors, advice) = structure::advised(text, &document, errors);
        Open {
            #[cfg(feature = "pooling")]
            findings: Findings::of(&document),
            #[cfg(feature = "planning")]
            plan: Start::of(&document),
            #[cfg(feature = "planning")]
            planned: document.plan.as_ref().map(gap::Known::of),
            #[cfg(feature = "diagrams")]
            advice,
            document,
            errors,
        }
    }
}

/// The canonical JSON of a view. A view is fixed structs of texts and whole numbers, which always serialise.
pub fn canonical(view: &impl Serialize) -> String {
    serde_json::to_string(&Tree::of(view)).unwrap_or_default()
}
