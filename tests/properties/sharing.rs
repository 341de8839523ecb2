//! Sharing a variance, on exact shares: they sum to it, bend without breaking, and do not depend on the order of
//! partners or on the scale of weights; and in pence.

use std::cmp::Ordering;

use locality::calc::pool::Position;
use locality::calc::risk::{Affine, Piece, Receiver, Stakes, Typed, at, pieces, sections};
use locality::document::{Document, Form, RiskRule, open};
use locality::fraction::Fraction;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{holds, money};

const REACH: i64 = 50_000;

/// Partners with their contributions in pence, and a list of steps for each of two rules.
#[derive(Debug, Clone)]
struct Case {
    contributions: Vec<i64>,
    steps: [Vec<Value>; 2],
}

fn id(place: usize) -> String {
    format!("p{place}")
}

fn pounds(pence: i64) -> String {
    format!("{}.{:02}", pence / 100, pence % 100)
}

/// Steps that treat a gain as they treat a loss, and do not favour anybody by name.
fn fair(partners: usize) -> impl Strategy<Value = Value> {
    let weights =
        prop::collection::vec(0..20_i64, partners).prop_filter("someone shares", |all| all.iter().any(|one| *one > 0));
    let weighted = |weights: Vec<i64>| {
        weights
            .iter()
            .enumerate()
            .map(|(place, weight)| json!({"partner": id(place), "weight": weight.to_string()}))
            .collect::<Vec<_>>()
    };
    let caps = prop::collection::btree_map(0..partners, 0..REACH, 1..=partners);
    let percent = (0..1000_i64).prop_map(|tenths| format!("{}.{}", tenths / 10, tenths % 10));
    prop_oneof![
        Just(json!({"step": "proportional"})),
        Just(json!({"step": "own"})),
        weights.prop_map(move |weights| json!({"step": "fixed-share", "weights": weighted(weights)})),
        percent.prop_map(|percent| json!({"step": "tolerance", "percent": percent, "within": "proportional"})),
        caps.prop_map(|caps| {
            let caps: Vec<Value> =
                caps.iter().map(|(place, pence)| json!({"partner": id(*place), "amount": pounds(*pence)})).collect();
            json!({"step": "cap", "caps": caps})
        }),
    ]
}

/// Those, and named sources, which are for losses alone.
fn any_step(partners: usize) -> impl Strategy<Value = Value> {
    let source = (0..REACH).prop_map(|pence| json!({"step": "contingency", "name": "it", "amount": pounds(pence)}));
    let threshold = (0..partners, 0..50_i64).prop_map(
        |(place, percent)| json!({"step": "threshold", "partner": id(place), "percent": percent.to_string()}),
    );
    prop_oneof![4 => fair(partners), 1 => source, 1 => threshold]
}

fn cases<S: Strategy<Value = Value> + 'static>(step: fn(usize) -> S) -> impl Strategy<Value = Case> {
    prop::collection::vec(1..REACH, 1..5).prop_flat_map(move |contributions| {
        let steps = || prop::collection::vec(step(contributions.len()), 0..5);
        (Just(contributions.clone()), steps(), steps()).prop_map(|(contributions, one, other)| {
            // Something is shared before anything is capped.
            let begun = |mut steps: Vec<Value>| {
                steps.insert(0, json!({"step": "tolerance", "percent": "1", "within": "proportional"}));
                steps
            };
            Case { contributions, steps: [begun(one), begun(other)] }
        })
    })
}

fn read(case: &Case) -> Document {
    let places = 0..case.contributions.len();
    let text = json!({
        "locality": 1, "title": "Case", "status": "illustrative", "unit": "£",
        "partners": places.clone().map(|place| json!({"id": id(place), "name": id(place), "kind": "other"})).collect::<Vec<_>>(),
        "tiers": [{"id": "pool", "name": "Pool", "means": "pooled"}],
        "lines": places.map(|place| json!({"partner": id(place), "tier": "pool", "amount": pounds(case.contributions[place])})).collect::<Vec<_>>(),
        "riskShare": case.steps.iter().enumerate().map(|(place, steps)| json!({"id": place.to_string(), "name": "Rule", "over": steps})).collect::<Vec<_>>(),
    });
    let (document, errors) = open(&text.to_string(), Form::Json);
    assert_eq!(document.risk_share.len(), 2, "{:?}", errors.kept());
    document
}

fn stakes(document: &Document) -> Stakes {
    Stakes::of(&Position::start(document), None, &Typed::default())
}

fn follow(stakes: &Stakes, rule: &RiskRule) -> Vec<Piece> {
    pieces(stakes, rule, money(-REACH), money(REACH)).unwrap()
}

fn exact(stakes: &Stakes, rule: &RiskRule, pence: i64) -> Vec<Fraction> {
    let (shared, _) = at(stakes, rule, money(pence)).unwrap();
    shared.parts.iter().map(|(_, part)| part.at(Fraction::of(pence, 1))).collect()
}

#[test]
fn shares_with_what_was_drawn_and_what_nobody_bears_sum_to_the_variance() {
    holds((cases(any_step), -REACH..REACH), |(case, variance)| {
        let document = read(&case);
        let stakes = stakes(&document);
        for rule in &document.risk_share {
            let (shared, pence) = at(&stakes, rule, money(variance)).unwrap();
            prop_assert_eq!(pence.iter().map(|part| part.pence()).sum::<i64>(), variance);
            for ((_, part), pence) in shared.parts.iter().zip(&pence) {
                let apart = part.at(Fraction::of(variance, 1)).minus(Fraction::pence(*pence));
                prop_assert!(apart.minus(Fraction::ONE).sign() == Some(Ordering::Less));
                prop_assert!(apart.plus(Fraction::ONE).sign() == Some(Ordering::Greater));
            }
            for piece in follow(&stakes, rule) {
                let sum = piece.shared.parts.iter().fold(Affine::ZERO, |sum, (_, part)| sum.plus(*part));
                prop_assert_eq!(sum, Affine::VARIANCE);
            }
        }
        Ok(())
    });
}

#[test]
fn straight_pieces_join_and_say_what_one_variance_says() {
    holds((cases(any_step), -REACH..REACH), |(case, variance)| {
        let document = read(&case);
        let stakes = stakes(&document);
        let place = Fraction::of(variance, 1);
        for rule in &document.risk_share {
            let pieces = follow(&stakes, rule);
            for (left, right) in pieces.iter().zip(pieces.iter().skip(1)) {
                prop_assert_eq!(left.to, right.from);
                for partner in 0..stakes.partners.len() {
                    let (one, other) = (left.shared.partner(partner), right.shared.partner(partner));
                    prop_assert_eq!(one.at(left.to), other.at(left.to));
                }
            }
            let within = |piece: &&Piece| piece.to.minus(place).sign().is_some_and(Ordering::is_ge);
            let piece = pieces.iter().find(within).unwrap();
            for (partner, share) in exact(&stakes, rule, variance).iter().take(stakes.partners.len()).enumerate() {
                prop_assert_eq!(piece.shared.partner(partner).at(place), *share);
            }
        }
        Ok(())
    });
}

#[test]
fn nobody_bears_anything_of_nothing_and_a_gain_is_a_loss_turned_round() {
    holds((cases(fair), 0..REACH), |(case, variance)| {
        let document = read(&case);
        let stakes = stakes(&document);
        for rule in &document.risk_share {
            prop_assert!(exact(&stakes, rule, 0).iter().all(|share| *share == Fraction::ZERO));
            let turned: Vec<Fraction> = exact(&stakes, rule, -variance).iter().map(|share| share.negated()).collect();
            prop_assert_eq!(exact(&stakes, rule, variance), turned);
            let (_, loss) = at(&stakes, rule, money(variance)).unwrap();
            let (_, gain) = at(&stakes, rule, money(-variance)).unwrap();
            prop_assert!(loss.iter().zip(&gain).all(|(loss, gain)| loss.pence() == -gain.pence()));
        }
        Ok(())
    });
}

#[test]
fn a_partner_without_a_weight_never_gets_a_penny() {
    holds((2..5_usize, 1..REACH, -REACH..REACH), |(partners, contribution, variance)| {
        let weights: Vec<Value> =
            (1..partners).map(|place| json!({"partner": id(place), "weight": place.to_string()})).collect();
        let steps = vec![json!({"step": "fixed-share", "weights": weights})];
        let case = Case { contributions: vec![contribution; partners], steps: [steps.clone(), steps] };
        let document = read(&case);
        let (_, pence) = at(&stakes(&document), &document.risk_share[0], money(variance)).unwrap();
        prop_assert_eq!(pence[0].pence(), 0);
        Ok(())
    });
}

#[test]
fn the_order_of_partners_and_the_scale_of_weights_change_nothing() {
    holds((cases(any_step), -REACH..REACH, 1..1000_i64), |(case, variance, scale)| {
        let document = read(&case);
        let shares = exact(&stakes(&document), &document.risk_share[0], variance);
        let mut turned = document.clone();
        turned.partners.reverse();
        let last = turned.partners.len() - 1;
        for line in &mut turned.lines {
            line.partner = line.partner.map(|place| last - place);
        }
        let mut text = serde_json::to_value(&case.steps).unwrap();
        for step in text.as_array_mut().unwrap().iter_mut().flat_map(|steps| steps.as_array_mut().unwrap()) {
            for weight in step.get_mut("weights").and_then(Value::as_array_mut).into_iter().flatten() {
                let number: i64 = weight["weight"].as_str().unwrap().parse().unwrap();
                weight["weight"] = json!((number * scale).to_string());
            }
        }
        let scaled = read(&Case { steps: serde_json::from_value(text).unwrap(), ..case.clone() });
        prop_assert_eq!(&exact(&stakes(&scaled), &scaled.risk_share[0], variance), &shares);
        let mut other = read(&case);
        other.partners = turned.partners;
        other.lines = turned.lines;
        for rule in &mut other.risk_share {
            rule.over.iter_mut().for_each(|step| rename(step, last));
        }
        let mut again = exact(&stakes(&other), &other.risk_share[0], variance);
        again[..=last].reverse();
        prop_assert_eq!(again, shares);
        Ok(())
    });
}

/// The same step with the places of partners counted from the other end.
fn rename(step: &mut locality::document::Step, last: usize) {
    use locality::document::Step;
    match step {
        Step::FixedShare { weights } => weights.iter_mut().for_each(|one| one.partner = last - one.partner),
        Step::Cap { caps } => caps.iter_mut().for_each(|one| one.partner = last - one.partner),
        Step::Threshold { partner, .. } => *partner = last - *partner,
        _ => {}
    }
}

#[test]
fn a_larger_overspend_never_costs_a_partner_less() {
    holds((cases(fair), 0..REACH, 0..REACH), |(case, one, other)| {
        let document = read(&case);
        let stakes = stakes(&document);
        let (small, large) = (one.min(other), one.max(other));
        let rule = &document.risk_share[0];
        for (small, large) in exact(&stakes, rule, small).iter().zip(exact(&stakes, rule, large)) {
            prop_assert!(large.minus(*small).sign().is_some_and(Ordering::is_ge));
        }
        Ok(())
    });
}

#[test]
fn on_both_sides_of_a_break_even_the_better_rule_is_the_one_that_is_said() {
    holds(cases(any_step), |case| {
        let document = read(&case);
        let stakes = stakes(&document);
        let [one, other] = [0, 1].map(|rule| follow(&stakes, &document.risk_share[rule]));
        let partner = |pieces: &[Piece], place: Fraction| {
            let within = |piece: &&Piece| piece.to.minus(place).sign().is_some_and(Ordering::is_ge);
            pieces.iter().find(within).unwrap().shared.partner(0).at(place)
        };
        let sections = sections(&one, &other, 0);
        prop_assert_eq!(sections[0].from, Fraction::of(-REACH, 1));
        prop_assert_eq!(sections[sections.len() - 1].to, Fraction::of(REACH, 1));
        for section in &sections {
            let middle = section.from.plus(section.to).over(Fraction::of(2, 1));
            let difference = partner(&one, middle).minus(partner(&other, middle));
            prop_assert_eq!(difference.sign(), Some(section.order));
        }
        for (left, right) in sections.iter().zip(sections.iter().skip(1)) {
            prop_assert_eq!(left.to, right.from);
            prop_assert_eq!(partner(&one, left.to), partner(&other, left.to));
        }
        Ok(())
    });
}

#[test]
fn receivers_stand_in_the_order_of_the_partners() {
    let case = Case {
        contributions: vec![1, 2],
        steps: [vec![json!({"step": "proportional"})], vec![json!({"step": "own"})]],
    };
    let document = read(&case);
    let (shared, _) = at(&stakes(&document), &document.risk_share[0], money(3)).unwrap();
    let receivers: Vec<&Receiver> = shared.parts.iter().map(|(receiver, _)| receiver).collect();
    assert_eq!(receivers, [&Receiver::Partner(0), &Receiver::Partner(1), &Receiver::Nobody]);
}
