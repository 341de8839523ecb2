//! A graph goes in, its labels already measured; a layout comes out. Knows nothing of money or councils.
//!
//! Lengths are px as `f64` while the layout is made, and whole px when it is done. How many things there are is bounded
//! at the door (`layout.rs`, `chains.rs`), so places in lists and sums of them cannot leave their numbers.
#![allow(clippy::arithmetic_side_effects, clippy::float_arithmetic)]

mod chains;
mod draw;
pub mod flow;
pub mod graph;
mod layout;
mod levels;
mod list;
mod order;
mod place;
mod ports;
mod rows;
pub mod scene;
mod slots;
mod spread;
mod straighten;
pub mod svg;
pub mod text;
mod tree;

pub use graph::{Direction, Earlier, Edge, Gap, Graph, Layout, Node, Options, Point, Rect, Refusal, Size};
pub use layout::layout;
