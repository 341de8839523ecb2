//! A bare layout: any graph with boxes already measured, laid out with no document behind it.
//!
//! The graph is `{"direction": "TB" | "LR", "spacing": {"node", "layer"}, "nodes": [{"id", "w", "h", "parent"} or {"id",
//! "label", "container": true, "parent"}], "edges": [{"id", "source", "target", "lw", "lh", "kind"}]}`, lengths in px;
//! the options `{"earlier": <an answer>, "trunks": true}`. The answer is `{"nodes": [{"id", "x", "y", "w", "h"}],
//! "edges": [{"id", "points": [[x, y]]}], "labels": [{"id", "x", "y", "w", "h"}], "problems": []}`, where `x, y` is the
//! upper left corner and a label's `id` is its edge's. A graph with a problem is not laid out at all: a part of a
//! picture is never passed off as the whole.

use serde::Serialize;

use crate::diagram::{self, Direction, Earlier, Edge, Gap, Graph, Layout, Node, Options, Rect, Refusal, Size};
use crate::document::Places;
use crate::document::fields::{Fields, Path};
use crate::document::json::{self, Value};
use crate::error::{Bound, Error, Errors, Kind, Shape};
use crate::index::Index;
use crate::views::{ProblemView, problem};
use crate::words;

/// More nodes or edges than these are refused by the layout itself, with its own words.
const ITEMS: usize = 200_000;

/// The longest length that is read, px.
const LONGEST: i64 = 1_000_000;

/// px between two bodies, where the graph does not say
const NODE_GAP: i64 = 30;

/// px between two layers, where the graph does not say
const LAYER_GAP: i64 = 50;

/// The height of the strip in which a container's title stands, px.
const TITLE: i64 = 28;

/// The width of a letter of a container's title, px: such a graph says nothing of its own.
const LETTER: i64 = 7;

#[derive(Debug, Serialize)]
struct LayoutView {
    nodes: Vec<BoxView>,
    edges: Vec<RouteView>,
    labels: Vec<BoxView>,
    problems: Vec<ProblemView>,
}

#[derive(Debug, Serialize)]
struct BoxView {
    id: String,
    x: i64,
    y: i64,
    w: i64,
    h: i64,
}

#[derive(Debug, Serialize)]
struct RouteView {
    id: String,
    points: Vec<Vec<i64>>,
}

/// Lays a graph out.
///
/// ```
/// use locality::wire::layout;
/// let graph = r#"{"nodes": [{"id": "a", "w": 80, "h": 40}, {"id": "b", "w": 80, "h": 40}],
///                 "edges": [{"id": "ab", "source": "a", "target": "b"}]}"#;
/// let answer = layout::text(graph, "{}");
/// assert!(answer.starts_with(r#"{"nodes":[{"id":"a","x":0,"y":0,"w":80,"h":40}"#));
/// ```
pub fn text(graph: &str, options: &str) -> String {
    let mut errors = Errors::default();
    let read = read_graph(graph, &mut errors);
    let options = read_options(options, &mut errors);
    errors.locate(graph);
    let mut view = LayoutView { nodes: Vec::new(), edges: Vec::new(), labels: Vec::new(), problems: Vec::new() };
    let words = words::table("en");
    view.problems.extend(errors.kept().iter().map(|error| problem(words, error)));
    if let (Some(graph), true) = (read, view.problems.is_empty()) {
        match diagram::layout(&graph, &options) {
            Ok(layout) => show(&graph, &layout, &mut view),
            Err(refusal) => view.problems.push(problem(words, &refused(refusal))),
        }
    }
    for problem in &mut view.problems {
        if problem.code.starts_with("beyond") {
            words.hint_beyond_whole.clone_into(&mut problem.hint);
        }
    }
    super::canonical(&view)
}

fn refused(refusal: Refusal) -> Error {
    let (at, found, most) = match refusal {
        Refusal::Nodes { found, most } => ("nodes", found, most),
        Refusal::Edges { found, most } => ("edges", found, most),
        Refusal::Depth { most } => ("nodes", most.saturating_add(1), most),
        Refusal::Work { found, most } => ("edges", found, most),
    };
    let bound = match refusal {
        Refusal::Nodes { .. } => Bound::Bodies,
        Refusal::Edges { .. } => Bound::Relations,
        Refusal::Depth { .. } => Bound::Containers,
        Refusal::Work { .. } => Bound::Steps,
    };
    Error { at: at.to_owned(), line: None, kind: Kind::Beyond { bound, found, most } }
}

fn read_graph(text: &str, errors: &mut Errors) -> Option<Graph> {
    let root = json::read(text, errors)?;
    let mut fields = Fields::open(Path::root(), &root, errors)?;
    let turned = fields.one_of("direction", &[("TB", false), ("LR", true)], errors).unwrap_or(false);
    let direction = if turned { Direction::Right } else { Direction::Down };
    let mut gap = Gap { node: NODE_GAP, layer: LAYER_GAP };
    if let Some(node) = fields.node("spacing")
        && let Some(mut spacing) = Fields::open(Path::named("spacing"), node, errors)
    {
        gap.node = length(&mut spacing, "node", errors).unwrap_or(NODE_GAP);
        gap.layer = length(&mut spacing, "layer", errors).unwrap_or(LAYER_GAP);
    }
    let mut graph = Graph { direction, gap, nodes: Vec::new(), edges: Vec::new() };
    let mut index = Index::default();
    let mut parents = Vec::new();
    for (path, node) in fields.list("nodes", (Bound::Bodies, ITEMS), errors) {
        let Some(mut own) = Fields::open(path, node, errors) else { continue };
        let Some(id) = own.required_text("id", errors) else { continue };
        if !index.claim(&id, graph.nodes.len()) {
            own.wrong("id", Kind::RepeatedId { found: id }, errors);
            continue;
        }
        let container = own.truth("container", errors);
        let size = if container {
            let letters = own.text("label", errors).map_or(0, |label| label.chars().count());
            let width = i64::try_from(letters).unwrap_or(0).saturating_mul(LETTER).saturating_add(16);
            Size { width, height: TITLE }
        } else {
            let width = length(&mut own, "w", errors).unwrap_or(0);
            Size { width, height: length(&mut own, "h", errors).unwrap_or(0) }
        };
        parents.push(own.text("parent", errors).map(|parent| (parent, own)));
        graph.nodes.push(Node { id, size, parent: None, container });
    }
    let places = Places::of(graph.nodes.iter().map(|node| node.id.as_str()));
    for (node, parent) in graph.nodes.iter_mut().zip(parents) {
        if let Some((id, own)) = parent {
            node.parent = places.find(&own, "parent", &id, errors);
        }
    }
    read_edges(&mut fields, &places, &mut graph, errors);
    Some(graph)
}

fn read_edges(fields: &mut Fields<'_>, places: &Places, graph: &mut Graph, errors: &mut Errors) {
    let mut kinds = Index::default();
    for (path, node) in fields.list("edges", (Bound::Relations, ITEMS), errors) {
        let Some(mut own) = Fields::open(path, node, errors) else { continue };
        let Some(id) = own.required_text("id", errors) else { continue };
        let mut end = |name| {
            let id = own.required_text(name, errors)?;
            places.find(&own, name, &id, errors)
        };
        let (source, target) = (end("source"), end("target"));
        let width = length(&mut own, "lw", errors).filter(|width| *width > 0);
        let label = width.map(|width| Size { width, height: length(&mut own, "lh", errors).unwrap_or(0) });
        let kind = own.text("kind", errors).unwrap_or_default();
        kinds.claim(&kind, graph.edges.len());
        let kind = kinds.find(&kind).unwrap_or(0);
        if let (Some(source), Some(target)) = (source, target) {
            graph.edges.push(Edge { id, source, target, label, kind });
        }
    }
}

/// A length in px; a part of a px counts as a whole one.
fn length(fields: &mut Fields<'_>, name: &'static str, errors: &mut Errors) -> Option<i64> {
    let node = fields.node(name)?;
    let read = match &node.value {
        Value::Number(text) => {
            let (whole, part) = text.split_once('.').unwrap_or((text, ""));
            let rest = i64::from(part.bytes().any(|digit| digit != b'0'));
            let digits = part.bytes().all(|digit| digit.is_ascii_digit());
            whole.parse::<i64>().ok().filter(|_| digits).map(|whole| whole.saturating_add(rest))
        }
        _ => None,
    };
    let read = read.filter(|px| (0..=LONGEST).contains(px));
    if read.is_none() {
        fields.wrong(name, Kind::WrongShape { wanted: Shape::Length, found: String::new() }, errors);
    }
    read
}

fn read_options(text: &str, errors: &mut Errors) -> Options {
    let mut options = Options::default();
    let Some(root) = json::read(if text.is_empty() { "{}" } else { text }, errors) else { return options };
    let Some(mut fields) = Fields::open(Path::root(), &root, errors) else { return options };
    options.trunks = fields.truth("trunks", errors);
    if let Some(node) = fields.node("earlier")
        && let Some(mut earlier) = Fields::open(Path::named("earlier"), node, errors)
    {
        for (path, node) in earlier.list("nodes", (Bound::Bodies, ITEMS), errors) {
            let Some(mut own) = Fields::open(path, node, errors) else { continue };
            let Some(id) = own.required_text("id", errors) else { continue };
            let mut px = |name| length(&mut own, name, errors).unwrap_or(0);
            options
                .earlier
                .push(Earlier { id, rect: Rect { x: px("x"), y: px("y"), width: px("w"), height: px("h") } });
        }
    }
    options
}

fn show(graph: &Graph, layout: &Layout, view: &mut LayoutView) {
    let shown =
        |id: &str, rect: &Rect| BoxView { id: id.to_owned(), x: rect.x, y: rect.y, w: rect.width, h: rect.height };
    view.nodes.extend(graph.nodes.iter().zip(&layout.nodes).map(|(node, rect)| shown(&node.id, rect)));
    for (edge, points) in graph.edges.iter().zip(&layout.routes) {
        let points = points.iter().map(|point| vec![point.x, point.y]).collect();
        view.edges.push(RouteView { id: edge.id.clone(), points });
    }
    for (edge, label) in graph.edges.iter().zip(&layout.labels) {
        view.labels.extend(label.iter().map(|rect| shown(&edge.id, rect)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refused_graph_says_that_nothing_of_it_is_shown() {
        let nodes: Vec<String> = (0..4_001).map(|number| format!(r#"{{"id":"n{number}","w":9,"h":9}}"#)).collect();
        let answer = text(&format!(r#"{{"nodes":[{}],"edges":[]}}"#, nodes.join(",")), "{}");
        assert!(answer.starts_with(r#"{"nodes":[],"edges":[],"labels":[],"problems":[{"at":"nodes""#), "{answer}");
        assert!(answer.contains("Nothing of it is shown."), "{answer}");
    }

    #[test]
    fn an_id_that_nothing_has_names_those_there_are() {
        let graph = r#"{"nodes":[{"id":"board","w":9,"h":9}],"edges":[{"id":"e","source":"board","target":"bord"}]}"#;
        let answer = text(graph, "{}");
        assert!(answer.contains("Use one of: board."), "{answer}");
    }
}
