//! Takes the graphs and what is expected of them out of a Markdown file: prose, a `graph` block and a list of facts
//! under each heading.
//!
//! A line of a block is `right` (left to right; else top down), `gap 24 48` (between bodies, between layers),
//! `trunks`, `body a 120x40`, `container c 80x20` (what its title needs), both with `in d` behind it where they stand
//! in a container, `e: a -> b`, with `label 60x16` behind it or `kind 1`, or `earlier a 0,0 120x40`.

use crate::graphs::empty;
use crate::scorer::{inside, score, stretches};
use locality::diagram::{Direction, Earlier, Edge, Gap, Graph, Layout, Node, Options, Point, Rect, Size, layout};

/// What stands under one heading.
pub struct Fixture {
    pub place: String,
    graph: Graph,
    options: Options,
    facts: Vec<String>,
}

/// Splits a file at its headings.
pub fn fixtures(name: &str, text: &str) -> Vec<Fixture> {
    let mut all: Vec<Fixture> = Vec::new();
    let mut in_block = false;
    for (number, line) in text.lines().enumerate() {
        if let Some(title) = line.strip_prefix("## ") {
            let place = format!("{name}:{} {title}", number + 1);
            all.push(Fixture { place, graph: empty(), options: Options::default(), facts: Vec::new() });
        }
        let Some(current) = all.last_mut() else { continue };
        if line.starts_with("```") {
            in_block = line == "```graph";
        } else if in_block {
            current.read(line);
        } else if let Some(fact) = line.strip_prefix("- ") {
            current.facts.push(fact.to_owned());
        }
    }
    all
}

impl Fixture {
    fn node(&self, id: &str) -> usize {
        let found = self.graph.nodes.iter().position(|node| node.id == id);
        found.unwrap_or_else(|| panic!("{}: no body or container {id}", self.place))
    }

    fn edge(&self, id: &str) -> usize {
        let found = self.graph.edges.iter().position(|edge| edge.id == id);
        found.unwrap_or_else(|| panic!("{}: no relation {id}", self.place))
    }

    /// Reads a line of the block.
    fn read(&mut self, line: &str) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let after = |word: &str| words.iter().position(|found| *found == word).map(|place| words[place + 1]);
        match words.as_slice() {
            ["right"] => self.graph.direction = Direction::Right,
            ["trunks"] => self.options.trunks = true,
            ["gap", node, layer] => self.graph.gap = Gap { node: number(node), layer: number(layer) },
            ["earlier", id, corner, size] => {
                let ((x, y), size) = (pair(corner, ','), size_of(size));
                let rect = Rect { x, y, width: size.width, height: size.height };
                self.options.earlier.push(Earlier { id: (*id).to_owned(), rect });
            }
            [sort @ ("body" | "container"), id, size, ..] => {
                let parent = after("in").map(|id| self.node(id));
                let container = *sort == "container";
                self.graph.nodes.push(Node { id: (*id).to_owned(), size: size_of(size), parent, container });
            }
            [id, source, "->", target, ..] => {
                let (source, target) = (self.node(source), self.node(target));
                let id = id.trim_end_matches(':').to_owned();
                let kind = after("kind").map_or(0, |kind| kind.parse().unwrap());
                self.graph.edges.push(Edge { id, source, target, label: after("label").map(size_of), kind });
            }
            [] => {}
            _ => panic!("{}: not understood: {line}", self.place),
        }
    }

    /// Lays it out, and answers what is not as it should be, and how many facts were looked at.
    pub fn check(&self) -> (usize, Vec<String>) {
        let layout = layout(&self.graph, &self.options).unwrap_or_else(|refusal| panic!("{}: {refusal:?}", self.place));
        let faults =
            score(&self.graph, &layout).faults.into_iter().map(|fault| format!("{}: {}", fault.kind, fault.place));
        let wrong = self.facts.iter().filter(|fact| !self.is_so(fact, &layout)).map(|fact| format!("not so: {fact}"));
        let wrong: Vec<String> =
            faults.chain(wrong).map(|text| format!("{}: {text}\n  {layout:?}", self.place)).collect();
        (self.facts.len(), wrong)
    }

    /// Whether a fact is one.
    fn is_so(&self, fact: &str, layout: &Layout) -> bool {
        let rect = |id: &str| layout.nodes[self.node(id)];
        let route = |id: &str| layout.routes[self.edge(id)].as_slice();
        let label = |id: &str| layout.labels[self.edge(id)].unwrap_or_else(|| panic!("{}: no label {id}", self.place));
        let words: Vec<&str> = fact.split_whitespace().collect();
        match words.as_slice() {
            [a, "is", "above", b] => bottom(&rect(a)) < rect(b).y,
            [a, "is", "left", "of", b] => right(&rect(a)) < rect(b).x,
            [a, "and", b, "are", "level"] => near(middle(&rect(a)).y, middle(&rect(b)).y),
            [a, "and", b, "stand", "under", "one", "another"] => near(middle(&rect(a)).x, middle(&rect(b)).x),
            [a, "is", "inside", b] => inside(&rect(a), &rect(b)),
            [a, "is", "in", "the", "corner"] => (rect(a).x, rect(a).y) == (0, 0),
            [a, "is", width, "wide"] => rect(a).width == number(width),
            [a, "is", "at", "least", width, "wide"] => rect(a).width >= number(width),
            ["the", "picture", "is", "at", "most", width, "wide"] => layout.size.width <= number(width),
            ["the", "picture", "is", "at", "most", height, "high"] => layout.size.height <= number(height),
            ["nothing", "crosses"] => score(&self.graph, layout).crossings == 0,
            [count, "crossing" | "crossings"] => {
                score(&self.graph, layout).crossings == count.parse::<usize>().unwrap()
            }
            [e, "has", "no", "bend"] => route(e).len() == 2,
            [e, "has", count, "bends"] => route(e).len() == count.parse::<usize>().unwrap() + 2,
            [e, "leaves", a, "at", "the", side] => is_at(route(e)[0], &rect(a), side),
            [e, "reaches", a, "at", "the", side] => is_at(route(e)[route(e).len() - 1], &rect(a), side),
            [e, "stays", "inside", a] => stretches(route(e)).all(|stretch| inside(&reach(stretch), &rect(a))),
            [e, "and", f, "run", "side", "by", "side"] => side_by_side(route(e), route(f)),
            [e, "and", f, "leave", "as", "one"] => trunk(route(e), route(f)) > 0,
            ["the", "label", "of", e, "is", "inside", a] => inside(&label(e), &rect(a)),
            ["the", "label", "of", e, "is", "below", a] => bottom(&rect(a)) <= label(e).y,
            ["the", "label", "of", e, "is", "above", a] => bottom(&label(e)) <= rect(a).y,
            ["the", "label", "of", e, "is", "beside", a] => {
                right(&rect(a)) < label(e).x || right(&label(e)) < rect(a).x
            }
            _ => panic!("{}: no such fact: {fact}", self.place),
        }
    }
}

fn number(text: &str) -> i64 {
    text.replace(',', "").parse().unwrap_or_else(|_| panic!("not a number: {text}"))
}

fn pair(text: &str, between: char) -> (i64, i64) {
    let (one, other) = text.split_once(between).unwrap_or_else(|| panic!("not two numbers: {text}"));
    (number(one), number(other))
}

fn size_of(text: &str) -> Size {
    let (width, height) = pair(text, 'x');
    Size { width, height }
}

fn right(rect: &Rect) -> i64 {
    rect.x + rect.width
}

fn bottom(rect: &Rect) -> i64 {
    rect.y + rect.height
}

fn middle(rect: &Rect) -> Point {
    Point { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }
}

/// Equal, but for whole px.
fn near(one: i64, other: i64) -> bool {
    (one - other).abs() <= 1
}

fn is_at(point: Point, rect: &Rect, side: &str) -> bool {
    match side {
        "top" => point.y == rect.y,
        "bottom" => point.y == bottom(rect),
        "left" => point.x == rect.x,
        "right" => point.x == right(rect),
        _ => panic!("no such side: {side}"),
    }
}

fn reach((from, to): (Point, Point)) -> Rect {
    let (x, y) = (from.x.min(to.x), from.y.min(to.y));
    Rect { x, y, width: (from.x - to.x).abs(), height: (from.y - to.y).abs() }
}

/// How far two routes of one corridor may be apart, px: a label stands between them.
const CORRIDOR: u64 = 100;

/// Whether two routes keep close all the way, be it that one is drawn the other way round.
fn side_by_side(one: &[Point], other: &[Point]) -> bool {
    let close = |a: &Point, b: &Point| a.x.abs_diff(b.x).max(a.y.abs_diff(b.y)) <= CORRIDOR;
    let alike = one.iter().zip(other).all(|(a, b)| close(a, b));
    let turned = one.iter().zip(other.iter().rev()).all(|(a, b)| close(a, b));
    one.len() == other.len() && (alike || turned)
}

/// How far two routes with one beginning run on the same line from there.
fn trunk(one: &[Point], other: &[Point]) -> i64 {
    let mut length = 0;
    for (a, b) in stretches(one).zip(stretches(other)) {
        let ((from, to), (_, other)) = (a, b);
        let ahead = |to: Point| ((to.x - from.x).signum(), (to.y - from.y).signum());
        if from != b.0 || ahead(to) != ahead(other) {
            break;
        }
        let far = |to: Point| (to.x - from.x).abs() + (to.y - from.y).abs();
        length += far(to).min(far(other));
    }
    length
}
