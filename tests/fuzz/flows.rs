//! What must hold of the flows of any document, however they are asked for: the view, the picture, its file and the table.

use locality::wire::{Open, canonical, flow, flow_layout};
use serde_json::{Value, json};

use crate::checks::{list, nothing_hides_or_turns};
use crate::structures::the_file_is_well_formed;

/// Asks a document for its flows in every way that it offers.
pub fn flows_of(open: &Open) {
    let first: Value = serde_json::from_str(&canonical(&flow::view(open, "{}"))).expect("canonical JSON parses");
    for way in list(&first["ways"]).iter().take(6) {
        for request in [
            json!({ "way": way["id"], "mode": "difference", "levels": ["tier", "provider"] }),
            json!({ "way": way["id"], "direction": "down", "width": 320, "variance": "-1%", "mode": "actual" }),
        ] {
            let text = request.to_string();
            let view: Value =
                serde_json::from_str(&canonical(&flow::view(open, &text))).expect("canonical JSON parses");
            nothing_hides_or_turns(&view);
            every_place_is_one(&view);
            what_comes_and_goes_is_said(&view);
            let svg = flow::svg(open, &text);
            if view["scene"].is_null() {
                assert!(svg.is_empty() && view["refusal"].as_str().is_some_and(|why| why.ends_with('.')), "{view}");
            } else {
                the_picture_shows_what_is_there(&view);
                the_file_is_well_formed(&svg);
            }
            assert!(flow::csv(open, &text).starts_with('\u{feff}'));
            let place = &view["places"][0]["id"];
            let flow = &view["flows"][0]["id"];
            for chosen in [json!({ "way": way["id"], "place": place }), json!({ "way": way["id"], "flow": flow })] {
                let view = flow::view(open, &chosen.to_string());
                assert!(view.panel.is_none_or(|panel| !panel.facts.is_empty() && !panel.heading.is_empty()));
            }
        }
    }
}

/// Lays bare flows out: an answer has all of them, or says why not.
pub fn layout_of(text: &str) {
    let answer: Value = serde_json::from_str(&flow_layout::text(text, "{}")).expect("the answer is JSON");
    let given: Option<Value> = serde_json::from_str(text).ok();
    if list(&answer["problems"]).is_empty() {
        let given = given.expect("what has no problem is JSON");
        for section in ["nodes", "links"] {
            assert_eq!(list(&answer[section]).len(), list(&given[section]).len(), "{answer}");
        }
    } else {
        assert!(list(&answer["nodes"]).is_empty() && list(&answer["links"]).is_empty(), "{answer}");
    }
    for node in list(&answer["nodes"]) {
        let side = |name: &str| node[name].as_f64().unwrap();
        assert!(side("y0") <= side("y1") && side("x0") < side("x1") && side("y1") <= 600.01, "{node}");
    }
}

fn number(value: &Value) -> i64 {
    value.as_i64().unwrap_or_else(|| panic!("{value} is no whole number"))
}

/// Every place in a list is that of something that is there, and every sentence says something.
fn every_place_is_one(view: &Value) {
    let (places, flows) = (list(&view["places"]).len() as i64, list(&view["flows"]).len() as i64);
    let is_place = |value: &Value| (0..places).contains(&number(value));
    for flow in list(&view["flows"]) {
        assert!(is_place(&flow["from"]) && is_place(&flow["to"]), "{flow}");
        assert!(flow["sentence"].as_str().is_some_and(|sentence| sentence.ends_with('.')), "{flow}");
    }
    for place in list(&view["places"]) {
        assert!(place["heading"] != "" && place["levelWords"] != "", "{place}");
        for says in list(&place["says"]) {
            assert!(is_place(&says["other"]) && (0..flows).contains(&number(&says["relation"])), "{says}");
        }
    }
    let mut ids: Vec<&str> =
        list(&view["places"]).iter().chain(list(&view["flows"])).filter_map(|one| one["id"].as_str()).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "an id stands twice");
    assert!(view["standing"].as_str().is_some_and(|text| text.ends_with('.')), "{}", view["standing"]);
}

/// What comes to a place and goes from it are the sums of its flows; the difference is said.
fn what_comes_and_goes_is_said(view: &Value) {
    for (number, place) in list(&view["places"]).iter().enumerate() {
        let sum = |end: &str| {
            let flows = list(&view["flows"]).iter().filter(|flow| flow[end] == json!(number));
            flows.filter_map(|flow| flow["amount"]["pence"].as_i64()).sum::<i64>()
        };
        let (comes, goes) = (sum("to"), sum("from"));
        for (side, found) in [("comes", comes), ("goes", goes)] {
            assert!(place[side]["pence"].as_i64().is_none_or(|pence| pence == found), "{place}");
        }
        assert!(place["stub"] == "" || comes != goes, "{place}");
    }
}

/// Every place is drawn once and on the picture, and every flow.
fn the_picture_shows_what_is_there(view: &Value) {
    let items = list(&view["scene"]["items"]);
    let mut drawn: Vec<i64> =
        items.iter().filter(|item| item["kind"] == "box").map(|item| number(&item["body"])).collect();
    drawn.sort_unstable();
    assert!(drawn.iter().copied().eq(0..list(&view["places"]).len() as i64), "{drawn:?}");
    let mut flows: Vec<i64> = items.iter().filter_map(|item| item["relation"].as_i64()).collect();
    flows.sort_unstable();
    assert!(flows.iter().copied().eq(0..list(&view["flows"]).len() as i64), "{flows:?}");
    let (width, height) = (number(&view["scene"]["width"]), number(&view["scene"]["height"]));
    for item in items.iter().filter(|item| item["kind"] == "box") {
        let [x, y, wide, high] = ["x", "y", "width", "height"].map(|side| number(&item[side]));
        assert!(x >= 0 && y >= 0 && x + wide <= width + 1 && y + high <= height + 1, "{item} of {width} {height}");
        let outline = item["outline"].as_str().unwrap();
        assert!(outline.bytes().all(|byte| b"MLCz -.0123456789".contains(&byte)), "{outline}");
    }
}
