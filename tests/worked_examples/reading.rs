//! Takes the examples out of a Markdown file.

use locality::document::Form;
use serde_json::{Map, Value, json};

/// What stands under one heading.
#[derive(Default)]
pub struct Example {
    pub place: String,
    pub document: Option<(String, Form)>,
    pub changes: Vec<Value>,
    /// A request to a structure.
    pub ask: Map<String, Value>,
    pub rows: Vec<(String, Vec<String>)>,
}

/// Splits a file at its headings and takes the blocks and tables out of each part.
pub fn examples(name: &str, text: &str) -> Vec<Example> {
    let mut all = vec![Example::default()];
    let (mut block, mut head): (Option<(Form, String)>, String) = (None, String::new());
    for (number, line) in text.lines().enumerate() {
        if let Some((form, body)) = &mut block {
            if line == "```" {
                all.last_mut().unwrap().document = Some((body.clone(), *form));
                block = None;
            } else {
                body.push_str(line);
                body.push('\n');
            }
            continue;
        }
        if let Some(title) = line.strip_prefix("## ") {
            all.push(Example { place: format!("{name}:{} {title}", number + 1), ..Example::default() });
        }
        let current = all.last_mut().unwrap();
        if let Some(form) = line.strip_prefix("```").and_then(Form::named) {
            block = Some((form, String::new()));
        } else if let Some(path) = line.strip_prefix("Document: ") {
            let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path.trim_matches('`'));
            current.document = Some((std::fs::read_to_string(path).unwrap(), Form::Json));
        } else if line.starts_with('|') {
            let cells: Vec<String> = line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
            let is_rule = cells[0].chars().all(|letter| matches!(letter, '-' | ':'));
            match (head.as_str(), is_rule) {
                (_, true) => {}
                ("", _) => head = cells[0].clone(),
                ("Change", _) => current.changes.push(change(&cells)),
                ("Ask", _) => {
                    let value = cells[1].trim_matches('`');
                    current.ask.insert(cells[0].clone(), serde_json::from_str(value).expect(value));
                }
                _ => current.rows.push((head.clone(), cells)),
            }
            continue;
        }
        head.clear();
    }
    all
}

fn change(cells: &[String]) -> Value {
    let cell = |place: usize| cells.get(place).map(String::as_str).filter(|text| !text.is_empty());
    match cells[0].as_str() {
        "move" => json!({"change": "move", "partner": cell(1), "from": cell(2), "to": cell(3), "amount": cell(4),
            "kind": cell(5)}),
        "amount" => json!({"change": "amount", "line": cell(1), "amount": cell(4)}),
        "add" => json!({"change": "add", "partner": cell(1), "tier": cell(3), "amount": cell(4), "kind": cell(5)}),
        "remove" => json!({"change": "remove", "line": cell(1)}),
        other => panic!("no such change: {other}"),
    }
}
