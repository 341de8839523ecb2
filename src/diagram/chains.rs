//! Chains: layers for the rows of all groups, and every relation as a chain of lines that pass one layer each.
//!
//! A relation turns sideways only between two rows of the innermost group that holds both its ends, where none of
//! that group's containers stands; inside a row it keeps to a block of its own. So no line can cross a container
//! that it does not belong to, whatever the order.

use super::graph::Refusal;
use super::list::List;
use super::tree::{Body, Child, Link, NONE, ROOT, Tree};
use crate::sort::by_number;

/// The most items of all layers together.
const ITEMS: usize = 120_000;

/// What stands in a layer: a body, a label, or a line that passes.
#[derive(Debug, Clone, Default)]
pub struct Item {
    /// The layer it stands in.
    pub layer: usize,
    /// The body; [`NONE`] for a line.
    pub body: usize,
    /// The innermost group that holds it.
    pub group: usize,
    /// Whether the line's label stands beside it.
    pub label: bool,
    /// Room to the left of its line or middle, px.
    pub left: f64,
    /// Room to the right, px.
    pub right: f64,
    /// Along the flow, px.
    pub height: f64,
    /// Its place in its layer, from 0 to 1.
    pub place: f64,
    /// Where its line or middle stands, px.
    pub x: f64,
    /// The segments that come from above.
    pub above: Vec<usize>,
    /// The segments that go on below.
    pub below: Vec<usize>,
}

/// A stretch of a relation from one layer to the next, or between two items of one layer around below them.
#[derive(Debug, Clone, Default)]
pub struct Segment {
    /// The item above, or the left end of a bend.
    pub upper: usize,
    /// The item below, or the other end of a bend.
    pub lower: usize,
    /// Whether both ends are above it.
    pub bend: bool,
    /// The relation.
    pub link: usize,
    /// The relations with which it shares its way out of the upper item; [`NONE`] where it has its own.
    pub trunk: usize,
    /// How many groups hold the place where it turns.
    pub level: usize,
    /// Where it leaves the upper item, px from its middle.
    pub from: f64,
    /// Where it reaches the lower item, px from its middle.
    pub to: f64,
}

/// What stands in a row.
#[derive(Debug, Clone, Copy, Default)]
pub struct Kid {
    /// An item, or [`NONE`].
    pub item: usize,
    /// A block, or [`NONE`].
    pub block: usize,
}

/// One row of a block, of one layer or more.
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// Its first layer.
    pub first: usize,
    /// Its last layer.
    pub last: usize,
    /// From left to right.
    pub kids: Vec<Kid>,
}

/// A container; or what belongs to one body, or to one relation that passes, in a row of several layers.
#[derive(Debug, Clone, Default)]
pub struct Block {
    /// The group; [`NONE`] for a block that only holds together what belongs together.
    pub group: usize,
    /// The innermost group that holds it, or is it.
    pub inside: usize,
    /// The block it stands in.
    pub parent: usize,
    /// Its first layer.
    pub first: usize,
    /// Its last layer.
    pub last: usize,
    /// The row of each of its layers.
    pub rows: Vec<usize>,
    /// Its left edge, px.
    pub left: f64,
    /// Its right edge, px.
    pub right: f64,
}

/// Everything in layers.
#[derive(Default)]
pub struct Chains {
    /// How many layers there are.
    pub layers: usize,
    /// Whether a layer holds labels only.
    pub between: List<bool>,
    /// What stands in them.
    pub items: List<Item>,
    /// What joins them.
    pub segments: List<Segment>,
    /// Every row of every block.
    pub rows: List<Row>,
    /// Everything first.
    pub blocks: List<Block>,
    /// The items of each relation's chain from its upper end, and where a bend stands in it.
    pub paths: List<Vec<usize>>,
    /// The item of every body.
    pub item_of: List<usize>,
    /// The block of every group.
    pub block_of: List<usize>,
    /// The block in which a body's own lines go on.
    home: List<usize>,
}

/// Which layers the rows of every group take, before labels have theirs.
struct Storeys {
    /// The first layer of each row of each group, and the one after the last.
    first: List<List<usize>>,
    /// How many layers there are.
    count: usize,
    /// Whether the room below a layer holds labels.
    labels: List<bool>,
    /// The layer of each, with the labels'.
    place: List<usize>,
}

/// Lays the chains of all relations.
///
/// # Errors
///
/// [`Refusal::Work`] where relations pass more layers than can be laid out.
pub fn chains(tree: &mut Tree) -> Result<Chains, Refusal> {
    borders(tree);
    let mut storeys = Storeys::of(tree);
    let gaps = label_gaps(tree, &mut storeys);
    let mut chains = Chains::default();
    chains.build(tree, &storeys);
    for (link, gap) in gaps.iter().enumerate() {
        chains.lay(tree, &storeys, link, *gap);
        if chains.items.len() > ITEMS {
            return Err(Refusal::Work { found: chains.items.len(), most: ITEMS });
        }
    }
    Ok(chains)
}

/// Relations of a container begin and end at places on its border: at its top where they come from above, at its
/// bottom where they go on below.
fn borders(tree: &mut Tree) {
    for place in 0..tree.links.len() {
        let link = tree.links[place].clone();
        let level = tree.row(tree.lifted(link.upper, link.top)) == tree.row(tree.lifted(link.lower, link.top));
        if let Child::Group(group) = link.upper {
            tree.links[place].upper = Child::Body(on_border(tree, group, true));
        }
        if let Child::Group(group) = link.lower {
            tree.links[place].lower = Child::Body(on_border(tree, group, level));
        }
    }
}

fn on_border(tree: &mut Tree, group: usize, bottom: bool) -> usize {
    let row = if bottom { tree.groups[group].rows.len().saturating_sub(1) } else { 0 };
    let body = tree.new_border(group, bottom);
    tree.bodies[body].row = row;
    if let Some(children) = tree.groups[group].rows.get_mut(row) {
        children.push(Child::Body(body));
    }
    body
}

impl Storeys {
    fn of(tree: &Tree) -> Storeys {
        let mut depth = List::of(1, tree.groups.len());
        let mut order: Vec<usize> = (0..tree.groups.len()).collect();
        by_number(&mut order, &|group| -(tree.groups[*group].depth as f64));
        let row_depth = |depth: &List<usize>, row: &[Child]| {
            let inner = row.iter().map(|child| if let Child::Group(group) = child { depth[*group] } else { 1 });
            inner.max().unwrap_or(1)
        };
        for group in &order {
            depth[*group] = tree.groups[*group].rows.iter().map(|row| row_depth(&depth, row)).sum::<usize>().max(1);
        }
        let mut first: List<List<usize>> = List::of(List::default(), tree.groups.len());
        for group in order.iter().rev().copied() {
            let parent = tree.groups[group].parent;
            let mut at = if group == ROOT { 0 } else { first[parent][tree.groups[group].row] };
            first[group].push(at);
            for row in &tree.groups[group].rows {
                at += row_depth(&depth, row);
                first[group].push(at);
            }
        }
        let count = depth[ROOT];
        Storeys { first, count, labels: List::of(false, count), place: List::of(0, count) }
    }

    /// The layer of a body, before labels have theirs.
    fn of_body(&self, tree: &Tree, body: usize) -> usize {
        let &Body { group, row, bottom, .. } = &tree.bodies[body];
        // A place on the lower border stands in the last layer that its group's own row takes.
        if bottom {
            return self.last_of_row(tree.groups[group].parent, tree.groups[group].row);
        }
        self.first[group][row]
    }

    /// The last layer of the row of a group.
    fn last_of_row(&self, group: usize, row: usize) -> usize {
        self.first[group][row + 1].saturating_sub(1)
    }

    /// The layer of the labels below a layer.
    fn label_place(&self, layer: usize) -> usize {
        self.place[layer] + 1
    }
}

/// Below which layer each label stands: next to whichever end has fewer relations on that side.
fn label_gaps(tree: &Tree, storeys: &mut Storeys) -> Vec<Option<usize>> {
    let mut going = List::of(0_usize, tree.bodies.len());
    let mut coming = List::of(0_usize, tree.bodies.len());
    for link in tree.links.iter() {
        going[body(link.upper)] += 1;
        coming[body(link.lower)] += 1;
    }
    let mut gaps = Vec::new();
    for link in tree.links.iter() {
        let (upper, lower) = (storeys.of_body(tree, body(link.upper)), storeys.of_body(tree, body(link.lower)));
        let gap = match bend_below(tree, storeys, link) {
            Some(last) => last,
            None if going[body(link.upper)] < coming[body(link.lower)] => upper,
            None => lower.saturating_sub(1),
        };
        let gap = link.label.map(|_| gap);
        if let Some(gap) = gap {
            storeys.labels[gap] = true;
        }
        gaps.push(gap);
    }
    let mut at = 0;
    for layer in 0..storeys.count {
        storeys.place[layer] = at;
        at += 1 + usize::from(storeys.labels[layer]);
    }
    gaps
}

/// The body of an end, which by now always is one.
fn body(child: Child) -> usize {
    match child {
        Child::Body(body) => body,
        Child::Group(_) => NONE,
    }
}

/// The layer below which a relation between two of one row turns back up.
fn bend_below(tree: &Tree, storeys: &Storeys, link: &Link) -> Option<usize> {
    let row = tree.row(tree.lifted(link.upper, link.top));
    let other = tree.row(tree.lifted(link.lower, link.top));
    (row == other).then(|| storeys.last_of_row(link.top, row))
}

impl Chains {
    /// Rows and blocks, with every body in its row.
    fn build(&mut self, tree: &Tree, storeys: &Storeys) {
        let last = storeys.count.saturating_sub(1);
        self.layers = storeys.place[last] + 1 + usize::from(storeys.labels[last]);
        self.between = List::of(false, self.layers);
        for layer in 0..storeys.count {
            if storeys.labels[layer] {
                self.between[storeys.label_place(layer)] = true;
            }
        }
        self.block_of = List::of(0, tree.groups.len());
        self.item_of = List::of(NONE, tree.bodies.len());
        self.home = List::of(0, tree.bodies.len());
        let mut order: Vec<usize> = (0..tree.groups.len()).collect();
        by_number(&mut order, &|group| tree.groups[*group].depth as f64);
        for group in order {
            self.build_group(tree, storeys, group);
        }
    }

    fn build_group(&mut self, tree: &Tree, storeys: &Storeys, group: usize) {
        let (first, last) = if group == ROOT {
            (0, self.layers.saturating_sub(1))
        } else {
            let parent = tree.groups[group].parent;
            let row = tree.groups[group].row;
            (storeys.place[storeys.first[parent][row]], storeys.place[storeys.last_of_row(parent, row)])
        };
        let block = self.blocks.len();
        let parent = self.block_of[tree.groups[group].parent];
        self.block_of[group] = block;
        let rows = Vec::with_capacity(last + 1 - first.min(last));
        self.blocks.push(Block { group, inside: group, parent, first, last, rows, left: 0.0, right: 0.0 });
        if group != ROOT {
            let row = self.row_at(parent, first);
            self.rows[row].kids.push(Kid { item: NONE, block });
        }
        for (row, children) in tree.groups[group].rows.iter().enumerate() {
            let from = storeys.place[storeys.first[group][row]];
            let to = storeys.place[storeys.last_of_row(group, row)];
            self.fill(block, from);
            let made = self.add_row(block, from, to);
            for child in children {
                let Child::Body(body) = child else { continue };
                if !tree.bodies[*body].bottom {
                    self.stand(tree, block, (made, from), *body);
                }
            }
        }
        self.fill(block, last + 1);
        for child in tree.groups[group].rows.iter().flatten() {
            if let Child::Body(body) = child
                && tree.bodies[*body].bottom
            {
                self.stand(tree, block, (self.row_at(block, last), last), *body);
            }
        }
    }

    /// Rows of a single layer for every layer before `until` that has no row yet.
    fn fill(&mut self, block: usize, until: usize) {
        loop {
            let next = self.blocks[block].first + self.blocks[block].rows.len();
            if next >= until {
                return;
            }
            self.add_row(block, next, next);
        }
    }

    fn add_row(&mut self, block: usize, first: usize, last: usize) -> usize {
        let row = self.rows.len();
        self.rows.push(Row { first, last, kids: Vec::new() });
        for _ in first..=last {
            self.blocks[block].rows.push(row);
        }
        row
    }

    /// The row of a block that holds a layer.
    fn row_at(&self, block: usize, layer: usize) -> usize {
        let place = layer.saturating_sub(self.blocks[block].first);
        self.blocks[block].rows.get(place).copied().unwrap_or(NONE)
    }

    /// A block that holds together what belongs together in a row of several layers.
    fn bundle(&mut self, parent: usize, row: usize) -> usize {
        let (first, last) = (self.rows[row].first, self.rows[row].last);
        let block = self.blocks.len();
        let inside = self.blocks[parent].inside;
        self.blocks.push(Block { group: NONE, inside, parent, first, last, ..Block::default() });
        self.rows[row].kids.push(Kid { item: NONE, block });
        self.fill(block, last + 1);
        block
    }

    /// Puts a body into a row, in one of its layers.
    fn stand(&mut self, tree: &Tree, block: usize, (row, layer): (usize, usize), body: usize) {
        let width = tree.bodies[body].width;
        let beside = tree.bodies[body].loops.room();
        let height = tree.bodies[body].height.max(beside.1);
        let several = self.rows[row].last > self.rows[row].first;
        let home = if several { self.bundle(block, row) } else { block };
        let row = self.row_at(home, layer);
        self.home[body] = home;
        let half = width / 2.0;
        let right = half + beside.0;
        let group = tree.bodies[body].group;
        let item = Item { layer, body, group, left: half, right, height, ..Item::default() };
        self.item_of[body] = self.add(row, item);
    }

    fn add(&mut self, row: usize, item: Item) -> usize {
        let place = self.items.len();
        self.items.push(item);
        self.rows[row].kids.push(Kid { item: place, block: NONE });
        place
    }

    /// The chain of one relation.
    fn lay(&mut self, tree: &Tree, storeys: &Storeys, place: usize, gap: Option<usize>) {
        let link = &tree.links[place];
        let (upper, lower) = (body(link.upper), body(link.lower));
        let mut pillars = Vec::new();
        let label_at = gap.map(|gap| storeys.label_place(gap));
        let start = self.items[self.item_of[upper]].layer;
        let end = self.items[self.item_of[lower]].layer;
        let row_end = |body: Child| {
            let row = tree.row(tree.lifted(body, link.top));
            storeys.place[storeys.last_of_row(link.top, row)]
        };
        let mut path = vec![self.item_of[upper]];
        let bends = bend_below(tree, storeys, link).is_some();
        let turn = row_end(link.upper).max(label_at.filter(|_| bends).unwrap_or(0));
        let stop = if bends { turn + 1 } else { end };
        let leaves = if bends { turn } else { row_end(link.upper) };
        for layer in start + 1..stop {
            let of = if layer <= leaves { upper } else { lower };
            let label = if label_at == Some(layer) { link.label } else { None };
            path.push(self.pass(of, layer, label, &mut pillars));
        }
        if bends {
            let mut back = vec![self.item_of[lower]];
            for layer in end + 1..=turn {
                back.push(self.pass(lower, layer, None, &mut pillars));
            }
            path.extend(back.into_iter().rev());
        } else {
            path.push(self.item_of[lower]);
        }
        for pair in path.windows(2) {
            if let [from, to] = pair {
                self.join(tree, place, *from, *to);
            }
        }
        self.paths.push(path);
    }

    /// A line that passes a layer on behalf of one end of its relation.
    fn pass(&mut self, of: usize, layer: usize, label: Option<(f64, f64)>, pillars: &mut Vec<(usize, usize)>) -> usize {
        let mut block = self.home[of];
        while block != ROOT && !(self.blocks[block].first..=self.blocks[block].last).contains(&layer) {
            block = self.blocks[block].parent;
        }
        let mut row = self.row_at(block, layer);
        if self.rows[row].last > self.rows[row].first {
            let found = pillars.iter().find(|(one, _)| *one == row).map(|(_, pillar)| *pillar);
            let pillar = found.unwrap_or_else(|| self.bundle(block, row));
            if found.is_none() {
                pillars.push((row, pillar));
            }
            row = self.row_at(pillar, layer);
        }
        let (right, height) = label.map_or((1.0, 0.0), |(width, height)| (width + 6.0, height));
        let group = self.blocks[block].inside;
        let label = label.is_some();
        let item = Item { layer, body: NONE, group, label, left: 1.0, right, height, ..Item::default() };
        self.add(row, item)
    }

    /// Joins two items of a chain.
    fn join(&mut self, tree: &Tree, link: usize, from: usize, to: usize) {
        let bend = self.items[from].layer == self.items[to].layer;
        let down = self.items[from].layer < self.items[to].layer || bend;
        let (upper, lower) = if down { (from, to) } else { (to, from) };
        let segment = self.segments.len();
        let groups = (Child::Group(self.items[upper].group), Child::Group(self.items[lower].group));
        let turns = if bend { tree.links[link].top } else { tree.meeting(groups.0, groups.1) };
        let level = tree.groups[turns].depth;
        self.segments.push(Segment { upper, lower, bend, link, level, trunk: NONE, from: 0.0, to: 0.0 });
        self.items[upper].below.push(segment);
        if bend {
            self.items[lower].below.push(segment);
        } else {
            self.items[lower].above.push(segment);
        }
    }

    /// The items of a layer from left to right.
    pub fn layer(&self, layer: usize) -> Vec<usize> {
        let mut items = Vec::new();
        self.gather(ROOT, layer, &mut items);
        items
    }

    /// What stands in a block in one of its layers, from left to right.
    pub fn kids(&self, block: usize, layer: usize) -> &[Kid] {
        &self.rows[self.row_at(block, layer)].kids
    }

    /// The items of a block in one of its layers, from left to right.
    pub fn gather(&self, block: usize, layer: usize, items: &mut Vec<usize>) {
        for kid in self.kids(block, layer) {
            if kid.item == NONE {
                self.gather(kid.block, layer, items);
            } else {
                items.push(kid.item);
            }
        }
    }
}
