//! Order: who stands left of whom. Layer by layer everything moves to the middle of what it is joined to, then
//! neighbours change places where lines cross less for it; the best order found is kept.

use super::chains::{Chains, Kid};
use super::list::List;
use super::spread::spread;
use super::tree::{Child, NONE, Tree};
use crate::sort::by_number;

/// Sweeps over all layers, at the most.
const SWEEPS: usize = 6;

/// Sweeps without a better order before the search ends.
const PATIENCE: usize = 2;

/// Passes in which neighbours change places after each sweep.
const SWITCHES: usize = 4;

/// Fewer items than this are sorted from two beginnings, and for longer.
const SMALL: usize = 300;

/// The steps that may be counted before the search ends with what it has.
const STEPS: usize = 60_000_000;

/// Puts every row into an order with few crossings.
pub fn order(chains: &mut Chains, tree: &Tree) {
    let (starting, ending) = (List::default(), List::default());
    let mut search = Search { chains, starting, ending, steps: 0, fewest: usize::MAX, best: Vec::new() };
    search.index();
    let kept = tree.bodies.iter().filter(|body| body.earlier.is_some()).count();
    if kept * 2 > tree.bodies.len() {
        search.begin(&earlier(tree));
    } else {
        let length = List::from(search.chains.paths.iter().map(|path| path.len().saturating_sub(1)).collect());
        search.begin(&spread(tree, &length));
        search.run();
        if search.chains.items.len() < SMALL {
            let ranks = tree.bodies.iter().map(|body| body.rank as f64).collect();
            search.begin(&List::from(ranks));
            search.run();
        }
        search.finish();
    }
}

struct Search<'c> {
    chains: &'c mut Chains,
    /// The rows whose first layer is this one.
    starting: List<Vec<usize>>,
    /// The rows whose last layer is this one.
    ending: List<Vec<usize>>,
    steps: usize,
    /// The crossings of the best order so far.
    fewest: usize,
    /// That order.
    best: Vec<Vec<Kid>>,
}

impl Search<'_> {
    fn index(&mut self) {
        self.starting = List::of(Vec::new(), self.chains.layers);
        self.ending = List::of(Vec::new(), self.chains.layers);
        for row in 0..self.chains.rows.len() {
            if self.chains.rows[row].kids.len() > 1 {
                self.starting[self.chains.rows[row].first].push(row);
                self.ending[self.chains.rows[row].last].push(row);
            }
        }
        for layer in 0..self.chains.layers {
            self.number(layer);
        }
    }

    /// Gives the items of a layer their places.
    fn number(&mut self, layer: usize) {
        let items = self.chains.layer(layer);
        self.steps += items.len();
        let share = 1.0 / (items.len().max(1) as f64);
        for (place, item) in items.into_iter().enumerate() {
            self.chains.items[item].place = (place as f64 + 0.5) * share;
        }
    }

    /// A first order, from a first place for every body; lines lie evenly between their ends.
    fn begin(&mut self, place: &List<f64>) {
        for (body, item) in self.chains.item_of.iter().enumerate() {
            self.chains.items[*item].place = place[body];
        }
        for path in self.chains.paths.iter() {
            let (Some(first), Some(last)) = (path.first(), path.last()) else { continue };
            let (from, to) = (self.chains.items[*first].place, self.chains.items[*last].place);
            let parts = path.len().saturating_sub(1).max(1) as f64;
            for (turn, item) in path.iter().enumerate() {
                if self.chains.items[*item].body == NONE {
                    self.chains.items[*item].place = from + (to - from) * turn as f64 / parts;
                }
            }
        }
        for row in 0..self.chains.rows.len() {
            let mut keyed: Vec<(f64, Kid)> = Vec::new();
            for kid in self.chains.rows[row].kids.clone() {
                let (mut sum, mut met) = (0.0, 0.0);
                for layer in self.chains.rows[row].first..=self.chains.rows[row].last {
                    for item in self.items(kid, layer) {
                        sum += self.chains.items[item].place;
                        met += 1.0;
                    }
                }
                keyed.push((sum / f64::max(met, 1.0), kid));
            }
            self.put(row, keyed);
        }
        for layer in 0..self.chains.layers {
            self.number(layer);
        }
    }

    /// Gives the items of a row, in their new order, the places that they had together.
    fn renumber(&mut self, row: usize) {
        for layer in self.chains.rows[row].first..=self.chains.rows[row].last {
            let kids = &self.chains.rows[row].kids;
            let items: Vec<usize> = kids.iter().flat_map(|kid| self.items(*kid, layer)).collect();
            self.steps += items.len();
            let mut places: Vec<f64> = items.iter().map(|item| self.chains.items[*item].place).collect();
            by_number(&mut places, &|place| *place);
            for (item, place) in items.into_iter().zip(places) {
                self.chains.items[item].place = place;
            }
        }
    }

    /// Sweeps down and up until nothing gets better; the best order is kept aside.
    fn run(&mut self) {
        let mut idle = 0;
        for sweep in 0..SWEEPS {
            let (down, both) = (sweep % 2 == 0, sweep % 4 == 1 || sweep % 4 == 2);
            for turn in 0..self.chains.layers {
                let layer = if down { turn } else { self.chains.layers - turn - 1 };
                self.sort(layer, down, both);
            }
            for layer in 0..self.chains.layers {
                self.number(layer);
            }
            self.switch();
            let crossings = self.crossings();
            if crossings < self.fewest {
                self.fewest = crossings;
                self.best = self.chains.rows.iter().map(|row| row.kids.clone()).collect();
                idle = 0;
            } else {
                idle += 1;
            }
            let patience = if self.chains.items.len() < SMALL { SWEEPS } else { PATIENCE };
            if self.fewest == 0 || idle >= patience || self.steps > STEPS {
                break;
            }
        }
    }

    /// Takes the best order.
    fn finish(&mut self) {
        for (row, kids) in self.chains.rows.iter_mut().zip(std::mem::take(&mut self.best)) {
            row.kids = kids;
        }
        for layer in 0..self.chains.layers {
            self.number(layer);
        }
    }

    /// Sorts the rows that begin (or end) at a layer by where what they are joined to stands.
    fn sort(&mut self, layer: usize, down: bool, both: bool) {
        let rows = if down { self.starting[layer].clone() } else { self.ending[layer].clone() };
        for row in rows {
            let mut keyed: Vec<(f64, Kid)> = Vec::new();
            for kid in self.chains.rows[row].kids.clone() {
                keyed.push((self.wanted(kid, row, down, both), kid));
            }
            self.put(row, keyed);
        }
        self.number(layer);
    }

    /// Puts the kids of a row into the order of their keys.
    fn put(&mut self, row: usize, mut keyed: Vec<(f64, Kid)>) {
        by_number(&mut keyed, &|(key, _)| *key);
        self.chains.rows[row].kids = keyed.into_iter().map(|(_, kid)| kid).collect();
    }

    /// The middle of everything that a kid is joined to above its row or below it, or both.
    fn wanted(&mut self, kid: Kid, row: usize, above: bool, both: bool) -> f64 {
        let mut ends = self.ends(kid, row, above);
        // A container moves with all of its layers, so whatever joins it counts.
        if both || (kid.item == NONE && self.chains.blocks[kid.block].group != NONE) {
            ends.extend(self.ends(kid, row, !above));
        }
        self.steps += ends.len() + 1;
        if ends.is_empty() {
            let layer = if above { self.chains.rows[row].first } else { self.chains.rows[row].last };
            ends.extend(self.items(kid, layer).iter().map(|item| self.chains.items[*item].place));
        }
        ends.iter().sum::<f64>() / f64::max(ends.len() as f64, 1.0)
    }

    /// The items of a kid in a layer.
    fn items(&self, kid: Kid, layer: usize) -> Vec<usize> {
        let mut items = Vec::new();
        if kid.item == NONE {
            self.chains.gather(kid.block, layer, &mut items);
        } else {
            items.push(kid.item);
        }
        items
    }

    /// The places of everything that a kid is joined to above its row, or below it.
    fn ends(&self, kid: Kid, row: usize, above: bool) -> Vec<f64> {
        let mut ends = Vec::new();
        if kid.item == NONE {
            let layer = if above { self.chains.rows[row].first } else { self.chains.rows[row].last };
            for item in self.items(kid, layer) {
                self.ends_of(item, above, &mut ends);
            }
        } else {
            self.ends_of(kid.item, above, &mut ends);
        }
        ends
    }

    /// The places of everything that an item is joined to above, or below.
    fn ends_of(&self, place: usize, above: bool, ends: &mut Vec<f64>) {
        let item = &self.chains.items[place];
        for segment in if above { &item.above } else { &item.below } {
            let segment = &self.chains.segments[*segment];
            let other = if segment.upper == place { segment.lower } else { segment.upper };
            ends.push(self.chains.items[other].place);
        }
    }

    /// Neighbours change places where lines cross less for it.
    fn switch(&mut self) {
        for _ in 0..SWITCHES {
            let mut better = false;
            for layer in 0..self.chains.layers {
                for row in self.starting[layer].clone() {
                    better |= self.switch_row(row);
                }
            }
            if !better || self.steps > STEPS {
                break;
            }
        }
    }

    fn switch_row(&mut self, row: usize) -> bool {
        let mut better = false;
        let kids = self.chains.rows[row].kids.clone();
        let mut ends: List<(Vec<f64>, Vec<f64>)> = List::from(
            kids.iter()
                .map(|kid| {
                    let (mut above, mut below) = (self.ends(*kid, row, true), self.ends(*kid, row, false));
                    by_number(&mut above, &|end| *end);
                    by_number(&mut below, &|end| *end);
                    (above, below)
                })
                .collect(),
        );
        for left in 0..kids.len().saturating_sub(1) {
            let right = left + 1;
            self.steps += ends[left].0.len() + ends[left].1.len() + ends[right].0.len() + ends[right].1.len() + 1;
            let now = crossed(&ends[left].0, &ends[right].0) + crossed(&ends[left].1, &ends[right].1);
            let then = crossed(&ends[right].0, &ends[left].0) + crossed(&ends[right].1, &ends[left].1);
            if then < now {
                self.chains.rows[row].kids.swap(left, right);
                ends.swap(left, right);
                better = true;
            }
        }
        if better {
            self.renumber(row);
        }
        better
    }

    /// How many pairs of segments cross between the layers.
    fn crossings(&mut self) -> usize {
        let mut sum = 0;
        for layer in 0..self.chains.layers {
            let mut ends: Vec<f64> = Vec::new();
            let items = self.chains.layer(layer);
            let mut bends = self.bends(&items);
            for item in items {
                let mut own: Vec<f64> = Vec::new();
                for segment in &self.chains.items[item].below {
                    let segment = &self.chains.segments[*segment];
                    if !segment.bend {
                        own.push(self.chains.items[segment.lower].place);
                    }
                }
                by_number(&mut own, &|end| *end);
                let down = own.len();
                ends.extend(own);
                // A bend is crossed by whatever goes on down from between its ends.
                let here = self.chains.items[item].place;
                for bend in bends.iter_mut() {
                    bend.2 += if bend.0 < here && here < bend.1 { down } else { 0 };
                }
                self.steps += bends.len();
            }
            sum += bends.iter().map(|bend| bend.2).sum::<usize>();
            for (turn, one) in bends.iter().enumerate() {
                let crossed = |other: &&(f64, f64, usize)| {
                    (one.0 < other.0 && other.0 < one.1 && one.1 < other.1)
                        || (other.0 < one.0 && one.0 < other.1 && other.1 < one.1)
                };
                sum += bends.iter().skip(turn + 1).filter(crossed).count();
            }
            self.steps += ends.len() * 4 + bends.len() * bends.len();
            sum += inversions(&mut ends);
        }
        sum
    }

    /// The ends of the bends below a layer, from left to right.
    fn bends(&self, items: &[usize]) -> Vec<(f64, f64, usize)> {
        let mut bends = Vec::new();
        for item in items {
            for segment in &self.chains.items[*item].below {
                let segment = &self.chains.segments[*segment];
                if segment.bend && segment.upper == *item {
                    let (one, other) = (self.chains.items[segment.lower].place, self.chains.items[segment.upper].place);
                    bends.push((one.min(other), one.max(other), 0));
                }
            }
        }
        bends
    }
}

/// The place of every body in an earlier picture; what is new stands in the middle of what it is joined to.
fn earlier(tree: &Tree) -> List<f64> {
    let was = |body: usize| tree.bodies[body].earlier.map(|(across, _)| across);
    let mut near = List::of((0.0, 0.0), tree.bodies.len());
    for link in tree.links.iter() {
        if let (Child::Body(upper), Child::Body(lower)) = (link.upper, link.lower) {
            for (one, other) in [(upper, lower), (lower, upper)] {
                if let Some(across) = was(other) {
                    near[one] = (near[one].0 + across, near[one].1 + 1.0);
                }
            }
        }
    }
    let place = |body: usize| was(body).unwrap_or(near[body].0 / f64::max(near[body].1, 1.0));
    List::from((0..tree.bodies.len()).map(place).collect())
}

/// How many pairs of ends, one of each side, cross where `left` stands left of `right`; both are sorted.
fn crossed(left: &[f64], right: &[f64]) -> usize {
    let mut sum = 0;
    let mut before = 0;
    for end in left {
        while right.get(before).is_some_and(|other| other < end) {
            before += 1;
        }
        sum += before;
    }
    sum
}

/// How many pairs stand in the wrong order; sorts them.
fn inversions(ends: &mut [f64]) -> usize {
    let middle = ends.len() / 2;
    if middle == 0 {
        return 0;
    }
    let (left, right) = ends.split_at_mut(middle);
    let mut sum = inversions(left) + inversions(right);
    let mut merged = Vec::with_capacity(middle * 2 + 1);
    let mut next = 0;
    for one in left.iter() {
        while let Some(other) = right.get(next).filter(|other| *other < one) {
            merged.push(*other);
            next += 1;
        }
        sum += next;
        merged.push(*one);
    }
    merged.extend(right.iter().skip(next));
    ends.copy_from_slice(&merged);
    sum
}
