//! Spread: a first place across the flow for every body, in which whatever is joined is near and the whole is wide.
//!
//! It is the slowest way in which the relations, taken as springs, can swing (the Fiedler vector of the graph), found
//! by repeated averaging with a Chebyshev recurrence. An order that starts from it needs few sweeps.

use super::list::List;
use super::tree::{Child, ROOT, Tree};

/// Rounds of the recurrence between two measurements.
const STEPS: usize = 30;

/// How often the recurrence begins again.
const CYCLES: usize = 8;

/// Swings slower than this are kept, faster ones die away.
const KEPT: f64 = 0.985;

/// A spring between two bodies or groups, by their places in one list: bodies first, then groups.
struct Spring {
    one: usize,
    other: usize,
    stiffness: f64,
}

/// A place for every body.
pub fn spread(tree: &Tree, length: &List<usize>) -> List<f64> {
    let bodies = tree.bodies.len();
    let springs = springs(tree, length);
    let count = bodies + tree.groups.len();
    let mut weight = List::of(1e-9, count);
    for spring in &springs {
        weight[spring.one] += spring.stiffness;
        weight[spring.other] += spring.stiffness;
    }
    let mut at = List::from((0..count).map(|place| start(tree, place, bodies)).collect());
    for _ in 0..CYCLES {
        centre(&mut at, &weight);
        let mut before = at.clone();
        at = filtered(&springs, &weight, &at, None);
        for _ in 0..STEPS {
            let next = filtered(&springs, &weight, &at, Some(&before));
            before = std::mem::replace(&mut at, next);
        }
    }
    at
}

/// Where a body begins: in the order of the ids.
fn start(tree: &Tree, place: usize, bodies: usize) -> f64 {
    let rank = if place < bodies { tree.bodies[place].rank } else { tree.groups[place - bodies].rank };
    rank as f64
}

fn springs(tree: &Tree, length: &List<usize>) -> Vec<Spring> {
    let bodies = tree.bodies.len();
    let place = |child: Child| match child {
        Child::Body(body) => body,
        Child::Group(group) => bodies + group,
    };
    let mut springs = Vec::new();
    for (link, found) in tree.links.iter().enumerate() {
        let stiffness = 1.0 / (length[link].max(1) as f64);
        springs.push(Spring { one: place(found.upper), other: place(found.lower), stiffness });
    }
    for (body, found) in tree.bodies.iter().enumerate() {
        if found.group != ROOT {
            springs.push(Spring { one: body, other: bodies + found.group, stiffness: 0.5 });
        }
    }
    for (group, found) in tree.groups.iter().enumerate() {
        if found.parent != ROOT {
            springs.push(Spring { one: bodies + group, other: bodies + found.parent, stiffness: 1.0 });
        }
    }
    springs
}

/// One step of the recurrence: the mean of what each is joined to, stretched so that what is to die away stays small.
fn filtered(springs: &[Spring], weight: &List<f64>, at: &List<f64>, before: Option<&List<f64>>) -> List<f64> {
    let mut next = List::of(0.0, at.len());
    for spring in springs {
        next[spring.one] += spring.stiffness * at[spring.other];
        next[spring.other] += spring.stiffness * at[spring.one];
    }
    for place in 0..next.len() {
        // The swings of the mean lie between -1 and 1; those up to KEPT become those between -1 and 1.
        let mean = next[place] / weight[place];
        let swing = (2.0 * mean - (KEPT - 1.0) * at[place]) / (KEPT + 1.0);
        next[place] = match before {
            Some(before) => 2.0 * swing - before[place],
            None => swing,
        };
    }
    next
}

/// Takes away what all have in common, and makes the whole as wide as one.
fn centre(at: &mut List<f64>, weight: &List<f64>) {
    let (mut sum, mut total) = (0.0, 0.0);
    for place in 0..at.len() {
        sum += at[place] * weight[place];
        total += weight[place];
    }
    let mean = sum / f64::max(total, 1e-9);
    let mut size = 0.0;
    for place in 0..at.len() {
        at[place] -= mean;
        size += at[place] * at[place] * weight[place];
    }
    let scale = 1.0 / f64::max(size.sqrt(), 1e-12);
    for place in 0..at.len() {
        at[place] *= scale;
    }
}
