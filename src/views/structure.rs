//! A structure at a date, ready to show: who answers to whom, as a picture, as a list and in words.

mod fold;
mod key;
mod measure;
mod panel;
mod picture;
mod said;
mod view;

pub use key::LOOKS;
pub use view::*;

use super::head::{head, version_line};
use super::scene;
use crate::calc::structure::{Difference, Mark, Snapshot, State, day, state};
use crate::diagram::scene::Scene;
use crate::diagram::text::Advances;
use crate::diagram::{Direction, Earlier};
use crate::document::{Body, Document, Family, Reading, date};
use crate::error::{Error, Kind};
use crate::words::{self, Names, count, fill, plural, structure as told};
use fold::Fold;

/// What is asked of a structure.
#[derive(Debug, Clone)]
pub struct Request {
    /// The language.
    pub words: &'static words::Table,
    /// The date to show, by its place; the one that fits `today` where `None`.
    pub at: Option<usize>,
    /// The date to compare it with.
    pub compare: Option<usize>,
    /// The words of families that are left off the picture.
    pub hidden: Vec<String>,
    /// The ids of bodies that are drawn closed.
    pub collapsed: Vec<String>,
    /// The ids of bodies that are drawn open.
    pub opened: Vec<String>,
    /// The id of the body in focus.
    pub focus: Option<String>,
    /// What is looked for among names.
    pub find: String,
    /// Which way layers follow each other.
    pub direction: Direction,
    /// Whether relations of one kind from one body share a trunk.
    pub trunks: bool,
    /// The advances of the page's font.
    pub advances: Advances,
    /// Where bodies stood in an earlier picture.
    pub earlier: Vec<Earlier>,
    /// The day; the core has no clock.
    pub today: Option<String>,
    /// That the file has more than is read: a part of a structure is not drawn.
    pub beyond: Option<Error>,
}

/// A document at the dates that are asked for: what every part of the view is made from.
pub(crate) struct Frame<'d> {
    names: Names<'d>,
    document: &'d Document,
    /// The date that is shown.
    at: Snapshot,
    /// The earlier and the later of two dates that are compared, and what differs.
    compared: Option<(Snapshot, Snapshot, Difference)>,
    fold: Fold,
    /// The relations that each body is an end of.
    touching: Vec<Vec<usize>>,
}

impl<'d> Frame<'d> {
    fn body(&self, place: usize) -> Option<&'d Body> {
        self.document.bodies.get(place)
    }

    fn touching(&self, place: usize) -> &[usize] {
        self.touching.get(place).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether something is on the picture: at the date, or at either of two that are compared.
    fn shows(&self, has: impl Fn(&Snapshot) -> bool) -> bool {
        has(&self.at) || self.compared.as_ref().is_some_and(|(before, after, _)| has(before) || has(after))
    }

    fn mark(&self, list: impl Fn(&Difference) -> &Vec<Mark>, place: usize) -> Mark {
        let mark = self.compared.as_ref().and_then(|(_, _, difference)| list(difference).get(place).copied());
        mark.unwrap_or(Mark::Same)
    }

    fn body_mark(&self, place: usize) -> Mark {
        self.mark(|difference| &difference.bodies, place)
    }

    fn relation_mark(&self, place: usize) -> Mark {
        self.mark(|difference| &difference.relations, place)
    }

    /// Where a body is in its life at the date, or, where it is there at the other of two dates only, at that one.
    fn state(&self, place: usize) -> State<'d> {
        let Some(body) = self.body(place) else { return State::Before(None) };
        let days = self.compared.iter().flat_map(|(before, after, _)| [before.day, after.day]);
        let mut states = std::iter::once(self.at.day).chain(days).map(|day| state(body, day));
        let first = states.next().unwrap_or(State::Before(None));
        if matches!(first, State::In(..)) {
            return first;
        }
        states.find(|state| matches!(state, State::In(..))).unwrap_or(first)
    }

    /// What a mark says of a body.
    fn mark_words(&self, place: usize) -> String {
        let words = self.names.words;
        match self.body_mark(place) {
            Mark::Same => String::new(),
            Mark::New => words.mark_new.to_owned(),
            Mark::Gone => words.mark_gone.to_owned(),
            Mark::Changed => {
                let before = self.compared.as_ref().map_or(0, |(before, _, _)| before.day);
                match self.body(place).map(|body| state(body, before)) {
                    Some(State::In(life, _)) => fill(words.mark_changed, &[("phase", told::life(words, life))]),
                    _ => String::new(),
                }
            }
        }
    }
}

/// The scene behind a view, with what the view says around it.
pub struct Drawn {
    /// The view.
    pub view: StructureView,
    /// The scene, as it is written to a file; `None` where there is no picture.
    pub scene: Option<Scene>,
}

/// Answers a request. `advice` is what [`crate::calc::structure::advice`] found.
pub fn draw(document: &Document, advice: &[(usize, bool)], request: &Request) -> Drawn {
    let words = request.words;
    let names = Names { document, words };
    let current = current(document, request);
    let label = |place: Option<usize>| {
        let moment = place.and_then(|place| document.moments.get(place));
        moment.map(|moment| told::moment(words, moment))
    };
    let date = |place: usize| document.moments.get(place).map_or(String::new(), |moment| told::day(words, &moment.at));
    let snapshot =
        |place: Option<usize>| Snapshot::of(document, day(place.and_then(|place| document.moments.get(place))));
    let at = snapshot(current);
    let other = request.compare.filter(|place| document.moments.get(*place).is_some());
    let pair =
        other.zip(current).filter(|(one, other)| one != other).map(|(one, other)| (one.min(other), one.max(other)));
    let compared = pair.map(|(before, after)| {
        let (before, after) = (snapshot(Some(before)), snapshot(Some(after)));
        let difference = Difference::between(document, &before, &after);
        (before, after, difference)
    });
    let mut touching: Vec<Vec<usize>> = vec![Vec::new(); document.bodies.len()];
    for (place, relation) in document.relations.iter().enumerate() {
        for end in [Some(relation.from), Some(relation.to).filter(|to| *to != relation.from)].into_iter().flatten() {
            if let Some(list) = touching.get_mut(end) {
                list.push(place);
            }
        }
    }
    let frame = Frame { names, document, fold: Fold::of(document, request), at, compared, touching };
    let mut standing = told::standing(names, &frame.at, current.map(date).as_deref());
    if let Some(before) = current.and_then(|current| current.checked_sub(1)) {
        let earlier = snapshot(Some(before));
        let changes = told::changes(names, &Difference::between(document, &earlier, &frame.at), &frame.at);
        let slots = [("moment", date(before)), ("changes", changes)];
        standing.push(' ');
        standing.push_str(&fill(words.since_moment, &slots.each_ref().map(|(slot, value)| (*slot, value.as_str()))));
    }
    let comparison = match (&frame.compared, pair) {
        (Some((_, after, difference)), Some((from, to))) => {
            let slots = [("from", date(from)), ("to", date(to)), ("changes", told::changes(names, difference, after))];
            fill(words.between_moments, &slots.each_ref().map(|(slot, value)| (*slot, value.as_str())))
        }
        _ if other.is_some() => words.same_moment.to_owned(),
        _ => String::new(),
    };
    let mut head = head(names);
    head.status.words = told::firmness(words, document.status);
    if document.title.is_empty() {
        words.structure_untitled.clone_into(&mut head.title);
    }
    let picture = match &request.beyond {
        Some(beyond) => Err(format!("{} {}", words::sentence(words, beyond), words.refused_left_out)),
        None => picture::picture(&frame, request).map_err(|refusal| picture::refusal(words, document, refusal)),
    };
    let (scene, order, refusal) = match picture {
        Ok((mut scene, order)) => {
            scene.title =
                [Some(head.title.clone()), label(current)].into_iter().flatten().collect::<Vec<_>>().join(", ");
            scene.description = if comparison.is_empty() { standing.clone() } else { comparison.clone() };
            (Some(scene), order, String::new())
        }
        Err(refusal) => (None, Vec::new(), refusal),
    };
    let view = StructureView {
        document: head,
        version_line: version_line(names),
        standing,
        moments: moments(&frame, current, other),
        comparison,
        families: families(&frame, request),
        key: scene.as_ref().map(|scene| key::key(words, scene)).unwrap_or_default(),
        bodies: (0..document.bodies.len()).filter_map(|place| said::body(&frame, place)).collect(),
        relations: (0..document.relations.len()).filter_map(|place| said::relation(&frame, place)).collect(),
        milestones: said::milestones(document),
        refusal,
        collapsed_note: collapsed_note(&frame),
        panel: request.focus.as_ref().and_then(|id| panel::panel(&frame, id)),
        found: found(document, &request.find),
        notes: notes(&frame, current),
        advice: advice.iter().filter_map(|(place, is_end)| advised(&frame, *place, *is_end)).collect(),
        scene: scene.as_ref().map(|scene| scene::shown(scene, order)),
    };
    Drawn { view, scene }
}

/// The date that is shown: the one asked for; else the last one that has come by today; else the last.
fn current(document: &Document, request: &Request) -> Option<usize> {
    let last = document.moments.len().checked_sub(1);
    if let Some(at) = request.at.filter(|at| document.moments.get(*at).is_some()) {
        return Some(at);
    }
    let today = request.today.as_deref().and_then(date::last_day);
    let has_come = |today: u32| {
        let first = |moment: &crate::document::Moment| date::first_day(&moment.at).is_some_and(|first| first <= today);
        document.moments.iter().rposition(first)
    };
    today.and_then(has_come).or(last)
}

fn moments(frame: &Frame<'_>, current: Option<usize>, other: Option<usize>) -> Vec<MomentView> {
    let mut views = Vec::new();
    for (place, moment) in frame.document.moments.iter().enumerate() {
        views.push(MomentView {
            label: told::moment(frame.names.words, moment),
            at: moment.at.clone(),
            current: current == Some(place),
            compared: other == Some(place) && current != other,
            note: moment.note.clone().unwrap_or_default(),
        });
    }
    views
}

fn families(frame: &Frame<'_>, request: &Request) -> Vec<FamilyView> {
    let mut views = Vec::new();
    for (code, family) in Family::LIST {
        let of_family = |(_, relation): &(usize, &crate::document::Relation)| relation.kind.family() == *family;
        let relations: Vec<_> = frame.document.relations.iter().enumerate().filter(of_family).collect();
        if !relations.is_empty() {
            views.push(FamilyView {
                family: code,
                label: told::family(frame.names.words, *family)[0],
                count: relations.iter().filter(|(place, _)| frame.at.holds(*place)).count(),
                hidden: request.hidden.iter().any(|hidden| hidden == code),
            });
        }
    }
    views
}

fn collapsed_note(frame: &Frame<'_>) -> String {
    let words = frame.names.words;
    let shown = |place: &usize| frame.shows(|at| at.has(*place));
    let all = (0..frame.document.bodies.len()).filter(shown).count();
    let drawn =
        (0..frame.document.bodies.len()).filter(|place| shown(place) && frame.fold.stands_for(*place) == Some(*place));
    let drawn = drawn.count();
    if drawn == all {
        return String::new();
    }
    let template = plural(drawn, words.collapsed_note_one, words.collapsed_note);
    fill(template, &[("drawn", &told::digits(drawn)), ("all", &told::digits(all))])
}

/// The bodies that are called so, or partly so.
fn found(document: &Document, text: &str) -> Vec<usize> {
    let text = told::small(text.trim());
    let holds = |name: &String| told::small(name).contains(&text);
    let is_called = |body: &Body| [&body.name, &body.id].into_iter().chain(&body.also_written).any(holds);
    let bodies = document.bodies.iter().enumerate();
    bodies.filter(|(_, body)| !text.is_empty() && is_called(body)).map(|(place, _)| place).collect()
}

fn notes(frame: &Frame<'_>, current: Option<usize>) -> Vec<String> {
    let (words, document) = (frame.names.words, frame.document);
    let mut notes = Vec::new();
    let moment = current.and_then(|current| document.moments.get(current));
    notes.extend(moment.and_then(|moment| moment.note.clone()));
    let reading = document.source.reading.as_ref();
    notes.extend(reading.map(|reading| fill(words.note_source_reading, &[("reading", reading)])));
    let inferred = document.relations.iter().filter(|relation| relation.reading == Reading::Inferred).count();
    let never = document.bodies.len().saturating_sub(frame.fold.count());
    for (number, one, many) in
        [(inferred, words.note_inferred_one, words.note_inferred), (never, words.note_never_one, words.note_never)]
    {
        if number > 0 {
            notes.push(told::capital(&fill(plural(number, one, many), &[("count", &count(words, number))])));
        }
    }
    if !document.moments.is_empty() {
        notes.push(words.note_moments.to_owned());
    }
    notes
}

/// A piece of advice, as it stands among the problems of the document.
pub fn advice_kind(body: &Body, is_end: bool) -> Kind {
    let found = body.name.clone();
    if is_end { Kind::ShadowEnd { found } } else { Kind::NoStatutoryEnd { found } }
}

fn advised(frame: &Frame<'_>, place: usize, is_end: bool) -> Option<String> {
    let kind = advice_kind(frame.body(place)?, is_end);
    Some(words::sentence(frame.names.words, &Error { at: String::new(), line: None, kind }))
}
