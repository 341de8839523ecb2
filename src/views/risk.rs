//! Who bears an overspend, ready to show: every rule side by side, the chart of one partner, the tracker.

mod bridge;
mod chart;
pub mod csv;
mod fund;
pub mod memorandum;
mod outturn;
mod rows;
mod rules;
mod together;
mod view;

pub use bridge::StepBarView;
pub use outturn::{OutturnView, PartView, TrackView};
pub use view::{
    CapView, ChartView, ContributionView, CrossingView, CurveView, FundView, LinkedView, NamedAmountView, PointsView,
    ReceiverView, RiskView, RuleStepView, RuleView, ShareView, StakeView, TakenView, TogetherView, VarianceView,
    WeightView,
};

use super::head::version_line;
use super::head::{head_of, unit_words};
use super::problem::{ProblemView, problem};
use crate::calc::pool::{Change, Position, apply};
use crate::calc::risk::{self, Piece, Refusal, Shared, Stakes, Typed};
use crate::document::{Document, Pool, Rate, RiskRule};
use crate::error::Error;
use crate::fraction::Fraction;
use crate::money::{Display, Money, Unit};
use crate::words::{self, Names};

/// What is asked.
#[derive(Debug, Clone)]
pub struct Request {
    /// The unit of contributions and lines; the document's own where `None`.
    pub unit: Option<Unit>,
    /// The language.
    pub words: &'static words::Table,
    /// The reader's changes to the document's lines.
    pub changes: Vec<Result<Change, Error>>,
    /// The pool's id; the first where `None`.
    pub pool: Option<String>,
    /// The variance in pounds.
    pub variance: Option<Money>,
    /// The variance in per cent of the pool, where it is not given in pounds.
    pub percent: Option<Rate>,
    /// Contributions and lines' variances that were typed.
    pub typed: Typed,
    /// The rules that the reader built.
    pub rules: Vec<RiskRule>,
    /// The ids of the rules to show.
    pub shown: Option<Vec<String>>,
    /// The id of the rule to compare with.
    pub baseline: Option<String>,
    /// The partner whose chart is shown.
    pub partner: Option<String>,
    /// The bounds of the chart, in per cent of the pool.
    pub bounds: (Rate, Rate),
    /// What is wrong with the request.
    pub problems: Vec<Error>,
}

/// A rule that is shown, and what it comes to at the present variance.
pub(crate) struct Column<'r> {
    rule: &'r RiskRule,
    own: bool,
    result: Result<(Shared, Vec<Money>), Refusal>,
}

impl Column<'_> {
    /// What everybody bears between two variances; `None` where the rule cannot be followed.
    fn followed(&self, frame: &Frame<'_>, bounds: (Money, Money)) -> Option<Vec<Piece>> {
        self.result.as_ref().ok()?;
        risk::pieces(&frame.stakes, self.rule, bounds.0, bounds.1).ok()
    }
}

/// Everything that the parts of the view are made from.
pub(crate) struct Frame<'d> {
    names: Names<'d>,
    position: Position<'d>,
    pool: Option<&'d Pool>,
    stakes: Stakes,
    variance: Money,
    columns: Vec<Column<'d>>,
    /// Places in `columns` and in the stakes.
    baseline: Option<usize>,
    partner: usize,
    display: Display,
}

impl Frame<'_> {
    /// What a partner of the stakes is called.
    fn partner_name(&self, place: usize) -> &str {
        self.names.partner(self.stakes.partners.get(place).map(|stake| stake.partner))
    }
}

/// Answers a request.
pub fn view(document: &Document, request: &Request) -> RiskView {
    let names = Names { document, words: request.words };
    let standard = rules::standard(names);
    let all = rules::all(document, &standard, request);
    let frame = frame(names, request, rules::shown(&all, request.shown.as_deref()));
    let unit = frame.display.unit;
    let bounds = fund::bounds(&frame, request);
    let followed: Vec<Option<Vec<Piece>>> =
        frame.columns.iter().map(|column| column.followed(&frame, bounds)).collect();
    RiskView {
        document: head_of(names, frame.display),
        unit: unit.code(),
        unit_words: unit_words(request.words, unit),
        version_line: version_line(names),
        pools: fund::pools(document, frame.pool),
        pool: fund::fund(&frame),
        variance: fund::variance(&frame, request),
        lines: fund::lines(&frame),
        lines_note: fund::lines_note(&frame),
        choices: rules::choices(&all, &frame),
        rules: frame.columns.iter().enumerate().map(|(place, column)| rules::rule(&frame, place, column)).collect(),
        rows: rows::rows(&frame),
        baseline: frame.baseline,
        partners: rows::partners(&frame),
        sentences: rows::sentences(&frame, &followed),
        chart: chart::chart(&frame, bounds, &followed, request),
        together: together::together(&frame, &all),
        outturn: document.outturn.iter().map(|year| outturn::year(names, year, unit)).collect(),
        notes: rows::notes(&frame),
        problems: request.problems.iter().map(|error| beside(request.words, error)).collect(),
    }
}

/// A problem of what was typed: it stands beside its field, so its sentence needs no place.
fn beside(words: &words::Table, error: &Error) -> ProblemView {
    ProblemView { sentence: words::what(words, &error.kind), ..problem(words, error) }
}

/// Finds the pool, what is in it and how far it is over, and follows every rule that is shown.
pub(crate) fn frame<'d>(names: Names<'d>, request: &Request, shown: Vec<(&'d RiskRule, bool)>) -> Frame<'d> {
    let document = names.document;
    let mut position = Position::start(document);
    for change in request.changes.iter().flatten() {
        // A refused change leaves the position as it was; the pool's own view says why.
        let _refused = apply(&mut position, change);
    }
    let chosen = request.pool.as_deref().and_then(|id| document.pools.iter().position(|pool| pool.id == id));
    let pool = document.pools.get(chosen.unwrap_or(0));
    let stakes = Stakes::of(&position, pool, &request.typed);
    let variance = fund::present(&stakes, request);
    let column = |(rule, own)| Column { rule, own, result: risk::at(&stakes, rule, variance) };
    let columns: Vec<Column<'_>> = shown.into_iter().map(column).collect();
    let baseline = rules::baseline(&columns, pool, request.baseline.as_deref());
    let partner = request.partner.as_deref().and_then(|id| stakes.partners.iter().position(|stake| stake.id == id));
    let display = fund::display(request.unit.unwrap_or(document.unit), &stakes);
    Frame { names, position, pool, stakes, variance, columns, baseline, partner: partner.unwrap_or(0), display }
}

/// A per cent of the pool, exactly.
pub(crate) fn part_of_pool(stakes: &Stakes, pence: Fraction) -> Option<Fraction> {
    let part = pence.over(Fraction::pence(stakes.total)).times(Fraction::of(100, 1));
    (stakes.total > Money::ZERO && !part.is_too_fine()).then_some(part)
}
