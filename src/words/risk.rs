//! Sharing rules in words: what a step does, why a rule cannot be followed, and when a partner is better off.

use super::{Names, Table, decimal, fill, listed, risk_ranges};
use crate::calc::risk::Refusal;
use crate::document::{Cap, CapLimit, NamedSum, OutcomeLinked, Rate, Step, Weight, Within};
use crate::money::pounds;

/// What a step does, in one sentence; `over` says of which side, and `first` whether nothing stands before it.
pub fn step(names: Names<'_>, step: &Step, over: bool, first: bool) -> String {
    let words = names.words;
    let side = if over { words.over_budget } else { words.under_budget };
    match step {
        Step::Own => fill(words.step_own, &[("over_or_under", side)]),
        Step::Proportional => if first { words.step_proportional_first } else { words.step_proportional }.to_owned(),
        Step::FixedShare { weights } => {
            let template = if first { words.step_fixed_share_first } else { words.step_fixed_share };
            fill(template, &[("weights", &weights_of(names, weights))])
        }
        Step::Contingency { sum } if !over => capital(&fill(words.step_contingency_gain, &[("name", &sum.name)])),
        Step::Contingency { sum } => {
            capital(&fill(words.step_contingency, &[("name", &sum.name), ("amount", &pounds(sum.amount))]))
        }
        Step::Tolerance { percent, within } => {
            let how = match within {
                Within::Own => words.within_own.to_owned(),
                Within::Proportional => words.within_proportional.to_owned(),
                Within::FixedShare(weights) => fill(words.within_fixed, &[("weights", &weights_of(names, weights))]),
            };
            fill(words.step_tolerance, &[("percent", &bare(percent)), ("how", &how)])
        }
        Step::Cap { caps } => {
            let caps: Vec<String> = caps.iter().map(|one| cap(names, one, over)).collect();
            fill(words.step_cap, &[("caps", &listed(words, &caps))])
        }
        Step::FixedLines { lines } => {
            let lines: Vec<String> = lines.iter().map(|line| line_name(names, *line)).collect();
            fill(words.step_fixed_lines, &[("over_or_under", side), ("lines", &listed(words, &lines))])
        }
        Step::Cascade { .. } if !over => words.step_cascade_gain.to_owned(),
        Step::Cascade { sources } => {
            let sources: Vec<String> = sources.iter().map(|one| source(words, one)).collect();
            fill(words.step_cascade, &[("sources", &listed(words, &sources))])
        }
        Step::NonRecurrentOnly => {
            if over { words.step_non_recurrent_over } else { words.step_non_recurrent }.to_owned()
        }
        Step::Threshold { .. } if over => words.step_threshold_over.to_owned(),
        Step::Threshold { partner, percent } => {
            let partner = names.partner(Some(*partner));
            fill(words.step_threshold, &[("partner", partner), ("percent", &bare(percent))])
        }
    }
}

/// What a step took, without how much: `by contributions`.
pub fn took(names: Names<'_>, step: &Step) -> String {
    let words = names.words;
    match step {
        Step::Own => words.took_own.to_owned(),
        Step::Proportional => words.took_proportional.to_owned(),
        Step::FixedShare { .. } => words.took_fixed_share.to_owned(),
        Step::Contingency { sum } => fill(words.took_contingency, &[("name", &sum.name)]),
        Step::Tolerance { percent, .. } => fill(words.took_tolerance, &[("percent", &bare(percent))]),
        Step::FixedLines { .. } => words.took_fixed_lines.to_owned(),
        Step::Cascade { .. } => words.took_cascade.to_owned(),
        Step::Threshold { .. } => words.took_threshold.to_owned(),
        Step::Cap { .. } | Step::NonRecurrentOnly => String::new(),
    }
}

/// A sum that is paid in when a target is met.
pub fn linked(names: Names<'_>, outcome: &OutcomeLinked) -> String {
    let partner = names.partner(Some(outcome.partner));
    let (amount, achieved) = (pounds(outcome.amount), bare(&outcome.achieved));
    let slots = [("name", outcome.name.as_str()), ("partner", partner), ("amount", &amount), ("achieved", &achieved)];
    fill(names.words.linked, &slots)
}

/// Why a rule cannot be followed.
pub fn refusal(names: Names<'_>, refusal: &Refusal) -> String {
    let words = names.words;
    let of = |template, partner: usize| fill(template, &[("partner", names.partner(Some(partner)))]);
    match refusal {
        Refusal::NotStated(Some(partner)) => of(words.refused_not_stated, *partner),
        Refusal::NotStated(None) => words.refused_not_stated_nobody.to_owned(),
        Refusal::BelowZero(partner) => of(words.refused_below_zero, *partner),
        Refusal::NoMoney => words.refused_no_money.to_owned(),
        Refusal::NotInPool(partner) => of(words.refused_not_in_pool, *partner),
        Refusal::NoHost => words.refused_no_host.to_owned(),
        Refusal::TooFine => words.refused_too_fine.to_owned(),
        Refusal::TooManyKinks => words.refused_too_many_kinks.to_owned(),
    }
}

/// When a partner is better off: see [`risk_ranges`].
pub use risk_ranges::better;

fn weights_of(names: Names<'_>, weights: &[Weight]) -> String {
    let one = |weight: &Weight| {
        let partner = names.partner(Some(weight.partner));
        fill(names.words.weight_of, &[("partner", partner), ("weight", &weight.weight.text)])
    };
    listed(names.words, &weights.iter().map(one).collect::<Vec<_>>())
}

fn cap(names: Names<'_>, cap: &Cap, over: bool) -> String {
    let words = names.words;
    let partner = names.partner(Some(cap.partner));
    match &cap.limit {
        CapLimit::Amount(amount) => {
            let template = if over { words.cap_amount } else { words.collar_amount };
            fill(template, &[("partner", partner), ("amount", &pounds(*amount))])
        }
        CapLimit::Percent(rate) => {
            let template = if over { words.cap_percent } else { words.collar_percent };
            fill(template, &[("partner", partner), ("percent", &bare(rate))])
        }
    }
}

fn source(words: &Table, sum: &NamedSum) -> String {
    fill(words.source_up_to, &[("name", &sum.name), ("amount", &pounds(sum.amount))])
}

/// What a line is called: its label, its service, or whose it is and where.
fn line_name(names: Names<'_>, line: usize) -> String {
    let Some(line) = names.document.lines.get(line) else { return String::new() };
    let place = || {
        let (partner, tier) = (names.partner(line.partner), names.tier(line.tier));
        fill(names.words.line_in_tier, &[("partner", partner), ("tier", tier)])
    };
    line.label.clone().or_else(|| line.service.clone()).unwrap_or_else(place)
}

/// A sentence that begins with a name that was written for the middle of one.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A per cent without its sign.
pub fn bare(rate: &Rate) -> String {
    decimal(rate.number, 6)
}
