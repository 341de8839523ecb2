//! What is drawn: every body that is there at some date, but for those inside closed ones.

use super::Request;
use crate::calc::structure::{Snapshot, day};
use crate::document::Document;
use crate::index::Index;

/// With more bodies than this, containers are closed unless a reader opens them.
const OPEN: usize = 60;

/// Which bodies are drawn, and which stand for those that are not.
#[derive(Debug, Clone)]
pub struct Fold {
    /// How many bodies are inside each, at any depth.
    pub members: Vec<usize>,
    /// Whether each is drawn open.
    pub open: Vec<bool>,
    /// Which relations hold at some date.
    pub relations: Vec<bool>,
    /// The body that is drawn for each: itself, the closed one that it is inside of, or none.
    stands: Vec<Option<usize>>,
}

impl Fold {
    /// Folds a document as a request says. All dates count, so that a body stands at the same place at each of them.
    pub fn of(document: &Document, request: &Request) -> Fold {
        let total = document.bodies.len();
        let mut there = vec![false; total];
        let mut relations = vec![false; document.relations.len()];
        let days: Vec<u32> = document.moments.iter().map(|moment| day(Some(moment))).collect();
        for day in if days.is_empty() { vec![day(None)] } else { days } {
            let at = Snapshot::of(document, day);
            merge(&mut there, &at.present);
            merge(&mut relations, &at.holds);
        }
        let container = |place: usize| document.bodies.get(place).and_then(|body| body.container);
        let mut members = vec![0_usize; total];
        let mut ids = Index::default();
        // Members stand behind their containers, so that from the end each is complete when it is passed on.
        for place in (0..total).rev() {
            let own = members.get(place).copied().unwrap_or(0);
            let is_there = there.get(place) == Some(&true);
            let Some(container) = container(place) else { continue };
            if let Some(sum) = members.get_mut(container) {
                *sum = sum.saturating_add(own).saturating_add(1);
            }
            if let Some(there) = there.get_mut(container).filter(|_| is_there) {
                *there = true;
            }
        }
        for (place, body) in document.bodies.iter().enumerate() {
            ids.claim(&body.id, place);
        }
        let mut open = vec![total <= OPEN; total];
        for (list, is_open) in [(&request.collapsed, false), (&request.opened, true)] {
            for place in list.iter().filter_map(|id| ids.find(id)) {
                if let Some(open) = open.get_mut(place) {
                    *open = is_open;
                }
            }
        }
        for (open, members) in open.iter_mut().zip(&members) {
            *open = *open && *members > 0;
        }
        let mut stands: Vec<Option<usize>> = Vec::with_capacity(total);
        for place in 0..total {
            let by = container(place).map(|container| (container, stands.get(container).copied().flatten()));
            let own = there.get(place).filter(|there| **there).map(|_| place);
            stands.push(match by {
                // Inside a closed one, or inside one that is itself inside a closed one.
                Some((container, Some(by))) if by != container || open.get(container) != Some(&true) => own.map(|_| by),
                _ => own,
            });
        }
        Fold { members, open, relations, stands }
    }

    /// The body that is drawn for a body.
    pub fn stands_for(&self, place: usize) -> Option<usize> {
        self.stands.get(place).copied().flatten()
    }

    /// How many bodies are there at some date.
    pub fn count(&self) -> usize {
        self.stands.iter().flatten().count()
    }

    /// Whether a body is drawn open.
    pub fn is_open(&self, place: usize) -> bool {
        self.open.get(place) == Some(&true)
    }
}

fn merge(into: &mut [bool], from: &[bool]) {
    for (into, from) in into.iter_mut().zip(from) {
        *into = *into || *from;
    }
}
