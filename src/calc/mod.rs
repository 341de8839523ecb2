//! The calculators: pure, exact, one file each.

#[cfg(feature = "pooling")]
pub mod advice;
#[cfg(feature = "pooling")]
pub mod casting;
#[cfg(feature = "flows")]
pub mod flow;
#[cfg(feature = "planning")]
pub mod gap;
#[cfg(feature = "sharing")]
pub mod outturn;
#[cfg(feature = "calculators")]
pub mod pool;
#[cfg(any(feature = "sharing", feature = "flows"))]
pub mod risk;
#[cfg(feature = "diagrams")]
pub mod structure;
