// Derived from the Rust types of the views; `npm run build` writes it again.

/**
 * An amount of money, to show and to compare; never to calculate with.
 */
export type AmountView = { 
/**
 * Whole pence; `null` where not stated.
 */
pence: number | null, 
/**
 * The text to show, in the unit of the view.
 */
text: string, };

/**
 * How firm a figure is.
 */
export type StatusView = { 
/**
 * The word for programs: `illustrative`.
 */
code: string, 
/**
 * The words for readers: `Illustrative figures`.
 */
words: string, 
/**
 * Whether it is another than the document's, so that it has to be said beside the figure.
 */
differs: boolean, };

/**
 * One problem.
 */
export type ProblemView = { 
/**
 * Where it is: `lines[3].amount, line 41`.
 */
at: string, 
/**
 * A stable word for its kind.
 */
code: string, 
/**
 * What was found there; may be empty.
 */
found: string, 
/**
 * The whole sentence.
 */
sentence: string, 
/**
 * What to do.
 */
hint: string, 
/**
 * Whether it is only worth knowing.
 */
advice: boolean, };

/**
 * Where figures come from; what is not stated is empty.
 */
export type SourceView = { 
/**
 * The paper.
 */
title: string, 
/**
 * Its date, in words.
 */
date: string, 
/**
 * Its address, for a link: only `http` and `https` addresses get here.
 */
address: string, 
/**
 * Where in it the figures stand.
 */
place: string, };

/**
 * What a document says of itself.
 */
export type HeadView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Its version; may be empty.
 */
version: string, 
/**
 * How firm its figures are.
 */
status: StatusView, 
/**
 * Where they come from.
 */
source: SourceView, 
/**
 * The source and the unit in one line.
 */
sourceLine: string, 
/**
 * The unit in which the source is written.
 */
unit: string, };

/**
 * A realistic alternative.
 */
export type AlternativeView = { 
/**
 * What it is.
 */
name: string, 
/**
 * How it stands; may be empty.
 */
standing: string, 
/**
 * Why.
 */
why: string, };

/**
 * A consultation; what is not stated is empty.
 */
export type ConsultationView = { 
/**
 * `formative` or `decided`.
 */
stage: string, 
/**
 * `open`, `not-yet`, `closed` or `decided`, on the day that the page gave.
 */
state: string, 
/**
 * What is asked, in a sentence.
 */
sentence: string, 
/**
 * What can still change.
 */
open: Array<string>, 
/**
 * What cannot, and why.
 */
fixed: Array<string>, 
/**
 * Why anything is proposed.
 */
reasons: string, 
/**
 * What else could realistically be done.
 */
alternatives: Array<AlternativeView>, 
/**
 * From when to when.
 */
dates: string, 
/**
 * Who decides and when.
 */
decides: string, 
/**
 * How answers will be used.
 */
use: string, 
/**
 * Where the equality assessment stands.
 */
equality: string, 
/**
 * Who is asked.
 */
audience: string, 
/**
 * How to reply.
 */
reply: string, 
/**
 * How to reply without the web.
 */
offline: string, };

/**
 * A column.
 */
export type TierView = { 
/**
 * The tier's id.
 */
id: string, 
/**
 * Its name, as the council writes it.
 */
name: string, 
/**
 * Which of the five it means.
 */
kind: string, 
/**
 * What that comes to.
 */
meaning: string, 
/**
 * `stated` or `inferred`.
 */
reading: string, 
/**
 * Why it was read so; may be empty.
 */
readingNote: string, 
/**
 * Its sum in the document.
 */
before: AmountView, 
/**
 * Its sum now.
 */
after: AmountView, 
/**
 * Whether the reader's changes touched it.
 */
changed: boolean, 
/**
 * How firm its sum is.
 */
status: StatusView, 
/**
 * Its share of the total now.
 */
share: string, 
/**
 * Its share of the total in the document.
 */
shareBefore: string, };

/**
 * A cell.
 */
export type CellView = { 
/**
 * The tier's id.
 */
tier: string, 
/**
 * Its sum in the document.
 */
before: AmountView, 
/**
 * Its sum now.
 */
after: AmountView, 
/**
 * Whether the reader's changes touched it.
 */
changed: boolean, 
/**
 * The line that stands here, where it is just one.
 */
line: string | null, 
/**
 * How many lines stand here.
 */
lines: number, 
/**
 * The amount as a field shows it: exact, in the unit of the view.
 */
input: string, 
/**
 * What the field is called.
 */
label: string, };

/**
 * A sum.
 */
export type TotalView = { 
/**
 * In the document.
 */
before: AmountView, 
/**
 * Now.
 */
after: AmountView, 
/**
 * Whether the reader's changes touched it.
 */
changed: boolean, 
/**
 * How firm it is.
 */
status: StatusView, 
/**
 * The sum per head of each named population.
 */
perHead: Array<string>, };

/**
 * A row.
 */
export type RowView = { 
/**
 * The partner's id; `null` where the source does not state whose money it is.
 */
partner: string | null, 
/**
 * Its name.
 */
name: string, 
/**
 * One cell a tier.
 */
cells: Array<CellView>, 
/**
 * The row's sum.
 */
total: TotalView, 
/**
 * Its share of the total now.
 */
share: string, };

/**
 * What the document's rules say: advice, never a permission.
 */
export type AdviceView = { 
/**
 * `ordinarily-within`, `listed-exclusion` or `ask`.
 */
outcome: string, 
/**
 * The outcome in words.
 */
words: string, 
/**
 * The rule's wording, its source and where it was read; may be empty.
 */
rule: string, };

/**
 * A line; what is not stated is empty.
 */
export type LineView = { 
/**
 * The id by which a change names it.
 */
id: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * Whose money.
 */
partnerName: string, 
/**
 * In which tier.
 */
tierName: string, 
/**
 * The service.
 */
service: string, 
/**
 * The level.
 */
level: string, 
/**
 * Recurrent or one-off.
 */
recurrence: string, 
/**
 * Capital or revenue.
 */
purpose: string, 
/**
 * Gross or net.
 */
basis: string, 
/**
 * The income beside it, in the unit of the view.
 */
income: string, 
/**
 * What there is to know.
 */
note: string, 
/**
 * How firm it is.
 */
status: StatusView, 
/**
 * Its amount in the document.
 */
before: AmountView, 
/**
 * Its amount now.
 */
after: AmountView, 
/**
 * The amount as a field shows it.
 */
input: string, 
/**
 * Whether the reader's changes touched it.
 */
changed: boolean, 
/**
 * Whether the reader took it away.
 */
removed: boolean, 
/**
 * Whether the reader added it.
 */
added: boolean, 
/**
 * What may be pooled.
 */
advice: AdviceView, };

/**
 * A stretch of the lines.
 */
export type LinesView = { 
/**
 * How many there are in all.
 */
count: number, 
/**
 * How many are passed over before the first one here.
 */
from: number, 
/**
 * The lines.
 */
items: Array<LineView>, };

/**
 * The sum of one value.
 */
export type GroupView = { 
/**
 * The value; empty where it is not stated.
 */
id: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * Its sum in the document.
 */
before: AmountView, 
/**
 * Its sum now.
 */
after: AmountView, 
/**
 * Whether the reader's changes touched it.
 */
changed: boolean, 
/**
 * Its share of the total now.
 */
share: string, 
/**
 * Its share of the total in the document.
 */
shareBefore: string, 
/**
 * How firm it is.
 */
status: StatusView, };

/**
 * The sums of one field.
 */
export type SubtotalView = { 
/**
 * The field's word for programs.
 */
by: string, 
/**
 * `By service`.
 */
title: string, 
/**
 * One group a value.
 */
groups: Array<GroupView>, };

/**
 * One sum that was checked, in the unit of the source.
 */
export type CheckView = { 
/**
 * `row`, `column`, `row-totals`, `column-totals` or `total`.
 */
of: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * The printed total.
 */
printed: AmountView, 
/**
 * What its parts make.
 */
made: AmountView, 
/**
 * Printed less made.
 */
difference: AmountView, 
/**
 * The most that rounding can explain.
 */
bound: AmountView, 
/**
 * `adds-up`, `rounding` or `differs`.
 */
verdict: string, 
/**
 * The check in words.
 */
sentence: string, };

/**
 * Whether the printed totals add up.
 */
export type CastingView = { 
/**
 * `adds-up`, `rounding`, `differs` or `not-printed`.
 */
verdict: string, 
/**
 * `The printed table differs by 1.`
 */
heading: string, 
/**
 * What explains it.
 */
sentence: string, 
/**
 * A footnote to copy; empty where there is nothing to note.
 */
footnote: string, 
/**
 * Every sum that could be checked.
 */
checks: Array<CheckView>, };

/**
 * A stretch of a bar.
 */
export type SegmentView = { 
/**
 * The tier's id.
 */
tier: string, 
/**
 * Which of the five it means.
 */
kind: string, 
/**
 * The tier's name.
 */
name: string, 
/**
 * The partner's id; `null` where money has merged or nobody is stated.
 */
partner: string | null, 
/**
 * The partner's name; empty where money has merged.
 */
partnerName: string, 
/**
 * The partner's colour, from 1 to 6; 0 where money has merged.
 */
colour: number, 
/**
 * Its width in ten-thousandths of the wider bar.
 */
width: number, 
/**
 * Its amount.
 */
amount: AmountView, 
/**
 * Whether it is the first of its tier, which carries the tier's figure.
 */
showsFigure: boolean, 
/**
 * The tier's amount.
 */
tierAmount: AmountView, 
/**
 * The tier's width.
 */
tierWidth: number, };

/**
 * One bar.
 */
export type BarView = { 
/**
 * What it shows.
 */
label: string, 
/**
 * The same in words.
 */
describe: string, 
/**
 * All of it.
 */
total: AmountView, 
/**
 * Its stretches, from the closest tier as the document orders them.
 */
segments: Array<SegmentView>, };

/**
 * What a shape means.
 */
export type LegendView = { 
/**
 * Which of the five tiers.
 */
kind: string, 
/**
 * The partner's colour; 0 where money has merged.
 */
colour: number, 
/**
 * In words.
 */
words: string, };

/**
 * A change as a page keeps it and a link carries it: closed, with amounts in pounds as text.
 */
export type ChangeView = { 
/**
 * `move`, `amount`, `add` or `remove`.
 */
change: string, 
/**
 * The partner's id, for `move` and `add`; `null` where not stated.
 */
partner: string | null, 
/**
 * The tier that gives, for `move`.
 */
from: string | null, 
/**
 * The tier that receives, for `move`.
 */
to: string | null, 
/**
 * The tier, for `add`.
 */
tier: string | null, 
/**
 * The line's id, for `amount` and `remove`.
 */
line: string | null, 
/**
 * The amount as text, for all but `remove`.
 */
amount: string | null, 
/**
 * The unit that a bare number means: always `£` here.
 */
unit: string | null, 
/**
 * `capital` or `revenue`, where it was chosen.
 */
kind: string | null, };

/**
 * A change and what became of it.
 */
export type ChangedView = { 
/**
 * The change; `null` where it could not be read.
 */
change: ChangeView | null, 
/**
 * For the list of changes.
 */
sentence: string, 
/**
 * What there is to know of it.
 */
note: string, 
/**
 * Why it was not made; `null` where it was.
 */
refused: ProblemView | null, };

/**
 * An id and its name; the id is `null` for a partner that is not stated.
 */
export type NamedView = { 
/**
 * The id.
 */
id: string | null, 
/**
 * The name.
 */
name: string, };

/**
 * What one partner has in one tier.
 */
export type AvailableView = { 
/**
 * The partner's id.
 */
partner: string | null, 
/**
 * The tier's id.
 */
tier: string, 
/**
 * How much there is, in pounds.
 */
amount: AmountView, 
/**
 * `capital`, `revenue`, or both, of which one has to be chosen.
 */
kinds: Array<string>, 
/**
 * `You can move up to £118,956,000.`
 */
words: string, };

/**
 * What can be moved.
 */
export type MovesView = { 
/**
 * Whose money.
 */
partners: Array<NamedView>, 
/**
 * From and to where.
 */
tiers: Array<NamedView>, 
/**
 * How much of each partner’s is in each tier.
 */
available: Array<AvailableView>, };

/**
 * A sentence and what belongs under it.
 */
export type ParagraphView = { 
/**
 * The sentence.
 */
text: string, 
/**
 * What belongs under it.
 */
items: Array<string>, };

/**
 * The pool.
 */
export type PoolView = { 
/**
 * What the document says of itself.
 */
document: HeadView, 
/**
 * The unit of the amounts.
 */
unit: string, 
/**
 * `amounts in £000`.
 */
unitWords: string, 
/**
 * Whether amounts are shown exactly or rounded.
 */
roundingNote: string, 
/**
 * `Version 1, 14 December 2016`.
 */
versionLine: string, 
/**
 * Where things stand before any change.
 */
standing: string, 
/**
 * What the reader's changes did; empty where there are none.
 */
sentence: string, 
/**
 * What is asked; `null` where nothing is.
 */
consultation: ConsultationView | null, 
/**
 * The columns of the table.
 */
tiers: Array<TierView>, 
/**
 * The rows of the table.
 */
rows: Array<RowView>, 
/**
 * The sum of all.
 */
total: TotalView, 
/**
 * The lines, some of them.
 */
lines: LinesView, 
/**
 * Sums by each field that the lines carry.
 */
subtotals: Array<SubtotalView>, 
/**
 * Whether the printed totals add up.
 */
casting: CastingView, 
/**
 * The picture: before, and after where anything changed.
 */
bars: Array<BarView>, 
/**
 * What the shapes of the picture mean.
 */
legend: Array<LegendView>, 
/**
 * The reader's changes, in their order.
 */
changes: Array<ChangedView>, 
/**
 * What can be moved.
 */
moves: MovesView, 
/**
 * What has to be said beside the figures.
 */
notes: Array<string>, 
/**
 * The figures as a nested list.
 */
words: Array<ParagraphView>, };

/**
 * What a pasted block comes to: the changes of every cell that could be read, and the problems of the rest.
 */
export type PasteView = { 
/**
 * The changes to make, cell by cell.
 */
changes: Array<ChangeView>, 
/**
 * The cells that were left as they are, and why.
 */
problems: Array<ProblemView>, };

/**
 * A link.
 */
export type LinkView = { 
/**
 * The text behind the `#`; empty where it would be too long.
 */
text: string, 
/**
 * Why there is none; `null` where there is.
 */
problem: ProblemView | null, };

/**
 * What a link comes to.
 */
export type FollowView = { 
/**
 * `applied`, `none` (not a link of ours), `other-document` or `refused`.
 */
outcome: string, 
/**
 * The choices; empty unless applied.
 */
changes: Array<ChangeView>, 
/**
 * Why not, and what to do; empty where it was applied or is none of ours.
 */
sentence: string, };
