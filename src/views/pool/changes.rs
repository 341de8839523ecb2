//! The reader's changes, made or refused, and what can still be moved.

use serde::Serialize;

use super::{AmountView, Scene, refusal};
use crate::calc::pool::Change;
use crate::document::Purpose;
use crate::error::{Error, Kind};
use crate::money::{Display, Unit};
use crate::views::problem::ProblemView;
use crate::words::{Names, changes::Told, standing};

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

/// A change and what became of it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ChangedView {
    /// The change; `null` where it could not be read.
    pub change: Option<ChangeView>,
    /// For the list of changes.
    pub sentence: String,
    /// What there is to know of it.
    pub note: String,
    /// Why it was not made; `null` where it was.
    pub refused: Option<ProblemView>,
}

/// What can be moved.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MovesView {
    /// Whose money.
    pub partners: Vec<NamedView>,
    /// From and to where.
    pub tiers: Vec<NamedView>,
    /// How much of each partner’s is in each tier.
    pub available: Vec<AvailableView>,
}

/// An id and its name; the id is `null` for a partner that is not stated.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NamedView {
    /// The id.
    pub id: Option<String>,
    /// The name.
    pub name: String,
}

/// What one partner has in one tier.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AvailableView {
    /// The partner's id.
    pub partner: Option<String>,
    /// The tier's id.
    pub tier: String,
    /// How much there is, in pounds.
    pub amount: AmountView,
    /// `capital`, `revenue`, or both, of which one has to be chosen.
    pub kinds: Vec<&'static str>,
    /// `You can move up to £118,956,000.`
    pub words: String,
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

/// A change and what became of it.
pub fn view(names: Names<'_>, change: Option<&Change>, outcome: &Result<Told, Error>) -> ChangedView {
    let change = change.map(|change| shape(names, change));
    match outcome {
        Ok(told) => ChangedView { change, sentence: told.listed.clone(), note: told.note.clone(), refused: None },
        Err(error) => ChangedView {
            change,
            sentence: names.words.change_not_made.to_owned(),
            note: String::new(),
            refused: Some(refusal(names, error)),
        },
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

/// What can be moved: every partner in every tier.
pub fn moves(scene: &Scene<'_>) -> MovesView {
    let (names, document) = (scene.names, scene.names.document);
    let id = |partner: Option<usize>| {
        partner.and_then(|partner| document.partners.get(partner)).map(|partner| partner.id.clone())
    };
    let partners = scene.table.rows.iter();
    let partners =
        partners.map(|(partner, _, _)| NamedView { id: id(*partner), name: names.partner(*partner).to_owned() });
    let tiers = document.tiers.iter().map(|tier| NamedView { id: Some(tier.id.clone()), name: tier.name.clone() });
    let mut available = Vec::new();
    for (partner, cells, _) in &scene.table.rows {
        for (cell, tier) in cells.iter().zip(&document.tiers) {
            let movable = cell.movable.floored();
            let zero = crate::money::Money::ZERO;
            let kinds = [(movable.capital, Purpose::Capital), (movable.revenue, Purpose::Revenue)];
            let all = movable.capital.plus(movable.revenue).unwrap_or(movable.revenue);
            let display = Display::fitting(Unit::Pounds, [all]);
            available.push(AvailableView {
                partner: id(*partner),
                tier: tier.id.clone(),
                amount: AmountView::of(Some(all), display, names.words),
                kinds: kinds.iter().filter(|(money, _)| *money > zero).map(|(_, purpose)| purpose.code()).collect(),
                words: standing::available(names, movable.capital, movable.revenue),
            });
        }
    }
    MovesView { partners: partners.collect(), tiers: tiers.collect(), available }
}
