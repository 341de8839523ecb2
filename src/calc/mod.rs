//! The calculators: pure, exact, one file each.

#[cfg(feature = "calculators")]
pub mod advice;
#[cfg(feature = "calculators")]
pub mod casting;
#[cfg(feature = "calculators")]
pub mod outturn;
#[cfg(feature = "calculators")]
pub mod pool;
#[cfg(feature = "calculators")]
pub mod risk;
#[cfg(feature = "diagrams")]
pub mod structure;
