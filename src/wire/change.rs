//! A change as a page keeps it, read.

use crate::calc::pool::Change;
use crate::document::clean::excerpt;
use crate::document::fields::{Fields, Path};
use crate::document::json::Node;
use crate::document::{Document, Purpose};
use crate::error::{Error, Errors, Kind};
use crate::money::{Money, Unit};

/// The four kinds of change.
const KINDS: [(&str, &str); 4] = [("move", "move"), ("amount", "amount"), ("add", "add"), ("remove", "remove")];

/// Reads one change.
///
/// # Errors
/// The first thing that is wrong with it: a change is one choice, made in one form.
pub fn read(path: Path, node: &Node<'_>, document: &Document) -> Result<Change, Error> {
    let mut errors = Errors::default();
    let change = fields(path.clone(), node, document, &mut errors);
    let first = errors.kept().first().cloned();
    match (change, first) {
        (Some(change), None) => Ok(change),
        (_, Some(error)) => Err(error),
        (None, None) => Err(Error { at: path.text(), line: None, kind: Kind::Empty }),
    }
}

fn fields(path: Path, node: &Node<'_>, document: &Document, errors: &mut Errors) -> Option<Change> {
    let mut own = Fields::open(path, node, errors)?;
    if own.node("change").is_none() {
        own.missing("change", errors);
    }
    Some(match own.one_of("change", &KINDS, errors)? {
        "move" => {
            let partner = partner(&mut own, document, errors)?;
            let from = tier(&mut own, "from", document, errors)?;
            let to = tier(&mut own, "to", document, errors)?;
            let purpose = own.one_of("kind", Purpose::LIST, errors);
            Change::Move { partner, from, to, amount: amount(&mut own, errors)?, purpose }
        }
        "add" => {
            let partner = partner(&mut own, document, errors)?;
            let tier = tier(&mut own, "tier", document, errors)?;
            let purpose = own.one_of("kind", Purpose::LIST, errors);
            Change::Add { partner, tier, amount: amount(&mut own, errors)?, purpose }
        }
        "amount" => {
            let line = own.required_text("line", errors)?;
            Change::Amount { line, amount: amount(&mut own, errors)? }
        }
        _ => Change::Remove { line: own.required_text("line", errors)? },
    })
}

fn partner(own: &mut Fields<'_>, document: &Document, errors: &mut Errors) -> Option<Option<usize>> {
    if own.node("partner").is_none() {
        return Some(None);
    }
    let id = own.text("partner", errors)?;
    let found = partner_place(document, &id);
    if found.is_none() {
        own.wrong("partner", unknown(&id, document.partners.iter().map(|partner| partner.id.as_str())), errors);
    }
    found.map(Some)
}

fn tier(own: &mut Fields<'_>, name: &'static str, document: &Document, errors: &mut Errors) -> Option<usize> {
    let id = own.required_text(name, errors)?;
    let found = tier_place(document, &id);
    if found.is_none() {
        own.wrong(name, unknown(&id, document.tiers.iter().map(|tier| tier.id.as_str())), errors);
    }
    found
}

/// The place of a partner by its id.
pub fn partner_place(document: &Document, id: &str) -> Option<usize> {
    document.partners.iter().position(|partner| partner.id == id)
}

/// The place of a tier by its id.
pub fn tier_place(document: &Document, id: &str) -> Option<usize> {
    document.tiers.iter().position(|tier| tier.id == id)
}

fn unknown<'d>(id: &str, known: impl Iterator<Item = &'d str>) -> Kind {
    Kind::UnknownId { found: excerpt(id), list: known.take(12).collect::<Vec<_>>().join(", ") }
}

fn amount(own: &mut Fields<'_>, errors: &mut Errors) -> Option<Money> {
    let unit = own.one_of("unit", &Unit::LIST, errors).unwrap_or(Unit::Pounds);
    let written = own.amount("amount", unit, errors);
    let money = written.and_then(|written| written.money);
    if money.is_none() && errors.kept().is_empty() {
        own.wrong("amount", Kind::NoAmount, errors);
    }
    money
}
