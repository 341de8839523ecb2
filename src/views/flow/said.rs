//! Places and flows in words: what a list and a table of them say.

use super::picture::Drawing;
use super::{Compared, FlowPlaceView, FlowRowView, FlowSaysView, Frame, Request};
use crate::calc::flow::{Amount, Current, Level, Place, What};
use crate::document::{Closeness, Purpose};
use crate::money::{Money, pounds};
use crate::words::{self, Names, Table, fill, listed, plural};

/// What a place is called.
pub fn called(names: Names<'_>, years: &[&str], place: &Place) -> String {
    let words = names.words;
    let name = match &place.what {
        What::Partner(partner) => names.partner(*partner).to_owned(),
        What::Tier(tier) => names.tier(*tier).to_owned(),
        What::Named(name) => name.clone(),
        What::InYear(year, tier) => {
            let year = year.checked_sub(1).and_then(|year| years.get(year).copied());
            let first = years.first().copied().unwrap_or_default();
            match (tier, year) {
                (None, _) => words.flow_outside_year.to_owned(),
                (Some(tier), Some(year)) => fill(words.flow_in_year, &[("tier", names.tier(*tier)), ("year", year)]),
                (Some(tier), None) => fill(words.flow_before_year, &[("tier", names.tier(*tier)), ("year", first)]),
            }
        }
        What::Budget => words.flow_budget.to_owned(),
        What::Overspend => words.flow_overspend.to_owned(),
        What::Kept(partner) => fill(words.flow_kept, &[("partner", names.partner(Some(*partner)))]),
        What::Nobody => words.flow_nobody.to_owned(),
        What::Others(count) => fill(words.flow_others, &[("count", &count.to_string())]),
    };
    match place.purpose {
        None => name,
        Some(Purpose::Capital) => fill(words.flow_capital, &[("name", &name)]),
        Some(Purpose::Revenue) => fill(words.flow_revenue, &[("name", &name)]),
    }
}

/// What places of a level are called together.
pub fn level_plural(words: &Table, level: Level) -> &'static str {
    match level {
        Level::Partner => words.flow_level_partner,
        Level::Tier => words.flow_level_tier,
        Level::Service => words.flow_level_service,
        _ => words.flow_level_provider,
    }
}

fn level_words(words: &Table, level: Level) -> &'static str {
    match level {
        Level::Partner => words.flow_of_partner,
        Level::Tier => words.flow_of_tier,
        Level::Service => words.flow_of_service,
        Level::Provider => words.flow_of_provider,
        Level::Year => words.flow_of_year,
        Level::Fund => words.flow_of_fund,
        Level::Bearer => words.flow_of_bearer,
        Level::Place => words.flow_of_place,
    }
}

/// Where things stand: how much goes from whom to what, and what becomes of it in each tier.
pub fn standing(frame: &Frame<'_>, request: &Request) -> String {
    let words = frame.words();
    let whole = frame.flows.whole();
    let ends = |is_end: bool| {
        let at = |place: &usize| {
            frame.balances.get(*place).is_some_and(|one| if is_end { one.goes.is_none() } else { one.comes.is_none() })
        };
        let places: Vec<usize> = (0..frame.flows.places.len()).filter(at).collect();
        many(frame, &places)
    };
    let (from, to) = (ends(false), ends(true));
    if frame.flows.currents.is_empty() {
        return frame.borne.clone().unwrap_or_else(|| words.flow_standing_empty.to_owned());
    }
    let template = match whole.money {
        None => words.flow_standing_unknown,
        Some(_) if frame.good.is_some() => words.flow_standing_counted,
        Some(_) if request.mode == "actual" => words.flow_standing_actual,
        Some(_) => words.flow_standing,
    };
    let total = frame.said_or_unknown(whole.money);
    let mut sentences = vec![fill(template, &[("total", &total), ("from", &from), ("to", &to)])];
    let parts: Vec<String> =
        frame.flows.places.iter().enumerate().filter_map(|(place, _)| becomes(frame, place)).collect();
    if parts.len() <= 6 && !parts.is_empty() {
        sentences.extend(parts);
    }
    sentences.extend(frame.borne.clone());
    sentences.join(" ")
}

/// Places by name where there are few, by number where there are many.
fn many(frame: &Frame<'_>, places: &[usize]) -> String {
    let words = frame.words();
    if places.len() <= 4 {
        let names: Vec<String> = places.iter().map(|place| frame.name(*place).to_owned()).collect();
        return listed(words, &names);
    }
    let level = places.first().and_then(|place| frame.flows.places.get(*place)).map(|place| place.level);
    let one_level = places.iter().all(|place| frame.flows.places.get(*place).map(|place| place.level) == level);
    let template = match level.filter(|_| one_level) {
        Some(Level::Partner) => words.flow_count_partners,
        Some(Level::Tier) => words.flow_count_tiers,
        Some(Level::Service) => words.flow_count_services,
        Some(Level::Provider) => words.flow_count_providers,
        _ => words.flow_count_places,
    };
    fill(template, &[("count", &places.len().to_string())])
}

/// What becomes of money in a tier.
fn becomes(frame: &Frame<'_>, place: usize) -> Option<String> {
    let words = frame.words();
    let What::Tier(tier) = frame.flows.places.get(place)?.what else { return None };
    let amount = frame.said(frame.balances.get(place)?.most()?);
    let template = match frame.names.document.tiers.get(tier)?.means {
        Closeness::Pooled => words.flow_pooled,
        Closeness::PooledAligned => words.flow_pooled_aligned,
        Closeness::Aligned => words.flow_aligned,
        Closeness::InView => words.flow_in_view,
        Closeness::Outside => words.flow_outside,
    };
    Some(fill(template, &[("name", frame.name(place)), ("amount", &amount)]))
}

/// What the reader's changes did; empty where there are none.
pub fn changed(frame: &Frame<'_>, request: &Request) -> String {
    let words = frame.words();
    let count = request.changes.iter().flatten().count();
    let in_figures = frame.position.entries.iter().any(crate::calc::pool::Entry::is_changed);
    if count == 0 || !in_figures {
        return String::new();
    }
    fill(plural(count, words.flow_changed_one, words.flow_changed), &[("count", &count.to_string())])
}

/// How a flow is shared, and whose it is where that keeps it apart: `pooled`, `Bury CCG’s money`.
pub fn shared(frame: &Frame<'_>, current: &Current) -> String {
    let words = frame.words();
    let whose = &current.whose;
    let mut parts: Vec<String> = Vec::new();
    parts.extend(whose.means.map(|means| words::closeness(words, means).to_owned()));
    if whose.varies {
        parts.push(words.flow_varies.to_owned());
    }
    parts.extend(match whose.purpose {
        Some(Purpose::Capital) => Some(words.purpose_capital.to_owned()),
        Some(Purpose::Revenue) => Some(words.purpose_revenue.to_owned()),
        None => None,
    });
    parts.join(", ")
}

/// Whose money a flow is; empty where it lost its origin or that is not stated.
pub fn owner(frame: &Frame<'_>, current: &Current) -> String {
    current.whose.owner.map_or_else(String::new, |owner| frame.names.partner(Some(owner)).to_owned())
}

/// Every place, in the order of the view.
pub fn places(frame: &Frame<'_>, request: &Request) -> Vec<FlowPlaceView> {
    let words = frame.words();
    let view = |(number, place): (usize, &Place)| {
        let balance = frame.balances.get(number).copied().unwrap_or_default();
        let money = |amount: Option<Amount>| frame.amount(amount.and_then(|amount| amount.money));
        let amount = match (balance.most(), kinds(frame, number, &|money| frame.said(money))) {
            (Some(most), Some(kinds)) => format!("{} ({kinds})", frame.said(most)),
            (Some(most), None) => frame.said(most),
            (None, _) => words.flow_unknown_short.to_owned(),
        };
        let parts = parts(frame, number);
        let opened = !parts.is_empty() && request.opened.contains(&place.id);
        FlowPlaceView {
            id: place.id.clone(),
            name: frame.name(number).to_owned(),
            heading: fill(words.flow_heading, &[("name", frame.name(number)), ("amount", &amount)]),
            level: place.level.code(),
            level_words: level_words(words, place.level),
            layer: place.layer.unwrap_or(0),
            amount: frame.amount(balance.most()),
            comes: money(balance.comes),
            goes: money(balance.goes),
            stub: stub(frame, number),
            openable: !parts.is_empty(),
            opened,
            parts: if opened { parts.into_iter().map(|(words, _)| words).collect() } else { Vec::new() },
            says: says(frame, number),
        }
    };
    frame.flows.places.iter().enumerate().map(view).collect()
}

/// What a tier is made of by service, where its lines carry services and the picture does not show them: in words, and
/// how much.
pub fn parts(frame: &Frame<'_>, place: usize) -> Vec<(String, Money)> {
    let (document, words) = (frame.names.document, frame.words());
    let Some(Place { what: What::Tier(tier), purpose, .. }) = frame.flows.places.get(place) else { return Vec::new() };
    if frame.flows.places.iter().any(|place| place.level == Level::Service) {
        return Vec::new();
    }
    let mut sums: Vec<(Option<&str>, Money)> = Vec::new();
    for entry in &frame.position.entries {
        let is_here = entry.tier == *tier && !entry.removed && (purpose.is_none() || entry.purpose == *purpose);
        let Some(amount) = entry.after.filter(|_| is_here) else { continue };
        let service = entry.line(document).and_then(|line| line.service.as_deref());
        match sums.iter_mut().find(|(name, _)| *name == service) {
            Some((_, sum)) => *sum = sum.plus(amount).unwrap_or(*sum),
            None => sums.push((service, amount)),
        }
    }
    if sums.iter().all(|(name, _)| name.is_none()) {
        return Vec::new();
    }
    let part = |(name, sum): (Option<&str>, Money)| {
        let name = name.unwrap_or(words.not_stated);
        (fill(words.flow_part, &[("name", name), ("amount", &frame.said(sum))]), sum)
    };
    sums.into_iter().map(part).collect()
}

/// What does not go on, or goes without having come.
pub fn stub(frame: &Frame<'_>, place: usize) -> String {
    let words = frame.words();
    let stub = frame.balances.get(place).and_then(crate::calc::flow::Balance::stub);
    stub.map_or_else(String::new, |rest| {
        let template = if rest > Money::ZERO { words.flow_stays } else { words.flow_springs };
        fill(template, &[("amount", &frame.said(rest.size()))])
    })
}

fn says(frame: &Frame<'_>, place: usize) -> Vec<FlowSaysView> {
    let words = frame.words();
    let mut says = Vec::new();
    for (number, current) in frame.flows.currents.iter().enumerate() {
        let mut add = |other: usize, template: &str| {
            let shared = shared(frame, current);
            let shared = if shared.is_empty() { shared } else { fill(words.flow_shared, &[("shared", &shared)]) };
            let amount = match current.amount.money {
                Some(money) => frame.said(money),
                None => words.flow_unknown_amount.to_owned(),
            };
            let slots = [("amount", amount.as_str()), ("other", frame.name(other)), ("shared", &shared)];
            says.push(FlowSaysView { relation: number, other, words: fill(template, &slots) });
        };
        if current.from == place {
            add(current.to, words.flow_to);
        }
        if current.to == place && current.from != place {
            add(current.from, words.flow_from);
        }
    }
    says
}

/// A flow in a sentence.
pub fn sentence(frame: &Frame<'_>, current: &Current) -> String {
    let words = frame.words();
    let shared = shared(frame, current);
    let shared = if shared.is_empty() { shared } else { fill(words.flow_shared, &[("shared", &shared)]) };
    let amount = frame.said_or_unknown(current.amount.money);
    let slots = [
        ("amount", amount.as_str()),
        ("from", frame.name(current.from)),
        ("to", frame.name(current.to)),
        ("shared", &shared),
    ];
    let is_counted = frame.good.is_some() && current.amount.money.is_some();
    let mut sentence = fill(if is_counted { words.flow_goes_counted } else { words.flow_goes }, &slots);
    let difference = difference_words(frame, current);
    if !difference.is_empty() {
        sentence = format!("{sentence} {}.", words::capital(&difference));
    }
    sentence
}

/// Capital and revenue apart, where a place has both: the two are never added up unsaid.
pub fn kinds(frame: &Frame<'_>, place: usize, shown: &dyn Fn(Money) -> String) -> Option<String> {
    let words = frame.words();
    let leaves = frame.balances.get(place).is_some_and(|balance| balance.goes.is_some());
    let mut sums = [(Purpose::Revenue, Money::ZERO), (Purpose::Capital, Money::ZERO)];
    for current in &frame.flows.currents {
        let here = if leaves { current.from == place } else { current.to == place };
        for (purpose, sum) in &mut sums {
            if here && current.whose.purpose == Some(*purpose) {
                *sum = current.amount.money.and_then(|money| sum.plus(money)).unwrap_or(*sum);
            }
        }
    }
    let [(_, revenue), (_, capital)] = sums;
    let both = revenue != Money::ZERO && capital != Money::ZERO;
    both.then(|| fill(words.flow_kinds, &[("revenue", &shown(revenue)), ("capital", &shown(capital))]))
}

/// What it is compared with, less its amount.
pub fn difference(frame: &Frame<'_>, current: &Current) -> Option<Money> {
    frame.compares?;
    current.compared.money?.minus(current.amount.money?)
}

/// The same in words; empty where nothing is compared.
pub fn difference_words(frame: &Frame<'_>, current: &Current) -> String {
    let words = frame.words();
    let (Some(compares), Some(difference)) = (frame.compares, difference(frame, current)) else { return String::new() };
    let (more, less, same) = match compares {
        Compared::Actual => (words.flow_more, words.flow_less, words.flow_same),
        Compared::Changed => (words.flow_more_stated, words.flow_less_stated, words.flow_same_stated),
    };
    if difference == Money::ZERO {
        return same.to_owned();
    }
    let template = if difference > Money::ZERO { more } else { less };
    fill(template, &[("amount", &frame.said(difference.size()))])
}

/// Every flow, in the order of the view.
pub fn rows(frame: &Frame<'_>) -> Vec<FlowRowView> {
    let words = frame.words();
    let row = |current: &Current| FlowRowView {
        id: current.id.clone(),
        from: current.from,
        to: current.to,
        amount: frame.amount(current.amount.money),
        compared: frame.compares.map(|_| frame.amount(current.compared.money)),
        difference: difference(frame, current).map(|difference| frame.amount(Some(difference))),
        difference_words: difference_words(frame, current),
        owner: if current.whose.merged { words.flow_merged.to_owned() } else { owner(frame, current) },
        shared: shared(frame, current),
        sentence: sentence(frame, current),
    };
    frame.flows.currents.iter().map(row).collect()
}

/// What has to be said beside the figures.
pub fn notes(frame: &Frame<'_>, drawing: Option<&Drawing>) -> Vec<String> {
    let words = frame.words();
    let mut notes = Vec::new();
    let missing = frame.flows.currents.iter().fold(0_usize, |sum, current| sum.saturating_add(current.amount.missing));
    if missing > 0 {
        let template = plural(missing, words.flow_note_missing_one, words.flow_note_missing);
        notes.push(fill(template, &[("count", &missing.to_string())]));
    }
    for (place, _) in frame.flows.places.iter().enumerate() {
        let stub = stub(frame, place);
        if !stub.is_empty() && notes.len() < 20 {
            notes.push(fill(words.flow_note_balance, &[("name", frame.name(place)), ("stub", &stub)]));
        }
    }
    let negative =
        frame.flows.currents.iter().filter(|current| current.amount.money.is_some_and(|sum| sum < Money::ZERO));
    for current in negative.take(10) {
        notes.push(fill(words.flow_note_negative, &[("flows", sentence(frame, current).trim_end_matches('.'))]));
    }
    for (place, name) in frame.flows.places.iter().zip(&frame.called) {
        if matches!(place.what, What::Others(_)) {
            notes.push(fill(words.flow_note_gathered, &[("name", name)]));
        }
    }
    let longer = drawing.map_or(&[][..], |drawing| &drawing.longer);
    if !longer.is_empty() && longer.len() <= 12 {
        let names: Vec<String> = longer.iter().map(|place| frame.name(*place).to_owned()).collect();
        notes.push(fill(words.flow_note_least, &[("places", &listed(words, &names))]));
    }
    for tier in &frame.names.document.tiers {
        let used = frame.flows.places.iter().any(|place| matches!(place.what, What::Tier(one) if frame.names.document.tiers.get(one).is_some_and(|one| one.id == tier.id)));
        if used && tier.reading == crate::document::Reading::Inferred {
            let kind = words::closeness(words, tier.means);
            notes.push(fill(words.flow_note_reading, &[("tier", &tier.name), ("kind", kind)]));
        }
    }
    notes
}

/// A description of the whole picture for somebody who does not see it.
pub fn description(frame: &Frame<'_>) -> String {
    let words = frame.words();
    let whole = frame.flows.whole().money.map_or_else(String::new, pounds);
    let (mut from, mut to) = (0_usize, 0_usize);
    for balance in &frame.balances {
        from = from.saturating_add(usize::from(balance.comes.is_none()));
        to = to.saturating_add(usize::from(balance.goes.is_none()));
    }
    let counts = [from, to, frame.flows.currents.len()].map(|count| count.to_string());
    let [from, to, count] = counts.each_ref().map(String::as_str);
    fill(words.flow_description, &[("from", from), ("to", to), ("count", count), ("standing", &whole)])
}
