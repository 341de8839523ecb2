//! What a council's own word most likely means. Every use is marked as inferred.

use super::{Closeness, PartnerKind};
use crate::money::Unit;

/// Which of the five tiers a name means; `outside` where nothing in it says otherwise.
///
/// "Section 75" is the power under which a fund is pooled; "Wider Aligned Budget", "In Collaboration" and "in view"
/// are the words of Bury and Oldham.
pub fn of_tier(name: &str) -> Closeness {
    let name = name.to_ascii_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| name.contains(word));
    if says(&["pooled aligned", "pooled-aligned", "pooled/aligned"]) {
        Closeness::PooledAligned
    } else if says(&["outside", "out of scope", "not shared"]) {
        Closeness::Outside
    } else if says(&["collaboration", "in view", "in-view"]) {
        Closeness::InView
    } else if says(&["aligned"]) {
        Closeness::Aligned
    } else if says(&["pool", "section 75", "s75", "s.75"]) {
        Closeness::Pooled
    } else {
        Closeness::Outside
    }
}

/// What a partner is, from its name.
pub fn of_partner(name: &str) -> PartnerKind {
    let name = name.to_ascii_lowercase();
    let words: Vec<&str> = name.split(|letter: char| !letter.is_ascii_alphanumeric()).collect();
    let says = |word: &str| words.contains(&word);
    if says("ccg") || name.contains("clinical commissioning group") {
        PartnerKind::Ccg
    } else if says("icb") || name.contains("integrated care board") {
        PartnerKind::Icb
    } else if says("council") || says("la") || says("mbc") || name.contains("local authority") {
        PartnerKind::Council
    } else if says("nhs") || says("trust") {
        PartnerKind::Nhs
    } else {
        PartnerKind::Other
    }
}

/// The unit that a caption or a head states: `£000`, `£'000s`, `£k`, `£m`, `£ million`, or a bare `£`.
pub fn of_unit(text: &str) -> Option<Unit> {
    let text = text.to_ascii_lowercase().replace(['\'', '’', ',', ' ', '\u{a0}', '(', ')'], "");
    let (_, behind) = text.split_once('£')?;
    if behind.starts_with("000") || behind.starts_with('k') || behind.starts_with("thousand") {
        return Some(Unit::Thousands);
    }
    if behind.starts_with('m') {
        return Some(Unit::Millions);
    }
    // A figure behind the sign is an amount, not a unit.
    (!behind.starts_with(|letter: char| letter.is_ascii_digit())).then_some(Unit::Pounds)
}

/// Whether a head or a first cell names a total.
pub fn is_total(name: &str) -> bool {
    let words = name.to_ascii_lowercase();
    let words = words.trim().trim_end_matches(':');
    matches!(words, "total" | "totals" | "grand total" | "overall total" | "total budget" | "sum")
}

/// A head without the unit and the brackets that it carries: `Section 75 £000` is `Section 75`.
pub fn without_unit(head: &str) -> String {
    let Some((name, behind)) = head.split_once('£') else { return head.trim().to_owned() };
    let rest = behind.trim_start_matches(|letter: char| {
        letter.is_ascii_digit() || letter.is_whitespace() || "'’,skKmM.)".contains(letter)
    });
    let rest =
        ["illions", "illion", "thousands", "thousand"].iter().find_map(|end| rest.strip_prefix(end)).unwrap_or(rest);
    let name = name.trim().trim_end_matches(['(', ',', '-', '–', '/']).trim();
    format!("{name} {}", rest.trim_start_matches(')').trim()).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_the_papers() {
        for (name, means) in [
            ("Section 75", Closeness::Pooled),
            ("Wider Aligned Budget", Closeness::Aligned),
            ("In Collaboration", Closeness::InView),
            ("Pooled Aligned Budget", Closeness::PooledAligned),
            ("Pooled Budget", Closeness::Pooled),
            ("Everything else", Closeness::Outside),
        ] {
            assert_eq!(of_tier(name), means, "{name}");
        }
        assert_eq!(of_partner("Bury LA Budget"), PartnerKind::Council);
        assert_eq!(of_partner("Bury CCG Budgets"), PartnerKind::Ccg);
        assert_eq!(of_partner("Plaza Ltd"), PartnerKind::Other);
    }

    #[test]
    fn units_as_heads_write_them() {
        for (head, unit, name) in [
            ("Section 75 £000", Some(Unit::Thousands), "Section 75"),
            ("Section 75 (£'000s)", Some(Unit::Thousands), "Section 75"),
            ("Budget (£m)", Some(Unit::Millions), "Budget"),
            ("Budget, £ million", Some(Unit::Millions), "Budget"),
            ("£000", Some(Unit::Thousands), ""),
            ("Budget £", Some(Unit::Pounds), "Budget"),
            ("Over £5,000", None, "Over"),
            ("Budget", None, "Budget"),
        ] {
            assert_eq!(of_unit(head), unit, "{head}");
            assert_eq!(without_unit(head), name, "{head}");
        }
    }
}
