//! What a layout is asked, and what it answers. Every size and place is in whole px; `y` grows downwards.

/// Which way the layers follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From the top down.
    Down,
    /// From left to right.
    Right,
}

/// How wide and how high.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Size {
    /// px
    pub width: i64,
    /// px
    pub height: i64,
}

/// A place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Point {
    /// px from the left
    pub x: i64,
    /// px from the top
    pub y: i64,
}

/// A box at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rect {
    /// px from the left
    pub x: i64,
    /// px from the top
    pub y: i64,
    /// px
    pub width: i64,
    /// px
    pub height: i64,
}

/// The room between things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// px between two bodies of one layer
    pub node: i64,
    /// px between two layers
    pub layer: i64,
}

/// A body, or a container of bodies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// The id by which everything is ordered and every tie is broken.
    pub id: String,
    /// The size of its box; of a container, the width that its title needs and the height of the strip in which the
    /// title stands.
    pub size: Size,
    /// The container it is in, by its place in [`Graph::nodes`].
    pub parent: Option<usize>,
    /// Whether it is a container: its size is then that of its members, and at least its title's.
    pub container: bool,
}

/// A relation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edge {
    /// The id by which ties are broken.
    pub id: String,
    /// Where it begins, by its place in [`Graph::nodes`].
    pub source: usize,
    /// Where it ends.
    pub target: usize,
    /// The room that its label needs.
    pub label: Option<Size>,
    /// Relations of one kind from one body may share a trunk.
    pub kind: usize,
}

/// What is to be laid out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Graph {
    /// Which way layers follow each other.
    pub direction: Direction,
    /// The room between things.
    pub gap: Gap,
    /// Bodies and containers, in any order.
    pub nodes: Vec<Node>,
    /// Relations, in any order.
    pub edges: Vec<Edge>,
}

/// Where a body stood in an earlier picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// The body's id.
    pub id: String,
    /// Its box there.
    pub rect: Rect,
}

/// How to lay out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Options {
    /// An earlier picture, from which as little as possible is to move.
    pub earlier: Vec<Earlier>,
    /// Whether relations of one kind from one body share a trunk.
    pub trunks: bool,
}

/// Where everything stands, each list in the order of the graph's.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Layout {
    /// The box of every body and every container.
    pub nodes: Vec<Rect>,
    /// The corners of every relation's route, from its source to its target; every stretch is level or upright.
    pub routes: Vec<Vec<Point>>,
    /// The box of every label.
    pub labels: Vec<Option<Rect>>,
    /// Where the title of every container stands clear of lines, if it has the room; of a body, nothing.
    pub titles: Vec<Rect>,
    /// The whole.
    pub size: Size,
}

/// Why there is no picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// More bodies and containers than can be laid out.
    Nodes {
        /// How many there are.
        found: usize,
        /// How many there may be.
        most: usize,
    },
    /// More relations than can be laid out.
    Edges {
        /// How many there are.
        found: usize,
        /// How many there may be.
        most: usize,
    },
    /// Containers within containers beyond what can be laid out.
    Depth {
        /// The most levels there may be.
        most: usize,
    },
    /// Relations that pass more layers than can be laid out.
    Work {
        /// How many places they pass, as far as was counted.
        found: usize,
        /// How many they may pass.
        most: usize,
    },
}
