//! What can be wrong with what was given: where, and of which closed kind. The sentences are in [`crate::words`].

use crate::money::{Money, Refusal};

/// One thing that is wrong, or worth knowing, at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// Where: a path in a file (`lines[3].amount`), a cell (`row 4, column 2`), or a change (`changes[0].amount`).
    pub at: String,
    /// The line of the text on which it stands, from 1, where the text has lines that a person can go to.
    pub line: Option<usize>,
    /// What it is.
    pub kind: Kind,
}

/// The kind of value that a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A text in quotes.
    Text,
    /// A length in px.
    Length,
    /// A list in square brackets.
    List,
    /// An object in curly brackets.
    Object,
    /// An amount of money, written as a text.
    Amount,
    /// A whole number of people.
    Count,
    /// A date written `2016-12-14`, `2016-12` or `2016`.
    Date,
    /// `true` or `false`.
    Truth,
    /// A decimal number, with or without `%`.
    Rate,
    /// A per cent from 0 to 100.
    Part,
    /// A whole number of months.
    Months,
    /// A whole number from 1 to 5.
    Grade,
}

/// A bound of what is accepted, each with a refusal of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// Bytes of a whole text.
    Bytes,
    /// Levels of brackets.
    Depth,
    /// Values in a text.
    Values,
    /// Names in one object.
    Names,
    /// Lines of money.
    Lines,
    /// Partners.
    Partners,
    /// Tiers.
    Tiers,
    /// Rule packs, rules and the words in them, populations, and the entries of a consultation.
    Entries,
    /// Letters of one label.
    Label,
    /// Changes that a reader makes.
    Changes,
    /// Bytes of a link.
    Link,
    /// Cells of a pasted block or of a page's table.
    Cells,
    /// Bodies of a structure.
    Bodies,
    /// Relations between bodies.
    Relations,
    /// Milestones.
    Milestones,
    /// Dates at which a structure can be looked at.
    Moments,
    /// Containers within containers.
    Containers,
    /// Places that the relations of a picture pass.
    Steps,
    /// Pools, and years of a tracker.
    Pools,
    /// Sharing rules.
    Rules,
    /// Steps of a sharing rule.
    RuleSteps,
    /// Years of a plan.
    Years,
    /// Assumptions, lines, savings and so on of a plan.
    Planned,
}

/// Why a sharing rule cannot be followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuleFault {
    /// It has no steps.
    NoSteps,
    /// It has too many, with those of the rules that it follows.
    TooManySteps {
        /// The most there may be.
        most: usize,
    },
    /// No weight is above zero.
    NoWeights,
    /// Some weights are in per cent, and some are not.
    MixedWeights,
    /// Weights in per cent that do not come to 100.
    NotTheWhole {
        /// What they come to, in millionths of a per cent.
        millionths: i64,
    },
    /// A weight above a thousand million.
    TooHeavy,
    /// An amount, a per cent or a weight below zero.
    BelowZero,
    /// A per cent outside 0 to 100.
    NotAPart,
    /// A partner that is named twice.
    Twice,
    /// A cap that names nobody.
    NoCaps,
    /// A cap before anything is shared.
    NothingToCap,
    /// A cascade that names no source.
    NoSources,
    /// Fixed lines that name no line.
    NoLines,
    /// A rule to follow that is not there, or that cannot be followed itself.
    NoSuchRule {
        /// Its id.
        found: String,
    },
    /// A rule that follows itself, by way of others.
    Loop {
        /// The id with which the loop closes.
        found: String,
    },
}

/// What is wrong where a text stops being JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The text ended too early.
    EndOfText,
    /// Something else stands where a value should.
    NotAValue,
    /// A comma or a closing bracket is missing.
    NoComma,
    /// A comma stands before a closing bracket.
    SpareComma,
    /// A name in quotes and a colon are missing.
    NoName,
    /// A text is not closed, or holds a line break.
    OpenText,
    /// A backslash is followed by something that it does not go with.
    Escape,
    /// More text follows the end.
    Spare,
}

/// The closed list of kinds. Each has a stable [`code`](Kind::code).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// The text is not JSON from here on.
    NotJson {
        /// What is wrong with it.
        fault: Fault,
        /// What stands there.
        found: String,
    },
    /// A bound was passed; what is beyond it is left out.
    Beyond {
        /// Which bound.
        bound: Bound,
        /// How much there is.
        found: usize,
        /// How much there may be.
        most: usize,
    },
    /// There are more problems than are listed.
    More {
        /// How many more.
        found: usize,
    },
    /// The file does not say `"locality": 1`.
    NotALocalityFile {
        /// What it says instead.
        found: String,
    },
    /// A field that this version does not know. It is left alone.
    UnknownField {
        /// Its name.
        found: String,
        /// The known name that is nearest to it, or empty.
        nearest: String,
    },
    /// A field that stands twice; the first one counts.
    RepeatedField {
        /// Its name.
        found: String,
    },
    /// A field that has to be there.
    MissingField {
        /// Its name.
        name: &'static str,
    },
    /// A value of another shape than the field holds.
    WrongShape {
        /// What the field holds.
        wanted: Shape,
        /// What stands there.
        found: String,
    },
    /// A value outside a closed list.
    NotInList {
        /// What stands there.
        found: String,
        /// The list, separated by commas.
        list: String,
    },
    /// An id that an earlier entry has; the earlier one keeps it.
    RepeatedId {
        /// The id.
        found: String,
    },
    /// An id that nothing has.
    UnknownId {
        /// The id.
        found: String,
        /// The ids there are, separated by commas.
        list: String,
    },
    /// A text that has to say something and is empty.
    Empty,
    /// An amount that cannot be read; the figure counts as not stated.
    Amount {
        /// Why.
        refusal: Refusal,
        /// What stands there.
        found: String,
    },
    /// An amount written as a bare number with a point, which JSON readers do not keep exactly.
    BareNumber {
        /// The number.
        found: String,
    },
    /// With this figure the amounts make more than can be held; it counts as not stated.
    SumTooLarge,
    /// Letters that turn or hide text were taken out of a text.
    HiddenLetters,
    /// No status is stated; the weakest is taken.
    NoStatus,
    /// Nothing to show: no line could be read.
    NoLines,
    /// A table or a CSV file without a column that it needs.
    NoColumn {
        /// The column's name.
        name: &'static str,
    },
    /// A column that is not known; it is left out.
    UnknownColumn {
        /// Its head.
        found: String,
    },
    /// A row with more cells than there are heads.
    SpareCells {
        /// How many more.
        found: usize,
    },
    /// A quoted cell that is never closed.
    OpenQuote,
    /// A cell spans several places, which a figure cannot.
    Span,
    /// A row, a column or a line that is called a total, of what is not known; it was not added in.
    SomeTotal {
        /// Its name.
        found: String,
    },
    /// A column of percentages, variances or changes; it was left out.
    NotATier {
        /// Its head.
        found: String,
    },
    /// A second column that reads as a year or as a measure of the same money; it was left out.
    Measure {
        /// Its head.
        found: String,
    },
    /// No unit is stated; amounts are taken as pounds.
    NoUnit,
    /// A tier whose meaning was read from its name.
    InferredTier {
        /// The tier's name.
        found: String,
        /// The code of the meaning that was taken.
        taken: &'static str,
    },
    /// A partner whose kind was read from its name.
    InferredPartner {
        /// The partner's name.
        found: String,
        /// The code of the kind that was taken.
        taken: &'static str,
    },
    /// A clinical commissioning group in a paper from after 30 June 2022, or a board from before.
    OutOfItsTime {
        /// The partner's name.
        found: String,
    },
    /// A change that takes more than is there.
    NotEnough {
        /// The partner's name.
        partner: String,
        /// The tier's name.
        tier: String,
        /// What is there.
        there: Money,
    },
    /// A move to the tier that the money is in.
    SameTier,
    /// A move of nothing, or of less than nothing.
    NotAboveZero,
    /// A change without an amount.
    NoAmount,
    /// The partner has both capital and revenue there, and the change does not say which is meant.
    CapitalOrRevenue {
        /// Capital that is there.
        capital: Money,
        /// Revenue that is there.
        revenue: Money,
    },
    /// A line that another change has taken away.
    LineGone,
    /// A pasted block reaches past the edge of the table.
    PastTheEdge,
    /// A place of a pasted block where several lines stand, or none that can be typed over.
    NotOneLine,
    /// A body that is inside itself, by way of the bodies that it is in; it is taken out of its container.
    ContainerLoop {
        /// The body's name.
        found: String,
    },
    /// A body that bears money, from which no chain of accountability reaches a statutory body.
    NoStatutoryEnd {
        /// The body's name.
        found: String,
    },
    /// A body that is not live, with which a chain of accountability ends.
    ShadowEnd {
        /// The body's name.
        found: String,
    },
    /// More per cent of a pool than is looked at.
    TooManyPerCent {
        /// How many.
        found: String,
    },
    /// A growth in per cent a year that is out of bounds.
    GrowthTooFar {
        /// How much.
        found: String,
    },
    /// Prices of a line whose parts do not come to the whole of it.
    WeightsNotWhole {
        /// What they come to, in per cent.
        found: String,
    },
    /// A plan whose figures grow beyond what money can hold.
    PlanTooLarge,
    /// Bounds of which the upper one is not above the lower one.
    BoundsTurned,
    /// A sharing rule that cannot be followed as it is written.
    Rule {
        /// Why.
        fault: RuleFault,
    },
    /// A sharing rule that was left out, for what has been said of it.
    RuleLeftOut {
        /// Its name.
        found: String,
    },
    /// A link that this version cannot read.
    BadLink,
    /// A link made for another document.
    OtherDocument,
    /// A link made for another version of this document.
    OtherVersion,
}

impl Kind {
    /// A stable word for the kind, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Kind::NotJson { .. } => "not-json",
            Kind::Beyond { bound, .. } => bound.code(),
            Kind::More { .. } => "more",
            Kind::NotALocalityFile { .. } => "not-a-locality-file",
            Kind::UnknownField { .. } => "unknown-field",
            Kind::RepeatedField { .. } => "repeated-field",
            Kind::MissingField { .. } => "missing-field",
            Kind::WrongShape { .. } => "wrong-shape",
            Kind::NotInList { .. } => "not-in-list",
            Kind::RepeatedId { .. } => "repeated-id",
            Kind::UnknownId { .. } => "unknown-id",
            Kind::Empty => "empty",
            Kind::Amount { refusal, .. } => refusal.code(),
            Kind::BareNumber { .. } => "amount-bare-number",
            Kind::SumTooLarge => "sum-too-large",
            Kind::HiddenLetters => "hidden-letters",
            Kind::NoStatus => "no-status",
            Kind::NoLines => "no-lines",
            Kind::NoColumn { .. } => "no-column",
            Kind::UnknownColumn { .. } => "unknown-column",
            Kind::SpareCells { .. } => "spare-cells",
            Kind::OpenQuote => "open-quote",
            Kind::Span => "span",
            Kind::SomeTotal { .. } => "some-total",
            Kind::NotATier { .. } => "not-a-tier",
            Kind::Measure { .. } => "measure",
            Kind::NoUnit => "no-unit",
            Kind::InferredTier { .. } => "inferred-tier",
            Kind::InferredPartner { .. } => "inferred-partner",
            Kind::OutOfItsTime { .. } => "out-of-its-time",
            Kind::NotEnough { .. } => "not-enough",
            Kind::SameTier => "same-tier",
            Kind::NotAboveZero => "not-above-zero",
            Kind::NoAmount => "no-amount",
            Kind::CapitalOrRevenue { .. } => "capital-or-revenue",
            Kind::LineGone => "line-gone",
            Kind::PastTheEdge => "past-the-edge",
            Kind::NotOneLine => "not-one-line",
            Kind::ContainerLoop { .. } => "container-loop",
            Kind::NoStatutoryEnd { .. } => "no-statutory-end",
            Kind::ShadowEnd { .. } => "shadow-end",
            Kind::TooManyPerCent { .. } => "too-many-per-cent",
            Kind::GrowthTooFar { .. } => "growth-too-far",
            Kind::WeightsNotWhole { .. } => "weights-not-whole",
            Kind::PlanTooLarge => "plan-too-large",
            Kind::BoundsTurned => "bounds-turned",
            Kind::Rule { fault } => fault.code(),
            Kind::RuleLeftOut { .. } => "rule-left-out",
            Kind::BadLink => "bad-link",
            Kind::OtherDocument => "other-document",
            Kind::OtherVersion => "other-version",
        }
    }

    /// Whether it is only worth knowing: everything that was written is shown as it was meant.
    pub fn is_advice(&self) -> bool {
        matches!(
            self,
            Kind::InferredTier { .. }
                | Kind::InferredPartner { .. }
                | Kind::OutOfItsTime { .. }
                | Kind::NoStatus
                | Kind::NoUnit
                | Kind::HiddenLetters
                | Kind::NoStatutoryEnd { .. }
                | Kind::ShadowEnd { .. }
        )
    }
}

impl Bound {
    fn code(self) -> &'static str {
        match self {
            Bound::Bytes => "beyond-bytes",
            Bound::Depth => "beyond-depth",
            Bound::Values => "beyond-values",
            Bound::Names => "beyond-names",
            Bound::Lines => "beyond-lines",
            Bound::Partners => "beyond-partners",
            Bound::Tiers => "beyond-tiers",
            Bound::Entries => "beyond-entries",
            Bound::Label => "beyond-label",
            Bound::Changes => "beyond-changes",
            Bound::Link => "beyond-link",
            Bound::Cells => "beyond-cells",
            Bound::Bodies => "beyond-bodies",
            Bound::Relations => "beyond-relations",
            Bound::Milestones => "beyond-milestones",
            Bound::Moments => "beyond-moments",
            Bound::Containers => "beyond-containers",
            Bound::Steps => "beyond-steps",
            Bound::Pools => "beyond-pools",
            Bound::Rules => "beyond-rules",
            Bound::Years => "beyond-years",
            Bound::Planned => "beyond-planned",
            Bound::RuleSteps => "beyond-rule-steps",
        }
    }
}

impl RuleFault {
    fn code(&self) -> &'static str {
        match self {
            RuleFault::NoSteps => "rule-no-steps",
            RuleFault::TooManySteps { .. } => "rule-too-many-steps",
            RuleFault::NoWeights => "rule-no-weights",
            RuleFault::MixedWeights => "rule-mixed-weights",
            RuleFault::NotTheWhole { .. } => "rule-not-the-whole",
            RuleFault::TooHeavy => "rule-too-heavy",
            RuleFault::BelowZero => "rule-below-zero",
            RuleFault::NotAPart => "rule-not-a-part",
            RuleFault::Twice => "rule-twice",
            RuleFault::NoCaps => "rule-no-caps",
            RuleFault::NothingToCap => "rule-nothing-to-cap",
            RuleFault::NoSources => "rule-no-sources",
            RuleFault::NoLines => "rule-no-lines",
            RuleFault::NoSuchRule { .. } => "rule-no-such-rule",
            RuleFault::Loop { .. } => "rule-loop",
        }
    }
}

impl Refusal {
    /// A stable word for the refusal, for programs.
    pub fn code(self) -> &'static str {
        match self {
            Refusal::NotANumber => "amount-not-a-number",
            Refusal::Grouping => "amount-grouping",
            Refusal::Exponent => "amount-exponent",
            Refusal::Fraction => "amount-fraction",
            Refusal::Spreadsheet => "amount-spreadsheet-error",
            Refusal::Pence => "amount-pence",
            Refusal::PerCent => "amount-per-cent",
            Refusal::ForeignDigits => "amount-foreign-digits",
            Refusal::TwoSigns => "amount-two-signs",
            Refusal::Bracket => "amount-bracket",
            Refusal::FinerThanAPenny => "amount-finer-than-a-penny",
            Refusal::TooLarge => "amount-too-large",
        }
    }
}

/// The most problems that are kept of one text; a text with more has one cause, not a thousand.
const KEPT: usize = 1000;

/// Bytes of a text whose line breaks are counted together.
const BLOCK: usize = 4096;

/// Everything found wrong with one text, in the order of reading.
#[derive(Debug, Clone, Default)]
pub struct Errors {
    kept: Vec<Error>,
    /// Where each was found in the text, as a byte offset, until [`Errors::locate`] turns it into a line.
    offsets: Vec<Option<usize>>,
    left_out: usize,
}

impl Errors {
    /// Adds one, at a path and, where known, at a byte of the text.
    pub fn add(&mut self, at: impl Into<String>, offset: Option<usize>, kind: Kind) {
        if self.kept.len() < KEPT {
            self.kept.push(Error { at: at.into(), line: None, kind });
            self.offsets.push(offset);
        } else {
            self.left_out = self.left_out.saturating_add(1);
        }
    }

    /// Turns byte offsets into line numbers of `text`, for every entry that has one.
    pub fn locate(&mut self, text: &str) {
        let breaks = |bytes: &[u8]| bytes.iter().filter(|byte| **byte == b'\n').count();
        // How many line breaks stand before each block, so that no entry counts the text from its start again.
        let mut before = Vec::new();
        let mut sum = 0_usize;
        for block in text.as_bytes().chunks(BLOCK) {
            before.push(sum);
            sum = sum.saturating_add(breaks(block));
        }
        for (error, offset) in self.kept.iter_mut().zip(&self.offsets) {
            let Some(offset) = offset else { continue };
            let block = offset.checked_div(BLOCK).unwrap_or(0);
            let inside = text.as_bytes().get(block.saturating_mul(BLOCK)..*offset).unwrap_or_default();
            let earlier = before.get(block).copied().unwrap_or(sum);
            error.line = Some(earlier.saturating_add(breaks(inside)).saturating_add(1));
        }
    }

    /// What was kept.
    pub fn kept(&self) -> &[Error] {
        &self.kept
    }

    /// How many so far changed what was meant: advice and names that are not known leave it as it is.
    pub fn faults(&self) -> usize {
        let meant = |error: &&Error| !error.kind.is_advice() && !matches!(error.kind, Kind::UnknownField { .. });
        self.kept.iter().filter(meant).count().saturating_add(self.left_out)
    }

    /// How many more there were.
    pub fn left_out(&self) -> usize {
        self.left_out
    }
}
