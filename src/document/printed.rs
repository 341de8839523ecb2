//! The totals as the source prints them, right or wrong.

use super::Document;
use super::fields::{Fields, Path};
use super::file::items;
use super::limits;
use super::lines::{Places, partner_of, tier_of};
use crate::error::{Bound, Errors};
use crate::money::Written;

/// The totals that a table prints beside its figures.
#[derive(Debug, Clone, Default)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Printed {
    /// A total for each partner.
    #[cfg_attr(test, schemars(with = "Option<Vec<PrintedRow>>"))]
    pub rows: Vec<PrintedRow>,
    /// A total for each tier.
    #[cfg_attr(test, schemars(with = "Option<Vec<PrintedColumn>>"))]
    pub columns: Vec<PrintedColumn>,
    /// The total of all, as text.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub total: Option<Written>,
}

/// The printed total of a partner.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PrintedRow {
    /// The partner's id; left out where the source does not state whose money it is.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub partner: Option<usize>,
    /// The total as text.
    #[cfg_attr(test, schemars(with = "String"))]
    pub amount: Written,
}

/// The printed total of a tier.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PrintedColumn {
    /// The tier's id.
    #[cfg_attr(test, schemars(with = "String"))]
    pub tier: usize,
    /// The total as text.
    #[cfg_attr(test, schemars(with = "String"))]
    pub amount: Written,
}

impl Printed {
    /// Reads the section `printed`.
    pub fn read(fields: &mut Fields<'_>, document: &Document, errors: &mut Errors) -> Printed {
        let Some(node) = fields.node("printed") else { return Printed::default() };
        let Some(mut own) = Fields::open(Path::named("printed"), node, errors) else { return Printed::default() };
        let partners = Places::of(document.partners.iter().map(|partner| partner.id.as_str()));
        let tiers = Places::of(document.tiers.iter().map(|tier| tier.id.as_str()));
        let mut printed = Printed::default();
        for mut row in items(&mut own, "rows", (Bound::Partners, limits::PARTNERS), errors) {
            let partner = partner_of(&mut row, &partners, errors);
            let amount = row.amount("amount", document.unit, errors).unwrap_or(Written::NOT_STATED);
            if let Some(partner) = partner {
                printed.rows.push(PrintedRow { partner, amount });
            }
            row.finish(errors);
        }
        for mut column in items(&mut own, "columns", (Bound::Tiers, limits::TIERS), errors) {
            let tier = tier_of(&mut column, &tiers, errors);
            let amount = column.amount("amount", document.unit, errors).unwrap_or(Written::NOT_STATED);
            if let Some(tier) = tier {
                printed.columns.push(PrintedColumn { tier, amount });
            }
            column.finish(errors);
        }
        printed.total = own.amount("total", document.unit, errors);
        own.finish(errors);
        printed
    }
}
