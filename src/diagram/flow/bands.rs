//! Bands: where every ribbon leaves its bar and reaches the next, so that ribbons of one bar never cross beside it.

use super::place::Scale;
use super::strands::Strands;
use super::{Band, Bar, Course, Flow, Frame, Link, Net, Stop, worth};
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
    let ends = Ends::of(net, strands, scale);
    let mut laying = Laying { strands, frame, step, lane: scale.floor, turns: List::of((0.0, 0.0), layers) };
    let mut bands = List::of(Band::default(), flow.ribbons.len());
    for (place, link) in net.links.iter().enumerate() {
        let whole = link.value * scale.per_unit;
        if link.returns {
            laying.turn(link, whole, scale.gap);
        }
        let mut at = 0.0;
        for ribbon in &link.ribbons {
            let width = flow.ribbons.get(*ribbon).map_or(0.0, worth) * scale.per_unit;
            let shift = at + width / 2.0;
            let (first, last) = (ends.leaves[place] + shift, ends.reaches[place] + shift);
            let between = if link.returns {
                laying.below(link, (first, last), shift)
            } else {
                laying.passing(&strands.paths[place], shift)
            };
            let (from, to) = (laying.behind(link.from), laying.along(link.to));
            let mut middle = vec![(from, first)];
            middle.extend(between);
            middle.push((to, last));
            bands[*ribbon] = Band { width, middle, returns: link.returns };
            at += width;
        }
    }
    let bar = |place: usize| {
        let stop = net.stop_of[place];
        let (item, Stop { comes, goes, .. }) = (&strands.items[stop], net.stops[stop]);
        Bar { layer: item.layer, x: laying.along(stop), y: item.y, height: item.height, comes, goes }
    };
    Course {
        bars: (0..flow.places.len()).map(bar).collect(),
        bands: bands.iter().cloned().collect(),
        layers,
        scale: scale.per_unit,
        floor: scale.floor,
        turns: laying.turns.iter().copied().collect(),
    }
}

/// Ribbons while they are laid between their bars.
struct Laying<'l> {
    strands: &'l Strands,
    frame: &'l Frame,
    /// px from one layer to the next.
    step: f64,
    /// px across the flow below everything that is laid so far.
    lane: f64,
    /// px along the flow that is taken before each layer and behind it by what turns back.
    turns: List<(f64, f64)>,
}

impl Laying<'_> {
    /// Where an item begins along the flow.
    fn along(&self, item: usize) -> f64 {
        self.strands.items[item].layer as f64 * self.step
    }

    /// Where it ends.
    fn behind(&self, item: usize) -> f64 {
        self.along(item) + self.frame.bar
    }

    /// Takes the room for a link that goes back: what runs lower turns further out, so that none of it crosses.
    fn turn(&mut self, link: &Link, whole: f64, gap: f64) {
        let (source, target) = (self.strands.items[link.from].layer, self.strands.items[link.to].layer);
        let further = |taken: f64| if taken > 0.0 { taken } else { TURN } + whole + APART;
        self.turns[source].1 = further(self.turns[source].1);
        self.turns[target].0 = further(self.turns[target].0);
        self.lane += gap + whole;
    }

    /// The way of a ribbon that goes back: below everything, where it is turned upside down.
    fn below(&self, link: &Link, (first, last): (f64, f64), shift: f64) -> Vec<(f64, f64)> {
        let (source, target) = (self.strands.items[link.from].layer, self.strands.items[link.to].layer);
        let out = self.behind(link.from) + self.turns[source].1 - APART - shift;
        let back = self.along(link.to) - self.turns[target].0 + APART + shift;
        let down = self.lane - shift;
        vec![(out, first), (out, down), (back, down), (back, last)]
    }

    /// The layers that a ribbon passes: it lies level in each.
    fn passing(&self, path: &[usize], shift: f64) -> Vec<(f64, f64)> {
        let mut points = Vec::new();
        for item in path.iter().take(path.len().saturating_sub(1)).skip(1) {
            let y = self.strands.items[*item].y + shift;
            points.extend([(self.along(*item), y), (self.behind(*item), y)]);
        }
        points
    }
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
