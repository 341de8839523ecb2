//! What a council's own word most likely means. Every use is marked as inferred.

use super::{Closeness, PartnerKind};

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
}
