//! Where the figures come from.

use super::fields::{Fields, Path};
use crate::error::Errors;

/// Where figures come from: enough for a reader to find them.
#[derive(Debug, Clone, Default)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Source {
    /// The paper's title.
    pub title: Option<String>,
    /// Its date: `2016-12-14`, `2016-12` or `2016`.
    pub date: Option<String>,
    /// Where it can be read: an address of the web.
    pub address: Option<String>,
    /// Where in it the figures stand: `Table 1`.
    pub place: Option<String>,
    /// What of these figures is a reading, not a copy.
    pub reading: Option<String>,
}

impl Source {
    /// Reads the field `source`.
    pub fn read(fields: &mut Fields<'_>, errors: &mut Errors) -> Source {
        let Some(mut own) = fields.node("source").and_then(|node| Fields::open(Path::named("source"), node, errors))
        else {
            return Source::default();
        };
        let source = Source {
            title: own.text("title", errors),
            date: own.date("date", errors),
            address: own.text("address", errors),
            place: own.text("place", errors),
            reading: own.text("reading", errors),
        };
        own.finish(errors);
        source
    }
}
