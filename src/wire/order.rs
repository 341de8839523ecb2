//! A request: a small object that the page's own glue writes, read with the same care as a file.

use super::change;
use crate::calc::pool::Change;
use crate::document::Document;
use crate::document::fields::{Fields, Path};
use crate::document::{json, limits};
use crate::error::{Bound, Error, Errors, Kind};
use crate::money::Unit;
use crate::words;

/// What every request may say.
pub struct Order {
    /// The unit to show amounts in.
    pub unit: Option<Unit>,
    /// The language.
    pub words: &'static words::Table,
    /// The reader's changes, each read or refused.
    pub changes: Vec<Result<Change, Error>>,
    /// Lines to pass over, and lines to list.
    pub lines: (usize, usize),
    /// The day.
    pub today: Option<String>,
    /// The year, where lines join year by year.
    pub year: Option<String>,
    /// For a pasted block: the partner and the tier of its first cell, and its text.
    pub partner: Option<String>,
    /// See `partner`.
    pub tier: Option<String>,
    /// See `partner`.
    pub text: String,
}

/// Lines that are listed where a request does not say how many.
const LISTED: usize = 100;

impl Order {
    /// Reads a request. What cannot be read in it is as if it were not there.
    pub fn read(text: &str, document: &Document) -> Order {
        let mut errors = Errors::default();
        let mut order = Order {
            unit: None,
            words: words::table("en"),
            changes: Vec::new(),
            lines: (0, LISTED),
            today: None,
            year: None,
            partner: None,
            tier: None,
            text: String::new(),
        };
        let Some(node) = json::read(text, &mut errors) else { return order };
        let Some(mut fields) = Fields::open(Path::root(), &node, &mut errors) else { return order };
        order.unit = fields.one_of("unit", &Unit::LIST, &mut errors);
        order.words = words::table(&fields.text("lang", &mut errors).unwrap_or_default());
        order.today = fields.text("today", &mut errors);
        order.year = fields.text("year", &mut errors).filter(|year| !year.is_empty());
        order.partner = fields.text("partner", &mut errors);
        order.tier = fields.text("tier", &mut errors);
        if let Some(json::Value::Text(block)) = fields.node("text").map(|node| &node.value) {
            order.text = block.clone().into_owned();
        }
        order.lines = stretch(&mut fields, "lines", LISTED, &mut errors);
        let changes = fields.list("changes", (Bound::Changes, usize::MAX), &mut errors);
        order.changes = changes.into_iter().map(|(path, node)| change::read(path, node, document)).collect();
        let most = limits::changes(document.lines.len());
        for (place, change) in order.changes.iter_mut().enumerate().skip(most) {
            let found = place.saturating_add(1);
            let kind = Kind::Beyond { bound: Bound::Changes, found, most };
            *change = Err(Error { at: format!("changes[{place}]"), line: None, kind });
        }
        order
    }
}

/// Which items of a long list are asked for: how many to pass over, and how many to list.
pub fn stretch(fields: &mut Fields<'_>, name: &'static str, usual: usize, errors: &mut Errors) -> (usize, usize) {
    let Some(mut own) = fields.node(name).and_then(|node| Fields::open(Path::named(name), node, errors)) else {
        return (0, usual);
    };
    (count(&mut own, "from", 0), count(&mut own, "count", usual))
}

/// How many of something are asked for.
pub fn count(fields: &mut Fields<'_>, name: &'static str, usual: usize) -> usize {
    match fields.node(name).map(|node| &node.value) {
        Some(json::Value::Number(text)) => text.parse().unwrap_or(usual),
        _ => usual,
    }
}
