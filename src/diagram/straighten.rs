//! Straighten: lines that can go on straight do. An item moves only within the room that its neighbours leave, and a
//! port only along its side, so every distance is kept.

use super::chains::Chains;
use super::list::List;
use super::place::{LINE, Pads};
use super::tree::{NONE, ROOT};
use crate::sort::by_number;

/// px that stay free at each end of a side
const CORNER: f64 = 5.0;

/// px between two ports that have moved
const BETWEEN: f64 = 7.0;

/// How far a line moves to be told from another, px.
const NUDGE: f64 = 3.0;

/// What stands next to an item in its layer.
#[derive(Debug, Clone, Copy, Default)]
enum Beside {
    /// Nothing.
    #[default]
    Nothing,
    /// Another item.
    Item(usize),
    /// The edge of the container that it is in.
    Inside(usize),
    /// The edge of a container beside it.
    Outside(usize),
}

/// Straightens what can be.
pub fn straighten(chains: &mut Chains, pads: &List<Pads>, room: f64) {
    let count = chains.items.len();
    let mut neighbours = Neighbours { left: List::of(Beside::Nothing, count), right: List::of(Beside::Nothing, count) };
    for layer in 0..chains.layers {
        let mut last = Beside::Nothing;
        neighbours.read(chains, ROOT, layer, &mut last);
    }
    for down in [true, false, true, false] {
        for turn in 0..chains.layers {
            let layer = if down { turn } else { chains.layers.saturating_sub(turn + 1) };
            for item in chains.layer(layer) {
                align(chains, &neighbours, pads, room, item, down);
            }
        }
    }
    whole(chains);
    for item in 0..count {
        slide(chains, item, true);
        slide(chains, item, false);
    }
}

/// Moves the upper ends of segments a little, where they would run on the line of another.
pub fn nudge(chains: &mut Chains, segments: &[usize]) {
    for segment in segments {
        let found = &mut chains.segments[*segment];
        let item = &mut chains.items[found.upper];
        if item.body == NONE {
            item.x += NUDGE;
        } else {
            let half = item.left - 1.0;
            let ways = [found.from + NUDGE, found.from - NUDGE];
            found.from = ways.into_iter().find(|way| way.abs() < half).unwrap_or(found.from);
        }
    }
}

/// Whole px, so that what is straight stays straight.
fn whole(chains: &mut Chains) {
    for item in chains.items.iter_mut() {
        item.x = item.x.floor();
    }
    // An item has moved by less than a px, which its container makes good.
    for block in chains.blocks.iter_mut() {
        block.left = block.left.floor() - 1.0;
        block.right = block.right.ceil();
    }
    for segment in chains.segments.iter_mut() {
        segment.from = segment.from.floor();
        segment.to = segment.to.floor();
    }
}

struct Neighbours {
    left: List<Beside>,
    right: List<Beside>,
}

impl Neighbours {
    fn read(&mut self, chains: &Chains, block: usize, layer: usize, last: &mut Beside) {
        for kid in chains.kids(block, layer) {
            if kid.item != NONE {
                self.left[kid.item] = *last;
                if let Beside::Item(before) = last {
                    self.right[*before] = Beside::Item(kid.item);
                }
                *last = Beside::Item(kid.item);
            } else if chains.blocks[kid.block].group == NONE {
                self.read(chains, kid.block, layer, last);
            } else {
                if let Beside::Item(before) = last {
                    self.right[*before] = Beside::Outside(kid.block);
                }
                *last = Beside::Inside(kid.block);
                self.read(chains, kid.block, layer, last);
                if let Beside::Item(before) = last {
                    self.right[*before] = Beside::Inside(kid.block);
                }
                *last = Beside::Outside(kid.block);
            }
        }
    }
}

/// Moves an item above or below the one it is joined to, where there is room.
fn align(chains: &mut Chains, neighbours: &Neighbours, pads: &List<Pads>, room: f64, place: usize, down: bool) {
    let item = &chains.items[place];
    let own = |body: usize| if body == NONE { LINE } else { room };
    let (towards, away) = if down { (&item.above, &item.below) } else { (&item.below, &item.above) };
    let [segment] = towards.as_slice() else { return };
    if item.body != NONE && !away.is_empty() {
        return;
    }
    let segment = &chains.segments[*segment];
    if segment.bend {
        return;
    }
    let wanted = if segment.lower == place {
        chains.items[segment.upper].x + segment.from - segment.to
    } else {
        chains.items[segment.lower].x + segment.to - segment.from
    };
    let between = |other: usize| (own(item.body) + own(chains.items[other].body)) / 2.0;
    let inside = |block: usize| pads[chains.blocks[block].group];
    let outside = (own(item.body) + room) / 2.0;
    let low = match neighbours.left[place] {
        Beside::Nothing => f64::NEG_INFINITY,
        Beside::Item(other) => chains.items[other].x + chains.items[other].right + between(other),
        Beside::Inside(block) => chains.blocks[block].left + inside(block).left,
        Beside::Outside(block) => chains.blocks[block].right + outside,
    };
    let high = match neighbours.right[place] {
        Beside::Nothing => f64::INFINITY,
        Beside::Item(other) => chains.items[other].x - chains.items[other].left - between(other),
        Beside::Inside(block) => chains.blocks[block].right - inside(block).right,
        Beside::Outside(block) => chains.blocks[block].left - outside,
    };
    if wanted - item.left >= low && wanted + item.right <= high {
        chains.items[place].x = wanted;
    }
}

/// Slides the ports of one side of a body to where their lines come from.
fn slide(chains: &mut Chains, place: usize, above: bool) {
    let item = &chains.items[place];
    if item.body == NONE {
        return;
    }
    let half = item.left - CORNER;
    let x = item.x;
    let mut ports: Vec<(f64, usize)> = Vec::new();
    for segment in if above { &item.above } else { &item.below } {
        let found = &chains.segments[*segment];
        let offset = if found.upper == place { found.from } else { found.to };
        ports.push((offset, *segment));
    }
    by_number(&mut ports, &|port| port.0);
    for turn in 0..ports.len() {
        let Some((_, segment)) = ports.get(turn).copied() else { continue };
        let found = &chains.segments[segment];
        if found.bend || found.trunk != NONE {
            continue;
        }
        let upper = found.upper == place;
        let wanted = if upper {
            chains.items[found.lower].x + found.to - x
        } else {
            chains.items[found.upper].x + found.from - x
        };
        let before = turn.checked_sub(1).and_then(|turn| ports.get(turn)).map_or(-half, |(offset, _)| offset + BETWEEN);
        let behind = ports.get(turn + 1).map_or(half, |(offset, _)| offset - BETWEEN);
        if wanted >= before.max(-half) && wanted <= behind.min(half) {
            if let Some(port) = ports.get_mut(turn) {
                port.0 = wanted;
            }
            let found = &mut chains.segments[segment];
            if upper {
                found.from = wanted;
            } else {
                found.to = wanted;
            }
        }
    }
}
