//! A programme as a CSV file: one row a milestone, a sum, a risk or a count.

use super::ProgrammeView;
use crate::money::Money;
use crate::views::csv::{figure, push_row, safe};

const HEADS: [&str; 9] =
    ["kind", "what", "planned", "restated", "actual", "how late or how it stands", "amount (£)", "note", "source"];

/// Writes what a view shows.
pub fn programme(view: &ProgrammeView) -> String {
    let mut text = String::from("\u{feff}");
    push_row(&mut text, HEADS.iter().map(|head| (*head).to_owned()));
    let mut row = |kind: &str, cells: [&str; 8]| {
        push_row(&mut text, std::iter::once(kind.to_owned()).chain(cells.iter().map(|cell| safe(cell))));
    };
    for one in &view.milestones {
        let restated = one.restated.iter().map(|restated| restated.planned.as_str()).collect::<Vec<_>>().join(", ");
        let stands = if one.slippage.is_empty() { &one.status } else { &one.slippage };
        row("milestone", [&one.what, &one.planned, &restated, &one.actual, stands, "", &one.note, &one.source]);
    }
    for one in &view.money {
        let amount = figure(one.amount.pence.and_then(Money::from_pence));
        row("money", [&one.name, "", "", &one.date, one.state_words, &amount, &one.why, &one.source]);
    }
    for one in &view.risks {
        let stands = format!("{} ({} × {})", one.level_words, one.likelihood, one.impact);
        row("risk", [&one.name, "", "", &one.review, &stands, "", &one.action, &one.source]);
    }
    for one in &view.staffing {
        row("staff", [&one.what, "", "", &one.date, &one.count, "", &one.note, &one.source]);
    }
    text
}
