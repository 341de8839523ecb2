//! The calculators: pure, exact, one file each.

#[cfg(feature = "pooling")]
pub mod advice;
#[cfg(feature = "pooling")]
pub mod casting;
#[cfg(feature = "planning")]
pub mod gap;
#[cfg(feature = "sharing")]
pub mod outturn;
#[cfg(feature = "calculators")]
pub mod pool;
#[cfg(feature = "sharing")]
pub mod risk;
#[cfg(feature = "diagrams")]
pub mod structure;
