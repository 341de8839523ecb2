//! Reading an object field by field, so that every problem is collected and everything valid is kept.

use std::rc::Rc;

use super::clean::excerpt;
use super::json::{Node, Value};
use super::{clean, limits};
use crate::error::{Bound, Errors, Kind, Shape};
use crate::money::{self, Unit, Written};

/// Where a value stands, written out only where something is said of it: a file may have 100,000 lines.
#[derive(Debug, Clone)]
pub struct Path {
    base: Rc<str>,
    place: Option<usize>,
    /// What stands between it and a field of it.
    joint: &'static str,
}

impl Path {
    /// The whole text.
    pub fn root() -> Path {
        Path::named("")
    }

    /// A field of the whole text, by its name.
    pub fn named(name: &str) -> Path {
        Path { base: name.into(), place: None, joint: "." }
    }

    /// A row of a sheet, by its number.
    pub fn row(number: usize) -> Path {
        Path { base: format!("row {number}").into(), place: None, joint: ", " }
    }

    /// The path in full: `lines[3]`.
    pub fn text(&self) -> String {
        match self.place {
            Some(place) => format!("{}[{place}]", self.base),
            None => self.base.to_string(),
        }
    }

    /// The path of a field: `lines[3].amount`.
    fn of(&self, name: &str) -> String {
        let path = self.text();
        if path.is_empty() { name.to_owned() } else { format!("{path}{}{name}", self.joint) }
    }
}

/// More names than any object here has.
const MOST_NAMES: usize = 32;

/// One object being read: where it stands, and which of its names have been asked for.
pub struct Fields<'n> {
    path: Path,
    offset: usize,
    object: &'n [(std::borrow::Cow<'n, str>, Node<'n>)],
    asked: [&'static str; MOST_NAMES],
    count: usize,
}

impl<'n> Fields<'n> {
    /// Opens an object; anything else is a problem.
    pub fn open(path: Path, node: &'n Node<'n>, errors: &mut Errors) -> Option<Fields<'n>> {
        match &node.value {
            Value::Object(object) => {
                Some(Fields { path, offset: node.offset, object, asked: [""; MOST_NAMES], count: 0 })
            }
            other => {
                wrong_shape(path.text(), node.offset, Shape::Object, other, errors);
                None
            }
        }
    }

    /// Where the object stands: `lines[3]`.
    pub fn path(&self) -> String {
        self.path.text()
    }

    /// The path of one field: `lines[3].amount`.
    pub fn path_of(&self, name: &str) -> String {
        self.path.of(name)
    }

    /// Where the object starts.
    pub fn offset(&self) -> usize {
        self.offset
    }

    /// A field's node, if it is there and not `null`.
    pub fn node(&mut self, name: &'static str) -> Option<&'n Node<'n>> {
        // A name may be asked for twice; it is entered where there is room, and there is for all that are known.
        if !self.asked.iter().take(self.count).any(|asked| *asked == name)
            && let Some(free) = self.asked.get_mut(self.count)
        {
            *free = name;
            self.count = self.count.saturating_add(1);
        }
        let found = self.object.iter().find(|(field, _)| field == name).map(|(_, node)| node);
        found.filter(|node| !matches!(node.value, Value::Null))
    }

    /// Says that a field is missing.
    pub fn missing(&self, name: &'static str, errors: &mut Errors) {
        errors.add(self.path.text(), Some(self.offset), Kind::MissingField { name });
    }

    /// Says what is wrong with a field.
    pub fn wrong(&self, name: &'static str, kind: Kind, errors: &mut Errors) {
        let offset = self.object.iter().find(|(field, _)| field == name).map(|(_, node)| node.offset);
        errors.add(self.path_of(name), offset.or(Some(self.offset)), kind);
    }

    /// A text, cleaned of letters that turn or hide text, and cut at the length of a label.
    pub fn text(&mut self, name: &'static str, errors: &mut Errors) -> Option<String> {
        let node = self.node(name)?;
        label(&|| self.path.of(name), node, errors)
    }

    /// A text that has to be there.
    pub fn required_text(&mut self, name: &'static str, errors: &mut Errors) -> Option<String> {
        if self.node(name).is_none() {
            self.missing(name, errors);
            return None;
        }
        let text = self.text(name, errors)?;
        if text.is_empty() {
            self.wrong(name, Kind::Empty, errors);
            return None;
        }
        Some(text)
    }

    /// A word of a closed list.
    pub fn one_of<T: Copy>(
        &mut self,
        name: &'static str,
        list: &[(&'static str, T)],
        errors: &mut Errors,
    ) -> Option<T> {
        let text = self.text(name, errors)?;
        let found = list.iter().find(|(word, _)| *word == text).map(|(_, value)| *value);
        if found.is_none() {
            let list = list.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(", ");
            self.wrong(name, Kind::NotInList { found: excerpt(&text), list }, errors);
        }
        found
    }

    /// An amount, written as text; a whole bare number is taken as its text. A text that cannot be read counts
    /// as not stated, with its problem.
    pub fn amount(&mut self, name: &'static str, unit: Unit, errors: &mut Errors) -> Option<Written> {
        let node = self.node(name)?;
        Some(amount(&|| self.path.of(name), node, unit, errors))
    }

    /// A list of amounts, each read as [`Fields::amount`] reads one.
    pub fn amounts(&mut self, name: &'static str, unit: Unit, errors: &mut Errors) -> Vec<(Path, Written)> {
        let items = self.list(name, (Bound::Years, limits::YEARS), errors);
        items
            .into_iter()
            .map(|(path, node)| {
                let written = amount(&|| path.text(), node, unit, errors);
                (path, written)
            })
            .collect()
    }

    /// A whole number of people, with or without commas between groups of three.
    pub fn count(&mut self, name: &'static str, errors: &mut Errors) -> Option<i64> {
        let node = self.node(name)?;
        let text: &str = match &node.value {
            Value::Text(text) => text,
            Value::Number(text) => text,
            other => {
                wrong_shape(self.path_of(name), node.offset, Shape::Count, other, errors);
                return None;
            }
        };
        // A count of people reads as an amount of whole pounds does: the same digits, the same separators.
        let people = money::read(text, Unit::Pounds).ok().and_then(|written| written.money);
        let people = people.filter(|money| money.pence() > 0 && money.pence().checked_rem(100) == Some(0));
        let people = people.and_then(|money| money.pence().checked_div(100));
        if people.is_none() {
            let found = excerpt(text);
            self.wrong(name, Kind::WrongShape { wanted: Shape::Count, found }, errors);
        }
        people
    }

    /// Whether something is so; what is not said is not.
    pub fn truth(&mut self, name: &'static str, errors: &mut Errors) -> bool {
        match self.node(name) {
            None => false,
            Some(Node { value: Value::Bool(truth), .. }) => *truth,
            Some(node) => {
                wrong_shape(self.path_of(name), node.offset, Shape::Truth, &node.value, errors);
                false
            }
        }
    }

    /// A date as written: a day, a month or a year. Anything else is a problem, and is kept as it stands.
    pub fn date(&mut self, name: &'static str, errors: &mut Errors) -> Option<String> {
        let text = self.text(name, errors)?;
        if !super::date::is_date(&text) {
            self.wrong(name, Kind::WrongShape { wanted: Shape::Date, found: excerpt(&text) }, errors);
        }
        Some(text)
    }

    /// The items of a list, each with its path.
    pub fn list(
        &mut self,
        name: &'static str,
        bound: (Bound, usize),
        errors: &mut Errors,
    ) -> Vec<(Path, &'n Node<'n>)> {
        let Some(node) = self.node(name) else { return Vec::new() };
        let path = self.path_of(name);
        let Value::List(items) = &node.value else {
            wrong_shape(path, node.offset, Shape::List, &node.value, errors);
            return Vec::new();
        };
        let (bound, most) = bound;
        if items.len() > most {
            errors.add(path.clone(), Some(node.offset), Kind::Beyond { bound, found: items.len(), most });
        }
        let base: Rc<str> = path.into();
        let path = |place| Path { base: Rc::clone(&base), place: Some(place), joint: "." };
        items.iter().take(most).enumerate().map(|(place, item)| (path(place), item)).collect()
    }

    /// A list of texts.
    pub fn texts(&mut self, name: &'static str, errors: &mut Errors) -> Vec<String> {
        let items = self.list(name, (Bound::Entries, limits::ENTRIES), errors);
        items.into_iter().filter_map(|(path, node)| label(&|| path.text(), node, errors)).collect()
    }

    /// Says which fields nobody asked for. To be called last.
    pub fn finish(self, errors: &mut Errors) {
        for (name, node) in self.object {
            if !self.asked.contains(&name.as_ref()) {
                let nearest = self.asked.iter().find(|known| known.eq_ignore_ascii_case(name));
                let kind = Kind::UnknownField {
                    found: excerpt(name),
                    nearest: nearest.map(|known| (*known).to_owned()).unwrap_or_default(),
                };
                errors.add(self.path.text(), Some(node.offset), kind);
            }
        }
    }
}

/// An amount as somebody wrote it.
fn amount(at: &dyn Fn() -> String, node: &Node<'_>, unit: Unit, errors: &mut Errors) -> Written {
    let mut wrong = |kind| {
        errors.add(at(), Some(node.offset), kind);
        Written::NOT_STATED
    };
    let text: &str = match &node.value {
        Value::Text(text) => text,
        Value::Number(text) if text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') => text,
        Value::Number(text) => return wrong(Kind::BareNumber { found: excerpt(text) }),
        other => return wrong(Kind::WrongShape { wanted: Shape::Amount, found: shown(other) }),
    };
    money::read(text, unit).unwrap_or_else(|refusal| wrong(Kind::Amount { refusal, found: excerpt(text) }))
}

/// A text node as a label.
pub(super) fn label(at: &dyn Fn() -> String, node: &Node<'_>, errors: &mut Errors) -> Option<String> {
    let Value::Text(text) = &node.value else {
        wrong_shape(at(), node.offset, Shape::Text, &node.value, errors);
        return None;
    };
    Some(clean::label(at, Some(node.offset), text, errors))
}

fn wrong_shape(path: String, offset: usize, wanted: Shape, value: &Value<'_>, errors: &mut Errors) {
    errors.add(path, Some(offset), Kind::WrongShape { wanted, found: shown(value) });
}

/// A value as a sentence quotes it.
pub(super) fn shown(value: &Value<'_>) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(truth) => truth.to_string(),
        Value::Number(text) => excerpt(text),
        Value::Text(text) => excerpt(text),
        Value::List(_) => "[…]".to_owned(),
        Value::Object(_) => "{…}".to_owned(),
    }
}
