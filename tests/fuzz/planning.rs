//! What must hold of a plan and of a programme, whatever the file and whatever the reader asks.

use locality::document::Plan;
use locality::wire::{Open, canonical, gap, programme};
use serde_json::{Value, json};

use crate::checks::{list, nothing_hides_or_turns};

/// Asks a document's plan about each of its years' ends, with requests made from what it holds.
pub fn planning_of(open: &Open) {
    plan(open, "{}");
    assert!(gap::plan(open, "{}").starts_with('\u{feff}'));
    if let Some(of) = &open.document.plan {
        requests(of, open).iter().for_each(|request| plan(open, &request.to_string()));
    }
    for today in ["", "2018-04-01"] {
        schedule(open, &json!({ "today": today }).to_string());
    }
    assert!(programme::file(open, "{}").starts_with('\u{feff}'));
}

/// One that changes everything, one that asks of one partner what makes its part, and one for each thing to solve.
fn requests(plan: &Plan, open: &Open) -> Vec<Value> {
    let growth: Vec<Value> =
        plan.assumptions.iter().take(3).map(|one| json!({ "id": one.id, "growth": "-1.5" })).collect();
    let savings: Vec<Value> = plan
        .savings
        .iter()
        .take(3)
        .map(|one| json!({ "id": one.about.id, "fullYear": "£5m", "confidence": "50", "slippage": "7" }))
        .collect();
    let ids = plan.funds.iter().map(|one| &one.about.id).chain(plan.pressures.iter().map(|one| &one.about.id));
    let off: Vec<&String> = ids.chain(plan.prevention.iter().map(|one| &one.about.id)).take(4).collect();
    let met: Vec<Value> =
        plan.conditions.iter().take(2).map(|one| json!({ "condition": one.id, "year": plan.years[0] })).collect();
    let all = json!({ "growth": growth, "savings": savings, "off": off, "met": met, "unit": "£m" });
    let partner = open.document.partners.first().map(|partner| &partner.id);
    let mut asked = vec![all, json!({ "partner": partner, "order": "average", "year": plan.years[0] })];
    let questions = plan.assumptions.first().map(|one| (&one.id, "growth")).into_iter();
    let questions = questions.chain(plan.savings.first().map(|one| (&one.about.id, "fullYear")));
    for (id, what) in questions.chain(plan.savings.first().map(|one| (&one.about.id, "slippage"))) {
        asked.push(json!({ "solve": { "id": id, "for": what } }));
    }
    asked
}

fn pence(series: &Value, code: &str) -> Vec<i64> {
    let found = list(series).iter().find(|one| one["code"] == code);
    let cells = found.map_or(&[][..], |one| list(&one["cells"]));
    cells.iter().map(|cell| cell["amount"]["pence"].as_i64().unwrap_or(0)).collect()
}

/// A view of a plan in which every series is what its meaning says, and the bridge reaches the other side.
pub fn plan(open: &Open, request: &str) {
    let view: Value = serde_json::from_str(&canonical(&gap::view(open, request))).expect("canonical JSON parses");
    nothing_hides_or_turns(&view);
    for problem in list(&view["problems"]) {
        assert!(problem["sentence"].as_str().is_some_and(|text| text.ends_with(['.', '?', '”'])), "{problem}");
    }
    if list(&view["series"]).is_empty() {
        let refused = list(&view["problems"]).iter().any(|problem| problem["code"] == "plan-too-large");
        assert!(open.document.plan.is_none() || refused);
        return;
    }
    let [gap, new, find, left, under] =
        ["gap", "new", "find", "residual", "underlying"].map(|code| pence(&view["series"], code));
    let [spent, paid, saved, once, comes] =
        ["spending", "allocation", "savings", "oneOffSpending", "oneOffMoney"].map(|code| pence(&view["parts"], code));
    let mut found = 0;
    for at in 0..gap.len() {
        found += find[at];
        assert_eq!(gap[at], spent[at] - paid[at]);
        assert_eq!(under[at], gap[at] - saved[at]);
        assert_eq!(left[at], under[at] + once[at] - comes[at]);
        assert!(at == 0 || (new[at] == gap[at] - gap[at - 1] && found == gap[at] - comes[at]), "{at}");
    }
    let rows = list(&view["bridge"]["rows"]);
    if let Some((last, parts)) = rows.split_last().filter(|(_, parts)| !parts.is_empty()) {
        let of = |row: &Value| row["amount"]["pence"].as_i64().expect("a figure");
        assert_eq!(parts.iter().map(of).sum::<i64>(), of(last), "{}", view["bridge"]);
    }
    for curve in list(&view["chart"]["curves"]) {
        for place in list(&curve["points"]).iter().flat_map(|point| [&point["x"], &point["y"]]) {
            assert!((0..=10_000).contains(&place.as_i64().unwrap()), "{curve}");
        }
    }
    if let Some(found) = view["solved"]["found"].as_bool() {
        assert_eq!(found, view["solved"]["typed"] != "", "{}", view["solved"]);
    }
}

/// A programme whose marks are on its axis and whose risks are all in the matrix.
pub fn schedule(open: &Open, request: &str) {
    let view = canonical(&programme::view(open, request));
    let view: Value = serde_json::from_str(&view).expect("canonical JSON parses");
    nothing_hides_or_turns(&view);
    for milestone in list(&view["milestones"]) {
        for mark in list(&milestone["marks"]) {
            assert!((0..=10_000).contains(&mark["x"].as_i64().unwrap()), "{mark}");
        }
    }
    let cells = list(&view["matrix"]).iter().flat_map(list);
    let placed: usize = cells.map(|cell| list(&cell["risks"]).len()).sum();
    assert_eq!(placed, list(&view["risks"]).len());
}
