//! The picture: bodies measured, laid out over all dates at once, and those of the chosen date drawn.

use super::measure::{
    self, Bundle, LINES, NAME, PAD, SMALL, Words, bundles, closed, graph, high, is_turned, label, label_lines,
};
use super::{Frame, Request, told};
use crate::calc::structure::{Mark, State};
use crate::diagram::scene::{self, Head, Item, Line, Outline, Role, Scene};
use crate::diagram::{Layout, Options, Point, Rect, Refusal, layout};
use crate::document::{BodyForm, Document, Family, Life, Reading};
use crate::sort::sorted;
use crate::words::{Table, count, fill};

/// The outline of a form.
pub fn outline_of(form: BodyForm) -> Outline {
    match form {
        BodyForm::JointCommittee | BodyForm::Partnership => Outline::Double,
        BodyForm::Alliance => Outline::Rounded,
        BodyForm::Post => Outline::Pill,
        BodyForm::Programme => Outline::Cut,
        form if !form.is_body() => Outline::Tab,
        _ => Outline::Plain,
    }
}

/// The head of the lines of a family.
pub fn head_of(family: Family) -> Head {
    match family {
        Family::Answers | Family::Money => Head::Full,
        Family::Decides | Family::Advises | Family::Time => Head::Open,
        Family::Delivers => Head::Diamond,
        Family::Belongs => Head::None,
        Family::Other => Head::Small,
    }
}

/// Draws the picture; the second value is the bodies on it, in reading order.
pub fn picture(frame: &Frame<'_>, request: &Request) -> Result<(Scene, Vec<usize>), Refusal> {
    let drawn: Vec<usize> =
        (0..frame.document.bodies.len()).filter(|place| frame.fold.stands_for(*place) == Some(*place)).collect();
    let words: Vec<Words> = drawn.iter().map(|place| measure::measure(frame, &request.advances, *place)).collect();
    let bundles = bundles(frame);
    let graph = graph(frame, request, &drawn, &words, &bundles);
    let options = Options { earlier: request.earlier.clone(), trunks: request.trunks };
    let layout = layout(&graph, &options)?;
    if drawn.is_empty() {
        return Err(Refusal::Nodes { found: 0, most: 0 });
    }
    let mut painter = Painter { frame, request, items: [Vec::new(), Vec::new(), Vec::new()] };
    let mut visible = vec![false; frame.document.bodies.len()];
    for place in 0..visible.len() {
        // A closed body is there as long as anything in it is.
        let by = frame.fold.stands_for(place).filter(|_| frame.shows(|at| at.has(place)));
        if let Some(visible) = by.and_then(|by| visible.get_mut(by)) {
            *visible = true;
        }
    }
    let is_visible = |place: usize| visible.get(place) == Some(&true);
    for (((place, words), rect), title) in drawn.iter().zip(&words).zip(&layout.nodes).zip(&layout.titles) {
        if is_visible(*place) {
            painter.body(*place, words, *rect, *title);
        }
    }
    for ((bundle, corners), label) in bundles.iter().zip(&layout.routes).zip(&layout.labels) {
        let is_hidden = request.hidden.iter().any(|hidden| hidden == bundle.kind.family().code());
        if !is_hidden && is_visible(bundle.from) && is_visible(bundle.to) {
            painter.bundle(bundle, corners, *label);
        }
    }
    let [groups, routes, boxes] = painter.items;
    let items = groups.into_iter().chain(routes).chain(boxes).collect();
    let scene = Scene { width: layout.size.width, height: layout.size.height, items, ..Scene::default() };
    let order = in_order(frame, request, &drawn, &layout).into_iter().filter(|place| is_visible(*place)).collect();
    Ok((scene, order))
}

struct Painter<'f, 'd> {
    frame: &'f Frame<'d>,
    request: &'f Request,
    /// Groups, routes and boxes.
    items: [Vec<Item>; 3],
}

impl Painter<'_, '_> {
    fn add(&mut self, item: Item) {
        if let Some(list) = self.items.get_mut(item.role as usize) {
            list.push(item);
        }
    }

    fn body(&mut self, place: usize, words: &Words, rect: Rect, title: Rect) {
        let frame = self.frame;
        let Some(body) = frame.body(place) else { return };
        let table = frame.names.words;
        let is_open = frame.fold.is_open(place);
        let life = if let State::In(life, _) = frame.state(place) { life } else { Life::Live };
        let mark = frame.body_mark(place);
        let closed = closed(frame, place);
        let mut style = format!("form-{} phase-{}", body.form.code(), life.code());
        for word in [mark.code(), if closed.is_some() { "collapsed" } else { "" }] {
            if !word.is_empty() {
                style.push(' ');
                style.push_str(word);
            }
        }
        let shape = match outline_of(body.form) {
            Outline::Pill if is_open => Outline::Rounded,
            shape => shape,
        };
        let (outline, mut inner) = scene::outline(rect, shape);
        if mark == Mark::Gone {
            inner.push_str(&scene::strike(rect));
        }
        let (second, second_style) = match mark {
            Mark::Same => (closed.unwrap_or_else(|| told::second(table, body, life)), "second"),
            _ => (frame.mark_words(place), "mark"),
        };
        let most = rect.width.saturating_sub(PAD.width);
        let second = self.request.advances.wrap(&second, SMALL.0, most, LINES);
        let room = high(words.name.len(), NAME.1).saturating_add(high(second.len(), SMALL.1));
        let (x, mut y, styles) = if is_open {
            (title.x.saturating_add(PAD.width), rect.y.saturating_add(PAD.height), ["title", "label"])
        } else {
            let free = rect.height.saturating_sub(room).max(0);
            (
                rect.x.saturating_add(rect.width.midpoint(0)),
                rect.y.saturating_add(free.midpoint(0)),
                ["name", second_style],
            )
        };
        let mut lines = Vec::new();
        for ((list, (size, step)), style) in [(&words.name, NAME), (&second, SMALL)].into_iter().zip(styles) {
            for (text, _) in list {
                lines.push(Line { x, y: y.saturating_add(size), text: text.clone(), style });
                y = y.saturating_add(step);
            }
        }
        let phase = told::phase(table, frame.state(place));
        let says = fill(table.body_heading, &[("name", &body.name), ("what", &told::what(table, body, &phase))]);
        let role = if is_open { Role::Group } else { Role::Box };
        self.add(Item { role, number: place, rect, style, outline, inner, lines, says });
    }

    fn bundle(&mut self, bundle: &Bundle, corners: &[Point], room: Option<Rect>) {
        let frame = self.frame;
        let table = frame.names.words;
        let shown = |place: &&usize| frame.shows(|at| at.holds(**place));
        let relations: Vec<usize> = bundle.relations.iter().filter(shown).copied().collect();
        let Some(first) = relations.first().and_then(|place| frame.document.relations.get(*place)) else { return };
        let is_inferred = |place: &usize| {
            frame.document.relations.get(*place).is_some_and(|relation| relation.reading == Reading::Inferred)
        };
        let inferred = relations.iter().all(is_inferred);
        // A bundle of which one part changed has changed.
        let first_mark = relations.first().map_or(Mark::Same, |place| frame.relation_mark(*place));
        let is_one = relations.iter().all(|place| frame.relation_mark(*place) == first_mark);
        let mark = if is_one { first_mark } else { Mark::Changed };
        let mut style = format!("family-{} kind-{}", bundle.kind.family().code(), bundle.kind.code());
        for word in [if inferred { "inferred" } else { "" }, mark.code()] {
            if !word.is_empty() {
                style.push(' ');
                style.push_str(word);
            }
        }
        let mut corners = corners.to_vec();
        if is_turned(bundle.kind) {
            corners.reverse();
        }
        let (outline, inner) = scene::route(&corners, head_of(bundle.kind.family()), inferred);
        let mut lines = Vec::new();
        if let Some(room) = room {
            let sign = match mark {
                Mark::Same => "",
                Mark::New => "+ ",
                Mark::Gone => "− ",
                Mark::Changed => "△ ",
            };
            let texts = label_lines(&self.request.advances, &label(frame, bundle, &relations));
            let mut y = room.y.saturating_add(2).saturating_add(SMALL.0);
            for (place, (text, _)) in texts.into_iter().enumerate() {
                let text = if place == 0 { format!("{sign}{text}") } else { text };
                lines.push(Line { x: room.x.saturating_add(4), y, text, style: "label" });
                y = y.saturating_add(SMALL.1);
            }
        }
        let name = |place: usize| told::name(frame.names, place);
        let says = match relations.as_slice() {
            [_] => told::sentence(frame.names, first),
            many => {
                let number = count(table, many.len());
                let kind = told::kind(table, bundle.kind);
                let slots =
                    [("count", number.as_str()), ("from", name(bundle.from)), ("to", name(bundle.to)), ("kind", &kind)];
                told::capital(&fill(table.route_many, &slots))
            }
        };
        let (mut low, mut high) = (corners.first().copied().unwrap_or_default(), Point::default());
        for corner in &corners {
            low = Point { x: low.x.min(corner.x), y: low.y.min(corner.y) };
            high = Point { x: high.x.max(corner.x), y: high.y.max(corner.y) };
        }
        let rect =
            Rect { x: low.x, y: low.y, width: high.x.saturating_sub(low.x), height: high.y.saturating_sub(low.y) };
        let number = relations.first().copied().unwrap_or(0);
        self.add(Item { role: Role::Route, number, rect, style, outline, inner, lines, says });
    }
}

/// The drawn bodies in reading order: by layer, then by place in it; members behind their container.
fn in_order(frame: &Frame<'_>, request: &Request, drawn: &[usize], layout: &Layout) -> Vec<usize> {
    let place = |rect: &Rect| match request.direction {
        crate::diagram::Direction::Down => (rect.y, rect.x),
        crate::diagram::Direction::Right => (rect.x, rect.y),
    };
    let top = frame.document.bodies.len();
    let key = |number: usize| layout.nodes.get(number).map(place);
    let sorted = sorted(layout.nodes.len(), &mut |one, other| key(one) < key(other));
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); top.saturating_add(1)];
    for number in sorted.into_iter().rev() {
        let Some(body) = drawn.get(number).copied() else { continue };
        let container = frame.body(body).and_then(|body| body.container).unwrap_or(top);
        if let Some(list) = members.get_mut(container) {
            list.push(body);
        }
    }
    let mut stack = members.get_mut(top).map(std::mem::take).unwrap_or_default();
    let mut order = Vec::new();
    while let Some(body) = stack.pop() {
        order.push(body);
        stack.append(members.get_mut(body).unwrap_or(&mut Vec::new()));
    }
    order
}

/// Why there is no picture.
pub fn refusal(words: &Table, document: &Document, refusal: Refusal) -> String {
    let (template, found, most) = match refusal {
        _ if document.bodies.is_empty() => (words.refused_empty, 0, 0),
        Refusal::Nodes { found: 0, .. } => (words.refused_never, 0, 0),
        Refusal::Nodes { found, most } => (words.refused_nodes, found, most),
        Refusal::Edges { found, most } => (words.refused_edges, found, most),
        Refusal::Depth { most } => (words.refused_depth, 0, most),
        Refusal::Work { found, most } => (words.refused_work, found, most),
    };
    fill(template, &[("found", &told::digits(found)), ("most", &told::digits(most))])
}
