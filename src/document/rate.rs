//! Per cents and weights, read exactly.

use super::fields::{Fields, shown};
use super::json::Value;
use super::limits;
use crate::decimal::Decimal;
use crate::error::{Bound, Errors, Kind, Shape};
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
    /// The number in per cent as an exact decimal part of one: of `2.5` it is 0.025.
    decimal: Decimal,
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
        let whole = &ungrouped(whole)?;
        let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let fits = all_digits(whole) && all_digits(part) && whole.len() <= DIGITS && part.len() <= DECIMALS;
        let ends_well = !whole.is_empty() && (!part.is_empty() || !digits.ends_with('.'));
        if !fits || !ends_well {
            return None;
        }
        let over: i64 = format!("{whole}{part}").parse().ok()?;
        let under = 10_i64.checked_pow(u32::try_from(part.len()).ok()?)?;
        let over = if negative { over.checked_neg()? } else { over };
        let decimal = Decimal::of(over, u32::try_from(part.len()).ok()?.checked_add(2)?);
        Some(Rate { number: Fraction::of(over, under), per_cent, text: text.to_owned(), decimal })
    }

    /// As it was written, without a sign of per cent: as it may be typed over.
    pub fn figure(&self) -> &str {
        self.text.trim_end_matches('%').trim_end()
    }

    /// The number as a part of one: `2.5` per cent is one fortieth.
    pub fn of_one(&self) -> Fraction {
        self.number.times(Fraction::of(1, 100))
    }
}

/// Digits without the commas between groups of three; `None` where commas stand anywhere else.
fn ungrouped(whole: &str) -> Option<String> {
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let fits = !whole.contains(',') || (!first.is_empty() && first.len() <= 3);
    (fits && groups.all(|group| group.len() == 3)).then(|| whole.replace(',', ""))
}

impl Rate {
    /// A whole number.
    pub fn whole_number(number: i64, per_cent: bool) -> Rate {
        let decimal = Decimal::of(number, 2);
        Rate { number: Fraction::of(number, 1), per_cent, text: number.to_string(), decimal }
    }

    /// None at all.
    pub fn nought() -> Rate {
        Rate::whole_number(0, true)
    }

    /// The number in per cent as an exact decimal part of one: of `2.5` it is 0.025.
    pub fn decimal(&self) -> Decimal {
        self.decimal
    }
}

impl Fields<'_> {
    /// A per cent or a weight, as text or as a bare number.
    pub fn rate(&mut self, name: &'static str, errors: &mut Errors) -> Option<Rate> {
        let node = self.node(name)?;
        let rate = read(&node.value);
        if rate.is_none() {
            self.wrong(name, Kind::WrongShape { wanted: Shape::Rate, found: shown(&node.value) }, errors);
        }
        rate
    }

    /// One rate, or a list of them; one that cannot be read is nought, so that the others keep their places.
    pub fn rates(&mut self, name: &'static str, errors: &mut Errors) -> Vec<Rate> {
        match self.node(name).map(|node| &node.value) {
            None => Vec::new(),
            Some(Value::List(_)) => {
                let mut rates = Vec::new();
                for (path, node) in self.list(name, (Bound::Years, limits::YEARS), errors) {
                    let rate = read(&node.value);
                    if rate.is_none() {
                        let kind = Kind::WrongShape { wanted: Shape::Rate, found: shown(&node.value) };
                        errors.add(path.text(), Some(node.offset), kind);
                    }
                    rates.push(rate.unwrap_or_else(Rate::nought));
                }
                rates
            }
            Some(_) => self.rate(name, errors).into_iter().collect(),
        }
    }
}

fn read(value: &Value<'_>) -> Option<Rate> {
    match value {
        Value::Text(text) => Rate::read(text),
        Value::Number(text) => Rate::read(text),
        _ => None,
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
