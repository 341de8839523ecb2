//! A block of cells copied from a spreadsheet, as changes.

use serde::Serialize;

use super::Open;
use super::order::Order;
use crate::calc::pool::{Change, Position, Table, apply};
use crate::document::clean::excerpt;
use crate::document::limits;
use crate::error::{Bound, Errors, Kind};
use crate::money::{self, Unit};
use crate::views::change::ChangeView;
use crate::views::{ProblemView, problem};
use crate::words::Names;

/// What a pasted block comes to: the changes of every cell that could be read, and the problems of the rest.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PasteView {
    /// The changes to make, cell by cell.
    pub changes: Vec<ChangeView>,
    /// The cells that were left as they are, and why.
    pub problems: Vec<ProblemView>,
}

/// Answers a request: `{ unit, lang, changes, partner, tier, text }`. The block's first cell goes to `partner` and
/// `tier`, the others to the right over tiers and down over rows. A blank cell leaves what is there.
pub fn view(open: &Open, request: &str) -> PasteView {
    let order = Order::read(request, &open.document);
    let names = Names { document: &open.document, words: order.words };
    let mut position = Position::start_in(&open.document, order.year.as_deref()).knowing(&open.findings.likeness);
    for change in order.changes.iter().flatten() {
        // A refused change leaves the position as it was; the page has said why.
        let _refused = apply(&mut position, change);
    }
    let table = Table::of(&position);
    let unit = order.unit.unwrap_or(open.document.unit);
    let mut errors = Errors::default();
    let changes = changes(names, &position, &table, &order, unit, &mut errors);
    PasteView {
        changes: changes.iter().map(|change| crate::views::change::shape(names, change)).collect(),
        problems: errors.kept().iter().map(|error| problem(order.words, error)).collect(),
    }
}

fn changes(
    names: Names<'_>,
    position: &Position<'_>,
    table: &Table,
    order: &Order,
    unit: Unit,
    errors: &mut Errors,
) -> Vec<Change> {
    let document = names.document;
    let partner = order.partner.as_deref().map(|id| super::change::partner_place(document, id));
    // A partner that is named has to be found; one that is not is the row of money whose partner is not stated.
    let row = match partner {
        Some(None) => None,
        partner => table.rows.iter().position(|(whose, _, _)| *whose == partner.flatten()),
    };
    let column = order.tier.as_deref().and_then(|id| super::change::tier_place(document, id));
    let (Some(row), Some(column)) = (row, column) else {
        errors.add("", None, Kind::PastTheEdge);
        return Vec::new();
    };
    let mut changes = Vec::new();
    let mut past_the_edge = false;
    for (down, line) in block(&order.text).into_iter().enumerate() {
        for (right, cell) in line.into_iter().enumerate() {
            if changes.len() >= limits::CHANGES {
                let found = limits::CHANGES.saturating_add(1);
                errors.add("", None, Kind::Beyond { bound: Bound::Changes, found, most: limits::CHANGES });
                return changes;
            }
            let at = format!("row {}, column {}", down.saturating_add(1), right.saturating_add(1));
            let amount = match money::read(&cell, unit) {
                Ok(written) => written.money,
                Err(refusal) => {
                    errors.add(at, None, Kind::Amount { refusal, found: excerpt(&cell) });
                    continue;
                }
            };
            let Some(amount) = amount else { continue };
            let place = table.rows.get(row.saturating_add(down));
            let place = place.and_then(|(whose, cells, _)| Some((*whose, cells.get(column.saturating_add(right))?)));
            let Some((whose, target)) = place else {
                past_the_edge = true;
                continue;
            };
            let entry = target.entry.and_then(|entry| position.entries.get(entry));
            match (target.entries, entry) {
                (0, _) => {
                    let tier = column.saturating_add(right);
                    changes.push(Change::Add { partner: whose, tier, amount, purpose: None });
                }
                (1, Some(entry)) if entry.after == Some(amount) => {}
                (1, Some(entry)) => changes.push(Change::Amount { line: entry.id(document).into_owned(), amount }),
                _ => errors.add(at, None, Kind::NotOneLine),
            }
        }
    }
    if past_the_edge {
        errors.add("", None, Kind::PastTheEdge);
    }
    changes
}

/// The cells of a block as a spreadsheet copies it: tabs between cells, line ends between rows, a cell that holds
/// either in double quotes.
fn block(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut quoted = false;
    let mut letters = text.trim_end_matches(['\r', '\n']).chars().peekable();
    let mut cells = 0_usize;
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            '\t' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' | '\n' if !quoted => {
                if letter == '\r' {
                    letters.next_if_eq(&'\n');
                }
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            other => cell.push(other),
        }
        cells = cells.saturating_add(usize::from(matches!(letter, '\t' | '\n')));
        if cells > limits::CELLS {
            break;
        }
    }
    row.push(cell);
    rows.push(row);
    rows
}
