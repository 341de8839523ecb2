//! Labels: beside their bars, never on each other. Where bars stand too close for their labels, these are moved, and a
//! line leads to each that is not beside its own any more.

use super::{Bar, Course};
use crate::diagram::graph::{Direction, Size};
use crate::diagram::list::List;
use crate::sort::by_number;

/// px between a bar and its label.
pub const BESIDE: f64 = 10.0;

/// px that what does not go on is drawn beyond its bar.
pub const STUB: f64 = 14.0;

/// px between two labels.
pub const APART: f64 = 4.0;

/// A label at its place, along the flow and across it.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Label {
    /// px along the flow
    pub along: f64,
    /// px across the flow
    pub across: f64,
    /// px
    pub length: f64,
    /// px
    pub height: f64,
    /// Whether it stands before its bar: those of the first layer do.
    pub before: bool,
    /// Whether a line has to lead to it.
    pub led: bool,
}

/// Places the labels of bars that go in a direction, clear of ribbons that turn back beside them and of what does not go
/// on; `high` is how far they may reach across the flow.
pub fn labels(course: &Course, sizes: &[Size], bar: f64, high: f64, direction: Direction) -> List<Label> {
    let bars = &course.bars;
    let layers = bars.iter().map(|bar| bar.layer + 1).max().unwrap_or(0);
    let mut placed = List::of(Label::default(), bars.len());
    for layer in 0..layers {
        let mut members: Vec<(f64, usize)> = Vec::new();
        for (number, bar) in bars.iter().enumerate() {
            if bar.layer == layer {
                members.push((bar.y + bar.height / 2.0, number));
            }
        }
        by_number(&mut members, &|(middle, _)| *middle);
        let room = List::from(members.iter().map(|(_, number)| size(sizes, *number, direction)).collect());
        let before = layer == 0 && layers > 1;
        let turns = course.turns.get(layer).copied().unwrap_or_default();
        let stubs = members.iter().filter_map(|(_, number)| bars.get(*number)).any(|bar| bar.ends(before));
        let clear = BESIDE + if before { turns.0 } else { turns.1 } + if stubs { STUB } else { 0.0 };
        let tops = match direction {
            Direction::Right => beside(&members, &room, high),
            Direction::Down => in_rows(&members, &room, high),
        };
        for (place, ((middle, number), (across, row))) in members.iter().zip(tops).enumerate() {
            let (length, height) = room[place];
            let x = bars.get(*number).map_or(0.0, |bar| bar.x);
            let along = if before { x - clear - row - length } else { x + bar + clear + row };
            let reach = bars.get(*number).map_or(0.0, |bar| bar.height) / 2.0;
            let led = row > 0.0
                || clear > BESIDE + STUB
                || across > middle + reach + 2.0
                || across + height < middle - reach - 2.0;
            placed[*number] = Label { along, across, length, height, before, led };
        }
    }
    placed
}

/// How long a label is along the flow, and how high across it.
fn size(sizes: &[Size], number: usize, direction: Direction) -> (f64, f64) {
    let size = sizes.get(number).copied().unwrap_or_default();
    let (width, height) = (size.width as f64, size.height as f64);
    match direction {
        Direction::Right => (width, height),
        Direction::Down => (height, width),
    }
}

/// Labels as near to the middles of their bars as their heights let them: those that want too little room share the
/// mean of what they want.
fn beside(members: &[(f64, usize)], room: &List<(f64, f64)>, high: f64) -> Vec<(f64, f64)> {
    let mut pools: Vec<(f64, f64, usize)> = Vec::new();
    let mut offsets = Vec::new();
    let mut at = 0.0;
    for (place, (middle, _)) in members.iter().enumerate() {
        let height = room[place].1;
        let mut pool = (middle - height / 2.0 - at, 1.0, 1);
        while let Some(last) = pools.pop_if(|last| last.0 > pool.0) {
            let weight = last.1 + pool.1;
            pool = ((last.0 * last.1 + pool.0 * pool.1) / weight, weight, last.2 + pool.2);
        }
        pools.push(pool);
        offsets.push(at);
        at += height + APART;
    }
    let lowest = (high - at + APART).max(0.0);
    let mut offsets = offsets.into_iter();
    let mut tops = Vec::new();
    for (top, _, count) in pools {
        for offset in offsets.by_ref().take(count) {
            tops.push((top.clamp(0.0, lowest) + offset, 0.0));
        }
    }
    tops
}

/// Labels under the middles of their bars, in as many rows as keep them apart: each across the flow, and how far its row
/// is from the bars.
fn in_rows(members: &[(f64, usize)], room: &List<(f64, f64)>, high: f64) -> Vec<(f64, f64)> {
    // How far each row is taken, and how deep it is.
    let mut rows: Vec<(f64, f64)> = Vec::new();
    let mut found: Vec<(f64, usize)> = Vec::new();
    for (place, (middle, _)) in members.iter().enumerate() {
        let (length, height) = room[place];
        let across = (middle - height / 2.0).clamp(0.0, (high - height).max(0.0));
        let row = rows.iter().position(|(taken, _)| *taken <= across).unwrap_or(rows.len());
        match rows.get_mut(row) {
            Some(own) => *own = (across + height + APART, own.1.max(length)),
            None => rows.push((across + height + APART, length)),
        }
        found.push((across, row));
    }
    let depth = |row: usize| rows.iter().take(row).map(|(_, deep)| deep + APART).sum::<f64>();
    found.into_iter().map(|(across, row)| (across, depth(row))).collect()
}

/// How far labels reach along the flow before the first layer and behind each layer.
pub fn reach(labels: &List<Label>, bars: &[Bar], bar: f64) -> (f64, Vec<f64>) {
    let layers = bars.iter().map(|bar| bar.layer + 1).max().unwrap_or(0);
    let mut before = 0.0_f64;
    let mut behind = List::of(0.0_f64, layers);
    for (number, own) in bars.iter().enumerate() {
        let label = &labels[number];
        if label.before {
            before = before.max(own.x - label.along);
        } else if label.length > 0.0 {
            behind[own.layer] = behind[own.layer].max(label.along + label.length - own.x - bar);
        }
    }
    (before, behind.iter().copied().collect())
}
