//! Layers: how far along the flow every place stands, and what goes back.

use super::{Net, Stop};
use crate::diagram::list::List;

/// Gives every place its layer and marks what goes back; answers how many layers there are.
pub fn layers(net: &mut Net) -> usize {
    let order = sequence(net);
    forwards(net, &order);
    last(net);
    let mut count = 0;
    for stop in net.stops.iter() {
        count = count.max(stop.layer + 1);
    }
    for link in net.links.iter_mut() {
        link.returns = net.stops[link.from].layer >= net.stops[link.to].layer;
    }
    count
}

/// The links that leave each stop, and those that reach it.
fn ends(net: &Net) -> (List<Vec<usize>>, List<Vec<usize>>) {
    let count = net.stops.len();
    let (mut out, mut into) = (List::of(Vec::new(), count), List::of(Vec::new(), count));
    for (place, link) in net.links.iter().enumerate() {
        if link.from != link.to {
            out[link.from].push(place);
            into[link.to].push(place);
        }
    }
    (out, into)
}

/// The stops in an order in which little goes back (Eades, Lin and Smyth): again and again what nothing more comes to is
/// taken to the front, what nothing more leaves to the back, and where there is neither, what gives most more than it gets.
fn sequence(net: &Net) -> Vec<usize> {
    let (out, into) = ends(net);
    let count = net.stops.len();
    let mut open_in = List::from(into.iter().map(Vec::len).collect());
    let mut open_out = List::from(out.iter().map(Vec::len).collect());
    let mut rest = List::from(net.stops.iter().map(|stop| stop.goes - stop.comes).collect::<Vec<f64>>());
    let mut gone = List::of(false, count);
    let (mut front, mut back) = (Vec::new(), Vec::new());
    let mut first: Vec<usize> = (0..count).rev().filter(|stop| open_in[*stop] == 0).collect();
    let mut last: Vec<usize> = (0..count).rev().filter(|stop| open_out[*stop] == 0).collect();
    while front.len() + back.len() < count {
        let (stop, is_first) = match (first.pop(), last.is_empty()) {
            (Some(stop), _) => (stop, true),
            (None, false) => (last.pop().unwrap_or(0), false),
            (None, true) => (heaviest(&rest, &gone), true),
        };
        if gone[stop] {
            continue;
        }
        gone[stop] = true;
        if is_first {
            front.push(stop)
        } else {
            back.push(stop)
        }
        for place in &out[stop] {
            let (to, value) = (net.links[*place].to, net.links[*place].value);
            open_in[to] -= 1;
            rest[to] += value;
            if open_in[to] == 0 {
                first.push(to);
            }
        }
        for place in &into[stop] {
            let (from, value) = (net.links[*place].from, net.links[*place].value);
            open_out[from] -= 1;
            rest[from] -= value;
            if open_out[from] == 0 {
                last.push(from);
            }
        }
    }
    front.extend(back.into_iter().rev());
    front
}

/// What gives most more than it gets, of what is still there.
fn heaviest(rest: &List<f64>, gone: &List<bool>) -> usize {
    let mut best = None;
    for (stop, rest) in rest.iter().enumerate() {
        if !gone[stop] && best.is_none_or(|(_, most)| *rest > most) {
            best = Some((stop, *rest));
        }
    }
    best.map_or(0, |(stop, _)| stop)
}

/// The longest way to every stop along what goes forward in that order; a layer that is asked for stands.
fn forwards(net: &mut Net, order: &[usize]) {
    let mut turn = List::of(0, net.stops.len());
    for (place, stop) in order.iter().enumerate() {
        turn[*stop] = place;
    }
    let (out, _) = ends(net);
    for stop in order {
        let next = net.stops[*stop].layer + 1;
        for place in &out[*stop] {
            let to = net.links[*place].to;
            let Stop { fixed, layer, .. } = net.stops[to];
            if turn[to] > turn[*stop] && !fixed && layer < next {
                net.stops[to].layer = next;
            }
        }
    }
    // What nothing comes to stands right before the first that it gives to.
    let (out, into) = ends(net);
    for stop in order {
        let least = out[*stop].iter().map(|place| net.stops[net.links[*place].to].layer).min();
        if let (true, false, Some(least)) = (into[*stop].is_empty(), net.stops[*stop].fixed, least) {
            net.stops[*stop].layer = least.saturating_sub(1);
        }
    }
}

/// What gives to nobody stands in the last layer, unless a layer is asked for.
fn last(net: &mut Net) {
    let last = net.stops.iter().map(|stop| stop.layer).max().unwrap_or(0);
    let (out, into) = ends(net);
    for stop in 0..net.stops.len() {
        if out[stop].is_empty() && !into[stop].is_empty() && !net.stops[stop].fixed {
            net.stops[stop].layer = last;
        }
    }
}
