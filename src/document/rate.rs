//! Per cents and weights, read exactly.

use super::fields::{Fields, shown};
use super::json::Value;
use crate::error::{Errors, Kind, Shape};
use crate::fraction::Fraction;

/// A decimal number as somebody wrote it, with or without `%` behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rate {
    /// The number, without its sign of per cent: `2.5%` is five halves.
    pub number: Fraction,
    /// Whether it was written in per cent.
    pub per_cent: bool,
    /// As it was written.
    pub text: String,
}

/// Digits before and behind the point: enough for any share that is printed.
const DIGITS: usize = 12;
const DECIMALS: usize = 6;

impl Rate {
    /// Reads a text: `2`, `2.5`, `-5%`. `None` where it is no decimal number, or too long a one.
    ///
    /// ```
    /// use locality::{document::Rate, fraction::Fraction};
    /// assert_eq!(Rate::read("2.50 %").unwrap().number, Fraction::of(5, 2));
    /// assert_eq!(Rate::read("1e3"), None);
    /// ```
    pub fn read(text: &str) -> Option<Rate> {
        let text = text.trim();
        let (bare, per_cent) = match text.strip_suffix('%') {
            Some(bare) => (bare.trim_end(), true),
            None => (text, false),
        };
        let (digits, negative) = match bare.strip_prefix(['-', '\u{2212}']) {
            Some(digits) => (digits, true),
            None => (bare, false),
        };
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let fits = all_digits(whole) && all_digits(part) && whole.len() <= DIGITS && part.len() <= DECIMALS;
        let ends_well = !whole.is_empty() && (!part.is_empty() || !digits.ends_with('.'));
        if !fits || !ends_well {
            return None;
        }
        let over: i64 = format!("{whole}{part}").parse().ok()?;
        let under = 10_i64.checked_pow(u32::try_from(part.len()).ok()?)?;
        let number = Fraction::of(if negative { over.checked_neg()? } else { over }, under);
        Some(Rate { number, per_cent, text: text.to_owned() })
    }

    /// The number as a part of one: `2.5` per cent is one fortieth.
    pub fn of_one(&self) -> Fraction {
        self.number.times(Fraction::of(1, 100))
    }
}

impl Fields<'_> {
    /// A per cent or a weight, as text or as a bare number.
    pub fn rate(&mut self, name: &'static str, errors: &mut Errors) -> Option<Rate> {
        let node = self.node(name)?;
        let rate = match &node.value {
            Value::Text(text) => Rate::read(text),
            Value::Number(text) => Rate::read(text),
            _ => None,
        };
        if rate.is_none() {
            self.wrong(name, Kind::WrongShape { wanted: Shape::Rate, found: shown(&node.value) }, errors);
        }
        rate
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_decimal_number_is_not_guessed() {
        for text in ["", "%", ".", "5.", ".5", "1e3", "1,5", "½", "--1", "+1", "1 2", "0.1234567", "1234567890123"] {
            assert_eq!(Rate::read(text), None, "{text}");
        }
        assert_eq!(Rate::read("\u{2212}5%").unwrap().number, Fraction::of(-5, 1));
    }
}
