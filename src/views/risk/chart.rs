//! What one partner bears under each rule as the variance moves: exact polylines, and the same points as a table.

mod scale;

use std::cmp::Ordering;

use self::scale::{Scale, across, down};
use super::view::{ChartView, CrossingView, CurveView, PointsView};
use super::{Frame, Request, part_of_pool};
use crate::calc::risk::{Affine, Piece, sections};
use crate::fraction::Fraction;
use crate::money::{Money, pounds};
use crate::views::axis::{PointView, kept_apart};
use crate::words::{decimal, fill, listed, risk as said, risk_ranges};

/// A point at which something is to be seen.
struct Point {
    variance: Fraction,
    what: Vec<String>,
}

/// A rule's line for the chosen partner: its place among the columns, and its straight pieces.
struct Line<'p> {
    rule: usize,
    pieces: &'p [Piece],
    straight: Vec<(Fraction, Fraction, Affine)>,
}

/// The chart.
pub fn chart(
    frame: &Frame<'_>,
    bounds: (Money, Money),
    followed: &[Option<Vec<Piece>>],
    request: &Request,
) -> ChartView {
    let words = frame.names.words;
    let partner = frame.partner_name(frame.partner);
    let (from, to) = (said::bare(&request.bounds.0), said::bare(&request.bounds.1));
    let title = fill(words.chart_title, &[("partner", partner), ("from", &from), ("to", &to)]);
    let empty = frame.stakes.partners.is_empty() || bounds.0 >= bounds.1;
    let lines = if empty { Vec::new() } else { lines(frame, followed) };
    let scale = Scale::of(bounds, lines.iter().flat_map(Line::ends));
    let mut points = points(frame, bounds, &lines);
    let crossings = crossings(frame, &lines, &scale, &mut points);
    let mut curves: Vec<CurveView> = lines.iter().map(|line| curve(line, &scale)).collect();
    let ends = kept_apart(&curves.iter().map(|curve| curve.end.y).collect::<Vec<i32>>());
    for (curve, y) in curves.iter_mut().zip(ends) {
        curve.end.y = y;
    }
    let present = Fraction::pence(frame.variance);
    let inside = frame.variance >= bounds.0 && frame.variance <= bounds.1 && !lines.is_empty();
    ChartView {
        title,
        words: fill(words.chart_words, &[("partner", partner)]),
        across: across(&frame.stakes, bounds, &scale),
        down: down(&scale),
        curves,
        crossings,
        marker: inside.then(|| scale.x(present)),
        rows: points.iter().map(|point| row(frame, point, &lines)).collect(),
    }
}

fn lines<'p>(frame: &Frame<'_>, followed: &'p [Option<Vec<Piece>>]) -> Vec<Line<'p>> {
    let line = |(rule, pieces): (usize, &'p Option<Vec<Piece>>)| {
        let pieces = pieces.as_deref()?;
        let mut straight: Vec<(Fraction, Fraction, Affine)> = Vec::new();
        for piece in pieces {
            let part = piece.shared.partner(frame.partner);
            match straight.last_mut() {
                Some((_, to, last)) if *last == part => *to = piece.to,
                _ => straight.push((piece.from, piece.to, part)),
            }
        }
        Some(Line { rule, pieces, straight })
    };
    followed.iter().enumerate().filter_map(line).collect()
}

impl Line<'_> {
    fn at(&self, variance: Fraction) -> Option<Fraction> {
        let inside =
            |(_, to, _): &&(Fraction, Fraction, Affine)| to.minus(variance).sign().is_some_and(Ordering::is_ge);
        self.straight.iter().find(inside).map(|(_, _, part)| part.at(variance))
    }

    fn ends(&self) -> impl Iterator<Item = (Fraction, Fraction)> + '_ {
        let first = self.straight.first().map(|(from, _, part)| (*from, part.at(*from)));
        first.into_iter().chain(self.straight.iter().map(|(_, to, part)| (*to, part.at(*to))))
    }
}

fn curve(line: &Line<'_>, scale: &Scale) -> CurveView {
    let points: Vec<PointView> = line.ends().map(|(variance, share)| scale.point(variance, share)).collect();
    let end = points.last().copied().unwrap_or(PointView { x: 0, y: 0 });
    CurveView { rule: line.rule, points, end }
}

/// Bounds, nought, the present variance and every kink, from left to right.
fn points(frame: &Frame<'_>, bounds: (Money, Money), lines: &[Line<'_>]) -> Vec<Point> {
    let words = frame.names.words;
    let mut points = Vec::new();
    if lines.is_empty() {
        return points;
    }
    let inside = |money: Money| money >= bounds.0 && money <= bounds.1;
    add(&mut points, Fraction::pence(bounds.0), words.point_bound.to_owned());
    if inside(Money::ZERO) {
        add(&mut points, Fraction::ZERO, words.point_zero.to_owned());
    }
    if inside(frame.variance) {
        add(&mut points, Fraction::pence(frame.variance), words.point_now.to_owned());
    }
    for line in lines {
        let rule = quoted(frame, line.rule);
        // On budget every rule may turn: an overspend and an underspend are two things.
        let kinks = line.straight.iter().take(line.straight.len().saturating_sub(1));
        for (_, to, _) in kinks.filter(|(_, to, _)| *to != Fraction::ZERO) {
            add(&mut points, *to, fill(words.point_kink, &[("rule", &rule)]));
        }
    }
    add(&mut points, Fraction::pence(bounds.1), words.point_bound.to_owned());
    points
}

fn quoted(frame: &Frame<'_>, rule: usize) -> String {
    frame.columns.get(rule).map(|column| format!("“{}”", column.rule.name)).unwrap_or_default()
}

/// Adds what is to be seen at a variance, in its order.
fn add(points: &mut Vec<Point>, variance: Fraction, what: String) {
    let order = |point: &Point| point.variance.minus(variance).sign().unwrap_or(Ordering::Greater);
    let place = points.iter().position(|point| order(point).is_ge()).unwrap_or(points.len());
    match points.get_mut(place) {
        Some(point) if point.variance == variance => {
            if !point.what.contains(&what) {
                point.what.push(what);
            }
        }
        _ => points.insert(place, Point { variance, what: vec![what] }),
    }
}

/// Where two lines meet, on budget apart: there every rule costs nothing.
fn crossings(frame: &Frame<'_>, lines: &[Line<'_>], scale: &Scale, points: &mut Vec<Point>) -> Vec<CrossingView> {
    let words = frame.names.words;
    let mut crossings = Vec::new();
    for (place, one) in lines.iter().enumerate() {
        for other in lines.iter().skip(place.saturating_add(1)) {
            let sections = sections(one.pieces, other.pieces, frame.partner);
            let (rule, against) = (quoted(frame, one.rule), quoted(frame, other.rule));
            for (before, after) in sections.iter().zip(sections.iter().skip(1)) {
                let at = before.to;
                let both_apart = before.order.is_ne() && after.order.is_ne();
                let Some(share) = one.at(at).filter(|_| at != Fraction::ZERO && both_apart) else { continue };
                let amount = risk_ranges::amount(words, at);
                let slots = [("amount", amount.as_str()), ("rule", &rule), ("other", &against)];
                let partner = [("partner", frame.partner_name(frame.partner))];
                let slots: Vec<(&str, &str)> = slots.into_iter().chain(partner).collect();
                add(points, at, fill(words.point_cross, &slots));
                let text = at.money().map(pounds).unwrap_or_default();
                crossings.push(CrossingView { at: scale.point(at, share), text, words: fill(words.crossing, &slots) });
            }
        }
    }
    crossings
}

fn row(frame: &Frame<'_>, point: &Point, lines: &[Line<'_>]) -> PointsView {
    let words = frame.names.words;
    let amount = risk_ranges::amount(words, point.variance);
    let percent = part_of_pool(&frame.stakes, point.variance).map(|percent| decimal(percent, 3));
    let percent = percent.unwrap_or_default();
    let cell = |line: &Line<'_>| line.at(point.variance).and_then(Fraction::money).map(pounds).unwrap_or_default();
    PointsView {
        variance: fill(words.point_of, &[("amount", &amount), ("percent", &percent)]),
        what: listed(words, &point.what),
        cells: lines.iter().map(cell).collect(),
    }
}
