//! What grows by how much a year, and how prices are weighted.

use super::super::fields::Fields;
use super::super::file::{entries, items};
use super::super::{Document, GrowthOf, Rate, Status, limits};
use super::Reading;
use crate::decimal::Decimal;
use crate::error::{Bound, Errors, Kind, Shape};
use crate::fraction::Fraction;
use crate::index::Index;

/// A rate of growth that lines and allocations share.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Assumption {
    /// Its id.
    pub id: String,
    /// Its name, in a reader's words.
    pub name: String,
    /// What grows: demand, a price or an allocation.
    pub of: GrowthOf,
    /// Per cent a year: one for all years, or one a year, of which the last goes on.
    #[cfg_attr(test, schemars(with = "super::super::schema::RatesShape"))]
    pub growth: Vec<Rate>,
    /// How firm it is, where that differs from the document.
    pub status: Option<Status>,
    /// Where it stands.
    pub source: Option<String>,
    /// Anything that a reader should know.
    pub note: Option<String>,
}

/// The part of a line whose price grows by one assumption.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PriceWeight {
    /// The assumption's id.
    #[cfg_attr(test, schemars(with = "String"))]
    pub assumption: usize,
    /// How much of the line it is, in per cent; all parts of a line come to 100.
    #[cfg_attr(test, schemars(with = "String"))]
    pub weight: Rate,
}

impl Assumption {
    /// Reads the assumptions of a plan.
    pub fn read_all(fields: &mut Fields<'_>, document: &Document, errors: &mut Errors) -> Vec<Assumption> {
        let mut ids = Index::default();
        let mut all: Vec<Assumption> = Vec::new();
        let bound = (Bound::Planned, limits::PLANNED);
        for mut own in items(fields, "assumptions", bound, errors) {
            let id = own.required_text("id", errors);
            let name = own.text("name", errors).or_else(|| id.clone()).unwrap_or_default();
            if own.node("of").is_none() {
                own.missing("of", errors);
            }
            let of = own.one_of("of", GrowthOf::LIST, errors);
            let assumption = Assumption {
                id: id.clone().unwrap_or_default(),
                name,
                of: of.unwrap_or(GrowthOf::Demand),
                growth: read_growth(&mut own, errors),
                status: own.one_of("status", Status::LIST, errors).filter(|status| *status != document.status),
                source: own.text("source", errors),
                note: own.text("note", errors),
            };
            if let (Some(id), Some(_)) = (id, of) {
                if ids.claim(&id, all.len()) {
                    all.push(assumption);
                } else {
                    own.wrong("id", Kind::RepeatedId { found: id }, errors);
                }
            }
            own.finish(errors);
        }
        all
    }

    /// The rate of a year; the base year is 0 and has none.
    pub fn rate(&self, year: usize) -> Decimal {
        let rate = self.growth.get(year.saturating_sub(1)).or(self.growth.last());
        rate.map_or(Decimal::ZERO, Rate::decimal)
    }
}

/// Rates of growth; one that is out of bounds counts as none at all.
fn read_growth(own: &mut Fields<'_>, errors: &mut Errors) -> Vec<Rate> {
    if own.node("growth").is_none() {
        own.missing("growth", errors);
    }
    let mut rates = own.rates("growth", errors);
    for rate in &mut rates {
        if !rate.can_grow() {
            own.wrong("growth", Kind::GrowthTooFar { found: rate.text.clone() }, errors);
            *rate = Rate::nought();
        }
    }
    rates
}

impl Rate {
    /// Whether it can be a growth in per cent a year: from -100, which leaves nothing, to 10,000.
    pub fn can_grow(&self) -> bool {
        self.is_within(-100, 10_000)
    }

    /// Whether it can be a part of a whole, in per cent: from 0 to 100.
    pub fn is_part(&self) -> bool {
        self.is_within(0, 100)
    }

    fn is_within(&self, low: i64, high: i64) -> bool {
        let not_above = |low: Fraction, high: Fraction| high.minus(low).sign().is_some_and(|sign| sign.is_ge());
        not_above(Fraction::of(low, 1), self.number) && not_above(self.number, Fraction::of(high, 1))
    }
}

impl PriceWeight {
    /// Reads the prices of a line. Parts that do not come to the whole are a problem, and count as they stand.
    pub fn read_all(
        fields: &mut Fields<'_>,
        reading: &Reading<'_>,
        assumptions: &[Assumption],
        errors: &mut Errors,
    ) -> Vec<PriceWeight> {
        let mut weights: Vec<PriceWeight> = Vec::new();
        for mut own in entries(fields, "prices", errors) {
            let assumption = reading.assumption(&mut own, "assumption", GrowthOf::Price, assumptions, errors);
            let weight = own.part("weight", errors);
            if own.node("weight").is_none() {
                own.missing("weight", errors);
            }
            weights.extend(assumption.zip(weight).map(|(assumption, weight)| PriceWeight { assumption, weight }));
            own.finish(errors);
        }
        let whole = weights.iter().fold(Fraction::ZERO, |sum, part| sum.plus(part.weight.number));
        if !weights.is_empty() && whole != Fraction::of(100, 1) {
            fields.wrong("prices", Kind::WeightsNotWhole { found: crate::words::decimal(whole, 6) }, errors);
        }
        weights
    }
}

impl Reading<'_> {
    /// The assumption that a field names; it has to be of the right sort.
    pub fn assumption(
        &self,
        own: &mut Fields<'_>,
        name: &'static str,
        of: GrowthOf,
        assumptions: &[Assumption],
        errors: &mut Errors,
    ) -> Option<usize> {
        let id = own.text(name, errors)?;
        let place = self.assumptions.find(own, name, &id, errors)?;
        let right = assumptions.get(place).is_some_and(|assumption| assumption.of == of);
        if !right {
            let fitting = assumptions.iter().filter(|assumption| assumption.of == of);
            let list = fitting.map(|assumption| assumption.id.as_str()).take(12).collect::<Vec<_>>().join(", ");
            own.wrong(name, Kind::UnknownId { found: id, list }, errors);
        }
        right.then_some(place)
    }
}

impl Fields<'_> {
    /// A per cent from 0 to 100; anything else is a problem, and none.
    pub fn part(&mut self, name: &'static str, errors: &mut Errors) -> Option<Rate> {
        let rate = self.rate(name, errors)?;
        if !rate.is_part() {
            self.wrong(name, Kind::WrongShape { wanted: Shape::Part, found: rate.text }, errors);
            return None;
        }
        Some(rate)
    }
}
