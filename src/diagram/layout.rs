//! The layout: the list of its phases.

use super::chains::chains;
use super::draw::Drawing;
use super::graph::{Direction, Graph, Layout, Options, Refusal};
use super::list::List;
use super::order::order;
use super::place::{PAD, Pads, place};
use super::ports::ports;
use super::rows::rows;
use super::slots::slots;
use super::straighten::{nudge, straighten};
use super::tree::Tree;

/// The most bodies and containers.
const NODES: usize = 4_000;

/// The most relations.
const EDGES: usize = 8_000;

/// How often lines that still run on each other are moved apart.
const NUDGES: usize = 3;

/// The longest side of a box, px.
const LONGEST: i64 = 100_000;

/// The least room between two bodies or two layers, px: a line has to pass.
const LEAST_GAP: i64 = 16;

/// Lays a graph out.
///
/// # Errors
///
/// A [`Refusal`] where the graph is larger than its bounds: never a part of the picture.
pub fn layout(graph: &Graph, options: &Options) -> Result<Layout, Refusal> {
    within(graph)?;
    let graph = &sound(graph);
    let mut tree = Tree::of(graph, &options.earlier)?;
    rows(&mut tree);
    let mut chains = chains(&mut tree)?;
    order(&mut chains, &tree);
    ports(&mut chains, &tree, options.trunks);
    let pads = pads(&tree, graph);
    place(&mut chains, &tree, &pads, graph.gap.node as f64);
    straighten(&mut chains, &pads, graph.gap.node as f64);
    let levels = tree.groups.iter().map(|group| group.depth + 1).max().unwrap_or(1);
    let mut slot = List::of(0, chains.segments.len());
    let (mut strips, mut clashes) = slots(&chains, levels, &mut slot);
    for _ in 0..NUDGES {
        if clashes.is_empty() {
            break;
        }
        nudge(&mut chains, &clashes);
        (strips, clashes) = slots(&chains, levels, &mut slot);
    }
    let drawing = Drawing { graph, tree: &tree, chains: &chains, pads: &pads, strips: &strips, slot: &slot };
    Ok(drawing.layout())
}

/// Whether there is not more than can be laid out.
fn within(graph: &Graph) -> Result<(), Refusal> {
    let (nodes, edges) = (graph.nodes.len(), graph.edges.len());
    if nodes > NODES {
        return Err(Refusal::Nodes { found: nodes, most: NODES });
    }
    if edges > EDGES {
        return Err(Refusal::Edges { found: edges, most: EDGES });
    }
    Ok(())
}

/// The graph with every length within what a picture can have.
fn sound(graph: &Graph) -> Graph {
    let mut graph = graph.clone();
    graph.gap.node = graph.gap.node.clamp(LEAST_GAP, LONGEST);
    graph.gap.layer = graph.gap.layer.clamp(LEAST_GAP, LONGEST);
    let labels = graph.edges.iter_mut().filter_map(|edge| edge.label.as_mut());
    for size in graph.nodes.iter_mut().map(|node| &mut node.size).chain(labels) {
        size.width = size.width.clamp(1, LONGEST);
        size.height = size.height.clamp(1, LONGEST);
    }
    graph
}

/// What every container needs around its members.
fn pads(tree: &Tree, graph: &Graph) -> List<Pads> {
    let pads = tree.groups.iter().map(|group| {
        let (across, along) = group.title;
        let (beside, least) = group.loops.room();
        let pads = Pads { left: PAD, right: PAD + beside, start: PAD, end: PAD, across: 0.0, along: least };
        match graph.direction {
            // A title and the relations of a container with itself stand beside each other.
            Direction::Down => Pads { start: along.max(PAD), across: across + PAD + beside, ..pads },
            Direction::Right => Pads { left: across.max(PAD), along: along.max(least), ..pads },
        }
    });
    List::from(pads.collect())
}
