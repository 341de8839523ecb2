//! The picture: places measured, laid out with what goes between them, and drawn with their words.

use super::{Frame, Request, said};
use crate::calc::flow::{Current, Level, Place, What};
use crate::diagram::flow::{self as layout, Asked, Flow, Ribbon, Sheet, sheet};
use crate::diagram::scene::{Item, Line, Role, Scene, UNCOUNTED};
use crate::diagram::text::Measured;
use crate::diagram::{Direction, Rect, Refusal, Size};
use crate::document::{Closeness, Purpose};
use crate::money::Money;
use crate::sort::sorted;
use crate::words::{Table, fill};

/// px: sizes of type, and how far apart the baselines of lines are.
const NAME: (i64, i64) = (14, 18);
const SMALL: (i64, i64) = (12, 15);
/// px: the widest line of a label, on a picture that goes right and on one that goes down.
const WIDEST: (i64, i64) = (170, 120);
/// The most lines of a name.
const LINES: usize = 4;
/// The most parts that are named on the picture.
const PARTS: usize = 20;
/// More currents than these are drawn without texts on them.
const SAID: usize = 60;

/// What was drawn.
pub struct Drawing {
    /// The picture.
    pub scene: Scene,
    /// Places whose bars are longer than in proportion.
    pub longer: Vec<usize>,
}

/// The words of a place: its name, and what stands under it.
struct Label {
    name: Vec<Measured>,
    more: Vec<Measured>,
    /// What it is made of, where it is open.
    parts: Vec<Measured>,
}

impl Label {
    /// The room that it takes, with its parts or without.
    fn size(&self, opened: bool) -> Size {
        let parts = if opened { self.parts.as_slice() } else { &[] };
        let lines = || self.name.iter().chain(&self.more).chain(parts);
        let small = self.more.len().saturating_add(parts.len());
        Size {
            width: lines().map(|(_, width)| *width).max().unwrap_or(0),
            height: high(self.name.len(), NAME.1).saturating_add(high(small, SMALL.1)),
        }
    }
}

/// Draws the picture.
///
/// # Errors
///
/// Where there is nothing to draw, or more than can be.
pub fn picture(frame: &Frame<'_>, request: &Request) -> Result<Drawing, Refusal> {
    if frame.flows.currents.is_empty() {
        return Err(Refusal::Nodes { found: 0, most: 0 });
    }
    let labels: Vec<Label> = (0..frame.flows.places.len()).map(|place| label(frame, request, place)).collect();
    let texts: Vec<Option<Measured>> =
        frame.flows.currents.iter().map(|current| text(frame, request, current)).collect();
    let asked = asked(frame, request, &labels, &texts);
    let sheet = sheet(&asked, &flow(frame), request.direction)?;
    let mut items = Vec::new();
    for number in drawn_order(frame, &sheet) {
        items.extend(ribbon(frame, &sheet, number));
        items.extend(rest(frame, &sheet, number));
    }
    for (number, place) in frame.flows.places.iter().enumerate() {
        items.extend(stub(frame, &sheet, number));
        items.extend(bar(frame, &sheet, number, place, labels.get(number)));
    }
    items.extend(ribbon_texts(&sheet, &texts));
    let Size { width, height } = sheet.size;
    let title = match frame.good {
        None => fill(frame.words().flow_title, &[("title", frame.names.title())]),
        Some(good) => fill(frame.words().flow_title_other, &[("good", good), ("title", frame.names.title())]),
    };
    let scene = Scene { width, height, title, description: said::description(frame), items };
    Ok(Drawing { scene, longer: sheet.longer })
}

/// What is laid out: ribbons as wide as the larger of what they carry and what that is compared with.
fn flow(frame: &Frame<'_>) -> Flow {
    let place = |place: &Place| layout::Place { id: place.id.clone(), layer: place.layer, order: place.order };
    let ribbon = |current: &Current| Ribbon {
        source: current.from,
        target: current.to,
        value: pence(most(current)),
        kind: stripe(current),
    };
    Flow {
        places: frame.flows.places.iter().map(place).collect(),
        ribbons: frame.flows.currents.iter().map(ribbon).collect(),
    }
}

/// The larger of what a flow carries and what that is compared with.
fn most(current: &Current) -> Money {
    let figures = [current.amount.money, current.compared.money];
    figures.into_iter().flatten().max().unwrap_or(Money::ZERO).max(Money::ZERO)
}

/// Whole pence as a length: there are fewer than a number of this kind holds exactly.
fn pence(money: Money) -> f64 {
    money.pence() as f64
}

/// Where a flow lies among those between the same two places: shares of a variance behind contributions, tier by tier,
/// owner by owner.
fn stripe(current: &Current) -> usize {
    let whose = &current.whose;
    let number = |place: Option<usize>| place.map_or(0, |place| place.saturating_add(1)).min(999);
    let capital = usize::from(whose.purpose == Some(Purpose::Capital));
    let parts = [usize::from(whose.varies), capital, number(whose.tier), number(whose.owner)];
    parts.into_iter().fold(0_usize, |all, part| all.saturating_mul(1_000).saturating_add(part))
}

fn asked(frame: &Frame<'_>, request: &Request, labels: &[Label], texts: &[Option<Measured>]) -> Asked {
    let share = |place: usize| -> Vec<f64> {
        let opened = frame.flows.places.get(place).is_some_and(|place| request.opened.contains(&place.id));
        if opened {
            said::parts(frame, place).into_iter().map(|(_, sum)| pence(sum.max(Money::ZERO))).collect()
        } else {
            Vec::new()
        }
    };
    let text = |text: &Option<Measured>| {
        text.as_ref().map_or(Size::default(), |(_, width)| Size { width: *width, height: SMALL.1 })
    };
    Asked {
        width: request.width,
        labels: labels.iter().map(|label| label.size(true)).collect(),
        rooms: labels.iter().map(|label| label.size(false)).collect(),
        through: frame.flows.places.iter().map(|place| !is_solid(frame, place)).collect(),
        texts: texts.iter().map(text).collect(),
        parts: frame.flows.currents.iter().map(|current| part(frame, current)).collect(),
        shares: (0..frame.flows.places.len()).map(share).collect(),
    }
}

/// Whether a place's bar is one solid thing; of others each ribbon runs on through the bar and stays what it is.
fn is_solid(frame: &Frame<'_>, place: &Place) -> bool {
    means_of(frame, place).is_none_or(|means| means == Closeness::Pooled)
}

fn means_of(frame: &Frame<'_>, place: &Place) -> Option<Closeness> {
    let tier = match place.what {
        What::Tier(tier) => Some(tier),
        What::InYear(_, tier) => tier,
        _ => None,
    };
    tier.and_then(|tier| frame.names.document.tiers.get(tier)).map(|tier| tier.means)
}

/// The part of a ribbon that both its amount and what it is compared with fill.
fn part(frame: &Frame<'_>, current: &Current) -> f64 {
    let (Some(_), Some(amount), Some(compared)) = (frame.compares, current.amount.money, current.compared.money) else {
        return 1.0;
    };
    let (least, most) = (amount.min(compared).max(Money::ZERO), amount.max(compared));
    if most > Money::ZERO { layout::part(pence(least), pence(most)) } else { 1.0 }
}

fn high(lines: usize, step: i64) -> i64 {
    i64::try_from(lines).unwrap_or(0).saturating_mul(step)
}

fn label(frame: &Frame<'_>, request: &Request, number: usize) -> Label {
    let words = frame.words();
    let widest = if request.direction == Direction::Right { WIDEST.0 } else { WIDEST.1 };
    let wrap = |text: &str, size: i64, lines: usize| request.advances.wrap(text, size, widest, lines);
    // Names are bold, and so wider than was measured.
    let bold = |(text, width): Measured| (text, width.saturating_add(width.checked_div(6).unwrap_or(0)));
    let name = wrap(frame.name(number), NAME.0, LINES).into_iter().map(bold).collect();
    let balance = frame.balances.get(number).copied().unwrap_or_default();
    let amount = balance.most().map_or(words.flow_unknown_short.to_owned(), |most| frame.display.figure(most));
    let mut more = wrap(&amount, SMALL.0, 1);
    if let Some(kinds) = said::kinds(frame, number, &|money| frame.display.figure(money)) {
        more.extend(wrap(&kinds, SMALL.0, 2));
    }
    if let Some(stub) = balance.stub() {
        let template = if stub > Money::ZERO { words.flow_stub_stays } else { words.flow_stub_springs };
        more.extend(wrap(&fill(template, &[("amount", &frame.display.figure(stub.size()))]), SMALL.0, 3));
    }
    let opened = frame.flows.places.get(number).is_some_and(|place| request.opened.contains(&place.id));
    let parts = if opened { said::parts(frame, number) } else { Vec::new() };
    let parts = parts.into_iter().take(PARTS).flat_map(|(part, _)| wrap(&part, SMALL.0, 2)).collect();
    Label { name, more, parts }
}

/// What stands on a ribbon: its amount.
fn text(frame: &Frame<'_>, request: &Request, current: &Current) -> Option<Measured> {
    if frame.flows.currents.len() > SAID {
        return None;
    }
    let figure = frame.display.figure(current.amount.money?);
    let width = request.advances.width(&figure, SMALL.0);
    Some((figure, width))
}

/// The order of drawing: wide ribbons first, so that narrow ones lie upon them.
fn drawn_order(frame: &Frame<'_>, sheet: &Sheet) -> Vec<usize> {
    let size = |number: usize| frame.flows.currents.get(number).map(most);
    sorted(sheet.ribbons.len(), &mut |one, other| size(one) > size(other))
}

/// The words of style of a flow.
fn style(frame: &Frame<'_>, current: &Current, returns: bool) -> String {
    let whose = &current.whose;
    let mut style = String::from("ribbon");
    let mut add = |word: &str| {
        style.push(' ');
        style.push_str(word);
    };
    let outlined = |means: &Closeness| matches!(means, Closeness::InView | Closeness::Outside);
    if let Some(means) = whose.means.filter(|means| !outlined(means)) {
        add(means.code());
    }
    if let Some(owner) = whose.owner {
        add(colour(owner));
    }
    if whose.purpose == Some(Purpose::Capital) {
        add("capital");
    }
    // What is only in view has an outline and no colour, whoever owns it.
    if let Some(means) = whose.means.filter(outlined) {
        add(means.code());
    }
    if whose.varies {
        add("varies");
    }
    if current.amount.money.is_none() {
        add("unknown");
    }
    if frame.good.is_some() {
        add("counted");
    }
    if returns {
        add("returns");
    }
    style
}

/// The colour of a partner: six of them, again and again.
pub fn colour(partner: usize) -> &'static str {
    const COLOURS: [&str; 6] = ["partner-1", "partner-2", "partner-3", "partner-4", "partner-5", "partner-6"];
    COLOURS.iter().cycle().nth(partner.min(10_000)).copied().unwrap_or("partner-1")
}

fn ribbon(frame: &Frame<'_>, sheet: &Sheet, number: usize) -> Option<Item> {
    let current = frame.flows.currents.get(number)?;
    let returns = sheet.returns.get(number) == Some(&true);
    Some(Item {
        role: Role::Route,
        number,
        rect: sheet.around.get(number).copied()?,
        style: style(frame, current, returns),
        outline: sheet.ribbons.get(number)?.clone(),
        inner: String::new(),
        lines: Vec::new(),
        says: said::sentence(frame, current),
    })
}

/// The part of a ribbon by which it grew or shrank.
fn rest(frame: &Frame<'_>, sheet: &Sheet, number: usize) -> Option<Item> {
    let current = frame.flows.currents.get(number)?;
    let outline = sheet.rests.get(number).filter(|rest| !rest.is_empty())?.clone();
    let grew = said::difference(frame, current)? > Money::ZERO;
    Some(Item {
        role: Role::Route,
        number: UNCOUNTED,
        rect: sheet.around.get(number).copied()?,
        style: format!("{} {}", style(frame, current, false), if grew { "more" } else { "less" }),
        outline,
        inner: String::new(),
        lines: Vec::new(),
        says: format!("{} {}", said::sentence(frame, current), said::difference_words(frame, current)),
    })
}

fn stub(frame: &Frame<'_>, sheet: &Sheet, number: usize) -> Option<Item> {
    let outline = sheet.stubs.get(number).filter(|stub| !stub.is_empty())?.clone();
    Some(Item {
        role: Role::Route,
        number: UNCOUNTED,
        rect: sheet.bars.get(number).copied()?,
        style: "ribbon stub".to_owned(),
        outline,
        inner: String::new(),
        lines: Vec::new(),
        says: format!("{}: {}", frame.name(number), said::stub(frame, number)),
    })
}

fn bar(frame: &Frame<'_>, sheet: &Sheet, number: usize, place: &Place, label: Option<&Label>) -> Option<Item> {
    let rect = sheet.bars.get(number).copied()?;
    let mut style = format!("place level-{}", place.level.code());
    let means = if place.level == Level::Fund { Some(Closeness::Pooled) } else { means_of(frame, place) };
    if let Some(code) = means.map(Closeness::code) {
        style.push_str(&format!(" {code} bar-{code}"));
    }
    if let Some(owner) = owner_of(place) {
        style.push(' ');
        style.push_str(colour(owner));
    }
    if frame.balances.get(number).and_then(crate::calc::flow::Balance::most).is_none() {
        style.push_str(" unknown");
    }
    let room = sheet.labels.get(number).copied().unwrap_or_default();
    let leader = sheet.leaders.get(number).cloned().unwrap_or_default();
    let divided = sheet.divided.get(number).map_or("", String::as_str);
    Some(Item {
        role: Role::Box,
        number,
        rect,
        style,
        outline: sheet.outlines.get(number)?.clone(),
        inner: format!("{divided}{leader}"),
        lines: label.map_or_else(Vec::new, |label| lines(label, rect, room)),
        says: fill(
            frame.words().flow_heading,
            &[
                ("name", frame.name(number)),
                (
                    "amount",
                    &frame.said_or_unknown(frame.balances.get(number).and_then(crate::calc::flow::Balance::most)),
                ),
            ],
        ),
    })
}

/// The partner whose money leaves a place.
fn owner_of(place: &Place) -> Option<usize> {
    match place.what {
        What::Partner(partner) => partner,
        What::Kept(partner) => Some(partner),
        _ => None,
    }
}

/// The lines of a label: they end at its right side where that is nearer to the bar.
fn lines(label: &Label, bar: Rect, room: Rect) -> Vec<Line> {
    let ends_here = room.x.saturating_add(room.width) <= bar.x;
    let is_across = room.y.saturating_add(room.height) <= bar.y || room.y >= bar.y.saturating_add(bar.height);
    let is_across = is_across && room.x < bar.x.saturating_add(bar.width) && bar.x < room.x.saturating_add(room.width);
    let mut y = room.y;
    let mut lines = Vec::new();
    let all = label
        .name
        .iter()
        .map(|line| (line, NAME, true))
        .chain(label.more.iter().chain(&label.parts).map(|line| (line, SMALL, false)));
    for ((text, width), (size, step), is_name) in all {
        let baseline = y.saturating_add(size);
        let spare = room.width.saturating_sub(*width);
        let (x, style) = match (is_across, ends_here, is_name) {
            (true, _, true) => (room.x.saturating_add(spare.midpoint(0)), "title"),
            (true, _, false) => (room.x.saturating_add(spare.midpoint(0)), "label"),
            (_, true, true) => (room.x.saturating_add(room.width), "title end"),
            (_, true, false) => (room.x.saturating_add(room.width), "label end"),
            (_, _, true) => (room.x, "title"),
            _ => (room.x, "label"),
        };
        lines.push(Line { x, y: baseline, text: text.clone(), style });
        y = y.saturating_add(step);
    }
    lines
}

/// Texts upon ribbons, over everything else.
fn ribbon_texts(sheet: &Sheet, texts: &[Option<Measured>]) -> Option<Item> {
    let mut lines = Vec::new();
    for (text, at) in texts.iter().zip(&sheet.texts) {
        if let (Some((text, _)), Some(at)) = (text, at) {
            lines.push(Line { x: at.x, y: at.y.saturating_add(4), text: text.clone(), style: "second" });
        }
    }
    (!lines.is_empty()).then(|| Item {
        role: Role::Route,
        number: UNCOUNTED,
        rect: Rect::default(),
        style: "texts".to_owned(),
        outline: String::new(),
        inner: String::new(),
        lines,
        says: String::new(),
    })
}

/// Why there is no picture.
pub fn refusal(words: &Table, refusal: Refusal) -> String {
    let (template, found, most) = match refusal {
        Refusal::Nodes { found: 0, .. } => (words.flow_refused_empty, 0, 0),
        Refusal::Nodes { found, most } => (words.flow_refused_nodes, found, most),
        Refusal::Edges { found, most } | Refusal::Work { found, most } => (words.flow_refused_edges, found, most),
        Refusal::Depth { most } => (words.flow_refused_nodes, most, most),
    };
    fill(template, &[("found", &found.to_string()), ("most", &most.to_string())])
}
