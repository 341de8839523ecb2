//! What is wrong with an open document.

use super::Open;
use crate::views::{ProblemView, problem};
use crate::words;

/// Every problem, in the order of reading.
pub fn view(open: &Open) -> Vec<ProblemView> {
    let words = words::table("en");
    open.errors.kept().iter().map(|error| problem(words, error)).collect()
}
