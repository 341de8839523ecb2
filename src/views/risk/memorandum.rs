//! A pool's memorandum account, for its host to export: what was paid in, by whom and when, what it was for, how far
//! it is over or under, and who bears that under the rule agreed.

use super::{Frame, Request, frame, fund, rows, rules};
use crate::calc::risk::Receiver;
use crate::document::Document;
use crate::money::Money;
use crate::views::csv::{figure, push_row, safe};
use crate::words::{Names, fill, risk as said};

/// Writes the account.
pub fn account(document: &Document, request: &Request) -> String {
    let names = Names { document, words: request.words };
    let standard = rules::standard(names);
    let all = rules::all(document, &standard, request);
    let frame = frame(names, request, rules::shown(&all, request.shown.as_deref()));
    let mut account = Account { text: String::from("\u{feff}"), frame: &frame };
    account.head();
    account.contributions();
    account.budget();
    account.sharing();
    account.text
}

struct Account<'f> {
    text: String,
    frame: &'f Frame<'f>,
}

impl Account<'_> {
    fn row(&mut self, what: &str, whose: &str, amount: Option<Money>) {
        let amount = figure(amount);
        push_row(&mut self.text, [safe(what), safe(whose), amount].into_iter());
    }

    fn title(&mut self, title: &str) {
        push_row(&mut self.text, [safe(title), String::new(), String::new()].into_iter());
    }

    fn head(&mut self) {
        let words = self.frame.names.words;
        let heads = [words.memo_what, words.memo_whose, words.memo_amount];
        push_row(&mut self.text, heads.into_iter().map(str::to_owned));
        self.title(&format!("{}: {}", words.memo_title, fund::name(self.frame)));
        self.title(&fund::fund(self.frame).standing);
    }

    fn contributions(&mut self) {
        let (frame, words) = (self.frame, self.frame.names.words);
        self.title(words.memo_contributions);
        for stake in &frame.stakes.partners {
            let partner = frame.names.partner(Some(stake.partner));
            let parts = fund::parts(frame.pool, stake.contribution);
            let count = parts.len().to_string();
            for (place, part) in parts.into_iter().enumerate() {
                let number = place.saturating_add(1).to_string();
                let what = fill(words.memo_instalment, &[("number", &number), ("count", &count)]);
                self.row(&what, partner, Some(part));
            }
            self.row(words.memo_total, partner, stake.contribution);
        }
        self.row(words.memo_total, "", Some(frame.stakes.total));
    }

    fn budget(&mut self) {
        let (frame, words) = (self.frame, self.frame.names.words);
        self.title(words.memo_budget);
        for line in &frame.stakes.lines {
            let Some(entry) = frame.position.entries.get(line.entry) else { continue };
            self.row(&frame.names.entry(entry), frame.names.partner(entry.partner), line.budget);
        }
        self.row(words.memo_total, "", Some(frame.stakes.total));
        self.row(words.memo_spent, "", frame.stakes.total.plus(frame.variance));
        self.row(words.memo_variance, "", Some(frame.variance));
    }

    fn sharing(&mut self) {
        let (frame, words) = (self.frame, self.frame.names.words);
        let Some(column) = frame.baseline.and_then(|place| frame.columns.get(place)) else { return };
        self.title(&format!("{} “{}”", words.memo_shares, column.rule.name));
        let over = frame.variance >= Money::ZERO;
        let steps = if over { &column.rule.over } else { column.rule.steps_under() };
        for (place, step) in steps.iter().enumerate() {
            self.title(&said::step(frame.names, step, over, place == 0));
        }
        let Ok((shared, _)) = &column.result else { return };
        for (receiver, _) in &shared.parts {
            let who = match receiver {
                Receiver::Partner(place) => frame.partner_name(*place).to_owned(),
                Receiver::Source(name) => fill(words.source_row, &[("name", name)]),
                Receiver::Nobody => words.unallocated.to_owned(),
            };
            self.row(words.memo_variance, &who, rows::borne(column, receiver));
        }
        self.row(words.memo_total, "", Some(frame.variance));
    }
}
