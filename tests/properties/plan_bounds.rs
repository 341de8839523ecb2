//! Plans at the edge of what can be worked out: an answer can be put back, a bridge is whole or refused, a rate stays
//! in its year, and many entries on one line count together.

use locality::document::Form;
use locality::wire::{Open, gap};
use serde_json::{Value, json};

use super::plans::{pence, row};

fn read(plan: &Value) -> Open {
    let file = json!({ "locality": 1, "title": "A plan", "status": "illustrative", "unit": "£", "plan": plan });
    Open::read(&file.to_string(), Form::Json)
}

fn years(count: usize) -> Value {
    (1..=count).map(|year| json!(format!("y{year}"))).collect()
}

#[test]
fn a_rate_that_cannot_be_read_leaves_the_others_in_their_years() {
    let mut plan = json!({ "base": "y0", "years": years(3),
        "assumptions": [{ "id": "need", "of": "demand", "growth": ["10", "a lot", "30"] }],
        "lines": [{ "id": "care", "base": "1,000", "demand": "need" }],
        "savings": [{ "id": "scheme", "fullYear": "100", "phasing": ["10", "some", "30"] }] });
    let view = gap::view(&read(&plan), "{}");
    let [care, scheme] = ["care", "scheme"].map(|id| row(&view, id));
    plan["assumptions"][0]["growth"] = json!(["10", "0", "30"]);
    let expected = row(&gap::view(&read(&plan), "{}"), "care");
    assert_eq!(care, expected, "the growth of the third year");
    assert_eq!(scheme[3], 3_000, "the phase of the third year");
}

#[test]
fn a_line_that_is_named_twice_is_lowered_once() {
    let mut plan = json!({ "base": "y0", "years": years(1),
        "assumptions": [{ "id": "need", "of": "demand", "growth": "10" }],
        "lines": [{ "id": "care", "base": "1,000", "demand": "need" }],
        "prevention": [{ "id": "early", "lines": ["care"], "lowers": "1" }] });
    let once = row(&gap::view(&read(&plan), "{}"), "care");
    plan["prevention"][0]["lines"] = json!(["care", "care"]);
    assert_eq!(row(&gap::view(&read(&plan), "{}"), "care"), once);
}

#[test]
fn a_growth_that_closes_a_year_can_be_put_back_in_a_plan_that_goes_on() {
    let plan = json!({ "base": "y0", "years": years(60),
        "assumptions": [{ "id": "need", "of": "demand", "growth": "1" }],
        "lines": [{ "id": "care", "base": "100", "demand": "need" }],
        "allocations": [{ "id": "grant", "base": "5,000" }] });
    let open = read(&plan);
    let solve = json!({ "year": "y1", "solve": { "id": "need", "for": "growth" } });
    let solved = gap::view(&open, &solve.to_string()).solved.unwrap();
    assert!(solved.found, "{}", solved.sentence);
    let put = json!({ "year": "y1", "growth": [{ "id": "need", "growth": solved.typed }] });
    let view = gap::view(&open, &put.to_string());
    assert!(view.problems.is_empty(), "{}% a year: {:?}", solved.typed, view.problems);
    assert!(pence(&view.series, "residual")[1] <= 0);
}

#[test]
fn a_year_that_growth_would_open_is_not_said_to_stay_closed() {
    // A line of income: the more it grows, the less is left open.
    let plan = json!({ "base": "y0", "years": years(1),
        "assumptions": [{ "id": "fees", "of": "demand", "growth": "1" }],
        "lines": [{ "id": "care", "base": "100" }, { "id": "income", "base": "-100", "demand": "fees" }] });
    let open = read(&plan);
    let left = |growth: &str| {
        let typed = json!({ "growth": [{ "id": "fees", "growth": growth }] });
        pence(&gap::view(&open, &typed.to_string()).series, "residual")[1]
    };
    assert_eq!((left("0"), left("-100")), (0, 10_000));
    let solved = gap::view(&open, r#"{"solve":{"id":"fees","for":"growth"}}"#).solved.unwrap();
    assert!(!solved.sentence.contains("stays closed"), "{}", solved.sentence);
}

#[test]
fn a_year_that_growth_only_closes_stays_closed_however_much_it_is() {
    // In sixty years any of these grows beyond money; in the first it is the more closed the more it grows.
    let sentence = |lines: Value, allocations: Value, id: &str| {
        let plan = json!({ "base": "y0", "years": years(60), "lines": lines, "allocations": allocations,
            "assumptions": [{ "id": "fees", "of": "demand", "growth": "0" }, { "id": "grants", "of": "allocation", "growth": "0" }] });
        let solve = json!({ "year": "y1", "solve": { "id": id, "for": "growth" } });
        let solved = gap::view(&read(&plan), &solve.to_string()).solved.unwrap();
        (solved.found, solved.sentence)
    };
    let care = json!({ "id": "care", "base": "100" });
    let fees = json!({ "id": "fees", "base": "-100", "demand": "fees" });
    let fixed = json!({ "id": "fixed", "base": "900" });
    let grant = |base: &str| json!([fixed, { "id": "grant", "base": base, "growth": "grants" }]);
    for (found, sentence) in [
        sentence(json!([care, fees]), json!([fixed]), "fees"),
        sentence(json!([care]), grant("100"), "grants"),
        sentence(json!([care]), grant("90,000,000,000,000"), "grants"),
    ] {
        assert!(!found && sentence.contains("stays closed"), "{sentence}");
    }
    // A levy that grows opens the year: the highest growth that can be worked out in every year closes it still.
    let (found, sentence) = sentence(json!([care]), grant("-100"), "grants");
    assert!(found, "{sentence}");
}

#[test]
fn a_bridge_that_cannot_be_worked_out_says_so() {
    // Demand alone grows beyond money; prices that fall to nothing bring it back.
    let plan = json!({ "base": "y0", "years": years(20),
        "assumptions": [{ "id": "need", "of": "demand", "growth": "10000" }, { "id": "pay", "of": "price", "growth": "-100" }],
        "lines": [{ "id": "care", "base": "100", "demand": "need", "prices": [{ "assumption": "pay", "weight": "100" }] }] });
    for order in ["order", "average"] {
        let view = gap::view(&read(&plan), &json!({ "order": order }).to_string());
        assert!(view.bridge.rows.is_empty() && view.bridge.bars.is_empty(), "{order}");
        assert!(view.bridge.words.contains("beyond the largest sum"), "{order}: {}", view.bridge.words);
    }
}

#[test]
fn many_that_lower_one_line_lower_it_together() {
    let early = |entry: usize| json!({ "id": format!("e{entry}"), "lines": ["care"], "lowers": "0.001" });
    let plan = json!({ "base": "y0", "years": years(60),
        "assumptions": [{ "id": "need", "of": "demand", "growth": "1" }],
        "lines": [{ "id": "care", "base": "100", "demand": "need" }],
        "prevention": (0..5_000).map(early).collect::<Vec<_>>() });
    let open = read(&plan);
    // 5,000 times 0.001 of a point are 5 points: 1 − 5 is −4 per cent a year.
    assert_eq!(row(&gap::view(&open, "{}"), "care")[1], 9_600);
}

#[test]
fn what_the_hint_of_a_growth_says_can_be_typed() {
    let plan = json!({ "base": "y0", "years": years(1), "lines": [{ "id": "care", "base": "100", "demand": "need" }],
        "assumptions": [{ "id": "need", "of": "demand", "growth": "1" }] });
    let view = gap::view(&read(&plan), r#"{"growth":[{"id":"need","growth":"10,000"}]}"#);
    assert!(view.problems.is_empty(), "{:?}", view.problems);
}
