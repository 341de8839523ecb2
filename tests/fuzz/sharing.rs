//! What must hold of the comparison of sharing rules, whatever the file and whatever the reader typed.

use locality::wire::{Open, canonical, risk};
use serde_json::{Value, json};

use crate::checks::{list, nothing_hides_or_turns};

/// Asks a document about an overspend, an underspend and nothing at all.
pub fn sharing_of(open: &Open) {
    for variance in ["3,703,960.01", "-17", "0"] {
        comparison(open, &json!({ "variance": variance, "rules": rules() }).to_string());
    }
    assert!(risk::comparison(open, "{}").starts_with('\u{feff}'));
    assert!(risk::account(open, "{}").starts_with('\u{feff}'));
}

/// A comparison in which every column that is not refused sums to the variance.
pub fn comparison(open: &Open, request: &str) {
    let view: Value = serde_json::from_str(&canonical(&risk::view(open, request))).expect("canonical JSON parses");
    nothing_hides_or_turns(&view);
    let pence = |value: &Value| value["amount"]["pence"].as_i64();
    let rows = list(&view["rows"]);
    for (place, rule) in list(&view["rules"]).iter().enumerate() {
        let parts = rows.iter().filter(|row| row["kind"] != "total");
        let parts: Vec<Option<i64>> = parts.map(|row| pence(&row["cells"][place])).collect();
        if rule["refusal"] != "" {
            assert!(parts.iter().all(Option::is_none), "{rule}");
            continue;
        }
        let sum: i64 = parts.into_iter().map(|part| part.expect("a rule that is followed has figures")).sum();
        assert_eq!(Some(sum), view["variance"]["pence"].as_i64(), "{rule}");
        let taken: i64 = list(&rule["taken"]).iter().filter_map(pence).sum();
        assert_eq!(taken, sum, "{rule}");
    }
    for curve in list(&view["chart"]["curves"]) {
        let places: Vec<i64> = list(&curve["points"]).iter().filter_map(|point| point["x"].as_i64()).collect();
        assert!(places.is_sorted() && places.first() == Some(&0) && places.last() == Some(&10_000), "{curve}");
        for point in list(&curve["points"]).iter().chain([&curve["end"]]) {
            assert!((0..=10_000).contains(&point["y"].as_i64().unwrap()), "{curve}");
        }
    }
}

fn rules() -> Value {
    json!([
        { "id": "own:1", "name": "One", "over": [{ "step": "tolerance", "percent": "1", "within": "own" }, { "step": "proportional" }] },
        { "id": "own:2", "name": "Two", "over": [{ "step": "cascade", "sources": [{ "name": "a", "amount": "5" }, { "name": "b", "amount": "7" }] }, { "step": "own" }] },
    ])
}
