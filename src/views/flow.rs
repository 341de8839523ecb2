//! What goes from where to where, ready to show: as a picture, as a table and in words.

mod csv;
mod key;
mod panel;
mod picture;
mod said;
mod view;

pub use key::LOOKS;
pub use view::*;

use super::head::{head_of, unit_words, version_line};
use super::scene;
use super::shown::{AmountView, ChoiceView};
use crate::calc::flow::{
    self as calc, Balance, Flows, Level, Measure, gather, goods, levels_of, of_lines, of_stated, of_variance, of_years,
};
use crate::calc::pool::{Change, Position, apply};
use crate::calc::risk::{Stakes, Typed};
use crate::diagram::Direction;
use crate::diagram::scene::Scene;
use crate::diagram::text::Advances;
use crate::document::{Document, Pool, Rate, RiskRule, Status, Step};
use crate::error::Error;
use crate::fraction::Fraction;
use crate::money::{Display, Money, Unit};
use crate::words::{self, Names, fill};

/// What is asked.
#[derive(Debug, Clone)]
pub struct Request {
    /// The unit of the amounts; the document's own where `None`.
    pub unit: Option<Unit>,
    /// The language.
    pub words: &'static words::Table,
    /// The reader's changes to the document's lines.
    pub changes: Vec<Result<Change, Error>>,
    /// The year, where lines join year by year; at last, where `None`.
    pub year: Option<String>,
    /// What is followed: `lines`, `years`, `variance`, `flows` or `flows:` with what goes.
    pub way: String,
    /// `budget`, `actual` or `difference`.
    pub mode: String,
    /// The levels that are shown; all that there are where `None`.
    pub levels: Option<Vec<String>>,
    /// The ids of places that are open.
    pub opened: Vec<String>,
    /// The id of the chosen place.
    pub place: Option<String>,
    /// The id of the chosen flow.
    pub flow: Option<String>,
    /// Which way money goes on the picture.
    pub direction: Direction,
    /// px that the picture may take across the page
    pub width: i64,
    /// The advances of the page's font.
    pub advances: Advances,
    /// What a pool is over, in pounds.
    pub variance: Option<Money>,
    /// The same in per cent of the pool.
    pub percent: Option<Rate>,
}

/// Everything that the parts of the view are made from.
pub(crate) struct Frame<'d> {
    names: Names<'d>,
    position: Position<'d>,
    /// What goes, where it is not money.
    good: Option<&'d str>,
    flows: Flows,
    balances: Vec<Balance>,
    /// What every place is called.
    called: Vec<String>,
    display: Display,
    /// Whether amounts are compared, and with what a reader's changes make.
    compares: Option<Compared>,
    /// What has to be said of how a variance is shared.
    borne: Option<String>,
}

/// With what amounts are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Compared {
    /// With what was spent.
    Actual,
    /// With what the reader's changes make of them.
    Changed,
}

impl Frame<'_> {
    fn words(&self) -> &'static words::Table {
        self.names.words
    }

    fn amount(&self, money: Option<Money>) -> AmountView {
        AmountView::of(money, self.display, self.names.words)
    }

    /// An amount in a sentence: in full pounds, or with what is counted behind it.
    fn said(&self, money: Money) -> String {
        match self.good {
            None => crate::money::pounds(money),
            Some(good) => {
                let amount = Display::fitting(Unit::Pounds, [money]).figure(money);
                fill(self.words().flow_goods, &[("amount", &amount), ("good", good)])
            }
        }
    }

    /// The same, or the words for what is not stated.
    fn said_or_unknown(&self, money: Option<Money>) -> String {
        money.map_or_else(|| self.words().flow_unknown_amount.to_owned(), |money| self.said(money))
    }

    fn name(&self, place: usize) -> &str {
        self.called.get(place).map_or("", String::as_str)
    }
}

/// What was drawn: the view, and its scene for a file.
pub struct Drawn {
    /// The view.
    pub view: FlowView,
    /// The picture; `None` where there is none.
    pub scene: Option<Scene>,
}

/// Answers a request.
pub fn draw(document: &Document, request: &Request) -> Drawn {
    let names = Names { document, words: request.words };
    let ways = ways(names);
    let way = way_of(&ways, request);
    let frame = frame(names, request, &way, calc::MOST);
    let (words, unit) = (request.words, frame.display.unit);
    let (scene, refusal) = match picture::picture(&frame, request) {
        Ok(scene) => (Some(scene), String::new()),
        Err(refusal) => (None, picture::refusal(words, refusal)),
    };
    let order = (0..frame.flows.places.len()).collect();
    // Where no amount is stated there is nothing to show in another unit.
    let stated = frame.flows.currents.iter().any(|current| current.amount.money.is_some());
    let notes = said::notes(&frame, scene.as_ref());
    let key = scene.as_ref().map_or_else(Vec::new, |drawn| key::key(&frame, &drawn.scene));
    let choice = |(id, name): &(String, String)| ChoiceView { id: id.clone(), name: name.clone(), chosen: *id == way };
    let mut document_view = head_of(names, frame.display);
    if let Some(good) = frame.good {
        let counts = fill(words.flow_counts, &[("good", good)]);
        document_view.source_line = format!("{} \u{b7} {counts}", super::head::head(names).source_line);
    }
    let view = FlowView {
        document: document_view,
        unit: if frame.good.is_some() || !stated { "" } else { unit.code() },
        unit_words: frame.good.map_or_else(|| unit_words(words, unit).to_owned(), str::to_owned),
        rounding_note: if frame.display.is_exact() { words.flow_exact } else { words.flow_rounded }.to_owned(),
        version_line: version_line(names),
        standing: said::standing(&frame, request),
        sentence: said::changed(&frame, request),
        ways: ways.iter().map(choice).collect(),
        modes: modes(&frame, request, &way),
        levels: levels(&frame, request, &way),
        key,
        places: said::places(&frame, request),
        flows: said::rows(&frame),
        scene: scene.as_ref().map(|drawn| scene::shown(&drawn.scene, order)),
        refusal,
        panel: panel::panel(&frame, request),
        notes,
    };
    Drawn { view, scene: scene.map(|drawn| drawn.scene) }
}

/// The flows as a CSV file, each place for itself.
pub fn csv(document: &Document, request: &Request) -> String {
    let names = Names { document, words: request.words };
    let way = way_of(&ways(names), request);
    csv::table(&frame(names, request, &way, usize::MAX))
}

/// The way that is asked for, or the first.
fn way_of(ways: &[(String, String)], request: &Request) -> String {
    let begun = format!("{}:", request.way);
    let asked = ways.iter().find(|(id, _)| *id == request.way).or(ways.iter().find(|(id, _)| id.starts_with(&begun)));
    asked.or(ways.first()).map_or(String::new(), |(id, _)| id.clone())
}

/// What can be followed in a document: its id and its name.
fn ways(names: Names<'_>) -> Vec<(String, String)> {
    let (document, words) = (names.document, names.words);
    let mut ways = Vec::new();
    if !document.lines.is_empty() {
        ways.push(("lines".to_owned(), words.flow_way_lines.to_owned()));
    }
    for good in goods(document) {
        ways.push(match good {
            None => ("flows".to_owned(), words.flow_way_flows.to_owned()),
            Some(good) => (format!("flows:{good}"), fill(words.flow_way_goods, &[("good", good)])),
        });
    }
    if !calc::years(document).is_empty() {
        ways.push(("years".to_owned(), words.flow_way_years.to_owned()));
    }
    let named = document.lines.iter().any(|line| line.partner.is_some());
    match document.pools.as_slice() {
        _ if !named => {}
        [] => ways.push(("variance".to_owned(), words.flow_way_variance_one.to_owned())),
        pools => {
            for pool in pools {
                let name = fill(words.flow_way_variance, &[("pool", &pool.name)]);
                ways.push((format!("variance:{}", pool.id), name));
            }
        }
    }
    ways
}

fn frame<'d>(names: Names<'d>, request: &Request, way: &str, most: usize) -> Frame<'d> {
    let document = names.document;
    let mut position = Position::start_in(document, request.year.as_deref());
    let mut changed = 0_usize;
    for change in request.changes.iter().flatten() {
        // A refused change leaves the position as it was; the pool's own view says why.
        changed = changed.saturating_add(usize::from(apply(&mut position, change).is_ok()));
    }
    let good =
        way.strip_prefix("flows:").and_then(|good| goods(document).into_iter().flatten().find(|one| *one == good));
    let has_actual = has_actual(document, way);
    let measure = match request.mode.as_str() {
        "actual" if has_actual => Measure::Actual,
        "difference" if has_actual => Measure::BudgetToActual,
        "difference" if way == "lines" && changed > 0 => Measure::StatedToChanged,
        _ => Measure::Budget,
    };
    let mut borne = None;
    let flows = match way {
        "years" => of_years(document),
        way if way.starts_with("flows") => of_stated(document, good, measure),
        way if way.starts_with("variance") => {
            let id = way.strip_prefix("variance:");
            let pool = document.pools.iter().find(|pool| Some(pool.id.as_str()) == id);
            let (flows, note) = borne_by(names, &position, pool, request);
            borne = Some(note);
            flows
        }
        _ => of_lines(&position, &chosen_levels(document, request), measure),
    };
    let flows = gather(flows, most).in_order();
    let balances = flows.balances(false);
    let figures = flows.currents.iter().flat_map(|current| [current.amount.money, current.compared.money]);
    let sums = balances.iter().map(Balance::most);
    let unit = if good.is_some() { Unit::Pounds } else { request.unit.unwrap_or(document.unit) };
    let display = Display::fitting(unit, figures.chain(sums).flatten());
    let compares = match measure {
        Measure::BudgetToActual => Some(Compared::Actual),
        Measure::StatedToChanged => Some(Compared::Changed),
        _ => None,
    };
    let years = calc::years(document);
    let called = flows.places.iter().map(|place| said::called(names, &years, place)).collect();
    Frame { names, position, good, flows, balances, called, display, compares, borne }
}

fn has_actual(document: &Document, way: &str) -> bool {
    match way {
        "lines" => document.lines.iter().any(|line| line.actual.is_some()),
        way if way.starts_with("flows") => document.flows.iter().any(|flow| flow.actual.is_some()),
        _ => false,
    }
}

/// The levels that are shown: at least two, in their order.
fn chosen_levels(document: &Document, request: &Request) -> Vec<Level> {
    let all = levels_of(document);
    let wanted =
        |level: &Level| request.levels.as_ref().is_none_or(|levels| levels.iter().any(|one| one == level.code()));
    let chosen: Vec<Level> = all.iter().copied().filter(wanted).collect();
    if chosen.len() < 2 { all } else { chosen }
}

/// A pool that is over by what is asked, two per cent of it where nothing is, shared by its own rule, the file's first,
/// or by contributions.
fn borne_by(names: Names<'_>, position: &Position<'_>, pool: Option<&Pool>, request: &Request) -> (Flows, String) {
    let (document, words) = (names.document, names.words);
    let stakes = Stakes::of(position, pool, &Typed::default());
    let of_pool = |part: Fraction| Fraction::pence(stakes.total).times(part).money();
    let percent = request.percent.as_ref().and_then(|rate| of_pool(rate.of_one()));
    let variance = request.variance.or(percent).or_else(|| of_pool(Fraction::of(2, 100))).unwrap_or(Money::ZERO);
    let contributions = RiskRule {
        id: String::new(),
        name: words.flow_note_standing_rule.to_owned(),
        clause: None,
        source: None,
        status: Some(Status::Illustrative),
        over: vec![Step::Proportional],
        under: None,
        outcome: None,
    };
    let agreed = pool.and_then(|pool| pool.rule.as_deref());
    let agreed = document.risk_share.iter().find(|rule| Some(rule.id.as_str()) == agreed);
    let rule = agreed.or(document.risk_share.first()).unwrap_or(&contributions);
    let name = pool.map_or(words.flow_of_fund, |pool| &pool.name);
    let is_over = variance >= Money::ZERO;
    let template = if is_over { words.flow_variance_over } else { words.flow_variance_under };
    let said = fill(template, &[("amount", &crate::money::pounds(variance.size()))]);
    match of_variance(&stakes, rule, name, variance) {
        Ok(flows) => (flows, fill(words.flow_note_borne, &[("rule", &rule.name), ("variance", &said)])),
        Err(_) => (Flows::default(), fill(words.flow_note_refused, &[("rule", &rule.name)])),
    }
}

fn modes(frame: &Frame<'_>, request: &Request, way: &str) -> Vec<ChoiceView> {
    let words = frame.words();
    let has_actual = has_actual(frame.names.document, way);
    let changed = way == "lines" && frame.position.entries.iter().any(crate::calc::pool::Entry::is_changed);
    let mut modes = vec![("budget", words.flow_mode_budget)];
    if has_actual {
        modes.push(("actual", words.flow_mode_actual));
    }
    if has_actual || changed {
        modes.push(("difference", words.flow_mode_difference));
    }
    let chosen = modes.iter().map(|(id, _)| *id).find(|id| *id == request.mode).unwrap_or("budget");
    let choice = |(id, name): &(&str, &str)| ChoiceView {
        id: (*id).to_owned(),
        name: (*name).to_owned(),
        chosen: *id == chosen,
    };
    modes.iter().map(choice).collect()
}

fn levels(frame: &Frame<'_>, request: &Request, way: &str) -> Vec<ChoiceView> {
    if way != "lines" {
        return Vec::new();
    }
    let (document, words) = (frame.names.document, frame.words());
    let chosen = chosen_levels(document, request);
    let choice = |level: Level| ChoiceView {
        id: level.code().to_owned(),
        name: said::level_plural(words, level).to_owned(),
        chosen: chosen.contains(&level),
    };
    levels_of(document).into_iter().map(choice).collect()
}
