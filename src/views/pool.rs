//! The pool, ready to show: the document's figures, what a reader changed, and every sentence that goes with them.

mod bars;
mod changes;
mod consultation;
mod csv;
mod in_words;
mod lines;
mod notes;
mod subtotals;
mod table;

pub use bars::{BarView, LegendView, SegmentView};
pub use changes::{AvailableView, ChangedView, MovesView, NamedView};
pub use consultation::{AlternativeView, ConsultationView};
pub use csv::csv;
pub use in_words::ParagraphView;
pub use lines::{AdviceView, LineView, LinesView};
pub use subtotals::{GroupView, SubtotalView};
pub use table::{CellView, RowView, TierView, TotalView};

use std::rc::Rc;

use serde::Serialize;

use super::change::place_of;
use super::head::{HeadView, head_of, unit_words, version_line};
use super::problem::{ProblemView, problem};
use super::shown::{AmountView, ChoiceView, StatusView};
use crate::calc::casting::{Casting, cast};
use crate::calc::pool::{Change, Field, Likeness, Position, Table, apply, fields_of};
use crate::document::Document;
use crate::error::{Error, Kind};
use crate::money::{Display, Unit};
use crate::sort::sorted;
use crate::words::{self, Names, casting, changes::Told, consultation as asking, standing};

/// What is asked of the pool.
#[derive(Debug, Clone)]
pub struct Request {
    /// The unit to show amounts in; the document's own where `None`.
    pub unit: Option<Unit>,
    /// The language.
    pub words: &'static words::Table,
    /// The reader's changes, each read or refused.
    pub changes: Vec<Result<Change, Error>>,
    /// Which lines to list: how many to pass over, and how many to show.
    pub lines: (usize, usize),
    /// The day, for a consultation; the core has no clock.
    pub today: Option<String>,
    /// The year, where lines join year by year; at last, where `None`.
    pub year: Option<String>,
}

/// The pool.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct PoolView {
    /// What the document says of itself.
    pub document: HeadView,
    /// The unit of the amounts.
    pub unit: &'static str,
    /// `amounts in £000`.
    pub unit_words: &'static str,
    /// Whether amounts are shown exactly or rounded.
    pub rounding_note: String,
    /// `Version 1, 14 December 2016`.
    pub version_line: String,
    /// Where things stand before any change.
    pub standing: String,
    /// What the reader's changes did; empty where there are none.
    pub sentence: String,
    /// What is asked; `null` where nothing is.
    pub consultation: Option<ConsultationView>,
    /// The years that can be looked at, where lines join year by year: at last first, with an empty id.
    pub years: Vec<ChoiceView>,
    /// The columns of the table.
    pub tiers: Vec<TierView>,
    /// The rows of the table.
    pub rows: Vec<RowView>,
    /// The sum of all.
    pub total: TotalView,
    /// The lines, some of them.
    pub lines: LinesView,
    /// Sums by each field that the lines carry.
    pub subtotals: Vec<SubtotalView>,
    /// Whether the printed totals add up.
    pub casting: CastingView,
    /// The picture: before, and after where anything changed.
    pub bars: Vec<BarView>,
    /// What the shapes of the picture mean.
    pub legend: Vec<LegendView>,
    /// The reader's changes, in their order.
    pub changes: Vec<ChangedView>,
    /// What can be moved.
    pub moves: MovesView,
    /// What has to be said beside the figures.
    pub notes: Vec<String>,
    /// The figures as a nested list.
    pub words: Vec<ParagraphView>,
}

/// Whether the printed totals add up.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CastingView {
    /// `adds-up`, `rounding`, `differs` or `not-printed`.
    pub verdict: &'static str,
    /// `The printed table differs by 1.`
    pub heading: String,
    /// What explains it.
    pub sentence: String,
    /// A footnote to copy; empty where there is nothing to note.
    pub footnote: String,
    /// Every sum that could be checked.
    pub checks: Vec<CheckView>,
}

/// One sum that was checked, in the unit of the source.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CheckView {
    /// `row`, `column`, `row-totals`, `column-totals` or `total`.
    pub of: &'static str,
    /// What it is called.
    pub name: String,
    /// The printed total.
    pub printed: AmountView,
    /// What its parts make.
    pub made: AmountView,
    /// Printed less made.
    pub difference: AmountView,
    /// The most that rounding can explain.
    pub bound: AmountView,
    /// `adds-up`, `rounding` or `differs`.
    pub verdict: &'static str,
    /// The check in words.
    pub sentence: String,
}

/// Everything that the parts of the view are made from.
pub(crate) struct Scene<'d> {
    names: Names<'d>,
    display: Display,
    position: Position<'d>,
    table: Table,
    fields: &'d [Field],
}

impl Scene<'_> {
    fn amount(&self, money: Option<crate::money::Money>) -> AmountView {
        AmountView::of(money, self.display, self.names.words)
    }
}

/// What is found out about a document once, because no change of a reader's touches it.
#[derive(Debug, Clone)]
pub struct Findings {
    /// Whether its printed totals add up.
    pub casting: Casting,
    /// The fields that its lines carry.
    pub fields: Vec<Field>,
    /// Which of its lines are alike.
    pub likeness: Rc<Likeness>,
}

impl Findings {
    /// Finds them out.
    pub fn of(document: &Document) -> Findings {
        let likeness = Rc::new(Likeness::of_lines(document));
        Findings { casting: cast(document), fields: fields_of(document), likeness }
    }
}

/// Answers a request.
pub fn view(document: &Document, findings: &Findings, request: &Request) -> PoolView {
    let names = Names { document, words: request.words };
    let start = Position::start_in(document, request.year.as_deref()).knowing(&findings.likeness);
    let (position, told, changed) = make_changes(names, start, &request.changes);
    let table = Table::of(&position);
    let display = display(request.unit.unwrap_or(document.unit), &position, &table);
    let scene = Scene { names, display, position, table, fields: &findings.fields };
    let asked = asking::asked(request.words, document.consultation.as_ref(), request.today.as_deref());
    PoolView {
        document: head_of(names, display),
        unit: display.unit.code(),
        unit_words: unit_words(request.words, display.unit),
        rounding_note: rounding_note(request.words, display),
        version_line: version_line(names),
        standing: standing::paragraph(names, &scene.table, &asked),
        sentence: words::changes::effect(names, &scene.table, &told),
        consultation: consultation::view(names, &asked, request.today.as_deref()),
        years: years(names, request.year.as_deref()),
        tiers: table::tiers(&scene),
        rows: table::rows(&scene),
        total: table::total(&scene),
        lines: lines::view(&scene, request.lines),
        subtotals: subtotals::view(&scene),
        casting: casting_view(names, &findings.casting),
        bars: bars::bars(&scene, !told.is_empty()),
        legend: bars::legend(&scene),
        changes: changed,
        moves: changes::moves(&scene),
        notes: notes::notes(&scene),
        words: in_words::view(&scene),
    }
}

/// The years in which lines join, and which of them is looked at.
fn years(names: Names<'_>, chosen: Option<&str>) -> Vec<ChoiceView> {
    let mut joined: Vec<&str> = names.document.lines.iter().filter_map(|line| line.joins.as_deref()).collect();
    let order = sorted(joined.len(), &mut |one, other| joined.get(one) < joined.get(other));
    joined = order.into_iter().filter_map(|place| joined.get(place).copied()).collect();
    joined.dedup();
    if joined.is_empty() {
        return Vec::new();
    }
    let known = chosen.filter(|year| joined.contains(year));
    let choice = |year: &str| ChoiceView { id: year.to_owned(), name: year.to_owned(), chosen: known == Some(year) };
    let last = ChoiceView { id: String::new(), name: names.words.year_at_last.to_owned(), chosen: known.is_none() };
    std::iter::once(last).chain(joined.into_iter().map(choice)).collect()
}

/// Applies the changes one by one; each is told as it was made, or refused with a sentence.
fn make_changes<'d>(
    names: Names<'d>,
    mut position: Position<'d>,
    changes: &[Result<Change, Error>],
) -> (Position<'d>, Vec<Told>, Vec<ChangedView>) {
    let (mut told, mut views) = (Vec::new(), Vec::new());
    for (place, change) in changes.iter().enumerate() {
        let outcome = change.as_ref().map_err(Error::clone).and_then(|change| {
            let story = words::changes::tell(names, &position, change);
            let refuse = |kind: Kind| Error { at: place_of(place, &kind), line: None, kind };
            apply(&mut position, change).map(|()| story).map_err(refuse)
        });
        views.push(changes::view(names, change.as_ref().ok(), &outcome));
        told.extend(outcome.ok());
    }
    (position, told, views)
}

/// One number of decimals for every amount in the view.
fn display(unit: Unit, position: &Position<'_>, table: &Table) -> Display {
    let figures = position.entries.iter().flat_map(|entry| [entry.before, entry.after.filter(|_| entry.is_changed())]);
    let sums = [table.all.before.money, table.all.after.money];
    Display::fitting(unit, figures.flatten().chain(sums))
}

fn rounding_note(words: &words::Table, display: Display) -> String {
    if display.is_exact() { words.rounding_exact } else { words.rounding_rounded }.to_owned()
}

/// Casting is shown in the unit of the source, whatever the reader looks at: its figures are the printed ones.
fn casting_view(names: Names<'_>, found: &Casting) -> CastingView {
    let figures = found.checks.iter().flat_map(|check| [check.printed, check.made, check.bound]);
    let lines = names.document.lines.iter().filter_map(|line| line.amount.money);
    let display = Display::exactly(names.document.unit, figures.chain(lines));
    let amount = |money| AmountView::of(Some(money), display, names.words);
    let finding = casting::finding(names, found, display);
    let checks = found.checks.iter().map(|check| CheckView {
        of: of_word(check.of),
        name: casting::check_name(names, check.of),
        printed: amount(check.printed),
        made: amount(check.made),
        difference: amount(check.difference),
        bound: amount(check.bound),
        verdict: check.verdict.code(),
        sentence: casting::check(names, check, display),
    });
    CastingView {
        verdict: found.verdict.code(),
        checks: checks.collect(),
        heading: finding.heading,
        sentence: finding.sentence,
        footnote: finding.footnote,
    }
}

fn of_word(of: crate::calc::casting::Of) -> &'static str {
    use crate::calc::casting::Of;
    match of {
        Of::Row(_) => "row",
        Of::Column(_) => "column",
        Of::RowTotals => "row-totals",
        Of::ColumnTotals => "column-totals",
        Of::Cells => "total",
    }
}

/// A refused change as a problem.
pub(crate) fn refusal(names: Names<'_>, error: &Error) -> ProblemView {
    problem(names.words, error)
}
