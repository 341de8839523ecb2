//! A reader's choices as the text of a link's fragment or of a form's value: ids and whole pence, never words to show.
//!
//! `locality=1&doc=ID&v=VERSION&c=m.PARTNER.FROM.TO.PENCE.KIND&c=a.LINE.PENCE&c=n.PARTNER.TIER.PENCE.KIND&c=r.LINE`;
//! in every part, all but letters, digits, `-` and `_` of ASCII are percent-encoded bytes of UTF-8.

use serde::Serialize;

use super::Open;
use super::order::Order;
use crate::calc::pool::Change;
use crate::document::{Document, Purpose, limits};
use crate::error::{Bound, Error, Kind};
use crate::money::Money;
use crate::views::{ProblemView, problem};

/// A link.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LinkView {
    /// The text behind the `#`; empty where it would be too long.
    pub text: String,
    /// Why there is none; `null` where there is.
    pub problem: Option<ProblemView>,
}

/// Answers a request: `{ lang, changes }`. Changes that cannot be read are left out.
pub fn view(open: &Open, request: &str) -> LinkView {
    let order = Order::read(request, &open.document);
    let text = write(&open.document, order.changes.iter().flatten());
    if text.len() <= limits::LINK {
        return LinkView { text, problem: None };
    }
    let kind = Kind::Beyond { bound: Bound::Link, found: text.len(), most: limits::LINK };
    let error = Error { at: String::new(), line: None, kind };
    LinkView { text: String::new(), problem: Some(problem(order.words, &error)) }
}

fn write<'c>(document: &Document, changes: impl Iterator<Item = &'c Change>) -> String {
    let version = document.version.as_deref().unwrap_or_default();
    let mut text = format!("locality=1&doc={}&v={}", encoded(&document.id), encoded(version));
    for change in changes {
        text.push_str("&c=");
        text.push_str(&write_change(document, change));
    }
    text
}

fn write_change(document: &Document, change: &Change) -> String {
    let partner = |place: &Option<usize>| {
        let partner = place.and_then(|place| document.partners.get(place));
        encoded(partner.map_or("", |partner| &partner.id))
    };
    let tier = |place: &usize| encoded(document.tiers.get(*place).map_or("", |tier| &tier.id));
    let pence = |amount: &Money| amount.pence();
    let kind = |purpose: &Option<Purpose>| purpose.map_or("", Purpose::code);
    match change {
        Change::Move { partner: whose, from, to, amount, purpose } => {
            format!("m.{}.{}.{}.{}.{}", partner(whose), tier(from), tier(to), pence(amount), kind(purpose))
        }
        Change::Amount { line, amount } => format!("a.{}.{}", encoded(line), pence(amount)),
        Change::Add { partner: whose, tier: place, amount, purpose } => {
            format!("n.{}.{}.{}.{}", partner(whose), tier(place), pence(amount), kind(purpose))
        }
        Change::Remove { line } => format!("r.{}", encoded(line)),
    }
}

fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_') {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}
