//! The reader's changes, made or refused, and what can still be moved.

use serde::Serialize;

use super::{AmountView, Scene, refusal};
use crate::calc::pool::Change;
use crate::document::Purpose;
use crate::error::Error;
use crate::money::{Display, Unit};
use crate::views::change::{ChangeView, shape};
use crate::views::problem::ProblemView;
use crate::words::{Names, changes::Told, standing};

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
