//! What is wrong with what was given, ready to show.

use serde::Serialize;

use crate::error::{Error, Kind};
use crate::words::{self, Table};

/// One problem.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ProblemView {
    /// Where it is: `lines[3].amount, line 41`.
    pub at: String,
    /// A stable word for its kind.
    pub code: &'static str,
    /// What was found there; may be empty.
    pub found: String,
    /// The whole sentence.
    pub sentence: String,
    /// What to do.
    pub hint: String,
    /// Whether it is only worth knowing.
    pub advice: bool,
}

/// Shows a problem.
pub fn problem(words: &Table, error: &Error) -> ProblemView {
    ProblemView {
        at: words::place(words, error),
        code: error.kind.code(),
        found: found(&error.kind),
        sentence: words::sentence(words, error),
        hint: words::hint(words, &error.kind),
        advice: error.kind.is_advice(),
    }
}

fn found(kind: &Kind) -> String {
    match kind {
        Kind::NotJson { found, .. }
        | Kind::NotALocalityFile { found }
        | Kind::UnknownField { found, .. }
        | Kind::RepeatedField { found }
        | Kind::WrongShape { found, .. }
        | Kind::NotInList { found, .. }
        | Kind::RepeatedId { found }
        | Kind::UnknownId { found, .. }
        | Kind::Amount { found, .. }
        | Kind::BareNumber { found }
        | Kind::UnknownColumn { found }
        | Kind::SomeTotal { found }
        | Kind::NotATier { found }
        | Kind::Measure { found }
        | Kind::InferredTier { found, .. }
        | Kind::InferredPartner { found, .. }
        | Kind::ContainerLoop { found }
        | Kind::NoStatutoryEnd { found }
        | Kind::ShadowEnd { found }
        | Kind::RuleLeftOut { found }
        | Kind::TooManyPerCent { found }
        | Kind::GrowthTooFar { found }
        | Kind::WeightsNotWhole { found }
        | Kind::OutOfItsTime { found } => found.clone(),
        Kind::Beyond { found, .. } | Kind::SpareCells { found } | Kind::More { found } => found.to_string(),
        _ => String::new(),
    }
}
