//! A bare layout of flows, with no document behind it: the data is `{"nodes": [{"id", "layer"}], "links": [{"source",
//! "target", "value"}]}`, the options `{"width", "height", "nodeWidth", "nodePadding", "earlier"}`, lengths in px. The
//! answer is `{"nodes": [{"id", "x0", "y0", "x1", "y1", "layer"}], "links": [{"source", "target", "value", "width", "y0",
//! "y1", "back", "points"}], "problems": []}`: `y0` and `y1` are the middles of a link's ends. Data with a problem is not laid out at
//! all.

use crate::diagram::flow::{Bar, Course, Flow, Frame, Place, Ribbon, decimal, flow, px};
use crate::diagram::graph::Refusal;
use crate::document::Places;
use crate::document::fields::{Fields, Path};
use crate::document::json::{self, Value};
use crate::error::{Bound, Error, Errors, Kind, Shape};
use crate::index::Index;
use crate::views::{ProblemView, problem};
use crate::words;

/// More nodes or links than these are refused by the layout itself, with its own words.
const ITEMS: usize = 200_000;

/// What is laid out where the options do not say: px along, px across, px of a bar, px between two.
const USUAL: [f64; 4] = [960.0, 600.0, 14.0, 8.0];

/// px: the shortest bar.
const LEAST: f64 = 0.5;

/// The largest number that is read.
const MOST: f64 = 1e15;

/// Data that was read: the flow, and the values as they are written.
struct Read {
    flow: Flow,
    values: Vec<String>,
}

/// Lays flows out.
///
/// ```
/// use locality::wire::flow_layout;
/// let data = r#"{"nodes": [{"id": "a"}, {"id": "b"}], "links": [{"source": "a", "target": "b", "value": 2.5}]}"#;
/// let answer = flow_layout::text(data, r#"{"width": 100, "height": 50, "nodeWidth": 10}"#);
/// assert!(answer.starts_with(r#"{"nodes":[{"id":"a","x0":0,"y0":0,"x1":10,"y1":50,"layer":0}"#), "{answer}");
/// ```
pub fn text(data: &str, options: &str) -> String {
    let mut errors = Errors::default();
    let frame = read_options(options, &mut errors);
    let read = read_flow(data, &mut errors);
    errors.locate(data);
    let words = words::table("en");
    let mut problems: Vec<ProblemView> = errors.kept().iter().map(|error| problem(words, error)).collect();
    let (mut nodes, mut links) = (Vec::new(), Vec::new());
    if let (Some(read), true) = (&read, problems.is_empty()) {
        match flow(&read.flow, &frame) {
            Ok(course) => (nodes, links) = shown(read, &course, &frame),
            Err(refusal) => problems.push(problem(words, &refused(refusal))),
        }
    }
    for problem in &mut problems {
        if problem.code.starts_with("beyond") {
            words.hint_beyond_whole.clone_into(&mut problem.hint);
        }
    }
    let problems: Vec<String> = problems.iter().map(super::canonical).collect();
    let [nodes, links, problems] = [nodes, links, problems].map(|items| items.join(","));
    format!("{{\"nodes\":[{nodes}],\"links\":[{links}],\"problems\":[{problems}]}}")
}

fn refused(refusal: Refusal) -> Error {
    let (at, bound, found, most) = match refusal {
        Refusal::Nodes { found, most } => ("nodes", Bound::Bodies, found, most),
        Refusal::Edges { found, most } => ("links", Bound::Relations, found, most),
        Refusal::Work { found, most } => ("links", Bound::Steps, found, most),
        Refusal::Depth { most } => ("nodes", Bound::Containers, most.saturating_add(1), most),
    };
    Error { at: at.to_owned(), line: None, kind: Kind::Beyond { bound, found, most } }
}

fn read_options(text: &str, errors: &mut Errors) -> Frame {
    let [length, height, bar, gap] = USUAL;
    let mut frame = Frame { length, height, bar, gap, least: LEAST, ..Frame::default() };
    let Some(root) = json::read(if text.is_empty() { "{}" } else { text }, errors) else { return frame };
    let Some(mut fields) = Fields::open(Path::root(), &root, errors) else { return frame };
    for (name, slot) in [
        ("width", &mut frame.length),
        ("height", &mut frame.height),
        ("nodeWidth", &mut frame.bar),
        ("nodePadding", &mut frame.gap),
    ] {
        if fields.node(name).is_some() {
            *slot = number(&mut fields, name, errors).unwrap_or(*slot).min(1_000_000.0);
        }
    }
    if let Some(node) = fields.node("earlier")
        && let Some(mut earlier) = Fields::open(Path::named("earlier"), node, errors)
    {
        for (path, node) in earlier.list("nodes", (Bound::Bodies, ITEMS), errors) {
            let Some(mut own) = Fields::open(path, node, errors) else { continue };
            let Some(id) = own.required_text("id", errors) else { continue };
            let ends = number(&mut own, "y0", errors).zip(number(&mut own, "y1", errors));
            let middle = ends.map(|(top, bottom)| crate::diagram::flow::middle(top, bottom, frame.height));
            frame.earlier.extend(middle.map(|middle| (id, middle)));
        }
        // What else an earlier answer says is not looked at.
        for name in ["links", "problems"] {
            earlier.node(name);
        }
    }
    fields.finish(errors);
    frame
}

fn read_flow(text: &str, errors: &mut Errors) -> Option<Read> {
    let root = json::read(text, errors)?;
    let mut fields = Fields::open(Path::root(), &root, errors)?;
    let (mut flow, mut values) = (Flow::default(), Vec::new());
    let mut index = Index::default();
    for (path, node) in fields.list("nodes", (Bound::Bodies, ITEMS), errors) {
        let Some(mut own) = Fields::open(path, node, errors) else { continue };
        let Some(id) = own.required_text("id", errors) else { continue };
        if !index.claim(&id, flow.places.len()) {
            own.wrong("id", Kind::RepeatedId { found: id }, errors);
            continue;
        }
        let layer = match own.node("layer").map(|node| &node.value) {
            Some(Value::Number(text)) => text.parse().ok().filter(|layer| *layer < 1_000),
            _ => None,
        };
        flow.places.push(Place { id, layer, order: None });
    }
    let places = Places::of(flow.places.iter().map(|place| place.id.as_str()));
    for (path, node) in fields.list("links", (Bound::Relations, ITEMS), errors) {
        let Some(mut own) = Fields::open(path, node, errors) else { continue };
        let mut end = |name| {
            let id = own.required_text(name, errors)?;
            places.find(&own, name, &id, errors)
        };
        let (source, target) = (end("source"), end("target"));
        if own.node("value").is_none() {
            own.missing("value", errors);
        }
        let value = number(&mut own, "value", errors);
        if let (Some(source), Some(target), Some(value)) = (source, target, value) {
            flow.ribbons.push(Ribbon { source, target, value, kind: 0 });
            if let Some(Value::Number(text)) = own.node("value").map(|node| &node.value) {
                values.push((*text).to_owned());
            }
        }
    }
    Some(Read { flow, values })
}

/// A number that is not below nothing.
fn number(fields: &mut Fields<'_>, name: &'static str, errors: &mut Errors) -> Option<f64> {
    let node = fields.node(name)?;
    let read = match &node.value {
        Value::Number(text) => decimal(text).filter(|number| *number <= MOST),
        _ => None,
    };
    if read.is_none() {
        fields.wrong(name, Kind::WrongShape { wanted: Shape::Length, found: String::new() }, errors);
    }
    read
}

/// Nodes and links as JSON.
fn shown(Read { flow, values }: &Read, course: &Course, frame: &Frame) -> (Vec<String>, Vec<String>) {
    let ids: Vec<String> = flow.places.iter().map(|place| super::canonical(&place.id)).collect();
    let id = |place: usize| ids.get(place).map_or("", String::as_str);
    let node = |(place, bar): (usize, &Bar)| {
        let [x0, y0, x1, y1] = bar.corners(frame.bar).map(px);
        let (id, layer) = (id(place), bar.layer);
        format!("{{\"id\":{id},\"x0\":{x0},\"y0\":{y0},\"x1\":{x1},\"y1\":{y1},\"layer\":{layer}}}")
    };
    let nodes = course.bars.iter().enumerate().map(node).collect();
    let mut links = Vec::new();
    for ((ribbon, value), band) in flow.ribbons.iter().zip(values).zip(&course.bands) {
        let across = |point: Option<&(f64, f64)>| px(point.map_or(0.0, |(_, across)| *across));
        let (source, target, width, back) = (id(ribbon.source), id(ribbon.target), px(band.width), band.returns);
        let (y0, y1) = (across(band.middle.first()), across(band.middle.last()));
        let points = band.middle.iter().map(|(along, across)| format!("[{},{}]", px(*along), px(*across)));
        let points = points.collect::<Vec<_>>().join(",");
        links.push(format!(
            "{{\"source\":{source},\"target\":{target},\"value\":{value},\"width\":{width},\"y0\":{y0},\"y1\":{y1},\
             \"back\":{back},\"points\":[{points}]}}"
        ));
    }
    (nodes, links)
}
