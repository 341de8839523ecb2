//! The series, the sums that they are made of, and the rows behind those.

use super::Frame;
use super::view::{GapCellView, GapPartnerView, GapRowView, GapSeriesView};
use crate::calc::gap::{Entry, Outlook, Row, Series, about, in_year};
use crate::money::Money;
use crate::views::{AmountView, ChoiceView};
use crate::words::Table;

/// One figure, beside what it was.
fn cell(frame: &Frame<'_>, start: Money, now: Money) -> GapCellView {
    GapCellView { amount: frame.amount(now), start: (start != now).then(|| frame.amount(start)) }
}

fn cells(frame: &Frame<'_>, before: &[Money], now: &[Money], from: usize) -> Vec<GapCellView> {
    let none = || GapCellView {
        amount: AmountView { pence: None, text: frame.names.words.share_unknown.to_owned() },
        start: None,
    };
    let cell = |(year, now): (usize, &Money)| {
        if year < from { none() } else { cell(frame, in_year(before, year), *now) }
    };
    now.iter().enumerate().map(cell).collect()
}

/// The five series of all partners.
pub fn series(frame: &Frame<'_>) -> Vec<GapSeriesView> {
    five(frame, &frame.before.series, &frame.all)
}

fn five(frame: &Frame<'_>, before: &Series, now: &Series) -> Vec<GapSeriesView> {
    let words = frame.names.words;
    let one = |code, name, meaning, before: &[Money], now: &[Money], from| GapSeriesView {
        code,
        name,
        meaning,
        cells: cells(frame, before, now, from),
    };
    vec![
        one("gap", words.series_gap, words.means_gap, &before.gap, &now.gap, 0),
        one("new", words.series_new, words.means_new, &before.new, &now.new, 1),
        one("find", words.series_find, words.means_find, &before.find, &now.find, 1),
        one("residual", words.series_residual, words.means_residual, &before.residual, &now.residual, 0),
        one("underlying", words.series_underlying, words.means_underlying, &before.underlying, &now.underlying, 0),
    ]
}

/// The five sums.
pub fn parts(frame: &Frame<'_>) -> Vec<GapSeriesView> {
    let (words, before, now) = (frame.names.words, &frame.before.series, &frame.all);
    let one = |code, name, meaning, before: &[Money], now: &[Money]| GapSeriesView {
        code,
        name,
        meaning,
        cells: cells(frame, before, now, 0),
    };
    vec![
        one("spending", words.part_spending, words.means_spending, &before.spending, &now.spending),
        one("allocation", words.part_allocation, words.means_allocation, &before.allocation, &now.allocation),
        one("savings", words.part_savings, words.means_savings, &before.savings, &now.savings),
        one("oneOffSpending", words.part_spent_once, words.means_spent_once, &before.spent_once, &now.spent_once),
        one("oneOffMoney", words.part_comes_once, words.means_comes_once, &before.comes_once, &now.comes_once),
    ]
}

/// All rows of an outlook, in the order of the sums.
fn all(outlook: &Outlook) -> impl Iterator<Item = &Row> {
    let carried = outlook.spending.iter().chain(&outlook.allocation).chain(&outlook.savings);
    carried.chain(&outlook.spent_once).chain(&outlook.comes_once)
}

fn listed<'o>(frame: &'o Frame<'_>) -> impl Iterator<Item = &'o Row> {
    // What arises and was switched off is in the outlook no longer, and still has a row.
    let arises = |row: &&Row| matches!(row.entry, Entry::Pressure(_) | Entry::Investment(_) | Entry::Prevention(_));
    let gone = all(&frame.before.outlook).filter(arises).filter(|row| is_off(frame, row));
    all(&frame.outlook).chain(gone)
}

fn is_off(frame: &Frame<'_>, row: &Row) -> bool {
    about(&frame.plan, row.entry).is_some_and(|about| !about.on)
}

/// How many rows there are.
pub fn rows_all(frame: &Frame<'_>) -> usize {
    listed(frame).count()
}

/// Some of the rows.
pub fn rows(frame: &Frame<'_>, (from, count): (usize, usize)) -> Vec<GapRowView> {
    let nothing = &*vec![Money::ZERO; frame.outlook.length];
    let row = |row: &Row| {
        let about = about(&frame.plan, row.entry);
        let (kind, kind_words) = kind(frame.names.words, row.entry);
        let before = all(&frame.before.outlook)
            .find(|before| before.entry == row.entry)
            .map_or(&[][..], |before| &before.amounts);
        let now = if is_off(frame, row) { nothing } else { &*row.amounts };
        GapRowView {
            id: about.map_or(String::new(), |about| about.id.clone()),
            kind,
            kind_words,
            name: about.map_or(String::new(), |about| about.name.clone()),
            partner: row.partner.map_or(String::new(), |partner| frame.names.partner(Some(partner)).to_owned()),
            cells: cells(frame, before, now, 0),
        }
    };
    listed(frame).skip(from).take(count).map(row).collect()
}

/// What an entry is, for programs and for readers.
pub fn kind(words: &Table, entry: Entry) -> (&'static str, &'static str) {
    match entry {
        Entry::Line(_) => ("line", words.kind_line),
        Entry::Allocation(_) => ("allocation", words.kind_allocation),
        Entry::Pressure(_) => ("pressure", words.kind_pressure),
        Entry::Investment(_) => ("investment", words.kind_investment),
        Entry::Saving(_) => ("saving", words.kind_saving),
        Entry::Fund(_) => ("fund", words.kind_fund),
        Entry::Prevention(_) => ("prevention", words.kind_prevention),
    }
}

/// Partners that have a row, in the document's order; `None` last, where a row is of no stated one.
fn those_with_rows(frame: &Frame<'_>) -> Vec<Option<usize>> {
    let has = |partner: Option<usize>| {
        all(&frame.before.outlook).chain(all(&frame.outlook)).any(|row| row.partner == partner)
    };
    let known = (0..frame.names.document.partners.len()).map(Some);
    known.chain([None]).filter(|partner| has(*partner)).collect()
}

/// The series of each partner; none where there is no more than one.
pub fn by_partner(frame: &Frame<'_>) -> Vec<GapPartnerView> {
    let partners = those_with_rows(frame);
    if partners.len() < 2 {
        return Vec::new();
    }
    let one = |partner: Option<usize>| {
        let before = Series::of(&frame.before.outlook, Some(partner))?;
        let now = Series::of(&frame.outlook, Some(partner))?;
        let id = partner.and_then(|place| frame.names.document.partners.get(place)).map(|one| one.id.clone());
        Some(GapPartnerView {
            id: id.unwrap_or_default(),
            name: frame.names.partner(partner).to_owned(),
            series: five(frame, &before, &now),
        })
    };
    partners.into_iter().filter_map(one).collect()
}

/// Whose figures may be looked at: all first.
pub fn partners(frame: &Frame<'_>) -> Vec<ChoiceView> {
    let all = ChoiceView {
        id: String::new(),
        name: frame.names.words.all_partners.to_owned(),
        chosen: frame.whose.is_none(),
    };
    let own = those_with_rows(frame).into_iter().flatten().filter_map(|place| {
        let partner = frame.names.document.partners.get(place)?;
        let chosen = frame.whose == Some(Some(place));
        Some(ChoiceView { id: partner.id.clone(), name: partner.name.clone(), chosen })
    });
    std::iter::once(all).chain(own).collect()
}
