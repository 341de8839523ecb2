//! The same figures as an ordinary table of a page: the first column holds partners, the heads name tiers, rows and
//! columns called total are printed totals, and the unit stands in the caption or in the heads.

use super::clean::excerpt;
use super::fields::Fields;
use super::json::{self, Node, Value};
use super::lines::Line;
use super::roll::{Roll, fingerprint};
use super::{Document, PrintedColumn, PrintedRow, clean, limits, meaning, slug};
use crate::error::{Bound, Errors, Kind, Shape};
use crate::money::{self, Unit, Written};

/// Reads the cells of a table: `{"caption": text, "rows": [[{"text", "head", "colspan", "rowspan"}]]}`.
pub fn read(text: &str, errors: &mut Errors) -> Document {
    let mut document = Document::empty();
    let Some(node) = json::read(text, errors) else { return document };
    let Some(mut fields) = Fields::open("", &node, errors) else { return document };
    let caption = fields.text("caption", errors).unwrap_or_default();
    document.title = meaning::without_unit(&caption);
    document.id = slug(&document.title);
    if document.id.is_empty() {
        document.id = fingerprint(text);
    }
    errors.add("status", None, Kind::NoStatus);
    let rows = grid(&mut fields, errors);
    let Some((heads, body)) = rows.split_first() else { return document };
    let mut roll = Roll::default();
    let columns = columns(heads, &caption, &mut roll, &mut document, errors);
    for (place, row) in body.iter().enumerate() {
        read_row(row, place.saturating_add(2), &columns, &mut roll, &mut document, errors);
    }
    document
}

/// The texts of the cells, row by row; rows without any text are passed over.
fn grid(fields: &mut Fields<'_>, errors: &mut Errors) -> Vec<Vec<String>> {
    let mut grid = Vec::new();
    let mut cells = 0_usize;
    for (path, node) in fields.list("rows", (Bound::Cells, limits::CELLS), errors) {
        let Value::List(row) = &node.value else {
            let found = "…".to_owned();
            errors.add(path, None, Kind::WrongShape { wanted: Shape::List, found });
            continue;
        };
        cells = cells.saturating_add(row.len());
        if cells > limits::CELLS {
            errors.add(path, None, Kind::Beyond { bound: Bound::Cells, found: cells, most: limits::CELLS });
            break;
        }
        let number = grid.len().saturating_add(1);
        let row: Vec<String> =
            row.iter().enumerate().map(|(place, cell)| text_of(cell, number, place, errors)).collect();
        if row.iter().any(|text| !text.is_empty()) {
            grid.push(row);
        }
    }
    grid
}

fn text_of(cell: &Node<'_>, row: usize, place: usize, errors: &mut Errors) -> String {
    let at = at(row, place);
    let Value::Object(fields) = &cell.value else { return String::new() };
    let mut text = String::new();
    for (name, node) in fields {
        match (name.as_ref(), &node.value) {
            ("text", Value::Text(found)) => text = clean::label(&at, None, &folded(found), errors),
            ("colspan" | "rowspan", Value::Number(count)) if !matches!(*count, "1" | "0") => {
                errors.add(at.clone(), None, Kind::Span);
            }
            _ => {}
        }
    }
    text
}

/// A page's text with its line breaks and runs of spaces as one space, as a browser shows it.
fn folded(text: &str) -> String {
    text.split([' ', '\t', '\n', '\r', '\u{c}']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn at(row: usize, place: usize) -> String {
    format!("row {row}, column {}", place.saturating_add(1))
}

/// What a column holds.
enum Column {
    Tier(usize, Unit),
    Total(Unit),
    Nothing,
}

/// Reads the heads. The unit of a column is its own head's, or the caption's, or that of any other head.
fn columns(
    heads: &[String],
    caption: &str,
    roll: &mut Roll,
    document: &mut Document,
    errors: &mut Errors,
) -> Vec<Column> {
    let shared = meaning::of_unit(caption).or_else(|| heads.iter().find_map(|head| meaning::of_unit(head)));
    document.unit = shared.unwrap_or(Unit::Pounds);
    let mut columns = Vec::new();
    for (place, head) in heads.iter().enumerate().skip(1) {
        let unit = meaning::of_unit(head).unwrap_or(document.unit);
        let name = meaning::without_unit(head);
        columns.push(if meaning::is_total(&name) {
            Column::Total(unit)
        } else if name.is_empty() {
            errors.add(at(1, place), None, Kind::Empty);
            Column::Nothing
        } else {
            roll.tier(&name, &at(1, place), document, errors).map_or(Column::Nothing, |tier| Column::Tier(tier, unit))
        });
    }
    columns
}

fn read_row(
    row: &[String],
    number: usize,
    columns: &[Column],
    roll: &mut Roll,
    document: &mut Document,
    errors: &mut Errors,
) {
    let Some((name, cells)) = row.split_first() else { return };
    let spare = cells.len().saturating_sub(columns.len());
    if spare > 0 {
        errors.add(format!("row {number}"), None, Kind::SpareCells { found: spare });
    }
    let is_total = meaning::is_total(name);
    let partner = if is_total { Some(None) } else { roll.partner(name, &at(number, 0), document, errors) };
    let Some(partner) = partner else { return };
    for (place, (cell, column)) in cells.iter().zip(columns).enumerate() {
        let place = place.saturating_add(1);
        match column {
            Column::Nothing => {}
            Column::Tier(tier, unit) if is_total => {
                let amount = amount(cell, *unit, &at(number, place), errors);
                document.printed.columns.push(PrintedColumn { tier: *tier, amount });
            }
            Column::Tier(tier, unit) => {
                let amount = amount(cell, *unit, &at(number, place), errors);
                let id = format!("row-{number}-column-{}", place.saturating_add(1));
                document.lines.push(Line::bare(id, partner, *tier, amount));
            }
            Column::Total(unit) if is_total => {
                document.printed.total = Some(amount(cell, *unit, &at(number, place), errors));
            }
            Column::Total(unit) => {
                let amount = amount(cell, *unit, &at(number, place), errors);
                document.printed.rows.push(PrintedRow { partner, amount });
            }
        }
    }
}

fn amount(cell: &str, unit: Unit, at: &str, errors: &mut Errors) -> Written {
    money::read(cell, unit).unwrap_or_else(|refusal| {
        errors.add(at, None, Kind::Amount { refusal, found: excerpt(cell) });
        Written::NOT_STATED
    })
}
