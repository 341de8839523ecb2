//! What is wrong with an open document.

use super::Open;
use crate::error::{Error, Kind};
use crate::views::{ProblemView, problem};
use crate::words;

/// Every problem, in the order of reading; where there are more than are kept, the last one says how many.
pub fn view(open: &Open) -> Vec<ProblemView> {
    let words = words::table("en");
    let more = Some(open.errors.left_out()).filter(|left_out| *left_out > 0);
    let more = more.map(|found| Error { at: String::new(), line: None, kind: Kind::More { found } });
    open.errors.kept().iter().chain(&more).map(|error| problem(words, error)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Form;

    #[test]
    fn a_text_with_thousands_of_problems_says_how_many_more_there_are() {
        let text = format!("tier,amount (£)\n{}", "Pooled,1e3\n".repeat(1_500));
        let problems = view(&Open::read(&text, Form::Csv));
        // One for the status, one for the tier, and one a row.
        assert_eq!(problems.len(), 1001);
        assert_eq!(problems.last().unwrap().found, "502");
    }
}
