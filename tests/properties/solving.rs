//! What would close a plan: an answer that is put back closes the year, and the next one does not; where there is no
//! answer, the reason is so.

use locality::views::gap::{GapSolvedView, GapView};
use locality::wire::Open;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::holds_of_plans;
use super::plans::{ASSUMPTIONS, ask, files, length, open, pence, pounds, row, thousandths, year};

/// What is left open in a year once something was typed; nothing where that grows beyond money.
fn left(open: &Open, at: usize, typed: &Value) -> Option<i64> {
    let mut asked = typed.clone();
    asked["year"] = json!(year(at));
    let view = locality::wire::gap::view(open, &asked.to_string());
    let too_large = view.problems.iter().any(|problem| problem.code == "plan-too-large");
    assert!(too_large || view.problems.is_empty(), "{:?}", view.problems);
    (!too_large).then(|| pence(&view.series, "residual")[at])
}

fn solved(open: &Open, at: usize, id: &str, what: &str) -> GapSolvedView {
    let view = ask(open, &json!({ "year": year(at), "solve": { "id": id, "for": what } }));
    let solved = view.solved.unwrap();
    assert!(solved.id == id && solved.what == what && solved.found != solved.typed.is_empty());
    assert!(!solved.sentence.is_empty() && solved.sentence.contains(&year(at)));
    solved
}

fn growing(id: &str, typed: &str) -> Value {
    json!({ "growth": [{ "id": id, "growth": typed }] })
}

fn saving(field: &str, typed: &str) -> Value {
    json!({ "savings": [{ "id": "savings0", field: typed }] })
}

/// A decimal number in so many thousandths, or in so many hundredths.
fn whole(typed: &str, places: usize) -> i64 {
    let bare = typed.replace(',', "");
    let (number, part) = bare.split_once('.').unwrap_or((&bare, ""));
    assert!(part.len() <= places, "{typed}");
    format!("{number}{part:0<places$}").parse().unwrap()
}

#[test]
fn a_growth_that_closes_a_year_does_so_and_the_next_does_not() {
    // Every figure of the plan is worked out by the year that is asked about, so both know when money is too small.
    let cases = (files(), prop::bool::weighted(0.95), prop::sample::select(ASSUMPTIONS.to_vec()));
    holds_of_plans(cases, |(file, last, (id, of))| {
        let (open, at) = (open(&file), if last { length(&file) - 1 } else { 0 });
        let answer = solved(&open, at, id, "growth");
        // What cannot be held pays for everything, or leaves everything open.
        let closed = |typed: &str| match left(&open, at, &growing(id, typed)) {
            Some(left) => left <= 0,
            None => of == "allocation",
        };
        let ends = if of == "allocation" { ["10000", "-100"] } else { ["-100", "10000"] };
        if answer.found {
            let found = whole(&answer.typed, 3);
            let next = if of == "allocation" { found - 1 } else { found + 1 };
            prop_assert!(closed(&answer.typed), "{} closes", answer.typed);
            prop_assert!(!closed(&thousandths(next)), "{} does not", thousandths(next));
        } else if answer.sentence.contains("stays closed") {
            prop_assert!(ends.map(closed).iter().all(|closed| *closed), "{}", answer.sentence);
        } else if answer.sentence.contains("cannot close") {
            prop_assert!(ends.map(closed).iter().all(|closed| !*closed), "{}", answer.sentence);
        } else {
            prop_assert!(answer.sentence.contains("makes no difference"), "{}", answer.sentence);
            let [one, other] = ["-100", "100"].map(|end| left(&open, at, &growing(id, end)).unwrap());
            prop_assert_eq!(one, other);
        }
        Ok(())
    });
}

#[test]
fn the_least_saving_that_closes_a_year_does_so_and_a_penny_less_does_not() {
    let units = prop::sample::select(vec![("£", 2), ("£000", 5), ("£m", 8)]);
    holds_of_plans((files(), any::<prop::sample::Index>(), units), |(file, at, (unit, places))| {
        let (open, at) = (open(&file), at.index(length(&file)));
        let solve = json!({ "year": year(at), "unit": unit, "solve": { "id": "savings0", "for": "fullYear" } });
        let answer = ask(&open, &solve).solved.unwrap();
        let left = |typed: &str| left(&open, at, &saving("fullYear", typed)).unwrap();
        if answer.found {
            let found = whole(&answer.typed, places);
            let mut put = saving("fullYear", &answer.typed);
            put["unit"] = json!(unit);
            prop_assert!(self::left(&open, at, &put).unwrap() <= 0, "{} closes, in {}", answer.typed, unit);
            prop_assert!(found == 0 || left(&pounds(found - 1)) > 0, "a penny less than {}", answer.typed);
        } else if answer.sentence.contains("makes no difference") {
            prop_assert_eq!(left("0"), left("1000000"));
        } else {
            // More than any amount of money would be needed.
            prop_assert!(left("1000000000") > 0, "{}", answer.sentence);
        }
        Ok(())
    });
}

#[test]
fn the_longest_delay_that_keeps_a_year_closed_does_so_and_a_month_more_does_not() {
    holds_of_plans((files(), any::<prop::sample::Index>()), |(file, at)| {
        let (open, at) = (open(&file), at.index(length(&file)));
        let answer = solved(&open, at, "savings0", "slippage");
        let left = |months: usize| left(&open, at, &saving("slippage", &months.to_string())).unwrap();
        if answer.found {
            let months: usize = answer.typed.parse().unwrap();
            prop_assert!(left(months) <= 0, "{} months", months);
            prop_assert!(left(months + 1) > 0, "{} months", months + 1);
        } else if answer.sentence.contains("stays closed") {
            prop_assert!([0, 1, 12, 600, 1_200].map(left).iter().all(|left| *left <= 0));
        } else if answer.sentence.contains("cannot close") {
            prop_assert!([0, 1, 12, 600, 1_200].map(left).iter().all(|left| *left > 0));
        } else {
            prop_assert!(answer.sentence.contains("makes no difference"), "{}", answer.sentence);
            let rows = [0, 600].map(|months: usize| {
                let view: GapView = ask(&open, &saving("slippage", &months.to_string()));
                row(&view, "savings0")[at]
            });
            prop_assert_eq!(rows[0], rows[1]);
        }
        Ok(())
    });
}
