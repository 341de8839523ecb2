//! The comparison: one row a receiver, one cell a rule.

use std::cmp::Ordering;

use super::view::{ReceiverView, ShareView};
use super::{Column, Frame, fund};
use crate::calc::risk::{Piece, Receiver, sections};
use crate::document::Status;
use crate::fraction::Fraction;
use crate::money::{Display, Money, Unit, pounds};
use crate::views::AmountView;
use crate::views::ChoiceView;
use crate::words::{decimal, fill, listed, risk as said};

/// Partners, then named sources, then nobody where it bears anything, then the whole.
pub fn rows(frame: &Frame<'_>) -> Vec<ReceiverView> {
    let words = frame.names.words;
    let display = display(frame);
    let mut rows: Vec<ReceiverView> = Vec::new();
    for (place, stake) in frame.stakes.partners.iter().enumerate() {
        let name = frame.partner_name(place).to_owned();
        let cells = cells(frame, display, &Receiver::Partner(place));
        rows.push(ReceiverView { kind: "partner", id: stake.id.clone(), name, cells });
    }
    for name in sources(frame) {
        let cells = cells(frame, display, &Receiver::Source(name.clone()));
        let name = fill(words.source_row, &[("name", &name)]);
        rows.push(ReceiverView { kind: "source", id: String::new(), name, cells });
    }
    let cells = cells(frame, display, &Receiver::Nobody);
    rows.push(ReceiverView { kind: "unallocated", id: String::new(), name: words.unallocated.to_owned(), cells });
    rows.push(ReceiverView {
        kind: "total",
        id: String::new(),
        name: words.whole_variance.to_owned(),
        cells: frame.columns.iter().map(|column| whole(frame, display, column)).collect(),
    });
    rows
}

/// One number of decimals for every cell.
fn display(frame: &Frame<'_>) -> Display {
    let parts =
        frame.columns.iter().flat_map(|column| column.result.iter().flat_map(|(_, pence)| pence.iter().copied()));
    Display::fitting(Unit::Pounds, parts.chain([frame.variance]))
}

/// Every source that a shown rule names, in the order in which they are named.
fn sources(frame: &Frame<'_>) -> Vec<String> {
    let mut sources: Vec<String> = Vec::new();
    for (shared, _) in frame.columns.iter().filter_map(|column| column.result.as_ref().ok()) {
        for (receiver, _) in &shared.parts {
            if let Receiver::Source(name) = receiver
                && !sources.contains(name)
            {
                sources.push(name.clone());
            }
        }
    }
    sources
}

/// What a receiver bears under a rule, in pence; `None` where the rule cannot be followed.
pub fn borne(column: &Column<'_>, receiver: &Receiver) -> Option<Money> {
    let (shared, pence) = column.result.as_ref().ok()?;
    let parts = shared.parts.iter().zip(pence).filter(|((one, _), _)| one == receiver);
    Some(parts.fold(Money::ZERO, |sum, (_, part)| sum.plus(*part).unwrap_or(sum)))
}

fn cells(frame: &Frame<'_>, display: Display, receiver: &Receiver) -> Vec<ShareView> {
    let all: Vec<Option<Money>> = frame.columns.iter().map(|column| borne(column, receiver)).collect();
    let baseline = frame.baseline.and_then(|place| all.get(place).copied().flatten());
    let (least, most) = (all.iter().flatten().min(), all.iter().flatten().max());
    let marked = least != most && *receiver == Receiver::Partner(frame.partner);
    let cell = |(place, amount): (usize, &Option<Money>)| {
        let (mark, mark_words) = mark(frame, *amount, marked.then_some((least, most)));
        ShareView {
            amount: shown(frame, *amount, display),
            difference: if frame.baseline == Some(place) {
                String::new()
            } else {
                difference(frame, *amount, baseline)
            },
            exposure: exposure(frame, receiver, *amount),
            mark,
            mark_words,
        }
    };
    all.iter().enumerate().map(cell).collect()
}

fn shown(frame: &Frame<'_>, amount: Option<Money>, display: Display) -> AmountView {
    let unknown = AmountView { pence: None, text: frame.names.words.share_unknown.to_owned() };
    amount.map_or(unknown, |amount| AmountView::of(Some(amount), display, frame.names.words))
}

fn whole(frame: &Frame<'_>, display: Display, column: &Column<'_>) -> ShareView {
    let amount = column.result.as_ref().ok().map(|_| frame.variance);
    ShareView {
        amount: shown(frame, amount, display),
        difference: String::new(),
        exposure: Vec::new(),
        mark: "",
        mark_words: "",
    }
}

type Bounds<'m> = (Option<&'m Money>, Option<&'m Money>);

fn mark(frame: &Frame<'_>, amount: Option<Money>, bounds: Option<Bounds<'_>>) -> (&'static str, &'static str) {
    let words = frame.names.words;
    let gain = frame.variance < Money::ZERO;
    let Some((least, most)) = bounds else { return ("", "") };
    match amount.as_ref() {
        None => ("", ""),
        amount if amount == least => ("least", if gain { words.keeps_most } else { words.bears_least }),
        amount if amount == most => ("most", if gain { words.keeps_least } else { words.bears_most }),
        _ => ("", ""),
    }
}

fn difference(frame: &Frame<'_>, amount: Option<Money>, baseline: Option<Money>) -> String {
    let words = frame.names.words;
    let Some(difference) = amount.zip(baseline).and_then(|(amount, baseline)| amount.minus(baseline)) else {
        return String::new();
    };
    let template = match difference.cmp(&Money::ZERO) {
        Ordering::Greater => words.more_by,
        Ordering::Less => words.less_by,
        Ordering::Equal => words.as_much,
    };
    fill(template, &[("amount", &pounds(difference.size()))])
}

/// A share against what its partner puts in, has in reserve, and serves.
fn exposure(frame: &Frame<'_>, receiver: &Receiver, amount: Option<Money>) -> Vec<String> {
    let words = frame.names.words;
    let stake = match receiver {
        Receiver::Partner(place) => frame.stakes.partners.get(*place),
        _ => None,
    };
    let (Some(stake), Some(amount)) = (stake, amount.filter(|amount| *amount != Money::ZERO)) else {
        return Vec::new();
    };
    let part = |template, whole: Option<Money>| {
        let whole = whole.filter(|whole| *whole > Money::ZERO)?;
        let part = Fraction::pence(amount).over(Fraction::pence(whole)).times(Fraction::of(100, 1));
        Some(fill(template, &[("percent", &decimal(part, 2))]))
    };
    let head = fund::population(frame.names, stake.partner).and_then(|population| {
        let each = Fraction::pence(amount).over(Fraction::of(population.count, 1)).money()?;
        let count = Display::fitting(Unit::Pounds, []);
        let people = Money::from_pence(population.count.checked_mul(100)?)?;
        let slots = [("amount", pounds(each)), ("count", count.figure(people)), ("name", population.name.clone())];
        Some(fill(words.a_head, &slots.each_ref().map(|(slot, value)| (*slot, value.as_str()))))
    });
    [part(words.of_contribution, stake.contribution), part(words.of_reserves, stake.reserves), head]
        .into_iter()
        .flatten()
        .collect()
}

/// The partners to choose from.
pub fn partners(frame: &Frame<'_>) -> Vec<ChoiceView> {
    let choice = |(place, stake): (usize, &crate::calc::risk::Stake)| ChoiceView {
        id: stake.id.clone(),
        name: frame.partner_name(place).to_owned(),
        chosen: place == frame.partner,
    };
    frame.stakes.partners.iter().enumerate().map(choice).collect()
}

/// Under which rules the chosen partner bears least and most, then how each rule compares with the baseline.
pub fn sentences(frame: &Frame<'_>, followed: &[Option<Vec<Piece>>]) -> Vec<String> {
    let mut sentences: Vec<String> = best_and_worst(frame).into_iter().collect();
    let column = |place: usize| frame.columns.get(place).zip(followed.get(place)?.as_ref());
    let Some((baseline, base)) = frame.baseline.and_then(column) else { return sentences };
    let partner = frame.stakes.partners.get(frame.partner).map(|stake| stake.partner);
    let others = (0..frame.columns.len()).filter(|place| frame.baseline != Some(*place));
    for (column, own) in others.filter_map(column) {
        let sections = sections(own, base, frame.partner);
        let rules = (column.rule.name.as_str(), baseline.rule.name.as_str());
        let over = frame.variance >= Money::ZERO;
        sentences.extend(said::better(frame.names, partner, rules, &sections, over));
    }
    sentences
}

fn best_and_worst(frame: &Frame<'_>) -> Option<String> {
    let words = frame.names.words;
    let receiver = Receiver::Partner(frame.partner);
    let all: Vec<(&str, Money)> = frame
        .columns
        .iter()
        .filter_map(|column| Some((column.rule.name.as_str(), borne(column, &receiver)?)))
        .collect();
    let least = all.iter().map(|(_, amount)| *amount).min()?;
    let most = all.iter().map(|(_, amount)| *amount).max()?;
    if frame.variance == Money::ZERO || all.len() < 2 || frame.stakes.partners.is_empty() {
        return None;
    }
    let of = |wanted: Money| {
        let names = all.iter().filter(|(_, amount)| *amount == wanted).map(|(name, _)| format!("“{name}”"));
        listed(words, &names.collect::<Vec<_>>())
    };
    let template = match frame.variance > Money::ZERO {
        _ if least == most => words.best_same,
        true => words.best_worst_over,
        false => words.best_worst_under,
    };
    let (best, worst) = (of(least), of(most));
    // A gain is a share below nothing: what is kept is its size.
    let amount = |money: Money| pounds(if frame.variance < Money::ZERO { money.size() } else { money });
    let (least, most) = (amount(least), amount(most));
    let partner = frame.partner_name(frame.partner);
    let slots = [("partner", partner), ("best", &best), ("worst", &worst), ("least", &least), ("most", &most)];
    Some(fill(template, &slots))
}

/// What has to be said beside the figures.
pub fn notes(frame: &Frame<'_>) -> Vec<String> {
    let words = frame.names.words;
    let illustrative = frame
        .columns
        .iter()
        .any(|column| column.own || column.rule.status.unwrap_or(frame.names.document.status) == Status::Illustrative);
    let mut notes = vec![words.note_pence.to_owned()];
    if illustrative {
        notes.push(words.note_illustrative.to_owned());
    }
    notes
}
