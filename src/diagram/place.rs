//! Place: where everything stands across the flow. Everything is drawn to the middle of what it is joined to, then
//! pushed apart to the right and to the left; the mean of both keeps every distance, so nothing can overlap.

use super::chains::Chains;
use super::list::List;
use super::tree::{NONE, ROOT, Tree};

/// Rounds of drawing together and pushing apart.
const ROUNDS: usize = 24;

/// How strongly a body is drawn to where it stood in an earlier picture.
const KEPT: f64 = 50.0;

/// Room around a line, px: two lines are this far apart.
pub const LINE: f64 = 12.0;

/// Room between a border and what is inside, px.
pub const PAD: f64 = 14.0;

/// What a container needs around its members, px.
#[derive(Debug, Clone, Copy, Default)]
pub struct Pads {
    /// Before the first across the flow.
    pub left: f64,
    /// Behind the last across the flow.
    pub right: f64,
    /// Before the first along the flow.
    pub start: f64,
    /// Behind the last along the flow.
    pub end: f64,
    /// At the least across the flow.
    pub across: f64,
    /// At the least along the flow.
    pub along: f64,
}

/// How far something reaches in a layer, and the room it wants.
#[derive(Debug, Clone, Copy, Default)]
struct Front {
    at: f64,
    room: f64,
}

/// Where everything stands after pushing one way: items by their place, blocks from edge to edge.
struct Pushed {
    items: List<f64>,
    blocks: List<(f64, f64)>,
}

/// Gives every item and every container its place across the flow.
pub fn place(chains: &mut Chains, tree: &Tree, pads: &List<Pads>, room: f64) {
    start(chains, room);
    let least = least(chains, pads, room);
    let rows = distances(chains, pads, room);
    for _ in 0..ROUNDS {
        let mut wanted = wanted(chains, tree, &least);
        for row in &rows {
            spread(row, &mut wanted);
        }
        let wanted = List::from(wanted.iter().map(|(x, _)| *x).collect());
        settle(chains, pads, room, wanted);
    }
}

/// The items of every layer, each with how far right of the first it has to stand at the least.
fn distances(chains: &Chains, pads: &List<Pads>, room: f64) -> Vec<Vec<(usize, f64)>> {
    let mut layers = Vec::new();
    for layer in 0..chains.layers {
        let mut row: Vec<(usize, f64)> = Vec::new();
        let mut front = Front::default();
        measure(chains, pads, room, (ROOT, layer), &mut front, &mut row);
        layers.push(row);
    }
    layers
}

/// Walks a block in one layer with everything as close as it can stand.
fn measure(
    chains: &Chains,
    pads: &List<Pads>,
    room: f64,
    (block, layer): (usize, usize),
    front: &mut Front,
    row: &mut Vec<(usize, f64)>,
) {
    for kid in chains.kids(block, layer) {
        if kid.item != NONE {
            let item = &chains.items[kid.item];
            let own = if item.body == NONE { LINE } else { room };
            let between = if front.room == 0.0 { 0.0 } else { (front.room + own) / 2.0 };
            let x = front.at + between + item.left;
            *front = Front { at: x + item.right, room: own };
            row.push((kid.item, x));
        } else if chains.blocks[kid.block].group == NONE {
            measure(chains, pads, room, (kid.block, layer), front, row);
        } else {
            let pads_of = pads[chains.blocks[kid.block].group];
            *front = Front { at: front.at + (front.room + room) / 2.0 + pads_of.left, room: 0.0 };
            measure(chains, pads, room, (kid.block, layer), front, row);
            *front = Front { at: front.at + pads_of.right, room };
        }
    }
}

/// The places nearest to where the items of a layer are wanted that keep their order and distances: those that would
/// stand too close share the mean of what they want (isotonic regression, by pools of adjacent violators).
fn spread(row: &[(usize, f64)], wanted: &mut List<(f64, f64)>) {
    let mut pools: Vec<(f64, f64, usize)> = Vec::new();
    for (item, distance) in row {
        let (x, weight) = wanted[*item];
        let mut pool = (x - distance, weight, 1);
        while let Some(last) = pools.last().copied() {
            if last.0 <= pool.0 {
                break;
            }
            pools.pop();
            let weight = last.1 + pool.1;
            pool = ((last.0 * last.1 + pool.0 * pool.1) / weight, weight, last.2 + pool.2);
        }
        pools.push(pool);
    }
    let mut items = row.iter();
    for (x, _, count) in pools {
        for (item, distance) in items.by_ref().take(count) {
            wanted[*item].0 = x + distance;
        }
    }
}

/// Draws every item to where it is wanted and keeps every distance.
fn settle(chains: &mut Chains, pads: &List<Pads>, room: f64, wanted: List<f64>) {
    let mut push = Push { chains, pads, room, wanted, mirrored: false };
    let right = push.all();
    push.mirrored = true;
    let left = push.all();
    for (place, item) in chains.items.iter_mut().enumerate() {
        item.x = (right.items[place] - left.items[place]) / 2.0;
    }
    for (place, block) in chains.blocks.iter_mut().enumerate() {
        block.left = (right.blocks[place].0 - left.blocks[place].1) / 2.0;
        block.right = (right.blocks[place].1 - left.blocks[place].0) / 2.0;
    }
}

/// Every layer from its left end, each stretched to the width of the widest.
fn start(chains: &mut Chains, room: f64) {
    let mut widest = 0.0_f64;
    for layer in 0..chains.layers {
        let items = chains.layer(layer);
        widest = widest.max(items.iter().map(|item| chains.items[*item].left + chains.items[*item].right + room).sum());
    }
    for item in chains.items.iter_mut() {
        item.x = item.place * widest;
    }
    let mut edges = List::of((f64::INFINITY, f64::NEG_INFINITY), chains.blocks.len());
    for item in chains.items.iter() {
        let block = chains.block_of[item.group];
        edges[block] = (edges[block].0.min(item.x), edges[block].1.max(item.x));
    }
    for (place, block) in chains.blocks.iter_mut().enumerate() {
        (block.left, block.right) = edges[place];
    }
}

/// The width of every container whose members stand as close as they can.
fn least(chains: &Chains, pads: &List<Pads>, room: f64) -> List<f64> {
    let wanted = List::of(0.0, chains.items.len());
    let packed = Push { chains, pads, room, wanted, mirrored: false }.all();
    List::from(packed.blocks.iter().map(|(left, right)| right - left).collect())
}

/// Where every item is drawn, the middle of what it is joined to, and how strongly.
fn wanted(chains: &Chains, tree: &Tree, least: &List<f64>) -> List<(f64, f64)> {
    let mut wanted = List::of((0.0, 1.0), chains.items.len());
    for (place, item) in chains.items.iter().enumerate() {
        let (mut sum, mut weight) = match tree.bodies[item.body].earlier {
            Some((across, _)) => (across * KEPT, KEPT),
            None => (0.0, 0.0),
        };
        // What lies outside its container draws a member no further than to its edge.
        let block = chains.block_of[item.group];
        let middle = (chains.blocks[block].left + chains.blocks[block].right) / 2.0;
        let reach = if block == ROOT { f64::INFINITY } else { least[block] / 2.0 };
        for side in [&item.above, &item.below] {
            for segment in side {
                let segment = &chains.segments[*segment];
                let (other, own, its) = if segment.upper == place {
                    (segment.lower, segment.from, segment.to)
                } else {
                    (segment.upper, segment.to, segment.from)
                };
                let line = item.body == NONE && chains.items[other].body == NONE;
                let pull = if line { 6.0 } else { 1.0 };
                let x = chains.items[other].x;
                let x = if x < middle - reach {
                    middle - reach
                } else if x > middle + reach {
                    middle + reach
                } else {
                    x
                };
                sum += (x + its - own) * pull;
                weight += pull;
            }
        }
        wanted[place] = if weight > 0.0 { (sum / weight, weight) } else { (item.x, 0.1) };
    }
    wanted
}

struct Push<'c> {
    chains: &'c Chains,
    pads: &'c List<Pads>,
    /// px between two bodies
    room: f64,
    wanted: List<f64>,
    /// Whether everything is seen in a mirror, so that pushing right is pushing left.
    mirrored: bool,
}

impl Push<'_> {
    fn all(&self) -> Pushed {
        let mut pushed = Pushed {
            items: List::of(0.0, self.chains.items.len()),
            blocks: List::of((0.0, 0.0), self.chains.blocks.len()),
        };
        let mut fronts = List::of(Front { at: f64::NEG_INFINITY, room: 0.0 }, self.chains.layers);
        self.rows(ROOT, &mut fronts, &mut pushed);
        pushed
    }

    /// Places the rows of a block; answers how far left anything in it reaches.
    fn rows(&self, block: usize, fronts: &mut List<Front>, pushed: &mut Pushed) -> f64 {
        let mut leftmost = f64::INFINITY;
        let mut done = NONE;
        for row in &self.chains.blocks[block].rows {
            if *row == done {
                continue;
            }
            done = *row;
            let kids = &self.chains.rows[*row].kids;
            for turn in 0..kids.len() {
                let place = if self.mirrored { kids.len().saturating_sub(turn + 1) } else { turn };
                let Some(kid) = kids.get(place) else { continue };
                let left = if kid.item != NONE {
                    self.item(kid.item, fronts, pushed)
                } else if self.chains.blocks[kid.block].group == NONE {
                    self.rows(kid.block, fronts, pushed)
                } else {
                    self.container(kid.block, fronts, pushed)
                };
                leftmost = leftmost.min(left);
            }
        }
        leftmost
    }

    fn item(&self, place: usize, fronts: &mut List<Front>, pushed: &mut Pushed) -> f64 {
        let item = &self.chains.items[place];
        let (left, right) = if self.mirrored { (item.right, item.left) } else { (item.left, item.right) };
        let wanted = if self.mirrored { -self.wanted[place] } else { self.wanted[place] };
        let room = if item.body == NONE { LINE } else { self.room };
        let front = fronts[item.layer];
        // Beside a border only the border's own room counts.
        let between = if front.room == 0.0 { 0.0 } else { (front.room + room) / 2.0 };
        let x = wanted.max(front.at + between + left);
        fronts[item.layer] = Front { at: x + right, room };
        pushed.items[place] = x;
        x - left
    }

    fn container(&self, place: usize, fronts: &mut List<Front>, pushed: &mut Pushed) -> f64 {
        let block = &self.chains.blocks[place];
        let pads = self.pads[block.group];
        let (before, behind) = if self.mirrored { (pads.right, pads.left) } else { (pads.left, pads.right) };
        let mut edge = f64::NEG_INFINITY;
        for layer in block.first..=block.last {
            edge = edge.max(fronts[layer].at + (fronts[layer].room + self.room) / 2.0);
        }
        for layer in block.first..=block.last {
            fronts[layer] = Front { at: edge + before, room: 0.0 };
        }
        let left = self.rows(place, fronts, pushed) - before;
        let mut right = left + pads.across;
        for layer in block.first..=block.last {
            right = right.max(fronts[layer].at + behind);
        }
        for layer in block.first..=block.last {
            fronts[layer] = Front { at: right, room: self.room };
        }
        pushed.blocks[place] = (left, right);
        left
    }
}
