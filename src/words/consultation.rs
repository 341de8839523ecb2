//! What is asked, or that nothing is.

use super::{Table, fill, listed};
use crate::document::{Audience, Consultation, Stage, Standing, date};

/// Where a consultation stands on a day that the page gives; the core has no clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It can be answered.
    Open,
    /// It opens later.
    NotYet,
    /// Its last day has passed.
    Closed,
    /// It has been decided.
    Decided,
}

/// Where a consultation stands; open where no day is given and nothing has been decided.
pub fn state(consultation: &Consultation, today: Option<&str>) -> State {
    if consultation.stage == Stage::Decided {
        return State::Decided;
    }
    let Some(today) = today.filter(|day| date::is_date(day)) else { return State::Open };
    // A month or a year without a day lasts to its end.
    let as_long = |bound: &str| today.get(..bound.len()).unwrap_or(today).to_owned();
    if consultation.opens.as_deref().is_some_and(|opens| as_long(opens).as_str() < opens) {
        State::NotYet
    } else if consultation.closes.as_deref().is_some_and(|closes| as_long(closes).as_str() > closes) {
        State::Closed
    } else {
        State::Open
    }
}

/// The sentence that says what is asked; that it is not a consultation where there is none.
pub fn asked(words: &Table, consultation: Option<&Consultation>, today: Option<&str>) -> String {
    let Some(consultation) = consultation else { return words.consultation_none.to_owned() };
    let day = |text: &Option<String>| text.as_deref().map_or(String::new(), |text| date::in_words(text, &words.months));
    match state(consultation, today) {
        State::Decided => words.consultation_decided.to_owned(),
        State::NotYet => fill(words.consultation_not_yet, &[("opens", &day(&consultation.opens))]),
        State::Closed => fill(words.consultation_closed, &[("closes", &day(&consultation.closes))]),
        State::Open if consultation.open.is_empty() => {
            fill(words.consultation_asks, &[("open", words.consultation_asks_plain)])
        }
        State::Open => {
            let open = fill(words.consultation_asks_open, &[("open", &listed(words, &consultation.open))]);
            fill(words.consultation_asks, &[("open", &open)])
        }
    }
}

/// When it is open, in words; empty where nothing is stated.
pub fn dates(words: &Table, consultation: &Consultation) -> String {
    let day = |text: &str| date::in_words(text, &words.months);
    match (consultation.opens.as_deref(), consultation.closes.as_deref()) {
        (Some(opens), Some(closes)) => {
            fill(words.consultation_dates, &[("opens", &day(opens)), ("closes", &day(closes))])
        }
        (Some(opens), None) => fill(words.consultation_opens, &[("opens", &day(opens))]),
        (None, Some(closes)) => fill(words.consultation_closes, &[("closes", &day(closes))]),
        (None, None) => String::new(),
    }
}

/// Who decides and when; empty where nobody is named.
pub fn decides(words: &Table, consultation: &Consultation) -> String {
    let Some(who) = consultation.decides.as_deref() else { return String::new() };
    match consultation.decided.as_deref() {
        Some(when) => {
            let when = date::in_words(when, &words.months);
            fill(words.consultation_decides_when, &[("who", who), ("when", &when)])
        }
        None => fill(words.consultation_decides, &[("who", who)]),
    }
}

/// Who is asked; empty where it is not stated.
pub fn audience(words: &Table, consultation: &Consultation) -> &'static str {
    match consultation.audience {
        Some(Audience::Staff) => words.consultation_staff,
        Some(Audience::Public) => words.consultation_public,
        None => "",
    }
}

/// How an alternative stands; empty where it is not stated.
pub fn standing(words: &Table, standing: Option<Standing>) -> &'static str {
    match standing {
        Some(Standing::Preferred) => words.standing_preferred,
        Some(Standing::Open) => words.standing_open,
        Some(Standing::Rejected) => words.standing_rejected,
        None => "",
    }
}
