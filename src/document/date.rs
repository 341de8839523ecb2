//! Dates as they are written: a day, a month or a year. The core has no clock and compares dates as text.

/// Whether the text is `2016-12-14`, `2016-12` or `2016`, and such a day exists.
///
/// ```
/// use locality::document::date::is_date;
/// assert!(is_date("2016-12-14") && is_date("2016-12") && is_date("2016"));
/// assert!(!is_date("14 December 2016") && !is_date("2015-02-29"));
/// ```
pub fn is_date(text: &str) -> bool {
    parts(text).is_some()
}

/// The date in words: `14 December 2016`, `December 2016`, `2016`; another text as it stands.
pub fn in_words(text: &str, months: &[&str; 12]) -> String {
    let Some((year, month, day)) = parts(text) else { return text.to_owned() };
    let name = month.and_then(|month| months.get(usize::from(month).saturating_sub(1)));
    match (name, day) {
        (Some(name), Some(day)) => format!("{day} {name} {year}"),
        (Some(name), None) => format!("{name} {year}"),
        _ => year.to_string(),
    }
}

/// The first day of what is written, as a number that later days exceed; `None` where it is no date.
///
/// ```
/// use locality::document::date::{first_day, last_day};
/// assert!(first_day("2021") < first_day("2021-02") && last_day("2021-12") == last_day("2021"));
/// assert_eq!(first_day("spring 2021"), None);
/// ```
pub fn first_day(text: &str) -> Option<u32> {
    number(text, (1, 1))
}

/// The last day of what is written, likewise.
pub fn last_day(text: &str) -> Option<u32> {
    number(text, (12, 31))
}

fn number(text: &str, unsaid: (u8, u8)) -> Option<u32> {
    let (year, month, day) = parts(text)?;
    let (month, day) = (month.unwrap_or(unsaid.0), day.unwrap_or(unsaid.1));
    Some(
        u32::from(year)
            .saturating_mul(10_000)
            .saturating_add(u32::from(month).saturating_mul(100))
            .saturating_add(u32::from(day)),
    )
}

fn parts(text: &str) -> Option<(u16, Option<u8>, Option<u8>)> {
    let mut fields = text.split('-');
    let year: u16 = digits(fields.next()?, 4)?.parse().ok()?;
    let Some(month) = fields.next() else { return Some((year, None, None)) };
    let month: u8 = digits(month, 2)?.parse().ok()?;
    if !(1..=12).contains(&month) {
        return None;
    }
    let Some(day) = fields.next() else { return Some((year, Some(month), None)) };
    let day: u8 = digits(day, 2)?.parse().ok()?;
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let last = match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 31,
    };
    ((1..=last).contains(&day) && fields.next().is_none()).then_some((year, Some(month), Some(day)))
}

fn digits(text: &str, length: usize) -> Option<&str> {
    (text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())).then_some(text)
}
