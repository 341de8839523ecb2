//! Holds a layout against its graph: what is wrong with it, and the figures by which layouts are compared.

use locality::diagram::{Edge, Graph, Layout, Point, Rect, Size};

/// What is wrong, in a few words that are the same for every fault of its sort, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub kind: &'static str,
    pub place: String,
}

/// What was found.
#[derive(Debug, Default)]
pub struct Score {
    pub faults: Vec<Fault>,
    /// Pairs of stretches of different relations that cross inside both.
    pub crossings: usize,
    /// px² of the whole picture.
    pub area: i64,
    /// px of all routes.
    pub length: i64,
}

/// How far a label may stand from its own route, px.
const BESIDE: i64 = 12;

/// Scores a layout of a graph whose places are all within its lists.
pub fn score(graph: &Graph, layout: &Layout) -> Score {
    let mut scorer = Scorer { graph, layout, above: ancestors(graph), score: Score::default() };
    scorer.score.area = layout.size.width * layout.size.height;
    if scorer.counts() {
        scorer.boxes();
        scorer.titles();
        scorer.labels();
        scorer.routes();
        scorer.pairs_of_routes();
        scorer.bounds();
    }
    scorer.score
}

/// The containers of every node, innermost first. Of containers in a loop, the last by id stands outside.
pub fn ancestors(graph: &Graph) -> Vec<Vec<usize>> {
    let mut parents: Vec<Option<usize>> =
        graph.nodes.iter().map(|node| node.parent.filter(|parent| *parent < graph.nodes.len())).collect();
    let mut by_id: Vec<usize> = (0..parents.len()).collect();
    by_id.sort_by(|one, other| graph.nodes[*other].id.cmp(&graph.nodes[*one].id));
    let chain = |parents: &[Option<usize>], node: usize| {
        let mut chain = Vec::new();
        let mut at = parents[node];
        while let Some(parent) = at.filter(|parent| !chain.contains(parent)) {
            chain.push(parent);
            at = parents[parent];
        }
        chain
    };
    for node in by_id {
        if chain(&parents, node).contains(&node) {
            parents[node] = None;
        }
    }
    (0..parents.len()).map(|node| chain(&parents, node)).collect()
}

struct Scorer<'s> {
    graph: &'s Graph,
    layout: &'s Layout,
    above: Vec<Vec<usize>>,
    score: Score,
}

impl Scorer<'_> {
    fn fault(&mut self, kind: &'static str, place: String) {
        self.score.faults.push(Fault { kind, place });
    }

    fn node(&self, node: usize) -> String {
        self.graph.nodes[node].id.clone()
    }

    fn edge(&self, edge: usize) -> String {
        let found = &self.graph.edges[edge];
        format!("{} ({} to {})", found.id, self.node(found.source), self.node(found.target))
    }

    /// Whether a node has members.
    fn holds(&self, node: usize) -> bool {
        self.above.iter().any(|above| above.first() == Some(&node))
    }

    /// Whether one is the other or in it.
    fn within(&self, node: usize, container: usize) -> bool {
        node == container || self.above[node].contains(&container)
    }

    /// Everything is drawn exactly once, and at the size that was asked.
    fn counts(&mut self) -> bool {
        let (graph, layout) = (self.graph, self.layout);
        let (nodes, edges) = (graph.nodes.len(), graph.edges.len());
        if layout.nodes.len() != nodes
            || layout.routes.len() != edges
            || layout.labels.len() != edges
            || layout.titles.len() != nodes
        {
            self.fault("lists of other lengths", String::new());
            return false;
        }
        for (node, rect) in layout.nodes.iter().enumerate() {
            let size = self.asked(node);
            let found = Size { width: rect.width, height: rect.height };
            let least = found.width >= size.width && found.height >= size.height;
            if if self.holds(node) { !least } else { found != size } {
                self.fault("another size than asked", format!("{}: {found:?}", self.node(node)));
            }
        }
        for (place, edge) in graph.edges.iter().enumerate() {
            let label = layout.labels[place].map(|rect| Size { width: rect.width, height: rect.height });
            if layout.routes[place].len() < 2 {
                self.fault("a relation is not drawn", self.edge(place));
            }
            let asked = edge.label.map(|size| Size { width: size.width.max(1), height: size.height.max(1) });
            if label != asked {
                self.fault("a label is not drawn, or of another size", format!("{}: {label:?}", self.edge(place)));
            }
        }
        true
    }

    /// Bodies apart from each other, members inside their container, below its title, and nothing else in it.
    fn boxes(&mut self) {
        let layout = self.layout;
        for (one, rect) in layout.nodes.iter().enumerate() {
            let container = self.above[one].first().copied();
            if let Some(container) = container {
                if !inside(rect, &layout.nodes[container]) {
                    self.fault("outside its container", self.node(one));
                }
                if overlap(rect, &self.strip(container)) {
                    self.fault("in the strip of its container's title", self.node(one));
                }
            }
            for (other, other_rect) in layout.nodes.iter().enumerate().skip(one + 1) {
                if self.within(one, other) || self.within(other, one) || !overlap(rect, other_rect) {
                    continue;
                }
                let kind = match (self.holds(one), self.holds(other)) {
                    (true, true) => "containers overlap",
                    (false, false) => "bodies overlap",
                    _ => "a body in a foreign container",
                };
                self.fault(kind, format!("{} and {}", self.node(one), self.node(other)));
            }
        }
    }

    /// The size that is asked for; at least one px, as relations have to end somewhere.
    fn asked(&self, node: usize) -> Size {
        let size = self.graph.nodes[node].size;
        Size { width: size.width.max(1), height: size.height.max(1) }
    }

    /// Where the title of a container may stand.
    fn strip(&self, container: usize) -> Rect {
        Rect { height: self.asked(container).height, ..self.layout.nodes[container] }
    }

    /// Titles in the strip of their container, clear of lines where there is room for that.
    fn titles(&mut self) {
        let layout = self.layout;
        for container in (0..layout.nodes.len()).filter(|node| self.holds(*node)).collect::<Vec<_>>() {
            let (strip, title, size) = (self.strip(container), layout.titles[container], self.asked(container));
            if !inside(&title, &strip) || title.width != size.width || title.height != size.height {
                self.fault("a title is not in its strip", format!("{}: {title:?}", self.node(container)));
            }
            let lines: Vec<(Point, Point)> = layout.routes.iter().flat_map(|route| stretches(route)).collect();
            let clear = |rect: &Rect| {
                let on_label = layout.labels.iter().flatten().any(|label| overlap(label, rect));
                !on_label && !lines.iter().any(|(from, to)| enters(*from, *to, rect))
            };
            let ends = layout.labels.iter().flatten().map(|label| label.x + label.width);
            let room = lines.iter().map(|(from, to)| from.x.max(to.x)).chain(ends).chain([strip.x]).any(|x| {
                let place = Rect { x, ..title };
                inside(&place, &strip) && clear(&place)
            });
            if room && !clear(&title) {
                self.fault("through a title", self.node(container));
            }
        }
    }

    /// Labels beside their own relation, and on nothing.
    fn labels(&mut self) {
        let layout = self.layout;
        for (edge, label) in layout.labels.iter().enumerate() {
            let Some(label) = label else { continue };
            for (node, rect) in layout.nodes.iter().enumerate().filter(|(_, rect)| overlap(label, rect)) {
                let ends = &self.graph.edges[edge];
                let kind = if !self.holds(node) {
                    "a label on a body"
                } else if !self.within(ends.source, node) && !self.within(ends.target, node) {
                    "a label in a foreign container"
                } else if !inside(label, rect) {
                    "a label across a border"
                } else if overlap(label, &layout.titles[node]) {
                    "a label on a title"
                } else {
                    continue;
                };
                self.fault(kind, format!("{} at {}", self.edge(edge), self.node(node)));
            }
            for (other, found) in layout.labels.iter().enumerate().skip(edge + 1) {
                if found.is_some_and(|found| overlap(label, &found)) {
                    self.fault("a label on a label", format!("{} and {}", self.edge(edge), self.edge(other)));
                }
            }
            let near = grown(label, BESIDE + self.stacked(edge));
            if !stretches(&layout.routes[edge]).any(|(from, to)| enters(from, to, &near)) {
                self.fault("a label away from its relation", self.edge(edge));
            }
            for (other, route) in layout.routes.iter().enumerate() {
                if stretches(route).any(|(from, to)| enters(from, to, label)) {
                    let kind = if other == edge { "through its own label" } else { "through a label" };
                    self.fault(kind, format!("{} at that of {}", self.edge(other), self.edge(edge)));
                }
            }
        }
    }

    /// How much further the label of a relation with itself may be: there may be others between.
    fn stacked(&self, edge: usize) -> i64 {
        let ends = &self.graph.edges[edge];
        let alike = |other: &&Edge| other.source == other.target && other.source == ends.source;
        let others = self.graph.edges.iter().filter(|_| ends.source == ends.target).filter(alike);
        others.map(|other| BESIDE + other.label.map_or(0, |label| label.height.max(label.width))).sum()
    }

    /// Routes level and upright, from border to border, and through nothing.
    fn routes(&mut self) {
        let layout = self.layout;
        for (edge, route) in layout.routes.iter().enumerate() {
            let ends = &self.graph.edges[edge];
            let [first, .., last] = route.as_slice() else { continue };
            if stretches(route).any(|(from, to)| (from.x == to.x) == (from.y == to.y)) {
                self.fault("not level or upright", format!("{}: {route:?}", self.edge(edge)));
            }
            for (point, end) in [(first, ends.source), (last, ends.target)] {
                if !on_border(*point, &layout.nodes[end]) {
                    self.fault("an end away from its body", format!("{}: {point:?}", self.edge(edge)));
                }
            }
            for (node, rect) in layout.nodes.iter().enumerate() {
                if !stretches(route).any(|(from, to)| enters(from, to, rect)) {
                    continue;
                }
                // A container is open to what is inside it, and to its relations with itself.
                let open = |end: usize, other: usize| {
                    end != node && self.within(end, node) || end == node && self.holds(node) && self.within(other, node)
                };
                let kind = if open(ends.source, ends.target) || open(ends.target, ends.source) {
                    continue;
                } else if node == ends.source || node == ends.target {
                    "through its own body"
                } else if self.holds(node) {
                    "through a foreign container"
                } else {
                    "through a body"
                };
                self.fault(kind, format!("{} at {}", self.edge(edge), self.node(node)));
            }
            self.score.length +=
                stretches(route).map(|(from, to)| (from.x - to.x).abs() + (from.y - to.y).abs()).sum::<i64>();
        }
    }

    /// Crossings, and relations that run on the same line without a body in common.
    fn pairs_of_routes(&mut self) {
        let routes = &self.layout.routes;
        let reach: Vec<Rect> = routes.iter().map(|route| around(route)).collect();
        for one in 0..routes.len() {
            for other in one + 1..routes.len() {
                if !meet(&reach[one], &reach[other]) {
                    continue;
                }
                let mut shared = 0;
                for a in stretches(&routes[one]) {
                    for b in stretches(&routes[other]) {
                        self.score.crossings += usize::from(cross(a, b) || cross(b, a));
                        shared += together(a, b);
                    }
                }
                let (a, b) = (&self.graph.edges[one], &self.graph.edges[other]);
                let kin = [a.source, a.target].iter().any(|end| *end == b.source || *end == b.target);
                if shared > 0 && !kin {
                    self.fault("on the same line", format!("{} and {}: {shared} px", self.edge(one), self.edge(other)));
                }
            }
        }
    }

    /// Everything within the picture.
    fn bounds(&mut self) {
        let layout = self.layout;
        let whole = Rect { x: 0, y: 0, width: layout.size.width, height: layout.size.height };
        let points = layout.routes.iter().flatten().map(|point| Rect { x: point.x, y: point.y, width: 0, height: 0 });
        let boxes = layout.nodes.iter().chain(layout.labels.iter().flatten()).copied().chain(points);
        if let Some(found) = boxes.into_iter().find(|rect| !inside(rect, &whole)) {
            self.fault("outside the picture", format!("{found:?} of {whole:?}"));
        }
    }
}

/// The stretches of a route, corner to corner.
pub fn stretches(route: &[Point]) -> impl Iterator<Item = (Point, Point)> + '_ {
    route.windows(2).map(|pair| (pair[0], pair[1]))
}

/// Whether two boxes have any area in common.
pub fn overlap(one: &Rect, other: &Rect) -> bool {
    one.x < other.x + other.width
        && other.x < one.x + one.width
        && one.y < other.y + other.height
        && other.y < one.y + one.height
        && one.width.min(one.height).min(other.width).min(other.height) > 0
}

/// Whether the first box is inside the second.
pub fn inside(one: &Rect, other: &Rect) -> bool {
    one.x >= other.x
        && one.y >= other.y
        && one.x + one.width <= other.x + other.width
        && one.y + one.height <= other.y + other.height
}

/// Whether a stretch goes through the inside of a box; along its border is outside.
fn enters(from: Point, to: Point, rect: &Rect) -> bool {
    let (left, right) = (from.x.min(to.x), from.x.max(to.x));
    let (top, bottom) = (from.y.min(to.y), from.y.max(to.y));
    left < rect.x + rect.width && right > rect.x && top < rect.y + rect.height && bottom > rect.y
}

fn on_border(point: Point, rect: &Rect) -> bool {
    let (right, bottom) = (rect.x + rect.width, rect.y + rect.height);
    let (across, along) = ((rect.x..=right).contains(&point.x), (rect.y..=bottom).contains(&point.y));
    across && along && (point.x == rect.x || point.x == right || point.y == rect.y || point.y == bottom)
}

fn grown(rect: &Rect, by: i64) -> Rect {
    Rect { x: rect.x - by, y: rect.y - by, width: rect.width + 2 * by, height: rect.height + 2 * by }
}

fn around(route: &[Point]) -> Rect {
    let x = route.iter().map(|point| point.x).min().unwrap_or(0);
    let y = route.iter().map(|point| point.y).min().unwrap_or(0);
    let right = route.iter().map(|point| point.x).max().unwrap_or(0);
    let bottom = route.iter().map(|point| point.y).max().unwrap_or(0);
    Rect { x, y, width: right - x, height: bottom - y }
}

fn meet(one: &Rect, other: &Rect) -> bool {
    one.x <= other.x + other.width
        && other.x <= one.x + one.width
        && one.y <= other.y + other.height
        && other.y <= one.y + one.height
}

/// Whether the first stretch, level, crosses the second, upright, inside both.
fn cross(level: (Point, Point), upright: (Point, Point)) -> bool {
    let ((a, b), (c, d)) = (level, upright);
    let strictly = |least: i64, at: i64, most: i64| least < at && at < most;
    a.y == b.y && c.x == d.x && strictly(a.x.min(b.x), c.x, a.x.max(b.x)) && strictly(c.y.min(d.y), a.y, c.y.max(d.y))
}

/// How long two stretches run on the same line.
fn together(one: (Point, Point), other: (Point, Point)) -> i64 {
    let ((a, b), (c, d)) = (one, other);
    let common = |a: i64, b: i64, c: i64, d: i64| (a.max(b).min(c.max(d)) - a.min(b).max(c.min(d))).max(0);
    if a.x == b.x && c.x == d.x && a.x == c.x {
        common(a.y, b.y, c.y, d.y)
    } else if a.y == b.y && c.y == d.y && a.y == c.y {
        common(a.x, b.x, c.x, d.x)
    } else {
        0
    }
}
