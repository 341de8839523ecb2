//! What a document says of itself, ready to show.

use serde::Serialize;

use super::shown::{StatusView, text};
use crate::document::date;
#[cfg(feature = "calculators")]
use crate::money::{Display, Unit};
#[cfg(feature = "calculators")]
use crate::words::Table;
use crate::words::{Names, fill};

/// What a document says of itself.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct HeadView {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its version; may be empty.
    pub version: String,
    /// How firm its figures are.
    pub status: StatusView,
    /// Where they come from.
    pub source: SourceView,
    /// The source and the unit in one line.
    pub source_line: String,
    /// The unit in which the source is written.
    pub unit: &'static str,
}

/// Where figures come from; what is not stated is empty.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SourceView {
    /// The paper.
    pub title: String,
    /// Its date, in words.
    pub date: String,
    /// Its address, for a link: only `http` and `https` addresses get here.
    pub address: String,
    /// Where in it the figures stand.
    pub place: String,
}

/// What a document says of itself; the unit is for those to add who show amounts.
pub(crate) fn head(names: Names<'_>) -> HeadView {
    let (document, words) = (names.document, names.words);
    let source = &document.source;
    let line = names.source_line();
    HeadView {
        id: document.id.clone(),
        title: names.title().to_owned(),
        version: text(&document.version),
        status: StatusView::of(document.status, document, words),
        source: SourceView {
            title: text(&source.title),
            date: source.date.as_deref().map_or(String::new(), |day| date::in_words(day, &words.months)),
            address: text(&source.address),
            place: text(&source.place),
        },
        source_line: if line.is_empty() { words.source_none.to_owned() } else { line },
        unit: "",
    }
}

/// What a document says of itself, with its unit: amounts are shown in it.
#[cfg(feature = "calculators")]
pub(crate) fn head_of(names: Names<'_>, display: Display) -> HeadView {
    let mut head = head(names);
    head.unit = names.document.unit.code();
    head.source_line = format!("{} \u{b7} {}", head.source_line, unit_words(names.words, display.unit));
    head
}

#[cfg(feature = "calculators")]
pub(crate) fn unit_words(words: &Table, unit: Unit) -> &'static str {
    match unit {
        Unit::Pounds => words.unit_pounds,
        Unit::Thousands => words.unit_thousands,
        Unit::Millions => words.unit_millions,
    }
}

pub(crate) fn version_line(names: Names<'_>) -> String {
    let day = names.document.source.date.as_deref().map(|day| date::in_words(day, &names.words.months));
    let version = match &names.document.version {
        Some(version) => fill(names.words.version, &[("version", version)]),
        None => names.words.version_none.to_owned(),
    };
    [Some(version), day].into_iter().flatten().collect::<Vec<_>>().join(", ") + "."
}
