//! Place: how large everything is drawn, and where it stands across the flow. Everything is drawn to the middle of what
//! it is joined to; what would stand too close shares the mean of what it wants, so nothing can overlap.

use super::strands::Strands;
use super::{Frame, Net};

/// Rounds of drawing together.
const ROUNDS: usize = 16;

/// The part of the height that gaps may take.
const GAPS: f64 = 0.5;

/// The gap around a ribbon that passes, as a part of the gap between bars.
const PASSING: f64 = 0.4;

/// Halvings until the scale is as exact as a px can show.
const HALVINGS: usize = 60;

/// How strongly a bar is drawn to where it stood in an earlier picture.
const KEPT: f64 = 4.0;

/// How large everything is drawn.
#[derive(Debug, Clone, Copy, Default)]
pub struct Scale {
    /// px for one of the unit
    pub per_unit: f64,
    /// px between two bars
    pub gap: f64,
    /// px: the shortest bar
    pub least: f64,
    /// px: the height above what runs back
    pub floor: f64,
}

/// The largest scale at which the fullest layer fits, above all that runs back.
pub fn scale(strands: &Strands, net: &Net, frame: &Frame) -> Scale {
    let most = strands.rows.iter().map(|row| gaps(strands, row)).fold(0.0, f64::max);
    let bars = strands.rows.iter().map(Vec::len).max().unwrap_or(0).max(1) as f64;
    let returns: f64 = net.links.iter().filter(|link| link.returns).map(|link| link.value).sum();
    let lanes = net.links.iter().filter(|link| link.returns).count() as f64;
    let gap = frame.gap.min(frame.height * GAPS / (most + lanes).max(1.0));
    let least = frame.least.min(frame.height * (1.0 - GAPS) / 2.0 / bars);
    let needs = |per_unit: f64| {
        let scale = Scale { per_unit, gap, least, floor: 0.0 };
        let row = |row: &Vec<usize>| {
            let heights: f64 = row.iter().map(|item| scale.height(strands, *item)).sum();
            let between: f64 = row.windows(2).map(|pair| scale.between(strands, pair)).sum();
            heights + between
        };
        strands.rows.iter().map(row).fold(0.0, f64::max) + returns * per_unit + lanes * gap
    };
    // Halved between nothing and what the fullest layer would fill alone.
    let fullest = |row: &Vec<usize>| row.iter().map(|item| strands.items[*item].value).sum::<f64>();
    let value = strands.rows.iter().map(fullest).fold(0.0, f64::max) + returns;
    let (mut low, mut high) = (0.0, if value > 0.0 { frame.height / value } else { 0.0 });
    if needs(high) <= frame.height {
        low = high;
    }
    for _ in 0..HALVINGS {
        let middle = (low + high) / 2.0;
        if needs(middle) <= frame.height { low = middle } else { high = middle }
    }
    let floor = frame.height - returns * low - lanes * gap;
    Scale { per_unit: low, gap, least, floor }
}

/// How many gaps a row has, those around what passes counted as parts.
fn gaps(strands: &Strands, row: &[usize]) -> f64 {
    row.windows(2).map(|pair| part(strands, pair)).sum()
}

fn part(strands: &Strands, pair: &[usize]) -> f64 {
    if pair.iter().any(|item| strands.items[*item].passes) { PASSING } else { 1.0 }
}

impl Scale {
    /// px: in proportion, but for the least.
    fn height(&self, strands: &Strands, item: usize) -> f64 {
        let item = &strands.items[item];
        let exact = item.value * self.per_unit;
        if item.passes { exact } else { exact.max(self.least) }
    }

    /// px between two neighbours of a row: a gap, and as much more as their labels need that reach beyond their bars.
    fn between(&self, strands: &Strands, pair: &[usize]) -> f64 {
        let beyond = |item: &usize| (strands.items[*item].room - self.height(strands, *item)).max(0.0) / 2.0;
        (part(strands, pair) * self.gap).max(pair.iter().map(beyond).sum())
    }
}

/// Gives every item its height and its place across the flow.
pub fn place(strands: &mut Strands, scale: &Scale) {
    for item in 0..strands.items.len() {
        strands.items[item].height = scale.height(strands, item);
    }
    start(strands, scale);
    let count = strands.rows.len();
    for round in 0..ROUNDS {
        let both = round + 2 >= ROUNDS;
        for turn in 0..count {
            let is_there = round % 2 == 0;
            let row = if is_there { turn } else { count - turn - 1 };
            settle(strands, scale, row, (both || is_there, both || !is_there));
        }
    }
}

/// Every row as close as it can stand, in the middle.
fn start(strands: &mut Strands, scale: &Scale) {
    for row in 0..strands.rows.len() {
        let offsets = offsets(strands, scale, row);
        let end = offsets.last().map_or(0.0, |(item, at)| at + strands.items[*item].height);
        for (item, at) in offsets {
            strands.items[item].y = (scale.floor - end) / 2.0 + at;
        }
    }
}

/// The items of a row, each with how far below the first it stands at the least.
fn offsets(strands: &Strands, scale: &Scale, row: usize) -> Vec<(usize, f64)> {
    let row = &strands.rows[row];
    let mut at = 0.0;
    let mut offsets = Vec::with_capacity(row.len());
    for (place, item) in row.iter().enumerate() {
        if let Some(pair) = place.checked_sub(1).and_then(|first| row.get(first..=place)) {
            at += scale.between(strands, pair);
        }
        offsets.push((*item, at));
        at += strands.items[*item].height;
    }
    offsets
}

/// Puts a row as near to the middle of what it is joined to as order and gaps let it.
fn settle(strands: &mut Strands, scale: &Scale, row: usize, (before, behind): (bool, bool)) {
    let offsets = offsets(strands, scale, row);
    // Places that want less than those above them share the mean (isotonic regression by pools of adjacent violators).
    let mut pools: Vec<(f64, f64, usize)> = Vec::new();
    for (item, offset) in &offsets {
        let (y, weight) = wanted(strands, scale, *item, (before, behind));
        let mut pool = (y - offset, weight, 1);
        while let Some(last) = pools.pop_if(|last| last.0 > pool.0) {
            let weight = last.1 + pool.1;
            pool = ((last.0 * last.1 + pool.0 * pool.1) / weight, weight, last.2 + pool.2);
        }
        pools.push(pool);
    }
    let end = offsets.last().map_or(0.0, |(item, at)| at + strands.items[*item].height);
    let lowest = (scale.floor - end).max(0.0);
    let mut items = offsets.into_iter();
    for (y, _, count) in pools {
        for (item, offset) in items.by_ref().take(count) {
            strands.items[item].y = y.clamp(0.0, lowest) + offset;
        }
    }
}

/// Where an item would stand for its ribbons to lie level, and how much that weighs.
fn wanted(strands: &Strands, scale: &Scale, item: usize, (before, behind): (bool, bool)) -> (f64, f64) {
    let own = &strands.items[item];
    let (mut sum, mut weight) = (0.0, 0.0);
    let mut draw = |joints: &[usize], is_before: bool| {
        for joint in joints {
            let joint = &strands.joints[*joint];
            let other = &strands.items[if is_before { joint.from } else { joint.to }];
            let pull = joint.value * scale.per_unit + 0.01;
            sum += (other.y + other.height / 2.0) * pull;
            weight += pull;
        }
    };
    if before {
        draw(&own.before, true);
    }
    if behind {
        draw(&own.behind, false);
    }
    if let Some(earlier) = own.earlier {
        let pull = KEPT * (weight + 1.0);
        sum += earlier * (scale.floor) * pull;
        weight += pull;
    }
    if weight > 0.0 { (sum / weight - own.height / 2.0, weight) } else { (own.y, 0.01) }
}
