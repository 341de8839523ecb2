//! The calculators: pure, exact, one file each.

pub mod advice;
pub mod casting;
pub mod pool;
pub mod structure;
