//! The series as lines over the years.

use super::Frame;
use super::view::{GapChartView, GapCurveView, GapFillView};
use crate::fraction::Fraction;
use crate::money::{Money, pounds};
use crate::views::axis::{MoneyAxis, PointView, TickView, kept_apart, place};
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
        residual: Vec::new(),
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
    let x = |year: usize| place(Fraction::of(i64::try_from(year).unwrap_or(0), last));
    let y = |money: Money| axis.y(Fraction::pence(money));
    let curve = |(code, name, amounts, from): (&'static str, &'static str, &[Money], usize)| {
        let points = amounts.iter().enumerate().skip(from);
        let points: Vec<PointView> = points.map(|(year, money)| PointView { x: x(year), y: y(*money) }).collect();
        let label = points.last().map_or(0, |point| point.y);
        GapCurveView { code, name, points, label }
    };
    let mut curves: Vec<GapCurveView> = lines.iter().copied().map(curve).collect();
    let labels = kept_apart(&curves.iter().map(|curve| curve.label).collect::<Vec<i32>>());
    for (curve, label) in curves.iter_mut().zip(labels) {
        curve.label = label;
    }
    let last_year = frame.plan.years.len();
    let figure = |(_, name, amounts, _): &(&'static str, &'static str, &[Money], usize)| {
        let amount = amounts.get(last_year).copied().unwrap_or(Money::ZERO);
        fill(words.gap_chart_figure, &[("name", name), ("amount", &pounds(amount))])
    };
    let figures: Vec<String> = lines.iter().map(figure).collect();
    let zero = y(Money::ZERO);
    let fill_of = |(year, money): (usize, &Money)| GapFillView {
        x: x(year),
        top: y(*money).min(zero),
        foot: y(*money).max(zero),
    };
    let years = (0..frame.plan.length()).map(|year| TickView {
        at: x(year),
        text: frame.plan.year(year).to_owned(),
        zero: false,
    });
    GapChartView {
        title: fill(
            words.gap_chart_title,
            &[("from", frame.plan.base.as_str()), ("to", frame.plan.year(frame.plan.years.len()))],
        ),
        words: fill(
            words.gap_chart_words,
            &[("year", frame.plan.year(last_year)), ("figures", &listed(words, &figures))],
        ),
        years: years.collect(),
        down: axis.marks(),
        zero,
        curves,
        residual: series.residual.iter().enumerate().map(fill_of).collect(),
    }
}
