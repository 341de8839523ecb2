//! What a comparison of sharing rules is made of, as it crosses to the page.

use serde::Serialize;

use super::super::axis::{PointView, TickView};
use super::super::head::HeadView;
use super::super::problem::ProblemView;
use super::super::shown::{AmountView, ChoiceView, StatusView};
use super::outturn::OutturnView;

/// Who bears a variance under every rule, side by side.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RiskView {
    /// What the document says of itself.
    pub document: HeadView,
    /// The unit of contributions and lines; shares are in pounds and pence always.
    pub unit: &'static str,
    /// `amounts in £000`.
    pub unit_words: &'static str,
    /// `Version 1, 14 December 2016`.
    pub version_line: String,
    /// The pools of the document, and which is shown.
    pub pools: Vec<ChoiceView>,
    /// The pool that is shown.
    pub pool: FundView,
    /// How far it is over or under.
    pub variance: VarianceView,
    /// Its lines, where a rule looks at them; some of them where they are many.
    pub lines: Vec<StakeView>,
    /// How the variance is spread over the lines; empty where no rule looks at them.
    pub lines_note: String,
    /// Every rule there is, and whether it is shown.
    pub choices: Vec<ChoiceView>,
    /// The rules that are shown, each a column: the document's, then those that the reader built.
    pub rules: Vec<RuleView>,
    /// Partners, named sources, what nobody bears, and the whole: each a row with one cell a rule.
    pub rows: Vec<ReceiverView>,
    /// The rule that differences are from, by its place; `null` where no rule can be followed.
    pub baseline: Option<usize>,
    /// The partners to choose from, and which is chosen.
    pub partners: Vec<ChoiceView>,
    /// `Bury CCG bears least under …, and most under …`, then where two rules cost it the same.
    pub sentences: Vec<String>,
    /// What the chosen partner bears as the variance moves.
    pub chart: ChartView,
    /// Every pool at its own variance under the rule agreed for it; empty where there is one pool.
    pub together: Vec<TogetherView>,
    /// The years of the tracker.
    pub outturn: Vec<OutturnView>,
    /// What has to be said beside the figures.
    pub notes: Vec<String>,
    /// What is wrong with what the reader typed: `variance`, `contributions[0].amount`, `rules[1].over[0].amount`.
    pub problems: Vec<ProblemView>,
}

/// A pool.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FundView {
    /// Its name.
    pub name: String,
    /// What is in it, who hosts it and who manages it.
    pub standing: String,
    /// What is in it together.
    pub total: AmountView,
    /// What each partner puts in.
    pub contributions: Vec<ContributionView>,
}

/// What one partner puts in.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ContributionView {
    /// The partner's id.
    pub partner: String,
    /// Its name.
    pub name: String,
    /// The contribution in the unit of the view.
    pub amount: AmountView,
    /// The same, to be typed over; empty where not stated.
    pub typed: String,
    /// Its share of the pool: `70.7%`; a dash where there is none.
    pub share: String,
    /// Its reserves, where stated.
    pub reserves: AmountView,
    /// `Paid in 4 instalments: 3 of £32,747,250 …`; empty where none are stated.
    pub instalments: String,
    /// Whether the reader typed it.
    pub changed: bool,
}

/// How far the pool is over or under.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct VarianceView {
    /// In whole pence; above zero is adverse.
    #[cfg_attr(test, ts(type = "number"))]
    pub pence: i64,
    /// In pounds, as it may be typed: `3,703,960`.
    pub typed: String,
    /// In per cent of the pool, as it may be typed, with up to three decimals: `2`; empty where the pool is empty.
    pub percent: String,
    /// `over`, `under` or `none`.
    pub side: &'static str,
    /// `An overspend of £3,703,960, adverse: 2% of the pool.`
    pub sentence: String,
    /// What one step of the slider or of an arrow key moves it by, in whole pence: a thousandth of the pool.
    #[cfg_attr(test, ts(type = "number"))]
    pub step: i64,
    /// The bounds of the chart and of the slider, in per cent as typed: `-5`.
    pub from: String,
    /// See `from`.
    pub to: String,
    /// The same in whole pence.
    #[cfg_attr(test, ts(type = "number"))]
    pub least: i64,
    /// See `least`.
    #[cfg_attr(test, ts(type = "number"))]
    pub most: i64,
}

/// A line of the pool.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StakeView {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Whose it is.
    pub partner: String,
    /// Its budget in the unit of the view.
    pub budget: AmountView,
    /// Its own variance in pounds.
    pub variance: AmountView,
    /// What was typed or stated for it, in pounds; empty where its variance is its part of the whole by budget.
    pub typed: String,
}

/// A rule.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RuleView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The clause as the agreement words it; empty where not given.
    pub clause: String,
    /// Where the clause stands; may be empty.
    pub source: String,
    /// How firm it is.
    pub status: StatusView,
    /// Whether the reader built it.
    pub own: bool,
    /// Whether it is the rule agreed for this pool.
    pub agreed: bool,
    /// Whether differences are from it.
    pub baseline: bool,
    /// The rule written out: one sentence a step of an overspend.
    pub over: Vec<RuleStepView>,
    /// The same of an underspend.
    pub under: Vec<RuleStepView>,
    /// Whether an underspend is shared by the same steps.
    pub alike: bool,
    /// A sum that comes in when a target is met; `null` where there is none.
    pub outcome: Option<LinkedView>,
    /// Why it cannot be followed here; empty where it can.
    pub refusal: String,
    /// Which step took how much of the present variance; sums to it.
    pub taken: Vec<TakenView>,
    /// The same in one paragraph.
    pub waterfall: String,
}

/// One step of a rule: its parts as they may be typed, and what it says. Which parts it has goes by its kind.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RuleStepView {
    /// `own`, `proportional`, `fixed-share`, `contingency`, `tolerance`, `cap`, `fixed-lines`, `cascade`,
    /// `non-recurrent-only` or `threshold`.
    pub step: &'static str,
    /// The step in words.
    pub words: String,
    /// What a contingency is called.
    pub name: String,
    /// In pounds.
    pub amount: String,
    /// In per cent.
    pub percent: String,
    /// A partner's id.
    pub partner: String,
    /// How a tolerance shares what is within it: `own`, `proportional` or `fixed-share`.
    pub within: &'static str,
    /// The weights of a fixed share.
    pub weights: Vec<WeightView>,
    /// The caps.
    pub caps: Vec<CapView>,
    /// The sources of a cascade.
    pub sources: Vec<NamedAmountView>,
    /// The ids of fixed lines.
    pub lines: Vec<String>,
}

/// A partner's weight.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WeightView {
    /// The partner's id.
    pub partner: String,
    /// As written: `50%` or `1`.
    pub weight: String,
}

/// The most that a partner bears.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CapView {
    /// The partner's id.
    pub partner: String,
    /// In pounds; empty where it is a part of the contribution.
    pub amount: String,
    /// In per cent of the partner's contribution; empty where it is an amount.
    pub percent: String,
}

/// A named sum.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NamedAmountView {
    /// What it is called.
    pub name: String,
    /// In pounds.
    pub amount: String,
}

/// A sum that a partner pays in when a target is met.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LinkedView {
    /// The target.
    pub name: String,
    /// Who pays: the partner's id.
    pub partner: String,
    /// How much, in pounds.
    pub amount: String,
    /// How much of the target is met, in per cent.
    pub achieved: String,
    /// The same in words.
    pub words: String,
}

/// What one step took.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TakenView {
    /// The step in words.
    pub words: String,
    /// How much of the variance, in pounds.
    pub amount: AmountView,
    /// What is left of the variance behind it.
    pub left: AmountView,
}

/// One row of the comparison.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReceiverView {
    /// `partner`, `source`, `unallocated` or `total`.
    pub kind: &'static str,
    /// The partner's id; empty for other rows.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// One cell a rule.
    pub cells: Vec<ShareView>,
}

/// What one receiver bears under one rule.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ShareView {
    /// In pounds and pence; `null` pence where the rule cannot be followed.
    pub amount: AmountView,
    /// How it differs from the baseline: `£767,820 more`; empty in the baseline's own column.
    pub difference: String,
    /// `2% of its contribution`, `of its reserves`, `a head`: each only where it can be said.
    pub exposure: Vec<String>,
    /// `least`, `most` or empty: among the rules, for the chosen partner.
    pub mark: &'static str,
    /// The mark in words: `bears least`; empty without one.
    pub mark_words: &'static str,
}

/// What one partner bears under each rule as the variance moves. Places are in ten-thousandths of the box: `x` from
/// the left, `y` from the top.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ChartView {
    /// What it shows.
    pub title: String,
    /// The same as the picture, in words.
    pub words: String,
    /// Marks along the variance.
    pub across: Vec<TickView>,
    /// Marks along what is borne.
    pub down: Vec<TickView>,
    /// One a rule that can be followed.
    pub curves: Vec<CurveView>,
    /// Where two rules cost the chosen partner the same.
    pub crossings: Vec<CrossingView>,
    /// Where the present variance stands; `null` where it is outside the bounds.
    pub marker: Option<i32>,
    /// The same points as a table: one row a variance, one cell a curve.
    pub rows: Vec<PointsView>,
}

/// One rule's line: straight between its points.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CurveView {
    /// The rule, by its place.
    pub rule: usize,
    /// Its points from left to right; each but the first and the last is a kink.
    pub points: Vec<PointView>,
    /// Where its label stands.
    pub end: PointView,
}

/// Where two rules cost the same.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CrossingView {
    /// Where.
    pub at: PointView,
    /// The variance there: `£1,706,030.22`.
    pub text: String,
    /// The whole sentence.
    pub words: String,
}

/// One row of the chart's table.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PointsView {
    /// The variance: `£1,706,030.22 (0.9%)`.
    pub variance: String,
    /// What is there: a kink, a crossing, now, a bound.
    pub what: String,
    /// What the partner bears under each curve's rule.
    pub cells: Vec<String>,
}

/// One pool, or all of them, under the rules agreed.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TogetherView {
    /// The pool's name; for the last row, that of all of them.
    pub name: String,
    /// The rule's name; why there are no figures where it cannot be followed.
    pub rule: String,
    /// The variance of the pool.
    pub variance: AmountView,
    /// What each partner of the document bears, in the order of `partners`.
    pub shares: Vec<AmountView>,
    /// From named sources.
    pub drawn: AmountView,
    /// What nobody bears.
    pub unallocated: AmountView,
}
