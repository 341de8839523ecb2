//! Flows: how much goes from where to where. Places are bars in layers, what goes between them ribbons; a bar is as
//! long as what passes it, a ribbon as wide as what it carries.
//!
//! Layers follow each other along the flow, `y` and heights are across it: whoever draws from the top down turns both.
//! The order in which places and ribbons are given never matters, but for an order that is asked for.

mod bands;
mod figure;
mod labels;
mod layers;
mod order;
mod pen;
mod place;
mod sheet;
mod strands;

pub use figure::{decimal, px};
pub use pen::Pen;
pub use sheet::{Asked, Sheet, sheet};

use bands::bands;
use layers::layers;
use order::order;
use place::{place, scale};
use strands::Strands;

use super::graph::Refusal;
use super::list::List;
use crate::sort::sorted;

/// The most places.
const PLACES: usize = 4_000;

/// The most ribbons.
const RIBBONS: usize = 8_000;

/// Where something comes from or goes to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place {
    /// The id by which everything is ordered and every tie is broken.
    pub id: String,
    /// The layer it has to stand in, counted from 0.
    pub layer: Option<usize>,
    /// Where it stands among those of its layer that have an order asked for.
    pub order: Option<usize>,
}

/// What goes from one place to another.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ribbon {
    /// Where it comes from, by its place in [`Flow::places`].
    pub source: usize,
    /// Where it goes.
    pub target: usize,
    /// How much, in whatever unit; nothing where the amount is not known. Below zero counts as nothing.
    pub value: f64,
    /// Ribbons between the same two places lie beside each other as stripes, in the order of this number.
    pub kind: usize,
}

/// What is to be laid out.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Flow {
    /// Places, in any order.
    pub places: Vec<Place>,
    /// Ribbons, in any order.
    pub ribbons: Vec<Ribbon>,
}

/// The room there is.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Frame {
    /// px along the flow
    pub length: f64,
    /// px across the flow
    pub height: f64,
    /// px: how thick a bar is.
    pub bar: f64,
    /// px between two bars of a layer; less where they would take more than half of the height
    pub gap: f64,
    /// px: no bar is shorter than this.
    pub least: f64,
    /// px across the flow that each place's label needs beside its bar; none where there is none.
    pub rooms: Vec<f64>,
    /// The middle of each place in an earlier picture, in parts of its height: as little as possible is to move.
    pub earlier: Vec<(String, f64)>,
}

/// A place as it is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Bar {
    /// Its layer, counted from 0.
    pub layer: usize,
    /// px along the flow
    pub x: f64,
    /// px across the flow
    pub y: f64,
    /// px: in proportion to the larger of what comes and what goes, but for the least.
    pub height: f64,
    /// What comes.
    pub comes: f64,
    /// What goes.
    pub goes: f64,
}

/// A ribbon as it is drawn.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Band {
    /// px: in proportion to its value.
    pub width: f64,
    /// Its middle, from its source to its target: px along the flow and across it. Where it passes layers there are two
    /// points for each, as it lies level there; where it goes back it runs below everything.
    pub middle: Vec<(f64, f64)>,
    /// Whether it goes back, or stays in its layer.
    pub returns: bool,
}

/// Where everything stands, each list in the order of the flow's.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Course {
    /// Places.
    pub bars: Vec<Bar>,
    /// Ribbons.
    pub bands: Vec<Band>,
    /// How many layers there are.
    pub layers: usize,
    /// px for one of the unit
    pub scale: f64,
    /// px across the flow below which ribbons run back; the height where none does.
    pub floor: f64,
    /// px along the flow that ribbons which run back take before the bars of each layer, and behind them.
    pub turns: Vec<(f64, f64)>,
}

/// A place while it is laid out.
#[derive(Debug, Clone, Copy, Default)]
struct Stop {
    layer: usize,
    fixed: bool,
    order: Option<usize>,
    earlier: Option<f64>,
    room: f64,
    comes: f64,
    goes: f64,
}

/// All ribbons between two places.
#[derive(Debug, Clone, Default)]
struct Link {
    from: usize,
    to: usize,
    value: f64,
    returns: bool,
    /// The ribbons, by their place in the flow.
    ribbons: Vec<usize>,
}

/// The flow in the order of ids.
struct Net {
    stops: List<Stop>,
    links: List<Link>,
    /// The stop of each place of the flow.
    stop_of: List<usize>,
}

/// Lays a flow out.
///
/// # Errors
///
/// A [`Refusal`] where there is more than can be laid out: never a part of the picture.
///
/// ```
/// use locality::diagram::flow::{Flow, Frame, Place, Ribbon, flow};
/// let place = |id: &str| Place { id: id.to_owned(), ..Place::default() };
/// let ribbon = |source, target, value| Ribbon { source, target, value, kind: 0 };
/// let money = Flow {
///     places: vec![place("ccg"), place("council"), place("pool")],
///     ribbons: vec![ribbon(0, 2, 30.0), ribbon(1, 2, 10.0)],
/// };
/// let frame = Frame { length: 200.0, height: 100.0, bar: 10.0, gap: 20.0, least: 1.0, ..Frame::default() };
/// let course = flow(&money, &frame).unwrap();
/// assert_eq!(course.scale, 2.0);
/// assert_eq!((course.bars[0].height, course.bars[1].height, course.bars[2].height), (60.0, 20.0, 80.0));
/// assert_eq!((course.bars[0].y, course.bars[2].x), (0.0, 190.0));
/// ```
pub fn flow(flow: &Flow, frame: &Frame) -> Result<Course, Refusal> {
    within(flow)?;
    let mut net = Net::of(flow, frame);
    let count = layers(&mut net);
    let mut strands = Strands::of(&net, count)?;
    order(&mut strands);
    let scale = scale(&strands, &net, frame);
    place(&mut strands, &scale);
    Ok(bands(flow, &net, &strands, &scale, frame))
}

/// Whether there is not more than can be laid out.
fn within(flow: &Flow) -> Result<(), Refusal> {
    let (places, ribbons) = (flow.places.len(), flow.ribbons.len());
    if places > PLACES {
        return Err(Refusal::Nodes { found: places, most: PLACES });
    }
    if ribbons > RIBBONS {
        return Err(Refusal::Edges { found: ribbons, most: RIBBONS });
    }
    Ok(())
}

impl Net {
    fn of(flow: &Flow, frame: &Frame) -> Net {
        let places = List::from(flow.places.clone());
        let by_id = sorted(places.len(), &mut |one, other| places[one].id < places[other].id);
        let mut stop_of = List::of(0, places.len());
        let mut stops = List::of(Stop::default(), places.len());
        for (stop, found) in by_id.iter().enumerate() {
            stop_of[*found] = stop;
            let (layer, order) = (places[*found].layer, places[*found].order);
            let room = frame.rooms.get(*found).copied().unwrap_or(0.0);
            stops[stop] = Stop { layer: layer.unwrap_or(0), fixed: layer.is_some(), order, room, ..Stop::default() };
        }
        let mut earlier = frame.earlier.clone();
        let order = sorted(earlier.len(), &mut |one, other| name(&earlier, one) < name(&earlier, other));
        earlier = order.into_iter().filter_map(|place| earlier.get(place).cloned()).collect();
        for (stop, found) in by_id.iter().enumerate() {
            let id = places[*found].id.as_str();
            if let Ok(found) = earlier.binary_search_by(|(name, _)| name.as_str().cmp(id)) {
                stops[stop].earlier = earlier.get(found).map(|(_, middle)| *middle);
            }
        }
        let links = links(flow, &stop_of);
        for link in links.iter() {
            stops[link.from].goes += link.value;
            stops[link.to].comes += link.value;
        }
        Net { stops, links, stop_of }
    }
}

fn name(earlier: &[(String, f64)], place: usize) -> &str {
    earlier.get(place).map_or("", |(name, _)| name)
}

/// Ribbons between the same two places as one, in the order of these; inside by kind.
fn links(flow: &Flow, stop_of: &List<usize>) -> List<Link> {
    let ribbons = List::from(flow.ribbons.clone());
    let key = |place: usize| {
        let ribbon = &ribbons[place];
        (stop_of[ribbon.source], stop_of[ribbon.target], ribbon.kind, worth(ribbon))
    };
    let mut links: Vec<Link> = Vec::new();
    for place in sorted(ribbons.len(), &mut |one, other| key(one) < key(other)) {
        let (from, to, _, value) = key(place);
        match links.last_mut().filter(|link| link.from == from && link.to == to) {
            Some(link) => {
                link.value += value;
                link.ribbons.push(place);
            }
            None => links.push(Link { from, to, value, returns: false, ribbons: vec![place] }),
        }
    }
    List::from(links)
}

/// How much of a whole a part is: all of it where there is no whole.
pub fn part(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 1.0 }
}

/// The middle between two places, in parts of a height.
pub fn middle(top: f64, bottom: f64, height: f64) -> f64 {
    (top + bottom) / 2.0 / height.max(1.0)
}

impl Bar {
    /// Whether something ends before it, as it did not come from anywhere, or behind it, as it does not go on.
    pub fn ends(&self, before: bool) -> bool {
        let apart = if before { self.goes - self.comes } else { self.comes - self.goes };
        self.comes > 0.0 && self.goes > 0.0 && apart > 0.0
    }

    /// Its corners in px: from the left and from the top, then to the right and to the bottom.
    pub fn corners(&self, thick: f64) -> [f64; 4] {
        [self.x, self.y, self.x + thick, self.y + self.height]
    }
}

/// How much a ribbon carries.
fn worth(ribbon: &Ribbon) -> f64 {
    if ribbon.value.is_finite() { ribbon.value.max(0.0) } else { 0.0 }
}
