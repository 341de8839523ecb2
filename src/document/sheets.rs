//! Structures and flows as comma-separated lines: a row of heads with `name` begins bodies, one with `from`, `to` and
//! `kind` begins relations, one with `from`, `to` and `amount` begins flows. Rows become the objects that a locality file would hold, and are read as those are.

use std::borrow::Cow;

use super::clean::excerpt;
use super::csv::{Record, Records};
use super::fields::{Fields, Path};
use super::heading::Heading;
use super::json::{Node, Value};
use super::lines::Places;
use super::roll::fresh_id;
use super::{Body, Document, Flow, Relation, limits, slug};
use crate::error::{Bound, Errors, Kind};
use crate::index::Index;

const BODY: [&str; 11] =
    ["id", "name", "alsoWritten", "form", "level", "container", "phases", "functions", "money", "note", "source"];
const RELATION: [&str; 11] =
    ["id", "from", "to", "kind", "label", "since", "until", "basis", "reading", "note", "source"];

const FLOW: [&str; 10] = ["from", "to", "amount", "actual", "unit", "means", "purpose", "status", "note", "source"];

/// The rows of bodies, of relations or of flows that have been read so far.
#[derive(Default)]
struct Sheet {
    columns: Vec<Option<&'static str>>,
    rows: Vec<(usize, Node<'static>)>,
}

/// Letters and digits of a head, in lower case: `Also written as` is `alsowrittenas`.
fn plain(head: &str) -> String {
    head.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect()
}

/// Which sheet a row of heads begins: bodies (`Some(0)`), relations (`Some(1)`), flows (`Some(2)`), or none.
pub fn begins(record: &Record, is_first: bool) -> Option<usize> {
    let heads: Vec<String> = record.cells.iter().map(|cell| plain(&Heading::read(cell).name)).collect();
    let has = |names: &[&str]| names.iter().all(|name| heads.iter().any(|head| head == name));
    if has(&["from", "to", "kind"]) {
        Some(1)
    } else if has(&["from", "to", "amount"]) {
        Some(2)
    } else if has(&["id", "name"]) || is_first && has(&["name"]) && !has(&["tier"]) && !has(&["amount"]) {
        Some(0)
    } else {
        None
    }
}

/// Reads bodies, relations and flows; `heads` is the first row.
pub fn read(heads: Record, records: &mut Records<'_>, document: &mut Document, errors: &mut Errors) {
    let mut sheets = [Sheet::default(), Sheet::default(), Sheet::default()];
    let mut unit = None;
    let mut current = 0_usize;
    for (place, record) in std::iter::once(heads).chain(records).enumerate() {
        let begun = begins(&record, place == 0);
        current = begun.unwrap_or(current);
        let Some(sheet) = sheets.get_mut(current) else { continue };
        let (bound, most, known) = match current {
            0 => (Bound::Bodies, limits::BODIES, BODY.as_slice()),
            1 => (Bound::Relations, limits::RELATIONS, RELATION.as_slice()),
            _ => (Bound::Lines, limits::LINES, FLOW.as_slice()),
        };
        let spare = record.count.saturating_sub(sheet.columns.len());
        if begun.is_some() {
            sheet.columns = columns(&record, known, errors);
            if current == 2 {
                unit = record.cells.iter().find_map(|cell| Heading::read(cell).unit);
                if unit.is_none() && !sheet.columns.contains(&Some("unit")) {
                    errors.add("", Some(record.offset), Kind::NoUnit);
                }
            }
        } else if sheet.rows.len() >= most {
            let found = most.saturating_add(1);
            errors.add("", Some(record.offset), Kind::Beyond { bound, found, most });
            break;
        } else {
            let number = place.saturating_add(1);
            if spare > 0 {
                // Cells have slid, so those behind are under the wrong heads; the first ones may still be right.
                errors.add(format!("row {number}"), Some(record.offset), Kind::SpareCells { found: spare });
            }
            let node = sheet.node(&record);
            sheet.rows.push((number, node));
        }
    }
    let [bodies, relations, flows] = &sheets;
    document.unit = unit.unwrap_or(document.unit);
    document.flows = Flow::read_rows(flows.open(errors), document.unit, errors);
    document.bodies = Body::read_all(bodies.open(errors), errors);
    if bodies.rows.is_empty() {
        make_bodies(relations, document, errors);
    }
    let mut places = Places::of(document.bodies.iter().map(|body| body.id.as_str()));
    places.also(document.bodies.iter().map(|body| body.name.as_str()));
    document.relations = Relation::read_all(relations.open(errors), &places, errors);
}

/// The column that each head names.
fn columns(record: &Record, known: &[&'static str], errors: &mut Errors) -> Vec<Option<&'static str>> {
    let mut columns: Vec<Option<&'static str>> = Vec::new();
    for head in &record.cells {
        let name = plain(&Heading::read(head).name);
        let name = if name == "alsowrittenas" { "alsowritten" } else { &name };
        let found = known.iter().copied().find(|known| known.eq_ignore_ascii_case(name));
        let found = found.filter(|found| !columns.contains(&Some(found)));
        if found.is_none() {
            errors.add("", Some(record.offset), Kind::UnknownColumn { found: excerpt(head.trim()) });
        }
        columns.push(found);
    }
    columns
}

impl Sheet {
    /// A row as an object.
    fn node(&self, record: &Record) -> Node<'static> {
        let offset = record.offset;
        let node = |value| Node { offset, value };
        let text = |text: &str| node(Value::Text(Cow::Owned(text.to_owned())));
        let mut object = Vec::new();
        for (column, cell) in self.columns.iter().zip(&record.cells) {
            let cell = cell.trim();
            let Some(column) = column.filter(|_| !cell.is_empty()) else { continue };
            let parts = || cell.split(';').map(str::trim).filter(|part| !part.is_empty());
            let value = match column {
                "alsoWritten" | "functions" => node(Value::List(parts().map(text).collect())),
                "phases" => {
                    let phase = |part: &str| {
                        let (word, from) = part.split_once(' ').unwrap_or((part, ""));
                        let mut fields = vec![(Cow::Borrowed("phase"), text(word))];
                        if !from.is_empty() {
                            fields.push((Cow::Borrowed("from"), text(from.trim())));
                        }
                        node(Value::Object(fields))
                    };
                    node(Value::List(parts().map(phase).collect()))
                }
                "money" => match plain(cell).as_str() {
                    "true" | "yes" => node(Value::Bool(true)),
                    "false" | "no" => node(Value::Bool(false)),
                    _ => text(cell),
                },
                _ => text(cell),
            };
            object.push((Cow::Borrowed(column), value));
        }
        let cell = |object: &[(Cow<'_, str>, Node<'_>)], name: &str| {
            let found = object.iter().find(|(field, _)| field == name).map(|(_, node)| &node.value);
            if let Some(Value::Text(text)) = found { Some(text.to_string()) } else { None }
        };
        if !self.columns.contains(&Some("id"))
            && let Some(name) = cell(&object, "name")
        {
            object.push((Cow::Borrowed("id"), text(&slug(&name))));
        }
        node(Value::Object(object))
    }

    /// The rows, opened as objects.
    fn open(&self, errors: &mut Errors) -> Vec<Fields<'_>> {
        self.rows.iter().filter_map(|(number, node)| Fields::open(Path::row(*number), node, errors)).collect()
    }
}

/// Bodies made of the names at the ends of relations, for relations that come alone.
fn make_bodies(relations: &Sheet, document: &mut Document, errors: &mut Errors) {
    let (mut names, mut ids) = (Index::default(), Index::default());
    for mut own in relations.open(errors) {
        for end in ["from", "to"] {
            let Some(name) = own.text(end, &mut Errors::default()).filter(|name| names.find(name).is_none()) else {
                continue;
            };
            let place = document.bodies.len();
            if place >= limits::BODIES {
                let found = place.saturating_add(1);
                own.wrong(end, Kind::Beyond { bound: Bound::Bodies, found, most: limits::BODIES }, errors);
                return;
            }
            let id = fresh_id(&name, "body", place, |id| ids.find(id).is_some());
            names.claim(&name, place);
            ids.claim(&id, place);
            document.bodies.push(Body::bare(id, name));
        }
    }
}
