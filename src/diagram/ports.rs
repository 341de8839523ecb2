//! Ports: where relations leave a body's side and reach it, in the order of what they lead to. Relations of one kind
//! may leave together.

use super::chains::Chains;
use super::tree::{NONE, Tree};
use crate::sort::by_number;

/// px between two ports where there is room for it
const STEP: f64 = 16.0;

/// px that stay free at each end of a side
const CORNER: f64 = 8.0;

/// One port: the sum of the places that it leads to, and the segments that use it.
type Port = (f64, Vec<usize>);

/// Spreads the ports of every body.
pub fn ports(chains: &mut Chains, tree: &Tree, trunks: bool) {
    for place in 0..chains.items.len() {
        if chains.items[place].body != NONE {
            for above in [true, false] {
                spread(chains, place, above, side(chains, tree, place, above, trunks));
            }
        }
    }
}

/// The ports of one side of a body, from left to right.
fn side(chains: &Chains, tree: &Tree, place: usize, above: bool, trunks: bool) -> Vec<Port> {
    let item = &chains.items[place];
    let mut ports: Vec<Port> = Vec::new();
    for segment in if above { &item.above } else { &item.below } {
        let found = &chains.segments[*segment];
        let other = if found.upper == place { found.lower } else { found.upper };
        let leads = chains.items[other].place;
        let shares = |other: &usize| {
            let other = &chains.segments[*other];
            trunks && !above && !found.bend && !other.bend && tree.links[found.link].kind == tree.links[other.link].kind
        };
        match ports.iter_mut().find(|(_, segments)| segments.iter().any(shares)) {
            Some((sum, segments)) => {
                *sum += leads;
                segments.push(*segment);
            }
            None => ports.push((leads, vec![*segment])),
        }
    }
    by_number(&mut ports, &|(sum, segments)| sum / segments.len() as f64);
    ports
}

/// Gives the ports of one side their distances from the middle.
fn spread(chains: &mut Chains, place: usize, above: bool, ports: Vec<Port>) {
    let room = (chains.items[place].left - CORNER).max(0.0) * 2.0;
    let gaps = ports.len().saturating_sub(1) as f64;
    let step = STEP.min(room / gaps.max(1.0));
    for (turn, (_, segments)) in ports.iter().enumerate() {
        let offset = step * (turn as f64 - gaps / 2.0);
        let trunk = if segments.len() > 1 { segments.first().copied().unwrap_or(NONE) } else { NONE };
        for segment in segments {
            let segment = &mut chains.segments[*segment];
            if above || segment.upper != place {
                segment.to = offset;
            } else {
                segment.from = offset;
                segment.trunk = trunk;
            }
        }
    }
}
