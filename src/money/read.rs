//! Reading the amounts that people type: exact, or refused by name; never guessed.

use super::{LIMIT, Money, Unit};

/// An amount as somebody wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// The money; `None` where the text says that it is not stated (blank, `n/a`, `tbc`), which is never zero.
    pub money: Option<Money>,
    /// What one step of the last digit written is worth, in pence: how finely the figure was rounded.
    pub grain: i64,
}

impl Written {
    /// A figure that nobody has stated.
    pub const NOT_STATED: Written = Written { money: None, grain: 1 };
}

/// Why a text was not read as an amount. Each is a form that people do type and that has more than
/// one reading, or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// No digit where one was expected, or words: `about ten`.
    NotANumber,
    /// Separators not in groups of three: `1,23`, `1 234` with an ordinary space, `1.234,56`.
    Grouping,
    /// `1e3`.
    Exponent,
    /// `½`.
    Fraction,
    /// An error of a spreadsheet: `#REF!`.
    Spreadsheet,
    /// Pence: `5p`.
    Pence,
    /// `5%`.
    PerCent,
    /// Digits of another script, which look like other digits: `١٢`.
    ForeignDigits,
    /// Two signs, or a sign and brackets: `-(5)`.
    TwoSigns,
    /// A bracket without its fellow: `(5`.
    Bracket,
    /// Finer than a penny once the unit is applied: `0.001` in pounds.
    FinerThanAPenny,
    /// More than [`LIMIT`] pence, or more digits than any amount has.
    TooLarge,
}

/// Longer than any amount with its signs, separators and unit; longer texts are refused unread.
const LONGEST: usize = 64;

/// Reads an amount. A bare number is in `unit`; a unit typed behind the number (`k`, `m`, `bn`) wins over it.
///
/// A dash alone is nil, which is zero; blank, `n/a` and `tbc` are *not stated*, which is not.
///
/// # Errors
/// A [`Refusal`] that names the form; nothing is guessed.
///
/// ```
/// use locality::money::{Refusal, Unit, read};
/// let pence = |text| read(text, Unit::Pounds).map(|written| written.money.map(|money| money.pence()));
/// assert_eq!(pence("£1,234.50"), Ok(Some(123_450)));
/// assert_eq!(pence("(1,234)"), Ok(Some(-123_400)));
/// assert_eq!(pence("£1.2m"), Ok(Some(120_000_000)));
/// assert_eq!(pence("–"), Ok(Some(0)));
/// assert_eq!(pence("tbc"), Ok(None));
/// assert_eq!(pence("1,23"), Err(Refusal::Grouping));
/// ```
pub fn read(text: &str, unit: Unit) -> Result<Written, Refusal> {
    let text = text.trim_matches(is_space);
    if says_not_stated(text) {
        return Ok(Written::NOT_STATED);
    }
    if is_dash_alone(text) {
        return Ok(Written { money: Some(Money::ZERO), grain: unit.pence() });
    }
    if text.len() > LONGEST {
        return Err(if text.bytes().all(|byte| byte.is_ascii_digit() || byte == b',') {
            Refusal::TooLarge
        } else {
            Refusal::NotANumber
        });
    }
    refuse_by_name(text)?;
    let (negative, body) = take_sign(text)?;
    let (body, step) = take_unit(body, unit);
    // `£000` is a unit that stands where an amount should, not nothing.
    if body == "000" {
        return Err(Refusal::NotANumber);
    }
    let (digits, decimals) = take_digits(body)?;
    exact_pence(negative, &digits, &decimals, step)
}

fn is_space(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}')
}

/// The spaces that typesetters put between groups of three digits.
fn is_group_space(letter: char) -> bool {
    matches!(letter, '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}')
}

fn is_minus(letter: char) -> bool {
    matches!(letter, '-' | '\u{2212}')
}

fn says_not_stated(text: &str) -> bool {
    text.is_empty() || ["n/a", "tbc", "not stated"].iter().any(|word| text.eq_ignore_ascii_case(word))
}

fn is_dash_alone(text: &str) -> bool {
    let bare = text.strip_prefix('£').unwrap_or(text).trim_matches(is_space);
    matches!(bare, "-" | "–" | "—" | "\u{2212}")
}

/// Refuses the forms that have a name of their own, before anything is made of their digits.
fn refuse_by_name(text: &str) -> Result<(), Refusal> {
    if text.starts_with('#') {
        return Err(Refusal::Spreadsheet);
    }
    for letter in text.chars().filter(|letter| !letter.is_ascii()) {
        if matches!(letter, '\u{bc}'..='\u{be}' | '\u{2150}'..='\u{215e}' | '\u{2189}' | '\u{2044}') {
            return Err(Refusal::Fraction);
        }
        if letter.is_numeric() {
            return Err(Refusal::ForeignDigits);
        }
    }
    let mut before = ' ';
    for letter in text.chars() {
        match letter {
            '%' => return Err(Refusal::PerCent),
            'e' | 'E' if before.is_ascii_digit() || before == '.' => return Err(Refusal::Exponent),
            'p' | 'P' if before.is_ascii_digit() => return Err(Refusal::Pence),
            '/' if before.is_ascii_digit() => return Err(Refusal::Fraction),
            ' ' => {}
            _ => before = letter,
        }
    }
    Ok(())
}

/// Takes brackets, one sign (before or behind) and the pound sign off the number.
fn take_sign(text: &str) -> Result<(bool, &str), Refusal> {
    let mut rest = text;
    let (mut signs, mut negative, mut pound, mut bracket) = (0_u8, false, false, false);
    loop {
        rest = rest.trim_matches(is_space);
        if let Some(inner) = rest.strip_prefix('(') {
            rest = inner.strip_suffix(')').ok_or(Refusal::Bracket)?;
            (bracket, negative) = (true, true);
        } else if let Some(inner) = rest.strip_prefix(is_minus) {
            (rest, negative) = (inner, true);
        } else if let Some(inner) = rest.strip_prefix('+') {
            rest = inner;
        } else if let Some(inner) = rest.strip_prefix('£') {
            if pound {
                return Err(Refusal::NotANumber);
            }
            (rest, pound) = (inner, true);
            continue;
        } else if let Some(inner) = rest.strip_suffix(is_minus) {
            (rest, negative) = (inner, true);
        } else {
            break;
        }
        signs = signs.saturating_add(1);
    }
    if rest.contains(['(', ')']) {
        return Err(if bracket { Refusal::TwoSigns } else { Refusal::Bracket });
    }
    if signs > 1 || (signs > 0 && rest.contains(is_minus)) {
        return Err(Refusal::TwoSigns);
    }
    Ok((negative, rest))
}

/// Takes a unit typed behind the number off it: what one of the number is worth, in pence.
fn take_unit(body: &str, unit: Unit) -> (&str, i64) {
    const BEHIND: [(&str, i64); 6] = [
        ("thousand", 100_000),
        ("million", 100_000_000),
        ("billion", 100_000_000_000),
        ("bn", 100_000_000_000),
        ("k", 100_000),
        ("m", 100_000_000),
    ];
    for (word, pence) in BEHIND {
        let Some(start) = body.len().checked_sub(word.len()) else { continue };
        if let (Some(number), Some(end)) = (body.get(..start), body.get(start..))
            && end.eq_ignore_ascii_case(word)
        {
            return (number.trim_end_matches(is_space), pence);
        }
    }
    (body, unit.pence())
}

/// The digits before and behind the point, separators taken out once they are seen to stand in groups of three.
fn take_digits(body: &str) -> Result<(String, String), Refusal> {
    let (whole, decimals) = match body.split_once('.') {
        None => (body, ""),
        Some((_, "")) => return Err(Refusal::NotANumber),
        Some(both) => both,
    };
    if !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(misplaced(decimals));
    }
    if whole.is_empty() && decimals.is_empty() {
        return Err(Refusal::NotANumber);
    }
    let separator = whole.chars().find(|letter| *letter == ',' || is_group_space(*letter));
    let Some(separator) = separator else {
        return match whole.bytes().all(|byte| byte.is_ascii_digit()) {
            true => Ok((whole.to_owned(), decimals.to_owned())),
            false => Err(misplaced(whole)),
        };
    };
    for (place, group) in whole.split(separator).enumerate() {
        if !group.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(misplaced(group));
        }
        let fits = if place == 0 { (1..=3).contains(&group.len()) } else { group.len() == 3 };
        if !fits {
            return Err(Refusal::Grouping);
        }
    }
    Ok((whole.replace(separator, ""), decimals.to_owned()))
}

/// Which name a run that should be all digits deserves.
fn misplaced(run: &str) -> Refusal {
    let only_separators =
        run.chars().all(|letter| letter.is_ascii_digit() || is_space(letter) || matches!(letter, ',' | '.' | '\''));
    if only_separators && run.contains(|letter: char| letter.is_ascii_digit()) {
        Refusal::Grouping
    } else {
        Refusal::NotANumber
    }
}

fn exact_pence(negative: bool, whole: &str, decimals: &str, step: i64) -> Result<Written, Refusal> {
    let mut grain = step;
    let mut pence: i128 = 0;
    for digit in whole.bytes() {
        let value = i128::from(digit.saturating_sub(b'0')).saturating_mul(i128::from(step));
        pence = pence.saturating_mul(10).saturating_add(value);
        if pence > i128::from(LIMIT) {
            return Err(Refusal::TooLarge);
        }
    }
    for digit in decimals.bytes() {
        let value = i64::from(digit.saturating_sub(b'0'));
        match grain.checked_rem(10) {
            Some(0) => grain = grain.saturating_div(10),
            _ if value == 0 => continue,
            _ => return Err(Refusal::FinerThanAPenny),
        }
        pence = pence.saturating_add(i128::from(value.saturating_mul(grain)));
    }
    let size = i64::try_from(pence).ok().filter(|size| *size <= LIMIT).ok_or(Refusal::TooLarge)?;
    let signed = if negative { size.saturating_neg() } else { size };
    Ok(Written { money: Money::from_pence(signed), grain })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pence(text: &str, unit: Unit) -> Result<Option<i64>, Refusal> {
        read(text, unit).map(|written| written.money.map(Money::pence))
    }

    #[test]
    fn every_form_that_people_type_is_read_exactly() {
        for (text, expected) in [
            ("£1,234.50", 123_450),
            ("1234.5", 123_450),
            ("(1,234)", -123_400),
            ("-1,234", -123_400),
            ("1,234-", -123_400),
            ("\u{2212}1,234", -123_400),
            ("£12k", 1_200_000),
            ("£1.2m", 120_000_000),
            ("£0.4bn", 40_000_000_000),
            ("£174 million", 17_400_000_000),
            ("1\u{a0}234", 123_400),
            ("1\u{2009}234\u{202f}", 123_400),
            ("  £ 5 ", 500),
            ("-£5", -500),
            ("£-5", -500),
            ("(£5)", -500),
            ("£(5)", -500),
            ("+5", 500),
            (".5", 50),
            ("0", 0),
            ("-0", 0),
            ("1.000", 100),
            ("007", 700),
            ("90071992547409.91", LIMIT),
        ] {
            assert_eq!(pence(text, Unit::Pounds), Ok(Some(expected)), "{text:?}");
        }
    }

    #[test]
    fn a_dash_alone_is_nil_and_blank_is_not_stated() {
        for text in ["-", "–", "—", "\u{2212}", "£-", " - "] {
            assert_eq!(pence(text, Unit::Thousands), Ok(Some(0)), "{text:?}");
        }
        for text in ["", "  ", "\u{a0}", "n/a", "N/A", "tbc", "TBC", "not stated"] {
            assert_eq!(pence(text, Unit::Thousands), Ok(None), "{text:?}");
        }
    }

    #[test]
    fn every_form_with_two_readings_is_refused_by_name() {
        for (text, refusal) in [
            ("1,23", Refusal::Grouping),
            ("1.234,56", Refusal::Grouping),
            ("1 234", Refusal::Grouping),
            ("1,2345", Refusal::Grouping),
            (",5", Refusal::Grouping),
            ("1'234", Refusal::Grouping),
            ("1.2.3", Refusal::Grouping),
            ("1e3", Refusal::Exponent),
            ("1.5E2", Refusal::Exponent),
            ("½", Refusal::Fraction),
            ("1½", Refusal::Fraction),
            ("1/2", Refusal::Fraction),
            ("#REF!", Refusal::Spreadsheet),
            ("#N/A", Refusal::Spreadsheet),
            ("5p", Refusal::Pence),
            ("5 p", Refusal::Pence),
            ("5%", Refusal::PerCent),
            ("١٢", Refusal::ForeignDigits),
            ("１２", Refusal::ForeignDigits),
            ("-(5)", Refusal::TwoSigns),
            ("(-5)", Refusal::TwoSigns),
            ("--5", Refusal::TwoSigns),
            ("-5-", Refusal::TwoSigns),
            ("((5))", Refusal::TwoSigns),
            ("(5", Refusal::Bracket),
            ("5)", Refusal::Bracket),
            ("0.001", Refusal::FinerThanAPenny),
            ("90071992547409.92", Refusal::TooLarge),
            ("99999999999999999999999999999999999999999", Refusal::TooLarge),
            ("about ten", Refusal::NotANumber),
            ("£", Refusal::NotANumber),
            ("££5", Refusal::NotANumber),
            ("£000", Refusal::NotANumber),
            ("5.", Refusal::NotANumber),
            (".", Refusal::NotANumber),
            ("m", Refusal::NotANumber),
            ("5 \u{200b}", Refusal::NotANumber),
            ("NaN", Refusal::NotANumber),
            ("Pooled", Refusal::NotANumber),
            ("Infinity", Refusal::NotANumber),
            ("0x10", Refusal::NotANumber),
            ("=1+1", Refusal::NotANumber),
        ] {
            assert_eq!(pence(text, Unit::Pounds), Err(refusal), "{text:?}");
        }
    }

    #[test]
    fn the_unit_applies_to_a_bare_number_and_a_typed_unit_wins() {
        assert_eq!(pence("130,989", Unit::Thousands), Ok(Some(13_098_900_000)));
        assert_eq!(pence("124.986", Unit::Millions), Ok(Some(12_498_600_000)));
        assert_eq!(pence("£1.2m", Unit::Thousands), Ok(Some(120_000_000)));
        assert_eq!(pence("0.00000001", Unit::Millions), Ok(Some(1)));
        assert_eq!(pence("0.000000001", Unit::Millions), Err(Refusal::FinerThanAPenny));
    }

    #[test]
    fn the_grain_says_how_finely_a_figure_was_written() {
        let grain = |text, unit| read(text, unit).map(|written| written.grain);
        assert_eq!(grain("130,989", Unit::Thousands), Ok(100_000));
        assert_eq!(grain("124.986", Unit::Millions), Ok(100_000));
        assert_eq!(grain("124.90", Unit::Millions), Ok(1_000_000));
        assert_eq!(grain("1.000", Unit::Pounds), Ok(1));
    }
}
