//! How much of each thing is accepted. Each bound has a refusal of its own; what is within it still shows.

/// Bytes of a document.
pub const BYTES: usize = 20 * 1024 * 1024;
/// Levels of brackets in a file.
pub const DEPTH: usize = 32;
/// Values in a file: 100,000 lines with fourteen fields each; the tree of more would not fit an instance's memory.
pub const VALUES: usize = 1_500_000;
/// Names in one object: few enough to look through one by one.
pub const NAMES: usize = 100;
/// Lines of money.
pub const LINES: usize = 100_000;
/// Partners. More would not be a partnership, and a table of them no table.
pub const PARTNERS: usize = 1_000;
/// Tiers, as a council names them; several may mean the same one of the five.
pub const TIERS: usize = 100;
/// Rule packs, rules in a pack, words of a rule, populations of a partner, entries of a consultation.
pub const ENTRIES: usize = 500;
/// Letters of a label.
pub const LABEL: usize = 2_000;
/// Changes that a reader makes in one document, at the most.
pub const CHANGES: usize = 1_000;
/// Changes that a reader makes in a document of so many lines: each may touch every line, so what is bounded is
/// both together.
pub fn changes(lines: usize) -> usize {
    5_000_000_usize.checked_div(lines).unwrap_or(CHANGES).clamp(50, CHANGES)
}
/// Words that the rules of all packs look for; each is looked for in every line that is listed.
pub const RULE_WORDS: usize = 200;
/// Bytes of a link.
pub const LINK: usize = 8 * 1024;
/// Cells of a pasted block or of a page's table.
pub const CELLS: usize = 200_000;
/// Bodies of a structure.
pub const BODIES: usize = 4_000;
/// Relations between them.
pub const RELATIONS: usize = 8_000;
/// Milestones.
pub const MILESTONES: usize = 500;
/// Dates at which a structure can be looked at.
pub const MOMENTS: usize = 100;
/// Pools of one document, and years of its tracker.
pub const POOLS: usize = 50;
/// Sharing rules.
pub const RULES: usize = 50;
/// Steps of one rule, those of the rules that it follows counted in.
pub const STEPS: usize = 40;
/// Rules that are compared side by side.
pub const COMPARED: usize = 8;
/// Years of a plan.
pub const YEARS: usize = 60;
/// Assumptions, lines, savings and so on of a plan: so many of each.
pub const PLANNED: usize = 5_000;
