//! What the shapes mean: a key to what is on the picture, and how each looks in a file of its own.

use super::picture::{head_of, outline_of};
use super::{KeyView, told};
use crate::diagram::scene::{self, Item, Role, Scene};
use crate::diagram::svg::Look;
use crate::diagram::{Point, Rect};
use crate::document::{BodyForm, Family, Life};
use crate::words::{Table, fill};

/// How each word of style looks in print; a page has its own.
pub const LOOKS: &[Look] = &[
    ("group", "fill:#f3f2f1;stroke:#6f777b;stroke-width:1", "fill:none;stroke:#6f777b;stroke-width:1"),
    ("box", "fill:#ffffff;stroke:#0b0c0c;stroke-width:2", "fill:none;stroke:#0b0c0c;stroke-width:1"),
    ("route", "fill:none;stroke:#0b0c0c;stroke-width:1.5", "fill:none;stroke:#0b0c0c;stroke-width:1.5"),
    ("form-virtual", "stroke-dasharray:2 3", ""),
    ("form-advisory", "stroke-dasharray:2 3", ""),
    ("form-team", "stroke-width:1", ""),
    ("form-fund", "fill:none;stroke-width:1", ""),
    ("form-agreement", "fill:none;stroke-width:1", ""),
    ("form-plan", "fill:none;stroke-width:1", ""),
    ("form-estate", "fill:none;stroke-width:1", ""),
    ("form-place", "fill:none;stroke-width:1", ""),
    ("form-sector", "fill:none;stroke-width:1", ""),
    ("phase-proposed", "stroke:#6f777b;stroke-width:1;stroke-dasharray:4 4", ""),
    ("phase-shadow", "stroke-dasharray:8 4", ""),
    ("family-answers", "stroke-width:2", "fill:#0b0c0c"),
    ("family-money", "stroke-width:4", "fill:#0b0c0c"),
    ("family-delivers", "", "fill:#0b0c0c"),
    ("family-belongs", "stroke-width:1", ""),
    ("family-advises", "stroke-dasharray:6 4", ""),
    ("family-time", "stroke-dasharray:2 3", ""),
    ("family-other", "stroke-width:1", "stroke-width:1"),
    ("new", "stroke-width:3", ""),
    ("changed", "stroke-width:3", ""),
    ("gone", "opacity:0.5", "opacity:0.5"),
    ("name", "font-size:14;text-anchor:middle;fill:#0b0c0c", ""),
    ("second", "font-size:12;text-anchor:middle;fill:#505a5f", ""),
    ("mark", "font-size:12;font-weight:bold;text-anchor:middle;fill:#0b0c0c", ""),
    ("label", "font-size:12;fill:#0b0c0c", ""),
    ("title", "font-size:14;font-weight:bold;fill:#0b0c0c", ""),
];

/// The key to a picture: only what is on it.
pub fn key(words: &Table, scene: &Scene) -> Vec<KeyView> {
    let mut key = Vec::new();
    let has = |role: Option<Role>, word: &str| {
        let fits = |item: &Item| role.is_none_or(|role| role == item.role);
        scene.items.iter().any(|item| fits(item) && item.style.split(' ').any(|style| style == word))
    };
    let rect = Rect { x: 2, y: 4, width: 32, height: 14 };
    let mut add = |kind, word, label: String, style: String, (outline, inner): (String, String)| {
        key.push(KeyView { kind, word, label, style, outline, inner });
    };
    for (code, form) in BodyForm::LIST {
        let style = format!("form-{code}");
        if *form != BodyForm::NotStated && has(None, &style) {
            let sample = scene::outline(rect, outline_of(*form));
            add("form", code, told::capital(told::form(words, *form)), style, sample);
        }
    }
    for (code, life) in Life::LIST {
        let style = format!("phase-{code}");
        if *life != Life::Live && has(None, &style) {
            let sample = scene::outline(rect, scene::Outline::Plain);
            add("phase", code, told::capital(told::life(words, *life)), style, sample);
        }
    }
    let line = [Point { x: 2, y: 10 }, Point { x: 34, y: 10 }];
    for (code, family) in Family::LIST {
        let style = format!("family-{code}");
        if has(None, &style) {
            let [what, drawn] = told::family(words, *family);
            let label = told::capital(&fill(words.key_family, &[("what", what), ("drawn", drawn)]));
            add("family", code, label, style, scene::route(&line, head_of(*family), false));
        }
    }
    for (word, label) in [("new", words.key_new), ("gone", words.key_gone), ("changed", words.key_changed)] {
        if has(None, word) {
            let (outline, mut inner) = scene::outline(rect, scene::Outline::Plain);
            if word == "gone" {
                inner = scene::strike(rect);
            }
            add("mark", word, told::capital(label), word.to_owned(), (outline, inner));
        }
    }
    if has(Some(Role::Route), "inferred") {
        let style = "family-other inferred".to_owned();
        let sample = scene::route(&line, scene::Head::None, true);
        add("reading", "inferred", told::capital(words.key_reading), style, sample);
    }
    key
}
