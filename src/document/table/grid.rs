//! The cells of a page's table, each in its place.

use crate::document::clean;
use crate::document::fields::{Fields, Path};
use crate::document::heading::Heading;
use crate::document::json::{self, Node, Value};
use crate::document::limits;
use crate::error::{Bound, Errors, Kind, Shape};

/// A table: its caption and its rows, those without any text left out.
pub struct Grid {
    pub caption: String,
    pub rows: Vec<Row>,
}

/// A row: its number in the page's table, from 1, and the text of each place.
pub struct Row {
    pub number: usize,
    pub cells: Vec<String>,
}

impl Row {
    /// Whether every cell states a unit and nothing else, or is blank.
    pub fn holds_only_units(&self) -> bool {
        let headings = self.cells.iter().filter(|text| !text.is_empty()).map(|text| Heading::read(text));
        let mut some = false;
        headings.into_iter().all(|heading| {
            some = true;
            heading.unit.is_some() && heading.name.is_empty()
        }) && some
    }
}

/// The name of a place: `row 3, column 2`.
pub fn at(row: usize, place: usize) -> String {
    format!("row {row}, column {}", place.saturating_add(1))
}

/// A cell as the page gives it.
struct Cell {
    text: String,
    across: usize,
    down: usize,
}

impl Grid {
    /// Reads the cells and puts each in its place. A figure, a head or a total that spans several places is left out,
    /// with its problem, so that none stands under a head that is not its own.
    pub fn read(text: &str, errors: &mut Errors) -> Option<Grid> {
        let node = json::read(text, errors)?;
        let mut fields = Fields::open(Path::root(), &node, errors)?;
        let caption = fields.text("caption", errors).unwrap_or_default();
        let mut rows = Vec::new();
        // For each column: how many rows below still belong to the cell above, and its text where it is a partner.
        let mut hanging: Vec<(usize, String)> = Vec::new();
        let mut cells = 0_usize;
        for (place, (path, node)) in fields.list("rows", (Bound::Cells, limits::CELLS), errors).into_iter().enumerate()
        {
            let Value::List(given) = &node.value else {
                errors.add(path.text(), None, Kind::WrongShape { wanted: Shape::List, found: "…".to_owned() });
                continue;
            };
            let number = place.saturating_add(1);
            let row = placed(given, number, &mut hanging, errors);
            cells = cells.saturating_add(row.len());
            if cells > limits::CELLS {
                errors.add(path.text(), None, Kind::Beyond { bound: Bound::Cells, found: cells, most: limits::CELLS });
                break;
            }
            if row.iter().any(|text| !text.is_empty()) {
                rows.push(Row { number, cells: row });
            }
        }
        Some(Grid { caption, rows })
    }

    /// The same table with its rows as columns.
    pub fn turned(self) -> Grid {
        let width = self.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let column = |place: usize| Row {
            number: place.saturating_add(1),
            cells: self.rows.iter().map(|row| row.cells.get(place).cloned().unwrap_or_default()).collect(),
        };
        Grid { rows: (0..width).map(column).collect(), caption: self.caption }
    }
}

/// The cells of one row in their places, after those that hang down from rows above.
fn placed(given: &[Node<'_>], number: usize, hanging: &mut Vec<(usize, String)>, errors: &mut Errors) -> Vec<String> {
    let mut row: Vec<String> = Vec::new();
    let take_hanging = |row: &mut Vec<String>, hanging: &mut Vec<(usize, String)>| {
        while let Some((left, text)) = hanging.get_mut(row.len()).filter(|(left, _)| *left > 0) {
            *left = left.saturating_sub(1);
            row.push(text.clone());
        }
    };
    for node in given {
        take_hanging(&mut row, hanging);
        let place = row.len();
        let mut cell = cell(node, &at(number, place), errors);
        let spans = cell.across > 1 || cell.down > 1;
        // A partner's name may stand beside several rows or stretch over a row of its own; nothing else may.
        if spans && place > 0 && !cell.text.is_empty() {
            errors.add(at(number, place), None, Kind::Span);
            cell.text.clear();
        }
        let below = if place == 0 { cell.text.clone() } else { String::new() };
        let end = place.saturating_add(cell.across).min(limits::CELLS);
        if hanging.len() < end {
            hanging.resize(end, (0, String::new()));
        }
        for column in hanging.iter_mut().take(end).skip(place) {
            *column = (cell.down.saturating_sub(1), below.clone());
        }
        row.push(cell.text);
        row.resize(end.max(row.len()), String::new());
    }
    take_hanging(&mut row, hanging);
    row
}

/// The most places that one cell may span, either way.
const WIDEST: usize = 1000;

fn cell(node: &Node<'_>, at: &str, errors: &mut Errors) -> Cell {
    let mut cell = Cell { text: String::new(), across: 1, down: 1 };
    let Value::Object(fields) = &node.value else { return cell };
    let span = |text: &str| text.parse().unwrap_or(1_usize).clamp(1, WIDEST);
    for (name, node) in fields {
        match (name.as_ref(), &node.value) {
            ("text", Value::Text(text)) => cell.text = clean::label(&|| at.to_owned(), None, &folded(text), errors),
            ("colspan", Value::Number(text)) => cell.across = span(text),
            ("rowspan", Value::Number(text)) => cell.down = span(text),
            _ => {}
        }
    }
    cell
}

/// A page's text with its line breaks and runs of spaces as one space, as a browser shows it.
fn folded(text: &str) -> String {
    text.split([' ', '\t', '\n', '\r', '\u{c}']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
