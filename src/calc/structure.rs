//! A structure in time: who is there at a date, what differs between two dates, and who answers for whom.

mod chain;

pub use chain::{Chain, End, Step, advice, chain};

use crate::document::{Body, Document, Life, Moment, Relation, RelationKind, date};
use crate::index::Index;

/// A day behind every other, for a document without dates.
const LAST: u32 = u32::MAX;

/// Where a body is in its life on a day. The dates are as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State<'d> {
    /// Not there yet; it begins then.
    Before(Option<&'d str>),
    /// There, in a phase, since then.
    In(Life, Option<&'d str>),
    /// There no longer, since then.
    Gone(Option<&'d str>),
}

/// The day that a moment stands for: the last one of what is written.
pub fn day(moment: Option<&Moment>) -> u32 {
    moment.and_then(|moment| date::last_day(&moment.at)).unwrap_or(LAST)
}

/// Where a body is in its life. A phase counts from the first day of what is written; the first one counts from the
/// beginning where it has no date, a later one without a date never begins.
pub fn state(body: &Body, day: u32) -> State<'_> {
    let mut found = (0_u32, State::Before(None));
    for (place, phase) in body.phases.iter().enumerate() {
        let from = phase.from.as_deref();
        let Some(start) = from.and_then(date::first_day).or((place == 0).then_some(0)) else { continue };
        if place == 0 && start > day {
            found.1 = State::Before(from);
        }
        if start <= day && start >= found.0 {
            let state = if phase.phase == Life::Abolished { State::Gone(from) } else { State::In(phase.phase, from) };
            found = (start, state);
        }
    }
    if body.phases.is_empty() { State::In(Life::Live, None) } else { found.1 }
}

/// Who is there on a day, and which relations hold then.
#[derive(Debug, Clone)]
pub struct Snapshot {
    /// The day.
    pub day: u32,
    /// Whether each body is there.
    pub present: Vec<bool>,
    /// Whether each relation holds.
    pub holds: Vec<bool>,
}

impl Snapshot {
    /// Takes it. A relation holds where both of its ends are there, from the first day of its `since` to the day
    /// before its `until`; that one body succeeds another holds where the first is there.
    pub fn of(document: &Document, day: u32) -> Snapshot {
        let present: Vec<bool> = document.bodies.iter().map(|body| matches!(state(body, day), State::In(..))).collect();
        let mut holds = Vec::with_capacity(document.relations.len());
        for relation in &document.relations {
            let bound = |text: &Option<String>| text.as_deref().and_then(date::first_day);
            let is_time = bound(&relation.since).is_none_or(|since| since <= day)
                && bound(&relation.until).is_none_or(|until| day < until);
            let is_there = |end: usize| present.get(end) == Some(&true);
            let ends = is_there(relation.from) && (is_there(relation.to) || relation.kind == RelationKind::Succeeds);
            holds.push(is_time && ends);
        }
        Snapshot { day, present, holds }
    }

    /// Whether a body is there.
    pub fn has(&self, body: usize) -> bool {
        self.present.get(body) == Some(&true)
    }

    /// Whether a relation holds.
    pub fn holds(&self, relation: usize) -> bool {
        self.holds.get(relation) == Some(&true)
    }
}

/// What became of something between two dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It is as it was, or at neither date.
    Same,
    /// It is there at the later date alone.
    New,
    /// It was there at the earlier date alone.
    Gone,
    /// A body in another phase; a relation that follows another between the same two.
    Changed,
}

impl Mark {
    /// A stable word, for programs.
    pub fn code(self) -> &'static str {
        match self {
            Mark::Same => "",
            Mark::New => "new",
            Mark::Gone => "gone",
            Mark::Changed => "changed",
        }
    }

    fn of(before: bool, after: bool) -> Mark {
        match (before, after) {
            (false, true) => Mark::New,
            (true, false) => Mark::Gone,
            _ => Mark::Same,
        }
    }
}

/// What differs between two dates: a mark for each body, and for each relation.
#[derive(Debug, Clone, Default)]
pub struct Difference {
    /// Of each body.
    pub bodies: Vec<Mark>,
    /// Of each relation.
    pub relations: Vec<Mark>,
}

impl Difference {
    /// Between an earlier and a later date.
    pub fn between(document: &Document, before: &Snapshot, after: &Snapshot) -> Difference {
        let mut difference = Difference::default();
        for (place, body) in document.bodies.iter().enumerate() {
            let mark = match (state(body, before.day), state(body, after.day)) {
                (State::In(one, _), State::In(other, _)) if one != other => Mark::Changed,
                _ => Mark::of(before.has(place), after.has(place)),
            };
            difference.bodies.push(mark);
        }
        // A relation that ends where another begins between the same two is one that changed.
        let ends = |relation: &Relation| format!("{} {}", relation.from, relation.to);
        let mut gone = Index::default();
        for (place, relation) in document.relations.iter().enumerate() {
            let mark = Mark::of(before.holds(place), after.holds(place));
            if mark == Mark::Gone {
                gone.claim(&ends(relation), place);
            }
            difference.relations.push(mark);
        }
        for (mark, relation) in difference.relations.iter_mut().zip(&document.relations) {
            if *mark == Mark::New && gone.find(&ends(relation)).is_some() {
                *mark = Mark::Changed;
            }
        }
        difference
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Form, open};

    fn document() -> Document {
        let text = r#"{"locality": 1, "title": "T", "status": "approved", "bodies": [
            {"id": "a", "name": "A", "phases": [{"phase": "shadow", "from": "2021"}, {"phase": "live", "from": "2022-07"}]},
            {"id": "b", "name": "B", "phases": [{"phase": "live"}, {"phase": "abolished", "from": "2022-07-01"}]},
            {"id": "c", "name": "C"}],
          "relations": [
            {"from": "a", "to": "c", "kind": "advises", "until": "2022-07"},
            {"from": "a", "to": "c", "kind": "governs", "since": "2022-07"},
            {"from": "b", "to": "c", "kind": "funds"}],
          "moments": [{"at": "2020"}, {"at": "2021"}, {"at": "2022-06-30"}, {"at": "2022-07-01"}, {"at": "2022"}]}"#;
        open(text, Form::Json).0
    }

    #[test]
    fn a_phase_counts_from_the_first_day_of_what_is_written_and_a_moment_as_the_last() {
        let document = document();
        let days: Vec<u32> = document.moments.iter().map(|moment| day(Some(moment))).collect();
        let of = |body: usize| days.iter().map(|day| state(&document.bodies[body], *day)).collect::<Vec<_>>();
        let (shadow, live) = (State::In(Life::Shadow, Some("2021")), State::In(Life::Live, Some("2022-07")));
        assert_eq!(of(0), [State::Before(Some("2021")), shadow, shadow, live, live]);
        assert_eq!(of(1)[2..4], [State::In(Life::Live, None), State::Gone(Some("2022-07-01"))]);
        assert_eq!(state(&document.bodies[2], 0), State::In(Life::Live, None));
    }

    #[test]
    fn until_is_the_first_day_on_which_a_relation_holds_no_longer() {
        let document = document();
        let holds = |moment: usize| Snapshot::of(&document, day(document.moments.get(moment))).holds;
        assert_eq!(holds(0), [false, false, true]);
        assert_eq!(holds(2), [true, false, true]);
        assert_eq!(holds(3), [false, true, false]);
    }

    #[test]
    fn what_differs_between_two_dates() {
        let document = document();
        let at = |moment: usize| Snapshot::of(&document, day(document.moments.get(moment)));
        let difference = Difference::between(&document, &at(2), &at(3));
        assert_eq!(difference.bodies, [Mark::Changed, Mark::Gone, Mark::Same]);
        assert_eq!(difference.relations, [Mark::Gone, Mark::Changed, Mark::Gone]);
        assert_eq!(Difference::between(&document, &at(0), &at(1)).bodies, [Mark::New, Mark::Same, Mark::Same]);
    }
}
