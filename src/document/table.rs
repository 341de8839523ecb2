//! The same figures as an ordinary table of a page: the first column holds partners, the heads name tiers, rows and
//! columns called total are printed totals, and the unit stands in the caption or in the heads.

mod grid;

use super::heading::{Heading, Role};
use super::lines::{Line, Room};
use super::roll::{Roll, fingerprint};
use super::{Document, PartnerKind, PrintedColumn, PrintedRow, limits, meaning, slug};
use crate::document::clean::excerpt;
use crate::error::{Bound, Errors, Kind};
use crate::money::{self, Unit, Written};
use grid::{Grid, Row, at};

/// Reads the cells of a table: `{"caption": text, "rows": [[{"text", "head", "colspan", "rowspan"}]]}`.
pub fn read(text: &str, errors: &mut Errors) -> Document {
    let mut document = Document::empty();
    let Some(grid) = Grid::read(text, errors) else { return document };
    let caption = Heading::read(&grid.caption);
    document.title = caption.name;
    document.id = slug(&document.title);
    if document.id.is_empty() {
        document.id = fingerprint(text);
    }
    errors.add("status", None, Kind::NoStatus);
    let grid = if is_turned(&grid) { grid.turned() } else { grid };
    let Some((heads, body)) = grid.rows.split_first() else { return document };
    let mut reader = Reader {
        document,
        roll: Roll::default(),
        room: Room::default(),
        columns: Vec::new(),
        has_measure: false,
        errors,
    };
    let body = reader.read_heads(heads, body, caption.unit);
    body.iter().for_each(|row| reader.read_row(row));
    reader.document
}

/// Whether partners stand in the heads and tiers down the side.
fn is_turned(grid: &Grid) -> bool {
    let Some((heads, body)) = grid.rows.split_first() else { return false };
    let is_partner = |text: &&String| meaning::of_partner(text) != PartnerKind::Other;
    let named = |text: &&String| !text.is_empty() && Heading::read(text).role == Role::Named;
    let mut across = heads.cells.iter().skip(1).filter(named).peekable();
    let mut down = body.iter().filter_map(|row| row.cells.first()).filter(named).peekable();
    across.peek().is_some()
        && down.peek().is_some()
        && across.all(|text| is_partner(&text))
        && !down.any(|text| is_partner(&text))
}

/// What a column holds.
#[derive(Clone, Copy)]
enum Column {
    Tier(usize),
    Total,
    Nothing,
}

struct Reader<'e> {
    document: Document,
    roll: Roll,
    room: Room,
    columns: Vec<(Column, Unit)>,
    has_measure: bool,
    errors: &'e mut Errors,
}

impl Reader<'_> {
    /// Reads the heads, and a second row of heads where it holds nothing but units; what is left is the body.
    fn read_heads<'g>(&mut self, heads: &Row, body: &'g [Row], caption: Option<Unit>) -> &'g [Row] {
        let headings: Vec<Heading> = heads.cells.iter().map(|head| Heading::read(head)).collect();
        let (units, body) = match body.split_first() {
            Some((row, rest)) if row.holds_only_units() => (row.cells.as_slice(), rest),
            _ => (&[][..], body),
        };
        let below = |place: usize| units.get(place).and_then(|text| Heading::read(text).unit);
        let any = headings.iter().find_map(|heading| heading.unit).or_else(|| (0..units.len()).find_map(below));
        if caption.or(any).is_none() {
            self.errors.add("", None, Kind::NoUnit);
        }
        self.document.unit = caption.or(any).unwrap_or(Unit::Pounds);
        for (place, heading) in headings.iter().enumerate().skip(1) {
            let unit = heading.unit.or_else(|| below(place)).unwrap_or(self.document.unit);
            let column = self.column(heading, &at(heads.number, place));
            self.columns.push((column, unit));
        }
        body
    }

    fn column(&mut self, heading: &Heading, at: &str) -> Column {
        let found = excerpt(&heading.name);
        match heading.role {
            Role::Total => return Column::Total,
            Role::SomeTotal => self.errors.add(at, None, Kind::SomeTotal { found }),
            Role::Comparison => self.errors.add(at, None, Kind::NotATier { found }),
            Role::Named | Role::Measure if heading.name.is_empty() => self.errors.add(at, None, Kind::Empty),
            Role::Named | Role::Measure => {
                // Two years or two measures of the same money are never added together: the first is read.
                if heading.role == Role::Measure && std::mem::replace(&mut self.has_measure, true) {
                    self.errors.add(at, None, Kind::Measure { found });
                    return Column::Nothing;
                }
                let tier = self.roll.tier(&heading.name, at, &mut self.document, self.errors);
                return tier.map_or(Column::Nothing, Column::Tier);
            }
        }
        Column::Nothing
    }

    fn read_row(&mut self, row: &Row) {
        let Some((name, cells)) = row.cells.split_first() else { return };
        let spare = cells.len().saturating_sub(self.columns.len());
        if spare > 0 {
            self.errors.add(format!("row {}", row.number), None, Kind::SpareCells { found: spare });
            return;
        }
        let heading = Heading::read(name);
        let at_name = at(row.number, 0);
        match heading.role {
            Role::SomeTotal => self.errors.add(at_name, None, Kind::SomeTotal { found: excerpt(name) }),
            Role::Total => {
                for (place, cell) in cells.iter().enumerate() {
                    self.read_total(row.number, place, cell);
                }
            }
            _ => {
                let partner = self.roll.partner(&heading.name, &at_name, &mut self.document, self.errors);
                let Some(partner) = partner else { return };
                for (place, cell) in cells.iter().enumerate() {
                    self.read_cell(partner, row.number, place, cell);
                }
            }
        }
    }

    fn read_total(&mut self, row: usize, place: usize, cell: &str) {
        let Some((column, amount)) = self.figure(row, place, cell) else { return };
        match column {
            Column::Tier(tier) => self.document.printed.columns.push(PrintedColumn { tier, amount }),
            Column::Total => self.document.printed.total = Some(amount),
            Column::Nothing => {}
        }
    }

    fn read_cell(&mut self, partner: Option<usize>, row: usize, place: usize, cell: &str) {
        let Some((column, mut amount)) = self.figure(row, place, cell) else { return };
        match column {
            Column::Tier(tier) => {
                let column = place.saturating_add(1);
                let found = self.document.lines.len().saturating_add(1);
                if found > limits::LINES {
                    let kind = Kind::Beyond { bound: Bound::Lines, found, most: limits::LINES };
                    self.errors.add(at(row, column), None, kind);
                    return;
                }
                if !self.room.admits(&mut amount) {
                    self.errors.add(at(row, column), None, Kind::SumTooLarge);
                }
                let id = format!("row-{row}-column-{}", column.saturating_add(1));
                self.document.lines.push(Line::bare(id, partner, tier, amount));
            }
            Column::Total => self.document.printed.rows.push(PrintedRow { partner, amount }),
            Column::Nothing => {}
        }
    }

    /// What a cell's column holds, and its amount; a column that holds nothing is not read.
    fn figure(&mut self, row: usize, place: usize, cell: &str) -> Option<(Column, Written)> {
        let (column, unit) = self.columns.get(place).copied()?;
        if matches!(column, Column::Nothing) {
            return None;
        }
        let amount = money::read(cell, unit).unwrap_or_else(|refusal| {
            let at = at(row, place.saturating_add(1));
            self.errors.add(at, None, Kind::Amount { refusal, found: excerpt(cell) });
            Written::NOT_STATED
        });
        Some((column, amount))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Document, Form, open};

    /// Reads rows of cells separated by bars; `2>text` spans two columns, `2v` two rows.
    fn table(caption: &str, rows: &[&str]) -> (Document, Vec<&'static str>) {
        let cell = |text: &str| {
            let across = if text.starts_with("2>") { 2 } else { 1 };
            let down = if text.starts_with("2v") { 2 } else { 1 };
            let text = text.trim_start_matches("2>").trim_start_matches("2v");
            serde_json::json!({"text": text, "head": false, "colspan": across, "rowspan": down})
        };
        let rows: Vec<Vec<_>> = rows.iter().map(|row| row.split('|').map(cell).collect()).collect();
        let text = serde_json::json!({"caption": caption, "rows": rows}).to_string();
        let (document, errors) = open(&text, Form::Table);
        let codes = errors.kept().iter().filter(|error| !error.kind.is_advice()).map(|error| error.kind.code());
        (document, codes.collect())
    }

    fn figures(document: &Document) -> Vec<(String, String, i64)> {
        let named = |line: &super::Line| {
            let partner = line.partner.map_or("", |partner| &document.partners[partner].name);
            let pounds = line.amount.money.map_or(-1, |money| money.pence() / 100);
            (partner.to_owned(), document.tiers[line.tier].name.clone(), pounds)
        };
        document.lines.iter().map(named).collect()
    }

    fn figure(partner: &str, tier: &str, pounds: i64) -> (String, String, i64) {
        (partner.to_owned(), tier.to_owned(), pounds)
    }

    #[test]
    fn the_table_of_a_paper() {
        let rows = [
            "|Section 75 £000|Aligned £000|Total £000",
            "Bury CCG|130,989|118,956|249,945",
            "TOTAL|130,989|118,956|249,945",
        ];
        let (document, codes) = table("Scope for joint funding pools", &rows);
        assert_eq!(
            figures(&document),
            [figure("Bury CCG", "Section 75", 130_989_000), figure("Bury CCG", "Aligned", 118_956_000)]
        );
        assert_eq!((document.printed.rows.len(), document.printed.columns.len()), (1, 2));
        assert!(document.printed.total.is_some() && codes.is_empty());
    }

    #[test]
    fn a_unit_in_the_caption_in_a_head_or_in_a_row_of_its_own() {
        for (caption, rows) in [
            ("Budgets (£'000)", ["|Pooled", "", "CCG|10"]),
            ("Budgets in thousands", ["|Pooled", "", "CCG|10"]),
            ("Budgets", ["|Pooled (£000s)", "", "CCG|10"]),
            ("Budgets", ["|Pooled", "|£000", "CCG|10"]),
        ] {
            assert_eq!(figures(&table(caption, &rows).0), [figure("CCG", "Pooled", 10_000)], "{caption} {rows:?}");
        }
    }

    #[test]
    fn columns_and_rows_that_are_no_money_of_anybodys_are_left_out() {
        let rows = ["|Pooled|%|Variance", "CCG|10|60|1", "Subtotal health|10||", "Council|5|40|2"];
        let (document, codes) = table("£", &rows);
        assert_eq!(figures(&document), [figure("CCG", "Pooled", 10), figure("Council", "Pooled", 5)]);
        assert_eq!(codes, ["not-a-tier", "not-a-tier", "some-total"]);
    }

    #[test]
    fn two_years_of_the_same_money_are_not_added_together() {
        let (document, codes) = table("£", &["|2016/17|2017/18", "CCG|10|11", "Pool total|10|11"]);
        assert_eq!(figures(&document), [figure("CCG", "2016/17", 10)]);
        assert_eq!(codes, ["measure", "some-total"]);
    }

    #[test]
    fn a_cell_that_spans_puts_no_figure_under_another_head() {
        let rows = ["|2>Bury|Outside", "CCG|1|2|3", "2vCouncil|4|5|6", "7|8|9"];
        let (document, codes) = table("£", &rows);
        assert_eq!(
            figures(&document),
            [figure("CCG", "Outside", 3), figure("Council", "Outside", 6), figure("Council", "Outside", 9)]
        );
        assert_eq!(codes, ["span", "empty", "empty"]);
    }

    #[test]
    fn a_table_with_partners_across_is_turned() {
        let rows = ["|Bury CCG|Bury Council|Total", "Section 75|1|2|3", "Aligned|4|5|9", "Total|5|7|12"];
        let (document, codes) = table("£", &rows);
        assert_eq!(figures(&document)[1], figure("Bury CCG", "Aligned", 4));
        assert_eq!((document.printed.columns.len(), codes.len()), (2, 0));
    }
}
