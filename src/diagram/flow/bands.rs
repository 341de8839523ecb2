//! Bands: where every ribbon leaves its bar and reaches the next, so that ribbons of one bar never cross beside it.

use super::place::Scale;
use super::strands::Strands;
use super::{Band, Bar, Course, Flow, Frame, Net, worth};
use crate::diagram::list::List;
use crate::sort::by_number;

/// px that a ribbon which goes back runs on before it turns.
const TURN: f64 = 18.0;

/// px between two of them.
const APART: f64 = 4.0;

/// Every bar and every ribbon at its place.
pub fn bands(flow: &Flow, net: &Net, strands: &Strands, scale: &Scale, frame: &Frame) -> Course {
    let layers = strands.rows.len();
    let step = (frame.length - frame.bar).max(0.0) / (layers.saturating_sub(1).max(1) as f64);
    let along = |layer: usize| layer as f64 * step;
    let ends = Ends::of(net, strands, scale);
    let mut bars = Vec::with_capacity(flow.places.len());
    for place in 0..flow.places.len() {
        let stop = net.stop_of[place];
        let (item, own) = (&strands.items[stop], &net.stops[stop]);
        let (comes, goes) = (own.comes, own.goes);
        bars.push(Bar { layer: item.layer, x: along(item.layer), y: item.y, height: item.height, comes, goes });
    }
    let mut bands = List::of(Band::default(), flow.ribbons.len());
    let mut lane = scale.floor;
    // What runs back lower turns further out, so that none of it crosses.
    let mut turns = List::of((0.0, 0.0), layers);
    for (place, link) in net.links.iter().enumerate() {
        let mut at = 0.0;
        let whole = link.value * scale.per_unit;
        let (from, to) = (along(strands.items[link.from].layer) + frame.bar, along(strands.items[link.to].layer));
        let (source, target) = (strands.items[link.from].layer, strands.items[link.to].layer);
        let (behind, before) = (turns[source].1, turns[target].0);
        if link.returns {
            lane += scale.gap;
            turns[source].1 = if behind > 0.0 { behind } else { TURN } + whole + APART;
            turns[target].0 = if before > 0.0 { before } else { TURN } + whole + APART;
        }
        for ribbon in &link.ribbons {
            let width = flow.ribbons.get(*ribbon).map_or(0.0, worth) * scale.per_unit;
            let shift = at + width / 2.0;
            let (first, last) = (ends.leaves[place] + shift, ends.reaches[place] + shift);
            let mut middle = vec![(from, first)];
            if link.returns {
                // It goes back below everything, and is there what it is at its bar turned upside down.
                let down = lane + whole - shift;
                let out = from + turns[source].1 - APART - shift;
                let back = to - turns[target].0 + APART + shift;
                middle.extend([(out, first), (out, down), (back, down), (back, last)]);
            } else {
                let path = &strands.paths[place];
                for item in path.iter().take(path.len().saturating_sub(1)).skip(1) {
                    let item = &strands.items[*item];
                    let (x, y) = (along(item.layer), item.y + shift);
                    middle.extend([(x, y), (x + frame.bar, y)]);
                }
            }
            middle.push((to, last));
            bands[*ribbon] = Band { width, middle, returns: link.returns };
            at += width;
        }
        lane += if link.returns { whole } else { 0.0 };
    }
    let bands = bands.iter().cloned().collect();
    Course { bars, bands, layers, scale: scale.per_unit, floor: scale.floor, turns: turns.iter().copied().collect() }
}

/// Where every link begins at its source and at its target, px across the flow.
struct Ends {
    leaves: List<f64>,
    reaches: List<f64>,
}

impl Ends {
    fn of(net: &Net, strands: &Strands, scale: &Scale) -> Ends {
        let links = net.links.len();
        let mut ends = Ends { leaves: List::of(0.0, links), reaches: List::of(0.0, links) };
        let count = net.stops.len();
        let (mut out, mut into) = (List::of(Vec::new(), count), List::of(Vec::new(), count));
        for (place, link) in net.links.iter().enumerate() {
            let path = &strands.paths[place];
            let middle = |item: Option<&usize>| {
                item.map_or(f64::INFINITY, |item| strands.items[*item].y + strands.items[*item].height / 2.0)
            };
            // What goes back leaves and comes at the lower end.
            out[link.from].push((middle(path.get(1)), place));
            into[link.to].push((middle(path.len().checked_sub(2).and_then(|before| path.get(before))), place));
        }
        for (lists, tops) in [(&mut out, &mut ends.leaves), (&mut into, &mut ends.reaches)] {
            for (stop, list) in lists.iter_mut().enumerate() {
                by_number(list, &|(middle, _)| *middle);
                let item = &strands.items[stop];
                // Where a bar is longer than it would be in proportion, its ribbons stand in its middle.
                let whole = net.stops[stop].goes.max(net.stops[stop].comes) * scale.per_unit;
                let mut at = item.y + (item.height - whole).max(0.0) / 2.0;
                for (_, link) in list {
                    tops[*link] = at;
                    at += net.links[*link].value * scale.per_unit;
                }
            }
        }
        ends
    }
}
