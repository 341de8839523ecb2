//! Who bears an overspend, under every rule side by side.

use super::{Open, change};
use crate::calc::risk::Typed;
use crate::document::fields::{Fields, Path};
use crate::document::pools::Ids;
use crate::document::{Document, Rate, RiskRule, Room, json, limits};
use crate::error::{Bound, Errors, Kind};
use crate::fraction::Fraction;
use crate::money::Unit;
use crate::views::risk::{Request, RiskView, csv, memorandum, view as show};
use crate::words;

/// Answers a request: `{ unit, lang, changes, pool, variance, percent, contributions: [{ partner, amount }],
/// lines: [{ line, amount }], rules, shown, baseline, partner, bounds: { from, to } }`, each of which may be left out.
///
/// ```
/// use locality::document::Form;
/// use locality::wire::{Open, risk};
/// let table = "partner,tier,amount (£)\nBury CCG,Section 75,\"130,989,000\"\nBury Council,Section 75,\"54,209,000\"";
/// let view = risk::view(&Open::read(table, Form::Csv), r#"{ "percent": "2" }"#);
/// assert_eq!(view.rows[0].cells[0].amount.text, "2,619,780");
/// ```
pub fn view(open: &Open, request: &str) -> RiskView {
    show(&open.document, &read(request, &open.document))
}

/// The comparison as a CSV file.
pub fn comparison(open: &Open, request: &str) -> String {
    csv::comparison(&view(open, request))
}

/// The memorandum account of the pool, for its host to export.
pub fn account(open: &Open, request: &str) -> String {
    memorandum::account(&open.document, &read(request, &open.document))
}

/// Reads a request. What cannot be read in it is told, and is as if it were not there.
fn read(text: &str, document: &Document) -> Request {
    let mut request = Request {
        unit: None,
        words: words::table("en"),
        changes: Vec::new(),
        pool: None,
        variance: None,
        percent: None,
        typed: Typed::default(),
        rules: Vec::new(),
        shown: None,
        baseline: None,
        partner: None,
        bounds: usual(),
        problems: Vec::new(),
    };
    // What the page's own glue writes is not the reader's to mend.
    let quiet = &mut Errors::default();
    let Some(node) = json::read(text, quiet) else { return request };
    let Some(mut fields) = Fields::open(Path::root(), &node, quiet) else { return request };
    request.unit = fields.one_of("unit", &Unit::LIST, quiet);
    request.words = words::table(&fields.text("lang", quiet).unwrap_or_default());
    request.pool = fields.text("pool", quiet);
    request.baseline = fields.text("baseline", quiet);
    request.partner = fields.text("partner", quiet);
    request.shown = fields.node("shown").is_some().then(|| fields.texts("shown", quiet));
    let changes = fields.list("changes", (Bound::Changes, limits::changes(document.lines.len())), quiet);
    request.changes = changes.into_iter().map(|(path, node)| change::read(path, node, document)).collect();

    let mut errors = Errors::default();
    let told = &mut errors;
    request.variance = fields.amount("variance", Unit::Pounds, told).and_then(|written| written.money);
    request.percent = percent(&mut fields, "percent", told);
    request.typed = typed(&mut fields, request.unit.unwrap_or(document.unit), document, told);
    request.bounds = bounds(&mut fields, told);
    let ids = Ids::of(document, Unit::Pounds);
    request.rules = RiskRule::read_all(&mut fields, "rules", &ids, &document.risk_share, told);
    request.problems = errors.kept().to_vec();
    request
}

fn usual() -> (Rate, Rate) {
    (Rate::whole_number(-5, false), Rate::whole_number(5, false))
}

/// More than this many per cent of the pool is no variance.
const MOST: i64 = 1_000;

/// A per cent of the pool; a blank one is not there.
fn percent(fields: &mut Fields<'_>, name: &'static str, errors: &mut Errors) -> Option<Rate> {
    if matches!(fields.node(name).map(|node| &node.value), Some(json::Value::Text(text)) if text.trim().is_empty()) {
        return None;
    }
    let rate = fields.rate(name, errors)?;
    let within = |bound: i64| Fraction::of(bound, 1).minus(rate.number).sign();
    if within(MOST).is_none_or(std::cmp::Ordering::is_lt) || within(-MOST).is_none_or(std::cmp::Ordering::is_gt) {
        fields.wrong(name, Kind::TooManyPerCent { found: rate.text }, errors);
        return None;
    }
    Some(rate)
}

fn bounds(fields: &mut Fields<'_>, errors: &mut Errors) -> (Rate, Rate) {
    let usual = usual();
    let Some(node) = fields.node("bounds") else { return usual };
    let Some(mut own) = Fields::open(Path::named("bounds"), node, errors) else { return usual };
    let from = percent(&mut own, "from", errors).unwrap_or_else(|| usual.0.clone());
    let to = percent(&mut own, "to", errors).unwrap_or_else(|| usual.1.clone());
    if to.number.minus(from.number).sign() == Some(std::cmp::Ordering::Greater) {
        return (from, to);
    }
    own.wrong("to", Kind::BoundsTurned, errors);
    usual
}

/// Contributions and lines' variances that were typed; with the document's, all stay within what a sum can hold.
fn typed(fields: &mut Fields<'_>, unit: Unit, document: &Document, errors: &mut Errors) -> Typed {
    let ids = Ids::of(document, unit);
    let mut typed = Typed::default();
    let mut room = Room::taken_by(document.lines.iter().filter_map(|line| line.amount.money));
    for (path, node) in fields.list("contributions", (Bound::Partners, limits::PARTNERS), errors) {
        let Some(mut own) = Fields::open(path, node, errors) else { continue };
        let partner = ids.partner(&mut own, "partner", errors);
        typed
            .contributions
            .extend(partner.zip(room.read(&mut own, "amount", unit, errors).and_then(|amount| amount.money)));
    }
    let variances = document.pools.iter().flat_map(|pool| &pool.variances);
    let mut room = Room::taken_by(variances.map(|variance| variance.amount));
    for (path, node) in fields.list("lines", (Bound::Lines, limits::CHANGES), errors) {
        let Some(mut own) = Fields::open(path, node, errors) else { continue };
        let line = own.text("line", errors);
        typed
            .lines
            .extend(line.zip(room.read(&mut own, "amount", Unit::Pounds, errors).and_then(|amount| amount.money)));
    }
    typed
}
