//! A document and a result, made ready to show: the only door between the calculators and what is drawn or written.

#[cfg(feature = "calculators")]
pub mod axis;
#[cfg(feature = "calculators")]
pub mod change;
#[cfg(feature = "calculators")]
pub mod csv;
#[cfg(feature = "flows")]
pub mod flow;
#[cfg(feature = "planning")]
pub mod gap;
mod head;
#[cfg(feature = "pooling")]
pub mod pool;
mod problem;
#[cfg(feature = "planning")]
pub mod programme;
#[cfg(feature = "sharing")]
pub mod risk;
#[cfg(any(feature = "diagrams", feature = "flows"))]
pub mod scene;
mod shown;
#[cfg(feature = "diagrams")]
pub mod structure;

pub use head::{HeadView, SourceView};
pub use problem::{ProblemView, problem};
#[cfg(feature = "calculators")]
pub use shown::ChoiceView;
pub use shown::{AmountView, StatusView};
