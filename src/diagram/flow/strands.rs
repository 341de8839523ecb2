//! Strands: what stands in each layer. A link that passes a layer has a stand-in there, so that it gets a room of its
//! own and never runs over a bar.

use super::{Link, Net};
use crate::diagram::graph::Refusal;
use crate::diagram::list::List;

/// The most stops and stand-ins.
const ITEMS: usize = 60_000;

/// A stop or a stand-in.
#[derive(Debug, Clone, Default)]
pub struct Item {
    /// Its layer.
    pub layer: usize,
    /// How much passes it.
    pub value: f64,
    /// Whether it stands in for a link.
    pub passes: bool,
    /// Where an author wants it among those of its layer.
    pub order: Option<usize>,
    /// Its middle in an earlier picture, in parts of the height.
    pub earlier: Option<f64>,
    /// px across the flow that its label needs.
    pub room: f64,
    /// Joints with the layer before.
    pub before: Vec<usize>,
    /// Joints with the layer behind.
    pub behind: Vec<usize>,
    /// Its place in its layer.
    pub place: usize,
    /// px across the flow, and its height
    pub y: f64,
    /// px
    pub height: f64,
}

/// A part of a link, from one layer to the next.
#[derive(Debug, Clone, Copy, Default)]
pub struct Joint {
    /// Its item in the layer before.
    pub from: usize,
    /// Its item in the layer behind.
    pub to: usize,
    /// How much it carries.
    pub value: f64,
    /// The root of what it carries in parts of what all carry on the average.
    pub weight: f64,
}

/// All layers.
pub struct Strands {
    /// Stops first, in their order, then stand-ins.
    pub items: List<Item>,
    /// Parts of links.
    pub joints: List<Joint>,
    /// The items of every layer, in order.
    pub rows: List<Vec<usize>>,
    /// The items that every link passes, from its source to its target; none for one that goes back.
    pub paths: List<Vec<usize>>,
}

impl Strands {
    /// # Errors
    ///
    /// Where links pass more layers than can be laid out.
    pub fn of(net: &Net, layers: usize) -> Result<Strands, Refusal> {
        let items = net.stops.iter().map(|stop| Item {
            layer: stop.layer,
            value: stop.comes.max(stop.goes),
            order: stop.order,
            earlier: stop.earlier,
            room: stop.room,
            ..Item::default()
        });
        let mut strands = Strands {
            items: List::from(items.collect()),
            joints: List::default(),
            rows: List::of(Vec::new(), layers),
            paths: List::of(Vec::new(), net.links.len()),
        };
        let whole: f64 = net.links.iter().map(|link| link.value).sum();
        let mean = whole / (net.links.len().max(1) as f64);
        for (place, link) in net.links.iter().enumerate() {
            if !link.returns {
                let weight = if mean > 0.0 { (link.value / mean).sqrt() } else { 0.0 };
                strands.lay(place, link, weight)?;
            }
        }
        for (place, item) in strands.items.iter().enumerate() {
            strands.rows[item.layer].push(place);
        }
        strands.number();
        Ok(strands)
    }

    fn lay(&mut self, place: usize, link: &Link, weight: f64) -> Result<(), Refusal> {
        let Link { from, to, value, .. } = *link;
        let mut path = vec![from];
        for layer in self.items[from].layer + 1..self.items[to].layer {
            if self.items.len() >= ITEMS {
                return Err(Refusal::Work { found: self.items.len() + 1, most: ITEMS });
            }
            path.push(self.items.len());
            self.items.push(Item { layer, value, passes: true, ..Item::default() });
        }
        path.push(to);
        for pair in path.windows(2) {
            let [from, to] = pair else { continue };
            let joint = self.joints.len();
            self.joints.push(Joint { from: *from, to: *to, value, weight });
            self.items[*from].behind.push(joint);
            self.items[*to].before.push(joint);
        }
        self.paths[place] = path;
        Ok(())
    }

    /// Gives every item its place in its row.
    pub fn number(&mut self) {
        for row in 0..self.rows.len() {
            self.number_row(row);
        }
    }

    /// Gives every item of a row its place.
    pub fn number_row(&mut self, row: usize) {
        for (place, item) in self.rows[row].iter().enumerate() {
            self.items[*item].place = place;
        }
    }
}
