//! Milestones along an axis of months, and how late each came.

use serde::Serialize;

use super::day;
use crate::document::{Document, Milestone, date};
use crate::fraction::Fraction;
use crate::views::axis::{TickView, place, round_step};
use crate::views::shown::text;
use crate::words::{Table, count, fill, plural};

/// A milestone.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ProgrammeMilestoneView {
    /// What was to happen.
    pub what: String,
    /// When it was planned for, in words.
    pub planned: String,
    /// When it was planned for later.
    pub restated: Vec<RestatedView>,
    /// When it happened, in words.
    pub actual: String,
    /// What came of it.
    pub status: String,
    /// `12 months late`; empty where the dates do not tell.
    pub slippage: String,
    /// Anything that a reader should know.
    pub note: String,
    /// Where it stands.
    pub source: String,
    /// What stands on the axis.
    pub marks: Vec<ProgrammeMarkView>,
    /// From the first mark to the last; `null` where there are fewer than two.
    pub bar: Option<ProgrammeSpanView>,
}

/// A date to which a milestone was moved.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RestatedView {
    /// When it was planned for then, in words.
    pub planned: String,
    /// When that was said, in words.
    pub stated_on: String,
}

/// A mark on the axis.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ProgrammeMarkView {
    /// `planned`, `restated` or `actual`.
    pub kind: &'static str,
    /// In ten-thousandths from the left.
    pub x: i32,
    /// `Planned for April 2017.`
    pub words: String,
}

/// A stretch of the axis.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ProgrammeSpanView {
    /// Where it begins.
    pub from: i32,
    /// Where it ends.
    pub to: i32,
}

/// Milestones, and the axis on which they stand.
pub struct Timeline {
    /// The milestones.
    pub milestones: Vec<ProgrammeMilestoneView>,
    /// Marks of time.
    pub axis: Vec<TickView>,
    /// Where today is.
    pub today: Option<i32>,
}

/// An axis of months.
struct Months {
    first: i64,
    count: i64,
}

impl Months {
    /// From the January of the first date to the January after the last.
    fn over(dates: impl Iterator<Item = i64>) -> Option<Months> {
        let (low, high) = dates.fold((i64::MAX, i64::MIN), |(low, high), month| (low.min(month), high.max(month)));
        if low > high {
            return None;
        }
        let first = low.checked_div_euclid(12)?.saturating_mul(12);
        let last = high.checked_div_euclid(12)?.saturating_add(1).saturating_mul(12);
        Some(Months { first, count: last.saturating_sub(first).max(1) })
    }

    /// Where a day is: its month, and as far in it as the day is.
    fn x(&self, moment: &Moment) -> i32 {
        let days = moment.day.saturating_sub(1).clamp(0, 30);
        let month = Fraction::of(moment.month.saturating_sub(self.first), 1).plus(Fraction::of(days, 31));
        place(month.over(Fraction::of(self.count, 1)))
    }

    fn ticks(&self) -> Vec<TickView> {
        let years = self.count.checked_div(12).unwrap_or(1);
        let step = round_step(years, 8);
        let first = self.first.checked_div_euclid(12).unwrap_or(0);
        let shown = (0..=years).filter(|year| first.saturating_add(*year).checked_rem(step) == Some(0));
        let tick = |year: i64| TickView {
            at: place(Fraction::of(year.saturating_mul(12), self.count)),
            text: first.saturating_add(year).to_string(),
            zero: false,
        };
        shown.map(tick).collect()
    }
}

/// A date as far as it is said.
struct Moment {
    /// Months since the year nought.
    month: i64,
    /// The day of the month; the first where it is not said.
    day: i64,
    /// How finely it is said: 0 a year, 1 a month, 2 a day.
    fine: u8,
    /// Days since a fixed day.
    days: i64,
}

impl Moment {
    fn of(text: &str) -> Option<Moment> {
        let number = i64::from(date::first_day(text)?);
        let (year, rest) = (number.checked_div(10_000)?, number.checked_rem(10_000)?);
        let (month, day) = (rest.checked_div(100)?, rest.checked_rem(100)?);
        let fine = u8::try_from(text.split('-').count().saturating_sub(1)).ok()?;
        let months = year.saturating_mul(12).saturating_add(month).saturating_sub(1);
        Some(Moment { month: months, day, fine, days: days(year, month, day) })
    }
}

/// Days since 1 March of the year nought, in the calendar of today.
fn days(year: i64, month: i64, day: i64) -> i64 {
    // Years begin in March here, so that a leap day is the last day of its year.
    let (year, month) =
        if month > 2 { (year, month.saturating_sub(3)) } else { (year.saturating_sub(1), month.saturating_add(9)) };
    let whole = |divisor: i64| year.checked_div_euclid(divisor).unwrap_or(0);
    let years = year.saturating_mul(365).saturating_add(whole(4)).saturating_sub(whole(100)).saturating_add(whole(400));
    let months = month.saturating_mul(153).saturating_add(2).checked_div(5).unwrap_or(0);
    years.saturating_add(months).saturating_add(day)
}

impl Timeline {
    /// The milestones of a document.
    pub fn of(words: &Table, document: &Document, today: Option<&str>) -> Timeline {
        let all = document.milestones.iter().flat_map(dates);
        let axis = Months::over(all.filter_map(Moment::of).map(|moment| moment.month));
        let today = today.and_then(Moment::of).zip(axis.as_ref()).and_then(|(moment, axis)| {
            let inside = (0..axis.count).contains(&moment.month.saturating_sub(axis.first));
            inside.then(|| axis.x(&moment))
        });
        Timeline {
            milestones: document.milestones.iter().map(|one| milestone(words, one, axis.as_ref())).collect(),
            today,
            axis: axis.as_ref().map_or_else(Vec::new, Months::ticks),
        }
    }
}

/// Every date of a milestone, as written.
fn dates(one: &Milestone) -> impl Iterator<Item = &str> {
    let restated = one.restated.iter().map(|restated| restated.planned.as_str());
    one.planned.as_deref().into_iter().chain(restated).chain(one.actual.as_deref())
}

fn milestone(words: &Table, one: &Milestone, axis: Option<&Months>) -> ProgrammeMilestoneView {
    let mut marks: Vec<ProgrammeMarkView> = Vec::new();
    let mut mark = |kind, template, written: &str| {
        if let (Some(moment), Some(axis)) = (Moment::of(written), axis) {
            let said = date::in_words(written, &words.months);
            marks.push(ProgrammeMarkView { kind, x: axis.x(&moment), words: fill(template, &[("date", &said)]) });
        }
    };
    one.planned.iter().for_each(|planned| mark("planned", words.mark_planned, planned));
    one.restated.iter().for_each(|restated| mark("restated", words.mark_restated, &restated.planned));
    one.actual.iter().for_each(|actual| mark("actual", words.mark_actual, actual));
    let from = marks.iter().map(|mark| mark.x).min();
    let to = marks.iter().map(|mark| mark.x).max();
    let bar = from.zip(to).filter(|_| marks.len() > 1).map(|(from, to)| ProgrammeSpanView { from, to });
    ProgrammeMilestoneView {
        what: one.what.clone(),
        planned: day(words, &one.planned),
        restated: one
            .restated
            .iter()
            .map(|restated| RestatedView {
                planned: date::in_words(&restated.planned, &words.months),
                stated_on: day(words, &restated.stated_on),
            })
            .collect(),
        actual: day(words, &one.actual),
        status: text(&one.status),
        slippage: slippage(words, one),
        note: text(&one.note),
        source: text(&one.source),
        marks,
        bar,
    }
}

/// How late it came, or is planned for now, in the coarser unit of the two dates. Dates that are only texts do not tell.
fn slippage(words: &Table, one: &Milestone) -> String {
    let latest = one.actual.as_deref().or(one.restated.last().map(|restated| restated.planned.as_str()));
    let both = one.planned.as_deref().and_then(Moment::of).zip(latest.and_then(Moment::of));
    let Some((planned, now)) = both else { return String::new() };
    let (late, one_unit, many) = match planned.fine.min(now.fine) {
        0 => (years(&now).saturating_sub(years(&planned)), words.unit_year, words.unit_years),
        1 => (now.month.saturating_sub(planned.month), words.unit_month, words.unit_months),
        _ => (now.days.saturating_sub(planned.days), words.unit_day, words.unit_days),
    };
    let size = usize::try_from(late.unsigned_abs()).unwrap_or(usize::MAX);
    let template = match (late.signum(), one.actual.is_some()) {
        (0, true) => words.on_time,
        (0, false) => words.not_moved,
        (1, true) => words.came_late,
        (1, false) => words.moved_late,
        (_, true) => words.came_early,
        (_, false) => words.moved_early,
    };
    fill(template, &[("count", &count(words, size)), ("unit", plural(size, one_unit, many))])
}

fn years(moment: &Moment) -> i64 {
    moment.month.checked_div_euclid(12).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        assert_eq!(days(2016, 3, 1) - days(2016, 2, 28), 2);
        assert_eq!(days(2018, 3, 1) - days(2018, 2, 28), 1);
        assert_eq!(days(2022, 7, 1) - days(2022, 4, 1), 91);
        assert_eq!(days(2000, 1, 1) - days(1999, 1, 1), 365);
    }
}
