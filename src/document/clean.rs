//! Texts made safe to put into a sentence: no letter that turns the text around it, hides, or ends it.

use super::limits;
use crate::error::{Bound, Errors, Kind};

/// Letters that turn the direction of what follows, or take no room: a name with them reads differently from what it is.
/// The joiners inside emoji and some scripts (U+200C, U+200D) stay.
pub fn is_hidden(letter: char) -> bool {
    matches!(letter,
        '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{2060}'..='\u{2064}' | '\u{feff}'
        | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}' | '\u{e0000}'..='\u{e007f}')
}

/// Control characters and line breaks as a space.
pub fn visible(letter: char) -> char {
    if letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}') { ' ' } else { letter }
}

/// A label: trimmed, cleaned, and cut at its bound, each with its problem. Where it stands is worked out only then.
pub fn label(at: &dyn Fn() -> String, offset: Option<usize>, text: &str, errors: &mut Errors) -> String {
    let text = text.trim();
    let needs_care =
        text.len() > limits::LABEL || text.chars().any(|letter| is_hidden(letter) || visible(letter) != letter);
    if !needs_care {
        return text.to_owned();
    }
    if text.chars().any(is_hidden) {
        errors.add(at(), offset, Kind::HiddenLetters);
    }
    let found = text.chars().count();
    if found > limits::LABEL {
        errors.add(at(), offset, Kind::Beyond { bound: Bound::Label, found, most: limits::LABEL });
    }
    let letters = text.chars().filter(|letter| !is_hidden(*letter)).map(visible);
    letters.take(limits::LABEL).collect::<String>().trim().to_owned()
}

/// The start of a text, short enough to be quoted in a sentence, without letters that turn or hide text.
pub fn excerpt(text: &str) -> String {
    let mut letters = text.chars().filter(|letter| !is_hidden(*letter)).map(visible);
    let mut short: String = letters.by_ref().take(60).collect();
    if letters.next().is_some() {
        short.push('…');
    }
    short
}
