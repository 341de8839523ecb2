//! Dated rules on what may be pooled: advice, kept as data so that a monitoring officer can read and change them.

use super::fields::Fields;
use super::file::entries;
use super::{Outcome, limits};
use crate::error::{Bound, Errors, Kind};

/// A set of rules read in one place on one day.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RulePack {
    /// What was read: `SI 2000/618 regulation 2(2)`.
    pub name: String,
    /// When it was read.
    pub date: Option<String>,
    /// What a reader should know of the reading.
    pub note: Option<String>,
    /// The rules.
    pub rules: Vec<Rule>,
}

/// One rule: words that, found in a line's service, label or note, point to an outcome; without words, it fits
/// every line that no other rule fits.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Rule {
    /// What it says of a line that it fits.
    pub outcome: Outcome,
    /// The words that it looks for, each a word or a run of words; left out for a rule on every line.
    #[cfg_attr(test, schemars(with = "Option<Vec<String>>"))]
    pub words: Vec<String>,
    /// The wording that it rests on.
    pub wording: String,
    /// Where that stands.
    pub source: Option<String>,
    /// The first day on which it is in force.
    pub from: Option<String>,
    /// The last day.
    pub to: Option<String>,
}

impl RulePack {
    /// Reads the section `rulePacks`.
    pub fn read_all(fields: &mut Fields<'_>, errors: &mut Errors) -> Vec<RulePack> {
        let mut packs = Vec::new();
        let mut left = limits::RULE_WORDS;
        for mut own in entries(fields, "rulePacks", errors) {
            let name = own.required_text("name", errors);
            let (date, note) = (own.date("date", errors), own.text("note", errors));
            let rules = Rule::read_all(&mut own, &mut left, errors);
            if let Some(name) = name {
                packs.push(RulePack { name, date, note, rules });
            }
            own.finish(errors);
        }
        packs
    }
}

impl Rule {
    fn read_all(fields: &mut Fields<'_>, left: &mut usize, errors: &mut Errors) -> Vec<Rule> {
        let mut rules = Vec::new();
        for mut own in entries(fields, "rules", errors) {
            let outcome = own.one_of("outcome", Outcome::LIST, errors);
            if own.node("outcome").is_none() {
                own.missing("outcome", errors);
            }
            let mut words = own.texts("words", errors);
            let is_general = words.is_empty();
            if words.len() > *left {
                let (found, most) = (words.len().saturating_sub(*left), limits::RULE_WORDS);
                let found = found.saturating_add(most);
                own.wrong("words", Kind::Beyond { bound: Bound::Entries, found, most }, errors);
                words.truncate(*left);
            }
            *left = left.saturating_sub(words.len());
            let wording = own.required_text("wording", errors);
            let source = own.text("source", errors);
            let (from, to) = (own.date("from", errors), own.date("to", errors));
            // A rule whose words were all beyond the bound is no rule on every line.
            let is_whole = is_general || !words.is_empty();
            if let (Some(outcome), Some(wording), true) = (outcome, wording, is_whole) {
                rules.push(Rule { outcome, words, wording, source, from, to });
            }
            own.finish(errors);
        }
        rules
    }

    /// Whether it is a rule on every line.
    pub fn is_general(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether the rule is in force on a day; where the day or a bound is not stated it is taken to be.
    pub fn is_in_force(&self, date: Option<&str>) -> bool {
        let Some(date) = date else { return true };
        let begun = self.from.as_deref().is_none_or(|from| from.get(..date.len()).unwrap_or(from) <= date);
        let ended = self.to.as_deref().is_some_and(|to| to < date.get(..to.len()).unwrap_or(date));
        begun && !ended
    }
}
