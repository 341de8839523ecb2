//! A document and a result, made ready to show: the only door between the calculators and what is drawn or written.

pub mod csv;
pub mod pool;
mod problem;
pub mod risk;
mod shown;
pub mod structure;

pub use problem::{ProblemView, problem};
pub use shown::{AmountView, StatusView};
