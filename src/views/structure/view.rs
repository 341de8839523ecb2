//! The shape of the answer: what crosses to JavaScript, and what a page shows of it.

use serde::Serialize;

use crate::views::HeadView;
use crate::views::scene::SceneView;

/// A structure.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct StructureView {
    /// What the document says of itself.
    pub document: HeadView,
    /// `Version 1, 14 December 2016.`
    pub version_line: String,
    /// Where things stand at the date, and what changed since the one before.
    pub standing: String,
    /// The dates at which it can be looked at.
    pub moments: Vec<MomentView>,
    /// What differs between two dates; empty where none are compared.
    pub comparison: String,
    /// The families of relations in the document.
    pub families: Vec<FamilyView>,
    /// What the shapes on the picture mean.
    pub key: Vec<KeyView>,
    /// Every body, each behind its container.
    pub bodies: Vec<BodyView>,
    /// Every relation.
    pub relations: Vec<RelationView>,
    /// What was planned, and what came of it.
    pub milestones: Vec<MilestoneView>,
    /// The picture; `null` where there is none.
    pub scene: Option<SceneView>,
    /// Why there is no picture; empty where there is one.
    pub refusal: String,
    /// How many bodies are drawn, where some are inside closed ones; else empty.
    pub collapsed_note: String,
    /// What is known of the body in focus; `null` where none is.
    pub panel: Option<PanelView>,
    /// The bodies that were looked for, by their places in `bodies`.
    pub found: Vec<usize>,
    /// How to read it.
    pub notes: Vec<String>,
    /// What to look at: money without somebody who answers for it, chains that end nowhere.
    pub advice: Vec<String>,
}

/// A date.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MomentView {
    /// What it is called.
    pub label: String,
    /// The date as the document writes it.
    pub at: String,
    /// Whether it is the one that is shown.
    pub current: bool,
    /// Whether it is the one that is compared with.
    pub compared: bool,
    /// Anything that a reader should know; may be empty.
    pub note: String,
}

/// A family of relations.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FamilyView {
    /// Its word for programs: `answers`.
    pub family: &'static str,
    /// What it is called.
    pub label: &'static str,
    /// How many of its relations hold at the date.
    pub count: usize,
    /// Whether it is left off the picture.
    pub hidden: bool,
}

/// What a shape means.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct KeyView {
    /// `form`, `phase`, `family`, `mark` or `reading`.
    pub kind: &'static str,
    /// Its word for programs.
    pub word: &'static str,
    /// What it is called.
    pub label: String,
    /// The style of the sample, as of an item of the picture.
    pub style: String,
    /// The sample's path, in a box of 36 by 20.
    pub outline: String,
    /// What is drawn on it; may be empty.
    pub inner: String,
}

/// A body at the date.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct BodyView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Other ways in which it is written.
    pub also: Vec<String>,
    /// The word for programs for what it is: `partnership`.
    pub form: &'static str,
    /// The same for readers.
    pub form_words: &'static str,
    /// The word for programs for where it is in its life; empty where it is not there at the date.
    pub phase: &'static str,
    /// The same for readers, with its date.
    pub phase_words: String,
    /// The level at which it works; may be empty.
    pub level: String,
    /// The body that it is inside of, by its place.
    pub container: Option<usize>,
    /// How deep inside.
    pub depth: usize,
    /// Whether it is there at the date.
    pub present: bool,
    /// `new`, `gone`, `changed`, or empty.
    pub mark: &'static str,
    /// The same for readers.
    pub mark_words: String,
    /// How many bodies are inside it, at any depth.
    pub members: usize,
    /// Whether it is drawn open.
    pub open: bool,
    /// `Bury Locality Board: partnership, in shadow since 2021`.
    pub heading: String,
    /// What it is for.
    pub functions: Vec<String>,
    /// Anything that a reader should know; may be empty.
    pub note: String,
    /// Where this stands; may be empty.
    pub source: String,
    /// Its relations at the date, in words.
    pub says: Vec<SaysView>,
}

/// What a relation says of one of its ends.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SaysView {
    /// The relation, by its place.
    pub relation: usize,
    /// The body at its other end.
    pub other: usize,
    /// A clause; its subject is the body that it is said of, where it names no other.
    pub words: String,
}

/// A relation.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RelationView {
    /// Its id.
    pub id: String,
    /// The body from which it goes.
    pub from: usize,
    /// The body to which it goes.
    pub to: usize,
    /// Its word for programs: `accountable-to`.
    pub kind: &'static str,
    /// The family that it is in.
    pub family: &'static str,
    /// What stands beside its line.
    pub label: String,
    /// `Place Based Lead is accountable to Bury Locality Board.`
    pub sentence: String,
    /// What it rests on.
    pub basis_words: &'static str,
    /// Whether it is a reading; empty where the source states it.
    pub reading_words: &'static str,
    /// Since when, in words; may be empty.
    pub since: String,
    /// Until when, in words; may be empty.
    pub until: String,
    /// Anything that a reader should know; may be empty.
    pub note: String,
    /// Where this stands; may be empty.
    pub source: String,
    /// Whether it holds at the date.
    pub present: bool,
    /// `new`, `gone`, `changed`, or empty.
    pub mark: &'static str,
    /// The same for readers.
    pub mark_words: String,
}

/// A milestone, as the papers write it; what they do not say is empty.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct MilestoneView {
    /// What was to happen.
    pub what: String,
    /// When it was planned for.
    pub planned: String,
    /// When that was said.
    pub stated_on: String,
    /// When it happened.
    pub actual: String,
    /// What came of it.
    pub status: String,
    /// Anything that a reader should know.
    pub note: String,
    /// Where this stands.
    pub source: String,
}

/// What is known of the body in focus.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PanelView {
    /// The body.
    pub body: usize,
    /// Its name.
    pub heading: String,
    /// What it is and since when: `Partnership. In shadow from 2021, live from 1 July 2022.`
    pub since: String,
    /// Also written as, level, part of, note, whether it bears money.
    pub facts: Vec<String>,
    /// What it is for.
    pub functions: Vec<String>,
    /// Its relations at the date.
    pub relations: Vec<PanelRelationView>,
    /// Who answers for it.
    pub chain: ChainView,
}

/// A relation in the panel: one clause, parted where its weight is.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PanelRelationView {
    /// The relation.
    pub relation: usize,
    /// The body at its other end.
    pub other: usize,
    /// `Holds to account`
    pub strong: String,
    /// The rest of the clause.
    pub words: String,
    /// `our reading · source`; may be empty.
    pub note: String,
    /// Whether it is lit on the picture.
    pub lit: bool,
}

/// Who answers for a body.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ChainView {
    /// Where it ends, or that it does not.
    pub sentence: String,
    /// Every link, the nearest first.
    pub steps: Vec<StepView>,
    /// The relations to light.
    pub relations: Vec<usize>,
    /// The bodies to light.
    pub bodies: Vec<usize>,
    /// `statutory`, `shadow`, `none` or `loop`.
    pub ends: &'static str,
}

/// One link of a chain.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct StepView {
    /// The relation; `null` where it is only being inside.
    pub relation: Option<usize>,
    /// The body that it leads to.
    pub body: usize,
    /// The link in words.
    pub words: String,
    /// What it rests on.
    pub basis_words: String,
}
