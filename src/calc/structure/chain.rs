//! Who answers for a body: the chain of accountability, and where it ends or fails to.

use super::{Snapshot, State, state};
use crate::document::{BodyForm, Document, Family, Life, Reading, RelationKind};

/// One link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The relation; none where the first is only inside the second.
    pub relation: Option<usize>,
    /// Who answers.
    pub from: usize,
    /// To whom.
    pub to: usize,
}

/// How a chain ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// In a statutory body, which answers in law.
    Statutory,
    /// In a body that is proposed or in shadow, and so answers for nothing yet.
    Shadow,
    /// In a body of which nobody says to whom it answers.
    Open,
}

/// The chain from a body.
#[derive(Debug, Clone, Default)]
pub struct Chain {
    /// Every link, the nearest first.
    pub steps: Vec<Step>,
    /// Every end. None at all where every link leads back to a body on the way.
    pub ends: Vec<(usize, End)>,
    /// Every body on it, the first one first.
    pub bodies: Vec<usize>,
}

impl Chain {
    /// Whether any end is of a kind.
    pub fn ends_in(&self, end: End) -> bool {
        self.ends.iter().any(|(_, found)| *found == end)
    }
}

/// To whom each body answers: as `accountable-to` and `holds-to-account` say; where neither says anything of a body,
/// by what it is part of or inside of.
fn links(document: &Document, at: &Snapshot) -> Vec<Vec<Step>> {
    let mut links: Vec<Vec<Step>> = vec![Vec::new(); document.bodies.len()];
    let mut belongs = Vec::new();
    for (place, relation) in document.relations.iter().enumerate().filter(|(place, _)| at.holds(*place)) {
        let step = |from: usize, to: usize| Step { relation: Some(place), from, to };
        let step = match relation.kind {
            RelationKind::AccountableTo => step(relation.from, relation.to),
            RelationKind::HoldsToAccount => step(relation.to, relation.from),
            RelationKind::PartOf => {
                belongs.push(step(relation.from, relation.to));
                continue;
            }
            _ => continue,
        };
        if let Some(list) = links.get_mut(step.from).filter(|_| step.from != step.to) {
            list.push(step);
        }
    }
    for (from, body) in document.bodies.iter().enumerate() {
        belongs.extend(body.container.map(|to| Step { relation: None, from, to }));
    }
    let is_stated: Vec<bool> = links.iter().map(|list| !list.is_empty()).collect();
    for step in belongs {
        let is_body = document.bodies.get(step.to).is_some_and(|body| body.form.is_body());
        let fits = is_body && at.has(step.from) && at.has(step.to) && step.from != step.to;
        if let Some(list) = links.get_mut(step.from).filter(|_| fits && is_stated.get(step.from) == Some(&false)) {
            // What is both part of a body and inside it belongs to it once.
            if !list.iter().any(|other| other.to == step.to) {
                list.push(step);
            }
        }
    }
    links
}

fn is_live(document: &Document, at: &Snapshot, body: usize) -> bool {
    let body = document.bodies.get(body);
    body.is_some_and(|body| matches!(state(body, at.day), State::In(Life::Live, _)))
}

/// Follows the chain from a body, breadth first. It ends with a statutory body that is live; a body in shadow ends
/// no chain, and is passed where it says to whom it answers.
pub fn chain(document: &Document, at: &Snapshot, start: usize) -> Chain {
    follow(document, at, &links(document, at), start)
}

fn follow(document: &Document, at: &Snapshot, links: &[Vec<Step>], start: usize) -> Chain {
    let mut chain = Chain { bodies: vec![start], ..Chain::default() };
    let mut seen = vec![false; document.bodies.len()];
    if let Some(seen) = seen.get_mut(start) {
        *seen = true;
    }
    let mut next = 0_usize;
    while let Some(body) = chain.bodies.get(next).copied() {
        next = next.saturating_add(1);
        let is_live = is_live(document, at, body);
        if is_live && document.bodies.get(body).is_some_and(|body| body.form == BodyForm::Statutory) {
            chain.ends.push((body, End::Statutory));
            continue;
        }
        let steps = links.get(body).map(Vec::as_slice).unwrap_or_default();
        if steps.is_empty() {
            chain.ends.push((body, if is_live { End::Open } else { End::Shadow }));
        }
        for step in steps {
            chain.steps.push(*step);
            if let Some(seen @ false) = seen.get_mut(step.to) {
                *seen = true;
                chain.bodies.push(step.to);
            }
        }
    }
    chain
}

/// What a reader should look at on a day: bodies that bear money from which no chain reaches a statutory body
/// (`false`), and bodies that are not live with which a chain ends (`true`).
pub fn advice(document: &Document, at: &Snapshot) -> Vec<(usize, bool)> {
    let links = links(document, at);
    let mut bears: Vec<bool> = document.bodies.iter().map(|body| body.money).collect();
    let mut answered = vec![false; bears.len()];
    for (place, relation) in document.relations.iter().enumerate().filter(|(place, _)| at.holds(*place)) {
        if relation.kind == RelationKind::Funds && relation.reading == Reading::Stated {
            for end in [relation.from, relation.to] {
                let is_body = document.bodies.get(end).is_some_and(|body| body.form.is_body());
                if let Some(bears) = bears.get_mut(end).filter(|_| is_body) {
                    *bears = true;
                }
            }
        }
        let is_answer = |step: &&Step| step.relation == Some(place);
        let step = [relation.from, relation.to].iter().find_map(|end| links.get(*end)?.iter().find(is_answer));
        if let Some(step) = step.filter(|_| relation.kind.family() == Family::Answers)
            && let Some(answered) = answered.get_mut(step.to)
        {
            *answered = true;
        }
    }
    let mut found = Vec::new();
    for place in (0..bears.len()).filter(|place| at.has(*place)) {
        if bears.get(place) == Some(&true) && !follow(document, at, &links, place).ends_in(End::Statutory) {
            found.push((place, false));
        }
        let is_end = links.get(place).is_some_and(Vec::is_empty);
        if is_end && answered.get(place) == Some(&true) && !is_live(document, at, place) {
            found.push((place, true));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::day;
    use super::*;
    use crate::document::{Form, open};

    /// Bodies by letter: capitals are statutory, `s` to `z` in shadow; relations as `a>b` (accountable to), `a<b`
    /// (holds to account), `a.b` (part of).
    fn from(bodies: &str, relations: &str) -> (Document, Snapshot) {
        let mut text = String::from("id,name,form,phases,money\n");
        for letter in bodies.chars() {
            let form = if letter.is_uppercase() { "statutory" } else { "" };
            let phase = if letter >= 's' { "shadow" } else { "" };
            text += &format!("{letter},{letter},{form},{phase},yes\n");
        }
        text += "from,to,kind\n";
        for relation in relations.split_whitespace() {
            let kind = if relation.contains('>') {
                "accountable-to"
            } else if relation.contains('<') {
                "holds-to-account"
            } else {
                "part-of"
            };
            text += &format!("{},{},{kind}\n", &relation[..1], &relation[2..]);
        }
        let (document, errors) = open(&text, Form::Csv);
        assert!(errors.kept().iter().all(|error| error.kind.is_advice()), "{:?}", errors.kept());
        let at = Snapshot::of(&document, day(None));
        (document, at)
    }

    fn told(bodies: &str, relations: &str) -> String {
        let (document, at) = from(bodies, relations);
        let chain = chain(&document, &at, 0);
        let name = |place: usize| document.bodies[place].name.clone();
        let steps: Vec<String> = chain.steps.iter().map(|step| name(step.from) + &name(step.to)).collect();
        let ends: Vec<String> = chain.ends.iter().map(|(end, how)| format!("{} {how:?}", name(*end))).collect();
        format!("{}: {}", steps.join(" "), ends.join(", "))
    }

    #[test]
    fn where_a_chain_ends() {
        assert_eq!(told("aB", "a>B"), "aB: B Statutory");
        assert_eq!(told("A", ""), ": A Statutory");
        assert_eq!(told("abC", "b<a C<b"), "ab bC: C Statutory");
        assert_eq!(told("ab", "a>b"), "ab: b Open");
        assert_eq!(told("as", "a>s"), "as: s Shadow");
        assert_eq!(told("asB", "a>s s>B"), "as sB: B Statutory");
        assert_eq!(told("abC", "a>b a>C b>C"), "ab aC bC: C Statutory");
        assert_eq!(told("ab", "a>b b>a"), "ab ba: ");
    }

    #[test]
    fn what_a_body_is_part_of_counts_only_where_nothing_else_is_said() {
        assert_eq!(told("abC", "a.b b>C"), "ab bC: C Statutory");
        assert_eq!(told("abC", "a.b a>C"), "aC: C Statutory");
    }

    #[test]
    fn advice_names_money_without_a_statutory_end_and_ends_in_shadow() {
        let (document, at) = from("abCs", "a>s b>C");
        let found: Vec<(&str, bool)> =
            advice(&document, &at).iter().map(|(place, end)| (document.bodies[*place].name.as_str(), *end)).collect();
        assert_eq!(found, [("a", false), ("s", false), ("s", true)]);
    }
}
