//! What a caption, a head or a first cell of a table says beside its name: a unit, that it is a total, that it is
//! no tier at all.

use crate::money::Unit;

/// A heading taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// The name, without the unit and without marks of footnotes.
    pub name: String,
    /// The unit that it states.
    pub unit: Option<Unit>,
    /// What kind of thing it heads.
    pub role: Role,
}

/// What kind of thing a heading heads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A partner or a tier.
    Named,
    /// A printed total.
    Total,
    /// Something that is called a total, of what is not known: adding it in would count money twice.
    SomeTotal,
    /// Percentages, variances and changes: no money of anybody's.
    Comparison,
    /// A year, a budget, an outturn: money, but the same money as in the column beside it.
    Measure,
}

impl Heading {
    /// Takes a heading apart.
    pub fn read(text: &str) -> Heading {
        let stated = unit_in(text);
        let name = match &stated {
            Some((_, start, end)) => {
                let (before, behind) = (text.get(..*start).unwrap_or_default(), text.get(*end..).unwrap_or_default());
                tidy(&format!("{before} {behind}"))
            }
            None => tidy(text),
        };
        let role = role(&name);
        Heading { name, unit: stated.map(|(unit, _, _)| unit), role }
    }
}

/// The unit that a text states and where it stands: `£000`, `£'000s`, `£k`, `£m`, `£ million`, `in thousands`,
/// `(000s)`, or a bare `£`. A figure behind the sign is an amount, not a unit.
fn unit_in(text: &str) -> Option<(Unit, usize, usize)> {
    // Lower case of ASCII alone keeps every place where it was.
    let text = text.to_ascii_lowercase();
    let mut bare = None;
    for (start, sign) in text.match_indices('£') {
        let end = start.saturating_add(sign.len());
        match behind_sign(text.get(end..).unwrap_or_default()) {
            Behind::Unit(unit, length) => return Some((unit, start, end.saturating_add(length))),
            Behind::Nothing => bare = bare.or(Some((Unit::Pounds, start, end))),
            Behind::Figure => {}
        }
    }
    for (word, unit) in [("000s", Unit::Thousands), ("thousands", Unit::Thousands), ("millions", Unit::Millions)] {
        let found = text.match_indices(word).find(|(start, _)| {
            let before = text.get(..*start).and_then(|before| before.chars().next_back());
            let behind = text.get(start.saturating_add(word.len())..).and_then(|behind| behind.chars().next());
            [before, behind].iter().all(|letter| letter.is_none_or(|letter| !letter.is_ascii_alphanumeric()))
        });
        if let Some((start, found)) = found {
            return Some((unit, start, start.saturating_add(found.len())));
        }
    }
    bare
}

/// What stands behind a pound sign.
enum Behind {
    Unit(Unit, usize),
    Figure,
    Nothing,
}

fn behind_sign(text: &str) -> Behind {
    let rest = text.trim_start_matches([' ', '\u{a0}', '\'', '’', '‘']);
    let skipped = text.len().saturating_sub(rest.len());
    let ends = |rest: &str| rest.chars().next().is_none_or(|letter| !letter.is_ascii_alphanumeric());
    if let Some(after) = rest.strip_prefix("000") {
        let after = after.trim_start_matches(['\'', '’']);
        let after = after.strip_prefix('s').unwrap_or(after);
        let is_figure = after.starts_with(['.', ',']) && !ends(after.get(1..).unwrap_or_default());
        if ends(after) && !is_figure {
            let length = skipped.saturating_add(rest.len().saturating_sub(after.len()));
            return Behind::Unit(Unit::Thousands, length);
        }
    }
    if rest.starts_with(|letter: char| letter.is_ascii_digit() || letter == '.') {
        return Behind::Figure;
    }
    let word = rest.split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default();
    let unit = match word {
        "k" | "thousand" | "thousands" => Unit::Thousands,
        "m" | "mn" | "mil" | "million" | "millions" => Unit::Millions,
        _ => return Behind::Nothing,
    };
    Behind::Unit(unit, skipped.saturating_add(word.len()))
}

/// A name without what a unit leaves behind and without marks of footnotes.
fn tidy(name: &str) -> String {
    let name = name.replace("( )", " ").replace("()", " ");
    let name = name.trim_end_matches(|letter: char| {
        letter.is_whitespace() || matches!(letter, '*' | '†' | '‡' | '§' | '¹' | '²' | '³' | '\u{2070}'..='\u{2079}')
    });
    let name =
        name.trim_matches(|letter: char| letter.is_whitespace() || matches!(letter, ',' | ':' | '-' | '–' | '/'));
    let name = name.strip_suffix(" in").unwrap_or(name).trim();
    // A bracket that the unit stood in, left open.
    let name = name.strip_suffix('(').unwrap_or(name).trim();
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn role(name: &str) -> Role {
    let name = name.to_ascii_lowercase();
    let words: Vec<&str> = name.split([' ', '(', ')']).filter(|word| !word.is_empty()).collect();
    let without_years: Vec<&str> = words.iter().copied().filter(|word| !is_year(word)).collect();
    let plain = without_years.join(" ");
    const TOTALS: [&str; 12] = [
        "total",
        "totals",
        "grand total",
        "overall total",
        "overall",
        "total budget",
        "total budgets",
        "sum",
        "all partners",
        "total pool",
        "total all",
        "total of all",
    ];
    const SOME: [&str; 5] = ["total ", "sub-total", "subtotal", "sub total", "grand total "];
    const SOME_END: [&str; 5] = [" total", " totals", " subtotal", "combined", " overall"];
    const MEASURES: [&str; 17] = [
        "budget",
        "budgets",
        "forecast",
        "outturn",
        "actual",
        "actuals",
        "plan",
        "planned",
        "expenditure",
        "spend",
        "original",
        "revised",
        "current",
        "approved",
        "year",
        "to",
        "date",
    ];
    let is_comparison = name.contains('%')
        || ["per cent", "percent", "variance", "difference", "movement"].iter().any(|word| name.contains(word))
        || matches!(plain.as_str(), "share" | "change")
        || plain.starts_with("share of");
    let is_some_total =
        SOME.iter().any(|start| plain.starts_with(start)) || SOME_END.iter().any(|end| plain.ends_with(end));
    if TOTALS.contains(&plain.as_str()) {
        Role::Total
    } else if is_comparison {
        Role::Comparison
    } else if is_some_total {
        Role::SomeTotal
    } else if !words.is_empty() && without_years.iter().all(|word| MEASURES.contains(word)) {
        Role::Measure
    } else {
        Role::Named
    }
}

/// `2016`, `2016/17`, `2016-17`.
fn is_year(word: &str) -> bool {
    let year =
        word.get(..4).is_some_and(|year| year.starts_with("20") && year.bytes().all(|byte| byte.is_ascii_digit()));
    let rest = word.get(4..).unwrap_or_default();
    year && rest.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'/' | b'-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_as_heads_and_captions_write_them() {
        let (pounds, thousands, millions) = (Some(Unit::Pounds), Some(Unit::Thousands), Some(Unit::Millions));
        for (head, unit, name) in [
            ("Section 75 £000", thousands, "Section 75"),
            ("Section 75 (£'000s)", thousands, "Section 75"),
            ("Section 75 (£’000)", thousands, "Section 75"),
            ("Budget (£m)", millions, "Budget"),
            ("Budget, £ million", millions, "Budget"),
            ("Pools £k", thousands, "Pools"),
            ("£000", thousands, ""),
            ("Budget £", pounds, "Budget"),
            ("Budgets (000s)", thousands, "Budgets"),
            ("Amounts in thousands (£)", thousands, "Amounts in (£)"),
            ("£ Mental health pool", pounds, "Mental health pool"),
            ("Budget £ (March 2017)", pounds, "Budget (March 2017)"),
            ("The £75m gap, £000", thousands, "The £75m gap"),
            ("Spending over £500", None, "Spending over £500"),
            ("Over £5,000", None, "Over £5,000"),
            ("Pooled fund*", None, "Pooled fund"),
            ("Budget", None, "Budget"),
        ] {
            let heading = Heading::read(head);
            assert_eq!((heading.unit, heading.name.as_str()), (unit, name), "{head}");
        }
    }

    #[test]
    fn totals_by_other_names_and_columns_that_are_no_tiers() {
        for (head, role) in [
            ("Total", Role::Total),
            ("TOTAL BUDGETS", Role::Total),
            ("Total (£000)", Role::Total),
            ("Grand total (£m)", Role::Total),
            ("Total 2016/17", Role::Total),
            ("Total*", Role::Total),
            ("All partners", Role::Total),
            ("Sub-total", Role::SomeTotal),
            ("Subtotal", Role::SomeTotal),
            ("Total pooled", Role::SomeTotal),
            ("Section 75 total", Role::SomeTotal),
            ("Combined", Role::SomeTotal),
            ("%", Role::Comparison),
            ("% of total", Role::Comparison),
            ("Share", Role::Comparison),
            ("Variance £000", Role::Comparison),
            ("2016/17", Role::Measure),
            ("Revised budget 2018/19", Role::Measure),
            ("Pooled Budget", Role::Named),
            ("Wider Aligned Budget", Role::Named),
            ("Totally new care", Role::Named),
        ] {
            assert_eq!(Heading::read(head).role, role, "{head}");
        }
    }
}
