//! Where things stand before any change: how much, whose, in which tiers, how firm, and who answers for it.

use super::{Names, closeness, count, fill, listed, plural};
use crate::calc::pool::Table;
use crate::document::{PartnerKind, Status};
use crate::money::{Money, pounds};

/// More partners or tiers than this are counted, not named.
const NAMED: usize = 6;

/// The whole paragraph. `asked` is the sentence on the consultation, or that there is none.
pub fn paragraph(names: Names<'_>, table: &Table, asked: &str) -> String {
    if names.document.lines.is_empty() {
        return format!("{} {asked}", names.words.standing_empty);
    }
    let mut sentences = vec![how_much_and_whose(names, table)];
    sentences.extend(not_attributed(names, table));
    sentences.push(in_which_tiers(names, table));
    sentences.extend(missing(names, table));
    sentences.push(how_firm(names));
    sentences.push(who_answers(names));
    sentences.push(asked.to_owned());
    sentences.join(" ")
}

fn how_much_and_whose(names: Names<'_>, table: &Table) -> String {
    let total = pounds(table.all.before.money);
    let named: Vec<String> = table
        .rows
        .iter()
        .filter(|(partner, _, row)| partner.is_some() && row.before.stated > 0)
        .map(|(partner, _, row)| {
            let slots = [("name", names.partner(*partner)), ("amount", &pounds(row.before.money))];
            fill(names.words.standing_part, &slots)
        })
        .collect();
    let partners = match named.len() {
        0 => return fill(names.words.standing_nobody, &[("total", &total)]),
        number if number > NAMED => fill(names.words.standing_many_partners, &[("count", &number.to_string())]),
        _ => listed(names.words, &named),
    };
    fill(names.words.standing_from, &[("total", &total), ("partners", &partners)])
}

fn not_attributed(names: Names<'_>, table: &Table) -> Option<String> {
    let (_, _, row) = table.rows.iter().find(|(partner, _, row)| partner.is_none() && row.before.stated > 0)?;
    Some(fill(names.words.standing_not_attributed, &[("amount", &pounds(row.before.money))]))
}

fn in_which_tiers(names: Names<'_>, table: &Table) -> String {
    let words = names.words;
    if table.tiers.len() > NAMED {
        return fill(words.standing_many_tiers, &[("count", &table.tiers.len().to_string())]);
    }
    let tiers: Vec<String> = names
        .document
        .tiers
        .iter()
        .zip(&table.tiers)
        .filter(|(_, group)| group.before.status.is_some())
        .map(|(tier, group)| {
            let amount = names.pounds(group.before.stated());
            let slots = [("name", tier.name.as_str()), ("amount", &amount), ("kind", closeness(words, tier.means))];
            fill(words.standing_tier, &slots)
        })
        .collect();
    fill(words.standing_tiers, &[("tiers", &listed(words, &tiers))])
}

fn missing(names: Names<'_>, table: &Table) -> Option<String> {
    let missing = table.all.before.not_stated;
    let template = plural(missing, names.words.standing_missing_one, names.words.standing_missing);
    (missing > 0).then(|| fill(template, &[("count", &count(names.words, missing))]))
}

fn how_firm(names: Names<'_>) -> String {
    let statuses = names.document.lines.iter().map(|line| names.document.status_of(line));
    let (weakest, firmest) = statuses.fold((Status::Audited, Status::Illustrative), |(weakest, firmest), status| {
        (weakest.min(status), firmest.max(status))
    });
    let words = names.words;
    let sentence = match weakest {
        Status::Illustrative => words.stands_illustrative,
        Status::DueDiligence => words.stands_due_diligence,
        Status::Approved => words.stands_approved,
        Status::Forecast => words.stands_forecast,
        Status::Outturn => words.stands_outturn,
        Status::Audited => words.stands_audited,
    };
    if weakest < firmest { format!("{sentence} {}", words.stands_mixed) } else { sentence.to_owned() }
}

/// Public bodies stay answerable for what they put in and what they delegate (SI 2000/617 reg 4; NHS Act 2006 s75(5)).
fn who_answers(names: Names<'_>) -> String {
    let statutory = names.document.partners.iter().filter(|partner| partner.kind != PartnerKind::Other);
    let named: Vec<String> = statutory.map(|partner| partner.name.clone()).collect();
    let words = names.words;
    match named.len() {
        1 => fill(words.standing_accountable_one, &[("partners", &listed(words, &named))]),
        2..=NAMED => fill(words.standing_accountable, &[("partners", &listed(words, &named))]),
        _ => words.standing_accountable_all.to_owned(),
    }
}

/// What one partner has in one tier can be moved: in words, beside the field for the amount.
pub fn available(names: Names<'_>, capital: Money, revenue: Money) -> String {
    let words = names.words;
    let both = capital > Money::ZERO && revenue > Money::ZERO;
    let (capital_text, revenue_text) = (pounds(capital), pounds(revenue));
    if both {
        return fill(words.available_both, &[("capital", &capital_text), ("revenue", &revenue_text)]);
    }
    match capital.max(revenue) {
        Money::ZERO => words.available_none.to_owned(),
        amount => fill(words.available, &[("amount", &pounds(amount))]),
    }
}
