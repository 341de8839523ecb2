//! What the view of a plan is made of, as it crosses to the page.

use serde::Serialize;

use crate::views::axis::{PointView, TickView};
use crate::views::{AmountView, ChoiceView, HeadView, ProblemView, StatusView};

/// A plan over several years.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct GapView {
    /// What the document says of itself.
    pub document: HeadView,
    /// The unit of amounts.
    pub unit: &'static str,
    /// `amounts in £m`.
    pub unit_words: &'static str,
    /// `Version 1, 14 December 2016`.
    pub version_line: String,
    /// What the plan is called.
    pub name: String,
    /// The years, the base one first; none where the document has no plan.
    pub years: Vec<String>,
    /// The chosen year, by its place in `years`.
    pub year: usize,
    /// Whose figures are looked at: all first, with an empty id.
    pub partners: Vec<ChoiceView>,
    /// How the plan starts.
    pub standing: String,
    /// What the reader's choices do; empty where there are none.
    pub sentence: String,
    /// The position in the chosen year, in words.
    pub position: Vec<String>,
    /// Figures that are quoted of the gap.
    pub headlines: Vec<HeadlineView>,
    /// The five series.
    pub series: Vec<GapSeriesView>,
    /// The sums that they are made of.
    pub parts: Vec<GapSeriesView>,
    /// The figures behind the sums, some of them where they are many.
    pub rows: Vec<GapRowView>,
    /// How many rows there are.
    pub rows_all: usize,
    /// The series of each partner; none where there is no more than one.
    pub by_partner: Vec<GapPartnerView>,
    /// What grows by how much.
    pub assumptions: Vec<GapAssumptionView>,
    /// What is to be saved.
    pub savings: Vec<GapSavingView>,
    /// What else may be switched off.
    pub switches: Vec<GapSwitchView>,
    /// How many assumptions, schemes and switches are not listed.
    pub unlisted: usize,
    /// On what money or savings depend.
    pub conditions: Vec<GapConditionView>,
    /// What makes the chosen year's residual.
    pub bridge: GapBridgeView,
    /// The series as lines.
    pub chart: GapChartView,
    /// What would close the gap, where that was asked.
    pub solved: Option<GapSolvedView>,
    /// What the gap depends on, in words.
    pub sensitivity: Vec<String>,
    /// What the reader changed.
    pub changes: Vec<GapChangeView>,
    /// What has to be said beside the figures.
    pub notes: Vec<String>,
    /// What is wrong with what was typed: `growth[0].growth`, `savings[1].fullYear`.
    pub problems: Vec<ProblemView>,
}

/// A figure that is quoted.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HeadlineView {
    /// What it is called.
    pub name: String,
    /// The figure.
    pub amount: AmountView,
    /// Whose it is, what it covers, by when, on what basis, where it stands: those that are stated.
    pub facts: Vec<FactView>,
}

/// One thing that is stated.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FactView {
    /// What it is.
    pub name: &'static str,
    /// What is stated.
    pub text: String,
}

/// A series of figures, one a year.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GapSeriesView {
    /// `gap`, `new`, `find`, `residual`, `underlying`, `spending`, `allocation`, `savings`, `oneOffSpending` or
    /// `oneOffMoney`.
    pub code: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What it is, as a sum that can be done again from the page.
    pub meaning: &'static str,
    /// Its figures, the base year's first.
    pub cells: Vec<GapCellView>,
}

/// One figure.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GapCellView {
    /// The figure.
    pub amount: AmountView,
    /// What it was before the reader's choices; `null` where they do not touch it.
    pub start: Option<AmountView>,
}

/// The figures of one entry.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct GapRowView {
    /// Its id.
    pub id: String,
    /// `line`, `allocation`, `pressure`, `investment`, `saving`, `fund` or `prevention`.
    pub kind: &'static str,
    /// The same in words.
    pub kind_words: &'static str,
    /// Its name.
    pub name: String,
    /// Whose it is; empty where not stated.
    pub partner: String,
    /// Its figures.
    pub cells: Vec<GapCellView>,
}

/// A partner's series.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GapPartnerView {
    /// The partner's id; empty where not stated.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its series.
    pub series: Vec<GapSeriesView>,
}

/// A rate of growth.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct GapAssumptionView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// `demand`, `price` or `allocation`.
    pub of: &'static str,
    /// The same in words.
    pub of_words: &'static str,
    /// One rate a year; where it is the same every year, that of the first alone.
    pub rates: Vec<GapRateView>,
    /// Whether it is the same every year.
    pub one: bool,
    /// Whether the reader typed it.
    pub changed: bool,
    /// How firm it is.
    pub status: StatusView,
    /// Where it stands.
    pub source: String,
    /// Anything that a reader should know.
    pub note: String,
}

/// A rate in a year.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GapRateView {
    /// The year.
    pub year: String,
    /// Per cent, as it may be typed over.
    pub typed: String,
    /// What the document says.
    pub start: String,
}

/// A scheme that saves.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct GapSavingView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Whose it is; empty where not stated.
    pub partner: String,
    /// Whether it counts.
    pub on: bool,
    /// What it saves in a full year.
    pub full_year: AmountView,
    /// The same, to be typed over.
    pub typed: String,
    /// How sure it is in per cent, to be typed over.
    pub confidence: String,
    /// How many months late it starts, to be typed over.
    pub slippage: String,
    /// `Starts in 2018/19: 50%, then 100%; carries on.`
    pub words: String,
    /// Whether the reader changed anything of it.
    pub changed: bool,
    /// How firm it is.
    pub status: StatusView,
    /// Where it stands.
    pub source: String,
    /// Anything that a reader should know.
    pub note: String,
}

/// Something that may be switched off.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct GapSwitchView {
    /// Its id.
    pub id: String,
    /// `fund`, `pressure`, `investment` or `prevention`.
    pub kind: &'static str,
    /// The same in words.
    pub kind_words: &'static str,
    /// Its name.
    pub name: String,
    /// Whose it is; empty where not stated.
    pub partner: String,
    /// Whether it counts.
    pub on: bool,
    /// What it comes to, and on what it depends.
    pub words: String,
    /// How firm it is.
    pub status: StatusView,
    /// Where it stands.
    pub source: String,
    /// Anything that a reader should know.
    pub note: String,
}

/// A condition.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GapConditionView {
    /// Its id.
    pub id: String,
    /// What has to be so.
    pub name: String,
    /// `Met in 2018/19, in time.`
    pub words: String,
    /// The year in which it is met; empty for never.
    pub met: String,
    /// The years to choose from: never first, with an empty id.
    pub years: Vec<ChoiceView>,
    /// Whether the reader chose.
    pub changed: bool,
    /// Where it stands.
    pub source: String,
    /// Anything that a reader should know.
    pub note: String,
}

/// What makes a year's residual.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GapBridgeView {
    /// `order` or `average`.
    pub order: &'static str,
    /// In which order drivers come in, in words.
    pub words: String,
    /// The bars, from left to right.
    pub bars: Vec<GapBarView>,
    /// The same as rows of a table.
    pub rows: Vec<GapBridgeRowView>,
}

/// One bar of the bridge, in ten-thousandths of the height from the top.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GapBarView {
    /// `base`, `demand`, …, `residual`.
    pub code: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// The amount with its sign.
    pub text: String,
    /// `level`, `up` or `down`.
    pub kind: &'static str,
    /// Its upper edge.
    pub top: i32,
    /// Its lower edge.
    pub foot: i32,
}

/// One row of the bridge.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GapBridgeRowView {
    /// As the bar's.
    pub code: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// How much.
    pub amount: AmountView,
}

/// The series as lines; places in ten-thousandths from the left and from the top.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GapChartView {
    /// Its title.
    pub title: String,
    /// What is to be seen, in words.
    pub words: String,
    /// The years along it.
    pub years: Vec<TickView>,
    /// Marks of money.
    pub down: Vec<TickView>,
    /// Where nought is.
    pub zero: i32,
    /// The lines.
    pub curves: Vec<GapCurveView>,
}

/// One line.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GapCurveView {
    /// The series.
    pub code: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Its points from left to right.
    pub points: Vec<PointView>,
}

/// What would close the gap.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GapSolvedView {
    /// The assumption or the scheme.
    pub id: String,
    /// `growth`, `fullYear` or `slippage`.
    #[serde(rename = "for")]
    #[cfg_attr(test, ts(rename = "for"))]
    pub what: &'static str,
    /// Whether there is an answer.
    pub found: bool,
    /// The answer, or why there is none.
    pub sentence: String,
    /// What to put into the field; empty where there is no answer.
    pub typed: String,
}

/// A change of the reader's.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GapChangeView {
    /// Which of the request: `growth[0]`.
    pub at: String,
    /// What it is.
    pub sentence: String,
}
