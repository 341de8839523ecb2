//! The picture: one bar before, one after. Pooled money merges into one stretch; aligned money stays apart by
//! partner; money in view is one outline; money outside is only its figure.

use serde::Serialize;

use super::{AmountView, Scene};
use crate::calc::pool::{Cell, Group, Sum};
use crate::document::Closeness;
use crate::money::{Money, pounds};
use crate::share::Share;
use crate::words::{closeness, fill, listed};

/// One bar.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BarView {
    /// What it shows.
    pub label: &'static str,
    /// The same in words.
    pub describe: String,
    /// All of it.
    pub total: AmountView,
    /// Its stretches, from the closest tier as the document orders them.
    pub segments: Vec<SegmentView>,
}

/// A stretch of a bar.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SegmentView {
    /// The tier's id.
    pub tier: String,
    /// Which of the five it means.
    pub kind: &'static str,
    /// The tier's name.
    pub name: String,
    /// The partner's id; `null` where money has merged or nobody is stated.
    pub partner: Option<String>,
    /// The partner's name; empty where money has merged.
    pub partner_name: String,
    /// The partner's colour, from 1 to 6; 0 where money has merged.
    pub colour: usize,
    /// Its width in ten-thousandths of the wider bar.
    pub width: usize,
    /// Its amount.
    pub amount: AmountView,
    /// Whether it is the first of its tier, which carries the tier's figure.
    pub shows_figure: bool,
    /// The tier's amount.
    pub tier_amount: AmountView,
    /// The tier's width.
    pub tier_width: usize,
}

/// What a shape means.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LegendView {
    /// Which of the five tiers.
    pub kind: &'static str,
    /// The partner's colour; 0 where money has merged.
    pub colour: usize,
    /// In words.
    pub words: String,
}

const COLOURS: usize = 6;
const WIDTH: i64 = 10_000;

/// The bar of the document, and that of the reader's changes where there are any.
pub fn bars(scene: &Scene<'_>, changed: bool) -> Vec<BarView> {
    let before: fn(&Group) -> Sum = |group| group.before;
    let after: fn(&Group) -> Sum = |group| group.after;
    let widest = drawn(scene, before).max(drawn(scene, after));
    let words = scene.names.words;
    let mut bars = vec![bar(scene, words.bar_paper, before, widest)];
    if changed {
        bars.push(bar(scene, words.bar_changed, after, widest));
    }
    bars
}

/// All that a bar draws: what is above zero and not outside.
fn drawn(scene: &Scene<'_>, side: fn(&Group) -> Sum) -> Money {
    let mut sum = Money::ZERO;
    for (tier, group) in scene.table.tiers.iter().enumerate() {
        for (_, _, money) in stretches(scene, tier, side, side(group).money) {
            sum = sum.plus(money.max(Money::ZERO)).unwrap_or(sum);
        }
    }
    sum
}

fn kind(scene: &Scene<'_>, tier: usize) -> Closeness {
    scene.names.document.tiers.get(tier).map_or(Closeness::Outside, |tier| tier.means)
}

/// The stretches of a tier: partner, colour, amount.
fn stretches(
    scene: &Scene<'_>,
    tier: usize,
    side: fn(&Group) -> Sum,
    whole: Money,
) -> Vec<(Option<usize>, usize, Money)> {
    match kind(scene, tier) {
        Closeness::Outside => Vec::new(),
        Closeness::Pooled | Closeness::InView => vec![(None, 0, whole)],
        Closeness::PooledAligned | Closeness::Aligned => {
            let cell = |cells: &Vec<Cell>| cells.get(tier).map_or(Money::ZERO, |cell| side(&cell.group).money);
            let rows = scene.table.rows.iter();
            rows.map(|(partner, cells, _)| (*partner, colour(*partner), cell(cells)))
                .filter(|(_, _, money)| *money != Money::ZERO)
                .collect()
        }
    }
}

fn colour(partner: Option<usize>) -> usize {
    partner.map_or(0, |partner| partner.checked_rem(COLOURS).unwrap_or(0).saturating_add(1))
}

fn bar(scene: &Scene<'_>, label: &'static str, side: fn(&Group) -> Sum, widest: Money) -> BarView {
    let (names, words) = (scene.names, scene.names.words);
    let width = |money: Money| {
        let share = Share::of(money.max(Money::ZERO).pence(), widest.pence());
        share.map_or(0, |share| usize::try_from(share.rounded(WIDTH)).unwrap_or(0))
    };
    let (mut segments, mut parts) = (Vec::new(), Vec::new());
    for ((number, tier), group) in names.document.tiers.iter().enumerate().zip(&scene.table.tiers) {
        let sum = side(group);
        if sum.status.is_none() {
            continue;
        }
        let amount = names.pounds(sum.stated());
        let slots = [("tier", tier.name.as_str()), ("amount", &amount), ("kind", closeness(words, tier.means))];
        parts.push(fill(words.bar_part, &slots));
        let mut stretches = stretches(scene, number, side, sum.money);
        if stretches.is_empty() {
            stretches.push((None, 0, Money::ZERO));
        }
        for (place, (partner, colour, money)) in stretches.into_iter().enumerate() {
            let known = partner.and_then(|partner| names.document.partners.get(partner));
            segments.push(SegmentView {
                tier: tier.id.clone(),
                kind: tier.means.code(),
                name: tier.name.clone(),
                partner: known.map(|partner| partner.id.clone()),
                partner_name: known.map(|partner| partner.name.clone()).unwrap_or_default(),
                colour,
                width: width(money),
                amount: scene.amount(Some(money)),
                shows_figure: place == 0,
                tier_amount: scene.amount(sum.stated()),
                tier_width: if tier.means == Closeness::Outside { 0 } else { width(sum.money) },
            });
        }
    }
    let total = side(&scene.table.all);
    let (amount, parts) = (pounds(total.money), listed(words, &parts));
    BarView {
        label,
        describe: fill(words.bar_describe, &[("label", label), ("total", &amount), ("parts", &parts)]),
        total: scene.amount(total.stated()),
        segments,
    }
}

/// The shapes that the bars use, each once.
pub fn legend(scene: &Scene<'_>) -> Vec<LegendView> {
    let words = scene.names.words;
    let mut legend: Vec<LegendView> = Vec::new();
    for (tier, group) in scene.table.tiers.iter().enumerate() {
        let kind = kind(scene, tier);
        if group.before.status.is_none() && group.after.status.is_none() {
            continue;
        }
        let name = match kind {
            Closeness::Pooled => words.legend_pooled,
            Closeness::PooledAligned => words.legend_pooled_aligned,
            Closeness::Aligned => words.legend_aligned,
            Closeness::InView => words.legend_in_view,
            Closeness::Outside => words.legend_outside,
        };
        let before = stretches(scene, tier, |group| group.before, group.before.money);
        let after = stretches(scene, tier, |group| group.after, group.after.money);
        let apart = matches!(kind, Closeness::PooledAligned | Closeness::Aligned);
        let partners = scene.table.rows.iter().map(|(partner, _, _)| *partner);
        let drawn = |whose: &Option<usize>| before.iter().chain(&after).any(|(partner, _, _)| partner == whose);
        let shapes = if apart { partners.filter(drawn).collect() } else { vec![None] };
        for partner in shapes {
            let colour = if apart { colour(partner) } else { 0 };
            let text = match apart {
                true => fill(words.legend_partner, &[("kind", name), ("partner", scene.names.partner(partner))]),
                false => name.to_owned(),
            };
            if legend.iter().all(|entry| entry.words != text) {
                legend.push(LegendView { kind: kind.code(), colour, words: text });
            }
        }
    }
    legend
}
