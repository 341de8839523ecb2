//! The series as lines over the years.

use super::Frame;
use super::view::{GapChartView, GapCurveView};
use crate::calc::gap::in_year;
use crate::fraction::Fraction;
use crate::money::{Money, pounds};
use crate::views::axis::{MoneyAxis, PointView, TickView, place};
use crate::words::{fill, listed};

/// A chart of nothing.
pub fn empty() -> GapChartView {
    GapChartView {
        title: String::new(),
        words: String::new(),
        years: Vec::new(),
        down: Vec::new(),
        zero: 0,
        curves: Vec::new(),
    }
}

/// The chart of those that are looked at.
pub fn chart(frame: &Frame<'_>) -> GapChartView {
    let (words, series) = (frame.names.words, &frame.series);
    let lines: [(&'static str, &'static str, &[Money], usize); 5] = [
        ("gap", words.series_gap, &series.gap, 0),
        ("new", words.series_new, &series.new, 1),
        ("find", words.series_find, &series.find, 1),
        ("residual", words.series_residual, &series.residual, 0),
        ("underlying", words.series_underlying, &series.underlying, 0),
    ];
    let axis = MoneyAxis::over(lines.iter().flat_map(|(_, _, amounts, _)| amounts.iter().map(|money| money.pence())));
    let last = i64::try_from(frame.plan.years.len()).unwrap_or(1).max(1);
    let across: Vec<i32> = (0..=last).map(|year| place(Fraction::of(year, last))).collect();
    let x = |year: usize| across.get(year).copied().unwrap_or(0);
    let y = |money: Money| axis.y_of(money);
    let curve = |(code, name, amounts, from): (&'static str, &'static str, &[Money], usize)| {
        let points = amounts.iter().enumerate().skip(from);
        let points = points.map(|(year, money)| PointView { x: x(year), y: y(*money) }).collect();
        GapCurveView { code, name, points }
    };
    let last_year = frame.plan.years.len();
    let figure = |(_, name, amounts, _): &(&'static str, &'static str, &[Money], usize)| {
        let amount = pounds(in_year(amounts, last_year));
        fill(words.gap_chart_figure, &[("name", name), ("amount", &amount)])
    };
    let figures: Vec<String> = lines.iter().map(figure).collect();
    let years = (0..frame.plan.length()).map(|year| TickView {
        at: x(year),
        text: frame.plan.year(year).to_owned(),
        zero: false,
    });
    GapChartView {
        title: fill(words.gap_chart_title, &[("from", frame.plan.base.as_str()), ("to", frame.plan.year(last_year))]),
        words: fill(
            words.gap_chart_words,
            &[("year", frame.plan.year(last_year)), ("figures", &listed(words, &figures))],
        ),
        years: years.collect(),
        down: axis.marks(),
        zero: y(Money::ZERO),
        curves: lines.into_iter().map(curve).collect(),
    }
}
