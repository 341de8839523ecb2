//! What goes from where to where in an open document, and its picture and its table as files.

use super::{Open, change};
use crate::diagram::text::Advances;
use crate::diagram::{Direction, svg};
use crate::document::fields::{Fields, Path};
use crate::document::json::{self, Node, Value};
use crate::document::{Document, limits};
use crate::error::{Bound, Errors};
use crate::money::Unit;
use crate::views::flow::{FlowView, LOOKS, Request, csv as table, draw};
use crate::words;

/// px that a picture may take where a request does not say.
const WIDTH: i64 = 760;

/// Answers a request: `{ unit, lang, changes, year, way, mode, levels, opened, place, flow, direction, width, advances,
/// variance }`, each of which may be left out.
///
/// ```
/// use locality::document::Form;
/// use locality::wire::{Open, flow};
/// let table = "partner,tier,amount (£)\nBury CCG,Section 75,\"130,989,000\"\nBury Council,Section 75,\"54,209,000\"";
/// let view = flow::view(&Open::read(table, Form::Csv), "{}");
/// assert_eq!(view.places[2].heading, "Section 75, £185,198,000");
/// assert_eq!(view.flows[1].sentence, "£54,209,000 goes from Bury Council to Section 75, pooled.");
/// ```
pub fn view(open: &Open, request: &str) -> FlowView {
    draw(&open.document, &read(request, &open.document)).view
}

/// The picture as an SVG file; empty where there is none.
pub fn svg(open: &Open, request: &str) -> String {
    let scene = draw(&open.document, &read(request, &open.document)).scene;
    scene.map_or(String::new(), |scene| svg::svg(&scene, LOOKS))
}

/// The flows as a CSV file.
pub fn csv(open: &Open, request: &str) -> String {
    table(&open.document, &read(request, &open.document))
}

/// Reads a request. What cannot be read in it is as if it were not there.
fn read(text: &str, document: &Document) -> Request {
    let errors = &mut Errors::default();
    let mut request = Request {
        unit: None,
        words: words::table("en"),
        changes: Vec::new(),
        year: None,
        way: String::new(),
        mode: String::new(),
        levels: None,
        opened: Vec::new(),
        place: None,
        flow: None,
        direction: Direction::Right,
        width: WIDTH,
        advances: Advances::default(),
        variance: None,
        percent: None,
    };
    let Some(node) = json::read(text, errors) else { return request };
    let Some(mut fields) = Fields::open(Path::root(), &node, errors) else { return request };
    request.unit = fields.one_of("unit", &Unit::LIST, errors);
    request.words = words::table(&fields.text("lang", errors).unwrap_or_default());
    request.year = fields.text("year", errors).filter(|year| !year.is_empty());
    request.way = fields.text("way", errors).unwrap_or_default();
    request.mode = fields.text("mode", errors).unwrap_or_default();
    request.levels = fields.node("levels").is_some().then(|| fields.texts("levels", errors));
    request.opened = fields.texts("opened", errors);
    request.place = fields.text("place", errors);
    request.flow = fields.text("flow", errors);
    if fields.text("direction", errors).as_deref() == Some("down") {
        request.direction = Direction::Down;
    }
    request.width = fields.node("width").and_then(whole).unwrap_or(WIDTH).clamp(200, 4_000);
    let advances = fields.list("advances", (Bound::Entries, limits::ENTRIES), errors);
    request.advances = Advances::of(&advances.into_iter().filter_map(|(_, node)| whole(node)).collect::<Vec<_>>());
    let changes = fields.list("changes", (Bound::Changes, limits::changes(document.lines.len())), errors);
    request.changes = changes.into_iter().map(|(path, node)| change::read(path, node, document)).collect();
    let variance = fields.text("variance", errors).unwrap_or_default();
    if variance.trim_end().ends_with('%') {
        request.percent = fields.rate("variance", errors);
    } else {
        request.variance = fields.amount("variance", Unit::Pounds, errors).and_then(|written| written.money);
    }
    request
}

/// A whole number of a kind; `None` for anything else.
fn whole<T: std::str::FromStr>(node: &Node<'_>) -> Option<T> {
    if let Value::Number(text) = &node.value { text.parse().ok() } else { None }
}
