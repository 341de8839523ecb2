//! A structure of an open document at a date, and its picture as a file.

use super::Open;
use crate::calc::structure::{Snapshot, advice, day};
use crate::diagram::text::Advances;
use crate::diagram::{Direction, Earlier, Rect, svg};
use crate::document::fields::{Fields, Path};
use crate::document::json::{self, Node, Value};
use crate::document::{Document, limits};
use crate::error::{Bound, Error, Errors, Kind};
use crate::views::structure::{Drawn, LOOKS, Request, StructureView, advice_kind, draw};
use crate::words;

/// Answers a request: `{ lang, at, compare, hidden, collapsed, opened, focus, find, direction, trunks, advances,
/// earlier, today }`, each of which may be left out.
///
/// ```
/// use locality::document::Form;
/// use locality::wire::{Open, structure};
/// let open = Open::read("from,to,kind\nPlace Based Lead,Locality Board,accountable-to", Form::Csv);
/// let view = structure::view(&open, "{}");
/// assert_eq!(view.relations[0].sentence, "Place Based Lead is accountable to Locality Board.");
/// ```
pub fn view(open: &Open, request: &str) -> StructureView {
    answer(open, request).view
}

/// The picture as an SVG file; empty where there is none.
pub fn svg(open: &Open, request: &str) -> String {
    answer(open, request).scene.map_or(String::new(), |scene| svg::svg(&scene, LOOKS))
}

/// What to look at in the structure of a document, and its problems with that among them.
pub(super) fn advised(text: &str, document: &Document, mut errors: Errors) -> (Errors, Vec<(usize, bool)>) {
    let advice = advice(document, &Snapshot::of(document, day(document.moments.last())));
    for (place, is_end) in &advice {
        if let Some(body) = document.bodies.get(*place) {
            errors.add(body.spot.0.clone(), body.spot.1, advice_kind(body, *is_end));
        }
    }
    if !advice.is_empty() {
        errors.locate(text);
    }
    (errors, advice)
}

fn answer(open: &Open, request: &str) -> Drawn {
    let mut request = read(request);
    let too_many = |error: &&Error| matches!(error.kind, Kind::Beyond { bound: Bound::Bodies | Bound::Relations, .. });
    request.beyond = open.errors.kept().iter().find(too_many).cloned();
    draw(&open.document, &open.advice, &request)
}

/// Reads a request. What cannot be read in it is as if it were not there.
fn read(text: &str) -> Request {
    let errors = &mut Errors::default();
    let mut request = Request {
        words: words::table("en"),
        at: None,
        compare: None,
        hidden: Vec::new(),
        collapsed: Vec::new(),
        opened: Vec::new(),
        focus: None,
        find: String::new(),
        direction: Direction::Down,
        trunks: false,
        advances: Advances::default(),
        earlier: Vec::new(),
        today: None,
        beyond: None,
    };
    let Some(node) = json::read(text, errors) else { return request };
    let Some(mut fields) = Fields::open(Path::root(), &node, errors) else { return request };
    request.words = words::table(&fields.text("lang", errors).unwrap_or_default());
    request.at = fields.node("at").and_then(whole);
    request.compare = fields.node("compare").and_then(whole);
    request.hidden = texts(&mut fields, "hidden", errors);
    request.collapsed = texts(&mut fields, "collapsed", errors);
    request.opened = texts(&mut fields, "opened", errors);
    request.focus = fields.text("focus", errors);
    request.find = fields.text("find", errors).unwrap_or_default();
    if fields.text("direction", errors).as_deref() == Some("right") {
        request.direction = Direction::Right;
    }
    request.trunks = fields.truth("trunks", errors);
    let advances = list(&mut fields, "advances", errors);
    request.advances = Advances::of(&advances.into_iter().filter_map(whole).collect::<Vec<_>>());
    for node in list(&mut fields, "earlier", errors) {
        let Some(mut own) = Fields::open(Path::root(), node, errors) else { continue };
        let mut side = |name| own.node(name).and_then(whole).unwrap_or(0);
        let rect = Rect { x: side("x"), y: side("y"), width: side("width"), height: side("height") };
        request.earlier.extend(own.text("id", errors).map(|id| Earlier { id, rect }));
    }
    request.today = fields.text("today", errors);
    request
}

/// A whole number of a kind; `None` for anything else.
fn whole<T: std::str::FromStr>(node: &Node<'_>) -> Option<T> {
    if let Value::Number(text) = &node.value { text.parse().ok() } else { None }
}

fn list<'n>(fields: &mut Fields<'n>, name: &'static str, errors: &mut Errors) -> Vec<&'n Node<'n>> {
    let items = fields.list(name, (Bound::Bodies, limits::BODIES), errors);
    items.into_iter().map(|(_, node)| node).collect()
}

fn texts(fields: &mut Fields<'_>, name: &'static str, errors: &mut Errors) -> Vec<String> {
    let mut texts = Vec::new();
    for node in list(fields, name, errors) {
        if let Value::Text(text) = &node.value {
            texts.push(text.to_string());
        }
    }
    texts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Form;

    #[test]
    fn a_part_of_a_structure_is_not_drawn_as_the_whole() {
        let rows: String = (0..4_100).map(|number| format!("b{number},Body {number}\n")).collect();
        let view = view(&Open::read(&format!("id,name\n{rows}"), Form::Csv), "{}");
        assert!(view.scene.is_none());
        assert!(view.refusal.contains("4000 bodies"), "{}", view.refusal);
        assert!(view.refusal.ends_with("There is no picture, as it would be a part of the whole."));
    }

    #[test]
    fn where_nobody_is_there_at_any_date_that_is_said() {
        let text = "id,name,phases\nccg,CCG,abolished 2022";
        assert_eq!(
            view(&Open::read(text, Form::Csv), "{}").refusal,
            "There is no picture: no body is there at any date."
        );
    }
}
