//! A plan over several years: the series, what they are made of, and what would close the gap.

use super::Open;
use super::order::{count, stretch};
use crate::calc::gap::{Choices, Entry, Order, Question, SavingChoice, about, switchable};
use crate::document::fields::{Fields, Path};
use crate::document::pools::Ids;
use crate::document::{Plan, Rate, Room, json, limits};
use crate::error::{Bound, Errors, Kind};
use crate::index::Index;
use crate::money::Unit;
use crate::views::gap::{GapView, Request, csv, view as show};
use crate::words;

/// Answers a request: `{ unit, lang, year, partner, growth: [{ id, year, growth }], savings: [{ id, fullYear,
/// confidence, slippage }], off: [id], met: [{ condition, year }], underlying, order, solve: { id, for }, rows: { from, count } }`,
/// each of which may be left out.
///
/// ```
/// use locality::document::Form;
/// use locality::wire::{Open, gap};
/// let file = r#"{ "locality": 1, "title": "A plan", "status": "illustrative", "unit": "£",
///   "plan": { "base": "2024/25", "years": ["2025/26"],
///     "assumptions": [{ "id": "need", "of": "demand", "growth": "2.5" }],
///     "lines": [{ "id": "care", "base": "1,000", "demand": "need" }],
///     "allocations": [{ "id": "grant", "base": "1,000" }] } }"#;
/// let view = gap::view(&Open::read(file, Form::Json), "{}");
/// assert_eq!(view.series[0].cells[1].amount.text, "25");
/// ```
pub fn view(open: &Open, request: &str) -> GapView {
    show(&open.document, open.plan.as_ref(), &read(request, open))
}

/// The plan as a CSV file, with every row.
pub fn plan(open: &Open, request: &str) -> String {
    let mut request = read(request, open);
    request.rows = (0, usize::MAX);
    csv::plan(&show(&open.document, open.plan.as_ref(), &request))
}

/// Rows that are listed where a request does not say how many.
const LISTED: usize = 60;

/// Reads a request. What cannot be read in it is told, and is as if it were not there.
fn read(text: &str, open: &Open) -> Request {
    let document = &open.document;
    let mut request = Request {
        unit: None,
        words: words::table("en"),
        year: None,
        partner: None,
        choices: Choices::default(),
        underlying: false,
        order: Order::Stated,
        question: None,
        rows: (0, LISTED),
        listed: LISTED,
        problems: Vec::new(),
    };
    // What the page's own glue writes is not the reader's to mend.
    let quiet = &mut Errors::default();
    let Some(node) = json::read(text, quiet) else { return request };
    let Some(mut fields) = Fields::open(Path::root(), &node, quiet) else { return request };
    request.unit = fields.one_of("unit", &Unit::LIST, quiet);
    request.words = words::table(&fields.text("lang", quiet).unwrap_or_default());
    request.partner = Ids::of(document, document.unit).partner(&mut fields, "partner", quiet);
    request.order = fields.one_of("order", ORDERS, quiet).unwrap_or(Order::Stated);
    request.underlying = fields.truth("underlying", quiet);
    request.rows = stretch(&mut fields, "rows", LISTED, quiet);
    request.listed = count(&mut fields, "listed", LISTED);
    let Some((plan, known)) = document.plan.as_ref().zip(open.planned.as_ref()) else { return request };
    request.year = fields.text("year", quiet).and_then(|year| known.year(plan, &year));
    request.question = question(&mut fields, known, quiet);
    let mut told = Errors::default();
    request.choices = Choices {
        growth: growth(&mut fields, plan, known, &mut told),
        savings: savings(&mut fields, request.unit.unwrap_or(document.unit), plan, known, &mut told),
        off: off(&mut fields, known, quiet),
        met: met(&mut fields, plan, known, quiet),
    };
    request.problems = told.kept().to_vec();
    request
}

const ORDERS: &[(&str, Order)] = &[("order", Order::Stated), ("average", Order::Average)];

/// The ids of a plan, and what they stand for.
#[derive(Debug, Clone)]
pub struct Known {
    assumptions: Index,
    conditions: Index,
    savings: Index,
    entries: Index,
    switchable: Vec<Entry>,
}

impl Known {
    /// Those of a plan.
    pub fn of(plan: &Plan) -> Known {
        fn index<'p>(ids: impl Iterator<Item = &'p str>) -> Index {
            let mut index = Index::default();
            for (place, id) in ids.enumerate() {
                index.claim(id, place);
            }
            index
        }
        let switchable = switchable(plan);
        Known {
            assumptions: index(plan.assumptions.iter().map(|one| one.id.as_str())),
            conditions: index(plan.conditions.iter().map(|one| one.id.as_str())),
            savings: index(plan.savings.iter().map(|one| one.about.id.as_str())),
            entries: index(switchable.iter().map(|entry| about(plan, *entry).map_or("", |one| one.id.as_str()))),
            switchable,
        }
    }

    /// A year's place, the base year's being 0.
    fn year(&self, plan: &Plan, year: &str) -> Option<usize> {
        (0..plan.length()).find(|place| plan.year(*place) == year)
    }
}

/// One item of a list of choices for each thing that it names: the last counts.
fn each<'n>(fields: &mut Fields<'n>, name: &'static str, errors: &mut Errors) -> Vec<Fields<'n>> {
    let items = fields.list(name, (Bound::Changes, limits::CHANGES), errors);
    items.into_iter().filter_map(|(path, node)| Fields::open(path, node, errors)).collect()
}

fn growth(
    fields: &mut Fields<'_>,
    plan: &Plan,
    known: &Known,
    errors: &mut Errors,
) -> Vec<(usize, Option<usize>, Rate)> {
    let mut all = Vec::new();
    for mut own in each(fields, "growth", errors) {
        let place = own.text("id", errors).and_then(|id| known.assumptions.find(&id));
        let year = own.text("year", errors).map(|year| known.year(plan, &year).filter(|year| *year > 0));
        let Some(rate) = own.rate("growth", errors) else { continue };
        if !rate.can_grow() {
            own.wrong("growth", Kind::GrowthTooFar { found: rate.text }, errors);
            continue;
        }
        // A year that is not of the plan changes nothing.
        if let (Some(place), Some(year)) = (place, year.map_or(Some(None), |year| year.map(Some))) {
            all.push((place, year, rate));
        }
    }
    all
}

fn savings(fields: &mut Fields<'_>, unit: Unit, plan: &Plan, known: &Known, errors: &mut Errors) -> Vec<SavingChoice> {
    let mut all = Vec::new();
    let mut room = Room::taken_by(plan.savings.iter().map(|saving| saving.full_year));
    for mut own in each(fields, "savings", errors) {
        let place = own.text("id", errors).and_then(|id| known.savings.find(&id));
        let choice = SavingChoice {
            saving: place.unwrap_or(0),
            full_year: room.read(&mut own, "fullYear", unit, errors).and_then(|written| written.money),
            confidence: own.part("confidence", errors),
            slippage: own.months("slippage", errors),
        };
        let any = choice.full_year.is_some() || choice.confidence.is_some() || choice.slippage.is_some();
        all.extend(place.filter(|_| any).map(|_| choice));
    }
    all
}

fn off(fields: &mut Fields<'_>, known: &Known, errors: &mut Errors) -> Vec<Entry> {
    let ids = fields.texts("off", errors);
    let places = ids.iter().filter_map(|id| known.entries.find(id));
    places.filter_map(|place| known.switchable.get(place).copied()).collect()
}

fn met(fields: &mut Fields<'_>, plan: &Plan, known: &Known, errors: &mut Errors) -> Vec<(usize, Option<usize>)> {
    let mut all = Vec::new();
    for mut own in each(fields, "met", errors) {
        let place = own.text("condition", errors).and_then(|id| known.conditions.find(&id));
        let year = own.text("year", errors).and_then(|year| known.year(plan, &year));
        all.extend(place.map(|place| (place, year)));
    }
    all
}

fn question(fields: &mut Fields<'_>, known: &Known, errors: &mut Errors) -> Option<Question> {
    let node = fields.node("solve")?;
    let mut own = Fields::open(Path::named("solve"), node, errors)?;
    let id = own.text("id", errors)?;
    match own.text("for", errors)?.as_str() {
        "growth" => known.assumptions.find(&id).map(Question::Growth),
        "fullYear" => known.savings.find(&id).map(Question::FullYear),
        "slippage" => known.savings.find(&id).map(Question::Slippage),
        _ => None,
    }
}
