//! What the shapes mean: a key to what is on the picture, and how each looks in a file of its own.

use super::picture::colour;
use super::{FlowKeyView, Frame};
use crate::diagram::scene::{Item, Role, Scene};
use crate::diagram::svg::Look;
use crate::document::Closeness;
use crate::words::{fill, possessive};

/// How each word of style looks in print; a page has its own.
pub const LOOKS: &[Look] = &[
    ("route", "fill:#b1b4b6;stroke:none", ""),
    ("pooled", "fill:#8a99a8", ""),
    ("partner-1", "fill:#9fb3c6", ""),
    ("partner-2", "fill:#a3d6d1", ""),
    ("partner-3", "fill:#d3a8bc", ""),
    ("partner-4", "fill:#fbc6ab", ""),
    ("partner-5", "fill:#b5b5b5", ""),
    ("partner-6", "fill:#d5c9e8", ""),
    ("in-view", "fill:none;stroke:#0b0c0c;stroke-width:1;stroke-dasharray:5 3", ""),
    ("outside", "fill:none;stroke:none", ""),
    ("varies", "stroke:#0b0c0c;stroke-width:1", ""),
    ("capital", "stroke:#0b0c0c;stroke-width:3;stroke-dasharray:0.1 6;stroke-linecap:round", ""),
    ("unknown", "fill:none;stroke:#0b0c0c;stroke-width:1;stroke-dasharray:3 3", ""),
    ("returns", "stroke:#0b0c0c;stroke-width:1", ""),
    ("more", "stroke:#0b0c0c;stroke-width:1.5", ""),
    ("less", "fill:#ffffff;stroke:#0b0c0c;stroke-width:1;stroke-dasharray:2 2", ""),
    ("stub", "fill:#ffffff;stroke:#0b0c0c;stroke-width:1", ""),
    ("box", "fill:#0b0c0c;stroke:#0b0c0c;stroke-width:1", "fill:none;stroke:#505a5f;stroke-width:1"),
    ("place", "fill:#505a5f;stroke:#0b0c0c;stroke-width:1", "fill:none;stroke:#505a5f;stroke-width:1"),
    ("bar-pooled", "fill:#12436d;stroke:#12436d;stroke-width:1;stroke-dasharray:none", ""),
    ("bar-pooled-aligned", "fill:none;stroke:#0b0c0c;stroke-width:2.5", ""),
    ("bar-aligned", "fill:none;stroke:none", ""),
    ("bar-in-view", "fill:none;stroke:#0b0c0c;stroke-width:1;stroke-dasharray:5 3", ""),
    ("bar-outside", "fill:none;stroke:none", ""),
    ("end", "text-anchor:end", ""),
    ("name", "font-size:14;text-anchor:middle;fill:#0b0c0c", ""),
    ("second", "font-size:12;text-anchor:middle;fill:#0b0c0c", ""),
    ("label", "font-size:12;fill:#0b0c0c;paint-order:stroke;stroke:#ffffff;stroke-width:3", ""),
    ("title", "font-size:14;font-weight:bold;fill:#0b0c0c;paint-order:stroke;stroke:#ffffff;stroke-width:3", ""),
];

/// A sample of a ribbon.
const RIBBON: &str = "M0 4C18 4 18 8 36 8L36 18C18 18 18 14 0 14z";

/// The key to a picture: only what is on it.
pub fn key(frame: &Frame<'_>, scene: &Scene) -> Vec<FlowKeyView> {
    let words = frame.words();
    let has = |word: &str| {
        let styled = |item: &Item| item.role == Role::Route && item.style.split(' ').any(|style| style == word);
        scene.items.iter().any(styled)
    };
    let mut key: Vec<FlowKeyView> = Vec::new();
    let mut add = |style: String, label: String| {
        let (outline, inner) = (RIBBON.to_owned(), String::new());
        key.push(FlowKeyView { kind: "route", style, label, outline, inner });
    };
    for (number, partner) in frame.names.document.partners.iter().enumerate() {
        let owns = frame.flows.currents.iter().any(|current| current.whose.owner == Some(number));
        if owns {
            let label = fill(words.flow_key_partner, &[("whose", &possessive(words, &partner.name))]);
            add(format!("ribbon {}", colour(number)), label);
        }
    }
    for (code, means) in Closeness::LIST {
        let label = match means {
            Closeness::Pooled => words.flow_key_pooled,
            Closeness::PooledAligned => words.flow_key_pooled_aligned,
            Closeness::Aligned => words.flow_key_aligned,
            Closeness::InView => words.flow_key_in_view,
            Closeness::Outside => words.flow_key_outside,
        };
        if has(code) {
            add(format!("ribbon {code}"), label.to_owned());
        }
    }
    for (word, label) in [
        ("varies", words.flow_key_varies),
        ("capital", words.flow_key_capital),
        ("unknown", words.flow_key_unknown),
        ("more", words.flow_key_more),
        ("less", words.flow_key_less),
        ("returns", words.flow_key_returns),
        ("stub", words.flow_key_stub),
    ] {
        if has(word) {
            add(format!("ribbon {word}"), label.to_owned());
        }
    }
    key
}
