//! The relations of a structure: who answers, decides, pays, delivers, belongs or advises.

use super::fields::Fields;
use super::lines::Places;
use super::{Footing, Reading, RelationKind};
use crate::error::{Errors, Kind};
use crate::index::Index;

/// A relation from one body to another.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Relation {
    /// An id; made of its place in the file where none is given.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub id: String,
    /// The id of the body from which it goes.
    #[cfg_attr(test, schemars(with = "String"))]
    pub from: usize,
    /// The id of the body to which it goes.
    #[cfg_attr(test, schemars(with = "String"))]
    pub to: usize,
    /// How the first stands to the second.
    pub kind: RelationKind,
    /// The relation as the paper words it, read from the first to the second; `other` needs one.
    pub label: Option<String>,
    /// The first day on which it holds.
    pub since: Option<String>,
    /// The first day on which it holds no longer.
    pub until: Option<String>,
    /// What it rests on.
    #[cfg_attr(test, schemars(with = "Option<Footing>"))]
    pub basis: Footing,
    /// Whether the source says so.
    #[cfg_attr(test, schemars(with = "Option<Reading>"))]
    pub reading: Reading,
    /// Anything that a reader should know.
    pub note: Option<String>,
    /// Where this stands.
    pub source: Option<String>,
}

impl Relation {
    /// A relation of which only its ends and its kind are known.
    pub fn bare(id: String, from: usize, to: usize, kind: RelationKind) -> Relation {
        Relation {
            id,
            from,
            to,
            kind,
            label: None,
            since: None,
            until: None,
            basis: Footing::NotStated,
            reading: Reading::Stated,
            note: None,
            source: None,
        }
    }

    /// Reads relations between the bodies in `places`. One with an end that nobody has is left out; one of an unknown
    /// kind is kept as `other`, under its own word.
    pub fn read_all(items: Vec<Fields<'_>>, places: &Places, errors: &mut Errors) -> Vec<Relation> {
        let mut relations: Vec<Relation> = Vec::new();
        let mut ids = Index::default();
        for (place, mut own) in items.into_iter().enumerate() {
            let made = format!("relation:{}", place.saturating_add(1));
            // No given id is ever taken for a made one.
            let given = own.text("id", errors).filter(|id| !id.is_empty());
            let given = given.map(|id| if id.starts_with("relation:") { id.replacen(':', "-", 1) } else { id });
            let from = end(&mut own, "from", places, errors);
            let to = end(&mut own, "to", places, errors);
            let kind = own.one_of("kind", RelationKind::LIST, errors);
            let word = own.text("kind", &mut Errors::default()).filter(|_| kind.is_none());
            if own.node("kind").is_none() {
                own.missing("kind", errors);
            }
            let mut relation =
                Relation::bare(given.unwrap_or_else(|| made.clone()), 0, 0, kind.unwrap_or(RelationKind::Other));
            relation.label = own.text("label", errors).filter(|label| !label.is_empty());
            if kind == Some(RelationKind::Other) && relation.label.is_none() {
                own.missing("label", errors);
            }
            relation.label = relation.label.or(word);
            relation.since = own.date("since", errors);
            relation.until = own.date("until", errors);
            relation.basis = own.one_of("basis", Footing::LIST, errors).unwrap_or(Footing::NotStated);
            relation.reading = own.one_of("reading", Reading::LIST, errors).unwrap_or(Reading::Stated);
            relation.note = own.text("note", errors);
            relation.source = own.text("source", errors);
            if let (Some(from), Some(to)) = (from, to) {
                (relation.from, relation.to) = (from, to);
                if !ids.claim(&relation.id, place) {
                    let found = std::mem::replace(&mut relation.id, made);
                    own.wrong("id", Kind::RepeatedId { found }, errors);
                }
                relations.push(relation);
            }
            own.finish(errors);
        }
        relations
    }
}

fn end(own: &mut Fields<'_>, name: &'static str, places: &Places, errors: &mut Errors) -> Option<usize> {
    let id = own.required_text(name, errors)?;
    places.find(own, name, &id, errors)
}
