//! What a partner, a tier, a line and a status are called in a sentence.

use super::{Table, fill};
#[cfg(feature = "calculators")]
use crate::calc::pool::{Entry, Origin};
use crate::document::{Document, date};
use crate::money::{Money, pounds};

/// The names of one document in one language.
#[derive(Debug, Clone, Copy)]
pub struct Names<'d> {
    /// The document.
    pub document: &'d Document,
    /// The language.
    pub words: &'static Table,
}

impl<'d> Names<'d> {
    /// A partner's name; the word for one that is not stated.
    pub fn partner(self, partner: Option<usize>) -> &'d str {
        let named = partner.and_then(|partner| self.document.partners.get(partner));
        named.map_or(self.words.partner_not_stated, |partner| &partner.name)
    }

    /// A tier's name.
    pub fn tier(self, tier: usize) -> &'d str {
        self.document.tiers.get(tier).map_or("", |tier| &tier.name)
    }

    /// Whose money it is: `Bury CCG’s money`.
    pub fn whose(self, partner: Option<usize>) -> String {
        match partner {
            Some(_) => fill(self.words.money_of, &[("partner", self.partner(partner))]),
            None => self.words.money_of_nobody.to_owned(),
        }
    }

    /// What a line is called: its label or its service with its place behind it, or its place alone.
    #[cfg(feature = "calculators")]
    pub fn entry(self, entry: &Entry) -> String {
        let line = entry.line(self.document);
        let (partner, tier) = (self.partner(entry.partner), self.tier(entry.tier));
        let slots = [("partner", partner), ("tier", tier)];
        let place = fill(self.words.line_in_tier, &slots);
        let name = line.and_then(|line| line.label.as_ref().or(line.service.as_ref())).cloned();
        let name = name.or_else(|| match entry.origin {
            Origin::Added(number) | Origin::MovedFromAdded(number) => {
                Some(fill(self.words.line_added, &[("number", &number.to_string())]))
            }
            _ => None,
        });
        match name {
            Some(name) => fill(self.words.line_named, &[("name", name.as_str()), ("partner", partner), ("tier", tier)]),
            None => place,
        }
    }

    /// The title, or the word for none.
    pub fn title(self) -> &'d str {
        if self.document.title.is_empty() { self.words.untitled } else { &self.document.title }
    }

    /// The source in one line: title, date, place.
    pub fn source_line(self) -> String {
        let source = &self.document.source;
        let day = source.date.as_deref().map(|day| date::in_words(day, &self.words.months));
        [source.title.clone(), day, source.place.clone()].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// An amount in full pounds, or the word for one that is not stated.
    pub fn pounds(self, money: Option<Money>) -> String {
        money.map_or_else(|| self.words.not_stated.to_owned(), pounds)
    }
}
