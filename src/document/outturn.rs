//! The tracker: what was approved, moved, spent or forecast year by year, and what was done about the difference.

use super::fields::Fields;
use super::file::{entries, items};
use super::lines::Room;
use super::pools::Ids;
use super::{Document, Sense, Status, Treatment, limits};
use crate::error::{Bound, Errors};
use crate::money::{Money, Written};

/// One year of one pool. Amounts are as the source prints them; what it leaves out is worked out where it can be.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Outturn {
    /// The year: `2018/19`.
    pub year: String,
    /// What it is of.
    pub name: Option<String>,
    /// How firm it is, where that differs from the document.
    pub status: Option<Status>,
    /// What was approved at the start, as text.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub approved: Option<Written>,
    /// What was moved since.
    #[cfg_attr(test, schemars(with = "Option<Vec<Virement>>"))]
    pub virements: Vec<Virement>,
    /// What the budget came to after that.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub revised: Option<Written>,
    /// What was spent by the year end.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub actual: Option<Written>,
    /// What is expected to be.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub forecast: Option<Written>,
    /// The variance as printed, without a sign.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub variance: Option<Written>,
    /// Which way the printed variance goes; adverse where left out.
    #[cfg_attr(test, schemars(with = "Option<Sense>"))]
    pub sense: Sense,
    /// Parts of the variance that are attributed to somebody.
    #[cfg_attr(test, schemars(with = "Option<Vec<Attributed>>"))]
    pub parts: Vec<Attributed>,
    /// What was done about it.
    #[cfg_attr(test, schemars(with = "Option<Vec<Treated>>"))]
    pub treatments: Vec<Treated>,
    /// Where the figures come from.
    pub source: Option<String>,
    /// Anything that a reader should know.
    pub note: Option<String>,
}

/// Money that was moved between budget heads; inside one agreement such moves net to nothing.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Virement {
    /// What was moved.
    pub name: String,
    /// By how much the head grew; below zero it fell.
    #[cfg_attr(test, schemars(with = "String"))]
    pub amount: Money,
}

/// A part of a variance.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Attributed {
    /// Whose it is.
    pub name: String,
    /// How much, as text, without a sign.
    #[cfg_attr(test, schemars(with = "String"))]
    pub amount: Money,
    /// Which way it goes; as the whole where left out.
    pub sense: Option<Sense>,
    /// What was reported earlier in the year.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub earlier: Option<Money>,
    /// When that was: `month 9`.
    pub when: Option<String>,
}

/// What was done about a variance.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Treated {
    /// What.
    pub treatment: Treatment,
    /// Whose: the partner's id.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub partner: Option<usize>,
    /// How much, as text.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub amount: Option<Money>,
    /// Whether the source gives it as about so much.
    #[cfg_attr(test, schemars(with = "Option<bool>"))]
    pub about: bool,
    /// Anything that a reader should know.
    pub note: Option<String>,
}

impl Outturn {
    /// Reads the section `outturn`.
    pub fn read_all(fields: &mut Fields<'_>, document: &Document, errors: &mut Errors) -> Vec<Outturn> {
        let ids = Ids::of(document, document.unit);
        let mut years = Vec::new();
        for mut own in items(fields, "outturn", (Bound::Pools, limits::POOLS), errors) {
            let year = own.required_text("year", errors);
            let mut room = Room::default();
            let mut amount =
                |own: &mut Fields<'_>, name, errors: &mut Errors| room.read(own, name, document.unit, errors);
            let outturn = Outturn {
                year: year.clone().unwrap_or_default(),
                name: own.text("name", errors),
                status: own.one_of("status", Status::LIST, errors),
                approved: amount(&mut own, "approved", errors),
                revised: amount(&mut own, "revised", errors),
                actual: amount(&mut own, "actual", errors),
                forecast: amount(&mut own, "forecast", errors),
                variance: amount(&mut own, "variance", errors),
                sense: own.one_of("sense", Sense::LIST, errors).unwrap_or(Sense::Adverse),
                virements: Virement::read_all(&mut own, &ids, errors),
                parts: Attributed::read_all(&mut own, &ids, errors),
                treatments: Treated::read_all(&mut own, &ids, errors),
                source: own.text("source", errors),
                note: own.text("note", errors),
            };
            years.extend(year.map(|_| outturn));
            own.finish(errors);
        }
        years
    }
}

impl Virement {
    fn read_all(fields: &mut Fields<'_>, ids: &Ids, errors: &mut Errors) -> Vec<Virement> {
        let mut virements = Vec::new();
        for mut own in entries(fields, "virements", errors) {
            let name = own.required_text("name", errors);
            let amount = ids.money(&mut own, "amount", errors);
            if let (Some(name), Some(amount)) = (name, amount) {
                virements.push(Virement { name, amount });
            }
            own.finish(errors);
        }
        virements
    }
}

impl Attributed {
    fn read_all(fields: &mut Fields<'_>, ids: &Ids, errors: &mut Errors) -> Vec<Attributed> {
        let mut parts = Vec::new();
        for mut own in entries(fields, "parts", errors) {
            let name = own.required_text("name", errors);
            let amount = ids.money(&mut own, "amount", errors);
            let sense = own.one_of("sense", Sense::LIST, errors);
            let earlier = ids.money(&mut own, "earlier", errors);
            let when = own.text("when", errors);
            if let (Some(name), Some(amount)) = (name, amount) {
                parts.push(Attributed { name, amount, sense, earlier, when });
            }
            own.finish(errors);
        }
        parts
    }
}

impl Treated {
    fn read_all(fields: &mut Fields<'_>, ids: &Ids, errors: &mut Errors) -> Vec<Treated> {
        let mut treatments = Vec::new();
        for mut own in entries(fields, "treatments", errors) {
            if own.node("treatment").is_none() {
                own.missing("treatment", errors);
            }
            let treatment = own.one_of("treatment", Treatment::LIST, errors);
            let partner = ids.partner(&mut own, "partner", errors);
            let amount = ids.money(&mut own, "amount", errors);
            let (about, note) = (own.truth("about", errors), own.text("note", errors));
            treatments.extend(treatment.map(|treatment| Treated { treatment, partner, amount, about, note }));
            own.finish(errors);
        }
        treatments
    }
}
