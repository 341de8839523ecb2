//! Graphs by chance, and graphs that are asked for trouble.

use crate::chance::Chance;
use locality::diagram::{Direction, Edge, Gap, Graph, Node, Size};

/// Nothing in it yet.
pub fn empty() -> Graph {
    Graph { direction: Direction::Down, gap: Gap { node: 24, layer: 48 }, nodes: Vec::new(), edges: Vec::new() }
}

/// A body of a usual size.
pub fn body(id: impl ToString) -> Node {
    Node { id: id.to_string(), size: Size { width: 120, height: 40 }, parent: None, container: false }
}

/// A relation without a label.
pub fn edge(id: impl ToString, source: usize, target: usize) -> Edge {
    Edge { id: id.to_string(), source, target, label: None, kind: 0 }
}

/// So many bodies and these relations between them.
pub fn of(bodies: usize, relations: impl IntoIterator<Item = (usize, usize)>) -> Graph {
    let edges = relations.into_iter().enumerate().map(|(id, (source, target))| edge(id, source, target)).collect();
    Graph { nodes: (0..bodies).map(body).collect(), edges, ..empty() }
}

/// Up to 14 bodies in containers up to three deep, with relations of every sort among bodies and containers.
pub fn small(chance: &mut Chance) -> Graph {
    let bodies = chance.below(15);
    let containers = if bodies == 0 || chance.once_in(3) { 0 } else { chance.below(6) };
    let count = bodies + containers;
    let ids = chance.order(count);
    let mut graph = empty();
    graph.direction = if chance.once_in(3) { Direction::Right } else { Direction::Down };
    graph.gap = Gap { node: chance.px(0, 50), layer: chance.px(0, 70) };
    let mut depth: Vec<usize> = Vec::new();
    for (place, id) in ids.into_iter().enumerate() {
        let container = place < containers;
        let parent = (containers > 0 && !chance.once_in(4)).then(|| chance.below(containers.min(place.max(1))));
        let parent = parent.filter(|parent| *parent < place && (!container || depth[*parent] < 3));
        depth.push(parent.map_or(1, |parent| depth[parent] + 1));
        let size = match (container, chance.below(4)) {
            (true, 0) => Size::default(),
            (true, _) => Size { width: chance.px(0, 160), height: chance.px(0, 40) },
            (false, 0) => Size { width: chance.px(1, 30), height: chance.px(1, 30) },
            (false, _) => Size { width: chance.px(40, 200), height: chance.px(20, 90) },
        };
        graph.nodes.push(Node { id: format!("n{id}"), size, parent, container });
    }
    // A container without members is a body as any other.
    for place in 0..containers {
        if !graph.nodes.iter().any(|node| node.parent == Some(place)) {
            graph.nodes[place].size = Size { width: chance.px(20, 160), height: chance.px(20, 40) };
        }
    }
    let edges = if count == 0 { 0 } else { chance.below(count + count / 2 + 3) };
    let names = chance.order(edges);
    let forward = chance.once_in(2);
    for name in names {
        let (mut source, mut target) = (chance.below(count), chance.below(count));
        // Some are answered, some said twice.
        if let Some(last) = graph.edges.last().filter(|_| chance.once_in(6)) {
            (source, target) = if chance.once_in(3) { (last.source, last.target) } else { (last.target, last.source) };
        } else if forward && !chance.once_in(8) {
            (source, target) = (source.min(target), source.max(target));
        }
        let label = chance.once_in(3).then(|| Size { width: chance.px(4, 120), height: chance.px(8, 40) });
        graph.edges.push(Edge { id: format!("e{name}"), source, target, label, kind: chance.below(3) });
    }
    graph
}

/// Bodies that each have one above them at most: what can be drawn without a crossing.
pub fn tree(chance: &mut Chance) -> Graph {
    let bodies = 1 + chance.below(24);
    let mut graph = empty();
    graph.nodes = chance.order(bodies).into_iter().map(|id| body(format!("n{id}"))).collect();
    graph.direction = if chance.once_in(3) { Direction::Right } else { Direction::Down };
    for node in &mut graph.nodes {
        node.size = Size { width: chance.px(20, 180), height: chance.px(20, 60) };
    }
    for place in 1..bodies {
        if chance.once_in(10) {
            continue;
        }
        let label = chance.once_in(4).then(|| Size { width: chance.px(4, 120), height: chance.px(8, 40) });
        graph.edges.push(Edge { label, ..edge(format!("e{place}"), chance.below(place), place) });
    }
    graph
}

/// The same graph with its lists in another order, and where each node and edge went.
pub fn shuffled(graph: &Graph, chance: &mut Chance) -> (Graph, Vec<usize>, Vec<usize>) {
    let (nodes, edges) = (chance.order(graph.nodes.len()), chance.order(graph.edges.len()));
    let mut to = vec![0; nodes.len()];
    for (place, from) in nodes.iter().enumerate() {
        to[*from] = place;
    }
    let mut other = Graph { nodes: Vec::new(), edges: Vec::new(), ..*graph };
    for from in &nodes {
        let node = &graph.nodes[*from];
        other.nodes.push(Node { parent: node.parent.map(|parent| to[parent]), ..node.clone() });
    }
    for from in &edges {
        let edge = &graph.edges[*from];
        other.edges.push(Edge { source: to[edge.source], target: to[edge.target], ..edge.clone() });
    }
    (other, nodes, edges)
}
