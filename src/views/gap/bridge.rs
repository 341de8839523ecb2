//! What makes a year's residual, as bars and as rows.

use super::Frame;
use super::view::{GapBarView, GapBridgeRowView, GapBridgeView};
use crate::calc::gap::{Asked, Driver, Order, Part, bridge, in_year};
use crate::money::Money;
use crate::views::axis::MoneyAxis;
use crate::words::{Table, fill};

/// The bridge of the chosen year.
pub fn bridge_of(frame: &Frame<'_>, order: Order) -> GapBridgeView {
    let words = frame.names.words;
    let before = (&frame.before.outlook, &frame.before.kept);
    let asked = Asked { whose: frame.whose, year: frame.year, order };
    let parts = bridge(&frame.plan, (&frame.outlook, &frame.series), before, asked);
    let Some(parts) = parts else {
        return GapBridgeView {
            order: code(order),
            words: words.bridge_too_large.to_owned(),
            bars: Vec::new(),
            rows: Vec::new(),
        };
    };
    let shown: Vec<Part> = parts.into_iter().filter(matters).collect();
    let left = in_year(&frame.series.residual, frame.year);
    let row = |(code, name): (&'static str, &'static str), amount: Money| GapBridgeRowView {
        code,
        name,
        amount: frame.amount(amount),
    };
    let mut rows: Vec<GapBridgeRowView> =
        shown.iter().map(|part| row(name_of(words, part.driver), part.amount)).collect();
    rows.push(row(("residual", words.series_residual), left));
    let template = match order {
        Order::Stated => words.bridge_in_order,
        Order::Average => words.bridge_on_average,
    };
    let year = [("year", frame.year_name()), ("base", frame.plan.base.as_str())];
    GapBridgeView { order: code(order), words: fill(template, &year), bars: bars(frame, &shown, left), rows }
}

fn code(order: Order) -> &'static str {
    match order {
        Order::Stated => "order",
        Order::Average => "average",
    }
}

/// Whether a part is shown: what a plan starts from always is, and what does nothing is not.
fn matters(part: &Part) -> bool {
    part.driver == Driver::Base || part.amount != Money::ZERO
}

fn bars(frame: &Frame<'_>, parts: &[Part], left: Money) -> Vec<GapBarView> {
    let words = frame.names.words;
    // Each bar from where to where: the first and the last stand on nought, the others where the one before ended.
    let mut at = Money::ZERO;
    let mut steps: Vec<((&'static str, &'static str), Money, Money, bool)> = Vec::new();
    for part in parts {
        let next = at.plus(part.amount).unwrap_or(at);
        steps.push((name_of(words, part.driver), at, next, part.driver == Driver::Base));
        at = next;
    }
    steps.push((("residual", words.series_residual), Money::ZERO, left, true));
    let axis = MoneyAxis::over(steps.iter().flat_map(|(_, from, to, _)| [from.pence(), to.pence()]));
    let bar = |((code, name), from, to, level): ((&'static str, &'static str), Money, Money, bool)| {
        let moved = to.minus(from).unwrap_or(Money::ZERO);
        let (kind, sign) = match moved >= Money::ZERO {
            _ if level => ("level", ""),
            true => ("up", "+"),
            false => ("down", ""),
        };
        let (one, other) = (axis.y_of(from), axis.y_of(to));
        let text = format!("{sign}{}", frame.display.figure(moved));
        GapBarView { code, name, text, kind, top: one.min(other), foot: one.max(other) }
    };
    steps.into_iter().map(bar).collect()
}

fn name_of(words: &Table, driver: Driver) -> (&'static str, &'static str) {
    match driver {
        Driver::Base => ("base", words.driver_base),
        Driver::Demand => ("demand", words.driver_demand),
        Driver::Price => ("price", words.driver_price),
        Driver::Cross => ("cross", words.driver_cross),
        Driver::Stated => ("stated", words.driver_stated),
        Driver::Prevention => ("prevention", words.driver_prevention),
        Driver::Pressures => ("pressures", words.driver_pressures),
        Driver::Investments => ("investments", words.driver_investments),
        Driver::Allocation => ("allocation", words.driver_allocation),
        Driver::Savings => ("savings", words.driver_savings),
        Driver::SpentOnce => ("spentOnce", words.driver_spent_once),
        Driver::ComesOnce => ("comesOnce", words.driver_comes_once),
    }
}
