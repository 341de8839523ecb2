//! What must hold of every structure, whatever its text was: the view, the picture and its file.

use std::collections::HashMap;

use locality::wire::{Open, canonical, structure};
use serde_json::{Value, json};

use crate::checks::{list, nothing_hides_or_turns};

/// Everything that is asked of a document with bodies.
pub fn structure_of(open: &Open) {
    if open.document.bodies.is_empty() {
        return;
    }
    let ids: Vec<&str> = open.document.bodies.iter().map(|body| body.id.as_str()).collect();
    let moments = open.document.moments.len();
    let mut places = HashMap::new();
    for request in [
        json!({ "focus": ids.first(), "find": "a" }),
        json!({ "at": 0, "compare": moments.saturating_sub(1), "focus": ids.last(), "opened": ids }),
        json!({ "collapsed": ids, "direction": "right", "hidden": ["answers"] }),
    ] {
        let text = request.to_string();
        let view: Value =
            serde_json::from_str(&canonical(&structure::view(open, &text))).expect("canonical JSON parses");
        nothing_hides_or_turns(&view);
        every_place_is_one(&view);
        let svg = structure::svg(open, &text);
        if view["scene"].is_null() {
            assert!(svg.is_empty() && view["refusal"].as_str().is_some_and(|why| why.ends_with('.')), "{view}");
            continue;
        }
        assert!(view["refusal"] == "", "{}", view["refusal"]);
        the_picture_shows_what_is_there(&view);
        the_file_is_well_formed(&svg);
        // A body stands at the same place at every date, as long as nothing is closed.
        if request["collapsed"].is_null() && open.document.bodies.len() <= 60 {
            for item in boxes(&view) {
                let place = [&item["x"], &item["y"], &item["width"], &item["height"]].map(Value::clone);
                assert_eq!(*places.entry(item["body"].to_string()).or_insert(place.clone()), place, "{item}");
            }
        }
    }
}

fn boxes(view: &Value) -> impl Iterator<Item = &Value> {
    list(&view["scene"]["items"]).iter().filter(|item| item["kind"] != "route")
}

fn number(value: &Value) -> i64 {
    value.as_i64().unwrap_or_else(|| panic!("{value} is no whole number"))
}

/// Every place in a list is that of something that is there, and every sentence says something.
fn every_place_is_one(view: &Value) {
    let (bodies, relations) = (list(&view["bodies"]).len() as i64, list(&view["relations"]).len() as i64);
    let is_body = |value: &Value| (0..bodies).contains(&number(value));
    let is_relation = |value: &Value| (0..relations).contains(&number(value));
    for (place, body) in list(&view["bodies"]).iter().enumerate() {
        assert!(body["container"].is_null() || number(&body["container"]) < place as i64, "{body}");
        for says in list(&body["says"]) {
            assert!(is_body(&says["other"]) && is_relation(&says["relation"]) && says["words"] != "", "{says}");
        }
        assert!(body["present"] == json!(body["phase"] != "") && body["heading"] != "", "{body}");
    }
    for relation in list(&view["relations"]) {
        assert!(is_body(&relation["from"]) && is_body(&relation["to"]), "{relation}");
        assert!(relation["sentence"].as_str().is_some_and(|sentence| sentence.ends_with('.')), "{relation}");
    }
    let holding = list(&view["relations"]).iter().filter(|relation| relation["present"] == true).count() as i64;
    assert_eq!(list(&view["families"]).iter().map(|family| number(&family["count"])).sum::<i64>(), holding);
    assert!(list(&view["found"]).iter().all(is_body), "{}", view["found"]);
    let chain = &view["panel"]["chain"];
    assert!(list(&chain["bodies"]).iter().all(is_body) && list(&chain["relations"]).iter().all(is_relation));
    for sentence in list(&view["advice"]).iter().chain([&view["standing"]]) {
        assert!(sentence.as_str().is_some_and(|text| text.ends_with('.')), "{sentence}");
    }
}

/// Every body that is drawn is drawn once, on the picture and inside its container, clear of its neighbours.
fn the_picture_shows_what_is_there(view: &Value) {
    let rect = |item: &Value| ["x", "y", "width", "height"].map(|side| number(&item[side]));
    let drawn: HashMap<i64, [i64; 4]> = boxes(view).map(|item| (number(&item["body"]), rect(item))).collect();
    assert_eq!(drawn.len(), boxes(view).count(), "a body is drawn twice");
    let mut order: Vec<i64> = list(&view["scene"]["order"]).iter().map(number).collect();
    order.sort_unstable();
    let mut keys: Vec<i64> = drawn.keys().copied().collect();
    keys.sort_unstable();
    assert_eq!(order, keys, "the reading order names what is drawn");
    let (width, height) = (number(&view["scene"]["width"]), number(&view["scene"]["height"]));
    let container = |body: i64| view["bodies"][usize::try_from(body).unwrap()]["container"].as_i64();
    for (body, [x, y, wide, high]) in &drawn {
        assert!(*x >= 0 && *y >= 0 && x + wide <= width && y + high <= height, "{body} leaves the picture");
        if let Some([left, top, across, down]) = container(*body).and_then(|container| drawn.get(&container)) {
            assert!(left <= x && top <= y && x + wide <= left + across && y + high <= top + down, "{body} leaves");
        }
        for (other, [left, top, across, down]) in &drawn {
            let apart = x + wide <= *left || left + across <= *x || y + high <= *top || top + down <= *y;
            assert!(body == other || container(*body) != container(*other) || apart, "{body} covers {other}");
        }
    }
    for item in list(&view["scene"]["items"]) {
        assert!(item["says"] != "" && item["outline"] != "" && item["style"] != "", "{item}");
        assert!((item["kind"] == "route") == item["body"].is_null(), "{item}");
        for path in ["outline", "inner"] {
            let path = item[path].as_str().unwrap();
            assert!(path.bytes().all(|byte| b"MLhvlaz -0123456789".contains(&byte)), "{path}");
        }
    }
}

/// Every tag closes, no attribute stands twice, and nothing that XML forbids is in it.
pub fn the_file_is_well_formed(svg: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = svg.trim_end();
    while let Some((words, behind)) = rest.split_once('<') {
        assert!(!words.contains('>') && (words.is_empty() || !open.is_empty()), "{words:?}");
        assert!(
            words.matches('&').count()
                == ["&amp;", "&lt;", "&gt;"].map(|name| words.matches(name).count()).iter().sum::<usize>()
        );
        let (tag, behind) = behind.split_once('>').expect("a tag closes");
        rest = behind;
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "{tag}");
            continue;
        }
        let name = tag.trim_end_matches('/').split(' ').next().unwrap();
        let mut attributes: Vec<&str> =
            tag.split('"').step_by(2).map(str::trim).filter(|name| name.ends_with('=')).collect();
        let count = attributes.len();
        attributes.sort_unstable();
        attributes.dedup();
        assert_eq!(attributes.len(), count, "{tag}");
        if !tag.ends_with('/') {
            open.push(name);
        }
    }
    assert!(rest.is_empty() && open.is_empty(), "{open:?} {rest:?}");
    assert!(!svg.contains(|letter: char| letter.is_control() && letter != '\n' || matches!(letter, '\u{fffe}' | '\u{ffff}')));
    assert_eq!(svg.matches("http").count() - svg.matches("http://www.w3.org/2000/svg").count(), svg_words(svg, "http"));
}

/// How often a text stands between tags, where it is somebody's words.
fn svg_words(svg: &str, text: &str) -> usize {
    svg.split('<').filter_map(|part| part.split_once('>')).map(|(_, words)| words.matches(text).count()).sum()
}
