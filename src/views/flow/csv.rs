//! The flows as a CSV file: one row a flow, each with its status, version and source.

use super::{Frame, said};
use crate::calc::flow::Current;
use crate::views::csv::{figure, push_row, safe};
use crate::words::status;

/// The heads.
const HEADS: [&str; 10] =
    ["from", "to", "amount", "compared with", "unit", "whose money", "shared", "status", "version", "source"];

/// Writes the flows of a frame.
pub(crate) fn table(frame: &Frame<'_>) -> String {
    let mut text = String::from("\u{feff}");
    push_row(&mut text, HEADS.iter().map(|head| (*head).to_owned()));
    for current in &frame.flows.currents {
        push_row(&mut text, row(frame, current).into_iter());
    }
    text
}

fn row(frame: &Frame<'_>, current: &Current) -> [String; 10] {
    let words = frame.words();
    [
        safe(frame.name(current.from)),
        safe(frame.name(current.to)),
        figure(current.amount.money),
        figure(current.compared.money),
        frame.good.map_or_else(|| "£".to_owned(), safe),
        safe(&if current.whose.merged { words.flow_merged.to_owned() } else { said::owner(frame, current) }),
        safe(&said::shared(frame, current)),
        current.status.map_or(String::new(), |one| status(words, one).to_owned()),
        safe(frame.names.document.version.as_deref().unwrap_or_default()),
        safe(&frame.names.source_line()),
    ]
}
