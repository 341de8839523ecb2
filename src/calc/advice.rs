//! What may be pooled: advice from a document's own rule packs, never a permission.

use crate::document::{Document, Line, Outcome, Rule, RulePack};

/// What the rules say of one line.
#[derive(Debug, Clone, Copy)]
pub struct Advice<'d> {
    /// The outcome; [`Outcome::Ask`] where no rule fits.
    pub outcome: Outcome,
    /// The rule it rests on and the pack that the rule is in.
    pub rule: Option<(&'d RulePack, &'d Rule)>,
}

/// Looks for the rule that fits a line: a listed exclusion wins over anything else, and where nothing fits, the
/// question goes to the monitoring officer.
pub fn on_line<'d>(document: &'d Document, line: &Line) -> Advice<'d> {
    let named = [&line.service, &line.label, &line.note];
    let text =
        named.iter().filter_map(|text| text.as_deref()).collect::<Vec<_>>().join(" \u{b7} ").to_ascii_lowercase();
    let date = document.source.date.as_deref();
    let mut best = Advice { outcome: Outcome::Ask, rule: None };
    for pack in &document.rule_packs {
        for rule in pack.rules.iter().filter(|rule| rule.is_in_force(date)) {
            let fits = rule.is_general() || rule.words.iter().any(|words| holds(&text, &words.to_ascii_lowercase()));
            if fits && best.rule.is_none_or(|(_, other)| rank(rule) > rank(other)) {
                best = Advice { outcome: rule.outcome, rule: Some((pack, rule)) };
            }
        }
    }
    best
}

/// A rule that names the line's own words wins over one for every line; then the more careful outcome wins.
fn rank(rule: &Rule) -> (bool, u8) {
    let care = match rule.outcome {
        Outcome::OrdinarilyWithin => 0,
        Outcome::Ask => 1,
        Outcome::ListedExclusion => 2,
    };
    (!rule.is_general(), care)
}

/// Whether `words` stand in `text` as whole words.
fn holds(text: &str, words: &str) -> bool {
    if words.trim().is_empty() {
        return false;
    }
    text.match_indices(words).any(|(start, found)| {
        let before = text.get(..start).and_then(|before| before.chars().next_back());
        let behind = text.get(start.saturating_add(found.len())..).and_then(|behind| behind.chars().next());
        let is_edge = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_ascii_alphanumeric());
        is_edge(before) && is_edge(behind)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_words_fit() {
        assert!(holds("day surgery · theatre", "surgery"));
        assert!(!holds("neurosurgery", "surgery"));
        assert!(!holds("anything", " "));
    }
}
