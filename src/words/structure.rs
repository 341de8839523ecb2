//! Bodies and relations in words: what each is, and how two stand to each other.

mod chain;
mod time;

pub use chain::{chain, step};
pub use time::{changes, standing};

pub use super::capital;
use super::{Names, Table, count, fill, listed, plural};
use crate::calc::structure::State;
use crate::document::{Body, BodyForm, Family, Footing, Life, Moment, Reading, Relation, RelationKind, Status, date};

/// More bodies than this are counted, and only the first of them named.
const NAMED: usize = 3;

/// What a body is.
pub fn form(words: &Table, form: BodyForm) -> &'static str {
    words.forms.get(form as usize).copied().unwrap_or_default()
}

/// What a phase is called.
pub fn life(words: &Table, life: Life) -> &'static str {
    words.lives.get(life as usize).copied().unwrap_or_default()
}

/// What a family is called, and how it is drawn.
pub fn family(words: &Table, family: Family) -> [&'static str; 2] {
    words.families.get(family as usize).copied().unwrap_or_default()
}

/// What a relation rests on.
pub fn footing(words: &Table, footing: Footing) -> &'static str {
    words.footings.get(footing as usize).copied().unwrap_or_default()
}

/// How firm a structure is.
pub fn firmness(words: &Table, status: Status) -> &'static str {
    words.firmness.get(status as usize).copied().unwrap_or_default()
}

/// A date in words.
pub fn day(words: &Table, text: &str) -> String {
    date::in_words(text, &words.months)
}

/// What a date is called.
pub fn moment(words: &Table, moment: &Moment) -> String {
    moment.label.clone().unwrap_or_else(|| day(words, &moment.at))
}

/// A number in digits, with commas.
pub fn digits(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && digits.len().saturating_sub(place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A text with small letters for capitals, so that names are found in any case: in ASCII, Latin, Greek and Cyrillic.
/// The tables for all scripts would be a tenth of the program.
pub fn small(text: &str) -> String {
    let small = |letter: char| {
        let code = u32::from(letter);
        let behind = match code {
            0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde | 0x391..=0x3ab | 0x410..=0x42f => 32,
            0x400..=0x40f => 80,
            0x100..=0x137 | 0x14a..=0x177 if code.is_multiple_of(2) => 1,
            0x139..=0x148 | 0x179..=0x17e if !code.is_multiple_of(2) => 1,
            _ => 0,
        };
        char::from_u32(code.saturating_add(behind)).unwrap_or(letter)
    };
    text.chars().map(small).collect()
}

/// A body's name.
pub fn name(names: Names<'_>, body: usize) -> &str {
    names.document.bodies.get(body).map_or("", |body| &body.name)
}

/// Where a body is in its life, with its date: `in shadow since 2021`. Empty for one of which nothing is said.
pub fn phase(words: &Table, state: State<'_>) -> String {
    let dated = |what: &str, template: &str, from: Option<&str>| match from {
        Some(from) => fill(template, &[("what", what), ("date", &day(words, from))]),
        None => what.to_owned(),
    };
    match state {
        State::Before(None) => words.not_yet.to_owned(),
        State::Before(from) => dated("", words.not_yet_from, from),
        State::In(Life::Live, None) => String::new(),
        State::In(now, from) => dated(life(words, now), words.since, from),
        State::Gone(from) => dated(life(words, Life::Abolished), words.phase_from, from),
    }
}

/// What a body is and where it is in its life, in one: `partnership, in shadow since 2021`.
pub fn what(words: &Table, body: &Body, phase: &str) -> String {
    match (form(words, body.form), phase) {
        (form, "") => form.to_owned(),
        ("", phase) => phase.to_owned(),
        (form, phase) => fill(words.body_words, &[("form", form), ("phase", phase)]),
    }
}

/// The second line of its box: short, and empty where nothing is known.
pub fn second(words: &Table, body: &Body, now: Life) -> String {
    let phase = if now == Life::Live { "" } else { life(words, now) };
    // That a place is a place, its tab says.
    if matches!(body.form, BodyForm::NotStated | BodyForm::Place) { phase.to_owned() } else { what(words, body, phase) }
}

/// The clause of a kind before its slots are filled: of the body that it goes from, or of the one that it goes to.
fn template(words: &Table, kind: RelationKind, forward: bool) -> &'static str {
    let [from, to] = words.kinds.get(kind as usize).copied().unwrap_or_default();
    if forward { from } else { to }
}

/// What stands beside a line on the picture: the paper's words, or the kind's.
pub fn label(words: &Table, relation: &Relation) -> String {
    match &relation.label {
        Some(label) => label.clone(),
        None => kind(words, relation.kind),
    }
}

/// What a kind is called: `accountable to`.
pub fn kind(words: &Table, kind: RelationKind) -> String {
    if kind == RelationKind::Other {
        return words.unnamed.to_owned();
    }
    let text = template(words, kind, true).trim_end_matches([' ', '@']);
    text.strip_prefix("is ").unwrap_or(text).to_owned()
}

/// The clause that a relation says of one of its ends, parted where its weight is: `holds to account`, `NHS GM`.
/// Behind it, in brackets, the paper's own words where they are others, and whether it is our reading.
pub fn clause(names: Names<'_>, relation: &Relation, forward: bool, with_reading: bool) -> (String, String) {
    let words = names.words;
    let other = name(names, if forward { relation.to } else { relation.from });
    let own = relation.label.as_deref().unwrap_or_default();
    let quoted = if own.is_empty() { words.unnamed.to_owned() } else { fill(words.in_quotes, &[("what", own)]) };
    let (before, behind) = template(words, relation.kind, forward).split_once('@').unwrap_or_default();
    let part = |part: &str| if part.trim() == "#" { quoted.clone() } else { part.trim().to_owned() };
    let (strong, mut rest) = match before {
        // Behind the other body there is a verb and, of a label, what it is about: `delegates to it`, `# it`.
        "" => (other.to_owned(), behind.trim().replacen('#', &quoted, 1)),
        before => (part(before), format!("{other}{behind}")),
    };
    let known = kind(words, relation.kind);
    let is_known = [own.strip_prefix("is "), Some(own)].iter().flatten().any(|own| own.eq_ignore_ascii_case(&known));
    let mut more = Vec::new();
    if !own.is_empty() && !is_known && relation.kind != RelationKind::Other {
        more.push(quoted);
    }
    if with_reading && relation.reading == Reading::Inferred {
        more.push(words.our_reading.to_owned());
    }
    if !more.is_empty() {
        rest = fill(words.in_brackets, &[("what", &rest), ("more", &more.join(words.list_comma))]);
    }
    (strong, rest)
}

/// The same in one piece.
pub fn says(names: Names<'_>, relation: &Relation, forward: bool) -> String {
    let (strong, rest) = clause(names, relation, forward, true);
    format!("{strong} {rest}")
}

/// A relation as a sentence.
pub fn sentence(names: Names<'_>, relation: &Relation) -> String {
    let clause = says(names, relation, true);
    let slots = [("subject", name(names, relation.from)), ("clause", &clause)];
    fill(names.words.clause, &slots) + "."
}

/// Some bodies by name; where they are many, their number and the first of them.
pub fn some(names: Names<'_>, bodies: &[usize]) -> String {
    let named: Vec<String> = bodies.iter().take(NAMED).map(|body| name(names, *body).to_owned()).collect();
    // A name with a comma in it would read as two.
    let is_plain = named.iter().all(|name| !name.contains(','));
    let list = if is_plain { listed(names.words, &named) } else { named.join(names.words.list_names) };
    if bodies.len() <= NAMED {
        return list;
    }
    fill(names.words.among, &[("count", &count(names.words, bodies.len())), ("names", &list)])
}

/// A number of something, in words.
pub fn of_number(words: &Table, number: usize, one: &'static str, many: &'static str) -> String {
    fill(plural(number, one, many), &[("count", &if number > 10 { digits(number) } else { count(words, number) })])
}
