//! A reader's change as it crosses to a page, and where in it a refusal belongs.

use serde::Serialize;

use crate::calc::pool::Change;
use crate::document::Purpose;
use crate::error::Kind;
use crate::money::{Display, Unit};
use crate::words::Names;

/// A change as a page keeps it and a link carries it: closed, with amounts in pounds as text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ChangeView {
    /// `move`, `amount`, `add` or `remove`.
    pub change: &'static str,
    /// The partner's id, for `move` and `add`; `null` where not stated.
    pub partner: Option<String>,
    /// The tier that gives, for `move`.
    pub from: Option<String>,
    /// The tier that receives, for `move`.
    pub to: Option<String>,
    /// The tier, for `add`.
    pub tier: Option<String>,
    /// The line's id, for `amount` and `remove`.
    pub line: Option<String>,
    /// The amount as text, for all but `remove`.
    pub amount: Option<String>,
    /// The unit that a bare number means: always `£` here.
    pub unit: Option<&'static str>,
    /// `capital` or `revenue`, where it was chosen.
    pub kind: Option<&'static str>,
}

/// A change in the shape that a page keeps.
pub(crate) fn shape(names: Names<'_>, change: &Change) -> ChangeView {
    let document = names.document;
    let partner =
        |place: Option<usize>| place.and_then(|place| document.partners.get(place)).map(|partner| partner.id.clone());
    let tier = |place: usize| document.tiers.get(place).map(|tier| tier.id.clone());
    let amount = |money| Some(Display::fitting(Unit::Pounds, [money]).typed(money).replace(',', ""));
    let unit = Some(Unit::Pounds.code());
    match change {
        Change::Move { partner: whose, from, to, amount: money, purpose } => ChangeView {
            change: "move",
            partner: partner(*whose),
            from: tier(*from),
            to: tier(*to),
            amount: amount(*money),
            unit,
            kind: purpose.map(Purpose::code),
            ..ChangeView::default()
        },
        Change::Amount { line, amount: money } => ChangeView {
            change: "amount",
            line: Some(line.clone()),
            amount: amount(*money),
            unit,
            ..ChangeView::default()
        },
        Change::Add { partner: whose, tier: place, amount: money, purpose } => ChangeView {
            change: "add",
            partner: partner(*whose),
            tier: tier(*place),
            amount: amount(*money),
            unit,
            kind: purpose.map(Purpose::code),
            ..ChangeView::default()
        },
        Change::Remove { line } => ChangeView { change: "remove", line: Some(line.clone()), ..ChangeView::default() },
    }
}

/// The field of a change that a refusal is about.
pub fn place_of(place: usize, kind: &Kind) -> String {
    let field = match kind {
        Kind::SameTier => "to",
        Kind::CapitalOrRevenue { .. } => "kind",
        Kind::LineGone | Kind::UnknownId { .. } => "line",
        _ => "amount",
    };
    format!("changes[{place}].{field}")
}
