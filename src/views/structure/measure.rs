//! What is laid out: bodies with the room that their words need at any date, and relations in bundles.

use super::picture::outline_of;
use super::{Frame, Request, told};
use crate::diagram::scene::Outline;
use crate::diagram::text::{Advances, Measured};
use crate::diagram::{Edge, Gap, Graph, Node, Size};
use crate::document::{Life, RelationKind};
use crate::index::Index;
use crate::words::{fill, plural};

/// px: sizes of type, and how far apart the baselines of lines are.
pub const NAME: (i64, i64) = (14, 18);
pub const SMALL: (i64, i64) = (12, 15);
/// px: the widest line of a name, of a container's title, of a label.
const NAME_WIDTH: i64 = 170;
const TITLE_WIDTH: i64 = 260;
const LABEL_WIDTH: i64 = 110;
/// The most lines of a name or a label.
pub const LINES: usize = 6;
/// px: around the words of a box.
pub const PAD: Size = Size { width: 14, height: 9 };
/// px: the least width of a box.
const LEAST: i64 = 64;

/// Whether a relation of a kind is laid out the other way round, so that who answers, belongs or advises stands
/// behind, and not above, those to whom that is.
pub fn is_turned(kind: RelationKind) -> bool {
    matches!(
        kind,
        RelationKind::AccountableTo
            | RelationKind::ReportsTo
            | RelationKind::MemberOf
            | RelationKind::PartOf
            | RelationKind::LocatedAt
            | RelationKind::Advises
    )
}

/// Relations of one kind between the same two drawn bodies, as one line.
pub struct Bundle {
    pub from: usize,
    pub to: usize,
    pub kind: RelationKind,
    pub relations: Vec<usize>,
}

/// The words of a drawn body.
pub struct Words {
    pub name: Vec<Measured>,
    pub size: Size,
}

/// Relations that hold at some date, bundled.
pub fn bundles(frame: &Frame<'_>) -> Vec<Bundle> {
    let mut index = Index::default();
    let mut bundles: Vec<Bundle> = Vec::new();
    for (place, relation) in frame.document.relations.iter().enumerate() {
        let ends = frame.fold.stands_for(relation.from).zip(frame.fold.stands_for(relation.to));
        let Some((from, to)) = ends.filter(|_| frame.fold.relations.get(place) == Some(&true)) else { continue };
        // What goes on inside one closed body is not drawn; what a body has to do with itself is.
        if from == to && !(relation.from == relation.to && relation.from == from) {
            continue;
        }
        let key = format!("{from} {to} {}", relation.kind as usize);
        if index.claim(&key, bundles.len()) {
            bundles.push(Bundle { from, to, kind: relation.kind, relations: Vec::new() });
        }
        if let Some(bundle) = index.find(&key).and_then(|place| bundles.get_mut(place)) {
            bundle.relations.push(place);
        }
    }
    bundles
}

/// What stands beside a line: nothing where the key says as much.
pub fn label(frame: &Frame<'_>, bundle: &Bundle, relations: &[usize]) -> String {
    let words = frame.names.words;
    let first = relations.first().and_then(|place| frame.document.relations.get(*place));
    match (relations, first) {
        ([_], Some(relation)) => {
            let says_nothing = bundle.kind == RelationKind::PartOf || bundle.kind == RelationKind::MemberOf;
            if says_nothing && relation.label.is_none() { String::new() } else { told::label(words, relation) }
        }
        _ => fill(words.relations_count, &[("count", &relations.len().to_string())]),
    }
}

pub fn label_lines(advances: &Advances, text: &str) -> Vec<Measured> {
    advances.wrap(text, SMALL.0, LABEL_WIDTH, LINES)
}

fn widest(lines: &[Measured]) -> i64 {
    lines.iter().map(|(_, width)| *width).max().unwrap_or(0)
}

pub fn high(lines: usize, step: i64) -> i64 {
    i64::try_from(lines).unwrap_or(0).saturating_mul(step)
}

/// Every second line that a body may have at some date, so that its box is large enough at each.
fn seconds(frame: &Frame<'_>, place: usize) -> Vec<String> {
    let (words, Some(body)) = (frame.names.words, frame.body(place)) else { return Vec::new() };
    let mut lives: Vec<Life> = Vec::new();
    for (_, life) in Life::LIST {
        let has = body.phases.iter().any(|phase| phase.phase == *life);
        if has || body.phases.is_empty() && *life == Life::Live {
            lives.push(*life);
        }
    }
    let mut all: Vec<String> = lives.iter().map(|life| told::second(words, body, *life)).collect();
    all.extend(closed(frame, place));
    if frame.document.moments.len() > 1 {
        all.extend(lives.iter().map(|life| fill(words.mark_changed, &[("phase", told::life(words, *life))])));
    }
    all
}

/// `+ 34 bodies`, for one that is closed.
pub fn closed(frame: &Frame<'_>, place: usize) -> Option<String> {
    let members =
        frame.fold.members.get(place).copied().filter(|members| *members > 0 && !frame.fold.is_open(place))?;
    let template = plural(members, frame.names.words.plus_bodies_one, frame.names.words.plus_bodies);
    Some(fill(template, &[("count", &told::digits(members))]))
}

pub fn measure(frame: &Frame<'_>, advances: &Advances, place: usize) -> Words {
    let is_open = frame.fold.is_open(place);
    let most = if is_open { TITLE_WIDTH } else { NAME_WIDTH };
    let name = frame.body(place).map_or("", |body| &body.name);
    let name = advances.wrap(name, NAME.0, most, LINES);
    let seconds: Vec<Vec<Measured>> =
        seconds(frame, place).iter().map(|text| advances.wrap(text, SMALL.0, most, LINES)).collect();
    let second_lines = seconds.iter().map(Vec::len).max().unwrap_or(0);
    let width = seconds.iter().map(|lines| widest(lines)).max().unwrap_or(0).max(widest(&name));
    // A title is bold, and a pill has round ends.
    let more = match frame.body(place).map(|body| outline_of(body.form)) {
        _ if is_open => width.checked_div(10).unwrap_or(0),
        Some(Outline::Pill) => 20,
        Some(Outline::Double) => 8,
        _ => 0,
    };
    let width = width.saturating_add(more).saturating_add(PAD.width.saturating_mul(2)).max(LEAST);
    let height = high(name.len(), NAME.1).saturating_add(high(second_lines, SMALL.1));
    Words { name, size: Size { width, height: height.saturating_add(PAD.height.saturating_mul(2)) } }
}

pub fn graph(frame: &Frame<'_>, request: &Request, drawn: &[usize], words: &[Words], bundles: &[Bundle]) -> Graph {
    let mut becomes = vec![0_usize; frame.document.bodies.len()];
    for (number, place) in drawn.iter().enumerate() {
        if let Some(slot) = becomes.get_mut(*place) {
            *slot = number;
        }
    }
    let becomes = |place: usize| becomes.get(place).copied().unwrap_or(0);
    let mut nodes = Vec::new();
    for (place, words) in drawn.iter().zip(words) {
        let Some(body) = frame.body(*place) else { continue };
        let parent = body.container.filter(|container| frame.fold.stands_for(*container) == Some(*container));
        nodes.push(Node {
            id: body.id.clone(),
            size: words.size,
            parent: parent.map(becomes),
            container: frame.fold.is_open(*place),
        });
    }
    let mut edges = Vec::new();
    for bundle in bundles {
        let mut texts: Vec<String> = vec![label(frame, bundle, &bundle.relations)];
        texts.extend(bundle.relations.iter().map(|relation| label(frame, bundle, &[*relation])));
        let lines: Vec<Vec<Measured>> =
            texts.iter().take(LINES).map(|text| label_lines(&request.advances, text)).collect();
        // A mark may stand before the words.
        let mark = if frame.document.moments.len() > 1 { 14 } else { 0 };
        let width = lines.iter().map(|lines| widest(lines)).max().unwrap_or(0).saturating_add(mark);
        let height = lines.iter().map(Vec::len).max().unwrap_or(0);
        let room = Size { width: width.saturating_add(8), height: high(height, SMALL.1).saturating_add(4) };
        let id = |place: usize| frame.body(place).map_or("", |body| &body.id);
        let turned = is_turned(bundle.kind);
        let (source, target) = if turned { (bundle.to, bundle.from) } else { (bundle.from, bundle.to) };
        edges.push(Edge {
            id: format!("{} {} {}", id(bundle.from), bundle.kind.code(), id(bundle.to)),
            source: becomes(source),
            target: becomes(target),
            label: (height > 0).then_some(room),
            kind: bundle.kind as usize,
        });
    }
    Graph { direction: request.direction, gap: Gap { node: 28, layer: 48 }, nodes, edges }
}
