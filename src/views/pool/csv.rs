//! The pool's figures as a CSV file: one row a line, each with its status, version and source.

use crate::calc::pool::{Change, Entry, Position, apply};
use crate::document::{Document, date};
use crate::error::Error;
use crate::views::csv::{figure, push_row, safe};
use crate::words::{self, Names};

/// The heads: those that the reader of CSV files knows, then what travels with every row.
const HEADS: [&str; 18] = [
    "id",
    "partner",
    "tier",
    "label",
    "service",
    "provider",
    "level",
    "basis",
    "recurrence",
    "purpose",
    "status",
    "amount (£)",
    "actual (£)",
    "note",
    "amount in the source (£)",
    "change",
    "version",
    "source",
];

/// Writes the position after a reader's changes; those that cannot be made are left out.
pub fn csv(
    document: &Document,
    words: &'static words::Table,
    year: Option<&str>,
    changes: &[Result<Change, Error>],
) -> String {
    let names = Names { document, words };
    let mut position = Position::start_in(document, year);
    for change in changes.iter().flatten() {
        // A refused change leaves the position as it was; the page has said why.
        let _refused = apply(&mut position, change);
    }
    let mut text = String::from("\u{feff}");
    push_row(&mut text, HEADS.iter().map(|head| (*head).to_owned()));
    for entry in &position.entries {
        push_row(&mut text, row(names, entry).into_iter());
    }
    text
}

fn row(names: Names<'_>, entry: &Entry) -> [String; 18] {
    let line = entry.line(names.document);
    let text = |field: Option<&String>| safe(field.map(String::as_str).unwrap_or_default());
    let partner = entry.partner.map_or("", |_| names.partner(entry.partner));
    let change = match (entry.removed, entry.is_changed()) {
        (true, _) => names.words.csv_removed,
        (false, true) => names.words.csv_changed,
        (false, false) => names.words.csv_unchanged,
    };
    [
        safe(&entry.id(names.document)),
        safe(partner),
        safe(names.tier(entry.tier)),
        text(line.and_then(|line| line.label.as_ref())),
        text(line.and_then(|line| line.service.as_ref())),
        text(line.and_then(|line| line.provider.as_ref())),
        text(line.and_then(|line| line.level.as_ref())),
        line.and_then(|line| line.basis).map_or("", |basis| basis.code()).to_owned(),
        line.and_then(|line| line.recurrence).map_or("", |recurrence| recurrence.code()).to_owned(),
        entry.purpose.map_or("", |purpose| purpose.code()).to_owned(),
        entry.status(names.document).code().to_owned(),
        figure(entry.after),
        figure(line.and_then(|line| line.actual.as_ref()).and_then(|actual| actual.money)),
        text(line.and_then(|line| line.note.as_ref())),
        figure(entry.before),
        change.to_owned(),
        text(names.document.version.as_ref()),
        source(names),
    ]
}

fn source(names: Names<'_>) -> String {
    let source = &names.document.source;
    let day = source.date.as_deref().map(|day| date::in_words(day, &names.words.months));
    let parts =
        [Some(names.title().to_owned()), source.title.clone(), day, source.place.clone(), source.address.clone()];
    safe(&parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_back() {
        use crate::document::{Form, open};
        let text = "id,partner,tier,label,amount\na,\"Bury, CCG\",Pooled,\"say \"\"so\"\"\",-5.50\nb,,Pooled,,n/a";
        let (document, _) = open(text, Form::Csv);
        let (again, _) = open(&csv(&document, &words::EN, None, &[]), Form::Csv);
        let figures = |document: &Document| -> Vec<_> {
            let lines = document.lines.iter();
            lines.map(|line| (line.id.clone(), line.partner, line.label.clone(), line.amount.money)).collect()
        };
        assert_eq!(figures(&document), figures(&again));
        assert_eq!(again.partners[0].name, "Bury, CCG");
    }
}
