//! The comparison as a CSV file: one row a receiver and rule, each with the variance, the status and the source.

use super::view::RiskView;
use crate::money::Money;
use crate::views::csv::{figure, push_row, safe};

const HEADS: [&str; 9] =
    ["pool", "variance (£)", "rule", "status", "who", "amount (£)", "difference", "version", "source"];

/// Writes the comparison that a view shows; rules that cannot be followed stand with why.
pub fn comparison(view: &RiskView) -> String {
    let mut text = String::from("\u{feff}");
    push_row(&mut text, HEADS.iter().map(|head| (*head).to_owned()));
    let money = |pence: Option<i64>| figure(pence.and_then(Money::from_pence));
    for (place, rule) in view.rules.iter().enumerate() {
        let head =
            [safe(&view.pool.name), money(Some(view.variance.pence)), safe(&rule.name), rule.status.code.to_owned()];
        let tail = [safe(&view.document.version), safe(&view.document.source_line)];
        if !rule.refusal.is_empty() {
            let why = [String::new(), String::new(), safe(&rule.refusal)];
            push_row(&mut text, head.iter().chain(&why).chain(&tail).cloned());
            continue;
        }
        for row in &view.rows {
            let Some(cell) = row.cells.get(place) else { continue };
            let own = [safe(&row.name), money(cell.amount.pence), safe(&cell.difference)];
            push_row(&mut text, head.iter().chain(&own).chain(&tail).cloned());
        }
    }
    text
}
