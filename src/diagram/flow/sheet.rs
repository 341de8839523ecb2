//! A sheet: a flow laid out with its labels, in px and in path data, as wide as the page lets it be.

use super::labels::{APART, BESIDE, Label, STUB, labels, reach};
use super::pen::{Pen, beneath, midway};
use super::{Bar, Course, Flow, Frame, flow};
use crate::diagram::graph::{Direction, Point, Rect, Refusal, Size};
use crate::diagram::list::List;

/// px: how thick a bar is.
const BAR: f64 = 16.0;
/// px on either side along the flow.
const EDGE: f64 = 6.0;
/// px between two bars.
const GAP: f64 = 14.0;
/// px: the shortest bar, and the same where no amount is known at all.
const LEAST: (f64, f64) = (3.0, 18.0);
/// px across the flow for a bar and its label, at the least.
const ROOM: f64 = 30.0;
/// px across the flow beside what labels need.
const MORE: f64 = 150.0;
/// px across the flow, at the least and at the most.
const HEIGHTS: (f64, f64) = (120.0, 6_000.0);
/// px across the flow at the least, where amounts are known.
const LEAST_HIGH: f64 = 320.0;
/// px along the flow that ribbons have beside labels, at the least.
const RUN: (f64, f64) = (110.0, 90.0);
/// px: the thinnest ribbon that bears a text.
const BEARS: f64 = 17.0;
/// Where on its way a ribbon's text may stand, the best first.
const PARTS: [f64; 9] = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12, 0.88];
/// px: how thin a ribbon is drawn at the least.
const THIN: f64 = 1.0;
/// px: how wide one is drawn whose amount is not known.
const UNKNOWN: f64 = 4.0;

/// What is to be drawn beside the flow itself.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// px across the page, as far as the flow fits into it
    pub width: i64,
    /// The size of each place's label.
    pub labels: Vec<Size>,
    /// The room that each has for itself: a label that was opened is larger, and moves nothing but labels.
    pub rooms: Vec<Size>,
    /// Whether ribbons that reach a place run on through its bar.
    pub through: Vec<bool>,
    /// The room of each ribbon's text.
    pub texts: Vec<Size>,
    /// The part of each ribbon that is drawn as one, the rest as another: 1 for all of it.
    pub parts: Vec<f64>,
    /// How many parts each place's bar is divided into, by what is in them.
    pub shares: Vec<Vec<f64>>,
}

/// A sheet. Lists are in the order of the flow's.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// px
    pub size: Size,
    /// The box of every bar.
    pub bars: Vec<Rect>,
    /// Its outline.
    pub outlines: Vec<String>,
    /// What divides it.
    pub divided: Vec<String>,
    /// The box of every label.
    pub labels: Vec<Rect>,
    /// The line that leads to it; empty where it stands beside its bar.
    pub leaders: Vec<String>,
    /// The outline of what does not go on, or did not come; empty where there is nothing.
    pub stubs: Vec<String>,
    /// The outline of every ribbon, or of its first part.
    pub ribbons: Vec<String>,
    /// The outline of its other part; empty where there is none.
    pub rests: Vec<String>,
    /// The box around every ribbon.
    pub around: Vec<Rect>,
    /// The middle of each ribbon's text; none where it has no room.
    pub texts: Vec<Option<Point>>,
    /// Ribbons that go back.
    pub returns: Vec<bool>,
    /// Places whose bars are longer than in proportion.
    pub longer: Vec<usize>,
}

/// Lays a flow out on a sheet.
///
/// # Errors
///
/// A [`Refusal`] where there is more than can be laid out.
pub fn sheet(asked: &Asked, of: &Flow, direction: Direction) -> Result<Sheet, Refusal> {
    let rough = flow(of, &frame(asked, of, direction, 1_000.0))?;
    let high = frame(asked, of, direction, 0.0).height;
    let placed = labels(&rough, &asked.rooms, BAR, high, direction);
    let (mut before, mut behind) = reach(&placed, &rough.bars, BAR);
    // What turns back, and a little more, has to be on the sheet too.
    for (turns, reach) in rough.turns.iter().zip(&mut behind) {
        *reach = reach.max(turns.1);
    }
    before = before.max(rough.turns.first().map_or(0.0, |turns| turns.0)) + EDGE;
    if let Some(last) = behind.last_mut() {
        *last += EDGE;
    }
    let length = length(asked, &rough, direction, before, &behind);
    let course = flow(of, &frame(asked, of, direction, length))?;
    let placed = labels(&course, &asked.labels, BAR, high, direction);
    let last = behind.last().copied().unwrap_or(0.0);
    Ok(Drawing { asked, of, course: &course, placed: &placed, direction, before, end: before + length + last, high }
        .sheet())
}

/// The room for the flow without its labels.
fn frame(asked: &Asked, of: &Flow, direction: Direction, length: f64) -> Frame {
    let known = of.ribbons.iter().any(|ribbon| ribbon.value > 0.0);
    let height = match direction {
        // As high as the labels of the fullest layer need.
        Direction::Right => {
            let mut needs = List::of(0.0_f64, 64);
            for (place, room) in of.places.iter().zip(&asked.rooms) {
                needs[place.layer.unwrap_or(0).min(63)] += (room.height as f64 + 8.0).max(ROOM);
            }
            let most = needs.iter().copied().fold(0.0, f64::max);
            let layered = of.places.iter().all(|place| place.layer.is_some());
            let (more, least) = if known { (MORE, LEAST_HIGH) } else { (0.0, HEIGHTS.0) };
            (more + if layered { most } else { most * 0.7 }).clamp(least, HEIGHTS.1)
        }
        Direction::Down => (asked.width as f64).clamp(200.0, HEIGHTS.1),
    };
    let rooms = match direction {
        Direction::Right => asked.rooms.iter().map(|room| room.height as f64 + APART).collect(),
        // Going down, labels stand in rows of their own.
        Direction::Down => Vec::new(),
    };
    let least = if known { LEAST.0 } else { LEAST.1 };
    Frame { length, height, bar: BAR, gap: GAP, least, rooms, earlier: Vec::new() }
}

/// How long the flow has to be along itself: as the page lets it, and never shorter than labels and ribbons need.
fn length(asked: &Asked, course: &Course, direction: Direction, before: f64, behind: &[f64]) -> f64 {
    let steps = course.layers.saturating_sub(1);
    let last = behind.last().copied().unwrap_or(0.0);
    let within = behind.iter().take(steps).copied().fold(0.0, f64::max);
    let run = if direction == Direction::Right { RUN.0 } else { RUN.1 };
    let least = steps as f64 * (within + run + BAR) + BAR;
    match direction {
        Direction::Right => least.max(asked.width as f64 - before - last),
        Direction::Down => least,
    }
}

struct Drawing<'s> {
    asked: &'s Asked,
    of: &'s Flow,
    course: &'s Course,
    placed: &'s List<Label>,
    direction: Direction,
    /// px along the flow before the first layer.
    before: f64,
    /// px along the flow in all.
    end: f64,
    /// px across the flow.
    high: f64,
}

impl Drawing<'_> {
    fn sheet(&self) -> Sheet {
        let pen = Pen { direction: self.direction, shift: (self.before, 0.0) };
        let mut sheet = Sheet { size: self.size(), ..Sheet::default() };
        for (place, bar) in self.course.bars.iter().enumerate() {
            let (from, to) = ((bar.x, bar.y), (bar.x + BAR, bar.y + bar.height));
            sheet.bars.push(self.rect((from.0 + self.before, from.1), (to.0 + self.before, to.1)));
            sheet.outlines.push(pen.rect(from, to));
            sheet.divided.push(self.divided(&pen, bar, place));
            sheet.stubs.push(self.stub(&pen, bar));
            let label = self.placed[place];
            let (x, y) = (label.along + self.before, label.across);
            sheet.labels.push(self.rect((x, y), (x + label.length, y + label.height)));
            sheet.leaders.push(leader(&pen, bar, &label));
            if bar.height > bar.comes.max(bar.goes) * self.course.scale + 1.0 && bar.comes.max(bar.goes) > 0.0 {
                sheet.longer.push(place);
            }
        }
        self.ribbons(&pen, &mut sheet);
        sheet.texts = self.texts(&sheet);
        sheet
    }

    /// How far everything reaches: labels that were opened may reach further than the flow.
    fn size(&self) -> Size {
        let (mut end, mut high) = (self.end, self.high);
        for label in self.placed.iter() {
            end = end.max(label.along + label.length + self.before);
            high = high.max(label.across + label.height);
        }
        let Rect { width, height, .. } = self.rect((0.0, 0.0), (end.ceil(), high.ceil()));
        Size { width, height }
    }

    /// A box from one corner to the one opposite, along the flow and across it.
    fn rect(&self, from: (f64, f64), to: (f64, f64)) -> Rect {
        let pen = Pen { direction: self.direction, shift: (0.0, 0.0) };
        let ((left, top), (right, bottom)) = (pen.point(from), pen.point(to));
        let (x, y) = (whole(left), whole(top));
        Rect { x, y, width: (whole(right) - x).max(1), height: (whole(bottom) - y).max(1) }
    }

    /// Lines between the parts of a bar.
    fn divided(&self, pen: &Pen, bar: &Bar, place: usize) -> String {
        let shares = self.asked.shares.get(place).map_or(&[][..], Vec::as_slice);
        let whole: f64 = shares.iter().sum();
        let mut path = String::new();
        let mut at = 0.0;
        for share in shares.iter().take(shares.len().saturating_sub(1)) {
            at += if whole > 0.0 { share / whole * bar.height } else { 0.0 };
            path.push_str(&pen.line((bar.x, bar.y + at), (bar.x + BAR, bar.y + at)));
        }
        path
    }

    /// What does not go on, behind its bar, or did not come, before it.
    fn stub(&self, pen: &Pen, bar: &Bar) -> String {
        let (comes, goes) = (bar.comes * self.course.scale, bar.goes * self.course.scale);
        if comes <= 0.0 || goes <= 0.0 || (comes - goes).abs() < 0.05 {
            return String::new();
        }
        let top = bar.y + (bar.height - comes.max(goes)).max(0.0) / 2.0;
        let (low, high) = (top + comes.min(goes), top + comes.max(goes));
        let (from, to) = if comes > goes { (bar.x + BAR, bar.x + BAR + STUB) } else { (bar.x - STUB, bar.x) };
        pen.rect((from, low), (to, high))
    }

    fn ribbons(&self, pen: &Pen, sheet: &mut Sheet) {
        for (number, band) in self.course.bands.iter().enumerate() {
            let target = self.of.ribbons.get(number).map_or(0, |ribbon| ribbon.target);
            let mut middle = band.middle.clone();
            if self.asked.through.get(target) == Some(&true)
                && !band.returns
                && let Some((along, across)) = middle.last().copied()
            {
                middle.push((along + BAR, across));
            }
            let width = if band.width <= 0.0 { UNKNOWN } else { band.width.max(THIN) };
            let half = width / 2.0;
            let part = self.asked.parts.get(number).copied().unwrap_or(1.0).clamp(0.0, 1.0);
            let cut = width * part - half;
            let (outline, rest) = if band.returns {
                (pen.returning(&middle, width), String::new())
            } else if part < 1.0 {
                (pen.ribbon(&middle, -half, cut), pen.ribbon(&middle, cut, half))
            } else {
                (pen.ribbon(&middle, -half, half), String::new())
            };
            let mut low = (f64::INFINITY, f64::INFINITY);
            let mut high = (0.0_f64, 0.0_f64);
            for (along, across) in &middle {
                low = (low.0.min(*along), low.1.min(across - half));
                high = (high.0.max(*along), high.1.max(across + half));
            }
            sheet.around.push(self.rect((low.0 + self.before, low.1), (high.0 + self.before, high.1)));
            sheet.ribbons.push(outline);
            sheet.rests.push(rest);
            sheet.returns.push(band.returns);
        }
    }

    /// Where the texts of ribbons stand: on the widest first, each where it is clear of every label and text.
    fn texts(&self, sheet: &Sheet) -> Vec<Option<Point>> {
        let pen = Pen { direction: self.direction, shift: (self.before, 0.0) };
        let mut taken: Vec<Rect> = sheet.labels.clone();
        taken.extend(sheet.bars.iter().copied());
        let mut texts = List::of(None, self.course.bands.len());
        let widths = List::from(self.course.bands.iter().map(|band| band.width).collect::<Vec<f64>>());
        for number in crate::sort::sorted(widths.len(), &mut |one, other| widths[one] > widths[other]) {
            let (Some(band), Some(size)) = (self.course.bands.get(number), self.asked.texts.get(number)) else {
                continue;
            };
            if band.returns || band.width < BEARS || size.width == 0 || self.direction == Direction::Down {
                continue;
            }
            let mut best: Option<(usize, Rect, Point)> = None;
            for part in PARTS {
                let Some(at) = midway(&band.middle, part) else { break };
                let (x, y) = pen.point(at);
                let (width, height) = (size.width as f64, size.height as f64);
                let rect = self.plain((x - width / 2.0, y - height / 2.0), (width, height));
                if taken.iter().any(|other| meets(&rect, other)) {
                    continue;
                }
                let covered = self.covered(number, at, (width, height));
                if best.is_none_or(|(least, _, _)| covered < least) {
                    best = Some((covered, rect, Point { x: whole(x), y: whole(y) }));
                }
            }
            if let Some((_, rect, point)) = best {
                taken.push(rect);
                texts[number] = Some(point);
            }
        }
        texts.iter().copied().collect()
    }

    /// How many other ribbons pass under a text.
    fn covered(&self, number: usize, (along, across): (f64, f64), (width, height): (f64, f64)) -> usize {
        let mut covered = 0;
        for (other, band) in self.course.bands.iter().enumerate() {
            let reach = (band.width + height) / 2.0;
            let passes = [-0.5, 0.0, 0.5].iter().any(|side| {
                let at = beneath(&band.middle, along + side * width);
                at.is_some_and(|middle| (middle - across).abs() < reach)
            });
            covered += usize::from(other != number && passes && !band.returns);
        }
        covered
    }

    fn plain(&self, (x, y): (f64, f64), (width, height): (f64, f64)) -> Rect {
        Rect { x: whole(x), y: whole(y), width: whole(width), height: whole(height) }
    }
}

/// The line from a bar to a label that does not stand beside it.
fn leader(pen: &Pen, bar: &Bar, label: &Label) -> String {
    if !label.led {
        return String::new();
    }
    let middle = bar.y + bar.height / 2.0;
    let across = label.across + (label.height / 2.0).min(label.height);
    if label.before {
        pen.line((bar.x - 1.0, middle), (label.along + label.length + 2.0, across))
    } else {
        pen.line((bar.x + BAR + 1.0, middle), (label.along - BESIDE.min(2.0), across))
    }
}

fn meets(one: &Rect, other: &Rect) -> bool {
    one.x < other.x + other.width
        && other.x < one.x + one.width
        && one.y < other.y + other.height
        && other.y < one.y + one.height
}

fn whole(px: f64) -> i64 {
    (px + 0.5).floor() as i64
}
