//! Exact calculators for pooled health-and-care budgets, and the words that go with them.
//!
//! The map, from what knows least to what knows most; a room may name only rooms above it:
//!
//! | room | what lives there |
//! | --- | --- |
//! | [`money`] | whole pence: bounds, reading what people type, printing |
//! | [`share`] | exact ratios |
//! | [`fraction`] | exact fractions, for what is divided more than once |
//! | [`decimal`] | exact decimals: growth, weights, confidence |
//! | [`split`] | the one place where pence are divided |
//! | [`sort`] | the one sort |
//! | [`index`] | names and the places they stand for |
//! | [`error`] | what can be wrong with what was given, each kind with a stable code |
//! | [`document`] | the locality file an officer writes, read from JSON, CSV or an HTML table |
//! | [`diagram`] | a graph laid out: where every body, relation and label stands |
//! | [`calc`] | the calculators: casting, pool, sharing rules, outturn, structures |
//! | [`words`] | every sentence about figures, one table a language |
//! | [`views`] | a document and a result, made ready to show |
//! | [`wire`] | what crosses to JavaScript: one file an operation |
//! | `wasm` | the only room that names WebAssembly |
//!
//! The features `pooling`, `sharing`, `planning`, `flows` and `diagrams` say for which family of widgets the rooms are compiled; without
//! saying anything, for all.

#![deny(missing_docs)]
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::arithmetic_side_effects,
        clippy::panic,
        clippy::string_slice,
        clippy::float_arithmetic
    )
)]

pub mod calc;
pub mod decimal;
#[cfg(any(feature = "diagrams", feature = "flows"))]
pub mod diagram;
pub mod document;
pub mod error;
pub mod fraction;
pub mod index;
pub mod money;
pub mod share;
pub mod sort;
pub mod split;
pub mod views;
#[cfg(target_arch = "wasm32")]
mod wasm;
pub mod wire;
pub mod words;
