//! Which lines are alike in all that is known of them but partner, tier and amount: money that moves joins its like.

use super::position::{Entry, Origin};
use crate::document::{Basis, Document, Line, Purpose, Recurrence};
use crate::index::Index;

/// The likeness of every line of a document, as a number.
#[derive(Debug, Clone)]
pub struct Likeness {
    lines: Vec<usize>,
    /// The likeness of a line of which nothing is known but its purpose: capital, revenue, not said.
    bare: [usize; 3],
    count: usize,
}

impl Likeness {
    /// Compares the lines of a document.
    pub fn of_lines(document: &Document) -> Likeness {
        let mut index = Index::default();
        let mut count = 0_usize;
        let mut number = |text: String| {
            index.find(&text).unwrap_or_else(|| {
                let number = count;
                index.claim(&text, number);
                count = count.saturating_add(1);
                number
            })
        };
        let bare = [Some(Purpose::Capital), Some(Purpose::Revenue), None].map(|purpose| number(known(None, purpose)));
        let lines = document.lines.iter().map(|line| number(known(Some(line), line.purpose))).collect();
        Likeness { lines, bare, count }
    }

    /// How many kinds of line there are.
    pub fn count(&self) -> usize {
        self.count
    }

    /// The likeness of an entry.
    pub fn of(&self, entry: &Entry) -> usize {
        let line = match entry.origin {
            Origin::Line(place) | Origin::MovedFromLine(place) => self.lines.get(place).copied(),
            Origin::Added(_) | Origin::MovedFromAdded(_) => None,
        };
        let [capital, revenue, unsaid] = self.bare;
        line.unwrap_or(match entry.purpose {
            Some(Purpose::Capital) => capital,
            Some(Purpose::Revenue) => revenue,
            None => unsaid,
        })
    }
}

/// What is known of a line, as one text.
fn known(line: Option<&Line>, purpose: Option<Purpose>) -> String {
    let fields = [
        line.and_then(|line| line.label.as_deref()),
        line.and_then(|line| line.service.as_deref()),
        line.and_then(|line| line.provider.as_deref()),
        line.and_then(|line| line.level.as_deref()),
        purpose.map(Purpose::code),
        line.and_then(|line| line.recurrence).map(Recurrence::code),
        line.and_then(|line| line.basis).map(Basis::code),
    ];
    let mut text = String::new();
    for field in fields {
        // No label holds a control character, so nothing but the end of a field reads as one; what is not stated
        // differs from what is stated as nothing.
        text.push_str(field.unwrap_or("\u{1}"));
        text.push('\0');
    }
    text
}
