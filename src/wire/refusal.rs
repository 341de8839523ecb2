//! Whether a reader's last change can be made, before it is: the sums that show it are not worked out.

use super::Open;
use super::order::Order;
use crate::calc::pool::{Position, apply};
use crate::error::Error;
use crate::views::change::place_of;
use crate::views::{ProblemView, problem};

/// Answers a request: `{ lang, changes, year }`. Why the last change cannot be made after the others; `null` where it can.
pub fn view(open: &Open, request: &str) -> Option<ProblemView> {
    let order = Order::read(request, &open.document);
    let mut position = Position::start_in(&open.document, order.year.as_deref()).knowing(&open.findings.likeness);
    let mut last = Ok(());
    for (place, change) in order.changes.iter().enumerate() {
        let refuse = |kind| Error { at: place_of(place, &kind), line: None, kind };
        let change = change.as_ref().map_err(Error::clone);
        last = change.and_then(|change| apply(&mut position, change).map_err(refuse));
    }
    last.err().map(|error| problem(order.words, &error))
}
