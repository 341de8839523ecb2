//! Partners and tiers that are known by name only, entered as they are met: for figures without a file around them.

use super::{Document, Partner, Reading, Tier, limits, meaning, slug};
use crate::error::{Bound, Errors, Kind};
use crate::index::Index;

/// The names met so far and the places they were given.
#[derive(Default)]
pub struct Roll {
    partners: Index,
    tiers: Index,
    lines: Index,
}

impl Roll {
    /// The place of a partner, entered where new; `Some(None)` where the name says that it is not stated, `None`
    /// where there are too many.
    pub fn partner(
        &mut self,
        name: &str,
        at: &str,
        document: &mut Document,
        errors: &mut Errors,
    ) -> Option<Option<usize>> {
        if name.is_empty() || name.eq_ignore_ascii_case("not stated") {
            return Some(None);
        }
        if let Some(place) = self.partners.find(name) {
            return Some(Some(place));
        }
        let place = document.partners.len();
        if place >= limits::PARTNERS {
            let found = place.saturating_add(1);
            errors.add(at, None, Kind::Beyond { bound: Bound::Partners, found, most: limits::PARTNERS });
            return None;
        }
        let kind = meaning::of_partner(name);
        errors.add(at, None, Kind::InferredPartner { found: name.to_owned(), taken: kind.code() });
        let id = fresh_id(name, "partner", place, |id| document.partners.iter().any(|partner| partner.id == id));
        document.partners.push(Partner { id, name: name.to_owned(), kind, body: None, populations: Vec::new() });
        self.partners.claim(name, place);
        Some(Some(place))
    }

    /// Enters a line's id; `false` where an earlier line has it.
    pub fn is_new_line(&mut self, id: &str) -> bool {
        self.lines.claim(id, 0)
    }

    /// The place of a tier, entered where new; `None` where there are too many.
    pub fn tier(&mut self, name: &str, at: &str, document: &mut Document, errors: &mut Errors) -> Option<usize> {
        if let Some(place) = self.tiers.find(name) {
            return Some(place);
        }
        let place = document.tiers.len();
        if place >= limits::TIERS {
            let found = place.saturating_add(1);
            errors.add(at, None, Kind::Beyond { bound: Bound::Tiers, found, most: limits::TIERS });
            return None;
        }
        let means = meaning::of_tier(name);
        errors.add(at, None, Kind::InferredTier { found: name.to_owned(), taken: means.code() });
        let id = fresh_id(name, "tier", place, |id| document.tiers.iter().any(|tier| tier.id == id));
        let reading = Reading::Inferred;
        document.tiers.push(Tier { id, name: name.to_owned(), means, reading, body: None, note: None });
        self.tiers.claim(name, place);
        Some(place)
    }
}

/// An id made of a name, with a number behind it where the name's own is taken or empty.
pub fn fresh_id(name: &str, kind: &str, place: usize, taken: impl Fn(&str) -> bool) -> String {
    let id = slug(name);
    if !id.is_empty() && !taken(&id) {
        return id;
    }
    let mut number = place.saturating_add(1);
    loop {
        let numbered = format!("{}-{number}", if id.is_empty() { kind } else { &id });
        if !taken(&numbered) {
            return numbered;
        }
        number = number.saturating_add(1);
    }
}

/// An id for figures that have none: a fingerprint of their text (FNV-1a), so that a link made for other figures
/// is known to be for others.
pub fn fingerprint(text: &str) -> String {
    let hash = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    format!("figures-{hash:016x}")
}
