//! The outlines of ribbons, as path data: each is a closed shape, as wide as what it carries.

use super::figure::px;
use crate::diagram::graph::Direction;

/// A pen that writes paths for pictures that go right or down.
#[derive(Debug, Clone, Copy)]
pub struct Pen {
    /// Which way the picture goes.
    pub direction: Direction,
    /// px by which everything is moved along the flow and across it.
    pub shift: (f64, f64),
}

impl Pen {
    /// A point along the flow and across it.
    pub fn point(&self, (along, across): (f64, f64)) -> (f64, f64) {
        let (along, across) = (along + self.shift.0, across + self.shift.1);
        match self.direction {
            Direction::Right => (along, across),
            Direction::Down => (across, along),
        }
    }

    fn at(&self, point: (f64, f64)) -> String {
        let (x, y) = self.point(point);
        format!("{} {}", px(x), px(y))
    }

    /// A rectangle from one corner to the one opposite.
    pub fn rect(&self, from: (f64, f64), to: (f64, f64)) -> String {
        format!("M{}L{}L{}L{}z", self.at(from), self.at((to.0, from.1)), self.at(to), self.at((from.0, to.1)))
    }

    /// A line.
    pub fn line(&self, from: (f64, f64), to: (f64, f64)) -> String {
        format!("M{}L{}", self.at(from), self.at(to))
    }

    /// A ribbon along its middle, from `low` to `high` across it.
    pub fn ribbon(&self, middle: &[(f64, f64)], low: f64, high: f64) -> String {
        let mut path = String::from("M");
        self.edge(&mut path, middle.iter().copied(), low);
        path.push('L');
        self.edge(&mut path, middle.iter().rev().copied(), high);
        path.push('z');
        path
    }

    /// One edge of a ribbon: level where its middle is, bent evenly where it is not.
    fn edge(&self, path: &mut String, points: impl Iterator<Item = (f64, f64)>, by: f64) {
        let mut before: Option<(f64, f64)> = None;
        for (along, across) in points {
            let point = (along, across + by);
            match before {
                None => path.push_str(&self.at(point)),
                Some(before) if (before.1 - point.1).abs() < 0.05 => path.push_str(&format!("L{}", self.at(point))),
                Some(before) => {
                    let bend = (before.0 + point.0) / 2.0;
                    let (one, other) = (self.at((bend, before.1)), self.at((bend, point.1)));
                    path.push_str(&format!("C{one} {other} {}", self.at(point)));
                }
            }
            before = Some(point);
        }
    }

    /// A ribbon that runs back: upright and level, its corners square.
    pub fn returning(&self, middle: &[(f64, f64)], width: f64) -> String {
        let corner = |place: usize, side: f64| {
            let at = |place: usize| middle.get(place).copied();
            let here = at(place).unwrap_or_default();
            let normal = |one: Option<(f64, f64)>, other: Option<(f64, f64)>| {
                let (Some(one), Some(other)) = (one, other) else { return (0.0, 0.0) };
                let (dx, dy) = (other.0 - one.0, other.1 - one.1);
                let sign = |length: f64| {
                    if length > 0.05 {
                        1.0
                    } else if length < -0.05 {
                        -1.0
                    } else {
                        0.0
                    }
                };
                (-sign(dy), sign(dx))
            };
            let (one, other) =
                (normal(place.checked_sub(1).and_then(at), Some(here)), normal(Some(here), at(place + 1)));
            let half = width / 2.0 * side;
            // At a corner both normals count; along a straight stretch they are the same.
            let (x, y) = if one == other || one == (0.0, 0.0) {
                other
            } else if other == (0.0, 0.0) {
                one
            } else {
                (one.0 + other.0, one.1 + other.1)
            };
            (here.0 + x * half, here.1 + y * half)
        };
        let there = (0..middle.len()).map(|place| corner(place, 1.0));
        let back = (0..middle.len()).rev().map(|place| corner(place, -1.0));
        let mut path = String::new();
        for (place, point) in there.chain(back).enumerate() {
            path.push_str(if place == 0 { "M" } else { "L" });
            path.push_str(&self.at(point));
        }
        path.push('z');
        path
    }
}

/// Where a ribbon is at a part of its first stretch.
pub fn midway(middle: &[(f64, f64)], part: f64) -> Option<(f64, f64)> {
    let (one, other) = middle.windows(2).find_map(|pair| match pair {
        [one, other] if other.0 - one.0 > 1.0 => Some((*one, *other)),
        _ => None,
    })?;
    Some(bend(one, other, part))
}

/// The point of a bend at a part of its way: its two handles lie in its middle along the flow.
fn bend(one: (f64, f64), other: (f64, f64), part: f64) -> (f64, f64) {
    let rest = 1.0 - part;
    let along = 1.5 * part * rest * rest + 1.5 * part * part * rest + part * part * part;
    let across = 3.0 * part * part * rest + part * part * part;
    (one.0 + (other.0 - one.0) * along, one.1 + (other.1 - one.1) * across)
}

/// How far across the flow a ribbon is at a place along it; found by halving.
pub fn beneath(middle: &[(f64, f64)], along: f64) -> Option<f64> {
    let (one, other) = middle.windows(2).find_map(|pair| match pair {
        [one, other] if one.0 <= along && along <= other.0 => Some((*one, *other)),
        _ => None,
    })?;
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..12 {
        let part = (low + high) / 2.0;
        if bend(one, other, part).0 < along { low = part } else { high = part }
    }
    Some(bend(one, other, low).1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ribbon_is_a_closed_shape_of_even_width() {
        let pen = Pen { direction: Direction::Right, shift: (0.0, 0.0) };
        assert_eq!(pen.ribbon(&[(0.0, 10.0), (100.0, 10.0)], -5.0, 5.0), "M0 5L100 5L100 15L0 15z");
        let bent = pen.ribbon(&[(0.0, 10.0), (100.0, 40.0)], -2.5, 2.5);
        assert_eq!(bent, "M0 7.5C50 7.5 50 37.5 100 37.5L100 42.5C50 42.5 50 12.5 0 12.5z");
        let down = Pen { direction: Direction::Down, ..pen };
        assert_eq!(down.ribbon(&[(0.0, 10.0), (100.0, 10.0)], -5.0, 5.0), "M5 0L5 100L15 100L15 0z");
    }

    #[test]
    fn one_that_runs_back_keeps_its_width_round_corners() {
        let pen = Pen { direction: Direction::Right, shift: (0.0, 0.0) };
        let middle = [(0.0, 0.0), (10.0, 0.0), (10.0, 20.0), (-5.0, 20.0)];
        assert_eq!(pen.returning(&middle, 4.0), "M0 2L8 2L8 18L-5 18L-5 22L12 22L12 -2L0 -2z");
    }

    #[test]
    fn midway_is_in_the_middle() {
        assert_eq!(midway(&[(0.0, 0.0), (100.0, 40.0)], 0.5), Some((50.0, 20.0)));
        assert_eq!(midway(&[(0.0, 0.0)], 0.5), None);
    }
}
