//! Plans that are wrong on purpose: each problem is told at its place, what is valid still shows, and nothing stops.

use locality::document::Form;
use locality::views::gap::GapView;
use locality::wire::{Open, gap, problems, programme};
use serde_json::{Value, json};

use super::plans::{pence, row};

fn file(plan: &Value) -> Value {
    json!({
        "locality": 1, "title": "A plan", "status": "illustrative", "unit": "£",
        "partners": [{ "id": "x", "name": "X", "kind": "other" }], "plan": plan,
    })
}

/// A plan in which nothing is wrong: one entry of each kind.
fn sound() -> Value {
    json!({
        "base": "2024/25", "years": ["2025/26", "2026/27"],
        "assumptions": [
            { "id": "need", "of": "demand", "growth": ["10", "20"] }, { "id": "pay", "of": "price", "growth": "5" },
            { "id": "grant", "of": "allocation", "growth": "1" },
        ],
        "conditions": [{ "id": "agreed", "by": "2025/26", "met": "2025/26" }],
        "lines": [
            { "id": "care", "base": "1,000", "demand": "need", "prices": [{ "assumption": "pay", "weight": "100" }] },
            { "id": "rest", "amounts": ["7", "8"] },
        ],
        "allocations": [{ "id": "council", "partner": "x", "base": "900", "growth": "grant" }],
        "pressures": [{ "id": "wages", "line": "care", "amounts": ["5", "6"] }],
        "investments": [{ "id": "setup", "amounts": ["3"], "recurrence": "non-recurrent" }],
        "savings": [{ "id": "scheme", "fullYear": "50", "from": "2025/26", "phasing": ["50", "100"], "confidence": "80",
            "slippage": 6, "condition": "agreed" }],
        "funds": [{ "id": "reserve", "kind": "reserves", "amounts": ["9"], "condition": "agreed" }],
        "prevention": [{ "id": "early", "lines": ["care"], "spend": ["2"], "from": "2026/27", "lowers": "0.5" }],
        "headlines": [{ "name": "The gap", "amount": "75m" }],
    })
}

fn read(plan: &Value) -> Open {
    Open::read(&file(plan).to_string(), Form::Json)
}

/// Where something is wrong, and what.
fn wrong(open: &Open) -> Vec<(String, &'static str)> {
    let told = problems::view(open).into_iter().filter(|problem| !problem.advice);
    let place = |at: String| at.split(',').next().unwrap_or_default().to_owned();
    told.map(|problem| {
        assert!(!problem.sentence.is_empty() && !problem.hint.is_empty(), "{problem:?}");
        (place(problem.at), problem.code)
    })
    .collect()
}

/// Everything that is asked of a plan: it answers, whatever is in it.
fn answers(open: &Open) -> GapView {
    let last = open.document.plan.as_ref().and_then(|plan| plan.years.last().cloned());
    for order in ["order", "average"] {
        let view = gap::view(open, &json!({ "order": order, "partner": "x", "year": last }).to_string());
        assert!(view.years.is_empty() || view.series.len() == 5);
        for (id, what) in [("need", "growth"), ("pay", "growth"), ("scheme", "fullYear"), ("scheme", "slippage")] {
            let solve = json!({ "order": order, "solve": { "id": id, "for": what } });
            gap::view(open, &solve.to_string());
        }
    }
    assert!(gap::plan(open, "{}").starts_with('\u{feff}') && programme::file(open, "{}").starts_with('\u{feff}'));
    gap::view(open, "{}")
}

/// The sound plan with one thing in it replaced.
fn with(at: &str, value: Value) -> Open {
    let mut plan = sound();
    *plan.pointer_mut(at).unwrap_or_else(|| panic!("{at}")) = value;
    read(&plan)
}

#[test]
fn the_sound_plan_is_sound() {
    let open = read(&sound());
    assert_eq!(wrong(&open), []);
    let view = answers(&open);
    // 1,000 × 1.1 × 1.05 + 5, and then × 1.195 × 1.05 + 6; half of 50 at 80% half a year late.
    assert_eq!(row(&view, "care"), [100_000, 116_000, 146_151]);
    assert_eq!(row(&view, "scheme"), [0, 1_000, 3_000]);
}

#[test]
fn of_long_lists_the_first_are_listed_and_what_is_changed() {
    let mut plan = sound();
    let many = |make: fn(usize) -> Value| (0..70).map(make).collect::<Vec<_>>();
    plan["assumptions"] = many(|at| json!({ "id": format!("g{at}"), "of": "demand", "growth": "1" })).into();
    plan["savings"] = many(|at| json!({ "id": format!("s{at}"), "fullYear": "2" })).into();
    plan["lines"] = json!([{ "id": "care", "base": "1,000", "demand": "g65" }]);
    for list in ["allocations", "pressures", "prevention", "conditions"] {
        plan[list] = json!([]);
    }
    plan["funds"] = many(|at| json!({ "id": format!("f{at}"), "kind": "reserves", "amounts": ["1"] })).into();
    let open = read(&plan);
    let asked = |request: Value| gap::view(&open, &request.to_string());
    let listed = |view: &GapView| (view.assumptions.len(), view.savings.len(), view.switches.len(), view.unlisted);
    // Savings, reserves and the one investment can be switched off; the figures are of all of them.
    assert_eq!(listed(&asked(json!({}))), (60, 60, 60, 31));
    assert_eq!(listed(&asked(json!({ "listed": 0 }))), (0, 0, 0, 211));
    assert_eq!(listed(&asked(json!({ "listed": 1000 }))), (70, 70, 71, 0));
    let changed =
        asked(json!({ "listed": 2, "growth": [{ "id": "g65", "growth": "2" }], "off": ["s69", "f1", "f68"] }));
    assert_eq!(listed(&changed), (3, 3, 3, 202));
    assert_eq!((changed.assumptions[2].id.as_str(), changed.savings[2].id.as_str()), ("g65", "s69"));
    assert_eq!(row(&changed, "care"), [100_000, 102_000, 104_040]);
    assert_eq!(changed.changes.len(), 4);
}

#[test]
fn a_problem_is_told_at_its_place_and_the_rest_still_shows() {
    let long = "9".repeat(60);
    let table: &[(&str, Value, &str, &str)] = &[
        ("/years", json!("2025/26"), "plan.years", "wrong-shape"),
        ("/years/1", json!(2026), "plan.years[1]", "wrong-shape"),
        ("/years/1", json!("2025/26"), "plan.years[1]", "repeated-id"),
        ("/years/1", json!("2024/25"), "plan.years[1]", "repeated-id"),
        ("/years/1", json!(""), "plan.years[1]", "empty"),
        ("/assumptions/0/of", json!("weather"), "plan.assumptions[0].of", "not-in-list"),
        ("/assumptions/0/growth", json!("-100.000001"), "plan.assumptions[0].growth", "growth-too-far"),
        ("/assumptions/0/growth", json!("10000.000001"), "plan.assumptions[0].growth", "growth-too-far"),
        ("/assumptions/0/growth", json!("a lot"), "plan.assumptions[0].growth", "wrong-shape"),
        ("/assumptions/0/growth/1", json!("1e9"), "plan.assumptions[0].growth[1]", "wrong-shape"),
        ("/assumptions/1/id", json!("need"), "plan.assumptions[1].id", "repeated-id"),
        ("/conditions/0/by", json!("2031/32"), "plan.conditions[0].by", "unknown-id"),
        ("/conditions/0/met", json!("spring 2026"), "plan.conditions[0].met", "unknown-id"),
        ("/lines/0/base", json!("about a million"), "plan.lines[0].base", "amount-not-a-number"),
        ("/lines/0/base", json!(long), "plan.lines[0].base", "amount-too-large"),
        ("/lines/0/demand", json!("nobody"), "plan.lines[0].demand", "unknown-id"),
        ("/lines/0/demand", json!("pay"), "plan.lines[0].demand", "unknown-id"),
        ("/lines/0/prices/0/weight", json!("99"), "plan.lines[0].prices", "weights-not-whole"),
        ("/lines/0/prices/0/weight", json!("-1"), "plan.lines[0].prices[0].weight", "wrong-shape"),
        ("/lines/0/prices/0/assumption", json!("need"), "plan.lines[0].prices[0].assumption", "unknown-id"),
        ("/lines/1/id", json!("care"), "plan.lines[1].id", "repeated-id"),
        ("/lines/1/amounts", json!(["1", "2", "3"]), "plan.lines[1].amounts", "beyond-years"),
        ("/lines/1/amounts/0", json!("n/a?"), "plan.lines[1].amounts[0]", "amount-not-a-number"),
        ("/allocations/0/partner", json!("y"), "plan.allocations[0].partner", "unknown-id"),
        ("/allocations/0/growth", json!("need"), "plan.allocations[0].growth", "unknown-id"),
        ("/pressures/0/line", json!("nothing"), "plan.pressures[0].line", "unknown-id"),
        ("/pressures/0/id", json!("care"), "plan.pressures[0].id", "repeated-id"),
        ("/investments/0/recurrence", json!("sometimes"), "plan.investments[0].recurrence", "not-in-list"),
        ("/savings/0/phasing/1", json!("100.1"), "plan.savings[0].phasing", "wrong-shape"),
        ("/savings/0/phasing/1", json!("half"), "plan.savings[0].phasing[1]", "wrong-shape"),
        ("/savings/0/confidence", json!("101"), "plan.savings[0].confidence", "wrong-shape"),
        ("/savings/0/confidence", json!("-1"), "plan.savings[0].confidence", "wrong-shape"),
        ("/savings/0/slippage", json!(-1), "plan.savings[0].slippage", "wrong-shape"),
        ("/savings/0/slippage", json!("1.5"), "plan.savings[0].slippage", "wrong-shape"),
        ("/savings/0/slippage", json!("1201"), "plan.savings[0].slippage", "wrong-shape"),
        ("/savings/0/from", json!("2019/20"), "plan.savings[0].from", "unknown-id"),
        ("/savings/0/condition", json!("signed"), "plan.savings[0].condition", "unknown-id"),
        ("/savings/0/fullYear", json!([]), "plan.savings[0].fullYear", "wrong-shape"),
        ("/funds/0/kind", json!("lottery"), "plan.funds[0].kind", "not-in-list"),
        ("/funds/0/amounts", json!("5"), "plan.funds[0].amounts", "wrong-shape"),
        ("/prevention/0/lines/0", json!("nothing"), "plan.prevention[0].lines", "unknown-id"),
        ("/prevention/0/lowers", json!("101"), "plan.prevention[0].lowers", "wrong-shape"),
        ("/headlines/0/amount", json!("lots"), "plan.headlines[0].amount", "amount-not-a-number"),
    ];
    let mut failed = Vec::new();
    for (at, value, place, code) in table {
        let open = with(at, value.clone());
        let told = wrong(&open);
        if !told.iter().any(|(at, what)| at == place && what == code) {
            failed.push(format!("{at} = {value}: {told:?}"));
        }
        let view = answers(&open);
        let shows = view.series.len() == 5 && view.rows.iter().any(|row| row.id == "reserve") || *at == "/years";
        if !(shows || at.starts_with("/funds")) {
            failed.push(format!("{at} = {value}: what is valid does not show"));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn every_problem_of_a_file_is_told() {
    let mut plan = sound();
    plan["assumptions"][0]["growth"] = json!("-101");
    plan["lines"][0]["prices"][0]["weight"] = json!("60%");
    plan["savings"][0]["phasing"] = json!(["150"]);
    plan["savings"][0]["slippage"] = json!("-3");
    plan["funds"][0]["condition"] = json!("never");
    plan["weather"] = json!("fine");
    let open = read(&plan);
    let mut places: Vec<String> = wrong(&open).into_iter().map(|(at, _)| at).collect();
    places.sort();
    let all = [
        "plan.assumptions[0].growth",
        "plan.funds[0].condition",
        "plan.lines[0].prices",
        "plan.savings[0].phasing",
        "plan.savings[0].slippage",
    ];
    assert!(all.iter().all(|place| places.iter().any(|at| at == place)), "{places:?}");
    assert!(problems::view(&open).iter().any(|problem| problem.found == "weather"));
    // What grows too far does not grow, weights count as they stand, and what is not understood is as if left out.
    let view = answers(&open);
    assert_eq!(row(&view, "care"), [100_000, 103_500, 106_672]);
    assert_eq!(row(&view, "scheme"), [0, 4_000, 4_000]);
}

#[test]
fn a_plan_of_no_years_is_none_and_one_of_too_many_is_cut() {
    for years in [json!([]), Value::Null, json!({})] {
        let open = with("/years", years);
        let told = wrong(&open);
        assert!(told.iter().any(|(at, code)| at == "plan" && *code == "missing-field"), "{told:?}");
        let view = answers(&open);
        assert!(view.years.is_empty() && view.series.is_empty());
    }
    let years: Vec<String> = (1..=61).map(|year| format!("year {year}")).collect();
    for (count, told) in [(60, false), (61, true)] {
        let mut plan = sound();
        plan["years"] = json!(years[..count]);
        plan["conditions"] = json!([{ "id": "agreed", "met": "year 1" }]);
        plan["savings"][0]["from"] = json!("year 2");
        plan["prevention"][0]["from"] = json!("year 60");
        let open = read(&plan);
        let expected = if told { vec![("plan.years".to_owned(), "beyond-years")] } else { Vec::new() };
        assert_eq!(wrong(&open), expected);
        assert_eq!(answers(&open).years.len(), 61);
    }
}

#[test]
fn growth_goes_from_nothing_left_to_a_hundred_times_as_much_again() {
    for (rate, expected) in [("-100", 600), ("10000", 101 * 116_000 / 100 * 105 + 600)] {
        let open = with("/assumptions/0/growth", json!(["10", rate]));
        assert_eq!(wrong(&open), []);
        let mut plan = sound();
        plan["prevention"] = json!([]);
        plan["assumptions"][0]["growth"] = json!(["10", rate]);
        assert_eq!(row(&answers(&read(&plan)), "care")[2], expected, "{rate}");
        let view = gap::view(&open, &json!({ "growth": [{ "id": "need", "growth": rate }] }).to_string());
        assert!(view.problems.is_empty());
    }
}

#[test]
fn what_is_typed_wrong_is_told_at_its_field_and_the_rest_counts() {
    let open = read(&sound());
    let asked = json!({
        "growth": [
            { "id": "need", "growth": "10000.001" }, { "id": "need", "growth": "-100.001" }, { "id": "need", "growth": "x" },
            { "id": "pay", "year": "2026/27", "growth": "0" }, { "id": "nobody", "growth": "1" },
        ],
        "savings": [{ "id": "scheme", "fullYear": "lots", "confidence": "101", "slippage": "-1" },
            { "id": "scheme", "slippage": "1.5" }, { "id": "scheme", "fullYear": "£60" }, { "id": "nobody" }],
        "off": ["reserve", "nobody", "care"], "met": [{ "condition": "nobody", "year": "2031/32" }],
        "year": "1066", "partner": "nobody", "order": "sideways", "unit": "€", "solve": { "id": "need", "for": "luck" },
    });
    let view = gap::view(&open, &asked.to_string());
    let places: Vec<&str> = view.problems.iter().map(|problem| problem.at.as_str()).collect();
    let fields = [
        "growth[0].growth",
        "growth[1].growth",
        "growth[2].growth",
        "savings[0].fullYear",
        "savings[0].confidence",
        "savings[0].slippage",
        "savings[1].slippage",
    ];
    assert_eq!(places, fields);
    for problem in &view.problems[..2] {
        assert_eq!(problem.code, "growth-too-far");
        assert!(problem.sentence.contains("further than anything grows or shrinks here"), "{problem:?}");
    }
    // The price of the second year is nil: 116,000 × 1.195 + 6; the scheme is 60; the reserve is off.
    assert_eq!(row(&view, "care"), [100_000, 116_000, 139_220]);
    assert_eq!(row(&view, "scheme"), [0, 1_200, 3_600]);
    assert_eq!(row(&view, "reserve"), [0, 0, 0]);
    assert_eq!((view.year, view.solved.is_none()), (2, true));
}

#[test]
fn requests_that_are_none_are_answered() {
    let open = read(&sound());
    let plain = gap::view(&open, "{}");
    for request in ["", "null", "[]", "{", "\u{0}", r#"{"growth":{}}"#, r#"{"savings":[7,null]}"#, r#"{"off":"all"}"#] {
        let view = gap::view(&open, request);
        assert_eq!(pence(&view.series, "residual"), pence(&plain.series, "residual"), "{request}");
    }
}

#[test]
fn five_thousand_lines_are_shown_and_one_more_is_told() {
    let lines = |count: usize| -> Value {
        (0..count).map(|line| json!({ "id": format!("l{line}"), "base": "1.01", "demand": "need" })).collect()
    };
    for (count, told) in [(5_000, false), (5_001, true)] {
        let mut plan = sound();
        plan["lines"] = lines(count);
        plan["pressures"] = json!([]);
        plan["prevention"] = json!([]);
        let open = read(&plan);
        let expected = if told { vec![("plan.lines".to_owned(), "beyond-planned")] } else { Vec::new() };
        assert_eq!(wrong(&open), expected);
        // 1.01 × 1.1 = 1.111, and then × 1.2 = 1.332, each to the penny.
        assert_eq!(pence(&answers(&open).parts, "spending"), [505_000, 555_000, 665_000]);
    }
}

#[test]
fn a_plan_that_grows_beyond_money_is_refused_in_a_sentence() {
    let mut plan = sound();
    plan["years"] = (1..=60).map(|year| json!(format!("year {year}"))).collect();
    for section in ["conditions", "savings", "funds", "prevention"] {
        plan[section] = json!([]);
    }
    plan["assumptions"][0]["growth"] = json!("10000");
    let open = read(&plan);
    assert_eq!(wrong(&open), []);
    let refused = |view: &GapView| {
        let told = view.problems.iter().any(|problem| problem.code == "plan-too-large" && problem.at == "plan");
        assert!(told && view.series.is_empty() && !view.position.is_empty(), "{:?}", view.problems);
    };
    refused(&gap::view(&open, "{}"));
    refused(&gap::view(&open, r#"{"solve":{"id":"need","for":"growth"},"order":"average"}"#));
    assert!(gap::plan(&open, "{}").starts_with('\u{feff}'));
    // Typed by a reader it is refused alike.
    plan["assumptions"][0]["growth"] = json!("1");
    let open = read(&plan);
    assert_eq!(gap::view(&open, "{}").series.len(), 5);
    refused(&gap::view(&open, r#"{"growth":[{"id":"need","growth":"10000"}]}"#));
}

#[test]
fn sums_that_no_money_can_hold_are_told_where_they_are_written() {
    let most = "90071992547409.91";
    let mut plan = sound();
    plan["lines"] = json!([{ "id": "a", "base": most }, { "id": "b", "base": most }]);
    plan["funds"] = json!([{ "id": "f", "kind": "reserves", "amounts": [most] }]);
    for section in ["pressures", "prevention"] {
        plan[section] = json!([]);
    }
    let open = read(&plan);
    let told = wrong(&open);
    assert!(told.contains(&("plan.lines[1].base".to_owned(), "sum-too-large")), "{told:?}");
    assert!(told.iter().any(|(at, code)| at == "plan.funds[0].amounts[0]" && *code == "sum-too-large"), "{told:?}");
    answers(&open);
}
