//! Flows of any document: what comes and what goes are the sums of its lines, to the penny, however they are followed.

use std::collections::BTreeMap;

use locality::calc::flow::{Flows, Level, Measure, gather, of_lines, of_stated};
use locality::calc::pool::Position;
use locality::document::{Closeness, Document, Form, open};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::holds;

fn amount() -> impl Strategy<Value = Value> {
    prop_oneof![
        8 => (0..9_000_000_i64).prop_map(|pence| json!(format!("{}.{:02}", pence / 100, pence % 100))),
        1 => (1..9_000_i64).prop_map(|pounds| json!(format!("-{pounds}"))),
        1 => Just(json!("tbc")),
    ]
}

fn some(names: &'static [&'static str]) -> impl Strategy<Value = Value> {
    prop_oneof![4 => prop::sample::select(names).prop_map(Value::from), 1 => Just(Value::Null)]
}

fn line() -> impl Strategy<Value = Value> {
    let parts = (
        some(&["x", "y", "z"]),
        prop::sample::select(&["pooled", "pooled-aligned", "aligned", "in-view", "outside"][..]),
        some(&["care", "nursing", "equipment"]),
        some(&["trust", "agency"]),
        some(&["capital", "revenue"]),
        amount(),
        amount(),
    );
    parts.prop_map(|(partner, tier, service, provider, purpose, amount, actual)| {
        json!({
            "partner": partner, "tier": tier, "service": service, "provider": provider, "purpose": purpose,
            "amount": amount, "actual": actual,
        })
    })
}

fn document() -> impl Strategy<Value = Document> {
    prop::collection::vec(line(), 0..24).prop_map(|lines| {
        let partner = |id: &str| json!({ "id": id, "name": id, "kind": "other" });
        let tiers: Vec<Value> =
            Closeness::LIST.iter().map(|(code, _)| json!({ "id": code, "name": code, "means": code })).collect();
        let partners = ["x", "y", "z"].map(partner);
        let file = json!({
            "locality": 1, "title": "t", "status": "approved", "unit": "£", "lines": lines, "tiers": tiers,
            "partners": partners,
        });
        open(&file.to_string(), Form::Json).0
    })
}

fn levels() -> impl Strategy<Value = Vec<Level>> {
    prop::sample::subsequence(Level::OF_LINES.to_vec(), 2..=4)
}

fn pence(flows: &Flows, of: impl Fn(usize, usize) -> bool) -> i64 {
    let chosen = flows.currents.iter().filter(|current| of(current.from, current.to));
    chosen.filter_map(|current| current.amount.money).map(|money| money.pence()).sum()
}

/// Whether a line goes from one level to the next.
fn carries(document: &Document, line: usize, level: Level) -> bool {
    let line = &document.lines[line];
    match level {
        Level::Service => line.service.is_some(),
        Level::Provider => line.provider.is_some(),
        _ => true,
    }
}

#[test]
fn what_goes_is_what_the_lines_come_to() {
    holds((document(), levels()), |(document, levels)| {
        let flows = of_lines(&Position::start(&document), &levels, Measure::Budget);
        let at = |place: usize| flows.places[place].level;
        for (from, one) in levels.iter().enumerate() {
            for (to, other) in levels.iter().enumerate().skip(from + 1) {
                let between = &levels[from + 1..to];
                let goes = |line: &usize| {
                    carries(&document, *line, *one)
                        && carries(&document, *line, *other)
                        && !between.iter().any(|level| carries(&document, *line, *level))
                };
                let lines = (0..document.lines.len()).filter(goes);
                let wanted: i64 =
                    lines.filter_map(|line| document.lines[line].amount.money).map(|money| money.pence()).sum();
                prop_assert_eq!(pence(&flows, |from, to| at(from) == *one && at(to) == *other), wanted);
            }
        }
        Ok(())
    });
}

#[test]
fn what_comes_to_a_place_goes_on_or_is_said_to_stay() {
    holds((document(), levels()), |(document, levels)| {
        let flows = of_lines(&Position::start(&document), &levels, Measure::Budget).in_order();
        for (place, balance) in flows.balances(false).iter().enumerate() {
            let comes = pence(&flows, |_, to| to == place);
            let goes = pence(&flows, |from, _| from == place);
            let said = balance.stub().map_or(0, |money| money.pence());
            let known = |amount: Option<locality::calc::flow::Amount>| {
                amount.is_some_and(|amount| amount.missing == 0 && amount.money.is_some())
            };
            if known(balance.comes) && known(balance.goes) {
                prop_assert_eq!(comes, goes + said, "at {}", flows.places[place].id);
            } else {
                prop_assert_eq!(said, 0);
            }
        }
        Ok(())
    });
}

#[test]
fn pooled_money_has_no_owner_behind_the_pool_and_all_other_money_keeps_its_own() {
    holds(document(), |document| {
        let flows = of_lines(&Position::start(&document), &Level::OF_LINES, Measure::Budget);
        for current in &flows.currents {
            let behind = flows.places[current.from].level != Level::Partner;
            let pooled = current.whose.means == Some(Closeness::Pooled);
            prop_assert_eq!(current.whose.merged, behind && pooled);
            let owners: Vec<Option<usize>> = current.figures.iter().map(|line| document.lines[*line].partner).collect();
            let own = owners.iter().all(|owner| *owner == current.whose.owner);
            prop_assert!(own || current.whose.merged, "{:?} of {owners:?}", current);
            let purposes: Vec<_> = current.figures.iter().map(|line| document.lines[*line].purpose).collect();
            let apart = current.whose.purpose.is_none() || purposes.iter().all(|one| *one == current.whose.purpose);
            prop_assert!(apart, "{:?}", current);
        }
        Ok(())
    });
}

#[test]
fn what_is_compared_is_the_sum_of_its_own_figures() {
    holds(document(), |document| {
        let flows = of_lines(&Position::start(&document), &[Level::Partner, Level::Tier], Measure::BudgetToActual);
        for current in &flows.currents {
            let lines = || current.figures.iter().map(|line| &document.lines[*line]);
            let actual: i64 = lines()
                .filter_map(|line| line.actual.as_ref().and_then(|actual| actual.money))
                .map(|money| money.pence())
                .sum();
            prop_assert_eq!(current.compared.money.map_or(0, |money| money.pence()), actual);
            let budget: i64 = lines().filter_map(|line| line.amount.money).map(|money| money.pence()).sum();
            prop_assert_eq!(current.amount.money.map_or(0, |money| money.pence()), budget);
        }
        Ok(())
    });
}

#[test]
fn small_ones_together_come_to_the_same() {
    let flow = ("[a-d]", "[e-w]{1,2}", 0..10_000_i64);
    holds((prop::collection::vec(flow, 1..60), 2..8_usize), |(flows, most)| {
        let rows: Vec<Value> = flows
            .iter()
            .map(|(from, to, pounds)| json!({ "from": from, "to": to, "amount": pounds.to_string() }))
            .collect();
        let file = json!({ "locality": 1, "title": "t", "status": "approved", "unit": "£", "flows": rows });
        let (document, _) = open(&file.to_string(), Form::Json);
        let all = of_stated(&document, None, Measure::Budget);
        let some = gather(all.clone(), most);
        prop_assert_eq!(all.whole(), some.whole());
        let by_end = |flows: &Flows| {
            let mut sums: BTreeMap<String, i64> = BTreeMap::new();
            for current in &flows.currents {
                let money = current.amount.money.map_or(0, |money| money.pence());
                *sums.entry(flows.places[current.from].id.clone()).or_default() += money;
            }
            sums
        };
        let (before, after) = (by_end(&all), by_end(&some));
        for (place, sum) in after.iter().filter(|(place, _)| !place.contains(":others:")) {
            prop_assert_eq!(before[place], *sum);
        }
        let figures: usize = some.currents.iter().map(|current| current.figures.len()).sum();
        prop_assert_eq!(figures, flows.len());
        let ends = some.places.len();
        prop_assert!(ends <= 2 * most.max(1) + 2, "{ends} places");
        Ok(())
    });
}
