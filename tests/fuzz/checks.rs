//! What must hold of every open document, whatever its text was.

use locality::document::Form;
use locality::wire::{Open, canonical, csv, follow, link, pool, problems};
use serde_json::{Value, json};

use crate::flows::flows_of;
use crate::planning::planning_of;
use crate::sharing::sharing_of;
use crate::structures::structure_of;

/// Everything that is asked of a document, on one that was read from `text`.
pub fn open_document(open: &Open, text: &str) {
    every_problem_can_be_shown(open, text);
    let view = pool_of(open, &json!([]));
    every_sum_is_the_sum_of_its_parts(&view);
    the_lines_make_the_total(&view);
    a_spreadsheet_gets_the_same_pence(open, &view);
    changes_are_told_and_travel(open, &view);
    structure_of(open);
    sharing_of(open);
    planning_of(open);
    flows_of(open);
}

fn every_problem_can_be_shown(open: &Open, text: &str) {
    let lines = text.bytes().filter(|byte| *byte == b'\n').count() + 1;
    for (error, problem) in open.errors.kept().iter().zip(problems::view(open)) {
        assert!(!problem.code.is_empty() && !problem.hint.is_empty(), "{problem:?}");
        assert!(problem.sentence.ends_with(['.', '?', '”']) && problem.sentence.contains(&problem.at), "{problem:?}");
        assert!(error.line.is_none_or(|line| (1..=lines).contains(&line)), "{error:?} of {lines} lines");
        assert!(error.at.len() < 200 && problem.sentence.chars().count() < 3_000, "{problem:?}");
    }
    let shown = serde_json::to_value(problems::view(open)).unwrap();
    nothing_hides_or_turns(&shown);
    let document = &open.document;
    assert!(
        !document.lines.is_empty()
            || !document.bodies.is_empty()
            || document.plan.is_some()
            || document.programme.is_some()
            || !document.flows.is_empty()
            || open.errors.kept().len() >= 1000
            || shown.to_string().contains("no-lines")
    );
}

/// The view of a pool, which is its own canonical JSON.
fn pool_of(open: &Open, changes: &Value) -> Value {
    let request = json!({ "changes": changes, "lines": { "from": 0, "count": 500 } }).to_string();
    let text = canonical(&pool::view(open, &request));
    let view: Value = serde_json::from_str(&text).expect("canonical JSON parses");
    nothing_hides_or_turns(&view);
    view
}

/// No text of a view holds a letter that ends a line, turns what follows, or takes no room.
pub fn nothing_hides_or_turns(value: &Value) {
    match value {
        Value::String(text) => {
            let bad = |letter: char| {
                letter.is_control() || matches!(u32::from(letter), 0x2028..=0x202e | 0x2066..=0x2069 | 0x200b | 0xfeff)
            };
            assert!(!text.contains(bad), "{text:?}");
        }
        Value::Array(items) => items.iter().for_each(nothing_hides_or_turns),
        Value::Object(fields) => fields.values().for_each(nothing_hides_or_turns),
        _ => {}
    }
}

fn pence(amount: &Value) -> i64 {
    amount["pence"].as_i64().unwrap_or(0)
}

pub fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn every_sum_is_the_sum_of_its_parts(view: &Value) {
    for side in ["before", "after"] {
        let total = pence(&view["total"][side]);
        let sum = |items: &[Value], of: &dyn Fn(&Value) -> i64| items.iter().map(of).sum::<i64>();
        assert_eq!(sum(list(&view["tiers"]), &|tier| pence(&tier[side])), total, "tiers, {side}");
        assert_eq!(sum(list(&view["rows"]), &|row| pence(&row["total"][side])), total, "rows, {side}");
        for row in list(&view["rows"]) {
            assert_eq!(sum(list(&row["cells"]), &|cell| pence(&cell[side])), pence(&row["total"][side]), "{row}");
        }
        for by in list(&view["subtotals"]) {
            assert_eq!(sum(list(&by["groups"]), &|group| pence(&group[side])), total, "{by}");
        }
    }
    for check in list(&view["casting"]["checks"]) {
        assert_eq!(pence(&check["printed"]) - pence(&check["made"]), pence(&check["difference"]), "{check}");
        let (size, bound) = (pence(&check["difference"]).abs(), pence(&check["bound"]));
        let verdict = if size == 0 {
            "adds-up"
        } else if size <= bound {
            "rounding"
        } else {
            "differs"
        };
        assert_eq!(check["verdict"], verdict, "{check}");
    }
}

fn the_lines_make_the_total(view: &Value) {
    let items = list(&view["lines"]["items"]);
    if view["lines"]["count"] == items.len() {
        for side in ["before", "after"] {
            assert_eq!(items.iter().map(|item| pence(&item[side])).sum::<i64>(), pence(&view["total"][side]));
        }
        let mut ids: Vec<&str> = items.iter().filter_map(|item| item["id"].as_str()).collect();
        ids.sort_unstable();
        assert!(ids.windows(2).all(|pair| pair[0] != pair[1]), "two lines have one id: {ids:?}");
    }
}

/// The CSV of a document reads back to the same pence, line by line, unless a partner or a tier has a name that means
/// something else there, or a text is too long for a label once it is guarded.
fn a_spreadsheet_gets_the_same_pence(open: &Open, view: &Value) {
    let again = Open::read(&csv::text(open, "{}"), Form::Csv);
    let codes: Vec<&str> = problems::view(&again).iter().map(|problem| problem.code).collect();
    let means_else = |names: Vec<&String>| {
        names.iter().any(|name| {
            let name = name.to_lowercase();
            ["total", "sum", "not stated", "overall", "all "].iter().any(|word| name.contains(word))
        })
    };
    let document = &open.document;
    let names =
        document.partners.iter().map(|partner| &partner.name).chain(document.tiers.iter().map(|tier| &tier.name));
    let labels = document.lines.iter().filter_map(|line| line.label.as_ref());
    if document.lines.is_empty() || means_else(names.chain(labels).collect()) || codes.contains(&"beyond-label") {
        return;
    }
    let figures = |open: &Open| open.document.lines.iter().map(|line| line.amount.money).collect::<Vec<_>>();
    assert_eq!(figures(open), figures(&again), "{codes:?}");
    assert!(!codes.iter().any(|code| code.starts_with("amount-") || *code == "open-quote"), "{codes:?}");
    let total = pool::view(&again, "{}").total.after.pence;
    assert_eq!(total, view["total"]["after"]["pence"].as_i64());
}

/// Some changes of each kind that the view itself offers: sums hold, a move leaves the total, and a link brings all
/// of them back.
fn changes_are_told_and_travel(open: &Open, view: &Value) {
    let mut changes = Vec::new();
    let available = list(&view["moves"]["available"]);
    if let Some(full) = available.iter().find(|place| pence(&place["amount"]) > 0) {
        let other = list(&view["tiers"]).iter().find(|tier| tier["id"] != full["tier"]);
        if let Some(other) = other {
            changes
                .push(json!({ "change": "move", "partner": full["partner"], "from": full["tier"], "to": other["id"],
                "amount": format!("0.{:02}", pence(&full["amount"]).min(7)), "kind": full["kinds"][0] }));
            let moved = pool_of(open, &json!(changes));
            every_sum_is_the_sum_of_its_parts(&moved);
            assert!(moved["changes"][0]["refused"].is_null(), "{}", moved["changes"][0]);
            assert_eq!(moved["total"]["after"]["pence"], view["total"]["before"]["pence"]);
        }
    }
    if let Some(line) = list(&view["lines"]["items"]).first() {
        changes.push(json!({ "change": "amount", "line": line["id"], "amount": "1.23" }));
        changes.push(json!({ "change": "remove", "line": line["id"] }));
        changes.push(json!({ "change": "amount", "line": line["id"], "amount": "5" }));
    }
    if let Some(tier) = list(&view["tiers"]).first() {
        changes.push(json!({ "change": "add", "tier": tier["id"], "amount": "-0.05", "kind": "capital" }));
    }
    let changed = pool_of(open, &json!(changes));
    every_sum_is_the_sum_of_its_parts(&changed);
    the_lines_make_the_total(&changed);
    assert_eq!(list(&changed["changes"]).len(), changes.len());
    for change in list(&changed["changes"]) {
        assert!(!change["sentence"].as_str().unwrap_or_default().is_empty(), "{change}");
    }
    let linked = link::view(open, &json!({ "changes": changes }).to_string());
    if linked.problem.is_some() {
        return;
    }
    let followed = follow::view(open, &format!("#{}", linked.text));
    assert_eq!(followed.outcome, "applied", "{}", linked.text);
    let again = pool_of(open, &serde_json::to_value(&followed.changes).unwrap());
    assert_eq!(again, changed, "{}", linked.text);
}
