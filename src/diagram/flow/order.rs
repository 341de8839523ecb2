//! Order: who stands above whom. Sweeps draw everything to the middle of what it is joined to; the order with the
//! fewest crossings is kept, and then everything is tried at the places near its own, as long as that helps.

use super::strands::Strands;
use crate::diagram::list::List;
use crate::sort::{by_number, sorted};

/// Sweeps over all layers, at the most.
const SWEEPS: usize = 12;

/// Sweeps without a better order before they end.
const PATIENCE: usize = 4;

/// Rounds in which everything is tried at every place near its own.
const ROUNDS: usize = 4;

/// Fewer items than this are ordered from several beginnings.
const SMALL: usize = 150;

/// These: see [`Search::begin`] and [`Search::sweep`].
const BEGINNINGS: [usize; 2] = [0, 5];

/// A crossing counts once, and as often more as this times the geometric mean of what the two carry, in parts of what
/// ribbons carry on the average: wide ribbons that cross hide more.
const HEAVY: f64 = 3.0;

/// How many places away something is tried, either way.
const REACH: usize = 16;

/// The steps that may be counted before the search ends with what it has.
const STEPS: usize = 12_000_000;

/// Puts every row into an order with few crossings.
pub fn order(strands: &mut Strands) {
    let mut search = Search { strands, near: List::default(), steps: 0, best: Best::default() };
    if search.kept() {
        search.as_before();
    } else {
        let count = if search.strands.items.len() < SMALL { BEGINNINGS.len() } else { 1 };
        let mut best = Best::default();
        for beginning in BEGINNINGS.into_iter().take(count) {
            search.best = Best::default();
            search.begin(beginning);
            search.sweep(beginning);
            search.take_best();
            search.sift();
            search.keep();
            if search.best.cost < best.cost {
                best = std::mem::take(&mut search.best);
            }
        }
        search.best = best;
        search.take_best();
    }
    search.as_asked();
}

/// The best order so far.
struct Best {
    cost: f64,
    rows: Vec<Vec<usize>>,
}

impl Default for Best {
    fn default() -> Best {
        Best { cost: f64::INFINITY, rows: Vec::new() }
    }
}

/// What one item is joined to on either side: places, in order, with what goes there.
#[derive(Debug, Clone, Default)]
struct Near {
    before: Vec<(usize, f64)>,
    behind: Vec<(usize, f64)>,
}

struct Search<'s> {
    strands: &'s mut Strands,
    near: List<Near>,
    steps: usize,
    best: Best,
}

impl Search<'_> {
    /// Whether most of this stood in an earlier picture.
    fn kept(&self) -> bool {
        let stops = self.strands.items.iter().filter(|item| !item.passes);
        let kept = stops.clone().filter(|item| item.earlier.is_some()).count();
        kept > 0 && kept * 2 > stops.count()
    }

    /// The order of the earlier picture; what is new goes to the middle of what it is joined to.
    fn as_before(&mut self) {
        self.begin(0);
        for row in 0..self.strands.rows.len() {
            let mut keyed = Vec::new();
            for item in self.strands.rows[row].clone() {
                keyed.push((self.strands.items[item].earlier.unwrap_or_else(|| self.earlier_middle(item)), item));
            }
            by_number(&mut keyed, &|(key, _)| *key);
            self.strands.rows[row] = keyed.into_iter().map(|(_, item)| item).collect();
            self.strands.number_row(row);
        }
    }

    /// The middle of where the ends of an item's strand stood before, along both sides.
    fn earlier_middle(&self, item: usize) -> f64 {
        let (mut sum, mut met) = (0.0, 0.0);
        for is_behind in [false, true] {
            let mut at = item;
            // A stand-in has one joint on either side: its strand ends at a stop.
            for _ in 0..self.strands.rows.len() {
                let own = &self.strands.items[at];
                let joints = if is_behind { &own.behind } else { &own.before };
                let Some(joint) = joints.first() else { break };
                let joint = self.strands.joints[*joint];
                at = if is_behind { joint.to } else { joint.from };
                if let Some(earlier) = self.strands.items[at].earlier {
                    sum += earlier;
                    met += 1.0;
                    break;
                }
            }
        }
        if met > 0.0 { sum / met } else { 0.5 }
    }

    /// A first order: everything right behind what gives to it, walked from the first layer on; other beginnings walk
    /// from the other end of every list.
    fn begin(&mut self, beginning: usize) {
        let (rows_turned, joints_turned) = (beginning % 2 == 1, beginning % 4 > 1);
        let mut met = List::of(false, self.strands.items.len());
        let mut rows = List::of(Vec::new(), self.strands.rows.len());
        let mut starts: Vec<usize> = Vec::new();
        for row in self.strands.rows.iter() {
            let mut row = row.clone();
            by_number(&mut row, &|item| if rows_turned { -(*item as f64) } else { *item as f64 });
            starts.extend(row);
        }
        for start in starts {
            let mut stack = vec![start];
            while let Some(item) = stack.pop() {
                if met[item] {
                    continue;
                }
                met[item] = true;
                rows[self.strands.items[item].layer].push(item);
                let behind = self.strands.items[item].behind.iter().map(|joint| self.strands.joints[*joint].to);
                let at = stack.len();
                stack.extend(behind);
                if let Some(added) = stack.get_mut(at..).filter(|_| !joints_turned) {
                    added.reverse();
                }
            }
        }
        self.strands.rows = rows;
        self.strands.number();
        self.keep();
    }

    /// Sweeps there and back, or back and there.
    fn sweep(&mut self, beginning: usize) {
        let mut idle = 0;
        for sweep in 0..SWEEPS {
            let count = self.strands.rows.len();
            let is_there = (sweep % 2 == 0) == (beginning < 4);
            for turn in 0..count {
                let row = if is_there { turn } else { count - turn - 1 };
                self.draw(row, is_there, sweep % 4 > 1);
            }
            idle = if self.keep() { 0 } else { idle + 1 };
            if idle >= PATIENCE || self.best.cost == 0.0 || self.steps > STEPS {
                break;
            }
        }
    }

    /// Sorts a row by the middle of what it is joined to.
    fn draw(&mut self, row: usize, is_there: bool, both: bool) {
        let mut keyed: Vec<(f64, usize)> = Vec::new();
        for item in self.strands.rows[row].clone() {
            let (mut sum, mut met) = (0.0, 0.0);
            for before in [true, false] {
                if both || before == is_there {
                    let (places, count) = self.places(item, before);
                    sum += places;
                    met += count;
                }
            }
            let share = self.share(row, self.strands.items[item].place);
            keyed.push((if met > 0.0 { sum / met } else { share }, item));
        }
        by_number(&mut keyed, &|(key, _)| *key);
        self.steps += keyed.len();
        self.strands.rows[row] = keyed.into_iter().map(|(_, item)| item).collect();
        self.strands.number_row(row);
    }

    /// A place in its row, in parts of the row.
    fn share(&self, row: usize, place: usize) -> f64 {
        (place as f64 + 0.5) / (self.strands.rows[row].len().max(1) as f64)
    }

    /// The sum of the places that an item is joined to on one side, and how many there are.
    fn places(&mut self, item: usize, before: bool) -> (f64, f64) {
        let own = &self.strands.items[item];
        let joints = if before { &own.before } else { &own.behind };
        let mut sum = 0.0;
        for joint in joints {
            let joint = &self.strands.joints[*joint];
            let other = &self.strands.items[if before { joint.from } else { joint.to }];
            sum += self.share(other.layer, other.place);
        }
        self.steps += joints.len();
        (sum, joints.len() as f64)
    }

    /// Weighs what crosses, and keeps the order if none was better.
    fn keep(&mut self) -> bool {
        let cost = self.crossings();
        let is_better = cost < self.best.cost;
        if is_better {
            self.best = Best { cost, rows: self.strands.rows.iter().cloned().collect() };
        }
        is_better
    }

    fn take_best(&mut self) {
        for (row, best) in self.best.rows.iter().enumerate() {
            self.strands.rows[row] = best.clone();
        }
        self.strands.number();
    }

    /// What crosses, layer by layer: see [`HEAVY`].
    fn crossings(&mut self) -> f64 {
        let mut all = 0.0;
        for row in 1..self.strands.rows.len() {
            // Every joint counts those before it that end behind it: a tree of sums finds them (Fenwick).
            let wide = self.strands.rows[row].len();
            let mut sums = List::of((0.0, 0.0), wide + 1);
            let mut total = (0.0, 0.0);
            for item in &self.strands.rows[row - 1] {
                let mut ends: Vec<(usize, f64)> = Vec::new();
                for joint in &self.strands.items[*item].behind {
                    let joint = &self.strands.joints[*joint];
                    ends.push((self.strands.items[joint.to].place, joint.weight));
                }
                for (end, weight) in &ends {
                    let (mut at, mut upto) = (end + 1, (0.0, 0.0));
                    while at > 0 {
                        upto = (upto.0 + sums[at].0, upto.1 + sums[at].1);
                        at &= at - 1;
                    }
                    all += total.0 - upto.0 + HEAVY * weight * (total.1 - upto.1);
                }
                for (end, weight) in &ends {
                    let mut at = end + 1;
                    while at <= wide {
                        sums[at] = (sums[at].0 + 1.0, sums[at].1 + weight);
                        at += at & at.wrapping_neg();
                    }
                    total = (total.0 + 1.0, total.1 + weight);
                }
                self.steps += ends.len() * 4;
            }
        }
        all
    }

    /// Tries everything at every place of its row that is near its own.
    fn sift(&mut self) {
        self.near = List::of(Near::default(), self.strands.items.len());
        for round in 0..ROUNDS {
            let mut moved = false;
            let count = self.strands.rows.len();
            for turn in 0..count {
                let row = if round % 2 == 0 { turn } else { count - turn - 1 };
                moved |= self.sift_row(row);
            }
            if !moved || self.steps > STEPS {
                break;
            }
        }
    }

    fn sift_row(&mut self, row: usize) -> bool {
        let items = self.strands.rows[row].clone();
        for item in &items {
            self.look_around(*item);
        }
        let mut moved = false;
        for item in items {
            if self.steps > STEPS {
                break;
            }
            moved |= self.sift_item(row, item);
        }
        moved
    }

    /// Notes what an item is joined to.
    fn look_around(&mut self, item: usize) {
        let own = &self.strands.items[item];
        let side = |joints: &[usize], before: bool| {
            let joints = joints.iter().map(|joint| self.strands.joints[*joint]);
            let mut near: Vec<(usize, f64)> = joints
                .map(|joint| (self.strands.items[if before { joint.from } else { joint.to }].place, joint.weight))
                .collect();
            by_number(&mut near, &|(place, _)| *place as f64);
            near
        };
        let near = Near { before: side(&own.before, true), behind: side(&own.behind, false) };
        self.steps += (near.before.len() + near.behind.len()) * 2;
        self.near[item] = near;
    }

    /// Puts an item where it crosses least near its place, the others staying in their order.
    fn sift_item(&mut self, row: usize, item: usize) -> bool {
        let from = self.strands.items[item].place;
        let (mut best, mut to) = (0.0, from);
        for is_down in [false, true] {
            let mut change = 0.0;
            let mut at = from;
            for _ in 0..REACH {
                let next = if is_down { at + 1 } else { at.wrapping_sub(1) };
                let Some(other) = self.strands.rows[row].get(next).copied() else { break };
                let (as_is, turned) = self.pair(item, other);
                change += if is_down { turned - as_is } else { as_is - turned };
                at = next;
                if change < best {
                    (best, to) = (change, at);
                }
            }
        }
        if to == from {
            return false;
        }
        let list = &mut self.strands.rows[row];
        list.remove(from);
        list.insert(to, item);
        self.strands.number_row(row);
        true
    }

    /// How often the joints of two items cross with the first above the second, and the other way round.
    fn pair(&mut self, one: usize, other: usize) -> (f64, f64) {
        let (mut as_is, mut turned) = (0.0, 0.0);
        let (first, second) = (&self.near[one], &self.near[other]);
        let mut steps = 1;
        for (mine, theirs) in [(&first.before, &second.before), (&first.behind, &second.behind)] {
            // With one above the other, those of its joints cross that end below one of the other's.
            let (mut below, mut upto) = (0, 0);
            let (mut above, mut rest) = (0.0, theirs.iter().map(|(_, weight)| weight).sum::<f64>());
            for (place, weight) in mine {
                while let Some((_, heavy)) = theirs.get(below).filter(|(end, _)| end < place) {
                    below += 1;
                    above += heavy;
                }
                while let Some((_, heavy)) = theirs.get(upto).filter(|(end, _)| end <= place) {
                    upto += 1;
                    rest -= heavy;
                }
                as_is += below as f64 + HEAVY * weight * above;
                turned += (theirs.len() - upto) as f64 + HEAVY * weight * rest;
            }
            steps += mine.len() + theirs.len();
        }
        self.steps += steps;
        (as_is, turned)
    }

    /// What an author wants in an order stands in it, at the places that these have together.
    fn as_asked(&mut self) {
        for row in 0..self.strands.rows.len() {
            let asked: Vec<(usize, usize)> = self.strands.rows[row]
                .iter()
                .filter_map(|item| self.strands.items[*item].order.map(|order| (order, *item)))
                .collect();
            let order = sorted(asked.len(), &mut |one, other| asked.get(one) < asked.get(other));
            let mut next = order.into_iter().filter_map(|place| asked.get(place));
            for place in 0..self.strands.rows[row].len() {
                let item = self.strands.rows[row].get(place).copied().unwrap_or_default();
                if self.strands.items[item].order.is_some()
                    && let (Some((_, item)), Some(slot)) = (next.next(), self.strands.rows[row].get_mut(place))
                {
                    *slot = *item;
                }
            }
            self.strands.number_row(row);
        }
    }
}
