//! The figures as a nested list: for who reads, or is read to.

use serde::Serialize;

use super::Scene;
use super::table::share;
use crate::calc::pool::Group;
use crate::words::{fill, meaning};

/// A sentence and what belongs under it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ParagraphView {
    /// The sentence.
    pub text: String,
    /// What belongs under it.
    pub items: Vec<String>,
}

/// The whole, then tier by tier, each with its partners.
pub fn view(scene: &Scene<'_>) -> Vec<ParagraphView> {
    let (names, words, table) = (scene.names, scene.names.words, &scene.table);
    let all = amounts(scene, &table.all);
    let template = if all.before.is_some() { words.words_all_was } else { words.words_all };
    let slots = [("amount", all.after.as_str()), ("before", all.before.as_deref().unwrap_or_default())];
    let partners = table.rows.iter().filter(|(_, _, total)| total.after.status.is_some()).map(|(partner, _, total)| {
        let amount = names.pounds(total.after.stated());
        let share = share(scene, &total.after, &table.all.after);
        fill(words.words_whole, &[("partner", names.partner(*partner)), ("amount", &amount), ("share", &share)])
    });
    let mut paragraphs = vec![ParagraphView { text: fill(template, &slots), items: partners.collect() }];
    for ((number, tier), group) in names.document.tiers.iter().enumerate().zip(&table.tiers) {
        if group.before.status.is_none() && group.after.status.is_none() {
            continue;
        }
        let figures = amounts(scene, group);
        let share = share(scene, &group.after, &table.all.after);
        let template = if figures.before.is_some() { words.words_tier_was } else { words.words_tier };
        let slots = [
            ("tier", tier.name.as_str()),
            ("amount", &figures.after),
            ("before", figures.before.as_deref().unwrap_or_default()),
            ("share", &share),
            ("meaning", meaning(words, tier.means)),
        ];
        let items = table.rows.iter().filter_map(|(partner, cells, _)| {
            let cell = cells.get(number)?.group;
            (cell.before.status.is_some() || cell.after.status.is_some())
                .then(|| partner_item(scene, *partner, &cell, group))
        });
        paragraphs.push(ParagraphView { text: fill(template, &slots), items: items.collect() });
    }
    paragraphs
}

struct Figures {
    after: String,
    before: Option<String>,
}

/// What a sum is, and what it was where that differs.
fn amounts(scene: &Scene<'_>, group: &Group) -> Figures {
    let (before, after) = (group.before.stated(), group.after.stated());
    Figures { after: scene.names.pounds(after), before: (before != after).then(|| scene.names.pounds(before)) }
}

fn partner_item(scene: &Scene<'_>, partner: Option<usize>, cell: &Group, tier: &Group) -> String {
    let words = scene.names.words;
    let figures = amounts(scene, cell);
    let share = share(scene, &cell.after, &tier.after);
    let template = if figures.before.is_some() { words.words_partner_was } else { words.words_partner };
    let slots = [
        ("partner", scene.names.partner(partner)),
        ("amount", &figures.after),
        ("before", figures.before.as_deref().unwrap_or_default()),
        ("share", &share),
    ];
    fill(template, &slots)
}
