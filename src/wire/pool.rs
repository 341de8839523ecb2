//! The pool of an open document after a reader's changes.

use super::Open;
use super::order::Order;
use crate::views::pool::{PoolView, Request, view as show};

/// Answers a request: `{ unit, lang, changes, lines: { from, count }, today, year }`, each of which may be left out.
///
/// ```
/// use locality::document::Form;
/// use locality::wire::{Open, pool};
/// let open = Open::read("partner,tier,amount (£000)\nBury CCG,Section 75,\"130,989\"", Form::Csv);
/// let view = pool::view(&open, "{}");
/// assert_eq!(view.total.after.text, "130,989");
/// ```
pub fn view(open: &Open, request: &str) -> PoolView {
    let order = Order::read(request, &open.document);
    let Order { unit, words, changes, lines, today, year, .. } = order;
    show(&open.document, &open.findings, &Request { unit, words, changes, lines, today, year })
}
