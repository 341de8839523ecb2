//! Rows of a CSV file for a spreadsheet: no cell is one that a spreadsheet would take for a formula.

use crate::money::{Display, Money, Unit};

/// A plain number: a sign, digits and a point. It holds nothing that a formula needs.
pub(crate) fn figure(money: Option<Money>) -> String {
    money.map_or(String::new(), |money| Display::fitting(Unit::Pounds, [money]).typed(money).replace(',', ""))
}

/// Puts an apostrophe before a text that a spreadsheet could take for a formula, in any width of letters.
pub(crate) fn safe(text: &str) -> String {
    let first = text.trim_start().chars().next();
    let starts_formula =
        matches!(first, Some('=' | '+' | '-' | '@' | '|' | '%' | '＝' | '＋' | '－' | '＠' | '\u{2212}'));
    if starts_formula || text.starts_with(['\t', '\r', '\n']) { format!("'{text}") } else { text.to_owned() }
}

/// One record (RFC 4180): every cell with a delimiter, a quote or a line end in it is quoted.
pub(crate) fn push_row(text: &mut String, cells: impl Iterator<Item = String>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            text.push(',');
        }
        if cell.contains([',', ';', '\t', '"', '\r', '\n']) || cell.starts_with(' ') || cell.ends_with(' ') {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(&cell);
        }
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_starts_a_formula() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "＝1", "\u{2212}1", "|cmd"] {
            assert!(safe(text).starts_with('\''), "{text:?}");
        }
        assert_eq!(safe("Bury CCG"), "Bury CCG");
    }
}
