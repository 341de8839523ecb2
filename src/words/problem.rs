//! What is wrong, in a sentence: the place, what was found, and what to do.

use super::{Table, fill, plural};
use crate::error::{Bound, Error, Fault, Kind, RuleFault, Shape};
use crate::fraction::Fraction;
use crate::money::{Refusal, pounds};

/// The whole sentence: where, and what is wrong.
pub fn sentence(words: &Table, error: &Error) -> String {
    let what = what(words, &error.kind);
    // A refused change stands beside the field that it is about, so its sentence needs no place.
    let place = if error.at.starts_with("changes[") { String::new() } else { place(words, error) };
    if place.is_empty() { what } else { fill(words.problem, &[("place", &place), ("what", &what)]) }
}

/// Where it stands: a path, a line of the text, or both.
pub fn place(words: &Table, error: &Error) -> String {
    let line = error.line.map(|line| line.to_string());
    match (error.at.as_str(), line) {
        ("", None) => String::new(),
        ("", Some(line)) => fill(words.place_line, &[("line", &line)]),
        (at, None) => at.to_owned(),
        (at, Some(line)) => fill(words.place_both, &[("at", at), ("line", &line)]),
    }
}

/// What is wrong, without the place: for what stands beside the field that it is about.
pub fn what(words: &Table, kind: &Kind) -> String {
    match kind {
        Kind::NotJson { fault: Fault::EndOfText, .. } => words.not_json_end.to_owned(),
        Kind::NotJson { found, .. } => fill(words.not_json, &[("found", found)]),
        Kind::Beyond { bound, found, most } => beyond(words, *bound, *found, *most),
        Kind::More { found } => fill(words.more, &[("found", &found.to_string())]),
        Kind::NotALocalityFile { found } if found.is_empty() => words.not_a_locality_file_blank.to_owned(),
        Kind::NotALocalityFile { found } => fill(words.not_a_locality_file, &[("found", found)]),
        Kind::UnknownField { found, .. } => fill(words.unknown_field, &[("found", found)]),
        Kind::RepeatedField { found } => fill(words.repeated_field, &[("found", found)]),
        Kind::MissingField { name } => fill(words.missing_field, &[("name", name)]),
        Kind::WrongShape { wanted, found } => {
            fill(words.wrong_shape, &[("found", found), ("wanted", shape(words, *wanted))])
        }
        Kind::NotInList { found, .. } => fill(words.not_in_list, &[("found", found)]),
        Kind::RepeatedId { found } => fill(words.repeated_id, &[("found", found)]),
        Kind::UnknownId { found, .. } => fill(words.unknown_id, &[("found", found)]),
        Kind::Empty => words.empty.to_owned(),
        Kind::Amount { refusal, found } => fill(amount(words, *refusal), &[("found", found)]),
        Kind::BareNumber { found } => fill(words.bare_number, &[("found", found)]),
        Kind::SumTooLarge => words.sum_too_large.to_owned(),
        Kind::HiddenLetters => words.hidden_letters.to_owned(),
        Kind::NoStatus => words.no_status.to_owned(),
        Kind::NoLines => words.no_lines.to_owned(),
        Kind::NoColumn { name } => fill(words.no_column, &[("name", name)]),
        Kind::UnknownColumn { found } => fill(words.unknown_column, &[("found", found)]),
        Kind::SpareCells { found } => {
            fill(plural(*found, words.spare_cells_one, words.spare_cells), &[("found", &found.to_string())])
        }
        Kind::OpenQuote => words.open_quote.to_owned(),
        Kind::Span => words.span.to_owned(),
        Kind::SomeTotal { found } => fill(words.some_total, &[("found", found)]),
        Kind::NotATier { found } => fill(words.not_a_tier, &[("found", found)]),
        Kind::Measure { found } => fill(words.measure, &[("found", found)]),
        Kind::NoUnit => words.no_unit.to_owned(),
        Kind::InferredTier { found, taken } => fill(words.inferred_tier, &[("found", found), ("taken", taken)]),
        Kind::InferredPartner { found, taken } => fill(words.inferred_partner, &[("found", found), ("taken", taken)]),
        Kind::OutOfItsTime { found } => fill(words.out_of_its_time, &[("found", found)]),
        Kind::NotEnough { partner, tier, there } => {
            let template = if partner.is_empty() { words.not_enough_nobody } else { words.not_enough };
            fill(template, &[("partner", partner), ("tier", tier), ("there", &pounds(*there))])
        }
        Kind::SameTier => words.same_tier.to_owned(),
        Kind::NotAboveZero => words.not_above_zero.to_owned(),
        Kind::NoAmount => words.no_amount.to_owned(),
        Kind::CapitalOrRevenue { capital, revenue } => {
            fill(words.capital_or_revenue, &[("capital", &pounds(*capital)), ("revenue", &pounds(*revenue))])
        }
        Kind::LineGone => words.line_gone.to_owned(),
        Kind::PastTheEdge => words.past_the_edge.to_owned(),
        Kind::NotOneLine => words.not_one_line.to_owned(),
        Kind::ContainerLoop { found } => fill(words.container_loop, &[("found", found)]),
        Kind::NoStatutoryEnd { found } => fill(words.no_statutory_end, &[("found", found)]),
        Kind::ShadowEnd { found } => fill(words.shadow_end, &[("found", found)]),
        Kind::TooManyPerCent { found } => fill(words.too_many_per_cent, &[("found", found)]),
        Kind::GrowthTooFar { found } => fill(words.growth_too_far, &[("found", found)]),
        Kind::WeightsNotWhole { found } => fill(words.weights_not_whole, &[("found", found)]),
        Kind::PlanTooLarge => words.plan_too_large.to_owned(),
        Kind::BoundsTurned => words.bounds_turned.to_owned(),
        Kind::Rule { fault } => rule(words, fault),
        Kind::RuleLeftOut { found } => fill(words.rule_left_out, &[("found", found)]),
        Kind::BadLink => words.bad_link.to_owned(),
        Kind::OtherDocument => words.other_document.to_owned(),
        Kind::OtherVersion => words.other_version.to_owned(),
    }
}

/// What to do about it.
pub fn hint(words: &Table, kind: &Kind) -> String {
    match kind {
        Kind::NotJson { fault, .. } => syntax(words, *fault).to_owned(),
        Kind::Beyond { bound, .. } => match bound {
            Bound::Bytes | Bound::Depth | Bound::Values | Bound::Names => words.hint_beyond_whole,
            Bound::Label => words.hint_beyond_label,
            Bound::Link | Bound::Changes => words.hint_beyond_link,
            _ => words.hint_beyond_left_out,
        }
        .to_owned(),
        Kind::More { .. } => words.hint_more.to_owned(),
        Kind::NotALocalityFile { .. } => words.hint_not_a_locality_file.to_owned(),
        Kind::UnknownField { nearest, .. } if !nearest.is_empty() => {
            fill(words.hint_unknown_field_near, &[("nearest", nearest)])
        }
        Kind::UnknownField { .. } => words.hint_unknown_field.to_owned(),
        Kind::RepeatedField { .. } => words.hint_repeated_field.to_owned(),
        Kind::MissingField { .. } => words.hint_missing_field.to_owned(),
        Kind::WrongShape { wanted, .. } => fill(words.hint_wrong_shape, &[("wanted", shape(words, *wanted))]),
        Kind::NotInList { list, .. } => fill(words.hint_not_in_list, &[("list", list)]),
        Kind::RepeatedId { .. } => words.hint_repeated_id.to_owned(),
        Kind::UnknownId { list, .. } if list.is_empty() => words.hint_unknown_id_none.to_owned(),
        Kind::UnknownId { list, .. } => fill(words.hint_unknown_id, &[("list", list)]),
        Kind::Empty => words.hint_empty.to_owned(),
        Kind::Amount { refusal, .. } => match refusal {
            Refusal::Spreadsheet => words.hint_amount_spreadsheet,
            Refusal::Pence => words.hint_amount_pence,
            Refusal::FinerThanAPenny => words.hint_amount_finer,
            Refusal::TooLarge => words.hint_amount_too_large,
            _ => words.hint_amount,
        }
        .to_owned(),
        Kind::NoAmount => words.hint_amount.to_owned(),
        Kind::BareNumber { found } => fill(words.hint_bare_number, &[("found", found)]),
        Kind::SumTooLarge => words.hint_amount_too_large.to_owned(),
        Kind::HiddenLetters => words.hint_hidden_letters.to_owned(),
        Kind::NoStatus => words.hint_no_status.to_owned(),
        Kind::NoLines => words.hint_no_lines.to_owned(),
        Kind::NoColumn { .. } => words.hint_no_column.to_owned(),
        Kind::UnknownColumn { .. } => words.hint_unknown_column.to_owned(),
        Kind::SpareCells { .. } => words.hint_spare_cells.to_owned(),
        Kind::OpenQuote => words.hint_open_quote.to_owned(),
        Kind::Span => words.hint_span.to_owned(),
        Kind::SomeTotal { .. } => words.hint_some_total.to_owned(),
        Kind::NotATier { .. } => words.hint_not_a_tier.to_owned(),
        Kind::Measure { .. } => words.hint_measure.to_owned(),
        Kind::NoUnit => words.hint_no_unit.to_owned(),
        Kind::InferredTier { .. } => words.hint_inferred_tier.to_owned(),
        Kind::InferredPartner { .. } => words.hint_inferred_partner.to_owned(),
        Kind::OutOfItsTime { .. } => words.hint_out_of_its_time.to_owned(),
        Kind::NotEnough { there, .. } if there.pence() <= 0 => words.hint_not_enough_nothing.to_owned(),
        Kind::NotEnough { there, .. } => fill(words.hint_not_enough, &[("there", &pounds(*there))]),
        Kind::SameTier => words.hint_same_tier.to_owned(),
        Kind::NotAboveZero => words.hint_not_above_zero.to_owned(),
        Kind::CapitalOrRevenue { .. } => words.hint_capital_or_revenue.to_owned(),
        Kind::LineGone => words.hint_line_gone.to_owned(),
        Kind::PastTheEdge => words.hint_past_the_edge.to_owned(),
        Kind::NotOneLine => words.hint_not_one_line.to_owned(),
        Kind::ContainerLoop { .. } => words.hint_container_loop.to_owned(),
        Kind::NoStatutoryEnd { .. } => words.hint_no_statutory_end.to_owned(),
        Kind::ShadowEnd { .. } => words.hint_shadow_end.to_owned(),
        Kind::TooManyPerCent { .. } => words.hint_too_many_per_cent.to_owned(),
        Kind::GrowthTooFar { .. } => words.hint_growth_too_far.to_owned(),
        Kind::WeightsNotWhole { .. } => words.hint_weights_not_whole.to_owned(),
        Kind::PlanTooLarge => words.hint_plan_too_large.to_owned(),
        Kind::BoundsTurned => words.hint_bounds_turned.to_owned(),
        Kind::Rule { fault } => rule_hint(words, fault).to_owned(),
        Kind::RuleLeftOut { .. } => words.hint_rule_left_out.to_owned(),
        Kind::BadLink => words.hint_bad_link.to_owned(),
        Kind::OtherDocument => words.hint_other_document.to_owned(),
        Kind::OtherVersion => words.hint_other_version.to_owned(),
    }
}

fn beyond(words: &Table, bound: Bound, found: usize, most: usize) -> String {
    let what = match bound {
        Bound::Bytes => words.beyond_bytes,
        Bound::Depth => words.beyond_depth,
        Bound::Values => words.beyond_values,
        Bound::Names => words.beyond_names,
        Bound::Lines => words.beyond_lines,
        Bound::Partners => words.beyond_partners,
        Bound::Tiers => words.beyond_tiers,
        Bound::Entries => words.beyond_entries,
        Bound::Label => words.beyond_label,
        Bound::Changes => words.beyond_changes,
        Bound::Link => words.beyond_link,
        Bound::Cells => words.beyond_cells,
        Bound::Bodies => words.beyond_bodies,
        Bound::Relations => words.beyond_relations,
        Bound::Milestones => words.beyond_milestones,
        Bound::Moments => words.beyond_moments,
        Bound::Containers => words.beyond_containers,
        Bound::Steps => words.beyond_steps,
        Bound::Pools => words.beyond_pools,
        Bound::Rules => words.beyond_rules,
        Bound::Years => words.beyond_years,
        Bound::Planned => words.beyond_planned,
        Bound::RuleSteps => words.beyond_rule_steps,
    };
    // Where reading stopped at the bound, only that there are more is known.
    let template = if found == most.saturating_add(1) { words.beyond_more } else { words.beyond };
    fill(template, &[("found", &found.to_string()), ("what", what), ("most", &most.to_string())])
}

fn rule(words: &Table, fault: &RuleFault) -> String {
    match fault {
        RuleFault::NoSteps => words.rule_no_steps.to_owned(),
        RuleFault::TooManySteps { most } => fill(words.rule_too_many_steps, &[("most", &most.to_string())]),
        RuleFault::NoWeights => words.rule_no_weights.to_owned(),
        RuleFault::MixedWeights => words.rule_mixed_weights.to_owned(),
        RuleFault::NotTheWhole { millionths } => {
            let sum = super::decimal(Fraction::of(*millionths, 1_000_000), 6);
            fill(words.rule_not_the_whole, &[("sum", &sum)])
        }
        RuleFault::TooHeavy => words.rule_too_heavy.to_owned(),
        RuleFault::BelowZero => words.rule_below_zero.to_owned(),
        RuleFault::NotAPart => words.rule_not_a_part.to_owned(),
        RuleFault::Twice => words.rule_twice.to_owned(),
        RuleFault::NoCaps => words.rule_no_caps.to_owned(),
        RuleFault::NothingToCap => words.rule_nothing_to_cap.to_owned(),
        RuleFault::NoSources => words.rule_no_sources.to_owned(),
        RuleFault::NoLines => words.rule_no_lines.to_owned(),
        RuleFault::NoSuchRule { found } => fill(words.rule_no_such_rule, &[("found", found)]),
        RuleFault::Loop { found } => fill(words.rule_loop, &[("found", found)]),
    }
}

fn rule_hint(words: &Table, fault: &RuleFault) -> &'static str {
    match fault {
        RuleFault::NoSteps => words.hint_rule_no_steps,
        RuleFault::TooManySteps { .. } => words.hint_rule_too_many_steps,
        RuleFault::NoWeights | RuleFault::MixedWeights | RuleFault::NotTheWhole { .. } => words.hint_rule_weights,
        RuleFault::TooHeavy => words.hint_rule_too_heavy,
        RuleFault::BelowZero => words.hint_rule_below_zero,
        RuleFault::NotAPart => words.hint_rule_not_a_part,
        RuleFault::Twice => words.hint_rule_twice,
        RuleFault::NoCaps => words.hint_rule_no_caps,
        RuleFault::NothingToCap => words.hint_rule_nothing_to_cap,
        RuleFault::NoSources => words.hint_rule_no_sources,
        RuleFault::NoLines => words.hint_rule_no_lines,
        RuleFault::NoSuchRule { .. } => words.hint_rule_no_such_rule,
        RuleFault::Loop { .. } => words.hint_rule_loop,
    }
}

fn shape(words: &Table, shape: Shape) -> &'static str {
    match shape {
        Shape::Text => words.shape_text,
        Shape::List => words.shape_list,
        Shape::Object => words.shape_object,
        Shape::Amount => words.shape_amount,
        Shape::Count => words.shape_count,
        Shape::Length => words.shape_length,
        Shape::Date => words.shape_date,
        Shape::Truth => words.shape_truth,
        Shape::Rate => words.shape_rate,
        Shape::Part => words.shape_part,
        Shape::Months => words.shape_months,
        Shape::Grade => words.shape_grade,
    }
}

fn syntax(words: &Table, fault: Fault) -> &'static str {
    match fault {
        Fault::EndOfText => words.hint_end,
        Fault::NotAValue => words.hint_not_a_value,
        Fault::NoComma => words.hint_no_comma,
        Fault::SpareComma => words.hint_spare_comma,
        Fault::NoName => words.hint_no_name,
        Fault::OpenText => words.hint_open_text,
        Fault::Escape => words.hint_escape,
        Fault::Spare => words.hint_spare,
    }
}

fn amount(words: &Table, refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NotANumber => words.amount_not_a_number,
        Refusal::Grouping => words.amount_grouping,
        Refusal::Exponent => words.amount_exponent,
        Refusal::Fraction => words.amount_fraction,
        Refusal::Spreadsheet => words.amount_spreadsheet,
        Refusal::Pence => words.amount_pence,
        Refusal::PerCent => words.amount_per_cent,
        Refusal::ForeignDigits => words.amount_foreign_digits,
        Refusal::TwoSigns => words.amount_two_signs,
        Refusal::Bracket => words.amount_bracket,
        Refusal::FinerThanAPenny => words.amount_finer,
        Refusal::TooLarge => words.amount_too_large,
    }
}
