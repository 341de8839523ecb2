//! The pool that is shown, and how far it is over or under.

use super::view::{ContributionView, FundView, StakeView, VarianceView};
use super::{Frame, Request, part_of_pool};
use crate::calc::risk::Stakes;
use crate::document::{Document, Pool, Step, Within};
use crate::fraction::Fraction;
use crate::money::{Display, Money, Unit, pounds};
use crate::share::Share;
use crate::split::split;
use crate::views::AmountView;
use crate::views::ChoiceView;
use crate::words::{Names, decimal, fill, listed, plural};

/// The variance that is asked about: in pounds, in per cent, the lines' own, or two per cent of the pool.
pub fn present(stakes: &Stakes, request: &Request) -> Money {
    let of_pool = |part: Fraction| Fraction::pence(stakes.total).times(part).money();
    let percent = request.percent.as_ref().and_then(|rate| of_pool(rate.of_one()));
    let own = stakes.stated.filter(|sum| *sum != Money::ZERO);
    let default = || of_pool(Fraction::of(2, 100)).unwrap_or(Money::ZERO);
    request.variance.or(percent).or(own).unwrap_or_else(default)
}

/// The bounds of the chart, in pence.
pub fn bounds(frame: &Frame<'_>, request: &Request) -> (Money, Money) {
    let of_pool = |part: Fraction| Fraction::pence(frame.stakes.total).times(part).money().unwrap_or(Money::ZERO);
    (of_pool(request.bounds.0.of_one()), of_pool(request.bounds.1.of_one()))
}

/// One number of decimals for contributions and budgets.
pub fn display(unit: Unit, stakes: &Stakes) -> Display {
    let contributions = stakes.partners.iter().filter_map(|stake| stake.contribution);
    let reserves = stakes.partners.iter().filter_map(|stake| stake.reserves);
    let budgets = stakes.lines.iter().filter_map(|line| line.budget);
    Display::fitting(unit, contributions.chain(reserves).chain(budgets).chain([stakes.total]))
}

/// The pools of the document.
pub fn pools(document: &Document, chosen: Option<&Pool>) -> Vec<ChoiceView> {
    let id = chosen.map(|pool| pool.id.as_str());
    let pool =
        |pool: &Pool| ChoiceView { id: pool.id.clone(), name: pool.name.clone(), chosen: Some(pool.id.as_str()) == id };
    document.pools.iter().map(pool).collect()
}

/// The pool that is shown.
pub fn fund(frame: &Frame<'_>) -> FundView {
    let words = frame.names.words;
    let contributions = frame.stakes.partners.iter().map(|stake| {
        let typed = stake.contribution.map(|money| frame.display.typed(money));
        let share = stake.contribution.and_then(|money| Share::of(money.pence(), frame.stakes.total.pence()));
        ContributionView {
            partner: stake.id.clone(),
            name: frame.names.partner(Some(stake.partner)).to_owned(),
            amount: AmountView::of(stake.contribution, frame.display, words),
            typed: typed.unwrap_or_default(),
            share: share.map_or_else(|| words.share_unknown.to_owned(), Share::per_cent),
            reserves: AmountView::of(stake.reserves, frame.display, words),
            instalments: instalments(frame, stake.contribution),
            changed: stake.typed,
        }
    });
    FundView {
        name: name(frame).to_owned(),
        standing: standing(frame),
        total: AmountView::of(Some(frame.stakes.total), frame.display, words),
        contributions: contributions.collect(),
    }
}

/// What the pool is called.
pub fn name<'f>(frame: &'f Frame<'_>) -> &'f str {
    let words = frame.names.words;
    let whole = frame.stakes.lines.len() == frame.position.entries.len();
    frame.pool.map_or(if whole { words.pool_all } else { words.pool_shared }, |pool| &pool.name)
}

fn standing(frame: &Frame<'_>) -> String {
    let (names, words) = (frame.names, frame.names.words);
    let mut parts: Vec<String> = Vec::new();
    let mut attributed = Money::ZERO;
    for stake in &frame.stakes.partners {
        let partner = names.partner(Some(stake.partner));
        parts.push(match stake.contribution {
            Some(amount) => {
                attributed = attributed.plus(amount).unwrap_or(attributed);
                fill(words.pool_part, &[("partner", partner), ("amount", &pounds(amount))])
            }
            None => fill(words.pool_part_unknown, &[("partner", partner)]),
        });
    }
    let nobody = frame.stakes.total.minus(attributed).unwrap_or(Money::ZERO);
    if nobody != Money::ZERO {
        parts.push(fill(words.pool_nobody, &[("amount", &pounds(nobody))]));
    }
    let slots = [("pool", name(frame)), ("total", &pounds(frame.stakes.total)), ("parts", &listed(words, &parts))];
    let mut sentences = vec![fill(words.pool_standing, &slots)];
    if let Some(pool) = frame.pool {
        let host = pool.host.map(|host| fill(words.pool_host, &[("partner", names.partner(Some(host)))]));
        let manager = pool.manager.as_ref().map(|manager| fill(words.pool_manager, &[("manager", manager)]));
        let aside = pool.contingency.map(|sum| fill(words.pool_contingency, &[("amount", &pounds(sum))]));
        let vat = pool.vat.as_ref().map(|vat| fill(words.pool_vat, &[("vat", vat)]));
        sentences.extend([host, manager, aside, vat, pool.note.clone()].into_iter().flatten());
    }
    let missing = frame.stakes.not_stated;
    if missing > 0 {
        let template = plural(missing, words.pool_not_stated_one, words.pool_not_stated);
        sentences.push(fill(template, &[("count", &missing.to_string())]));
    }
    sentences.join(" ")
}

/// A contribution in its instalments: the spare pence with the first.
fn instalments(frame: &Frame<'_>, contribution: Option<Money>) -> String {
    let parts = parts(frame.pool, contribution);
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return String::new() };
    let words = frame.names.words;
    let larger = parts.iter().filter(|part| *part == first).count();
    let (count, more) = (parts.len().to_string(), larger.to_string());
    let rest = parts.len().saturating_sub(larger).to_string();
    let (first, last) = (pounds(*first), pounds(*last));
    let slots = [("count", count.as_str()), ("amount", &first), ("more", &more), ("larger", &first), ("rest", &rest)];
    let slots: Vec<(&str, &str)> = slots.into_iter().chain([("smaller", last.as_str())]).collect();
    fill(if first == last { words.instalments_equal } else { words.instalments_apart }, &slots)
}

/// The most instalments that are written out.
const MOST_INSTALMENTS: i64 = 366;

/// The instalments of a contribution; none where the pool states none.
pub fn parts(pool: Option<&Pool>, contribution: Option<Money>) -> Vec<Money> {
    let count = pool.and_then(|pool| pool.instalments).filter(|count| (2..=MOST_INSTALMENTS).contains(count));
    let (Some(count), Some(amount)) = (count, contribution) else { return Vec::new() };
    let ids: Vec<String> = (0..count).map(|place| format!("{place:03}")).collect();
    let equal: Vec<(&str, u64)> = ids.iter().map(|id| (id.as_str(), 1)).collect();
    split(amount, &equal).unwrap_or_default()
}

/// How far the pool is over or under.
pub fn variance(frame: &Frame<'_>, request: &Request) -> VarianceView {
    let words = frame.names.words;
    let percent = part_of_pool(&frame.stakes, Fraction::pence(frame.variance));
    let side = frame.variance.cmp(&Money::ZERO);
    let (side, template) = match side {
        std::cmp::Ordering::Greater => ("over", words.variance_over),
        std::cmp::Ordering::Less => ("under", words.variance_under),
        std::cmp::Ordering::Equal => ("none", words.variance_none),
    };
    let size = percent.map(|percent| decimal(if side == "under" { percent.negated() } else { percent }, 3));
    let share = size.map(|percent| fill(words.variance_share, &[("percent", &percent)])).unwrap_or_default();
    let (least, most) = bounds(frame, request);
    let step = frame.stakes.total.size().pence().checked_div(1000).unwrap_or(1).max(1);
    VarianceView {
        pence: frame.variance.pence(),
        typed: Display::fitting(Unit::Pounds, [frame.variance]).typed(frame.variance),
        percent: percent.map(|percent| decimal(percent, 3).replace('\u{2212}', "-")).unwrap_or_default(),
        side,
        sentence: fill(template, &[("amount", &pounds(frame.variance.size())), ("share", &share)]),
        step,
        from: decimal(request.bounds.0.number, 6).replace('\u{2212}', "-"),
        to: decimal(request.bounds.1.number, 6).replace('\u{2212}', "-"),
        least: least.pence(),
        most: most.pence(),
    }
}

/// Whether any rule that is shown looks at lines.
fn looks_at_lines(frame: &Frame<'_>) -> bool {
    let looks =
        |step: &Step| matches!(step, Step::Own | Step::FixedLines { .. } | Step::Tolerance { within: Within::Own, .. });
    frame.columns.iter().any(|column| column.rule.over.iter().chain(column.rule.steps_under()).any(looks))
}

/// The most lines that are listed.
const LISTED: usize = 200;

/// The lines, where a rule looks at them.
pub fn lines(frame: &Frame<'_>) -> Vec<StakeView> {
    if !looks_at_lines(frame) {
        return Vec::new();
    }
    let words = frame.names.words;
    let parts = spread(frame);
    let display = Display::fitting(Unit::Pounds, parts.iter().flatten().copied());
    let lines = frame.stakes.lines.iter().zip(parts).take(LISTED).filter_map(|(line, part)| {
        let entry = frame.position.entries.get(line.entry)?;
        Some(StakeView {
            id: entry.id(frame.names.document).into_owned(),
            name: frame.names.entry(entry),
            partner: frame.names.partner(entry.partner).to_owned(),
            budget: AmountView::of(line.budget, frame.display, words),
            variance: AmountView::of(part, display, words),
            typed: line.variance.map(|money| display.typed(money)).unwrap_or_default(),
        })
    });
    lines.collect()
}

/// Each line's part of the present variance, rounded by itself.
fn spread(frame: &Frame<'_>) -> Vec<Option<Money>> {
    let stakes = &frame.stakes;
    let (stated, present) = (stakes.stated.unwrap_or(Money::ZERO), Fraction::pence(frame.variance));
    let whole = Fraction::pence(if stakes.by_budget() { stakes.total } else { stated });
    let part = |line: &crate::calc::risk::LineStake| {
        let own = line.variance.unwrap_or(Money::ZERO);
        if stakes.stated == Some(frame.variance) {
            return Some(own);
        }
        let weight = if stakes.by_budget() { stakes.budget_of(line) } else { Fraction::pence(own) };
        let beside = if stakes.by_budget() { Fraction::pence(own) } else { Fraction::ZERO };
        let part = present.times(weight.over(whole)).plus(beside).money();
        part.filter(|_| !stakes.by_budget() || stakes.unspreadable().is_none())
    };
    stakes.lines.iter().take(LISTED).map(part).collect()
}

/// How the variance is spread over the lines.
pub fn lines_note(frame: &Frame<'_>) -> String {
    let words = frame.names.words;
    match (looks_at_lines(frame), frame.stakes.by_budget() && frame.stakes.stated.is_none()) {
        (false, _) => String::new(),
        (true, true) => words.lines_by_budget.to_owned(),
        (true, false) => words.lines_stated.to_owned(),
    }
}

/// A partner's population, for amounts a head.
pub fn population<'d>(names: Names<'d>, partner: usize) -> Option<&'d crate::document::Population> {
    names.document.partners.get(partner).and_then(|partner| partner.populations.first())
}
