//! Casting: does a printed table add up, and which figure explains it if not?
//!
//! Cells x(i,j), printed row totals R, column totals C, grand total G. Residuals: r(i) = R(i) - sum x(i,.),
//! c(j) = C(j) - sum x(.,j), gR = G - sum R, gC = G - sum C; where neither row nor column totals are all printed,
//! G - sum x. Parts rounded half away from zero, each to its own grain, differ from a correctly rounded total by
//! less than half the grains together: n parts of one grain by at most floor(n / 2) of it.

use crate::document::Document;
use crate::money::{Money, Written};

/// A figure that is printed in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Figure {
    /// A figure inside the table: partner (`None` where not stated) and tier.
    Cell(Option<usize>, usize),
    /// The total of a row: a partner.
    Row(Option<usize>),
    /// The total of a column: a tier.
    Column(usize),
    /// The total of all.
    Total,
}

/// Which sum a check compares with which printed figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// A row total with its cells.
    Row(Option<usize>),
    /// A column total with its cells.
    Column(usize),
    /// The total of all with the row totals.
    RowTotals,
    /// The total of all with the column totals.
    ColumnTotals,
    /// The total of all with all cells.
    Cells,
}

/// What a check, or all of them together, comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// No total is printed, or a figure is not stated, so that nothing can be compared.
    NotPrinted,
    /// The printed figure is the sum.
    AddsUp,
    /// It is not, and rounding of the parts can explain it.
    Rounding,
    /// It is not, by more than rounding can explain.
    Differs,
}

impl Verdict {
    /// The word for programs.
    pub fn code(self) -> &'static str {
        match self {
            Verdict::NotPrinted => "not-printed",
            Verdict::AddsUp => "adds-up",
            Verdict::Rounding => "rounding",
            Verdict::Differs => "differs",
        }
    }
}

/// One sum compared with one printed figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Check {
    /// Which sum.
    pub of: Of,
    /// The printed figure.
    pub printed: Money,
    /// The sum of its parts.
    pub made: Money,
    /// Printed less made.
    pub difference: Money,
    /// How many parts were added.
    pub parts: usize,
    /// The most that rounding of the parts can explain, either way.
    pub bound: Money,
    /// What it comes to.
    pub verdict: Verdict,
}

/// What explains the differences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Diagnosis {
    /// There is none to explain.
    Nothing,
    /// One figure, printed too high by this much (too low where negative), explains all of them.
    One(Figure, Money),
    /// Any one of these would, alone; the table does not tell which.
    AnyOf(Vec<Figure>, Money),
    /// More than one figure differs.
    Several,
}

/// The whole finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Casting {
    /// The gravest verdict of all checks.
    pub verdict: Verdict,
    /// Every check that could be made: rows, columns, then the total.
    pub checks: Vec<Check>,
    /// What explains the differences.
    pub diagnosis: Diagnosis,
}

/// Casts the printed totals of a document.
pub fn cast(document: &Document) -> Casting {
    let cells = Cells::of(document);
    let checks = checks(document, &cells);
    let verdict = checks.iter().map(|check| check.verdict).max().unwrap_or(Verdict::NotPrinted);
    let diagnosis = diagnose(document, &cells, &checks);
    Casting { verdict, checks, diagnosis }
}

/// Parts of a sum: what they make, how many they are, half of how finely each was written, and whether one is missing.
#[derive(Debug, Clone, Copy, Default)]
struct Parts {
    made: i64,
    count: usize,
    grains: i64,
    finest: i64,
    not_stated: bool,
}

impl Parts {
    fn add(&mut self, figure: Written) {
        match figure.money {
            // Sums of lines stay in bounds: the document sees to it. Sums of printed totals saturate, then differ.
            Some(money) => {
                self.made = self.made.saturating_add(money.pence());
                self.count = self.count.saturating_add(1);
                self.grains = self.grains.saturating_add(figure.grain);
                self.finest = if self.finest == 0 { figure.grain } else { self.finest.min(figure.grain) };
            }
            None => self.not_stated = true,
        }
    }

    fn check(self, of: Of, printed: Written) -> Option<Check> {
        let total = printed.money?;
        if self.not_stated || self.count == 0 {
            return None;
        }
        let made = Money::from_pence(self.made)?;
        let difference = total.minus(made)?;
        let bound = Money::from_pence(self.bound(printed.grain))?;
        let verdict = match difference.size() {
            Money::ZERO => Verdict::AddsUp,
            size if size <= bound => Verdict::Rounding,
            _ => Verdict::Differs,
        };
        Some(Check { of, printed: total, made, difference, parts: self.count, bound, verdict })
    }

    /// The largest multiple of the finest grain that lies strictly below half of all grains, the total's with them.
    fn bound(self, total: i64) -> i64 {
        let finest = self.finest.min(total).max(1);
        let all = self.grains.saturating_add(total);
        let below_half = all.saturating_sub(1).checked_div(finest.saturating_mul(2)).unwrap_or(0);
        below_half.saturating_mul(finest)
    }
}

/// The sums of the document's lines by row, by column and in all.
struct Cells {
    rows: Vec<Parts>,
    columns: Vec<Parts>,
    all: Parts,
    filled: Vec<Figure>,
}

impl Cells {
    fn of(document: &Document) -> Cells {
        let mut cells = Cells {
            // One more row than partners: the last is for money whose partner is not stated.
            rows: vec![Parts::default(); document.partners.len().saturating_add(1)],
            columns: vec![Parts::default(); document.tiers.len()],
            all: Parts::default(),
            filled: Vec::new(),
        };
        for line in &document.lines {
            let row = line.partner.unwrap_or(document.partners.len());
            for parts in [cells.rows.get_mut(row), cells.columns.get_mut(line.tier)].into_iter().flatten() {
                parts.add(line.amount);
            }
            cells.all.add(line.amount);
        }
        cells.filled = filled(document);
        cells
    }

    fn row(&self, partner: Option<usize>) -> Parts {
        let place = partner.unwrap_or(self.rows.len().saturating_sub(1));
        self.rows.get(place).copied().unwrap_or_default()
    }

    fn column(&self, tier: usize) -> Parts {
        self.columns.get(tier).copied().unwrap_or_default()
    }
}

/// The places of the table in which a figure stands, row by row.
fn filled(document: &Document) -> Vec<Figure> {
    let tiers = document.tiers.len();
    let places = document.partners.len().saturating_add(1).saturating_mul(tiers);
    let mut stands = vec![false; places];
    for line in &document.lines {
        let row = line.partner.unwrap_or(document.partners.len());
        if let Some(place) = stands.get_mut(row.saturating_mul(tiers).saturating_add(line.tier)) {
            *place = true;
        }
    }
    let rows = (0..document.partners.len()).map(Some).chain([None]);
    let figures = rows.flat_map(|partner| (0..tiers).map(move |tier| Figure::Cell(partner, tier)));
    figures.zip(stands).filter(|(_, stands)| *stands).map(|(figure, _)| figure).collect()
}

fn checks(document: &Document, cells: &Cells) -> Vec<Check> {
    let printed = &document.printed;
    let mut checks = Vec::new();
    let (mut row_totals, mut column_totals) = (Parts::default(), Parts::default());
    // A total that is not stated is not printed.
    let stated = |amount: &Written| amount.money.is_some();
    for row in printed.rows.iter().filter(|row| stated(&row.amount)) {
        row_totals.add(row.amount);
        checks.extend(cells.row(row.partner).check(Of::Row(row.partner), row.amount));
    }
    for column in printed.columns.iter().filter(|column| stated(&column.amount)) {
        column_totals.add(column.amount);
        checks.extend(cells.column(column.tier).check(Of::Column(column.tier), column.amount));
    }
    let Some(total) = printed.total else { return checks };
    let rows_complete = covers(
        cells.rows.iter().map(|parts| parts.count > 0 || parts.not_stated),
        printed.rows.iter().filter(|row| stated(&row.amount)).map(|row| row.partner.unwrap_or(document.partners.len())),
    );
    let columns_complete = covers(
        cells.columns.iter().map(|parts| parts.count > 0 || parts.not_stated),
        printed.columns.iter().filter(|column| stated(&column.amount)).map(|column| column.tier),
    );
    if rows_complete {
        checks.extend(row_totals.check(Of::RowTotals, total));
    }
    if columns_complete {
        checks.extend(column_totals.check(Of::ColumnTotals, total));
    }
    if !rows_complete && !columns_complete {
        checks.extend(cells.all.check(Of::Cells, total));
    }
    checks
}

/// Whether each place in use has exactly one printed total.
fn covers(used: impl Iterator<Item = bool>, printed: impl Iterator<Item = usize>) -> bool {
    let mut left: Vec<bool> = used.collect();
    let any = left.contains(&true);
    // Each total takes its place away; one for a place not in use, or taken already, is one too many.
    let each_once = printed.into_iter().all(|place| left.get_mut(place).is_some_and(std::mem::take));
    any && each_once && !left.contains(&true)
}

/// Tries each printed figure: if it alone were wrong, would exactly the differences found follow?
fn diagnose(document: &Document, cells: &Cells, checks: &[Check]) -> Diagnosis {
    let found: Vec<&Check> = checks.iter().filter(|check| check.difference != Money::ZERO).collect();
    let Some(first) = found.first() else { return Diagnosis::Nothing };
    // One figure stands in three sums at the most (its row, its column, all cells): more are not one figure's.
    if found.len() > 3 {
        return Diagnosis::Several;
    }
    let mut figures: Vec<Figure> = vec![Figure::Total];
    figures.extend(document.printed.rows.iter().map(|row| Figure::Row(row.partner)));
    figures.extend(document.printed.columns.iter().map(|column| Figure::Column(column.tier)));
    figures.extend(&cells.filled);
    let mut explained = Vec::new();
    for figure in figures {
        // Printed d too high, the figure makes each difference +d, -d or 0.
        let sign = effect(figure, first.of);
        let excess = first.difference.pence().saturating_mul(i64::from(sign));
        let explains = sign != 0
            && checks
                .iter()
                .all(|check| check.difference.pence() == excess.saturating_mul(i64::from(effect(figure, check.of))));
        if let (true, Some(excess)) = (explains, Money::from_pence(excess)) {
            explained.push((figure, excess));
        }
    }
    match explained.as_slice() {
        [] => Diagnosis::Several,
        [(figure, excess)] => Diagnosis::One(*figure, *excess),
        [(_, excess), ..] => Diagnosis::AnyOf(explained.iter().map(|(figure, _)| *figure).collect(), excess.size()),
    }
}

/// By how many times its own excess a figure moves a difference: as the total (+1), as a part (-1), or not at all.
fn effect(figure: Figure, of: Of) -> i8 {
    match (figure, of) {
        (Figure::Cell(partner, _), Of::Row(row)) if partner == row => -1,
        (Figure::Cell(_, tier), Of::Column(column)) if tier == column => -1,
        (Figure::Cell(..), Of::Cells) => -1,
        (Figure::Row(partner), Of::Row(row)) if partner == row => 1,
        (Figure::Row(_), Of::RowTotals) => -1,
        (Figure::Column(tier), Of::Column(column)) if tier == column => 1,
        (Figure::Column(_), Of::ColumnTotals) => -1,
        (Figure::Total, Of::RowTotals | Of::ColumnTotals | Of::Cells) => 1,
        _ => 0,
    }
}
