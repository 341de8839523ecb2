//! Amounts and statuses as they are shown.

use serde::Serialize;

use crate::document::{Document, Status};
use crate::money::{Display, Money};
use crate::words::{self, Table};

/// An amount of money, to show and to compare; never to calculate with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AmountView {
    /// Whole pence; `null` where not stated.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub pence: Option<i64>,
    /// The text to show, in the unit of the view.
    pub text: String,
}

impl AmountView {
    /// Shows an amount in the unit of a view.
    pub fn of(money: Option<Money>, display: Display, words: &Table) -> AmountView {
        AmountView {
            pence: money.map(Money::pence),
            text: money.map_or_else(|| words.not_stated.to_owned(), |money| display.figure(money)),
        }
    }
}

/// One thing to choose.
#[cfg(feature = "calculators")]
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ChoiceView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// What is stated; empty where nothing is.
pub(crate) fn text(field: &Option<String>) -> String {
    field.clone().unwrap_or_default()
}

/// How firm a figure is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StatusView {
    /// The word for programs: `illustrative`.
    pub code: &'static str,
    /// The words for readers: `Illustrative figures`.
    pub words: &'static str,
    /// Whether it is another than the document's, so that it has to be said beside the figure.
    pub differs: bool,
}

impl StatusView {
    /// Shows the status of a figure in a document.
    pub fn of(status: Status, document: &Document, words: &Table) -> StatusView {
        StatusView { code: status.code(), words: words::status(words, status), differs: status != document.status }
    }
}
