//! The figures of an open document, after a reader's changes, as a CSV file.

use super::Open;
use super::order::Order;

/// Answers a request: `{ lang, changes, year }`.
pub fn text(open: &Open, request: &str) -> String {
    let order = Order::read(request, &open.document);
    crate::views::pool::csv(&open.document, order.words, order.year.as_deref(), &order.changes)
}
