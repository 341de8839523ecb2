//! From what variance on a partner is better off under one rule than under another.

use std::cmp::Ordering;

use super::{Names, Table, fill, listed};
use crate::calc::risk::Section;
use crate::fraction::Fraction;
use crate::money::pounds;

/// When the partner is better off at an overspend, or at an underspend; nothing where the bounds do not reach that
/// side. `sections` compare the first rule with the second.
pub fn better(
    names: Names<'_>,
    partner: Option<usize>,
    rules: (&str, &str),
    sections: &[Section],
    over: bool,
) -> Option<String> {
    side(names.words, sections, over).map(|side| side.sentence(names.partner(partner), rules))
}

/// The sections of one side, with sizes in place of variances: from nought outwards.
struct Side<'w> {
    words: &'w Table,
    over: bool,
    sections: Vec<Section>,
    most: Fraction,
}

fn side<'w>(words: &'w Table, sections: &[Section], over: bool) -> Option<Side<'w>> {
    let clip = |at: Fraction| {
        let at = if over { at } else { at.negated() };
        if at.sign() == Some(Ordering::Less) { Fraction::ZERO } else { at }
    };
    let mut clipped: Vec<Section> = Vec::new();
    for section in sections {
        let (one, other) = (clip(section.from), clip(section.to));
        let (from, to) = if over { (one, other) } else { (other, one) };
        if from != to {
            clipped.push(Section { from, to, order: section.order });
        }
    }
    if !over {
        clipped.reverse();
    }
    let most = clipped.last()?.to;
    Some(Side { words, over, sections: clipped, most })
}

impl Side<'_> {
    fn sentence(&self, partner: &str, (rule, other): (&str, &str)) -> String {
        let words = self.words;
        let has = |order| self.sections.iter().any(|section| section.order == order);
        let pick = |over, under| if self.over { over } else { under };
        let (less, same, more) = (has(Ordering::Less), has(Ordering::Equal), has(Ordering::Greater));
        let template = match (less, same, more) {
            (true, false, false) => pick(words.better_always_over, words.better_always_under),
            (false, false, true) => pick(words.better_never_over, words.better_never_under),
            (false, _, false) => pick(words.better_same_over, words.better_same_under),
            (false, true, true) => pick(words.better_or_same_over, words.better_or_same_under),
            _ => pick(words.better_only_over, words.better_only_under),
        };
        let most = amount(words, self.most);
        let ranges = self.ranges(Ordering::Less);
        let slots = [("partner", partner), ("rule", rule), ("other", other), ("most", &most), ("ranges", &ranges)];
        let mut sentence = fill(template, &slots);
        if same && (less || more) {
            let template = pick(words.same_when_over, words.same_when_under);
            sentence.push(' ');
            sentence.push_str(&fill(template, &[("ranges", &self.ranges(Ordering::Equal))]));
        }
        sentence
    }

    /// The sections of one order: `above £1 and below £2`.
    fn ranges(&self, order: Ordering) -> String {
        let words = self.words;
        let range = |section: &Section| {
            let (from, to) = (amount(words, section.from), amount(words, section.to));
            let (begins, ends) = (section.from == Fraction::ZERO, section.to == self.most);
            let template = match (begins, ends, order) {
                (true, false, Ordering::Equal) => words.range_up_to,
                (true, _, _) => words.range_below,
                (false, true, Ordering::Equal) => words.range_from,
                (false, true, _) => words.range_above,
                (false, false, _) => words.range_between,
            };
            fill(template, &[("from", &from), ("to", &to)])
        };
        let of_order = self.sections.iter().filter(|section| section.order == order);
        let ranges: Vec<String> = of_order.map(range).collect();
        match ranges.split_last() {
            Some((last, before)) if !before.is_empty() => {
                let before = before.join(words.list_comma);
                fill(words.range_or, &[("before", &before), ("last", last)])
            }
            _ => listed(words, &ranges),
        }
    }
}

/// An exact amount in words: to the penny, and said so where it is finer.
pub fn amount(words: &Table, pence: Fraction) -> String {
    let Some(money) = pence.money() else { return String::new() };
    let text = pounds(money);
    if Fraction::pence(money) == pence { text } else { fill(words.rounded_to_penny, &[("amount", &text)]) }
}
