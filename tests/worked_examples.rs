//! Runs the worked examples in `tests/examples`: prose, input and expected figures in one Markdown file, one heading
//! a behaviour. Under a heading there may be
//!
//! - a document: a `json`, `csv` or `list` block, or a line `Document: www/presets/….json`;
//! - a table headed `Change`, each row a change: `move | ccg | from | to | £5m`;
//! - a table headed `Ask`: a field of a request, and its value as JSON;
//! - a table headed `Structure`: a path into that view (`panel / chain / sentence`), and the text that stands there;
//! - a table headed `Risk`, `Gap`, `Programme` or `Flow`: the same into the comparison of sharing rules, a plan, a
//!   programme or flows, asked with the same `Ask`, flows with the changes too;
//! - a table headed `Figure`: a path into the view (`tiers / Section 75 / after`), and the text that stands there;
//! - a table headed `Typed`: a text, the unit of a bare number, and what it means in pounds or why it is refused;
//! - a table headed `Pence`: an amount in pence, weights by id, and the parts in pence.

#[path = "worked_examples/reading.rs"]
mod reading;

use locality::money::{Money, Unit, pounds, read};
use locality::split::split;
use locality::wire::{Open, canonical, flow, gap, pool, problems, programme, risk, structure};
use reading::{Example, examples};
use serde_json::{Value, json};

/// Follows a path: fields by name, items by what they are called or by their number from 1.
fn find<'v>(view: &'v Value, path: &str) -> Option<&'v Value> {
    path.split(" / ").try_fold(view, |value, step| match value {
        Value::Array(items) => items
            .iter()
            .find(|item| {
                ["name", "label", "id", "code", "by", "at", "tier", "family", "word", "says", "term"]
                    .iter()
                    .any(|field| item.get(field) == Some(&json!(step)))
            })
            .or_else(|| items.get(step.parse::<usize>().ok()?.checked_sub(1)?)),
        other => other.get(step),
    })
}

/// A value as a reader sees it: an amount by its text.
fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Object(fields) if fields.contains_key("text") => shown(&fields["text"]),
        Value::Object(fields) if fields.contains_key("amount") => shown(&fields["amount"]),
        Value::Array(items) => items.iter().map(shown).collect::<Vec<_>>().join("; "),
        other => other.to_string(),
    }
}

fn check(example: &Example, wrong: &mut Vec<String>) -> usize {
    let place = &example.place;
    let is_of = |view: &str| example.rows.iter().any(|(head, _)| head == view);
    let view = example.document.as_ref().map(|(text, form)| {
        let open = Open::read(text, *form);
        let mut asked = json!(example.ask);
        let ask = asked.to_string();
        let text = if is_of("Structure") {
            canonical(&structure::view(&open, &ask))
        } else if is_of("Gap") {
            canonical(&gap::view(&open, &ask))
        } else if is_of("Programme") {
            canonical(&programme::view(&open, &ask))
        } else if is_of("Risk") {
            canonical(&risk::view(&open, &ask))
        } else if is_of("Flow") {
            asked["changes"] = json!(example.changes);
            canonical(&flow::view(&open, &asked.to_string()))
        } else {
            asked["changes"] = json!(example.changes);
            canonical(&pool::view(&open, &asked.to_string()))
        };
        let mut view: Value = serde_json::from_str(&text).unwrap();
        view["problems"] = serde_json::from_str(&canonical(&problems::view(&open))).unwrap();
        view
    });
    let mut expect = |found: &str, expected: &str, what: &str| {
        if found != expected {
            wrong.push(format!("{place}: {what}\n  expected: {expected}\n     found: {found}"));
        }
    };
    // What stands before the first heading is prose.
    let rows = if place.is_empty() { &[][..] } else { &example.rows };
    for (head, cells) in rows {
        match head.as_str() {
            "Figure" | "Structure" | "Risk" | "Gap" | "Programme" | "Flow" => {
                let view = view.as_ref().unwrap_or_else(|| panic!("{place}: no document"));
                let found = find(view, &cells[0]).map_or("nothing there".to_owned(), shown);
                expect(&found, &cells[1], &cells[0]);
            }
            "Typed" => {
                let unit = Unit::named(&cells[1]).unwrap();
                let text = cells[0].trim_matches('`').replace("\\u2212", "\u{2212}").replace("\\u00a0", "\u{a0}");
                let means = match read(&text, unit) {
                    Ok(written) => written.money.map_or("not stated".to_owned(), pounds),
                    Err(refusal) => refusal.code().to_owned(),
                };
                expect(&means, &cells[2], &cells[0]);
            }
            "Pence" => {
                let weights: Vec<(String, u64)> = cells[1]
                    .split(", ")
                    .map(|part| {
                        part.split_once(' ').map(|(id, weight)| (id.to_owned(), weight.parse().unwrap())).unwrap()
                    })
                    .collect();
                let weights: Vec<(&str, u64)> = weights.iter().map(|(id, weight)| (id.as_str(), *weight)).collect();
                let parts = split(Money::from_pence(cells[0].parse().unwrap()).unwrap(), &weights).unwrap();
                let parts = parts.iter().map(|part| part.pence().to_string()).collect::<Vec<_>>().join(", ");
                expect(&parts, &cells[2], &cells[0]);
            }
            other => panic!("{place}: a table headed {other} is not known"),
        }
    }
    rows.len()
}

#[test]
fn every_worked_example_comes_out_as_written() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/examples");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let (mut checked, mut wrong) = (0, Vec::new());
    for file in &files {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(file).unwrap();
        checked += examples(&name, &text).iter().map(|example| check(example, &mut wrong)).sum::<usize>();
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(files.len() >= 4 && checked >= 100, "{checked} figures in {} files", files.len());
}
