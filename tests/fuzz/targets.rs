//! The fuzz targets: each takes any bytes and stops where something does not hold.

use locality::document::Form;
use locality::money::{Display, LIMIT, Unit, read};
use locality::wire::{Open, canonical, follow, link, paste, pool};
use serde_json::json;

use crate::checks::open_document;
use crate::flows::{flows_of, layout_of};
use crate::planning::{plan, planning_of};
use crate::sharing::{comparison, sharing_of};

const UNITS: [Unit; 3] = [Unit::Pounds, Unit::Thousands, Unit::Millions];

/// A locality file.
pub fn document(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    open_document(&Open::read(&text, Form::Json), &text);
}

/// A CSV file.
pub fn csv(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    open_document(&Open::read(&text, Form::Csv), &text);
}

/// A page's table: the JSON of its cells, or else a text with a caption in its first line and cells between bars.
pub fn table(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let cells = if text.starts_with('{') {
        text.into_owned()
    } else {
        let mut lines = text.lines();
        let caption = lines.next().unwrap_or_default();
        let cell = |text: &str| json!({ "text": text, "head": false, "colspan": 1, "rowspan": 1 });
        let rows: Vec<Vec<_>> = lines.map(|line| line.split('|').map(cell).collect()).collect();
        json!({ "caption": caption, "rows": rows }).to_string()
    };
    open_document(&Open::read(&cells, Form::Table), &cells);
}

/// A structure, as a file, as sheets or as a page's list: laid out, drawn and written to a file.
pub fn structure(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let form = match text.trim_start() {
        start if start.starts_with("{\"caption") => Form::List,
        start if start.starts_with('{') => Form::Json,
        _ => Form::Csv,
    };
    open_document(&Open::read(&text, form), &text);
}

/// Flows: a file that states some, as JSON or as a sheet, or what is laid out bare.
pub fn flows(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    match text.trim_start() {
        file if file.starts_with("{\"locality") => flows_of(&Open::read(file, Form::Json)),
        bare if bare.starts_with('{') => layout_of(bare),
        sheet => flows_of(&Open::read(sheet, Form::Csv)),
    }
}

/// Sharing rules: a file that holds some, or what a reader asks of a pool.
pub fn sharing(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let file = text.trim_start();
    if file.starts_with("{\"locality") {
        sharing_of(&Open::read(file, Form::Json));
    } else {
        comparison(small(), &text);
    }
}

/// Plans: a file that holds one, or what a reader asks of one.
pub fn planning(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let file = text.trim_start();
    if file.starts_with("{\"locality") {
        planning_of(&Open::read(file, Form::Json));
    } else {
        thread_local!(static BURY: Open = preset(include_str!("../../www/presets/bury-gap.json")));
        BURY.with(|open| plan(open, &text));
    }
}

/// The text of an amount: read the same with spaces around it, within bounds, and typed back to the same pence; and
/// the same again as the only cell of a block that is pasted.
pub fn number(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for unit in UNITS {
        let written = read(&text, unit);
        assert_eq!(written, read(&format!("  {text}\u{a0}"), unit), "{text:?}");
        let Ok(Some(money)) = written.map(|written| written.money) else { continue };
        let grain = written.map_or(0, |written| written.grain);
        assert!(
            money.pence().abs() <= LIMIT && grain > 0 && money.pence() % grain == 0,
            "{text:?}: {money:?}, {grain}"
        );
        assert!(text.chars().all(|letter| letter.is_ascii() || !letter.is_numeric()), "{text:?}");
        for shown in UNITS {
            let typed = Display::fitting(shown, [money]).typed(money);
            assert_eq!(read(&typed, shown).map(|written| written.money), Ok(Some(money)), "{text:?} as {typed}");
        }
    }
    let pasted = json!({ "partner": "ccg", "tier": "section-75", "text": text, "unit": "£" }).to_string();
    let view = paste::view(small(), &pasted);
    serde_json::from_str::<serde_json::Value>(&canonical(&view)).unwrap();
    if !text.contains(['\t', '\n', '\r', '"'])
        && let Ok(written) = read(&text, Unit::Pounds)
    {
        let amounts: Vec<_> = view.changes.iter().filter_map(|change| change.amount.clone()).collect();
        let amounts: Vec<_> = amounts.iter().map(|amount| read(amount, Unit::Pounds).unwrap().money.unwrap()).collect();
        let already = small().document.lines[0].amount.money;
        assert_eq!(amounts, written.money.filter(|money| Some(*money) != already).into_iter().collect::<Vec<_>>());
        assert!(view.problems.is_empty(), "{text:?}: {:?}", view.problems);
    }
}

/// A document that links are made for.
fn small() -> &'static Open {
    thread_local!(static BURY: &'static Open = Box::leak(Box::new(preset(include_str!("../../www/presets/bury-2016.json")))));
    BURY.with(|open| *open)
}

fn preset(text: &str) -> Open {
    Open::read(text, Form::Json)
}

/// A link's fragment: followed or refused in a sentence of ours; what is applied is written back and followed again
/// to the same changes and the same figures.
pub fn link(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let open = small();
    let followed = follow::view(open, &text);
    match followed.outcome {
        "applied" => assert!(followed.sentence.is_empty()),
        "none" => assert!(followed.changes.is_empty() && followed.sentence.is_empty()),
        "other-document" | "refused" => {
            assert!(followed.changes.is_empty() && followed.sentence.ends_with('.'), "{}", followed.sentence);
            assert!(followed.sentence.is_ascii() || followed.sentence.contains('’'), "{}", followed.sentence);
        }
        other => panic!("{other}"),
    }
    if followed.outcome != "applied" {
        return;
    }
    let request = json!({ "changes": serde_json::to_value(&followed.changes).unwrap() }).to_string();
    let again = follow::view(open, &link::view(open, &request).text);
    assert_eq!(canonical(&again.changes), canonical(&followed.changes));
    let view = pool::view(open, &request);
    let sum: i64 = view.rows.iter().filter_map(|row| row.total.after.pence).sum();
    assert_eq!(view.total.after.pence.unwrap_or(0), sum);
    assert_eq!(view.changes.len(), followed.changes.len());
    // What a stranger put into a link is never put on the page.
    let quotes = |code: &str| code == "unknown-id";
    assert!(!view.changes.iter().flat_map(|change| &change.refused).any(|problem| quotes(problem.code)), "{text:?}");
}

/// Any words, in every place of a document, a CSV file and a table where words can stand.
pub fn words(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let word: &str = &text;
    let file = json!({
        "locality": 1, "id": word, "title": word, "version": word, "status": "approved", "unit": "£000",
        "source": { "title": word, "date": word, "address": word, "place": word, "reading": word },
        "partners": [
            { "id": word, "name": word, "kind": "council", "populations": [{ "name": word, "count": "12", "source": word }] },
            { "id": "other", "name": "Other", "kind": word },
        ],
        "tiers": [
            { "id": word, "name": word, "means": "pooled", "reading": "inferred", "note": word },
            { "id": "tier", "name": "Tier", "means": word },
        ],
        "lines": [
            { "id": word, "partner": word, "tier": word, "amount": "5", "label": word, "service": word, "level": word, "note": word },
            { "id": "second", "partner": "other", "tier": "tier", "amount": word, "purpose": word },
        ],
        "printed": { "rows": [{ "partner": word, "amount": word }], "columns": [{ "tier": word, "amount": "6" }], "total": "11" },
        "pools": [{ "id": word, "name": word, "host": word, "manager": word, "vat": word, "note": word, "rule": word,
            "reserves": [{ "partner": "other", "amount": "5", "source": word }], "instalments": word }],
        "riskShare": [{ "id": word, "name": word, "clause": word, "source": word, "over": [{ "step": "contingency",
            "name": word, "amount": "1" }, { "step": "fixed-share", "weights": [{ "partner": word, "weight": "1" }] },
            { "step": "as-rule", "rule": word }] }, { "id": "r", "name": word, "over": [{ "step": "proportional" }] }],
        "outturn": [{ "year": word, "name": word, "approved": word, "forecast": "7", "note": word, "source": word,
            "virements": [{ "name": word, "amount": "-1" }], "parts": [{ "name": word, "amount": "1", "when": word }],
            "treatments": [{ "treatment": "return", "note": word }] }],
        "rulePacks": [{ "name": word, "note": word, "rules": [{ "outcome": "ask", "words": [word], "wording": word, "source": word }] }],
        "consultation": { "stage": "formative", "open": [word], "reasons": word, "reply": word },
        "bodies": [
            { "id": word, "name": word, "alsoWritten": [word], "form": "post", "level": word, "functions": [word],
                "phases": [{ "phase": "shadow", "from": word, "note": word }], "note": word, "source": word },
            { "id": "b", "name": word, "form": word, "container": word },
        ],
        "relations": [
            { "id": word, "from": word, "to": "b", "kind": "other", "label": word, "note": word },
            { "from": "b", "to": word, "kind": word, "since": word, "reading": "inferred" },
        ],
        "milestones": [{ "what": word, "planned": word, "actual": word, "restated": [{ "planned": word, "statedOn": word }] }],
        "plan": plan_in(word),
        "programme": { "money": [{ "name": word, "state": "withheld", "date": word, "why": word }],
            "risks": [{ "name": word, "likelihood": 5, "impact": 4, "owner": word, "review": word, "action": word }],
            "staffing": [{ "what": word, "date": word, "count": "12", "note": word }] },
        "moments": [{ "at": "2020", "label": word, "note": word }, { "at": word }],
        word: word,
    });
    let file = file.to_string();
    open_document(&Open::read(&file, Form::Json), &file);
    let quoted = format!("\"{}\"", word.replace('"', "\"\""));
    let lines = format!(
        "partner,tier,label,service,level,note,id,amount,{quoted}\n{}\nA,Pooled,,,,,x,5,{quoted}\n",
        [&quoted; 9].map(String::as_str).join(",")
    );
    open_document(&Open::read(&lines, Form::Csv), &lines);
    let cells = json!({ "caption": word, "rows": [
        [{ "text": word }, { "text": word }, { "text": "Aligned" }, { "text": "Total" }],
        [{ "text": word }, { "text": "5" }, { "text": word }, { "text": "6" }],
    ] });
    let cells = cells.to_string();
    open_document(&Open::read(&cells, Form::Table), &cells);
}

/// A plan in which a word stands wherever words can.
fn plan_in(word: &str) -> serde_json::Value {
    json!({
        "name": word, "base": "a", "years": ["b", word],
        "assumptions": [{ "id": word, "name": word, "of": "demand", "growth": "2", "source": word, "note": word }],
        "conditions": [{ "id": word, "name": word, "by": word, "met": "b", "source": word, "note": word }],
        "lines": [{ "id": word, "name": word, "partner": word, "base": "9", "demand": word, "source": word, "note": word }],
        "allocations": [{ "id": "a", "name": word, "base": word, "growth": word }],
        "pressures": [{ "id": "p", "name": word, "line": word, "amounts": ["1"] }],
        "savings": [{ "id": "s", "name": word, "fullYear": "3", "from": word, "phasing": word, "condition": word }],
        "funds": [{ "id": "f", "name": word, "kind": "reserves", "amounts": ["1"], "condition": word, "note": word }],
        "prevention": [{ "id": "e", "name": word, "lines": [word], "lowers": "1", "condition": word }],
        "headlines": [{ "name": word, "amount": "75", "owner": word, "scope": word, "horizon": word, "basis": word }],
    })
}
