//! The same figures as comma-separated lines: `partner, tier, label, amount, …`, in any order of columns.

use super::clean::excerpt;
use super::heading::{Heading, Role};
use super::lines::{Line, Room};
use super::roll::{Roll, fingerprint};
use super::{Basis, Document, PrintedColumn, PrintedRow, Purpose, Recurrence, Status, clean, limits, sheets};
use crate::error::{Bound, Errors, Kind};
use crate::money::{self, Refusal, Unit, Written};

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
    if cfg!(any(feature = "diagrams", feature = "flows")) && sheets::begins(&heads, true).is_some() {
        errors.add("status", None, Kind::NoStatus);
        sheets::read(heads, &mut records, &mut document, errors);
        if let Some(offset) = records.open_quote {
            errors.add("", Some(offset), Kind::OpenQuote);
        }
        return document;
    }
    let Some(columns) = Columns::read(&heads, &mut document, errors) else { return document };
    errors.add("status", None, Kind::NoStatus);
    if !columns.are_enough(errors) || cfg!(not(any(feature = "pooling", feature = "sharing", feature = "flows"))) {
        return document;
    }
    let (mut roll, mut room) = (Roll::default(), Room::default());
    for (place, record) in records.by_ref().enumerate() {
        if place >= limits::LINES {
            let found = place.saturating_add(1);
            errors.add("", Some(record.offset), Kind::Beyond { bound: Bound::Lines, found, most: limits::LINES });
            break;
        }
        let row = Row { columns: &columns, record: &record, number: place.saturating_add(2) };
        row.read(&mut roll, &mut room, &mut document, errors);
    }
    if let Some(offset) = records.open_quote {
        errors.add("", Some(offset), Kind::OpenQuote);
    }
    document
}

/// One record: where it starts and its cells.
pub struct Record {
    /// The byte at which it starts.
    pub offset: usize,
    /// Its cells, those beyond any column left out.
    pub cells: Vec<String>,
    /// Whether each was in quotes.
    quoted: Vec<bool>,
    /// How many there are.
    pub count: usize,
}

/// The records of a text (RFC 4180, any delimiter of three, any line end); empty lines are passed over.
pub struct Records<'t> {
    text: &'t str,
    start: usize,
    at: usize,
    delimiter: char,
    open_quote: Option<usize>,
}

impl<'t> Records<'t> {
    fn of(text: &'t str, start: usize) -> Records<'t> {
        let head = text.split(['\r', '\n']).next().unwrap_or_default();
        let count = |delimiter: char| head.matches(delimiter).count();
        let delimiter = [',', ';', '\t'].into_iter().rev().max_by_key(|delimiter| count(*delimiter)).unwrap_or(',');
        Records { text, start, at: 0, delimiter, open_quote: None }
    }

    fn record(&mut self) -> Option<Record> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let offset = self.at.saturating_add(self.start);
        let (mut cells, mut cell, mut count) = (Vec::new(), String::new(), 1_usize);
        let mut quoted_at = None;
        let (mut quoted, mut was_quoted) = (Vec::new(), false);
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
                was_quoted = true;
            } else if letter == self.delimiter {
                count = count.saturating_add(1);
                let done = std::mem::take(&mut cell);
                if cells.len() < MOST_COLUMNS {
                    cells.push(done);
                    quoted.push(std::mem::take(&mut was_quoted));
                }
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
        if cells.len() < MOST_COLUMNS {
            cells.push(cell);
            quoted.push(was_quoted);
        }
        Some(Record { offset, cells, quoted, count })
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

const KNOWN: [&str; 15] = [
    "partner",
    "tier",
    "label",
    "amount",
    "id",
    "service",
    "provider",
    "level",
    "basis",
    "actual",
    "income",
    "recurrence",
    "purpose",
    "status",
    "note",
];

/// What the CSV file that a reader downloads says beside the figures; read again, it has nothing more to say.
const OURS: [&str; 4] = ["amount in the source", "change", "version", "source"];

/// Where each known column stands, and how many columns there are.
struct Columns {
    places: [Option<usize>; KNOWN.len()],
    count: usize,
}

/// More columns than any file of figures has.
const MOST_COLUMNS: usize = 200;

impl Columns {
    fn read(heads: &Record, document: &mut Document, errors: &mut Errors) -> Option<Columns> {
        let mut columns = Columns { places: [None; KNOWN.len()], count: heads.count };
        if columns.count > MOST_COLUMNS {
            let kind = Kind::Beyond { bound: Bound::Cells, found: columns.count, most: MOST_COLUMNS };
            errors.add("", Some(heads.offset), kind);
            return None;
        }
        let mut unit = None;
        for (place, head) in heads.cells.iter().enumerate() {
            let heading = Heading::read(head);
            let name = heading.name.to_ascii_lowercase();
            if OURS.contains(&name.as_str()) {
                continue;
            }
            let known = KNOWN.iter().position(|known| *known == name);
            match known.and_then(|known| columns.places.get_mut(known)) {
                Some(free @ None) => {
                    *free = Some(place);
                    if name == "amount" {
                        unit = heading.unit;
                    }
                }
                _ => {
                    errors.add("", Some(heads.offset), Kind::UnknownColumn { found: excerpt(head.trim()) });
                }
            }
        }
        if unit.is_none() {
            errors.add("", Some(heads.offset), Kind::NoUnit);
        }
        document.unit = unit.unwrap_or(Unit::Pounds);
        Some(columns)
    }

    fn place(&self, name: &str) -> Option<usize> {
        let known = KNOWN.iter().position(|known| *known == name)?;
        self.places.get(known).copied().flatten()
    }

    fn are_enough(&self, errors: &mut Errors) -> bool {
        let mut enough = true;
        for name in ["tier", "amount"] {
            if self.place(name).is_none() {
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
    fn read(&self, roll: &mut Roll, room: &mut Room, document: &mut Document, errors: &mut Errors) {
        let spare = self.record.count.saturating_sub(self.columns.count);
        let (partner, tier) = (self.text("partner", errors), self.text("tier", errors));
        let amount = if spare > 0 {
            // Cells have slid, most likely by an amount with a comma in it: no figure here can be trusted.
            errors.add(self.at(""), Some(self.record.offset), Kind::SpareCells { found: spare });
            Written::NOT_STATED
        } else {
            self.amount("amount", document.unit, errors).unwrap_or(Written::NOT_STATED)
        };
        let (whose, which) = (Heading::read(&partner), Heading::read(&tier));
        let label = Heading::read(self.cell("label").unwrap_or_default()).role;
        let some_total = [(whose.role, &partner), (which.role, &tier)];
        if let Some((_, found)) = some_total.into_iter().find(|(role, _)| *role == Role::SomeTotal) {
            errors.add(self.at(""), Some(self.record.offset), Kind::SomeTotal { found: excerpt(found) });
            return;
        }
        match (whose.role == Role::Total, which.role == Role::Total || tier.is_empty()) {
            (true, true) => document.printed.total = Some(amount),
            (true, false) => {
                let tier = roll.tier(&tier, &self.at("tier"), document, errors);
                document.printed.columns.extend(tier.map(|tier| PrintedColumn { tier, amount }));
            }
            (false, true) if tier.is_empty() => {
                errors.add(self.at("tier"), Some(self.record.offset), Kind::Empty);
            }
            (false, true) => {
                let partner = roll.partner(&partner, &self.at("partner"), document, errors);
                document.printed.rows.extend(partner.map(|partner| PrintedRow { partner, amount }));
            }
            (false, false) if label == Role::Total || label == Role::SomeTotal && self.is_short_label() => {
                let found = excerpt(self.cell("label").unwrap_or_default());
                errors.add(self.at("label"), Some(self.record.offset), Kind::SomeTotal { found });
            }
            (false, false) => {
                let partner = roll.partner(&partner, &self.at("partner"), document, errors);
                let tier = roll.tier(&tier, &self.at("tier"), document, errors);
                if let (Some(partner), Some(tier)) = (partner, tier) {
                    let mut line = self.line((partner, tier), amount, roll, document.unit, errors);
                    if !room.admits(&mut line.amount) {
                        errors.add(self.at("amount"), Some(self.record.offset), Kind::SumTooLarge);
                    }
                    document.lines.push(line);
                }
            }
        }
    }

    /// A label of one word that is called a total (`Subtotal`) is one; `Total expenditure` may be a line's name.
    fn is_short_label(&self) -> bool {
        !self.cell("label").unwrap_or_default().contains(' ')
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
        let made = format!("row:{}", self.number);
        let id = text("id").map_or_else(|| made.clone(), Line::given_id);
        let (label, service, level, note) = (text("label"), text("service"), text("level"), text("note"));
        let provider = text("provider");
        let id = if roll.is_new_line(&id) {
            id
        } else {
            errors.add(self.at("id"), Some(self.record.offset), Kind::RepeatedId { found: excerpt(&id) });
            made
        };
        Line {
            label,
            service,
            provider,
            level,
            note,
            basis: self.one_of("basis", Basis::LIST, errors),
            actual: self.amount("actual", unit, errors),
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
        let place = self.columns.place(name)?;
        self.record.cells.get(place).map(|cell| cell.trim())
    }

    fn text(&self, name: &str, errors: &mut Errors) -> String {
        let cell = self.cell(name).unwrap_or_default();
        clean::label(&|| self.at(name), Some(self.record.offset), cell, errors)
    }

    fn amount(&self, name: &str, unit: Unit, errors: &mut Errors) -> Option<Written> {
        let cell = self.cell(name)?;
        let read = match self.cut_at_comma(name, cell) {
            Some(whole) => Err((Refusal::Grouping, whole)),
            None => money::read(cell, unit).map_err(|refusal| (refusal, cell.to_owned())),
        };
        let read = read.map_err(|(refusal, found)| {
            let kind = Kind::Amount { refusal, found: excerpt(&found) };
            errors.add(self.at(name), Some(self.record.offset), kind);
        });
        Some(read.unwrap_or(Written::NOT_STATED))
    }

    /// An amount of up to three digits before a cell of just three, which is no amount: `1,234` without its quotes.
    fn cut_at_comma(&self, name: &str, cell: &str) -> Option<String> {
        let place = self.columns.place(name)?;
        let next = place.saturating_add(1);
        if [place, next].iter().any(|place| self.record.quoted.get(*place) == Some(&true)) {
            return None;
        }
        let is_amount = [self.columns.place("amount"), self.columns.place("actual"), self.columns.place("income")]
            .contains(&Some(next));
        let behind = self.record.cells.get(next).filter(|_| !is_amount)?.trim();
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let front = cell.trim_start_matches(['£', '-', '(']);
        let cut = (1..=3).contains(&front.len()) && digits(front) && behind.len() == 3 && digits(behind);
        cut.then(|| format!("{cell},{behind}"))
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
    fn an_amount_without_its_quotes_is_never_a_smaller_one() {
        assert_eq!(codes("tier,amount,label\nPooled,\"12\",345"), [""; 0]);
        for text in ["partner,tier,amount\nA,Pooled,1,234", "partner,tier,amount,label\nA,Pooled,1,234"] {
            assert_eq!(open(text, Form::Csv).0.lines[0].amount.money, None, "{text}");
        }
        assert_eq!(codes("partner,tier,amount,label\nA,Pooled,1,234"), ["amount-grouping"]);
    }

    #[test]
    fn a_total_by_another_name_is_not_added_in() {
        let text = "partner,tier,amount (£)\nA,Pooled,1\nAll partners,,1\nTotal pooled,Pooled,1\nA,Sub-total,1";
        let (document, _) = open(text, Form::Csv);
        assert_eq!((document.lines.len(), document.partners.len()), (1, 1));
        assert!(document.printed.total.is_some());
        assert_eq!(codes(text), ["some-total", "some-total"]);
    }

    #[test]
    fn no_given_id_is_taken_for_a_made_one() {
        let text = "id,tier,amount (£)\nadded:1,Pooled,1\nrow:3,Pooled,2\n,Pooled,3\nx,Pooled,4\nx,Pooled,5";
        let ids: Vec<String> = open(text, Form::Csv).0.lines.iter().map(|line| line.id.clone()).collect();
        assert_eq!(ids, ["added-1", "row-3", "row:4", "x", "row:6"]);
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
