//! The dates at which a structure can be looked at.

use super::fields::Fields;
use super::file::items;
use super::{Document, bodies, date, limits};
use crate::error::{Bound, Errors};
use crate::index::Index;
use crate::sort::sorted;

/// A date, taken as the last day of what is written.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Moment {
    /// The date: `2022-07-01`, `2022-07` or `2022`.
    pub at: String,
    /// What it is called; its date in words where nothing else is said.
    pub label: Option<String>,
    /// Anything that a reader should know.
    pub note: Option<String>,
}

/// Dates that are made where the file gives none: more would not fit a row.
const MADE: usize = 8;

impl Moment {
    /// Reads the section `moments`, in order of time.
    pub fn read_all(fields: &mut Fields<'_>, errors: &mut Errors) -> Vec<Moment> {
        let mut moments: Vec<Moment> = Vec::new();
        for mut own in items(fields, "moments", (Bound::Moments, limits::MOMENTS), errors) {
            let at = own.required_text("at", errors).and_then(|_| own.date("at", errors));
            let (label, note) = (own.text("label", errors), own.text("note", errors));
            if let Some(at) = at.filter(|at| date::is_date(at)) {
                moments.push(Moment { at, label: label.filter(|label| !label.is_empty()), note });
            }
            own.finish(errors);
        }
        in_order_of_time(moments)
    }

    /// The dates that the bodies, relations and milestones name; where there are more than fit, those that are named
    /// most often, as most changes then.
    pub fn made_of(document: &Document) -> Vec<Moment> {
        let mut index = Index::default();
        let mut found: Vec<(usize, Moment)> = Vec::new();
        let mut count = |text: &str| {
            if !date::is_date(text) {
                return;
            }
            match index.find(text).and_then(|place| found.get_mut(place)) {
                Some((times, _)) => *times = times.saturating_add(1),
                None => {
                    index.claim(text, found.len());
                    found.push((1, Moment { at: text.to_owned(), label: None, note: None }));
                }
            }
        };
        document.bodies.iter().flat_map(bodies::dates).for_each(&mut count);
        for relation in &document.relations {
            [&relation.since, &relation.until].into_iter().flatten().for_each(|text| count(text));
        }
        document.milestones.iter().flat_map(|milestone| &milestone.actual).for_each(|text| count(text));
        // Those named most often, the earlier first.
        let key = |place: usize| found.get(place).map(|(times, moment)| (std::cmp::Reverse(*times), number(moment)));
        let order = sorted(found.len(), &mut |one, other| key(one) < key(other));
        let mut moments = Vec::new();
        for place in order.into_iter().take(MADE) {
            moments.extend(found.get(place).map(|(_, moment)| moment.clone()));
        }
        in_order_of_time(moments)
    }
}

fn in_order_of_time(moments: Vec<Moment>) -> Vec<Moment> {
    let day = |place: usize| moments.get(place).map(number);
    let order = sorted(moments.len(), &mut |one, other| day(one) < day(other));
    order.into_iter().filter_map(|place| moments.get(place).cloned()).collect()
}

fn number(moment: &Moment) -> Option<u32> {
    date::last_day(&moment.at)
}

#[cfg(test)]
mod tests {
    use super::super::{Form, open};

    #[test]
    fn of_many_dates_those_are_kept_that_are_named_most_often() {
        let mut text = String::from("id,name,phases\n");
        for year in 2001..2012 {
            text += &format!("b{year},B,live {year}\n");
        }
        text += "c,C,shadow 2010; live 2011-02\nd,D,live 2011-02\n";
        let dates: Vec<String> = open(&text, Form::Csv).0.moments.into_iter().map(|moment| moment.at).collect();
        assert_eq!(
            dates,
            ["2001", "2002", "2003", "2004", "2005", "2006", "2011-02", "2010"]
                .map(str::to_owned)
                .into_iter()
                .collect::<std::collections::BTreeSet<_>>()
                .into_iter()
                .collect::<Vec<_>>()
        );
    }
}
