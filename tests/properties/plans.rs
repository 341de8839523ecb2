//! Plans of every shape, small enough to be worked out ten thousand times, and what is read off their views.

use locality::document::Form;
use locality::views::gap::{GapSeriesView, GapView};
use locality::wire::{Open, gap, problems};
use proptest::prelude::*;
use serde_json::{Value, json};

/// What a plan's growth stands on: two of each sort.
pub const ASSUMPTIONS: [(&str, &str); 6] =
    [("d0", "demand"), ("d1", "demand"), ("p0", "price"), ("p1", "price"), ("a0", "allocation"), ("a1", "allocation")];
const PARTNERS: [&str; 3] = ["x", "y", "z"];
const SECTIONS: [&str; 9] =
    ["assumptions", "conditions", "lines", "allocations", "pressures", "investments", "savings", "funds", "prevention"];

/// An amount as it is written in pounds.
pub fn pounds(pence: i64) -> String {
    let size = pence.unsigned_abs();
    format!("{}{}.{:02}", if pence < 0 { "-" } else { "" }, size / 100, size % 100)
}

/// So many thousandths as a decimal.
pub fn thousandths(number: i64) -> String {
    let size = number.unsigned_abs();
    format!("{}{}.{:03}", if number < 0 { "-" } else { "" }, size / 1_000, size % 1_000)
}

pub fn year(place: usize) -> String {
    format!("y{place}")
}

fn amount() -> impl Strategy<Value = String> {
    prop_oneof![6 => 0..2_000_000_i64, 1 => 0..90_000_000_000_i64, 1 => -1_000_000..0_i64].prop_map(pounds)
}

/// Amounts that are spent or paid, never less than nothing.
fn size() -> impl Strategy<Value = String> {
    prop_oneof![4 => 0..2_000_000_i64, 1 => 0..90_000_000_000_i64].prop_map(pounds)
}

fn rate(from: i64, to: i64) -> impl Strategy<Value = String> {
    prop_oneof![3 => (from..=to).prop_map(thousandths), 1 => Just("0".to_owned())]
}

fn part() -> impl Strategy<Value = String> {
    prop_oneof![2 => Just("100".to_owned()), 3 => (0..=100_000_i64).prop_map(thousandths), 1 => Just("0".to_owned())]
}

/// One of so many things of a kind, or none.
fn one_of(letter: &'static str, count: usize) -> impl Strategy<Value = Value> {
    prop_oneof![(0..count).prop_map(move |place| json!(format!("{letter}{place}"))), Just(Value::Null)]
}

fn partner() -> impl Strategy<Value = Value> {
    prop_oneof![4 => prop::sample::select(PARTNERS.to_vec()).prop_map(Value::from), 1 => Just(Value::Null)]
}

fn recurrence() -> impl Strategy<Value = Value> {
    prop::sample::select(vec![Value::Null, json!("recurrent"), json!("non-recurrent")])
}

fn place(years: usize) -> impl Strategy<Value = Value> {
    prop_oneof![(1..=years).prop_map(|place| json!(year(place))), Just(Value::Null)]
}

fn line(years: usize) -> impl Strategy<Value = Value> {
    let weights = prop_oneof![Just(None), (0..=100_000_i64).prop_map(Some)];
    let stated = prop_oneof![4 => Just(None), 1 => prop::collection::vec(amount(), 1..=years).prop_map(Some)];
    (partner(), size(), one_of("d", 2), weights, stated).prop_map(|(partner, base, demand, weight, amounts)| {
        let prices = weight.map(|weight| {
            json!([{ "assumption": "p0", "weight": thousandths(weight) },
                { "assumption": "p1", "weight": thousandths(100_000 - weight) }])
        });
        json!({ "partner": partner, "base": base, "demand": demand, "prices": prices, "amounts": amounts })
    })
}

fn allocation(years: usize) -> impl Strategy<Value = Value> {
    let stated = prop_oneof![4 => Just(None), 1 => prop::collection::vec(amount(), 1..=years).prop_map(Some)];
    (partner(), size(), one_of("a", 2), stated).prop_map(|(partner, base, growth, amounts)| {
        json!({ "partner": partner, "base": base, "growth": growth, "amounts": amounts })
    })
}

fn arising(years: usize) -> impl Strategy<Value = Value> {
    (partner(), one_of("lines", 2), prop::collection::vec(amount(), 1..=years), recurrence()).prop_map(
        |(partner, line, amounts, recurrence)| {
            json!({ "partner": partner, "line": line, "amounts": amounts, "recurrence": recurrence })
        },
    )
}

fn saving(years: usize) -> impl Strategy<Value = Value> {
    let late = prop_oneof![2 => Just(0), 3 => 0..40_u32];
    let phasing = prop::collection::vec(part(), 1..5);
    (partner(), size(), place(years), phasing, (part(), late), recurrence(), one_of("conditions", 2)).prop_map(
        |(partner, full, from, phasing, (confidence, late), recurrence, condition)| {
            json!({ "partner": partner, "fullYear": full, "from": from, "phasing": phasing, "confidence": confidence,
                "slippage": late, "recurrence": recurrence, "condition": condition })
        },
    )
}

fn fund(years: usize) -> impl Strategy<Value = Value> {
    let kind = prop::sample::select(vec!["transformation", "reserves"]);
    (partner(), kind, prop::collection::vec(amount(), 1..=years), one_of("conditions", 2)).prop_map(
        |(partner, kind, amounts, condition)| {
            json!({ "partner": partner, "kind": kind, "amounts": amounts, "condition": condition })
        },
    )
}

fn prevention(years: usize) -> impl Strategy<Value = Value> {
    let spend = prop::collection::vec(size(), 1..=years);
    let lines = prop::sample::subsequence(vec!["lines0", "lines1"], 0..=2);
    (partner(), lines, spend, place(years), (rate(0, 2_000), part()), recurrence(), one_of("conditions", 2)).prop_map(
        |(partner, lines, spend, from, (lowers, confidence), recurrence, condition)| {
            json!({ "partner": partner, "lines": lines, "spend": spend, "from": from, "lowers": lowers,
                "confidence": confidence, "recurrence": recurrence, "condition": condition })
        },
    )
}

/// The entries of a section, each with an id of its own; what is left out is not in it.
fn section(name: &str, entries: Vec<Value>) -> Value {
    let entries = entries.into_iter().enumerate().map(|(place, mut entry)| {
        let fields = entry.as_object_mut().unwrap();
        fields.retain(|_, value| !value.is_null());
        fields.insert("id".to_owned(), json!(format!("{name}{place}")));
        entry
    });
    entries.collect()
}

/// Locality files with a plan and nothing else. It has two lines and two conditions at the least, since others name them.
pub fn files() -> impl Strategy<Value = Value> {
    let many = prop::collection::vec::<BoxedStrategy<Value>>;
    (1..6_usize, any::<bool>()).prop_flat_map(move |(years, added)| {
        let growth = prop::collection::vec(rate(-9_000, 15_000), 1..=years);
        let growth = prop::collection::vec(growth, ASSUMPTIONS.len());
        let conditions = prop::collection::vec((place(years), place(years)), 2);
        let spent = (many(line(years).boxed(), 2..5), many(allocation(years).boxed(), 0..4));
        let arises = (many(arising(years).boxed(), 0..4), many(arising(years).boxed(), 0..3));
        let saved = (many(saving(years).boxed(), 1..4), many(fund(years).boxed(), 0..3));
        (growth, conditions, spent, arises, saved, many(prevention(years).boxed(), 0..3)).prop_map(
            move |(growth, conditions, spent, arises, saved, prevention)| {
                let assumption =
                    |(growth, (id, of)): (Vec<String>, (&str, &str))| json!({ "id": id, "of": of, "growth": growth });
                let condition = |(by, met): (Value, Value)| json!({ "by": by, "met": met });
                json!({
                    "locality": 1, "title": "A plan", "status": "illustrative", "unit": "£",
                    "partners": PARTNERS.map(|id| json!({ "id": id, "name": id, "kind": "other" })),
                    "plan": {
                        "base": year(0), "years": (1..=years).map(year).collect::<Vec<_>>(),
                        "growing": if added { "added" } else { "compound" },
                        "assumptions": growth.into_iter().zip(ASSUMPTIONS).map(assumption).collect::<Vec<_>>(),
                        "conditions": section("conditions", conditions.into_iter().map(condition).collect()),
                        "lines": section("lines", spent.0), "allocations": section("allocations", spent.1),
                        "pressures": section("pressures", arises.0), "investments": section("investments", arises.1),
                        "savings": section("savings", saved.0), "funds": section("funds", saved.1),
                        "prevention": section("prevention", prevention),
                    },
                })
            },
        )
    })
}

/// The same file with the entries of every section in another order.
pub fn shuffled(file: &Value) -> impl Strategy<Value = Value> + use<> {
    let file = file.clone();
    let lists = SECTIONS.map(|name| Just(list(&file["plan"][name]).to_vec()).prop_shuffle().boxed());
    lists.to_vec().prop_map(move |lists| {
        let mut file = file.clone();
        for (name, list) in SECTIONS.iter().zip(lists) {
            file["plan"][name] = json!(list);
        }
        file
    })
}

pub fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// How many years a file's plan has, the base one counted in.
pub fn length(file: &Value) -> usize {
    list(&file["plan"]["years"]).len() + 1
}

/// Opens a file in which nothing is wrong.
pub fn open(file: &Value) -> Open {
    let open = Open::read(&file.to_string(), Form::Json);
    let wrong: Vec<_> = problems::view(&open).into_iter().filter(|problem| !problem.advice).collect();
    assert!(wrong.is_empty() && open.document.plan.is_some(), "{wrong:?}");
    open
}

/// What a plan says to a request in which nothing is wrong.
pub fn ask(open: &Open, request: &Value) -> GapView {
    let view = gap::view(open, &request.to_string());
    assert!(view.problems.is_empty(), "{:?}", view.problems);
    view
}

/// The pence of a series; nothing where it says nothing.
pub fn pence(all: &[GapSeriesView], code: &str) -> Vec<i64> {
    let series = all.iter().find(|series| series.code == code).unwrap();
    series.cells.iter().map(|cell| cell.amount.pence.unwrap_or(0)).collect()
}

/// The pence of an entry's row.
pub fn row(view: &GapView, id: &str) -> Vec<i64> {
    let row = view.rows.iter().find(|row| row.id == id).unwrap();
    row.cells.iter().map(|cell| cell.amount.pence.unwrap()).collect()
}

/// Every series and every sum, in pence.
pub fn figures(view: &GapView) -> Vec<(String, Vec<i64>)> {
    let all = view.series.iter().chain(&view.parts);
    all.map(|series| (series.code.to_owned(), pence(std::slice::from_ref(series), series.code))).collect()
}
