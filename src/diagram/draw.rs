//! Draw: heights for layers and the strips between them, and every box, route and label at its place.

use super::chains::Chains;
use super::graph::{Direction, Graph, Layout, Point, Rect, Size};
use super::list::List;
use super::place::Pads;
use super::slots::Strips;
use super::tree::{LOOP, LOOP_STEP, Tree};
use crate::sort::by_number;

/// px between two slots
const SLOT: f64 = 10.0;

/// px between a strip with slots and what stands above it
const ABOVE: f64 = 10.0;

/// px between the last slot and what stands below it: an arrow head has to fit
const BELOW: f64 = 14.0;

/// px between the edge of a container and what stands below it
const BORDER: f64 = 12.0;

/// Where everything stands along the flow.
struct Heights {
    /// The middle of every layer.
    middle: List<f64>,
    /// Where the strip of each level below a layer begins.
    strip: List<List<f64>>,
    /// The upper edge of containers of each depth that begin at a layer.
    top: List<List<f64>>,
    /// The lower edge of containers of each depth that end at a layer.
    bottom: List<List<f64>>,
    end: f64,
}

/// Where everything is.
pub struct Drawing<'d> {
    /// What was asked.
    pub graph: &'d Graph,
    /// Its bodies and groups.
    pub tree: &'d Tree,
    /// Their layers.
    pub chains: &'d Chains,
    /// What containers need around their members.
    pub pads: &'d List<Pads>,
    /// The room between layers.
    pub strips: &'d List<Strips>,
    /// The slot of every segment.
    pub slot: &'d List<usize>,
}

impl Drawing<'_> {
    /// Puts it on paper.
    pub fn layout(&self) -> Layout {
        let heights = self.roomy();
        let shift = self.leftmost();
        let nodes = self.graph.nodes.len();
        let mut boxes = List::of((0.0, 0.0, 0.0, 0.0), nodes);
        for (place, body) in self.tree.bodies.iter().enumerate() {
            if !body.border {
                let item = &self.chains.items[self.chains.item_of[place]];
                let (x, y) = (item.x - body.width / 2.0 - shift, heights.middle[item.layer] - body.height / 2.0);
                boxes[body.node] = (x, y, body.width, body.height);
            }
        }
        for (place, group) in self.tree.groups.iter().enumerate().skip(1) {
            let (x, y, width, height) = self.container(&heights, place);
            boxes[group.node] = (x - shift, y, width, height);
        }
        let mut routes = vec![Vec::new(); self.graph.edges.len()];
        let mut labels = vec![None; self.graph.edges.len()];
        for (place, link) in self.tree.links.iter().enumerate() {
            let mut route = self.route(&heights, place);
            if link.turned {
                route.reverse();
            }
            if let Some(slot) = routes.get_mut(link.edge) {
                *slot = self.corners(&route, shift);
            }
            if let Some(slot) = labels.get_mut(link.edge) {
                *slot = self.label(&heights, place, shift);
            }
        }
        self.loops(&boxes, &mut routes, &mut labels);
        let rects: Vec<Rect> = boxes.iter().map(|one| self.rect(*one)).collect();
        let size = whole(&rects, &routes, &labels);
        let titles = self.titles(&rects, &routes, &labels);
        Layout { nodes: rects, routes, labels, titles, size }
    }

    /// Heights with which every container is as long as it has to be, from the inner ones outwards.
    fn roomy(&self) -> Heights {
        let mut pads = self.pads.clone();
        let deepest = self.tree.groups.iter().map(|group| group.depth).max().unwrap_or(0);
        for depth in (1..=deepest).rev() {
            let heights = self.heights(&pads);
            for group in 1..self.tree.groups.len() {
                let (_, _, _, length) = self.container(&heights, group);
                if self.tree.groups[group].depth == depth && length < pads[group].along {
                    pads[group].end += pads[group].along - length;
                }
            }
        }
        self.heights(&pads)
    }

    /// The heights of layers, strips and edges, from the top.
    fn heights(&self, pads: &List<Pads>) -> Heights {
        let chains = self.chains;
        let levels = self.tree.groups.iter().map(|group| group.depth + 1).max().unwrap_or(1);
        let mut high = List::of(0.0_f64, chains.layers);
        for item in chains.items.iter() {
            high[item.layer] = high[item.layer].max(item.height);
        }
        let blank = List::of(List::of(0.0_f64, levels), chains.layers);
        let (mut starts, mut ends) = (blank.clone(), blank.clone());
        for group in 1..self.tree.groups.len() {
            let (block, depth) = (&chains.blocks[chains.block_of[group]], self.tree.groups[group].depth);
            starts[block.first][depth] = starts[block.first][depth].max(pads[group].start);
            ends[block.last][depth] = ends[block.last][depth].max(pads[group].end);
        }
        let mut heights = Heights {
            middle: List::of(0.0, chains.layers),
            strip: blank.clone(),
            top: blank.clone(),
            bottom: blank,
            end: 0.0,
        };
        let gap = self.graph.gap.layer as f64;
        let mut at = 0.0;
        let mut least = 0.0_f64;
        for layer in 0..chains.layers {
            for depth in 0..levels {
                heights.top[layer][depth] = at;
                at += starts[layer][depth];
            }
            at = at.max(least);
            // Where a gap is wider than its strips need, containers keep close to what they hold.
            let mut below = at;
            for depth in (0..levels).rev() {
                if starts[layer][depth] > 0.0 {
                    below -= starts[layer][depth];
                    heights.top[layer][depth] = below;
                }
            }
            heights.middle[layer] = at + high[layer] / 2.0;
            at += high[layer];
            let halved = chains.between[layer] || chains.between[layer + 1];
            least = at + if halved { gap / 2.0 } else { gap };
            for depth in (0..levels).rev() {
                heights.strip[layer][depth] = at + ABOVE;
                let count = self.strips[layer].counts[depth];
                if count > 0 {
                    at += ABOVE + (count as f64) * SLOT + BELOW - SLOT;
                }
                heights.bottom[layer][depth] = at + ends[layer][depth];
                at += ends[layer][depth];
            }
            let edges: f64 = starts[layer + 1].iter().sum();
            if edges > 0.0 || ends[layer].iter().any(|end| *end > 0.0) {
                least = least.max(at + BORDER + edges);
            }
        }
        heights.end = at;
        heights
    }

    fn container(&self, heights: &Heights, group: usize) -> (f64, f64, f64, f64) {
        let block = &self.chains.blocks[self.chains.block_of[group]];
        let depth = self.tree.groups[group].depth;
        let (top, bottom) = (heights.top[block.first][depth], heights.bottom[block.last][depth]);
        (block.left, top, block.right - block.left, bottom - top)
    }

    /// How far left anything reaches.
    fn leftmost(&self) -> f64 {
        let items = self.chains.items.iter().map(|item| item.x - item.left);
        let blocks = self.tree.groups.iter().enumerate().skip(1);
        let blocks = blocks.map(|(group, _)| self.chains.blocks[self.chains.block_of[group]].left);
        let least = items.chain(blocks).fold(f64::INFINITY, f64::min);
        if least.is_finite() { least.floor() } else { 0.0 }
    }

    /// The corners of a relation from its upper end.
    fn route(&self, heights: &Heights, link: usize) -> Vec<(f64, f64)> {
        let path = &self.chains.paths[link];
        let mut points = Vec::new();
        for pair in path.windows(2) {
            let [one, other] = pair else { continue };
            let Some(found) = self.segment(link, *one, *other) else { continue };
            let segment = &self.chains.segments[found];
            let upper = &self.chains.items[segment.upper];
            let (from, to) = (upper.x + segment.from, self.chains.items[segment.lower].x + segment.to);
            let y = heights.strip[upper.layer][segment.level] + self.slot[found] as f64 * SLOT;
            let straight = !segment.bend && (from - to).abs() < 0.5;
            let down = segment.upper == *one;
            let (first, second) = if down { (from, to) } else { (to, from) };
            if points.is_empty() {
                points.push((first, self.edge_of(heights, *one, !down && !segment.bend)));
            }
            if straight {
                points.push((first, y));
            } else {
                points.push((first, y));
                points.push((second, y));
            }
            if path.last() == Some(other) {
                points.push((second, self.edge_of(heights, *other, down && !segment.bend)));
            }
        }
        points
    }

    /// The segment of a relation between two items.
    fn segment(&self, link: usize, one: usize, other: usize) -> Option<usize> {
        let (one, other) = (one.min(other), one.max(other));
        let item = &self.chains.items[one];
        let joins = |place: &usize| {
            let segment = &self.chains.segments[*place];
            segment.link == link && (segment.upper.min(segment.lower), segment.upper.max(segment.lower)) == (one, other)
        };
        item.below.iter().chain(&item.above).find(|place| joins(place)).copied()
    }

    /// Where a relation begins or ends along the flow: at the upper side of a body or at the lower one.
    fn edge_of(&self, heights: &Heights, item: usize, upper: bool) -> f64 {
        let item = &self.chains.items[item];
        let body = &self.tree.bodies[item.body];
        if body.border {
            let (_, y, _, height) = self.container(heights, body.group);
            return if body.bottom { y + height } else { y };
        }
        let half = body.height / 2.0;
        heights.middle[item.layer] + if upper { -half } else { half }
    }

    fn label(&self, heights: &Heights, link: usize, shift: f64) -> Option<Rect> {
        let (width, height) = self.tree.links[link].label?;
        let found = self.chains.paths[link].iter().find(|item| self.chains.items[**item].label)?;
        let item = &self.chains.items[*found];
        Some(self.rect((item.x + 4.0 - shift, heights.middle[item.layer] - height / 2.0, width, height)))
    }

    /// Relations of a body with itself: out of its right side and back, those of a container on the inside.
    fn loops(&self, boxes: &List<(f64, f64, f64, f64)>, routes: &mut [Vec<Point>], labels: &mut [Option<Rect>]) {
        let bodies = self.tree.bodies.iter().map(|body| (body.node, &body.loops, 1.0));
        let groups = self.tree.groups.iter().map(|group| (group.node, &group.loops, -1.0));
        for (node, loops, side) in bodies.chain(groups) {
            let (x, y, width, height) = boxes[node];
            let (edge, middle) = (x + width, y + height / 2.0);
            let count = loops.edges.len() as f64;
            let widest = (height / 2.0 - 1.0).min(8.0 * count);
            let mut top = middle - loops.room().1 / 2.0;
            for (turn, (place, label)) in loops.edges.iter().enumerate() {
                let out = edge + side * (LOOP + LOOP_STEP * turn as f64);
                let nested = widest * (turn + 1) as f64 / count;
                // On a side too short for that, every one takes the whole side.
                let span = if nested < 1.0 { height / 2.0 } else { nested };
                let corners =
                    [(edge, middle - span), (out, middle - span), (out, middle + span), (edge, middle + span)];
                if let Some(route) = routes.get_mut(*place) {
                    *route = self.corners(&corners, 0.0);
                }
                if let (Some((across, along)), Some(slot)) = (label, labels.get_mut(*place)) {
                    let near = edge + side * loops.reach();
                    let left = if side > 0.0 { near } else { near - across };
                    *slot = Some(self.rect((left, top, *across, *along)));
                    top += along;
                }
            }
        }
    }

    /// Where titles stand: in the strip at the top of their container, in the first gap between lines and labels that is
    /// wide enough, and at the left where none is.
    fn titles(&self, rects: &[Rect], routes: &[Vec<Point>], labels: &[Option<Rect>]) -> Vec<Rect> {
        let mut titles = vec![Rect::default(); rects.len()];
        for group in self.tree.groups.iter().skip(1) {
            let (Some(rect), Some(node)) = (rects.get(group.node), self.graph.nodes.get(group.node)) else { continue };
            let (width, height) = (node.size.width, node.size.height);
            let mut taken: Vec<(i64, i64)> = Vec::new();
            let mut take = |left: i64, top: i64, right: i64, bottom: i64| {
                if top < rect.y + height && bottom > rect.y && right >= rect.x && left <= rect.x + rect.width {
                    taken.push((left, right));
                }
            };
            for pair in routes.iter().flat_map(|route| route.windows(2)) {
                let [one, other] = pair else { continue };
                take(one.x.min(other.x), one.y.min(other.y), one.x.max(other.x), one.y.max(other.y));
            }
            for label in labels.iter().flatten() {
                take(label.x, label.y, label.x + label.width, label.y + label.height);
            }
            by_number(&mut taken, &|(left, _)| *left as f64);
            taken.push((rect.x + rect.width, 0));
            let mut from = rect.x;
            let mut place = rect.x;
            for (left, right) in taken {
                if left - from >= width {
                    place = from;
                    break;
                }
                from = from.max(right);
            }
            if let Some(title) = titles.get_mut(group.node) {
                *title = Rect { x: place, y: rect.y, width, height };
            }
        }
        titles
    }

    /// Points on paper, without those in the middle of a straight line.
    fn corners(&self, points: &[(f64, f64)], shift: f64) -> Vec<Point> {
        let mut corners: Vec<Point> = Vec::new();
        for (across, along) in points {
            let (across, along) = (whole_px(across - shift), whole_px(*along));
            let (x, y) = if self.graph.direction == Direction::Right { (along, across) } else { (across, along) };
            let next = Point { x, y };
            if corners.last() == Some(&next) {
                continue;
            }
            if let [.., before, last] = corners.as_slice()
                && ((before.x == last.x && last.x == x) || (before.y == last.y && last.y == y))
            {
                corners.pop();
            }
            corners.push(next);
        }
        corners
    }

    fn rect(&self, (across, along, width, height): (f64, f64, f64, f64)) -> Rect {
        let (left, top) = (whole_px(across), whole_px(along));
        let (right, bottom) = (whole_px(across + width), whole_px(along + height));
        if self.graph.direction == Direction::Right {
            Rect { x: top, y: left, width: bottom - top, height: right - left }
        } else {
            Rect { x: left, y: top, width: right - left, height: bottom - top }
        }
    }
}

/// The nearest whole px.
fn whole_px(px: f64) -> i64 {
    (px + 0.5).floor() as i64
}

/// How far everything reaches.
fn whole(nodes: &[Rect], routes: &[Vec<Point>], labels: &[Option<Rect>]) -> Size {
    let mut size = Size::default();
    let mut reach = |x: i64, y: i64| {
        size.width = size.width.max(x);
        size.height = size.height.max(y);
    };
    for rect in nodes.iter().chain(labels.iter().flatten()) {
        reach(rect.x + rect.width, rect.y + rect.height);
    }
    for point in routes.iter().flatten() {
        reach(point.x, point.y);
    }
    size
}
