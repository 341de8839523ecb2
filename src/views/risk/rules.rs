//! The rules, each a column.

use super::view::{CapView, LinkedView, NamedAmountView, RuleStepView, RuleView, TakenView, WeightView};
use super::{Column, Frame, Request, rows};
use crate::calc::risk::{Affine, Receiver, Shared};
use crate::document::{CapLimit, Document, NamedSum, Pool, Rate, RiskRule, Status, Step, Weight, Within, limits};
use crate::fraction::Fraction;
use crate::money::{Display, Money, Unit, pounds};
use crate::split::settle;
use crate::views::ChoiceView;
use crate::views::{AmountView, StatusView};
use crate::words::{Names, fill, listed, risk as said};

/// The rules of a document that states none: the three that every agreement starts from.
pub fn standard(names: Names<'_>) -> Vec<RiskRule> {
    let words = names.words;
    if !names.document.risk_share.is_empty() {
        return Vec::new();
    }
    let one = Rate::whole_number(1, false);
    let weights = (0..names.document.partners.len()).map(|partner| Weight { partner, weight: one.clone() });
    let rule = |id: &str, name: &str, step: Step| RiskRule {
        id: id.to_owned(),
        name: name.to_owned(),
        clause: None,
        source: None,
        status: Some(Status::Illustrative),
        over: vec![step],
        under: None,
        outcome: None,
    };
    let mut rules = vec![rule("standard-proportional", words.rule_proportional, Step::Proportional)];
    if !names.document.partners.is_empty() {
        rules.push(rule("standard-equal", words.rule_equal, Step::FixedShare { weights: weights.collect() }));
    }
    rules.push(rule("standard-own", words.rule_own, Step::Own));
    rules
}

/// Every rule there is: the document's or the standard ones, then those that the reader built, which are marked.
pub fn all<'r>(document: &'r Document, standard: &'r [RiskRule], request: &'r Request) -> Vec<(&'r RiskRule, bool)> {
    let own = request.rules.iter().map(|rule| (rule, true));
    document.risk_share.iter().chain(standard).map(|rule| (rule, false)).chain(own).collect()
}

/// The rules that are shown: those asked for, or the first ones.
pub fn shown<'r>(all: &[(&'r RiskRule, bool)], ids: Option<&[String]>) -> Vec<(&'r RiskRule, bool)> {
    let wanted = |rule: &RiskRule| ids.is_none_or(|ids| ids.contains(&rule.id));
    all.iter().filter(|(rule, _)| wanted(rule)).take(limits::COMPARED).copied().collect()
}

/// The rule that differences are from: the one asked for, the one agreed, or the first that can be followed.
pub fn baseline(columns: &[Column<'_>], pool: Option<&Pool>, id: Option<&str>) -> Option<usize> {
    let find = |id: &str| columns.iter().position(|column| column.rule.id == id && column.result.is_ok());
    let agreed = pool.and_then(|pool| pool.rule.as_deref());
    let first = || columns.iter().position(|column| column.result.is_ok());
    id.and_then(find).or_else(|| agreed.and_then(find)).or_else(first)
}

/// Every rule there is.
pub fn choices(all: &[(&RiskRule, bool)], frame: &Frame<'_>) -> Vec<ChoiceView> {
    let chosen = |rule: &RiskRule| frame.columns.iter().any(|column| std::ptr::eq(column.rule, rule));
    let choice = |(rule, _): &(&RiskRule, bool)| ChoiceView {
        id: rule.id.clone(),
        name: rule.name.clone(),
        chosen: chosen(rule),
    };
    all.iter().map(choice).collect()
}

/// One rule.
pub fn rule(frame: &Frame<'_>, place: usize, column: &Column<'_>) -> RuleView {
    let (names, rule) = (frame.names, column.rule);
    let document = names.document;
    let status = if column.own { Status::Illustrative } else { rule.status.unwrap_or(document.status) };
    let steps = |steps: &[Step], over| {
        steps.iter().enumerate().map(|(place, one)| step(names, one, over, place == 0)).collect()
    };
    let (taken, waterfall) = match &column.result {
        Ok((shared, _)) => taken(frame, column, shared),
        Err(_) => (Vec::new(), String::new()),
    };
    RuleView {
        id: rule.id.clone(),
        name: rule.name.clone(),
        clause: rule.clause.clone().unwrap_or_default(),
        source: rule.source.clone().unwrap_or_default(),
        status: StatusView::of(status, document, names.words),
        own: column.own,
        agreed: frame.pool.and_then(|pool| pool.rule.as_deref()) == Some(rule.id.as_str()),
        baseline: frame.baseline == Some(place),
        over: steps(&rule.over, true),
        under: steps(rule.steps_under(), false),
        alike: rule.under.is_none(),
        outcome: rule.outcome.as_ref().map(|outcome| LinkedView {
            name: outcome.name.clone(),
            partner: partner_id(names, outcome.partner),
            amount: typed(outcome.amount),
            achieved: said::bare(&outcome.achieved),
            words: said::linked(names, outcome),
        }),
        refusal: column.result.as_ref().err().map(|refusal| said::refusal(names, refusal)).unwrap_or_default(),
        taken,
        waterfall,
    }
}

fn partner_id(names: Names<'_>, partner: usize) -> String {
    names.document.partners.get(partner).map(|partner| partner.id.clone()).unwrap_or_default()
}

/// An amount in pounds, to be typed over.
fn typed(money: Money) -> String {
    Display::fitting(Unit::Pounds, [money]).typed(money)
}

fn step(names: Names<'_>, step: &Step, over: bool, first: bool) -> RuleStepView {
    let mut view = RuleStepView {
        step: "",
        words: said::step(names, step, over, first),
        name: String::new(),
        amount: String::new(),
        percent: String::new(),
        partner: String::new(),
        within: "",
        weights: Vec::new(),
        caps: Vec::new(),
        sources: Vec::new(),
        lines: Vec::new(),
    };
    let weights = |weights: &[Weight]| weights.iter().map(|one| weight(names, one)).collect();
    match step {
        Step::Own => view.step = "own",
        Step::Proportional => view.step = "proportional",
        Step::FixedShare { weights: agreed } => (view.step, view.weights) = ("fixed-share", weights(agreed)),
        Step::Contingency { sum } => {
            (view.step, view.name, view.amount) = ("contingency", sum.name.clone(), typed(sum.amount));
        }
        Step::Tolerance { percent, within } => {
            (view.step, view.percent) = ("tolerance", said::bare(percent));
            (view.within, view.weights) = match within {
                Within::Own => ("own", Vec::new()),
                Within::Proportional => ("proportional", Vec::new()),
                Within::FixedShare(agreed) => ("fixed-share", weights(agreed)),
            };
        }
        Step::Cap { caps } => {
            view.step = "cap";
            view.caps = caps
                .iter()
                .map(|cap| {
                    let (amount, percent) = match &cap.limit {
                        CapLimit::Amount(amount) => (typed(*amount), String::new()),
                        CapLimit::Percent(rate) => (String::new(), said::bare(rate)),
                    };
                    CapView { partner: partner_id(names, cap.partner), amount, percent }
                })
                .collect();
        }
        Step::FixedLines { lines } => {
            let id = |line: &usize| names.document.lines.get(*line).map(|line| line.id.clone());
            (view.step, view.lines) = ("fixed-lines", lines.iter().filter_map(id).collect());
        }
        Step::Cascade { sources } => {
            let source = |sum: &NamedSum| NamedAmountView { name: sum.name.clone(), amount: typed(sum.amount) };
            (view.step, view.sources) = ("cascade", sources.iter().map(source).collect());
        }
        Step::NonRecurrentOnly => view.step = "non-recurrent-only",
        Step::Threshold { partner, percent } => {
            let partner = partner_id(names, *partner);
            (view.step, view.partner, view.percent) = ("threshold", partner, said::bare(percent));
        }
    }
    view
}

fn weight(names: Names<'_>, weight: &Weight) -> WeightView {
    WeightView { partner: partner_id(names, weight.partner), weight: weight.weight.text.clone() }
}

/// Which step took how much of the present variance, in pence that sum to it, and the same in words.
fn taken(frame: &Frame<'_>, column: &Column<'_>, shared: &Shared) -> (Vec<TakenView>, String) {
    let rule = column.rule;
    let (names, words) = (frame.names, frame.names.words);
    let variance = Fraction::pence(frame.variance);
    let steps = if shared.over { &rule.over } else { rule.steps_under() };
    let mut parts: Vec<(String, String, Affine, Affine)> = Vec::new();
    if let Some(outcome) = rule.outcome.as_ref().filter(|_| shared.linked != Affine::ZERO) {
        let how = fill(words.took_linked, &[("name", &outcome.name)]);
        parts.push((said::linked(names, outcome), how, shared.linked, Affine::ZERO));
    }
    for (place, (step, taken)) in steps.iter().zip(&shared.taken).enumerate() {
        let sentence = said::step(names, step, shared.over, place == 0);
        parts.push((sentence, said::took(names, step), taken.amount, taken.moved));
    }
    let all = parts.iter().fold(Affine::ZERO, |sum, (_, _, amount, _)| sum.plus(*amount));
    let nobody = Affine::VARIANCE.minus(all);
    if nobody.at(variance) != Fraction::ZERO {
        parts.push((words.unallocated.to_owned(), words.took_nobody.to_owned(), nobody, Affine::ZERO));
    }
    let ids: Vec<String> = (0..parts.len()).map(|place| format!("{place:03}")).collect();
    let exact: Vec<(&str, Fraction)> =
        ids.iter().zip(&parts).map(|(id, (_, _, amount, _))| (id.as_str(), amount.at(variance))).collect();
    let Some(pence) = settle(frame.variance, &exact) else { return (Vec::new(), String::new()) };
    let mut left = frame.variance;
    let (mut views, mut told) = (Vec::new(), Vec::new());
    let display = Display::fitting(Unit::Pounds, pence.iter().copied().chain([frame.variance]));
    for ((sentence, how, _, moved), amount) in parts.into_iter().zip(pence) {
        let before = left;
        left = left.minus(amount).unwrap_or(left);
        let moved = moved.at(variance).money().filter(|moved| *moved != Money::ZERO);
        let said = match moved {
            Some(moved) => Some(fill(words.moved_by_cap, &[("amount", &pounds(moved.size()))])),
            None if amount == Money::ZERO || how.is_empty() => None,
            None => {
                let rest = amount == before && before != frame.variance;
                let template = if rest { words.took_rest } else { words.took };
                Some(fill(template, &[("amount", &pounds(amount.size())), ("how", &how)]))
            }
        };
        told.extend(said);
        let view = |money| AmountView::of(Some(money), display, words);
        views.push(TakenView { words: sentence, amount: view(amount), left: view(left) });
    }
    (views, paragraph(frame, column, &told))
}

/// `£500,000 from the contingency; the remaining £3,203,960 by contributions. Bury CCG bears …`
fn paragraph(frame: &Frame<'_>, column: &Column<'_>, told: &[String]) -> String {
    let words = frame.names.words;
    let share = |place: usize| {
        let amount = rows::borne(column, &Receiver::Partner(place))?;
        let template = if amount < Money::ZERO { words.waterfall_under } else { words.waterfall_over };
        let slots = [("partner", frame.partner_name(place)), ("amount", &pounds(amount.size()))];
        Some(fill(template, &slots))
    };
    let shares: Vec<String> = (0..frame.stakes.partners.len()).filter_map(share).collect();
    if told.is_empty() {
        return String::new();
    }
    let shares = if shares.is_empty() { String::new() } else { format!("{}.", listed(words, &shares)) };
    fill(words.waterfall, &[("parts", &told.join("; ")), ("shares", &shares)]).trim_end().to_owned()
}
