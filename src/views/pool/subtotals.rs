//! Sums by partner, by tier, and by each further field that the lines carry.

use serde::Serialize;

use super::table::{share, status};
use super::{AmountView, Scene, StatusView};
use crate::calc::pool::{Field, Group, group_by, group_by_closeness};
use crate::document::{Basis, Closeness, Purpose, Recurrence};
use crate::words::{self, Table};

/// The sums of one field.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SubtotalView {
    /// The field's word for programs.
    pub by: &'static str,
    /// `By service`.
    pub title: &'static str,
    /// One group a value.
    pub groups: Vec<GroupView>,
}

/// The sum of one value.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct GroupView {
    /// The value; empty where it is not stated.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Its sum in the document.
    pub before: AmountView,
    /// Its sum now.
    pub after: AmountView,
    /// Whether the reader's changes touched it.
    pub changed: bool,
    /// Its share of the total now.
    pub share: String,
    /// Its share of the total in the document.
    pub share_before: String,
    /// How firm it is.
    pub status: StatusView,
}

/// The most values of one field that are listed; the table of more would be the list of lines.
const MOST: usize = 200;

/// Every field that says something: partner and tier always, others where a line carries them.
pub fn view(scene: &Scene<'_>) -> Vec<SubtotalView> {
    let words = scene.names.words;
    let document = scene.names.document;
    let partners = scene.table.rows.iter().map(|(partner, _, total)| {
        let id = partner.and_then(|partner| document.partners.get(partner)).map_or("", |partner| &partner.id);
        group(scene, id, scene.names.partner(*partner), total)
    });
    let tiers =
        document.tiers.iter().zip(&scene.table.tiers).map(|(tier, sum)| group(scene, &tier.id, &tier.name, sum));
    let mut subtotals = vec![
        SubtotalView { by: "partner", title: words.by_partner, groups: partners.collect() },
        SubtotalView { by: "tier", title: words.by_tier, groups: tiers.collect() },
    ];
    let closeness = group_by_closeness(&scene.position, &scene.table);
    // Where each tier means something else, sums by closeness would repeat those by tier.
    if closeness.len() < document.tiers.len() {
        let named =
            |(means, sum): &(Closeness, Group)| group(scene, means.code(), words::closeness(words, *means), sum);
        let groups = closeness.iter().map(named).collect();
        subtotals.push(SubtotalView { by: "closeness", title: words.by_closeness, groups });
    }
    let mut added = scene.position.entries.iter().filter(|entry| !entry.is_of_document());
    for field in Field::LIST {
        // An added line can bring a purpose that no line of the document has; it brings nothing else.
        let brought = field == Field::Purpose && added.any(|entry| entry.purpose.is_some());
        if !scene.fields.contains(&field) && !brought {
            continue;
        }
        let groups = group_by(&scene.position, field);
        if groups.is_empty() {
            continue;
        }
        let groups = groups
            .iter()
            .take(MOST)
            .map(|(value, sum)| group(scene, value.unwrap_or_default(), named(words, field, *value), sum));
        let (by, title) = title(words, field);
        subtotals.push(SubtotalView { by, title, groups: groups.collect() });
    }
    subtotals
}

fn group(scene: &Scene<'_>, id: &str, name: &str, sum: &Group) -> GroupView {
    GroupView {
        id: id.to_owned(),
        name: name.to_owned(),
        before: scene.amount(sum.before.stated()),
        after: scene.amount(sum.after.stated()),
        changed: sum.changed,
        share: share(scene, &sum.after, &scene.table.all.after),
        share_before: share(scene, &sum.before, &scene.table.all.before),
        status: status(scene, sum),
    }
}

fn title(words: &Table, field: Field) -> (&'static str, &'static str) {
    match field {
        Field::Service => ("service", words.by_service),
        Field::Level => ("level", words.by_level),
        Field::Recurrence => ("recurrence", words.by_recurrence),
        Field::Purpose => ("purpose", words.by_purpose),
        Field::Basis => ("basis", words.by_basis),
    }
}

/// The word for a value of a closed list; the text itself where it is the source's own.
fn named<'d>(words: &Table, field: Field, value: Option<&'d str>) -> &'d str {
    let Some(value) = value else { return words.not_stated };
    let closed = match field {
        Field::Service | Field::Level => None,
        Field::Recurrence => find(Recurrence::LIST, value).map(|value| super::lines::recurrence(words, value)),
        Field::Purpose => find(Purpose::LIST, value).map(|value| super::lines::purpose(words, value)),
        Field::Basis => find(Basis::LIST, value).map(|value| super::lines::basis(words, value)),
    };
    closed.unwrap_or(value)
}

fn find<T: Copy>(list: &[(&'static str, T)], word: &str) -> Option<T> {
    list.iter().find(|(known, _)| *known == word).map(|(_, value)| *value)
}
