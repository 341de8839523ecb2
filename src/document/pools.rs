//! Pools: which money is in one agreement, who hosts it, and what stands behind it.

use super::fields::Fields;
use super::file::{entries, items};
use super::lines::{Places, Room};
use super::{Document, limits};
use crate::error::{Bound, Errors, Kind};
use crate::index::Index;
use crate::money::{Money, Unit};

/// A pooled fund, or another sum whose variance is borne together.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Pool {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The partner that is accountable for its accounts and audit: the partner's id.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub host: Option<usize>,
    /// The host's officer who manages it.
    pub manager: Option<String>,
    /// The tiers whose lines are in it: their ids.
    #[cfg_attr(test, schemars(with = "Option<Vec<String>>"))]
    pub tiers: Vec<usize>,
    /// Lines that are in it, by their ids; with neither tiers nor lines, every line is.
    #[cfg_attr(test, schemars(with = "Option<Vec<String>>"))]
    pub lines: Vec<usize>,
    /// A sum that is set aside inside the agreement and is no part of what is budgeted, as text.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub contingency: Option<Money>,
    /// What partners have in reserve.
    #[cfg_attr(test, schemars(with = "Option<Vec<Reserve>>"))]
    pub reserves: Vec<Reserve>,
    /// In how many equal instalments contributions are paid.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub instalments: Option<i64>,
    /// How far lines are over their budget (above zero) or under it.
    #[cfg_attr(test, schemars(with = "Option<Vec<LineVariance>>"))]
    pub variances: Vec<LineVariance>,
    /// The rule that is agreed for it: the id of one in `riskShare`.
    pub rule: Option<String>,
    /// How VAT is treated, where the agreement says so. It is never calculated.
    pub vat: Option<String>,
    /// Anything that a reader should know.
    pub note: Option<String>,
}

/// What a partner has in reserve.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Reserve {
    /// Whose: the partner's id.
    #[cfg_attr(test, schemars(with = "String"))]
    pub partner: usize,
    /// How much, as text.
    #[cfg_attr(test, schemars(with = "String"))]
    pub amount: Money,
    /// Where that is stated.
    pub source: Option<String>,
}

/// How far one line is over its budget.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct LineVariance {
    /// The line's id.
    #[cfg_attr(test, schemars(with = "String"))]
    pub line: usize,
    /// How far, as text; above zero is adverse.
    #[cfg_attr(test, schemars(with = "String"))]
    pub amount: Money,
}

impl Pool {
    /// Reads the section `pools`.
    pub fn read_all(fields: &mut Fields<'_>, document: &Document, errors: &mut Errors) -> Vec<Pool> {
        let mut pools: Vec<Pool> = Vec::new();
        let mut ids = Index::default();
        let places = Ids::of(document, document.unit);
        for mut own in items(fields, "pools", (Bound::Pools, limits::POOLS), errors) {
            let id = own.required_text("id", errors);
            let name = own.required_text("name", errors).or_else(|| id.clone());
            let pool = Pool {
                id: id.clone().unwrap_or_default(),
                name: name.unwrap_or_default(),
                host: places.partner(&mut own, "host", errors),
                manager: own.text("manager", errors),
                tiers: places.all(&places.tiers, &mut own, "tiers", errors),
                lines: places.all(&places.lines, &mut own, "lines", errors),
                contingency: places.money(&mut own, "contingency", errors),
                reserves: Reserve::read_all(&mut own, &places, errors),
                instalments: own.count("instalments", errors),
                variances: LineVariance::read_all(&mut own, &places, errors),
                rule: own.text("rule", errors),
                vat: own.text("vat", errors),
                note: own.text("note", errors),
            };
            if let Some(id) = id {
                if ids.claim(&id, pools.len()) {
                    pools.push(pool);
                } else {
                    own.wrong("id", Kind::RepeatedId { found: id }, errors);
                }
            }
            own.finish(errors);
        }
        pools
    }

    /// Whether a line is in it.
    pub fn holds(&self, line: usize, tier: usize) -> bool {
        let all = self.tiers.is_empty() && self.lines.is_empty();
        all || self.tiers.contains(&tier) || self.lines.contains(&line)
    }
}

/// The ids by which a pool or a rule names the rest of its document.
pub struct Ids {
    partners: Places,
    tiers: Places,
    lines: Places,
    unit: Unit,
}

impl Ids {
    /// Those of a document; a bare amount is in `unit`.
    pub fn of(document: &Document, unit: Unit) -> Ids {
        Ids {
            partners: Places::of(document.partners.iter().map(|partner| partner.id.as_str())),
            tiers: Places::of(document.tiers.iter().map(|tier| tier.id.as_str())),
            lines: Places::of(document.lines.iter().map(|line| line.id.as_str())),
            unit,
        }
    }

    /// The partner that a field names.
    pub fn partner(&self, own: &mut Fields<'_>, name: &'static str, errors: &mut Errors) -> Option<usize> {
        let id = own.text(name, errors)?;
        self.partners.find(own, name, &id, errors)
    }

    /// A stated amount of money; one that cannot be read or is not stated is none.
    pub fn money(&self, own: &mut Fields<'_>, name: &'static str, errors: &mut Errors) -> Option<Money> {
        own.amount(name, self.unit, errors)?.money
    }

    /// The lines that a field names.
    pub fn lines(&self, own: &mut Fields<'_>, name: &'static str, errors: &mut Errors) -> Vec<usize> {
        self.all(&self.lines, own, name, errors)
    }

    fn all(&self, places: &Places, own: &mut Fields<'_>, name: &'static str, errors: &mut Errors) -> Vec<usize> {
        let ids = own.texts(name, errors);
        ids.iter().filter_map(|id| places.find(own, name, id, errors)).collect()
    }
}

impl Reserve {
    fn read_all(fields: &mut Fields<'_>, ids: &Ids, errors: &mut Errors) -> Vec<Reserve> {
        let mut reserves = Vec::new();
        for mut own in entries(fields, "reserves", errors) {
            let partner = ids.partner(&mut own, "partner", errors);
            let amount = ids.money(&mut own, "amount", errors);
            let source = own.text("source", errors);
            if own.node("partner").is_none() {
                own.missing("partner", errors);
            }
            if let (Some(partner), Some(amount)) = (partner, amount) {
                reserves.push(Reserve { partner, amount, source });
            }
            own.finish(errors);
        }
        reserves
    }
}

impl LineVariance {
    fn read_all(fields: &mut Fields<'_>, ids: &Ids, errors: &mut Errors) -> Vec<LineVariance> {
        let mut variances = Vec::new();
        let mut room = Room::default();
        for mut own in items(fields, "variances", (Bound::Lines, limits::LINES), errors) {
            let id = own.required_text("line", errors);
            let line = id.and_then(|id| ids.lines.find(&own, "line", &id, errors));
            let amount = room.read(&mut own, "amount", ids.unit, errors);
            if let (Some(line), Some(amount)) = (line, amount.and_then(|amount| amount.money)) {
                variances.push(LineVariance { line, amount });
            }
            own.finish(errors);
        }
        variances
    }
}
