//! A picture as it is drawn: what stands where, in which style, with which words. Knows nothing of bodies or money:
//! styles are words, and what they look like is for whoever draws them. Every place is in whole px.

use super::{Point, Rect};

/// A line of text at its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// px: where it starts (`label`, `title`), where it ends (the same with `end`), or its middle (all others).
    pub x: i64,
    /// px: its baseline.
    pub y: i64,
    /// The text.
    pub text: String,
    /// `name`, `second`, `mark`, `label`, `title`, `label end` or `title end`.
    pub style: &'static str,
}

/// What an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A container, around what is in it.
    Group,
    /// A line from one box to another.
    Route,
    /// A box.
    Box,
}

/// The number of what is none of its maker's things: a part of one, or words upon several.
pub const UNCOUNTED: usize = usize::MAX;

/// One thing that is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What it is.
    pub role: Role,
    /// Which one, as its maker counts; [`UNCOUNTED`] for what is a part of others.
    pub number: usize,
    /// Its place.
    pub rect: Rect,
    /// Closed words with spaces between them.
    pub style: String,
    /// Its outline or its line, as path data.
    pub outline: String,
    /// What is drawn on it: a second line, the head of an arrow, a stroke through it; may be empty.
    pub inner: String,
    /// Its words.
    pub lines: Vec<Line>,
    /// The same for somebody who does not see it.
    pub says: String,
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scene {
    /// px
    pub width: i64,
    /// px
    pub height: i64,
    /// What it shows, in a few words.
    pub title: String,
    /// The same in a sentence or two.
    pub description: String,
    /// In the order of drawing.
    pub items: Vec<Item>,
}

/// The outline of a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outline {
    /// A rectangle.
    Plain,
    /// A rectangle with a second line inside.
    Double,
    /// Rounded corners.
    Rounded,
    /// Round ends.
    Pill,
    /// A cut corner.
    Cut,
    /// A tab on its top edge.
    Tab,
}

/// The head of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Head {
    /// None.
    None,
    /// A full arrow.
    Full,
    /// An open arrow.
    Open,
    /// A small open arrow.
    Small,
    /// A diamond.
    Diamond,
}

/// px from a corner to where its round or its cut begins.
const CORNER: i64 = 10;

/// The outline of a box, and what is drawn on it.
pub fn outline(rect: Rect, outline: Outline) -> (String, String) {
    let Rect { x, y, width, height } = rect;
    let plain =
        |x: i64, y: i64, width: i64, height: i64| format!("M{x} {y}h{width}v{height}h{}z", width.saturating_neg());
    let rounded = |corner: i64| {
        let (across, down) =
            (width.saturating_sub(corner.saturating_mul(2)), height.saturating_sub(corner.saturating_mul(2)));
        let arc = |dx: i64, dy: i64| format!("a{corner} {corner} 0 0 1 {dx} {dy}");
        let back = corner.saturating_neg();
        format!(
            "M{} {y}h{across}{}v{down}{}h{}{}v{}{}z",
            x.saturating_add(corner),
            arc(corner, corner),
            arc(back, corner),
            across.saturating_neg(),
            arc(back, back),
            down.saturating_neg(),
            arc(corner, back)
        )
    };
    let inside = |by: i64| {
        let less = by.saturating_mul(2);
        plain(x.saturating_add(by), y.saturating_add(by), width.saturating_sub(less), height.saturating_sub(less))
    };
    match outline {
        Outline::Plain => (plain(x, y, width, height), String::new()),
        Outline::Double => (plain(x, y, width, height), inside(4)),
        Outline::Rounded => (rounded(CORNER.min(height.midpoint(0))), String::new()),
        Outline::Pill => (rounded(height.midpoint(0).min(width.midpoint(0))), String::new()),
        Outline::Cut => {
            let (across, down) = (width.saturating_sub(CORNER), height.saturating_sub(CORNER));
            let path = format!("M{x} {y}h{across}l{CORNER} {CORNER}v{down}h{}z", width.saturating_neg());
            (path, String::new())
        }
        Outline::Tab => (plain(x, y, width, height), format!("M{} {y}v-4h24v4", x.saturating_add(8))),
    }
}

/// A stroke through the middle of a box.
pub fn strike(rect: Rect) -> String {
    let middle = rect.y.saturating_add(rect.height.midpoint(0));
    format!("M{} {middle}h{}", rect.x.saturating_add(4), rect.width.saturating_sub(8))
}

/// A line along its corners, shortened where its head covers it, and the head. A ring stands at its start where it is
/// `ringed`.
pub fn route(corners: &[Point], head: Head, ringed: bool) -> (String, String) {
    let (Some(first), Some(last)) = (corners.first(), corners.last()) else { return (String::new(), String::new()) };
    let before = corners.iter().rev().find(|corner| *corner != last).unwrap_or(first);
    let (dx, dy) = (last.x.saturating_sub(before.x).signum(), last.y.saturating_sub(before.y).signum());
    // A step back along the line, and one to its side.
    let at = |back: i64, side: i64| {
        let x = last.x.saturating_sub(dx.saturating_mul(back)).saturating_add(dy.saturating_mul(side));
        let y = last.y.saturating_sub(dy.saturating_mul(back)).saturating_add(dx.saturating_mul(side));
        format!("{x} {y}")
    };
    let (length, mut inner) = match head {
        Head::None => (0, String::new()),
        Head::Full => (9, format!("M{}L{}L{}z", at(0, 0), at(10, 5), at(10, -5))),
        Head::Open => (0, format!("M{}L{}L{}", at(9, 6), at(0, 0), at(9, -6))),
        Head::Small => (0, format!("M{}L{}L{}", at(6, 4), at(0, 0), at(6, -4))),
        Head::Diamond => (12, format!("M{}L{}L{}L{}z", at(0, 0), at(6, 4), at(12, 0), at(6, -4))),
    };
    let room = last.x.saturating_sub(before.x).saturating_add(last.y.saturating_sub(before.y)).saturating_abs();
    let mut path = String::new();
    let count = corners.len();
    for (place, corner) in corners.iter().enumerate() {
        path.push(if place == 0 { 'M' } else { 'L' });
        if place.saturating_add(1) == count {
            path.push_str(&at(length.min(room.saturating_sub(1)).max(0), 0));
        } else {
            path.push_str(&format!("{} {}", corner.x, corner.y));
        }
    }
    if ringed {
        let next = corners.iter().find(|corner| *corner != first).unwrap_or(first);
        let step = |from: i64, to: i64| from.saturating_add(to.saturating_sub(from).signum().saturating_mul(8));
        let (x, y) = (step(first.x, next.x).saturating_sub(3), step(first.y, next.y));
        inner.push_str(&format!("M{x} {y}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0"));
    }
    (path, inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_ends_where_its_head_begins() {
        let corners = [Point { x: 0, y: 0 }, Point { x: 0, y: 30 }, Point { x: 50, y: 30 }];
        let (path, head) = route(&corners, Head::Full, true);
        assert_eq!(path, "M0 0L0 30L41 30");
        assert_eq!(head, "M50 30L40 35L40 25zM-3 8a3 3 0 1 0 6 0a3 3 0 1 0 -6 0");
        assert_eq!(route(&corners, Head::None, false), ("M0 0L0 30L50 30".to_owned(), String::new()));
        // A stretch shorter than the head keeps a point of its own.
        assert_eq!(route(&[Point { x: 0, y: 0 }, Point { x: 0, y: 4 }], Head::Full, false).0, "M0 0L0 1");
        assert_eq!(route(&[], Head::Full, true), (String::new(), String::new()));
    }

    #[test]
    fn every_outline_closes_within_its_box() {
        let rect = Rect { x: 10, y: 20, width: 100, height: 40 };
        assert_eq!(outline(rect, Outline::Plain).0, "M10 20h100v40h-100z");
        assert_eq!(outline(rect, Outline::Double).1, "M14 24h92v32h-92z");
        assert_eq!(outline(rect, Outline::Cut).0, "M10 20h90l10 10v30h-100z");
        assert!(outline(rect, Outline::Pill).0.starts_with("M30 20h60a20 20 0 0 1 20 20v0"));
        assert_eq!(strike(rect), "M14 40h92");
    }
}
