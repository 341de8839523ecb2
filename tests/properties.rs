//! What must hold whatever the figures: 10,000 cases of each, 2,000 of plans, from a fixed seed, so that every run is the
//! same run.

#[path = "properties/flows.rs"]
mod flows;
#[path = "properties/hostile_plans.rs"]
mod hostile_plans;
#[path = "properties/plan_bounds.rs"]
mod plan_bounds;
#[path = "properties/planning.rs"]
mod planning;
#[path = "properties/plans.rs"]
mod plans;
#[path = "properties/sharing.rs"]
mod sharing;
#[path = "properties/solving.rs"]
mod solving;

use locality::calc::casting::{Diagnosis, Figure, Verdict, cast};
use locality::calc::pool::{Change, Position, Table, apply};
use locality::document::{Document, Form, Purpose, open};
use locality::money::{Display, LIMIT, Money, Unit, read};
use locality::share::Share;
use locality::split::split;
use locality::wire::{Open, canonical, follow, link, pool};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestRunner};

fn holds<S: Strategy>(strategy: S, property: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    holds_in(10_000, strategy, property);
}

/// Of plans, each of which takes as long as five other cases.
fn holds_of_plans<S: Strategy>(strategy: S, property: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    holds_in(2_000, strategy, property);
}

fn holds_in<S: Strategy>(usual: u32, strategy: S, property: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    // More cases, and other ones, where a longer run asks for them.
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let cases = number("LOCALITY_CASES").and_then(|cases| u32::try_from(cases).ok()).unwrap_or(usual);
    let seed = number("LOCALITY_SEED").unwrap_or(1974);
    let config = Config { cases, rng_seed: RngSeed::Fixed(seed), failure_persistence: None, ..Config::default() };
    TestRunner::new(config).run(&strategy, property).unwrap();
}

fn money(pence: i64) -> Money {
    Money::from_pence(pence).unwrap()
}

/// Receivers with ids that are all different, in an order of their own.
fn receivers() -> impl Strategy<Value = Vec<(String, u64)>> {
    let weight = prop_oneof![Just(0_u64), 1..1000_u64, any::<u64>().prop_map(|weight| weight >> 11)];
    prop::collection::btree_map("[a-z]{1,6}", weight, 1..12)
        .prop_map(|map| map.into_iter().collect::<Vec<_>>())
        .prop_shuffle()
        .prop_filter("someone receives", |all| all.iter().any(|(_, weight)| *weight > 0))
}

fn parts(total: i64, receivers: &[(String, u64)]) -> Vec<i64> {
    let receivers: Vec<(&str, u64)> = receivers.iter().map(|(id, weight)| (id.as_str(), *weight)).collect();
    split(money(total), &receivers).unwrap().into_iter().map(Money::pence).collect()
}

#[test]
fn parts_sum_to_the_whole_and_a_zero_weight_gets_nothing() {
    holds((-LIMIT..=LIMIT, receivers()), |(total, receivers)| {
        let parts = parts(total, &receivers);
        prop_assert_eq!(parts.iter().sum::<i64>(), total);
        for (part, (_, weight)) in parts.iter().zip(&receivers) {
            prop_assert!(*weight > 0 || *part == 0);
        }
        Ok(())
    });
}

#[test]
fn a_part_is_within_a_penny_of_its_exact_share() {
    holds((0..=LIMIT, receivers()), |(total, receivers)| {
        let sum: i128 = receivers.iter().map(|(_, weight)| i128::from(*weight)).sum();
        for (part, (_, weight)) in parts(total, &receivers).iter().zip(&receivers) {
            let exact = i128::from(total) * i128::from(*weight);
            prop_assert!((i128::from(*part) * sum - exact).abs() < sum);
        }
        Ok(())
    });
}

#[test]
fn a_loss_is_split_as_a_gain_of_the_same_size() {
    holds((-LIMIT..=LIMIT, receivers()), |(total, receivers)| {
        let negated: Vec<i64> = parts(-total, &receivers).iter().map(|part| -part).collect();
        prop_assert_eq!(parts(total, &receivers), negated);
        Ok(())
    });
}

#[test]
fn the_order_of_receivers_is_irrelevant() {
    holds((-LIMIT..=LIMIT, receivers()), |(total, receivers)| {
        let mut sorted = receivers.clone();
        sorted.sort();
        let by_id = |receivers: &[(String, u64)]| {
            let mut pairs: Vec<_> = receivers.iter().map(|(id, _)| id.clone()).zip(parts(total, receivers)).collect();
            pairs.sort();
            pairs
        };
        prop_assert_eq!(by_id(&receivers), by_id(&sorted));
        Ok(())
    });
}

fn unit() -> impl Strategy<Value = Unit> {
    prop_oneof![Just(Unit::Pounds), Just(Unit::Thousands), Just(Unit::Millions)]
}

#[test]
fn what_is_printed_for_typing_reads_back() {
    holds((-LIMIT..=LIMIT, unit()), |(pence, unit)| {
        let text = Display::fitting(unit, []).typed(money(pence));
        prop_assert_eq!(read(&text, unit).unwrap().money, Some(money(pence)));
        Ok(())
    });
}

#[test]
fn what_is_shown_is_within_half_a_step() {
    holds((-LIMIT..=LIMIT, unit()), |(pence, unit)| {
        let display = Display::fitting(unit, [money(pence)]);
        let shown = read(&display.figure(money(pence)), unit).unwrap();
        let away = (shown.money.unwrap().pence() - pence).abs();
        prop_assert!(away * 2 <= shown.grain && (away == 0 || !display.is_exact()));
        Ok(())
    });
}

#[test]
fn any_text_is_read_or_refused_and_never_stops_the_program() {
    holds(("\\PC{0,24}", unit()), |(text, unit)| {
        if let Ok(written) = read(&text, unit) {
            prop_assert!(written.grain >= 1);
        }
        Ok(())
    });
}

#[test]
fn a_share_of_all_is_all_of_it() {
    holds((1..=LIMIT, 1..1_000_000_i64), |(whole, scale)| {
        prop_assert_eq!(Share::of(whole, whole).unwrap().rounded(scale), i128::from(scale));
        prop_assert_eq!(Share::of(-whole, whole).unwrap().rounded(scale), -i128::from(scale));
        Ok(())
    });
}

/// A line of a generated table: partner, tier, service, pence, capital or revenue or neither.
type Row = (usize, usize, usize, i64, usize);

fn rows() -> impl Strategy<Value = Vec<Row>> {
    prop::collection::vec((0..4_usize, 0..3_usize, 0..3_usize, -50_000..500_000_i64, 0..3_usize), 1..14)
}

/// A document of those lines; partner 3 is *not stated*.
fn document(rows: &[Row]) -> Document {
    let mut text = String::from("id,partner,tier,service,purpose,amount\n");
    for (number, (partner, tier, service, pence, purpose)) in rows.iter().enumerate() {
        let partner = ["Ash", "Beech", "Cedar", ""][*partner];
        let tier = ["Pooled fund", "Aligned budget", "In view"][*tier];
        let purpose = ["capital", "revenue", ""][*purpose];
        let amount = Display::fitting(Unit::Pounds, []).typed(money(*pence)).replace(',', "");
        text.push_str(&format!("line {number},{partner},{tier},service {service},{purpose},{amount}\n"));
    }
    open(&text, Form::Csv).0
}

/// A move between places that a document of [`rows`] may have.
fn moves() -> impl Strategy<Value = Vec<(usize, usize, usize, i64, usize)>> {
    prop::collection::vec((0..4_usize, 0..3_usize, 0..3_usize, 0..300_000_i64, 0..3_usize), 1..6)
}

fn change(document: &Document, (partner, from, to, pence, purpose): (usize, usize, usize, i64, usize)) -> Change {
    Change::Move {
        partner: Some(partner).filter(|partner| *partner < document.partners.len()),
        from: from % document.tiers.len(),
        to: to % document.tiers.len(),
        amount: money(pence),
        purpose: [Some(Purpose::Capital), Some(Purpose::Revenue), None][purpose],
    }
}

/// Whose money, for which service, of which purpose.
type Holding = (Option<usize>, Option<String>, Option<Purpose>);

/// What must not change when money moves: each partner's capital, revenue and unsaid money of each service.
fn holdings(position: &Position<'_>) -> std::collections::BTreeMap<Holding, i64> {
    let mut holdings = std::collections::BTreeMap::new();
    for entry in &position.entries {
        let service = entry.line(position.document).and_then(|line| line.service.clone());
        *holdings.entry((entry.partner, service, entry.purpose)).or_insert(0) += entry.after.map_or(0, Money::pence);
    }
    holdings
}

#[test]
fn moving_money_changes_nothing_but_its_tier() {
    holds((rows(), moves()), |(rows, moves)| {
        let document = document(&rows);
        let mut position = Position::start(&document);
        let before = holdings(&position);
        for wanted in moves {
            let was = position.clone();
            let change = change(&document, wanted);
            let outcome = apply(&mut position, &change);
            if outcome.is_err() {
                prop_assert_eq!(&was.entries, &position.entries);
            } else if let Change::Move { from, to, amount, .. } = change {
                let tiers = |position: &Position<'_>, tier: usize| Table::of(position).tiers[tier].after.money.pence();
                prop_assert_eq!(tiers(&was, from) - tiers(&position, from), amount.pence());
                prop_assert_eq!(tiers(&position, to) - tiers(&was, to), amount.pence());
            }
        }
        prop_assert_eq!(before, holdings(&position));
        Ok(())
    });
}

#[test]
fn rows_columns_and_groups_sum_to_the_whole() {
    holds((rows(), moves()), |(rows, moves)| {
        let document = document(&rows);
        let mut position = Position::start(&document);
        for wanted in moves {
            let _refused = apply(&mut position, &change(&document, wanted));
        }
        let table = Table::of(&position);
        let whole = table.all.after.money.pence();
        let across: i64 = table.tiers.iter().map(|tier| tier.after.money.pence()).sum();
        let down: i64 = table.rows.iter().map(|(_, _, total)| total.after.money.pence()).sum();
        let cells = table.rows.iter().flat_map(|(_, cells, _)| cells).map(|cell| cell.group.after.money.pence());
        prop_assert_eq!((across, down, cells.sum::<i64>()), (whole, whole, whole));
        for field in locality::calc::pool::Field::LIST {
            let groups = locality::calc::pool::group_by(&position, field);
            let sum: i64 = groups.iter().map(|(_, group)| group.after.money.pence()).sum();
            prop_assert!(groups.is_empty() || sum == whole);
        }
        Ok(())
    });
}

#[test]
fn the_order_of_lines_is_irrelevant_to_every_sum() {
    holds((rows(), moves(), any::<prop::sample::Index>()), |(rows, moves, turn)| {
        let turned: Vec<Row> = {
            let mut turned = rows.clone();
            turned.rotate_left(turn.index(rows.len()));
            turned
        };
        let sums = |rows: &[Row], moves: &[(usize, usize, usize, i64, usize)]| {
            let document = document(rows);
            let mut position = Position::start(&document);
            // The same places by name, wherever their columns and rows now stand.
            for (partner, from, to, pence, purpose) in moves {
                let named = ["Ash", "Beech", "Cedar", ""][*partner];
                let tier = |tier: usize| {
                    let name = ["Pooled fund", "Aligned budget", "In view"][tier];
                    document.tiers.iter().position(|tier| tier.name == name)
                };
                let (Some(from), Some(to)) = (tier(*from), tier(*to)) else { continue };
                let partner = document.partners.iter().position(|partner| partner.name == named);
                if partner.is_none() && !named.is_empty() {
                    continue;
                }
                let purpose = [Some(Purpose::Capital), Some(Purpose::Revenue), None][*purpose];
                let _refused =
                    apply(&mut position, &Change::Move { partner, from, to, amount: money(*pence), purpose });
            }
            let table = Table::of(&position);
            let mut sums: Vec<(String, i64)> = document
                .tiers
                .iter()
                .zip(&table.tiers)
                .map(|(tier, group)| (tier.name.clone(), group.after.money.pence()))
                .collect();
            sums.sort();
            sums
        };
        prop_assert_eq!(sums(&rows, &moves), sums(&turned, &moves));
        Ok(())
    });
}

/// A full table with every total printed, in £000, and one figure of it printed `excess` too high.
fn printed(cells: &[[i64; 3]; 3], wrong: usize, excess: i64) -> String {
    let row = |row: &[i64; 3]| row.iter().sum::<i64>();
    let column = |tier: usize| cells.iter().map(|row| row[tier]).sum::<i64>();
    let mut figures = Vec::new();
    for (partner, cells) in cells.iter().enumerate() {
        for (tier, cell) in cells.iter().enumerate() {
            figures.push((format!("partner {partner}"), format!("tier {tier} pooled"), *cell));
        }
    }
    figures.extend((0..3).map(|partner| (format!("partner {partner}"), "Total".to_owned(), row(&cells[partner]))));
    figures.extend((0..3).map(|tier| ("Total".to_owned(), format!("tier {tier} pooled"), column(tier))));
    figures.push(("Total".to_owned(), "Total".to_owned(), cells.iter().map(row).sum()));
    figures[wrong].2 += excess;
    let lines = figures.iter().map(|(partner, tier, figure)| format!("{partner},{tier},{figure}\n"));
    std::iter::once("partner,tier,amount (£000)\n".to_owned()).chain(lines).collect()
}

#[test]
fn casting_finds_the_one_wrong_figure_and_its_size() {
    let cell = -9_999..99_999_i64;
    let cells = prop::array::uniform3(prop::array::uniform3(cell));
    holds((cells, 0..16_usize, -50..50_i64), |(cells, wrong, excess)| {
        let (document, _) = open(&printed(&cells, wrong, excess), Form::Csv);
        let casting = cast(&document);
        if excess == 0 {
            prop_assert_eq!((casting.verdict, casting.diagnosis), (Verdict::AddsUp, Diagnosis::Nothing));
            return Ok(());
        }
        let figure = match wrong {
            0..9 => Figure::Cell(Some(wrong / 3), wrong % 3),
            9..12 => Figure::Row(Some(wrong - 9)),
            12..15 => Figure::Column(wrong - 12),
            _ => Figure::Total,
        };
        prop_assert_eq!(casting.diagnosis, Diagnosis::One(figure, money(excess * 100_000)));
        // Three parts of one grain can make a total one off, and no more.
        let verdict = if excess.abs() == 1 { Verdict::Rounding } else { Verdict::Differs };
        prop_assert_eq!(casting.verdict, verdict);
        Ok(())
    });
}

#[test]
fn rounding_never_explains_less_than_it_can_do() {
    // Figures in pence, each printed rounded to the pound: the sum of the printed ones may differ from the printed
    // total, and never by more than the bound.
    holds(prop::collection::vec(-100_000..100_000_i64, 1..40), |pence| {
        let rounded = |pence: i64| Share::of(pence, 100).unwrap().rounded(1);
        let mut text = String::from("tier,amount\n");
        for part in &pence {
            text.push_str(&format!("Pool,{}\n", rounded(*part)));
        }
        text.push_str(&format!("Total,{}\n", rounded(pence.iter().sum())));
        let text = text.replace("tier,", "partner,tier,").replace("Pool,", "A,Pool,").replace("Total,", "Total,Pool,");
        let casting = cast(&open(&text, Form::Csv).0);
        prop_assert!(matches!(casting.verdict, Verdict::AddsUp | Verdict::Rounding), "{:?}", casting);
        prop_assert_eq!(casting.checks[0].bound.pence(), i64::try_from(pence.len() / 2).unwrap() * 100);
        Ok(())
    });
}

#[test]
fn a_link_brings_back_the_same_position() {
    holds((rows(), moves()), |(rows, moves)| {
        let mut text = String::from("id,partner,tier,service,purpose,amount\n");
        for (number, (partner, tier, _, pence, _)) in rows.iter().enumerate() {
            let amount = Display::fitting(Unit::Pounds, []).typed(money(*pence)).replace(',', "");
            text.push_str(&format!("l.{number}&é,P {partner},Tier {tier},,,{amount}\n"));
        }
        let opened = Open::read(&text, Form::Csv);
        let ids = |place: usize| opened.document.tiers[place % opened.document.tiers.len()].id.clone();
        let changes: Vec<serde_json::Value> = moves
            .iter()
            .map(|(partner, from, to, pence, kind)| match kind {
                0 => serde_json::json!({"change": "move", "from": ids(*from), "to": ids(*to), "amount": pence.to_string(),
                    "partner": opened.document.partners[partner % opened.document.partners.len()].id}),
                1 => serde_json::json!({"change": "amount", "line": opened.document.lines[from % rows.len()].id,
                    "amount": format!("-{pence}")}),
                _ => serde_json::json!({"change": "add", "tier": ids(*to), "amount": pence.to_string(), "kind": "capital"}),
            })
            .collect();
        let request = serde_json::json!({ "changes": changes }).to_string();
        let followed = follow::view(&opened, &format!("#{}", link::view(&opened, &request).text));
        prop_assert_eq!(followed.outcome, "applied");
        let again = serde_json::json!({ "changes": serde_json::to_value(&followed.changes).unwrap() }).to_string();
        prop_assert_eq!(canonical(&pool::view(&opened, &request)), canonical(&pool::view(&opened, &again)));
        Ok(())
    });
}
