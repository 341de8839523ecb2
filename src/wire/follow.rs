//! A link followed: its choices, or a polite refusal. Nothing of a link is ever shown.

use serde::Serialize;

use super::Open;
use super::change::{partner_place, tier_place};
use crate::calc::pool::Change;
use crate::document::{Document, Purpose, limits};
use crate::error::{Error, Kind};
use crate::money::Money;
use crate::views::change::ChangeView;
use crate::words::{self, Names};

/// What a link comes to.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FollowView {
    /// `applied`, `none` (not a link of ours), `other-document` or `refused`.
    pub outcome: &'static str,
    /// The choices; empty unless applied.
    pub changes: Vec<ChangeView>,
    /// Why not, and what to do; empty where it was applied or is none of ours.
    pub sentence: String,
}

/// Follows the text behind a `#`.
pub fn view(open: &Open, fragment: &str) -> FollowView {
    let names = Names { document: &open.document, words: words::table("en") };
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    if !fragment.starts_with("locality=") {
        return FollowView { outcome: "none", changes: Vec::new(), sentence: String::new() };
    }
    match read(&open.document, fragment) {
        Ok(changes) => FollowView {
            outcome: "applied",
            changes: changes.iter().map(|change| crate::views::change::shape(names, change)).collect(),
            sentence: String::new(),
        },
        Err(kind) => {
            let outcome = if kind == Kind::OtherDocument { "other-document" } else { "refused" };
            let hint = words::hint(names.words, &kind);
            let error = Error { at: String::new(), line: None, kind };
            let sentence = format!("{} {hint}", words::sentence(names.words, &error));
            FollowView { outcome, changes: Vec::new(), sentence }
        }
    }
}

/// Reads a link: all of its choices or none of them.
fn read(document: &Document, fragment: &str) -> Result<Vec<Change>, Kind> {
    if fragment.len() > limits::LINK {
        return Err(Kind::BadLink);
    }
    let mut fields = fragment.split('&').map(|field| field.split_once('=').ok_or(Kind::BadLink));
    let mut head = |name: &str| match fields.next() {
        Some(Ok((found, value))) if found == name => Ok(value),
        _ => Err(Kind::BadLink),
    };
    if head("locality")? != "1" {
        return Err(Kind::BadLink);
    }
    let (id, version) = (decoded(head("doc")?)?, decoded(head("v")?)?);
    if id != document.id {
        return Err(Kind::OtherDocument);
    }
    if version != document.version.as_deref().unwrap_or_default() {
        return Err(Kind::OtherVersion);
    }
    let changes = fields.map(|field| match field? {
        ("c", change) => read_change(document, change).ok_or(Kind::BadLink),
        _ => Err(Kind::BadLink),
    });
    let changes: Vec<Change> = changes.collect::<Result<_, _>>()?;
    if changes.len() > limits::CHANGES { Err(Kind::BadLink) } else { Ok(changes) }
}

fn read_change(document: &Document, text: &str) -> Option<Change> {
    let parts: Vec<&str> = text.split('.').collect();
    let id = |part: &str| decoded(part).ok();
    let line = |part: &str| id(part).filter(|line| can_be_a_line(document, line));
    let tier = |part: &str| tier_place(document, &id(part)?);
    let partner = |part: &str| match part {
        "" => Some(None),
        part => partner_place(document, &id(part)?).map(Some),
    };
    Some(match parts.as_slice() {
        ["m", whose, from, to, amount, kind] => Change::Move {
            partner: partner(whose)?,
            from: tier(from)?,
            to: tier(to)?,
            amount: pence(amount)?,
            purpose: purpose(kind)?,
        },
        ["a", name, amount] => Change::Amount { line: line(name)?, amount: pence(amount)? },
        ["n", whose, place, amount, kind] => Change::Add {
            partner: partner(whose)?,
            tier: tier(place)?,
            amount: pence(amount)?,
            purpose: purpose(kind)?,
        },
        ["r", name] => Change::Remove { line: line(name)? },
        _ => return None,
    })
}

/// Whether an id is that of a line, or one that a change gives to a line: nothing else of a link gets any further.
fn can_be_a_line(document: &Document, id: &str) -> bool {
    let is_added = |id: &str| {
        let number = id.strip_prefix("added:").unwrap_or_default();
        (1..=4).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
    };
    let stands = |id: &str| is_added(id) || document.lines.iter().any(|line| line.id == id);
    let Some(moved) = id.strip_prefix("moved:") else { return stands(id) };
    let from = |tier: &str| moved.strip_suffix(tier).and_then(|rest| rest.strip_suffix(':'));
    document.tiers.iter().filter_map(|tier| from(&tier.id)).any(stands)
}

fn pence(text: &str) -> Option<Money> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = !digits.is_empty() && digits.len() <= 16 && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok().and_then(Money::from_pence))?
}

fn purpose(text: &str) -> Option<Option<Purpose>> {
    match text {
        "" => Some(None),
        word => Purpose::LIST.iter().find(|(known, _)| *known == word).map(|(_, purpose)| Some(*purpose)),
    }
}

fn decoded(text: &str) -> Result<String, Kind> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'%' => {
                let mut digit = || rest.next().and_then(|digit| char::from(digit).to_digit(16));
                let (high, low) = digit().zip(digit()).ok_or(Kind::BadLink)?;
                let value = high.saturating_mul(16).saturating_add(low);
                bytes.push(u8::try_from(value).map_err(|_| Kind::BadLink)?);
            }
            b'-' | b'_' => bytes.push(byte),
            byte if byte.is_ascii_alphanumeric() => bytes.push(byte),
            _ => return Err(Kind::BadLink),
        }
    }
    String::from_utf8(bytes).map_err(|_| Kind::BadLink)
}
