//! How a programme goes: milestones and how late they are, money released or withheld, risks, people.

pub mod csv;
mod timeline;

use serde::Serialize;

use super::axis::TickView;
use super::head::{HeadView, head, version_line};
use super::shown::{AmountView, text};
use crate::document::{Document, MoneyState, Programme, ProgrammeMoney, Risk, StaffCount, date};
use crate::money::{Display, Money, Unit, pounds};
use crate::sort::sorted;
use crate::words::{self, Names, Table, fill, plural};

pub use timeline::{ProgrammeMarkView, ProgrammeMilestoneView, ProgrammeSpanView, RestatedView};

/// What is asked of a programme.
#[derive(Debug, Clone)]
pub struct Request {
    /// The language.
    pub words: &'static words::Table,
    /// The day; the core has no clock.
    pub today: Option<String>,
}

/// A programme.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ProgrammeView {
    /// What the document says of itself.
    pub document: HeadView,
    /// `Version 1, 14 December 2016`.
    pub version_line: String,
    /// The milestones, in the order of the file.
    pub milestones: Vec<ProgrammeMilestoneView>,
    /// Marks of time, in ten-thousandths from the left.
    pub axis: Vec<TickView>,
    /// Where today is; `null` where that is not on the axis.
    pub today: Option<i32>,
    /// Money that it was to get.
    pub money: Vec<ProgrammeMoneyView>,
    /// What may go wrong, the gravest first.
    pub risks: Vec<ProgrammeRiskView>,
    /// The same as a matrix: rows from the likeliest to the least likely, columns from the least impact to the most.
    pub matrix: Vec<Vec<MatrixCellView>>,
    /// How many people there are.
    pub staffing: Vec<ProgrammeStaffView>,
    /// Where it stands, in words.
    pub sentence: String,
    /// What has to be said beside it.
    pub notes: Vec<String>,
}

/// Money that a programme was to get.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ProgrammeMoneyView {
    /// What it is.
    pub name: String,
    /// How much, in pounds.
    pub amount: AmountView,
    /// `bid`, `agreed`, `released` or `withheld`.
    pub state: &'static str,
    /// The same in words.
    pub state_words: &'static str,
    /// When that was said, in words.
    pub date: String,
    /// Why.
    pub why: String,
    /// Where it stands.
    pub source: String,
    /// Anything that a reader should know.
    pub note: String,
}

/// A risk.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ProgrammeRiskView {
    /// What may happen.
    pub name: String,
    /// How likely, from 1 to 5.
    pub likelihood: usize,
    /// How much it would do, from 1 to 5.
    pub impact: usize,
    /// The one times the other.
    pub score: usize,
    /// `low` (up to 5), `medium` (up to 12) or `high`.
    pub level: &'static str,
    /// The same in words.
    pub level_words: &'static str,
    /// Who looks after it.
    pub owner: String,
    /// When it is looked at again, in words.
    pub review: String,
    /// What is done about it.
    pub action: String,
    /// Where it stands.
    pub source: String,
    /// Anything that a reader should know.
    pub note: String,
}

/// A cell of the matrix of risks.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MatrixCellView {
    /// `low`, `medium` or `high`.
    pub level: &'static str,
    /// The names of the risks.
    pub risks: Vec<String>,
}

/// How many people there are, at a date.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ProgrammeStaffView {
    /// What people.
    pub what: String,
    /// When, in words.
    pub date: String,
    /// How many.
    pub count: String,
    /// Where it stands.
    pub source: String,
    /// Anything that a reader should know.
    pub note: String,
}

fn day(words: &Table, field: &Option<String>) -> String {
    field.as_deref().map_or(String::new(), |day| date::in_words(day, &words.months))
}

/// Answers a request.
pub fn view(document: &Document, request: &Request) -> ProgrammeView {
    let names = Names { document, words: request.words };
    let words = request.words;
    let nothing = Programme::default();
    let programme = document.programme.as_ref().unwrap_or(&nothing);
    let line = timeline::Timeline::of(words, document, request.today.as_deref());
    let scores: Vec<usize> = programme.risks.iter().map(score).collect();
    let graver = sorted(scores.len(), &mut |one, other| scores.get(one) > scores.get(other));
    let risks: Vec<&Risk> = graver.into_iter().filter_map(|place| programme.risks.get(place)).collect();
    ProgrammeView {
        document: head(names),
        version_line: version_line(names),
        milestones: line.milestones,
        axis: line.axis,
        today: line.today,
        money: programme.money.iter().map(|money| paid(words, money)).collect(),
        risks: risks.iter().map(|one| risk(words, one)).collect(),
        matrix: if risks.is_empty() { Vec::new() } else { matrix(words, &risks) },
        staffing: programme.staffing.iter().map(|count| staff(words, count)).collect(),
        sentence: sentence(words, document, &programme.money),
        notes: vec![words.note_slippage.to_owned()],
    }
}

fn paid(words: &Table, money: &ProgrammeMoney) -> ProgrammeMoneyView {
    let display = Display::fitting(Unit::Pounds, money.amount);
    let state_words = match money.state {
        MoneyState::Bid => words.money_bid,
        MoneyState::Agreed => words.money_agreed,
        MoneyState::Released => words.money_released,
        MoneyState::Withheld => words.money_withheld,
    };
    ProgrammeMoneyView {
        name: money.name.clone(),
        amount: AmountView::of(money.amount, display, words),
        state: money.state.code(),
        state_words,
        date: day(words, &money.date),
        why: text(&money.why),
        source: text(&money.source),
        note: text(&money.note),
    }
}

fn score(risk: &Risk) -> usize {
    risk.likelihood.saturating_mul(risk.impact)
}

/// Up to 5 is low and up to 12 medium, of 25: the grid that most councils' registers have.
fn level(words: &Table, score: usize) -> (&'static str, &'static str) {
    match score {
        0..=5 => ("low", words.risk_low),
        6..=12 => ("medium", words.risk_medium),
        _ => ("high", words.risk_high),
    }
}

fn risk(words: &Table, risk: &Risk) -> ProgrammeRiskView {
    let (level, level_words) = level(words, score(risk));
    ProgrammeRiskView {
        name: risk.name.clone(),
        likelihood: risk.likelihood,
        impact: risk.impact,
        score: score(risk),
        level,
        level_words,
        owner: text(&risk.owner),
        review: day(words, &risk.review),
        action: text(&risk.action),
        source: text(&risk.source),
        note: text(&risk.note),
    }
}

fn matrix(words: &Table, risks: &[&Risk]) -> Vec<Vec<MatrixCellView>> {
    let cell = |likelihood: usize, impact: usize| {
        let here = risks.iter().filter(|risk| risk.likelihood == likelihood && risk.impact == impact);
        let (level, _) = level(words, likelihood.saturating_mul(impact));
        MatrixCellView { level, risks: here.map(|risk| risk.name.clone()).collect() }
    };
    (1..=5).rev().map(|likelihood| (1..=5).map(|impact| cell(likelihood, impact)).collect()).collect()
}

fn staff(words: &Table, staff: &StaffCount) -> ProgrammeStaffView {
    let count = Money::from_pence(staff.count.saturating_mul(100));
    let display = Display::fitting(Unit::Pounds, []);
    ProgrammeStaffView {
        what: staff.what.clone(),
        date: day(words, &staff.date),
        count: count.map_or(staff.count.to_string(), |count| display.figure(count)),
        source: text(&staff.source),
        note: text(&staff.note),
    }
}

/// How many milestones are done, and which money is held back.
fn sentence(words: &Table, document: &Document, money: &[ProgrammeMoney]) -> String {
    let all = document.milestones.len();
    let done = document.milestones.iter().filter(|milestone| milestone.actual.is_some()).count();
    let template = plural(all, words.milestones_done_one, words.milestones_done);
    let mut said: Vec<String> = Vec::new();
    if all > 0 {
        let (done, all) = (words::count(words, done), words::count(words, all));
        said.push(fill(template, &[("done", &done), ("all", &all)]));
    }
    for one in money.iter().filter(|one| one.state == MoneyState::Withheld) {
        let amount = one.amount.map_or(String::new(), |amount| format!(" ({})", pounds(amount)));
        said.push(fill(words.is_withheld, &[("name", &one.name), ("amount", &amount)]));
    }
    said.join(" ")
}
