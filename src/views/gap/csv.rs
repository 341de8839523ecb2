//! A plan as a CSV file: every series, sum and row, one column a year.

use super::view::{GapCellView, GapView};
use crate::money::Money;
use crate::views::csv::{figure, push_row, safe};

/// Writes what a view shows, in pounds.
pub fn plan(view: &GapView) -> String {
    let mut text = String::from("\u{feff}");
    let heads = ["kind", "name", "partner"].into_iter().map(str::to_owned);
    let years = view.years.iter().map(|year| safe(&format!("{year} (£)")));
    let tail = ["status", "version", "source"].into_iter().map(str::to_owned);
    push_row(&mut text, heads.chain(years).chain(tail));
    let mut row = |kind: &str, name: &str, partner: &str, cells: &[GapCellView]| {
        let head = [kind.to_owned(), safe(name), safe(partner)];
        let figures = cells.iter().map(|cell| figure(cell.amount.pence.and_then(Money::from_pence)));
        let about = &view.document;
        let tail = [about.status.code.to_owned(), safe(&about.version), safe(&about.source_line)];
        push_row(&mut text, head.into_iter().chain(figures).chain(tail));
    };
    for series in view.series.iter().chain(&view.parts) {
        row(series.code, series.name, "", &series.cells);
    }
    for partner in &view.by_partner {
        for series in &partner.series {
            row(series.code, series.name, &partner.name, &series.cells);
        }
    }
    for one in &view.rows {
        row(one.kind, &one.name, &one.partner, &one.cells);
    }
    text
}
