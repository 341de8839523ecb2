//! The locality file itself: `"locality": 1` and its sections, in the order in which they name each other.

use super::clean::excerpt;
use super::fields::{Fields, Path};
use super::json::{self, Value};
use super::lines::Places;
use super::pools::Ids;
use super::{
    Body, Brackets, Consultation, Document, Flow, Line, Milestone, Moment, Outturn, Partner, Plan, Pool, Printed,
    Programme, Relation, RiskRule, RulePack, Source, Status, Tier, limits, slug,
};
use crate::error::{Bound, Errors, Kind};
use crate::money::Unit;

/// Reads a locality file.
pub fn read(text: &str, errors: &mut Errors) -> Document {
    let mut document = Document::empty();
    let Some(node) = json::read(text, errors) else { return document };
    let Some(mut fields) = Fields::open(Path::root(), &node, errors) else { return document };
    check_version(&mut fields, errors);
    read_head(&mut fields, &mut document, errors);
    // A program reads what it has something to say of; the rest it knows by name.
    if cfg!(feature = "calculators") {
        document.partners = Partner::read_all(&mut fields, &document.source, errors);
    } else {
        pass_over(&mut fields, &["partners"]);
    }
    if cfg!(any(feature = "pooling", feature = "sharing", feature = "flows")) {
        read_money(&mut fields, &mut document, errors);
    } else {
        pass_over(&mut fields, &MONEY);
    }
    if cfg!(feature = "flows") {
        document.flows = Flow::read_all(&mut fields, document.unit, errors);
        // People need no unit of money; money does.
        let money = document.flows.iter().any(|flow| flow.unit.is_none() && flow.amount.money.is_some());
        if money && fields.node("lines").is_none() && fields.node("unit").is_none() {
            fields.missing("unit", errors);
        }
    } else {
        pass_over(&mut fields, &["flows"]);
    }
    if cfg!(any(feature = "sharing", feature = "flows")) {
        read_sharing(&mut fields, &mut document, errors);
    } else {
        pass_over(&mut fields, &SHARING);
    }
    if cfg!(feature = "sharing") {
        document.outturn = Outturn::read_all(&mut fields, &document, errors);
    } else {
        pass_over(&mut fields, &["outturn"]);
    }
    if cfg!(feature = "pooling") {
        read_pooling(&mut fields, &mut document, errors);
    } else {
        pass_over(&mut fields, &POOLING);
    }
    if cfg!(feature = "planning") {
        read_planning(&mut fields, &mut document, errors);
    } else {
        pass_over(&mut fields, &PLANNING);
    }
    if cfg!(any(feature = "planning", feature = "diagrams")) {
        document.milestones = Milestone::read_all(&mut fields, errors);
    } else {
        pass_over(&mut fields, &["milestones"]);
    }
    if cfg!(feature = "diagrams") {
        read_structure(&mut fields, &mut document, errors);
    } else {
        pass_over(&mut fields, &STRUCTURE);
    }
    fields.finish(errors);
    document
}

/// The sections that only the calculators of pools and of sharing rules, and flows, read.
const MONEY: [&str; 2] = ["tiers", "lines"];

/// Those that only the calculator of pools reads.
const POOLING: [&str; 3] = ["printed", "rulePacks", "consultation"];

/// Those that only the calculator of sharing rules and flows read.
const SHARING: [&str; 2] = ["pools", "riskShare"];

/// Those that only the calculator of plans reads.
const PLANNING: [&str; 2] = ["plan", "programme"];

/// The sections that only diagrams read.
const STRUCTURE: [&str; 3] = ["bodies", "relations", "moments"];

fn pass_over(fields: &mut Fields<'_>, sections: &[&'static str]) {
    for section in sections {
        fields.node(section);
    }
}

fn read_money(fields: &mut Fields<'_>, document: &mut Document, errors: &mut Errors) {
    document.tiers = Tier::read_all(fields, errors);
    document.lines = Line::read_all(fields, document, errors);
}

fn read_sharing(fields: &mut Fields<'_>, document: &mut Document, errors: &mut Errors) {
    document.pools = Pool::read_all(fields, document, errors);
    let ids = Ids::of(document, document.unit);
    document.risk_share = RiskRule::read_all(fields, "riskShare", &ids, &[], errors);
}

fn read_pooling(fields: &mut Fields<'_>, document: &mut Document, errors: &mut Errors) {
    document.printed = Printed::read(fields, document, errors);
    document.rule_packs = RulePack::read_all(fields, errors);
    document.consultation = Consultation::read(fields, errors);
}

fn read_planning(fields: &mut Fields<'_>, document: &mut Document, errors: &mut Errors) {
    document.plan = Plan::read(fields, document, errors);
    document.programme = Programme::read(fields, document, errors);
}

fn read_structure(fields: &mut Fields<'_>, document: &mut Document, errors: &mut Errors) {
    let bodies = items(fields, "bodies", (Bound::Bodies, limits::BODIES), errors);
    document.bodies = Body::read_all(bodies, errors);
    let places = Places::of(document.bodies.iter().map(|body| body.id.as_str()));
    let relations = items(fields, "relations", (Bound::Relations, limits::RELATIONS), errors);
    document.relations = Relation::read_all(relations, &places, errors);
    document.moments = Moment::read_all(fields, errors);
}

fn check_version(fields: &mut Fields<'_>, errors: &mut Errors) {
    let found = match fields.node("locality").map(|node| &node.value) {
        Some(Value::Number("1")) => return,
        Some(Value::Number(text)) => excerpt(text),
        Some(Value::Text(text)) => excerpt(text),
        _ => String::new(),
    };
    fields.wrong("locality", Kind::NotALocalityFile { found }, errors);
}

fn read_head(fields: &mut Fields<'_>, document: &mut Document, errors: &mut Errors) {
    document.title = fields.required_text("title", errors).unwrap_or_default();
    document.id = match fields.text("id", errors) {
        Some(id) if !id.is_empty() => id,
        _ => slug(&document.title),
    };
    document.version = fields.text("version", errors);
    match fields.one_of("status", Status::LIST, errors) {
        Some(status) => document.status = status,
        None => errors.add("status", Some(fields.offset()), Kind::NoStatus),
    }
    document.source = Source::read(fields, errors);
    match fields.one_of("unit", &Unit::LIST, errors) {
        Some(unit) => document.unit = unit,
        // A file of bodies alone has no amounts.
        None if fields.node("unit").is_none()
            && (fields.node("lines").is_some()
                || fields.node("bodies").is_none() && fields.node("flows").is_none()) =>
        {
            fields.missing("unit", errors);
        }
        None => {}
    }
    document.brackets = fields.one_of("brackets", Brackets::LIST, errors).unwrap_or(Brackets::Negative);
}

/// The items of a section that have to be objects, each opened with its path.
pub fn items<'n>(
    fields: &mut Fields<'n>,
    name: &'static str,
    bound: (Bound, usize),
    errors: &mut Errors,
) -> Vec<Fields<'n>> {
    let items = fields.list(name, bound, errors);
    items.into_iter().filter_map(|(path, node)| Fields::open(path, node, errors)).collect()
}

/// The items of a list of entries.
pub fn entries<'n>(fields: &mut Fields<'n>, name: &'static str, errors: &mut Errors) -> Vec<Fields<'n>> {
    items(fields, name, (Bound::Entries, limits::ENTRIES), errors)
}
