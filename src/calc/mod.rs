//! The calculators: pure, exact, one file each.

pub mod advice;
pub mod casting;
pub mod outturn;
pub mod pool;
pub mod risk;
pub mod structure;
