//! JSON to a bounded tree that keeps its places.
//!
//! Ours, because no reader that we know keeps the place of each value, bounds depth and count with a refusal of
//! each, takes a number as the text that was written (an amount must not pass through a float), and reads an
//! unpaired surrogate as the replacement character instead of refusing the file for one letter.

use std::borrow::Cow;

use super::{clean, limits};
use crate::error::{Bound, Errors, Fault, Kind};

/// A value and the byte at which it starts.
#[derive(Debug, Clone)]
pub struct Node<'t> {
    /// The byte of the text at which the value starts.
    pub offset: usize,
    /// The value.
    pub value: Value<'t>,
}

/// A JSON value. Numbers stay the text they were written as.
#[derive(Debug, Clone)]
pub enum Value<'t> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as written.
    Number(&'t str),
    /// A text, escapes resolved.
    Text(Cow<'t, str>),
    /// A list.
    List(Vec<Node<'t>>),
    /// An object: the first of each name, in the order written.
    Object(Vec<(Cow<'t, str>, Node<'t>)>),
}

/// Reads a whole text. `None` where it is not JSON or passes a bound; why is in `errors`.
pub fn read<'t>(text: &'t str, errors: &mut Errors) -> Option<Node<'t>> {
    if text.len() > limits::BYTES {
        errors.add("", None, Kind::Beyond { bound: Bound::Bytes, found: text.len(), most: limits::BYTES });
        return None;
    }
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = Reader { text, at: text.len().saturating_sub(body.len()), values: 0, errors };
    let outcome = reader.document();
    let at = reader.at;
    outcome.map_err(|stop| stop.report(text, at, errors)).ok()
}

/// Why reading stopped.
enum Stop {
    Fault(Fault),
    Beyond(Bound, usize),
}

impl Stop {
    fn report(self, text: &str, at: usize, errors: &mut Errors) {
        let kind = match self {
            Stop::Fault(fault) => {
                let rest = text.get(at..).unwrap_or_default();
                let found = clean::excerpt(rest.lines().next().unwrap_or_default());
                Kind::NotJson { fault, found }
            }
            Stop::Beyond(bound, most) => Kind::Beyond { bound, found: most.saturating_add(1), most },
        };
        errors.add("", Some(at), kind);
    }
}

struct Reader<'t, 'e> {
    text: &'t str,
    at: usize,
    values: usize,
    errors: &'e mut Errors,
}

impl<'t> Reader<'t, '_> {
    fn document(&mut self) -> Result<Node<'t>, Stop> {
        let node = self.value(0)?;
        self.skip_space();
        if self.at < self.text.len() {
            return Err(Stop::Fault(Fault::Spare));
        }
        Ok(node)
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn step(&mut self, bytes: usize) {
        self.at = self.at.saturating_add(bytes);
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.step(1);
        }
    }

    fn value(&mut self, depth: usize) -> Result<Node<'t>, Stop> {
        self.skip_space();
        self.values = self.values.saturating_add(1);
        if self.values > limits::VALUES {
            return Err(Stop::Beyond(Bound::Values, limits::VALUES));
        }
        let offset = self.at;
        let value = match self.peek() {
            None => return Err(Stop::Fault(Fault::EndOfText)),
            Some(b'{' | b'[') if depth >= limits::DEPTH => {
                return Err(Stop::Beyond(Bound::Depth, limits::DEPTH));
            }
            Some(b'{') => self.object(depth)?,
            Some(b'[') => self.list(depth)?,
            Some(b'"') => Value::Text(self.string()?),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            Some(_) => self.word()?,
        };
        Ok(Node { offset, value })
    }

    fn word(&mut self) -> Result<Value<'t>, Stop> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        for (word, value) in [("true", Value::Bool(true)), ("false", Value::Bool(false)), ("null", Value::Null)] {
            if rest.starts_with(word) {
                self.step(word.len());
                return Ok(value);
            }
        }
        Err(Stop::Fault(Fault::NotAValue))
    }

    fn number(&mut self) -> Result<Value<'t>, Stop> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.step(1);
        }
        match self.peek() {
            Some(b'0') => self.step(1),
            Some(b'1'..=b'9') => self.digits(),
            _ => return Err(Stop::Fault(Fault::NotAValue)),
        }
        if self.peek() == Some(b'.') {
            self.step(1);
            self.some_digits()?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.step(1);
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.step(1);
            }
            self.some_digits()?;
        }
        Ok(Value::Number(self.text.get(start..self.at).unwrap_or_default()))
    }

    fn digits(&mut self) {
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.step(1);
        }
    }

    fn some_digits(&mut self) -> Result<(), Stop> {
        match self.peek() {
            Some(b'0'..=b'9') => {
                self.digits();
                Ok(())
            }
            _ => Err(Stop::Fault(Fault::NotAValue)),
        }
    }

    fn list(&mut self, depth: usize) -> Result<Value<'t>, Stop> {
        self.step(1);
        let mut items = Vec::new();
        self.skip_space();
        if self.peek() == Some(b']') {
            self.step(1);
            return Ok(Value::List(items));
        }
        loop {
            items.push(self.value(depth.saturating_add(1))?);
            if self.ends(b']')? {
                items.shrink_to_fit();
                return Ok(Value::List(items));
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<Value<'t>, Stop> {
        self.step(1);
        let mut fields: Vec<(Cow<'t, str>, Node<'t>)> = Vec::new();
        self.skip_space();
        if self.peek() == Some(b'}') {
            self.step(1);
            return Ok(Value::Object(fields));
        }
        loop {
            self.skip_space();
            let offset = self.at;
            if self.peek() != Some(b'"') {
                return Err(Stop::Fault(if self.peek().is_none() { Fault::EndOfText } else { Fault::NoName }));
            }
            let name = self.string()?;
            self.skip_space();
            if self.peek() != Some(b':') {
                return Err(Stop::Fault(if self.peek().is_none() { Fault::EndOfText } else { Fault::NoName }));
            }
            self.step(1);
            let node = self.value(depth.saturating_add(1))?;
            if fields.len() >= limits::NAMES {
                return Err(Stop::Beyond(Bound::Names, limits::NAMES));
            }
            if fields.iter().any(|(earlier, _)| *earlier == name) {
                self.errors.add("", Some(offset), Kind::RepeatedField { found: clean::excerpt(&name) });
            } else {
                fields.push((name, node));
            }
            if self.ends(b'}')? {
                // Many small objects with room to spare would not fit an instance's memory.
                fields.shrink_to_fit();
                return Ok(Value::Object(fields));
            }
        }
    }

    /// After an item: a comma and one more item, or the closing bracket.
    fn ends(&mut self, bracket: u8) -> Result<bool, Stop> {
        self.skip_space();
        match self.peek() {
            Some(byte) if byte == bracket => {
                self.step(1);
                Ok(true)
            }
            Some(b',') => {
                self.step(1);
                self.skip_space();
                if self.peek() == Some(bracket) {
                    return Err(Stop::Fault(Fault::SpareComma));
                }
                Ok(false)
            }
            None => Err(Stop::Fault(Fault::EndOfText)),
            Some(_) => Err(Stop::Fault(Fault::NoComma)),
        }
    }

    fn string(&mut self) -> Result<Cow<'t, str>, Stop> {
        self.step(1);
        let start = self.at;
        let mut owned: Option<String> = None;
        let mut copied = start;
        loop {
            match self.peek() {
                None => return Err(Stop::Fault(Fault::OpenText)),
                Some(b'"') => {
                    let rest = self.text.get(copied..self.at).unwrap_or_default();
                    self.step(1);
                    return Ok(match owned {
                        None => Cow::Borrowed(rest),
                        Some(text) => Cow::Owned(text + rest),
                    });
                }
                Some(b'\\') => {
                    let rest = self.text.get(copied..self.at).unwrap_or_default();
                    let text = owned.get_or_insert_with(String::new);
                    text.push_str(rest);
                    text.push(self.escape()?);
                    copied = self.at;
                }
                Some(0..=0x1f) => return Err(Stop::Fault(Fault::OpenText)),
                Some(_) => self.step(1),
            }
        }
    }

    fn escape(&mut self) -> Result<char, Stop> {
        let letter = self.text.as_bytes().get(self.at.saturating_add(1)).copied();
        let plain = match letter {
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.code_point(),
            _ => return Err(Stop::Fault(Fault::Escape)),
        };
        self.step(2);
        Ok(plain)
    }

    fn code_point(&mut self) -> Result<char, Stop> {
        let first = self.four_digits(self.at).ok_or(Stop::Fault(Fault::Escape))?;
        self.step(6);
        if (0xd800..0xdc00).contains(&first)
            && let Some(second) = self.four_digits(self.at)
            && (0xdc00..0xe000).contains(&second)
        {
            self.step(6);
            let high = first.saturating_sub(0xd800).saturating_mul(0x400);
            let low = second.saturating_sub(0xdc00);
            let point = high.saturating_add(low).saturating_add(0x1_0000);
            return Ok(char::from_u32(point).unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        Ok(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    /// The number of an escape `\u1234` at `at`.
    fn four_digits(&self, at: usize) -> Option<u32> {
        let escape = self.text.get(at..at.checked_add(6)?)?;
        let digits = escape.strip_prefix("\\u")?;
        digits.bytes().all(|byte| byte.is_ascii_hexdigit()).then(|| u32::from_str_radix(digits, 16).ok())?
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accepts(text: &str) -> bool {
        read(text, &mut Errors::default()).is_some()
    }

    #[test]
    fn what_json_is_and_is_not() {
        for text in ["null", " [1, -0.5e+3, \"a\\u00e9\\ud83d\\ude00\", {\"a\": []}] ", "\u{feff}{}", "\"\\ud800\""] {
            assert!(accepts(text), "{text}");
        }
        for text in [
            "",
            "[1,]",
            "{\"a\":1,}",
            "01",
            "1.",
            ".5",
            "+1",
            "'a'",
            "[1 2]",
            "{a:1}",
            "\"\\x\"",
            "\"\n\"",
            "nul",
            "[",
            "{}{}",
        ] {
            assert!(!accepts(text), "{text}");
        }
    }

    #[test]
    fn depth_and_count_are_bounded() {
        assert!(accepts(&("[".repeat(32) + &"]".repeat(32))));
        let mut errors = Errors::default();
        assert!(read(&"[".repeat(100_000), &mut errors).is_none());
        assert_eq!(errors.kept()[0].kind.code(), "beyond-depth");
    }

    #[test]
    fn the_first_of_a_repeated_name_counts_and_the_second_is_said() {
        let mut errors = Errors::default();
        let node = read("{\"a\": 1,\n\"a\": 2}", &mut errors).unwrap();
        errors.locate("{\"a\": 1,\n\"a\": 2}");
        assert!(matches!(node.value, Value::Object(fields) if fields.len() == 1));
        assert_eq!((errors.kept()[0].kind.code(), errors.kept()[0].line), ("repeated-field", Some(2)));
    }
}
