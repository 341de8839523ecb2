//! A year as a bridge: from approved by what was moved to revised, and by the variance to what was spent.

use serde::Serialize;

use crate::calc::outturn::Year;
use crate::document::Outturn;
use crate::money::{Display, Money};
use crate::words::Table;

/// One bar of the bridge, in ten-thousandths of the height from the top.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StepBarView {
    /// What it is called.
    pub name: String,
    /// The amount with its sign.
    pub text: String,
    /// `level`, `up` or `down`.
    pub kind: &'static str,
    /// Its upper edge.
    pub top: i32,
    /// Its lower edge.
    pub foot: i32,
}

/// The bars of a year, from left to right.
#[derive(Default)]
pub struct Bridge {
    /// The bars; none where the year is not stated well enough.
    pub bars: Vec<StepBarView>,
    /// Whether they do not start at nought.
    pub cut: bool,
}

/// A bar in money: from where to where, and whether it is a level or a move.
struct Step<'w> {
    name: &'w str,
    from: Money,
    to: Money,
    level: bool,
}

impl Bridge {
    /// Builds the bridge of a year.
    pub fn of(words: &Table, outturn: &Outturn, year: &Year, display: Display) -> Bridge {
        let steps = steps(words, outturn, year);
        let edges = steps.iter().flat_map(|step| [step.from.pence(), step.to.pence()]);
        let high = edges.clone().max().unwrap_or(0).max(1);
        // Moves are small beside levels: the axis starts below the lowest level by as much as they all differ.
        let low = edges.filter(|edge| *edge > 0).min().unwrap_or(0);
        let floor = low.saturating_sub(high.saturating_sub(low).max(1)).max(0);
        let y = |money: Money| {
            let part = i128::from(high.saturating_sub(money.pence().max(floor))).saturating_mul(10_000);
            let whole = i128::from(high.saturating_sub(floor).max(1));
            part.checked_div(whole).and_then(|place| i32::try_from(place).ok()).unwrap_or(0)
        };
        let bar = |step: &Step<'_>| {
            let moved = step.to.minus(step.from).unwrap_or(Money::ZERO);
            let (kind, sign) = match moved.cmp(&Money::ZERO) {
                _ if step.level => ("level", ""),
                std::cmp::Ordering::Less => ("down", ""),
                _ => ("up", "+"),
            };
            let (top, foot) = (y(step.from).min(y(step.to)), y(step.from).max(y(step.to)));
            StepBarView {
                name: step.name.to_owned(),
                text: format!("{sign}{}", display.figure(moved)),
                kind,
                top,
                foot,
            }
        };
        Bridge { bars: steps.iter().map(bar).collect(), cut: floor > 0 }
    }
}

fn steps<'w>(words: &'w Table, outturn: &'w Outturn, year: &Year) -> Vec<Step<'w>> {
    let (Some(revised), Some(spent), Some(variance)) = (year.revised, year.spent, year.variance) else {
        return Vec::new();
    };
    let level = |name, to| Step { name, from: Money::ZERO, to, level: true };
    let mut steps = Vec::new();
    if let Some(approved) = year.approved {
        steps.push(level(words.track_approved, approved));
        let mut at = approved;
        for virement in &outturn.virements {
            let next = at.plus(virement.amount).unwrap_or(at);
            steps.push(Step { name: &virement.name, from: at, to: next, level: false });
            at = next;
        }
    }
    let to = revised.plus(variance).unwrap_or(revised);
    steps.push(level(words.track_revised, revised));
    steps.push(Step { name: words.track_variance, from: revised, to, level: false });
    steps.push(level(if outturn.forecast.is_some() { words.track_forecast } else { words.track_actual }, spent));
    steps
}
