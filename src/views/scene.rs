//! A picture as it goes to a page.

use serde::Serialize;

use crate::diagram::scene::{Role, Scene, UNCOUNTED};

/// The picture. Every place is in whole px.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SceneView {
    /// px
    #[cfg_attr(test, ts(type = "number"))]
    pub width: i64,
    /// px
    #[cfg_attr(test, ts(type = "number"))]
    pub height: i64,
    /// What it shows, in a few words.
    pub title: String,
    /// The same in a sentence or two.
    pub description: String,
    /// In the order of drawing.
    pub items: Vec<SceneItem>,
    /// The bodies that are drawn, in reading order.
    pub order: Vec<usize>,
}

/// One thing on the picture.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SceneItem {
    /// `group`, `route` or `box`.
    pub kind: &'static str,
    /// The body that it shows.
    pub body: Option<usize>,
    /// The relation that it shows, or the first of several.
    pub relation: Option<usize>,
    /// px
    #[cfg_attr(test, ts(type = "number"))]
    pub x: i64,
    /// px
    #[cfg_attr(test, ts(type = "number"))]
    pub y: i64,
    /// px
    #[cfg_attr(test, ts(type = "number"))]
    pub width: i64,
    /// px
    #[cfg_attr(test, ts(type = "number"))]
    pub height: i64,
    /// Closed words with spaces between them.
    pub style: String,
    /// Its outline or its line, as path data.
    pub outline: String,
    /// What is drawn on it, as path data; may be empty.
    pub inner: String,
    /// Its words.
    pub lines: Vec<SceneLine>,
    /// The same for somebody who does not see it.
    pub says: String,
}

/// A line of text on the picture.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SceneLine {
    /// px: where it starts (`label`, `title`), where it ends (the same with `end`), or its middle (all others).
    #[cfg_attr(test, ts(type = "number"))]
    pub x: i64,
    /// px: its baseline.
    #[cfg_attr(test, ts(type = "number"))]
    pub y: i64,
    /// The text.
    pub text: String,
    /// `name`, `second`, `mark`, `label`, `title`, `label end` or `title end`.
    pub style: &'static str,
}

/// A scene as it goes to a page.
pub fn shown(scene: &Scene, order: Vec<usize>) -> SceneView {
    let mut items = Vec::new();
    for item in &scene.items {
        let is_route = item.role == Role::Route;
        let lines = item.lines.iter().map(|line| SceneLine {
            x: line.x,
            y: line.y,
            text: line.text.clone(),
            style: line.style,
        });
        items.push(SceneItem {
            kind: match item.role {
                Role::Group => "group",
                Role::Route => "route",
                Role::Box => "box",
            },
            body: (!is_route).then_some(item.number),
            relation: is_route.then_some(item.number).filter(|number| *number != UNCOUNTED),
            x: item.rect.x,
            y: item.rect.y,
            width: item.rect.width,
            height: item.rect.height,
            style: item.style.clone(),
            outline: item.outline.clone(),
            inner: item.inner.clone(),
            lines: lines.collect(),
            says: item.says.clone(),
        });
    }
    let (title, description) = (scene.title.clone(), scene.description.clone());
    SceneView { width: scene.width, height: scene.height, title, description, items, order }
}
