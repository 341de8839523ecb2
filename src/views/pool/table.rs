//! The table: partners by tiers, with totals and shares.

use serde::Serialize;

use super::{AmountView, Scene, StatusView};
use crate::calc::pool::{Group, Sum, Table};
use crate::document::{Reading, Status};
use crate::money::{Display, Money, Unit, pounds};
use crate::share::Share;
use crate::words::{self, fill};

/// A column.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct TierView {
    /// The tier's id.
    pub id: String,
    /// Its name, as the council writes it.
    pub name: String,
    /// Which of the five it means.
    pub kind: &'static str,
    /// What that comes to.
    pub meaning: &'static str,
    /// `stated` or `inferred`.
    pub reading: &'static str,
    /// Why it was read so; may be empty.
    pub reading_note: String,
    /// Its sum in the document.
    pub before: AmountView,
    /// Its sum now.
    pub after: AmountView,
    /// Whether the reader's changes touched it.
    pub changed: bool,
    /// How firm its sum is.
    pub status: StatusView,
    /// Its share of the total now.
    pub share: String,
    /// Its share of the total in the document.
    pub share_before: String,
}

/// A row.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RowView {
    /// The partner's id; `null` where the source does not state whose money it is.
    pub partner: Option<String>,
    /// Its name.
    pub name: String,
    /// One cell a tier.
    pub cells: Vec<CellView>,
    /// The row's sum.
    pub total: TotalView,
    /// Its share of the total now.
    pub share: String,
}

/// A cell.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CellView {
    /// The tier's id.
    pub tier: String,
    /// Its sum in the document.
    pub before: AmountView,
    /// Its sum now.
    pub after: AmountView,
    /// Whether the reader's changes touched it.
    pub changed: bool,
    /// The line that stands here, where it is just one.
    pub line: Option<String>,
    /// How many lines stand here.
    pub lines: usize,
    /// The amount as a field shows it: exact, in the unit of the view.
    pub input: String,
    /// What the field is called.
    pub label: String,
}

/// A sum.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct TotalView {
    /// In the document.
    pub before: AmountView,
    /// Now.
    pub after: AmountView,
    /// Whether the reader's changes touched it.
    pub changed: bool,
    /// How firm it is.
    pub status: StatusView,
    /// The sum per head of each named population.
    pub per_head: Vec<String>,
}

/// The columns.
pub fn tiers(scene: &Scene<'_>) -> Vec<TierView> {
    let words = scene.names.words;
    let tiers = scene.names.document.tiers.iter().zip(&scene.table.tiers);
    tiers
        .map(|(tier, group)| TierView {
            id: tier.id.clone(),
            name: tier.name.clone(),
            kind: tier.means.code(),
            meaning: words::meaning(words, tier.means),
            reading: tier.reading.code(),
            reading_note: if tier.reading == Reading::Inferred {
                tier.note.clone().unwrap_or_default()
            } else {
                String::new()
            },
            before: scene.amount(group.before.stated()),
            after: scene.amount(group.after.stated()),
            changed: group.changed,
            status: status(scene, group),
            share: share(scene, &group.after, &scene.table.all.after),
            share_before: share(scene, &group.before, &scene.table.all.before),
        })
        .collect()
}

/// The rows.
pub fn rows(scene: &Scene<'_>) -> Vec<RowView> {
    let document = scene.names.document;
    let row = |(partner, cells, total): &(Option<usize>, Vec<_>, Group)| RowView {
        partner: partner.and_then(|partner| document.partners.get(partner)).map(|partner| partner.id.clone()),
        name: scene.names.partner(*partner).to_owned(),
        cells: cells.iter().enumerate().map(|(tier, cell)| self::cell(scene, *partner, tier, cell)).collect(),
        total: sum(scene, total, *partner),
        share: share(scene, &total.after, &scene.table.all.after),
    };
    scene.table.rows.iter().map(row).collect()
}

fn cell(scene: &Scene<'_>, partner: Option<usize>, tier: usize, cell: &crate::calc::pool::Cell) -> CellView {
    let document = scene.names.document;
    let entry = cell.entry.and_then(|entry| scene.position.entries.get(entry));
    let unit = super::unit_words(scene.names.words, scene.display.unit);
    let slots = [("partner", scene.names.partner(partner)), ("tier", scene.names.tier(tier)), ("unit", unit)];
    CellView {
        tier: document.tiers.get(tier).map(|tier| tier.id.clone()).unwrap_or_default(),
        before: nothing_or(scene, cell.group.before),
        after: nothing_or(scene, cell.group.after),
        changed: cell.group.changed,
        line: entry.map(|entry| entry.id(document).into_owned()),
        lines: cell.entries,
        input: entry.and_then(|entry| entry.after).map_or(String::new(), |money| scene.display.typed(money)),
        label: fill(scene.names.words.cell_label, &slots),
    }
}

/// A cell in which no line stands is empty; one whose line is not stated says so.
fn nothing_or(scene: &Scene<'_>, sum: Sum) -> AmountView {
    match sum.status {
        None => AmountView { pence: None, text: String::new() },
        Some(_) => scene.amount(sum.stated()),
    }
}

/// The sum of all.
pub fn total(scene: &Scene<'_>) -> TotalView {
    let Table { all, .. } = &scene.table;
    let mut view = sum(scene, all, None);
    view.per_head = Vec::new();
    view
}

fn sum(scene: &Scene<'_>, group: &Group, partner: Option<usize>) -> TotalView {
    TotalView {
        before: scene.amount(group.before.stated()),
        after: scene.amount(group.after.stated()),
        changed: group.changed,
        status: status(scene, group),
        per_head: per_head(scene, partner, group.after.stated()),
    }
}

pub fn status(scene: &Scene<'_>, group: &Group) -> StatusView {
    let status = if group.changed { Some(Status::Illustrative) } else { group.after.status };
    let document = scene.names.document;
    StatusView::of(status.unwrap_or(document.status), document, scene.names.words)
}

/// The share of a sum in another; a dash where the part is not stated or the whole is not above zero.
pub fn share(scene: &Scene<'_>, part: &Sum, whole: &Sum) -> String {
    let share = part.stated().and_then(|part| Share::of(part.pence(), whole.money.pence()));
    share.map_or_else(|| scene.names.words.share_unknown.to_owned(), Share::per_cent)
}

/// A sum per head, to the penny, for each population that the partner names; each says which.
fn per_head(scene: &Scene<'_>, partner: Option<usize>, sum: Option<Money>) -> Vec<String> {
    let words = scene.names.words;
    let partner = partner.and_then(|partner| scene.names.document.partners.get(partner));
    let populations = partner.map_or(&[][..], |partner| &partner.populations);
    let head = |population: &crate::document::Population| {
        let each = Share::of(sum?.pence(), population.count)?.rounded(1);
        let each = Money::from_pence(i64::try_from(each).ok()?)?;
        let people = Money::from_pence(population.count.checked_mul(100)?)?;
        let count = Display::fitting(Unit::Pounds, [people]).figure(people);
        let day = population.date.as_deref().map(|day| crate::document::date::in_words(day, &words.months));
        let template = if day.is_some() { words.per_head_dated } else { words.per_head };
        let slots = [
            ("amount", pounds(each)),
            ("count", count),
            ("population", population.name.clone()),
            ("date", day.unwrap_or_default()),
        ];
        Some(fill(template, &slots.each_ref().map(|(slot, value)| (*slot, value.as_str()))))
    };
    populations.iter().filter_map(head).collect()
}
