//! A plan over several years, ready to show: the series, what they are made of, and what would close the gap.

mod bridge;
mod chart;
pub mod csv;
mod entries;
mod position;
mod series;
mod solved;
mod view;

pub use view::{
    FactView, GapAssumptionView, GapBarView, GapBridgeRowView, GapBridgeView, GapCellView, GapChangeView, GapChartView,
    GapConditionView, GapCurveView, GapPartnerView, GapRateView, GapRowView, GapSavingView, GapSeriesView,
    GapSolvedView, GapSwitchView, GapView, HeadlineView,
};

use std::borrow::Cow;

use super::head::{head_of, unit_words, version_line};
use super::problem::{ProblemView, problem};
use super::shown::AmountView;
use crate::calc::gap::{Choices, Kept, Order, Outlook, Question, Series, switchable};
use crate::document::{Document, Plan};
use crate::error::{Error, Kind};
use crate::money::{Display, Money, Unit};
use crate::words::{self, Names};

/// What is asked of a plan.
#[derive(Debug, Clone)]
pub struct Request {
    /// The unit of amounts; the document's own where `None`.
    pub unit: Option<Unit>,
    /// The language.
    pub words: &'static words::Table,
    /// The chosen year, by its place; the last where `None`.
    pub year: Option<usize>,
    /// Whose figures: of all where `None`.
    pub partner: Option<usize>,
    /// What the reader changed, with where in the request that was said.
    pub choices: Choices,
    /// Whether only what lasts is told of: the underlying position in the place of what is left open in the year.
    pub underlying: bool,
    /// In which order drivers come in.
    pub order: Order,
    /// What to solve for.
    pub question: Option<Question>,
    /// Rows to pass over, and rows to list.
    pub rows: (usize, usize),
    /// How many assumptions, schemes and switches to list, of each; what the reader changed is listed besides.
    pub listed: usize,
    /// What is wrong with the request.
    pub problems: Vec<Error>,
}

/// Everything that the parts of the view are made from.
pub(crate) struct Frame<'d> {
    names: Names<'d>,
    /// The plan as the document has it, and with the reader's choices; and both worked out.
    start: &'d Plan,
    plan: Plan,
    before: &'d Start,
    outlook: Cow<'d, Outlook>,
    /// Of all partners.
    all: Series,
    /// Of those whose chart and bridge are looked at.
    series: Series,
    whose: Option<Option<usize>>,
    year: usize,
    display: Display,
}

impl Frame<'_> {
    fn amount(&self, money: Money) -> AmountView {
        AmountView::of(Some(money), self.display, self.names.words)
    }

    fn year_name(&self) -> &str {
        self.plan.year(self.year)
    }
}

/// A document's plan worked out once, because no choice of a reader's touches it.
#[derive(Debug, Clone)]
pub struct Start {
    outlook: Outlook,
    /// Of all partners.
    series: Series,
    kept: Kept,
}

impl Start {
    /// Works it out; `None` where there is no plan, or it grows beyond what money can hold.
    pub fn of(document: &Document) -> Option<Start> {
        let outlook = Outlook::of(document.plan.as_ref()?, None)?;
        let series = Series::of(&outlook, None)?;
        Some(Start { outlook, series, kept: Kept::default() })
    }
}

/// Answers a request.
pub fn view(document: &Document, worked_out: Option<&Start>, request: &Request) -> GapView {
    let names = Names { document, words: request.words };
    let mut view = empty(names, request);
    let Some(start) = &document.plan else { return view };
    let Some(frame) = worked_out.and_then(|worked_out| frame(names, start, worked_out, request)) else {
        let error = Error { at: "plan".to_owned(), line: None, kind: Kind::PlanTooLarge };
        view.problems.push(beside(request.words, &error));
        view.position.push(words::what(request.words, &error.kind));
        return view;
    };
    view.name = start.name.clone().unwrap_or_default();
    view.document = head_of(names, frame.display);
    view.unit_words = unit_words(request.words, frame.display.unit);
    view.unit = frame.display.unit.code();
    view.years = (0..start.length()).map(|year| start.year(year).to_owned()).collect();
    view.year = frame.year;
    view.partners = series::partners(&frame);
    view.standing = position::standing(&frame);
    view.sentence = position::effect(&frame, request);
    view.position = position::position(&frame);
    view.headlines = entries::headlines(&frame);
    view.series = series::series(&frame);
    view.parts = series::parts(&frame);
    view.rows_all = series::rows_all(&frame);
    view.rows = series::rows(&frame, request.rows);
    view.by_partner = series::by_partner(&frame);
    view.assumptions = entries::assumptions(&frame, request);
    view.savings = entries::savings(&frame, request);
    view.switches = entries::switches(&frame, request);
    let listed = [view.assumptions.len(), view.savings.len(), view.switches.len()];
    let all = start.assumptions.len().saturating_add(switchable(start).len());
    view.unlisted = listed.into_iter().fold(all, usize::saturating_sub);
    view.conditions = entries::conditions(&frame, &request.choices);
    view.bridge = bridge::bridge_of(&frame, request.order);
    view.chart = chart::chart(&frame);
    view.solved = request.question.map(|question| solved::solved(&frame, question));
    view.sensitivity = solved::sensitivity(&frame);
    view.changes = solved::changes(&frame, &request.choices);
    view.notes = position::notes(&frame);
    view
}

/// A problem of what was typed: it stands beside its field, so its sentence needs no place.
fn beside(words: &words::Table, error: &Error) -> ProblemView {
    ProblemView { sentence: words::what(words, &error.kind), ..problem(words, error) }
}

/// Works the plan out, as it stands and with the reader's choices.
fn frame<'d>(names: Names<'d>, start: &'d Plan, before: &'d Start, request: &Request) -> Option<Frame<'d>> {
    let whose = request.partner.map(Some);
    let plan = request.choices.in_plan(start);
    let outlook = match request.choices.is_empty() {
        true => Cow::Borrowed(&before.outlook),
        false => Cow::Owned(Outlook::of(&plan, Some(&before.outlook))?),
    };
    let (all, series) = (Series::of(&outlook, None)?, Series::of(&outlook, whose)?);
    let year = request.year.unwrap_or(start.years.len()).min(start.years.len());
    let figures = [&before.series, &all].into_iter().flat_map(|series| {
        let sums = [&series.spending, &series.allocation, &series.savings, &series.spent_once, &series.comes_once];
        sums.into_iter().flatten().copied()
    });
    let display = Display::fitting(request.unit.unwrap_or(names.document.unit), figures);
    Some(Frame { names, start, plan, before, outlook, all, series, whose, year, display })
}

/// A view without a plan.
fn empty(names: Names<'_>, request: &Request) -> GapView {
    let unit = request.unit.unwrap_or(names.document.unit);
    let display = Display::fitting(unit, []);
    GapView {
        document: head_of(names, display),
        unit: unit.code(),
        unit_words: unit_words(request.words, unit),
        version_line: version_line(names),
        name: String::new(),
        years: Vec::new(),
        year: 0,
        partners: Vec::new(),
        standing: String::new(),
        sentence: String::new(),
        position: Vec::new(),
        headlines: Vec::new(),
        series: Vec::new(),
        parts: Vec::new(),
        rows: Vec::new(),
        rows_all: 0,
        by_partner: Vec::new(),
        assumptions: Vec::new(),
        savings: Vec::new(),
        switches: Vec::new(),
        unlisted: 0,
        conditions: Vec::new(),
        bridge: GapBridgeView { order: "order", words: String::new(), bars: Vec::new(), rows: Vec::new() },
        chart: chart::empty(),
        solved: None,
        sensitivity: Vec::new(),
        changes: Vec::new(),
        notes: Vec::new(),
        problems: request.problems.iter().map(|error| beside(request.words, error)).collect(),
    }
}
