//! The flows that a file states itself.

use super::{Flows, Level, Making, Measure, Place, What, Whose};
use crate::document::{Document, Purpose};

/// What goes in the flows of a file: money (`None`) and whatever else, in the order in which it is met.
pub fn goods(document: &Document) -> Vec<Option<&str>> {
    let mut goods: Vec<Option<&str>> = Vec::new();
    for flow in &document.flows {
        if !goods.contains(&flow.unit.as_deref()) {
            goods.push(flow.unit.as_deref());
        }
    }
    goods
}

/// The flows of one of them; with what they came to instead of their amounts, or compared with it.
pub fn of_stated(document: &Document, good: Option<&str>, measure: Measure) -> Flows {
    let mut making = Making::default();
    let has = |purpose| document.flows.iter().any(|flow| flow.purpose == Some(purpose));
    let both = has(Purpose::Capital) && has(Purpose::Revenue);
    for (number, flow) in document.flows.iter().enumerate().filter(|(_, flow)| flow.unit.as_deref() == good) {
        let owner = document.partners.iter().position(|partner| partner.id == flow.from);
        let mut end = |name: &str| {
            let partner = document.partners.iter().position(|partner| partner.id == name);
            let what = partner.map_or_else(|| What::Named(name.to_owned()), |partner| What::Partner(Some(partner)));
            let id = format!("place:{name}");
            making.place(Place { id, level: Level::Place, what, purpose: None, layer: None, order: None })
        };
        let (from, to) = (end(&flow.from), end(&flow.to));
        let actual = flow.actual.as_ref().and_then(|actual| actual.money);
        let (amount, compared) = match measure {
            Measure::Budget | Measure::StatedToChanged => (flow.amount.money, None),
            Measure::Actual => (actual, None),
            Measure::BudgetToActual => (flow.amount.money, Some(actual)),
        };
        let purpose = flow.purpose.filter(|_| both);
        let whose = Whose { owner, means: flow.means, purpose, ..Whose::default() };
        let status = flow.status.unwrap_or(document.status);
        making.flow((from, to), whose, |current| current.add(amount, compared, status, Some(number)));
    }
    making.done()
}
