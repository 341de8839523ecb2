//! Slots: at which height each relation turns sideways in the room between two layers. Relations that overlap have
//! slots of their own, in the order in which they cross least; where one comes down on the line on which another goes
//! on, the other goes first.

use super::chains::Chains;
use super::list::List;
use super::tree::NONE;
use crate::sort::by_number;

/// px within which two upright lines count as one
const SAME: f64 = 4.0;

/// What it costs where two relations would run on one line.
const SHARED: i64 = 1_000;

/// What it costs where they would run next to each other, too near to be told apart.
const NEARLY: i64 = 100;

/// The room below every layer, by how many groups hold it.
#[derive(Debug, Clone, Default)]
pub struct Strips {
    /// The slots of each level.
    pub counts: List<usize>,
}

/// A relation that turns sideways.
#[derive(Debug, Clone, Default)]
struct Turn {
    segments: Vec<usize>,
    trunk: usize,
    left: f64,
    right: f64,
    /// Where it comes from above.
    tops: Vec<f64>,
    /// Where it goes on below.
    bottoms: Vec<f64>,
}

/// Gives every segment that turns its slot. Answers the strips below every layer, and the segments that still come
/// from above on the line on which another goes on.
pub fn slots(chains: &Chains, levels: usize, slot: &mut List<usize>) -> (List<Strips>, Vec<usize>) {
    let mut strips = List::of(Strips { counts: List::of(0, levels) }, chains.layers);
    let mut turns: List<List<Vec<Turn>>> = List::of(List::of(Vec::new(), levels), chains.layers);
    for place in 0..chains.segments.len() {
        let segment = &chains.segments[place];
        let (upper, lower) = (&chains.items[segment.upper], &chains.items[segment.lower]);
        let (from, to) = (upper.x + segment.from, lower.x + segment.to);
        if !segment.bend && (from - to).abs() < 0.5 {
            continue;
        }
        let (tops, bottoms) = if segment.bend { (vec![from, to], vec![]) } else { (vec![from], vec![to]) };
        let trunk = segment.trunk;
        let strip = &mut turns[upper.layer][segment.level];
        if let Some(turn) = strip.iter_mut().find(|turn| trunk != NONE && turn.trunk == trunk) {
            turn.segments.push(place);
            turn.left = turn.left.min(to);
            turn.right = turn.right.max(to);
            turn.bottoms.push(to);
            continue;
        }
        let (left, right) = (from.min(to), from.max(to));
        strip.push(Turn { segments: vec![place], trunk, left, right, tops, bottoms });
    }
    let mut clashes = Vec::new();
    for layer in 0..chains.layers {
        for level in 0..levels {
            let list = std::mem::take(&mut turns[layer][level]);
            strips[layer].counts[level] = assign(&list, slot);
            clashes.extend(clashing(&list, slot));
        }
    }
    (strips, clashes)
}

/// The segments that come from above on a line on which one with a higher slot goes on.
fn clashing(turns: &[Turn], slot: &List<usize>) -> Vec<usize> {
    let place = |turn: &Turn| turn.segments.first().map_or(0, |segment| slot[*segment]);
    let mut bottoms: Vec<(f64, usize)> = Vec::new();
    for turn in turns {
        bottoms.extend(turn.bottoms.iter().map(|x| (*x, place(turn))));
    }
    by_number(&mut bottoms, &|bottom| bottom.0);
    let mut clashes = Vec::new();
    for turn in turns {
        let meets = |x: &f64| {
            let from = bottoms.partition_point(|bottom| bottom.0 < x - 1.0);
            let near = bottoms.iter().skip(from).take_while(|bottom| bottom.0 < x + 1.0);
            near.into_iter().any(|bottom| bottom.1 < place(turn))
        };
        if turn.tops.iter().any(meets) {
            clashes.extend(turn.segments.first());
        }
    }
    clashes
}

/// Slots of one strip; answers how many there are.
fn assign(turns: &[Turn], slot: &mut List<usize>) -> usize {
    let order = sequence(turns);
    let mut taken: Vec<(f64, f64, usize)> = Vec::new();
    let mut count = 0;
    for place in order {
        let Some(turn) = turns.get(place) else { continue };
        let overlapping =
            taken.iter().filter(|(left, right, _)| *left < turn.right + SAME && *right > turn.left - SAME);
        let own = overlapping.map(|(_, _, slot)| slot + 1).max().unwrap_or(0);
        for segment in &turn.segments {
            slot[*segment] = own;
        }
        taken.push((turn.left, turn.right, own));
        count = count.max(own + 1);
    }
    count
}

/// The order of the turns from the top.
fn sequence(turns: &[Turn]) -> Vec<usize> {
    let count = turns.len();
    // For each turn, the others that should stand below it, and what it costs where they do not.
    let mut below: List<Vec<(usize, i64)>> = List::of(Vec::new(), count);
    let mut balance: List<i64> = List::of(0, count);
    let mut by_left: Vec<usize> = (0..count).collect();
    by_number(&mut by_left, &|place| left_of(turns, *place));
    for (turn, one) in by_left.iter().enumerate() {
        for other in by_left.iter().skip(turn + 1) {
            let (Some(a), Some(b)) = (turns.get(*one), turns.get(*other)) else { continue };
            if b.left > a.right + SAME {
                break;
            }
            let gain = cost(b, a) - cost(a, b);
            let (upper, lower) = if gain > 0 { (*one, *other) } else { (*other, *one) };
            if gain != 0 {
                below[upper].push((lower, gain.abs()));
                balance[upper] += gain.abs();
                balance[lower] -= gain.abs();
            }
        }
    }
    arrange(&below, &balance, &by_left)
}

/// An order in which few of the wishes are broken: whatever has no wish against it goes first; where all have, the one
/// that loses least.
fn arrange(below: &List<Vec<(usize, i64)>>, balance: &List<i64>, by_left: &[usize]) -> Vec<usize> {
    let count = below.len();
    let mut against = List::of(0_i64, count);
    for list in below.iter() {
        for (lower, weight) in list {
            against[*lower] += weight;
        }
    }
    let mut done = List::of(false, count);
    let mut net = balance.clone();
    let mut order = Vec::with_capacity(count);
    while order.len() < count {
        let open = || by_left.iter().copied().filter(|place| !done[*place]);
        let free = open().find(|place| against[*place] == 0);
        let Some(next) = free.or_else(|| open().max_by_key(|place| net[*place])) else { break };
        done[next] = true;
        order.push(next);
        for (lower, weight) in &below[next] {
            against[*lower] -= weight;
            net[*lower] += weight;
        }
    }
    order
}

fn left_of(turns: &[Turn], place: usize) -> f64 {
    turns.get(place).map_or(0.0, |turn| turn.left)
}

/// What it costs where `upper` stands above `lower`: crossings, and lines that would run on each other.
fn cost(upper: &Turn, lower: &Turn) -> i64 {
    let within = |x: &f64, turn: &Turn| *x > turn.left && *x < turn.right;
    let mut cost = lower.tops.iter().filter(|x| within(x, upper)).count();
    cost += upper.bottoms.iter().filter(|x| within(x, lower)).count();
    let apart = upper.bottoms.iter().flat_map(|x| lower.tops.iter().map(move |other| (x - other).abs()));
    let nearest = apart.fold(f64::INFINITY, f64::min);
    let run = match nearest {
        nearest if nearest < 1.0 => SHARED,
        nearest if nearest < SAME => NEARLY,
        _ => 0,
    };
    cost as i64 + run
}
