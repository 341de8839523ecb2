//! How a programme goes: milestones, money, risks, people.

use super::Open;
use super::order::Order;
use crate::views::programme::{ProgrammeView, Request, csv, view as show};

/// Answers a request: `{ lang, today }`.
///
/// ```
/// use locality::document::Form;
/// use locality::wire::{Open, programme};
/// let file = r#"{ "locality": 1, "title": "A programme", "status": "approved", "unit": "£",
///   "milestones": [{ "what": "Functions move", "planned": "2017-04", "actual": "2018-04-01" }], "programme": {} }"#;
/// let view = programme::view(&Open::read(file, Form::Json), "{}");
/// assert_eq!(view.milestones[0].slippage, "12 months late");
/// ```
pub fn view(open: &Open, request: &str) -> ProgrammeView {
    let order = Order::read(request, &open.document);
    show(&open.document, &Request { words: order.words, today: order.today })
}

/// The programme as a CSV file.
pub fn file(open: &Open, request: &str) -> String {
    csv::programme(&view(open, request))
}
