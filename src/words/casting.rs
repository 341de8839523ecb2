//! What casting found, in words, and a footnote to copy.

use super::{Names, count, fill, listed, plural};
use crate::calc::casting::{Casting, Check, Diagnosis, Figure, Of, Verdict};
use crate::money::{Display, Money};

/// The finding, ready to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// `The printed table differs by 1.`
    pub heading: String,
    /// What explains it and what rounding can explain.
    pub sentence: String,
    /// The same for a footnote under the printed table.
    pub footnote: String,
}

/// More figures than this are counted, not named.
const NAMED: usize = 4;

/// Puts a casting into words. Figures are in the unit that the source is written in, as its reader sees them there.
pub fn finding(names: Names<'_>, casting: &Casting, display: Display) -> Finding {
    let words = names.words;
    match casting.verdict {
        Verdict::NotPrinted => Finding {
            heading: words.cast_not_printed.to_owned(),
            sentence: words.cast_not_printed_why.to_owned(),
            footnote: String::new(),
        },
        Verdict::AddsUp => {
            let number = casting.checks.len();
            let why = plural(number, words.cast_adds_up_why_one, words.cast_adds_up_why);
            Finding {
                heading: words.cast_adds_up.to_owned(),
                sentence: fill(why, &[("count", &count(words, number))]),
                footnote: words.cast_footnote_adds_up.to_owned(),
            }
        }
        Verdict::Rounding | Verdict::Differs => {
            let (finding, rounding) = (explained(names, casting, display), rounding(names, casting, display));
            Finding {
                heading: heading(names, casting, display),
                sentence: format!("{finding} {rounding}"),
                footnote: footnote(names, &finding, &rounding),
            }
        }
    }
}

fn heading(names: Names<'_>, casting: &Casting, display: Display) -> String {
    match &casting.diagnosis {
        Diagnosis::One(_, excess) | Diagnosis::AnyOf(_, excess) => {
            fill(names.words.cast_differs_by, &[("difference", &display.figure(excess.size()))])
        }
        Diagnosis::Several | Diagnosis::Nothing => names.words.cast_differs.to_owned(),
    }
}

fn explained(names: Names<'_>, casting: &Casting, display: Display) -> String {
    let words = names.words;
    match &casting.diagnosis {
        Diagnosis::One(figure, excess) => one(names, casting, *figure, *excess, display),
        Diagnosis::AnyOf(figures, excess) => {
            let difference = display.figure(*excess);
            if figures.len() > NAMED {
                let number = figures.len().to_string();
                fill(words.cast_any_of_many, &[("difference", &difference), ("count", &number)])
            } else {
                let figures: Vec<String> = figures.iter().map(|figure| figure_name(names, *figure)).collect();
                fill(words.cast_any_of, &[("difference", &difference), ("figures", &listed(words, &figures))])
            }
        }
        Diagnosis::Several | Diagnosis::Nothing => words.cast_several.to_owned(),
    }
}

/// The one figure that explains everything: what it prints, and what its parts make.
fn one(names: Names<'_>, casting: &Casting, figure: Figure, excess: Money, display: Display) -> String {
    let words = names.words;
    let name = figure_name(names, figure);
    let own = |check: &&Check| match (figure, check.of) {
        (Figure::Row(partner), Of::Row(row)) => partner == row,
        (Figure::Column(tier), Of::Column(column)) => tier == column,
        (Figure::Total, Of::RowTotals | Of::ColumnTotals | Of::Cells) => true,
        _ => false,
    };
    if let Some(check) = casting.checks.iter().find(own) {
        let (printed, made) = (display.figure(check.printed), display.figure(check.made));
        let parts = figures(names, check.parts);
        let make = plural(check.parts, words.cast_make_one, words.cast_make);
        let slots =
            [("name", name.as_str()), ("printed", &printed), ("made", &made), ("parts", &parts), ("make", make)];
        return fill(words.cast_explains_total, &slots);
    }
    // No sum of its own: a figure inside the table, or a total of which a part is not stated.
    let printed = as_printed(names, figure);
    let should = printed.minus(excess).unwrap_or(printed);
    let (printed, should) = (display.figure(printed), display.figure(should));
    fill(words.cast_explains_cell, &[("name", &name), ("printed", &printed), ("should", &should)])
}

/// What the source prints for a figure; for a place of the table in which several lines stand, their sum.
fn as_printed(names: Names<'_>, figure: Figure) -> Money {
    let document = names.document;
    let sum = |money: &mut dyn Iterator<Item = Money>| money.fold(Money::ZERO, |sum, one| sum.plus(one).unwrap_or(sum));
    match figure {
        Figure::Cell(partner, tier) => {
            let lines = document.lines.iter().filter(|line| line.partner == partner && line.tier == tier);
            sum(&mut lines.filter_map(|line| line.amount.money))
        }
        Figure::Row(partner) => {
            let rows = document.printed.rows.iter().filter(|row| row.partner == partner);
            sum(&mut rows.filter_map(|row| row.amount.money))
        }
        Figure::Column(tier) => {
            let columns = document.printed.columns.iter().filter(|column| column.tier == tier);
            sum(&mut columns.filter_map(|column| column.amount.money))
        }
        Figure::Total => document.printed.total.and_then(|total| total.money).unwrap_or_default(),
    }
}

fn rounding(names: Names<'_>, casting: &Casting, display: Display) -> String {
    let words = names.words;
    let mut differing = casting.checks.iter().filter(|check| check.difference != Money::ZERO);
    let Some(first) = differing.next() else { return String::new() };
    // The gravest check speaks for all; where several can be explained, one sentence does for them.
    let gravest = differing.clone().chain([first]).find(|check| check.verdict == Verdict::Differs);
    let check = gravest.unwrap_or(first);
    let (parts, bound) = (figures(names, check.parts), display.figure(check.bound));
    let slots = [("parts", parts.as_str()), ("bound", &bound)];
    match (gravest, check.bound) {
        (Some(_), Money::ZERO) => words.cast_beyond_none.to_owned(),
        (Some(_), _) => fill(words.cast_beyond, &slots),
        (None, bound) if bound == check.difference.size() => fill(words.cast_rounding, &slots),
        (None, _) if matches!(casting.diagnosis, Diagnosis::Several) => words.cast_rounding_several.to_owned(),
        (None, _) => fill(words.cast_rounding_up_to, &slots),
    }
}

fn footnote(names: Names<'_>, finding: &str, rounding: &str) -> String {
    let words = names.words;
    let source = names.source_line();
    let slots =
        [("finding", finding), ("rounding", rounding), ("unit", names.document.unit.code()), ("source", &source)];
    fill(if source.is_empty() { words.cast_footnote } else { words.cast_footnote_source }, &slots)
}

/// One check in words.
pub fn check(names: Names<'_>, check: &Check, display: Display) -> String {
    let words = names.words;
    let template = if check.verdict == Verdict::AddsUp { words.cast_check_adds_up } else { words.cast_check_differs };
    let slots = [
        ("name", check_name(names, check.of)),
        ("printed", display.figure(check.printed)),
        ("made", display.figure(check.made)),
        ("parts", figures(names, check.parts)),
        ("make", plural(check.parts, words.cast_make_one, words.cast_make).to_owned()),
    ];
    fill(template, &slots.each_ref().map(|(slot, value)| (*slot, value.as_str())))
}

/// What a check is called.
pub fn check_name(names: Names<'_>, of: Of) -> String {
    let words = names.words;
    match of {
        Of::Row(partner) => fill(words.cast_name_row, &[("partner", names.partner(partner))]),
        Of::Column(tier) => fill(words.cast_name_column, &[("tier", names.tier(tier))]),
        Of::RowTotals => words.cast_name_rows.to_owned(),
        Of::ColumnTotals => words.cast_name_columns.to_owned(),
        Of::Cells => words.cast_name_all.to_owned(),
    }
}

fn figure_name(names: Names<'_>, figure: Figure) -> String {
    let words = names.words;
    match figure {
        Figure::Cell(partner, tier) => {
            fill(words.cast_name_cell, &[("partner", names.partner(partner)), ("tier", names.tier(tier))])
        }
        Figure::Row(partner) => fill(words.cast_subject_row, &[("partner", names.partner(partner))]),
        Figure::Column(tier) => fill(words.cast_subject_column, &[("tier", names.tier(tier))]),
        Figure::Total => words.cast_subject_total.to_owned(),
    }
}

fn figures(names: Names<'_>, number: usize) -> String {
    let template = plural(number, names.words.cast_figures_one, names.words.cast_figures);
    fill(template, &[("count", &count(names.words, number))])
}
