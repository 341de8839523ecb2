//! Makes a graph that shows a fault as small as it can be, and writes it down.

use locality::diagram::{Direction, Gap, Graph, Size};
use serde_json::{Value, json};

/// The smallest graph found that still `fails`, by leaving out and levelling one thing after another.
pub fn smallest(graph: &Graph, fails: impl Fn(&Graph) -> bool) -> Graph {
    let mut best = graph.clone();
    loop {
        let tries = smaller(&best);
        match tries.into_iter().find(|graph| fails(graph)) {
            Some(found) => best = found,
            None => return best,
        }
    }
}

/// The graph with one thing less, in every way.
fn smaller(graph: &Graph) -> Vec<Graph> {
    let mut all = Vec::new();
    for edge in 0..graph.edges.len() {
        let mut less = graph.clone();
        less.edges.remove(edge);
        all.push(less);
    }
    for node in 0..graph.nodes.len() {
        all.push(without(graph, node));
    }
    let mut try_with = |change: &dyn Fn(&mut Graph)| {
        let mut less = graph.clone();
        change(&mut less);
        if less != *graph {
            all.push(less);
        }
    };
    for edge in 0..graph.edges.len() {
        try_with(&|graph| graph.edges[edge].label = None);
        try_with(&|graph| graph.edges[edge].kind = 0);
        try_with(&|graph| {
            if let Some(label) = &mut graph.edges[edge].label {
                *label = Size { width: 60, height: 16 };
            }
        });
    }
    for node in 0..graph.nodes.len() {
        try_with(&|graph| {
            let parent = graph.nodes[node].parent.and_then(|parent| graph.nodes[parent].parent);
            graph.nodes[node].parent = parent;
        });
        try_with(&|graph| {
            let holds = graph.nodes.iter().any(|other| other.parent == Some(node));
            graph.nodes[node].container = holds;
            graph.nodes[node].size = if holds { Size::default() } else { Size { width: 100, height: 40 } };
        });
    }
    try_with(&|graph| graph.direction = Direction::Down);
    try_with(&|graph| graph.gap = Gap { node: 24, layer: 48 });
    all
}

/// The graph without a node; its members stand in its own container, its relations are gone.
fn without(graph: &Graph, node: usize) -> Graph {
    let mut less = graph.clone();
    let parent = less.nodes.remove(node).parent;
    let moved = |place: usize| place - usize::from(place > node);
    for other in &mut less.nodes {
        let above = if other.parent == Some(node) { parent.filter(|parent| *parent != node) } else { other.parent };
        other.parent = above.map(moved);
    }
    less.edges.retain(|edge| edge.source != node && edge.target != node);
    for edge in &mut less.edges {
        (edge.source, edge.target) = (moved(edge.source), moved(edge.target));
    }
    less
}

/// A graph as text, ends and containers by their ids.
pub fn written(graph: &Graph) -> String {
    let id = |place: usize| graph.nodes.get(place).map_or_else(|| place.to_string(), |node| node.id.clone());
    let nodes: Vec<Value> = graph
        .nodes
        .iter()
        .map(|node| {
            let mut fields = json!({"id": node.id, "label": node.id, "w": node.size.width, "h": node.size.height});
            if let Some(parent) = node.parent {
                fields["parent"] = json!(id(parent));
            }
            if node.container {
                fields["container"] = json!(true);
            }
            fields
        })
        .collect();
    let edges: Vec<Value> = graph
        .edges
        .iter()
        .map(|edge| {
            let mut fields = json!({"id": edge.id, "source": id(edge.source), "target": id(edge.target)});
            if let Some(label) = edge.label {
                (fields["label"], fields["lw"], fields["lh"]) =
                    (json!(edge.id), json!(label.width), json!(label.height));
            }
            if edge.kind > 0 {
                fields["kind"] = json!(edge.kind);
            }
            fields
        })
        .collect();
    let direction = if graph.direction == Direction::Down { "TB" } else { "LR" };
    json!({
        "format": "layout-bench-graph/1", "id": "found", "direction": direction,
        "spacing": {"node": graph.gap.node, "layer": graph.gap.layer}, "nodes": nodes, "edges": edges,
    })
    .to_string()
}
