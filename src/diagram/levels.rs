//! Levels: how far down every body stands if containers are left aside; turns the relations that close a circle.

use super::list::List;
use super::tree::{Child, ROOT, Tree};
use crate::sort::by_number;

/// Turns the relations that close a circle, and answers the level of every body, then of every group.
pub fn levels(tree: &mut Tree) -> List<usize> {
    let bodies = tree.bodies.len();
    let count = bodies + tree.groups.len();
    let mut below: List<Vec<(usize, usize)>> = List::of(Vec::new(), count);
    let mut above = List::of(0_usize, count);
    for (link, found) in tree.links.iter().enumerate() {
        let (upper, lower) = (place(found.upper, bodies), place(found.lower, bodies));
        below[upper].push((lower, link));
        above[lower] += 1;
    }
    for link in circles(&below, &above) {
        let link = &mut tree.links[link];
        (link.upper, link.lower) = (link.lower, link.upper);
        link.turned = true;
    }
    longest(tree, bodies, count)
}

/// The place of a child in a list of all bodies, then all groups.
fn place(child: Child, bodies: usize) -> usize {
    match child {
        Child::Body(body) => body,
        Child::Group(group) => bodies + group,
    }
}

/// The relations that close a circle, met by walking down from whatever has nothing above it.
fn circles(below: &List<Vec<(usize, usize)>>, above: &List<usize>) -> Vec<usize> {
    let mut state = List::of(0_u8, below.len());
    let mut found = Vec::new();
    let mut starts: Vec<usize> = (0..below.len()).collect();
    by_number(&mut starts, &|place| f64::from(u8::from(above[*place] > 0)));
    for start in starts {
        if state[start] != 0 {
            continue;
        }
        let mut walk = vec![(start, 0)];
        state[start] = 1;
        while let Some((place, next)) = walk.last_mut() {
            let Some((other, link)) = below[*place].get(*next).copied() else {
                state[*place] = 2;
                walk.pop();
                continue;
            };
            *next += 1;
            match state[other] {
                0 => {
                    state[other] = 1;
                    walk.push((other, 0));
                }
                1 => found.push(link),
                _ => {}
            }
        }
    }
    found
}

/// The longest way down to each.
fn longest(tree: &Tree, bodies: usize, count: usize) -> List<usize> {
    let mut level = List::of(0_usize, count);
    // Every pass settles one more step of the longest way.
    for _ in 0..=count {
        let mut moved = false;
        for link in tree.links.iter() {
            let (upper, lower) = (place(link.upper, bodies), place(link.lower, bodies));
            if level[lower] <= level[upper] && level[lower] <= count {
                level[lower] = level[upper] + 1;
                moved = true;
            }
        }
        if !moved {
            break;
        }
    }
    // A group that no relation names stands as high as its highest member.
    let mut named = List::of(false, count);
    for link in tree.links.iter() {
        named[place(link.upper, bodies)] = true;
        named[place(link.lower, bodies)] = true;
    }
    for group in bodies + 1..count {
        level[group] = if named[group] { level[group] } else { usize::MAX };
    }
    for body in 0..bodies {
        let mut group = tree.bodies[body].group;
        while group != ROOT {
            if !named[bodies + group] {
                level[bodies + group] = level[bodies + group].min(level[body]);
            }
            group = tree.groups[group].parent;
        }
    }
    level
}
