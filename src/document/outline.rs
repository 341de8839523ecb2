//! A nested list of a page as a structure: what stands under another is part of it.

use super::fields::{Fields, Path};
use super::json;
use super::roll::{fingerprint, fresh_id};
use super::{Body, Document, Relation, RelationKind, limits, slug};
use crate::error::{Bound, Errors, Kind};
use crate::index::Index;

/// Reads `{"caption": text, "items": [{"text", "items": […]}]}`.
pub fn read(text: &str, errors: &mut Errors) -> Document {
    let mut document = Document::empty();
    let Some(node) = json::read(text, errors) else { return document };
    let Some(mut fields) = Fields::open(Path::root(), &node, errors) else { return document };
    document.title = fields.text("caption", errors).unwrap_or_default();
    document.id = slug(&document.title);
    if document.id.is_empty() {
        document.id = fingerprint(text);
    }
    errors.add("status", None, Kind::NoStatus);
    let mut outline = Outline { document, ids: Index::default(), errors };
    outline.read(&mut fields, None);
    outline.document
}

struct Outline<'e> {
    document: Document,
    ids: Index,
    errors: &'e mut Errors,
}

impl Outline<'_> {
    fn read(&mut self, fields: &mut Fields<'_>, parent: Option<usize>) {
        for (path, node) in fields.list("items", (Bound::Bodies, limits::BODIES), self.errors) {
            let Some(mut own) = Fields::open(path, node, self.errors) else { continue };
            let place = self.document.bodies.len();
            if place >= limits::BODIES {
                let found = place.saturating_add(1);
                own.wrong("text", Kind::Beyond { bound: Bound::Bodies, found, most: limits::BODIES }, self.errors);
                return;
            }
            let Some(name) = own.required_text("text", self.errors) else { continue };
            let id = fresh_id(&name, "body", place, |id| self.ids.find(id).is_some());
            self.ids.claim(&id, place);
            self.document.bodies.push(Body::bare(id, name));
            if let Some(parent) = parent {
                let id = format!("relation:{}", self.document.relations.len().saturating_add(1));
                self.document.relations.push(Relation::bare(id, place, parent, RelationKind::PartOf));
            }
            self.read(&mut own, Some(place));
        }
    }
}
