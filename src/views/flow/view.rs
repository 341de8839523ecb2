//! The shape of the answer: what crosses to JavaScript, and what a page shows of it.

use serde::Serialize;

use crate::views::scene::SceneView;
use crate::views::{AmountView, ChoiceView, HeadView};

/// What goes from where to where.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct FlowView {
    /// What the document says of itself.
    pub document: HeadView,
    /// The unit of the amounts; empty where something else than money goes.
    pub unit: &'static str,
    /// `amounts in £000`, or what goes: `people`.
    pub unit_words: String,
    /// Whether amounts are shown exactly or rounded.
    pub rounding_note: String,
    /// `Version 1, 14 December 2016.`
    pub version_line: String,
    /// Where things stand.
    pub standing: String,
    /// What the reader's changes did; empty where there are none.
    pub sentence: String,
    /// What can be followed: `lines`, `years`, `variance`, `flows`, or `flows:` with what goes.
    pub ways: Vec<ChoiceView>,
    /// `budget`, `actual` and `difference`, as far as the file has figures for them.
    pub modes: Vec<ChoiceView>,
    /// Levels that the lines carry: `partner`, `tier`, `service`, `provider`; at least two are chosen.
    pub levels: Vec<ChoiceView>,
    /// The key to the picture: only what is on it.
    pub key: Vec<FlowKeyView>,
    /// Where money comes from and goes to, in reading order.
    pub places: Vec<FlowPlaceView>,
    /// What goes between them, in the order of their places.
    pub flows: Vec<FlowRowView>,
    /// The picture; `null` where there is none.
    pub scene: Option<SceneView>,
    /// Why there is none.
    pub refusal: String,
    /// Whose pound it is: what was chosen; `null` where nothing is.
    pub panel: Option<FlowPanelView>,
    /// What has to be said beside the figures.
    pub notes: Vec<String>,
}

/// An entry of the key.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FlowKeyView {
    /// `route` or `box`.
    pub kind: &'static str,
    /// The words of style.
    pub style: String,
    /// What it means.
    pub label: String,
    /// A sample, as path data in a box of 36 by 22 px.
    pub outline: String,
    /// What is drawn on it.
    pub inner: String,
}

/// Where something comes from or goes to.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct FlowPlaceView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its name with its amount.
    pub heading: String,
    /// `partner`, `tier`, `service`, `provider`, `year`, `fund`, `bearer` or `place`.
    pub level: &'static str,
    /// The same for readers.
    pub level_words: &'static str,
    /// Its layer, counted from 0.
    pub layer: usize,
    /// The larger of what comes and what goes.
    pub amount: AmountView,
    /// What comes; not stated where nothing does.
    pub comes: AmountView,
    /// What goes.
    pub goes: AmountView,
    /// What does not go on, or goes without having come, in words; empty where there is nothing.
    pub stub: String,
    /// Whether it can be opened: it is made of services.
    pub openable: bool,
    /// Whether it is open.
    pub opened: bool,
    /// What it is made of, in words; empty where it is closed.
    pub parts: Vec<String>,
    /// What comes to it and goes from it.
    pub says: Vec<FlowSaysView>,
}

/// What comes to a place or goes from it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FlowSaysView {
    /// The place of the flow in the view.
    pub relation: usize,
    /// The place at its other end.
    pub other: usize,
    /// `£130,989,000 to Section 75, pooled`.
    pub words: String,
}

/// What goes from one place to another.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct FlowRowView {
    /// An id made of its ends, its owner and its tier.
    pub id: String,
    /// The place that it comes from.
    pub from: usize,
    /// The place that it goes to.
    pub to: usize,
    /// How much, in the mode that is chosen: the budget where the difference is.
    pub amount: AmountView,
    /// What it is compared with: what was spent, or what the reader's changes make; `null` where nothing is compared.
    pub compared: Option<AmountView>,
    /// Compared less budget; `null` where nothing is compared.
    pub difference: Option<AmountView>,
    /// `£1,000 more than budget (adverse)`; empty where nothing is compared.
    pub difference_words: String,
    /// Whose money it is; empty where it lost its origin.
    pub owner: String,
    /// How it is shared, in words; empty where that is not known.
    pub shared: String,
    /// The whole in a sentence.
    pub sentence: String,
}

/// Whose pound it is.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FlowPanelView {
    /// The place that was chosen; `null` where a flow was.
    pub place: Option<usize>,
    /// The flow that was chosen; `null` where a place was.
    pub flow: Option<usize>,
    /// What it is.
    pub heading: String,
    /// Owner, tier, legal basis, who still answers for it, source and status.
    pub facts: Vec<FlowFactView>,
    /// The body of the structure that this place is, by its id; empty where the file names none.
    pub body: String,
}

/// Something known.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FlowFactView {
    /// `Whose money`.
    pub term: &'static str,
    /// What is known.
    pub words: String,
}
