//! The same figures as comma-separated lines: `partner, tier, label, amount, …`, in any order of columns.

use super::clean::excerpt;
use super::lines::Line;
use super::roll::{Roll, fingerprint};
use super::{Basis, Document, PrintedColumn, PrintedRow, Purpose, Recurrence, Status, clean, limits, meaning};
use crate::error::{Bound, Errors, Kind};
use crate::money::{self, Unit, Written};

/// Reads a CSV text: with or without a byte order mark; commas, semicolons or tabs; any line ends; quoted cells.
pub fn read(text: &str, errors: &mut Errors) -> Document {
    let mut document = Document::empty();
    if text.len() > limits::BYTES {
        errors.add("", None, Kind::Beyond { bound: Bound::Bytes, found: text.len(), most: limits::BYTES });
        return document;
    }
    document.id = fingerprint(text);
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut records = Records::of(body, text.len().saturating_sub(body.len()));
    let Some(heads) = records.next() else { return document };
    let columns = Columns::read(&heads, &mut document, errors);
    errors.add("status", None, Kind::NoStatus);
    if !columns.are_enough(errors) {
        return document;
    }
    let mut roll = Roll::default();
    for (place, record) in records.by_ref().enumerate() {
        if place >= limits::LINES {
            let found = place.saturating_add(1);
            errors.add("", Some(record.offset), Kind::Beyond { bound: Bound::Lines, found, most: limits::LINES });
            break;
        }
        let row = Row { columns: &columns, record: &record, number: place.saturating_add(2) };
        row.read(&mut roll, &mut document, errors);
    }
    if let Some(offset) = records.open_quote {
        errors.add("", Some(offset), Kind::OpenQuote);
    }
    document
}

/// One record: where it starts and its cells.
struct Record {
    offset: usize,
    cells: Vec<String>,
}

/// The records of a text (RFC 4180, any delimiter of three, any line end); empty lines are passed over.
struct Records<'t> {
    text: &'t str,
    start: usize,
    at: usize,
    delimiter: char,
    open_quote: Option<usize>,
}

impl<'t> Records<'t> {
    fn of(text: &'t str, start: usize) -> Records<'t> {
        let head = text.lines().next().unwrap_or_default();
        let count = |delimiter: char| head.matches(delimiter).count();
        let delimiter = [',', ';', '\t'].into_iter().rev().max_by_key(|delimiter| count(*delimiter)).unwrap_or(',');
        Records { text, start, at: 0, delimiter, open_quote: None }
    }

    fn record(&mut self) -> Option<Record> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let offset = self.at.saturating_add(self.start);
        let (mut cells, mut cell) = (Vec::new(), String::new());
        let mut quoted_at = None;
        let mut letters = rest.char_indices().peekable();
        while let Some((place, letter)) = letters.next() {
            if quoted_at.is_some() {
                match letter {
                    '"' if letters.next_if(|(_, next)| *next == '"').is_some() => cell.push('"'),
                    '"' => quoted_at = None,
                    other => cell.push(other),
                }
            } else if letter == '"' && cell.trim().is_empty() {
                (quoted_at, cell) = (Some(offset.saturating_add(place)), String::new());
            } else if letter == self.delimiter {
                cells.push(std::mem::take(&mut cell));
            } else if letter == '\n' || letter == '\r' {
                if letter == '\r' {
                    letters.next_if(|(_, next)| *next == '\n');
                }
                break;
            } else {
                cell.push(letter);
            }
        }
        self.at = letters.peek().map_or(self.text.len(), |(place, _)| self.at.saturating_add(*place));
        self.open_quote = quoted_at.or(self.open_quote);
        cells.push(cell);
        Some(Record { offset, cells })
    }
}

impl Iterator for Records<'_> {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        loop {
            let record = self.record()?;
            if record.cells.iter().any(|cell| !cell.trim().is_empty()) {
                return Some(record);
            }
        }
    }
}

const KNOWN: [&str; 13] = [
    "partner",
    "tier",
    "label",
    "amount",
    "id",
    "service",
    "level",
    "basis",
    "income",
    "recurrence",
    "purpose",
    "status",
    "note",
];

/// Which known column stands where, and how many there are.
struct Columns {
    places: Vec<Option<&'static str>>,
}

impl Columns {
    fn read(heads: &Record, document: &mut Document, errors: &mut Errors) -> Columns {
        let mut places: Vec<Option<&'static str>> = Vec::new();
        for head in &heads.cells {
            let name = meaning::without_unit(head).to_ascii_lowercase();
            let known =
                KNOWN.iter().find(|known| **known == name).copied().filter(|known| !places.contains(&Some(*known)));
            if known.is_none() {
                errors.add("", Some(heads.offset), Kind::UnknownColumn { found: excerpt(head.trim()) });
            }
            if known == Some("amount") {
                document.unit = meaning::of_unit(head).unwrap_or(Unit::Pounds);
            }
            places.push(known);
        }
        Columns { places }
    }

    fn are_enough(&self, errors: &mut Errors) -> bool {
        let mut enough = true;
        for name in ["tier", "amount"] {
            if !self.places.contains(&Some(name)) {
                errors.add("", Some(0), Kind::NoColumn { name });
                enough = false;
            }
        }
        enough
    }
}

/// One row under the heads.
struct Row<'r> {
    columns: &'r Columns,
    record: &'r Record,
    number: usize,
}

impl Row<'_> {
    fn read(&self, roll: &mut Roll, document: &mut Document, errors: &mut Errors) {
        let spare = self.record.cells.len().saturating_sub(self.columns.places.len());
        if spare > 0 {
            errors.add(self.at(""), Some(self.record.offset), Kind::SpareCells { found: spare });
        }
        let (partner, tier) = (self.text("partner", errors), self.text("tier", errors));
        let amount = self.amount("amount", document.unit, errors).unwrap_or(Written::NOT_STATED);
        match (meaning::is_total(&partner), meaning::is_total(&tier)) {
            (true, _) if tier.is_empty() || meaning::is_total(&tier) => document.printed.total = Some(amount),
            (true, _) => {
                let tier = roll.tier(&tier, &self.at("tier"), document, errors);
                document.printed.columns.extend(tier.map(|tier| PrintedColumn { tier, amount }));
            }
            (false, true) => {
                let partner = roll.partner(&partner, &self.at("partner"), document, errors);
                document.printed.rows.extend(partner.map(|partner| PrintedRow { partner, amount }));
            }
            (false, false) if tier.is_empty() => {
                errors.add(self.at("tier"), Some(self.record.offset), Kind::Empty);
            }
            (false, false) => {
                let partner = roll.partner(&partner, &self.at("partner"), document, errors);
                let tier = roll.tier(&tier, &self.at("tier"), document, errors);
                if let (Some(partner), Some(tier)) = (partner, tier) {
                    let line = self.line((partner, tier), amount, roll, document.unit, errors);
                    document.lines.push(line);
                }
            }
        }
    }

    fn line(
        &self,
        place: (Option<usize>, usize),
        amount: Written,
        roll: &mut Roll,
        unit: Unit,
        errors: &mut Errors,
    ) -> Line {
        let (partner, tier) = place;
        let mut text = |name| Some(self.text(name, errors)).filter(|text| !text.is_empty());
        let id = text("id").unwrap_or_else(|| format!("row-{}", self.number));
        let (label, service, level, note) = (text("label"), text("service"), text("level"), text("note"));
        let id = if roll.is_new_line(&id) {
            id
        } else {
            errors.add(self.at("id"), Some(self.record.offset), Kind::RepeatedId { found: excerpt(&id) });
            format!("row-{}", self.number)
        };
        Line {
            label,
            service,
            level,
            note,
            basis: self.one_of("basis", Basis::LIST, errors),
            income: self.amount("income", unit, errors),
            recurrence: self.one_of("recurrence", Recurrence::LIST, errors),
            purpose: self.one_of("purpose", Purpose::LIST, errors),
            status: self.one_of("status", Status::LIST, errors),
            ..Line::bare(id, partner, tier, amount)
        }
    }

    fn at(&self, column: &str) -> String {
        let row = format!("row {}", self.number);
        if column.is_empty() { row } else { format!("{row}, {column}") }
    }

    fn cell(&self, name: &str) -> Option<&str> {
        let place = self.columns.places.iter().position(|column| *column == Some(name))?;
        self.record.cells.get(place).map(|cell| cell.trim())
    }

    fn text(&self, name: &str, errors: &mut Errors) -> String {
        let cell = self.cell(name).unwrap_or_default();
        clean::label(&self.at(name), Some(self.record.offset), cell, errors)
    }

    fn amount(&self, name: &str, unit: Unit, errors: &mut Errors) -> Option<Written> {
        let cell = self.cell(name)?;
        let read = money::read(cell, unit).map_err(|refusal| {
            let kind = Kind::Amount { refusal, found: excerpt(cell) };
            errors.add(self.at(name), Some(self.record.offset), kind);
        });
        Some(read.unwrap_or(Written::NOT_STATED))
    }

    fn one_of<T: Copy>(&self, name: &str, list: &[(&'static str, T)], errors: &mut Errors) -> Option<T> {
        let word = self.cell(name).filter(|word| !word.is_empty())?;
        let found = list.iter().find(|(known, _)| known.eq_ignore_ascii_case(word)).map(|(_, value)| *value);
        if found.is_none() {
            let list = list.iter().map(|(known, _)| *known).collect::<Vec<_>>().join(", ");
            let kind = Kind::NotInList { found: excerpt(word), list };
            errors.add(self.at(name), Some(self.record.offset), kind);
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Form, open};
    use super::*;

    fn codes(text: &str) -> Vec<&'static str> {
        open(text, Form::Csv)
            .1
            .kept()
            .iter()
            .filter(|error| !error.kind.is_advice())
            .map(|error| error.kind.code())
            .collect()
    }

    #[test]
    fn marks_semicolons_line_ends_and_quotes() {
        for text in [
            "partner,tier,amount\nA,Pooled,\"1,234\"\n",
            "\u{feff}partner,tier,amount\r\nA,Pooled,\"1,234\"\r\n",
            "partner;tier;amount\rA;Pooled;1,234\r",
            "partner\ttier\tamount\nA\tPooled\t1,234",
            "amount, tier ,Partner\n \"1,234\" ,Pooled,A\n\n",
        ] {
            let (document, _) = open(text, Form::Csv);
            assert_eq!(document.lines.len(), 1, "{text:?}");
            assert_eq!(document.lines[0].amount.money.unwrap().pence(), 123_400, "{text:?}");
            assert_eq!(document.partners[0].name, "A", "{text:?}");
        }
    }

    #[test]
    fn a_quoted_cell_may_hold_delimiters_quotes_and_line_ends() {
        let (document, _) = open("tier,label,amount\nPooled,\"one, \"\"two\"\"\nthree\",5", Form::Csv);
        assert_eq!(document.lines[0].label.as_deref(), Some("one, \"two\" three"));
    }

    #[test]
    fn totals_are_printed_figures_and_the_unit_is_in_the_head() {
        let text = "partner,tier,amount (£000)\nA,Pooled,1\nA,Total,1\nTotal,Pooled,1\nTotal,,2";
        let (document, _) = open(text, Form::Csv);
        assert_eq!((document.lines.len(), document.unit), (1, Unit::Thousands));
        assert_eq!((document.printed.rows.len(), document.printed.columns.len()), (1, 1));
        assert_eq!(document.printed.total.unwrap().money.unwrap().pence(), 200_000);
    }

    #[test]
    fn every_fault_has_its_place_and_the_rest_still_shows() {
        let text = "partner,tier,amount,colour\nA,Pooled,1e3,red\nA,,5,\nA,Pooled,5,,,\nA,Pooled,\"7";
        let (document, errors) = open(text, Form::Csv);
        assert_eq!(document.lines.len(), 3);
        assert_eq!(codes(text), ["unknown-column", "amount-exponent", "empty", "spare-cells", "open-quote"]);
        assert!(errors.kept().iter().any(|error| error.at == "row 2, amount" && error.line == Some(2)));
        assert_eq!(
            codes("partner,label\nA,b"),
            ["no-column", "no-column", "unknown-column"][..2].iter().chain(&["no-lines"]).copied().collect::<Vec<_>>()
        );
    }
}
