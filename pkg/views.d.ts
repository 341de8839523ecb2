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
 * The years that can be looked at, where lines join year by year: at last first, with an empty id.
 */
years: Array<ChoiceView>, 
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

/**
 * Who bears a variance under every rule, side by side.
 */
export type RiskView = { 
/**
 * What the document says of itself.
 */
document: HeadView, 
/**
 * The unit of contributions and lines; shares are in pounds and pence always.
 */
unit: string, 
/**
 * `amounts in £000`.
 */
unitWords: string, 
/**
 * `Version 1, 14 December 2016`.
 */
versionLine: string, 
/**
 * The pools of the document, and which is shown.
 */
pools: Array<ChoiceView>, 
/**
 * The pool that is shown.
 */
pool: FundView, 
/**
 * How far it is over or under.
 */
variance: VarianceView, 
/**
 * Its lines, where a rule looks at them; some of them where they are many.
 */
lines: Array<StakeView>, 
/**
 * How the variance is spread over the lines; empty where no rule looks at them.
 */
linesNote: string, 
/**
 * Every rule there is, and whether it is shown.
 */
choices: Array<ChoiceView>, 
/**
 * The rules that are shown, each a column: the document's, then those that the reader built.
 */
rules: Array<RuleView>, 
/**
 * Partners, named sources, what nobody bears, and the whole: each a row with one cell a rule.
 */
rows: Array<ReceiverView>, 
/**
 * The rule that differences are from, by its place; `null` where no rule can be followed.
 */
baseline: number | null, 
/**
 * The partners to choose from, and which is chosen.
 */
partners: Array<ChoiceView>, 
/**
 * `Bury CCG bears least under …, and most under …`, then where two rules cost it the same.
 */
sentences: Array<string>, 
/**
 * What the chosen partner bears as the variance moves.
 */
chart: ChartView, 
/**
 * Every pool at its own variance under the rule agreed for it; empty where there is one pool.
 */
together: Array<TogetherView>, 
/**
 * The years of the tracker.
 */
outturn: Array<OutturnView>, 
/**
 * What has to be said beside the figures.
 */
notes: Array<string>, 
/**
 * What is wrong with what the reader typed: `variance`, `contributions[0].amount`, `rules[1].over[0].amount`.
 */
problems: Array<ProblemView>, };

/**
 * One thing to choose.
 */
export type ChoiceView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Whether it is chosen.
 */
chosen: boolean, };

/**
 * A pool.
 */
export type FundView = { 
/**
 * Its name.
 */
name: string, 
/**
 * What is in it, who hosts it and who manages it.
 */
standing: string, 
/**
 * What is in it together.
 */
total: AmountView, 
/**
 * What each partner puts in.
 */
contributions: Array<ContributionView>, };

/**
 * What one partner puts in.
 */
export type ContributionView = { 
/**
 * The partner's id.
 */
partner: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The contribution in the unit of the view.
 */
amount: AmountView, 
/**
 * The same, to be typed over; empty where not stated.
 */
typed: string, 
/**
 * Its share of the pool: `70.7%`; a dash where there is none.
 */
share: string, 
/**
 * Its reserves, where stated.
 */
reserves: AmountView, 
/**
 * `Paid in 4 instalments: 3 of £32,747,250 …`; empty where none are stated.
 */
instalments: string, 
/**
 * Whether the reader typed it.
 */
changed: boolean, };

/**
 * How far the pool is over or under.
 */
export type VarianceView = { 
/**
 * In whole pence; above zero is adverse.
 */
pence: number, 
/**
 * In pounds, as it may be typed: `3,703,960`.
 */
typed: string, 
/**
 * In per cent of the pool, as it may be typed, with up to three decimals: `2`; empty where the pool is empty.
 */
percent: string, 
/**
 * `over`, `under` or `none`.
 */
side: string, 
/**
 * `An overspend of £3,703,960, adverse: 2% of the pool.`
 */
sentence: string, 
/**
 * What one step of the slider or of an arrow key moves it by, in whole pence: a thousandth of the pool.
 */
step: number, 
/**
 * The bounds of the chart and of the slider, in per cent as typed: `-5`.
 */
from: string, 
/**
 * See `from`.
 */
to: string, 
/**
 * The same in whole pence.
 */
least: number, 
/**
 * See `least`.
 */
most: number, };

/**
 * A line of the pool.
 */
export type StakeView = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * Whose it is.
 */
partner: string, 
/**
 * Its budget in the unit of the view.
 */
budget: AmountView, 
/**
 * Its own variance in pounds.
 */
variance: AmountView, 
/**
 * What was typed or stated for it, in pounds; empty where its variance is its part of the whole by budget.
 */
typed: string, };

/**
 * A rule.
 */
export type RuleView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The clause as the agreement words it; empty where not given.
 */
clause: string, 
/**
 * Where the clause stands; may be empty.
 */
source: string, 
/**
 * How firm it is.
 */
status: StatusView, 
/**
 * Whether the reader built it.
 */
own: boolean, 
/**
 * Whether it is the rule agreed for this pool.
 */
agreed: boolean, 
/**
 * Whether differences are from it.
 */
baseline: boolean, 
/**
 * The rule written out: one sentence a step of an overspend.
 */
over: Array<RuleStepView>, 
/**
 * The same of an underspend.
 */
under: Array<RuleStepView>, 
/**
 * Whether an underspend is shared by the same steps.
 */
alike: boolean, 
/**
 * A sum that comes in when a target is met; `null` where there is none.
 */
outcome: LinkedView | null, 
/**
 * Why it cannot be followed here; empty where it can.
 */
refusal: string, 
/**
 * Which step took how much of the present variance; sums to it.
 */
taken: Array<TakenView>, 
/**
 * The same in one paragraph.
 */
waterfall: string, };

/**
 * One step of a rule: its parts as they may be typed, and what it says. Which parts it has goes by its kind.
 */
export type RuleStepView = { 
/**
 * `own`, `proportional`, `fixed-share`, `contingency`, `tolerance`, `cap`, `fixed-lines`, `cascade`,
 * `non-recurrent-only` or `threshold`.
 */
step: string, 
/**
 * The step in words.
 */
words: string, 
/**
 * What a contingency is called.
 */
name: string, 
/**
 * In pounds.
 */
amount: string, 
/**
 * In per cent.
 */
percent: string, 
/**
 * A partner's id.
 */
partner: string, 
/**
 * How a tolerance shares what is within it: `own`, `proportional` or `fixed-share`.
 */
within: string, 
/**
 * The weights of a fixed share.
 */
weights: Array<WeightView>, 
/**
 * The caps.
 */
caps: Array<CapView>, 
/**
 * The sources of a cascade.
 */
sources: Array<NamedAmountView>, 
/**
 * The ids of fixed lines.
 */
lines: Array<string>, };

/**
 * A partner's weight.
 */
export type WeightView = { 
/**
 * The partner's id.
 */
partner: string, 
/**
 * As written: `50%` or `1`.
 */
weight: string, };

/**
 * The most that a partner bears.
 */
export type CapView = { 
/**
 * The partner's id.
 */
partner: string, 
/**
 * In pounds; empty where it is a part of the contribution.
 */
amount: string, 
/**
 * In per cent of the partner's contribution; empty where it is an amount.
 */
percent: string, };

/**
 * A named sum.
 */
export type NamedAmountView = { 
/**
 * What it is called.
 */
name: string, 
/**
 * In pounds.
 */
amount: string, };

/**
 * A sum that a partner pays in when a target is met.
 */
export type LinkedView = { 
/**
 * The target.
 */
name: string, 
/**
 * Who pays: the partner's id.
 */
partner: string, 
/**
 * How much, in pounds.
 */
amount: string, 
/**
 * How much of the target is met, in per cent.
 */
achieved: string, 
/**
 * The same in words.
 */
words: string, };

/**
 * What one step took.
 */
export type TakenView = { 
/**
 * The step in words.
 */
words: string, 
/**
 * How much of the variance, in pounds.
 */
amount: AmountView, 
/**
 * What is left of the variance behind it.
 */
left: AmountView, };

/**
 * One row of the comparison.
 */
export type ReceiverView = { 
/**
 * `partner`, `source`, `unallocated` or `total`.
 */
kind: string, 
/**
 * The partner's id; empty for other rows.
 */
id: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * One cell a rule.
 */
cells: Array<ShareView>, };

/**
 * What one receiver bears under one rule.
 */
export type ShareView = { 
/**
 * In pounds and pence; `null` pence where the rule cannot be followed.
 */
amount: AmountView, 
/**
 * How it differs from the baseline: `£767,820 more`; empty in the baseline's own column.
 */
difference: string, 
/**
 * `2% of its contribution`, `of its reserves`, `a head`: each only where it can be said.
 */
exposure: Array<string>, 
/**
 * `least`, `most` or empty: among the rules, for the chosen partner.
 */
mark: string, 
/**
 * The mark in words: `bears least`; empty without one.
 */
markWords: string, };

/**
 * What one partner bears under each rule as the variance moves. Places are in ten-thousandths of the box: `x` from
 * the left, `y` from the top.
 */
export type ChartView = { 
/**
 * What it shows.
 */
title: string, 
/**
 * The same as the picture, in words.
 */
words: string, 
/**
 * Marks along the variance.
 */
across: Array<TickView>, 
/**
 * Marks along what is borne.
 */
down: Array<TickView>, 
/**
 * One a rule that can be followed.
 */
curves: Array<CurveView>, 
/**
 * Where two rules cost the chosen partner the same.
 */
crossings: Array<CrossingView>, 
/**
 * Where the present variance stands; `null` where it is outside the bounds.
 */
marker: number | null, 
/**
 * The same points as a table: one row a variance, one cell a curve.
 */
rows: Array<PointsView>, };

/**
 * A mark on an axis.
 */
export type TickView = { 
/**
 * Where.
 */
at: number, 
/**
 * What it says.
 */
text: string, 
/**
 * Whether it is nought.
 */
zero: boolean, };

/**
 * One rule's line: straight between its points.
 */
export type CurveView = { 
/**
 * The rule, by its place.
 */
rule: number, 
/**
 * Its points from left to right; each but the first and the last is a kink.
 */
points: Array<PointView>, 
/**
 * Where its label stands.
 */
end: PointView, };

/**
 * A point of the chart.
 */
export type PointView = { 
/**
 * From the left.
 */
x: number, 
/**
 * From the top.
 */
y: number, };

/**
 * Where two rules cost the same.
 */
export type CrossingView = { 
/**
 * Where.
 */
at: PointView, 
/**
 * The variance there: `£1,706,030.22`.
 */
text: string, 
/**
 * The whole sentence.
 */
words: string, };

/**
 * One row of the chart's table.
 */
export type PointsView = { 
/**
 * The variance: `£1,706,030.22 (0.9%)`.
 */
variance: string, 
/**
 * What is there: a kink, a crossing, now, a bound.
 */
what: string, 
/**
 * What the partner bears under each curve's rule.
 */
cells: Array<string>, };

/**
 * One pool, or all of them, under the rules agreed.
 */
export type TogetherView = { 
/**
 * The pool's name; for the last row, that of all of them.
 */
name: string, 
/**
 * The rule's name; why there are no figures where it cannot be followed.
 */
rule: string, 
/**
 * The variance of the pool.
 */
variance: AmountView, 
/**
 * What each partner of the document bears, in the order of `partners`.
 */
shares: Array<AmountView>, 
/**
 * From named sources.
 */
drawn: AmountView, 
/**
 * What nobody bears.
 */
unallocated: AmountView, };

/**
 * One year of one pool.
 */
export type OutturnView = { 
/**
 * The year, and what it is of: `2018/19: Section 75 agreement`.
 */
title: string, 
/**
 * How firm it is.
 */
status: StatusView, 
/**
 * Where the figures come from; may be empty.
 */
source: string, 
/**
 * Approved, what was moved, revised, spent, variance, treatment: each a row in its order.
 */
rows: Array<TrackView>, 
/**
 * The variance by whoever it is attributed to, and what is attributed to nobody.
 */
parts: Array<PartView>, 
/**
 * The year in words, a sentence each.
 */
sentences: Array<string>, 
/**
 * The same as a bridge from approved to spent, left to right.
 */
bridge: Array<StepBarView>, };

/**
 * One row of the tracker.
 */
export type TrackView = { 
/**
 * `approved`, `virement`, `revised`, `spent`, `variance` or `treatment`.
 */
kind: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * The amount in the unit of the view.
 */
amount: AmountView, 
/**
 * `adverse`, `favourable`, what a treatment is, or that it was worked out and not stated; may be empty.
 */
words: string, };

/**
 * A part of the variance.
 */
export type PartView = { 
/**
 * Whose, or that it is attributed to nobody.
 */
name: string, 
/**
 * How much, in the unit of the view.
 */
amount: AmountView, 
/**
 * `adverse` or `favourable`, and how it came about.
 */
words: string, };

/**
 * One bar of the bridge, in ten-thousandths of the height from the top.
 */
export type StepBarView = { 
/**
 * What it is called.
 */
name: string, 
/**
 * The amount with its sign.
 */
text: string, 
/**
 * `level`, `up` or `down`.
 */
kind: string, 
/**
 * Its upper edge.
 */
top: number, 
/**
 * Its lower edge.
 */
foot: number, };

/**
 * A plan over several years.
 */
export type GapView = { 
/**
 * What the document says of itself.
 */
document: HeadView, 
/**
 * The unit of amounts.
 */
unit: string, 
/**
 * `amounts in £m`.
 */
unitWords: string, 
/**
 * `Version 1, 14 December 2016`.
 */
versionLine: string, 
/**
 * What the plan is called.
 */
name: string, 
/**
 * The years, the base one first; none where the document has no plan.
 */
years: Array<string>, 
/**
 * The chosen year, by its place in `years`.
 */
year: number, 
/**
 * Whose figures are looked at: all first, with an empty id.
 */
partners: Array<ChoiceView>, 
/**
 * How the plan starts.
 */
standing: string, 
/**
 * What the reader's choices do; empty where there are none.
 */
sentence: string, 
/**
 * The position in the chosen year, in words.
 */
position: Array<string>, 
/**
 * Figures that are quoted of the gap.
 */
headlines: Array<HeadlineView>, 
/**
 * The five series.
 */
series: Array<GapSeriesView>, 
/**
 * The sums that they are made of.
 */
parts: Array<GapSeriesView>, 
/**
 * The figures behind the sums, some of them where they are many.
 */
rows: Array<GapRowView>, 
/**
 * How many rows there are.
 */
rowsAll: number, 
/**
 * The series of each partner; none where there is no more than one.
 */
byPartner: Array<GapPartnerView>, 
/**
 * What grows by how much.
 */
assumptions: Array<GapAssumptionView>, 
/**
 * What is to be saved.
 */
savings: Array<GapSavingView>, 
/**
 * What else may be switched off.
 */
switches: Array<GapSwitchView>, 
/**
 * How many assumptions, schemes and switches are not listed.
 */
unlisted: number, 
/**
 * On what money or savings depend.
 */
conditions: Array<GapConditionView>, 
/**
 * What makes the chosen year's residual.
 */
bridge: GapBridgeView, 
/**
 * The series as lines.
 */
chart: GapChartView, 
/**
 * What would close the gap, where that was asked.
 */
solved: GapSolvedView | null, 
/**
 * What the gap depends on, in words.
 */
sensitivity: Array<string>, 
/**
 * What the reader changed.
 */
changes: Array<GapChangeView>, 
/**
 * What has to be said beside the figures.
 */
notes: Array<string>, 
/**
 * What is wrong with what was typed: `growth[0].growth`, `savings[1].fullYear`.
 */
problems: Array<ProblemView>, };

/**
 * A figure that is quoted.
 */
export type HeadlineView = { 
/**
 * What it is called.
 */
name: string, 
/**
 * The figure.
 */
amount: AmountView, 
/**
 * Whose it is, what it covers, by when, on what basis, where it stands: those that are stated.
 */
facts: Array<FactView>, };

/**
 * One thing that is stated.
 */
export type FactView = { 
/**
 * What it is.
 */
name: string, 
/**
 * What is stated.
 */
text: string, };

/**
 * A series of figures, one a year.
 */
export type GapSeriesView = { 
/**
 * `gap`, `new`, `find`, `residual`, `underlying`, `spending`, `allocation`, `savings`, `oneOffSpending` or
 * `oneOffMoney`.
 */
code: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is, as a sum that can be done again from the page.
 */
meaning: string, 
/**
 * Its figures, the base year's first.
 */
cells: Array<GapCellView>, };

/**
 * One figure.
 */
export type GapCellView = { 
/**
 * The figure.
 */
amount: AmountView, 
/**
 * What it was before the reader's choices; `null` where they do not touch it.
 */
start: AmountView | null, };

/**
 * The figures of one entry.
 */
export type GapRowView = { 
/**
 * Its id.
 */
id: string, 
/**
 * `line`, `allocation`, `pressure`, `investment`, `saving`, `fund` or `prevention`.
 */
kind: string, 
/**
 * The same in words.
 */
kindWords: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Whose it is; empty where not stated.
 */
partner: string, 
/**
 * Its figures.
 */
cells: Array<GapCellView>, };

/**
 * A partner's series.
 */
export type GapPartnerView = { 
/**
 * The partner's id; empty where not stated.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its series.
 */
series: Array<GapSeriesView>, };

/**
 * A rate of growth.
 */
export type GapAssumptionView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * `demand`, `price` or `allocation`.
 */
of: string, 
/**
 * The same in words.
 */
ofWords: string, 
/**
 * One rate a year; where it is the same every year, that of the first alone.
 */
rates: Array<GapRateView>, 
/**
 * Whether it is the same every year.
 */
one: boolean, 
/**
 * Whether the reader typed it.
 */
changed: boolean, 
/**
 * How firm it is.
 */
status: StatusView, 
/**
 * Where it stands.
 */
source: string, 
/**
 * Anything that a reader should know.
 */
note: string, };

/**
 * A rate in a year.
 */
export type GapRateView = { 
/**
 * The year.
 */
year: string, 
/**
 * Per cent, as it may be typed over.
 */
typed: string, 
/**
 * What the document says.
 */
start: string, };

/**
 * A scheme that saves.
 */
export type GapSavingView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Whose it is; empty where not stated.
 */
partner: string, 
/**
 * Whether it counts.
 */
on: boolean, 
/**
 * What it saves in a full year.
 */
fullYear: AmountView, 
/**
 * The same, to be typed over.
 */
typed: string, 
/**
 * How sure it is in per cent, to be typed over.
 */
confidence: string, 
/**
 * How many months late it starts, to be typed over.
 */
slippage: string, 
/**
 * `Starts in 2018/19: 50%, then 100%; carries on.`
 */
words: string, 
/**
 * Whether the reader changed anything of it.
 */
changed: boolean, 
/**
 * How firm it is.
 */
status: StatusView, 
/**
 * Where it stands.
 */
source: string, 
/**
 * Anything that a reader should know.
 */
note: string, };

/**
 * Something that may be switched off.
 */
export type GapSwitchView = { 
/**
 * Its id.
 */
id: string, 
/**
 * `fund`, `pressure`, `investment` or `prevention`.
 */
kind: string, 
/**
 * The same in words.
 */
kindWords: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Whose it is; empty where not stated.
 */
partner: string, 
/**
 * Whether it counts.
 */
on: boolean, 
/**
 * What it comes to, and on what it depends.
 */
words: string, 
/**
 * How firm it is.
 */
status: StatusView, 
/**
 * Where it stands.
 */
source: string, 
/**
 * Anything that a reader should know.
 */
note: string, };

/**
 * A condition.
 */
export type GapConditionView = { 
/**
 * Its id.
 */
id: string, 
/**
 * What has to be so.
 */
name: string, 
/**
 * `Met in 2018/19, in time.`
 */
words: string, 
/**
 * The year in which it is met; empty for never.
 */
met: string, 
/**
 * The years to choose from: never first, with an empty id.
 */
years: Array<ChoiceView>, 
/**
 * Whether the reader chose.
 */
changed: boolean, 
/**
 * Where it stands.
 */
source: string, 
/**
 * Anything that a reader should know.
 */
note: string, };

/**
 * What makes a year's residual.
 */
export type GapBridgeView = { 
/**
 * `order` or `average`.
 */
order: string, 
/**
 * In which order drivers come in, in words.
 */
words: string, 
/**
 * The bars, from left to right.
 */
bars: Array<GapBarView>, 
/**
 * The same as rows of a table.
 */
rows: Array<GapBridgeRowView>, };

/**
 * One bar of the bridge, in ten-thousandths of the height from the top.
 */
export type GapBarView = { 
/**
 * `base`, `demand`, …, `residual`.
 */
code: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * The amount with its sign.
 */
text: string, 
/**
 * `level`, `up` or `down`.
 */
kind: string, 
/**
 * Its upper edge.
 */
top: number, 
/**
 * Its lower edge.
 */
foot: number, };

/**
 * One row of the bridge.
 */
export type GapBridgeRowView = { 
/**
 * As the bar's.
 */
code: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * How much.
 */
amount: AmountView, };

/**
 * The series as lines; places in ten-thousandths from the left and from the top.
 */
export type GapChartView = { 
/**
 * Its title.
 */
title: string, 
/**
 * What is to be seen, in words.
 */
words: string, 
/**
 * The years along it.
 */
years: Array<TickView>, 
/**
 * Marks of money.
 */
down: Array<TickView>, 
/**
 * Where nought is.
 */
zero: number, 
/**
 * The lines.
 */
curves: Array<GapCurveView>, };

/**
 * One line.
 */
export type GapCurveView = { 
/**
 * The series.
 */
code: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its points from left to right.
 */
points: Array<PointView>, };

/**
 * What would close the gap.
 */
export type GapSolvedView = { 
/**
 * The assumption or the scheme.
 */
id: string, 
/**
 * `growth`, `fullYear` or `slippage`.
 */
for: string, 
/**
 * Whether there is an answer.
 */
found: boolean, 
/**
 * The answer, or why there is none.
 */
sentence: string, 
/**
 * What to put into the field; empty where there is no answer.
 */
typed: string, };

/**
 * A change of the reader's.
 */
export type GapChangeView = { 
/**
 * Which of the request: `growth[0]`.
 */
at: string, 
/**
 * What it is.
 */
sentence: string, };

/**
 * A programme.
 */
export type ProgrammeView = { 
/**
 * What the document says of itself.
 */
document: HeadView, 
/**
 * `Version 1, 14 December 2016`.
 */
versionLine: string, 
/**
 * The milestones, in the order of the file.
 */
milestones: Array<ProgrammeMilestoneView>, 
/**
 * Marks of time, in ten-thousandths from the left.
 */
axis: Array<TickView>, 
/**
 * Where today is; `null` where that is not on the axis.
 */
today: number | null, 
/**
 * Money that it was to get.
 */
money: Array<ProgrammeMoneyView>, 
/**
 * What may go wrong, the gravest first.
 */
risks: Array<ProgrammeRiskView>, 
/**
 * The same as a matrix: rows from the likeliest to the least likely, columns from the least impact to the most.
 */
matrix: Array<Array<MatrixCellView>>, 
/**
 * How many people there are.
 */
staffing: Array<ProgrammeStaffView>, 
/**
 * Where it stands, in words.
 */
sentence: string, 
/**
 * What has to be said beside it.
 */
notes: Array<string>, };

/**
 * A milestone.
 */
export type ProgrammeMilestoneView = { 
/**
 * What was to happen.
 */
what: string, 
/**
 * When it was planned for, in words.
 */
planned: string, 
/**
 * When it was planned for later.
 */
restated: Array<RestatedView>, 
/**
 * When it happened, in words.
 */
actual: string, 
/**
 * What came of it.
 */
status: string, 
/**
 * `12 months late`; empty where the dates do not tell.
 */
slippage: string, 
/**
 * Anything that a reader should know.
 */
note: string, 
/**
 * Where it stands.
 */
source: string, 
/**
 * What stands on the axis.
 */
marks: Array<ProgrammeMarkView>, 
/**
 * From the first mark to the last; `null` where there are fewer than two.
 */
bar: ProgrammeSpanView | null, };

/**
 * A date to which a milestone was moved.
 */
export type RestatedView = { 
/**
 * When it was planned for then, in words.
 */
planned: string, 
/**
 * When that was said, in words.
 */
statedOn: string, };

/**
 * A mark on the axis.
 */
export type ProgrammeMarkView = { 
/**
 * `planned`, `restated` or `actual`.
 */
kind: string, 
/**
 * In ten-thousandths from the left.
 */
x: number, 
/**
 * `Planned for April 2017.`
 */
words: string, };

/**
 * A stretch of the axis.
 */
export type ProgrammeSpanView = { 
/**
 * Where it begins.
 */
from: number, 
/**
 * Where it ends.
 */
to: number, };

/**
 * Money that a programme was to get.
 */
export type ProgrammeMoneyView = { 
/**
 * What it is.
 */
name: string, 
/**
 * How much, in pounds.
 */
amount: AmountView, 
/**
 * `bid`, `agreed`, `released` or `withheld`.
 */
state: string, 
/**
 * The same in words.
 */
stateWords: string, 
/**
 * When that was said, in words.
 */
date: string, 
/**
 * Why.
 */
why: string, 
/**
 * Where it stands.
 */
source: string, 
/**
 * Anything that a reader should know.
 */
note: string, };

/**
 * A risk.
 */
export type ProgrammeRiskView = { 
/**
 * What may happen.
 */
name: string, 
/**
 * How likely, from 1 to 5.
 */
likelihood: number, 
/**
 * How much it would do, from 1 to 5.
 */
impact: number, 
/**
 * The one times the other.
 */
score: number, 
/**
 * `low` (up to 5), `medium` (up to 12) or `high`.
 */
level: string, 
/**
 * The same in words.
 */
levelWords: string, 
/**
 * Who looks after it.
 */
owner: string, 
/**
 * When it is looked at again, in words.
 */
review: string, 
/**
 * What is done about it.
 */
action: string, 
/**
 * Where it stands.
 */
source: string, 
/**
 * Anything that a reader should know.
 */
note: string, };

/**
 * A cell of the matrix of risks.
 */
export type MatrixCellView = { 
/**
 * `low`, `medium` or `high`.
 */
level: string, 
/**
 * The names of the risks.
 */
risks: Array<string>, };

/**
 * How many people there are, at a date.
 */
export type ProgrammeStaffView = { 
/**
 * What people.
 */
what: string, 
/**
 * When, in words.
 */
date: string, 
/**
 * How many.
 */
count: string, 
/**
 * Where it stands.
 */
source: string, 
/**
 * Anything that a reader should know.
 */
note: string, };

/**
 * A date.
 */
export type MomentView = { 
/**
 * What it is called.
 */
label: string, 
/**
 * The date as the document writes it.
 */
at: string, 
/**
 * Whether it is the one that is shown.
 */
current: boolean, 
/**
 * Whether it is the one that is compared with.
 */
compared: boolean, 
/**
 * Anything that a reader should know; may be empty.
 */
note: string, };

/**
 * A family of relations.
 */
export type FamilyView = { 
/**
 * Its word for programs: `answers`.
 */
family: string, 
/**
 * What it is called.
 */
label: string, 
/**
 * How many of its relations hold at the date.
 */
count: number, 
/**
 * Whether it is left off the picture.
 */
hidden: boolean, };

/**
 * What a shape means.
 */
export type KeyView = { 
/**
 * `form`, `phase`, `family`, `mark` or `reading`.
 */
kind: string, 
/**
 * Its word for programs.
 */
word: string, 
/**
 * What it is called.
 */
label: string, 
/**
 * The style of the sample, as of an item of the picture.
 */
style: string, 
/**
 * The sample's path, in a box of 36 by 20.
 */
outline: string, 
/**
 * What is drawn on it; may be empty.
 */
inner: string, };

/**
 * What a relation says of one of its ends.
 */
export type SaysView = { 
/**
 * The relation, by its place.
 */
relation: number, 
/**
 * The body at its other end.
 */
other: number, 
/**
 * A clause; its subject is the body that it is said of, where it names no other.
 */
words: string, };

/**
 * A body at the date.
 */
export type BodyView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Other ways in which it is written.
 */
also: Array<string>, 
/**
 * The word for programs for what it is: `partnership`.
 */
form: string, 
/**
 * The same for readers.
 */
formWords: string, 
/**
 * The word for programs for where it is in its life; empty where it is not there at the date.
 */
phase: string, 
/**
 * The same for readers, with its date.
 */
phaseWords: string, 
/**
 * The level at which it works; may be empty.
 */
level: string, 
/**
 * The body that it is inside of, by its place.
 */
container: number | null, 
/**
 * How deep inside.
 */
depth: number, 
/**
 * Whether it is there at the date.
 */
present: boolean, 
/**
 * `new`, `gone`, `changed`, or empty.
 */
mark: string, 
/**
 * The same for readers.
 */
markWords: string, 
/**
 * How many bodies are inside it, at any depth.
 */
members: number, 
/**
 * Whether it is drawn open.
 */
open: boolean, 
/**
 * `Bury Locality Board: partnership, in shadow since 2021`.
 */
heading: string, 
/**
 * What it is for.
 */
functions: Array<string>, 
/**
 * Anything that a reader should know; may be empty.
 */
note: string, 
/**
 * Where this stands; may be empty.
 */
source: string, 
/**
 * Its relations at the date, in words.
 */
says: Array<SaysView>, };

/**
 * A relation.
 */
export type RelationView = { 
/**
 * Its id.
 */
id: string, 
/**
 * The body from which it goes.
 */
from: number, 
/**
 * The body to which it goes.
 */
to: number, 
/**
 * Its word for programs: `accountable-to`.
 */
kind: string, 
/**
 * The family that it is in.
 */
family: string, 
/**
 * What stands beside its line.
 */
label: string, 
/**
 * `Place Based Lead is accountable to Bury Locality Board.`
 */
sentence: string, 
/**
 * What it rests on.
 */
basisWords: string, 
/**
 * Whether it is a reading; empty where the source states it.
 */
readingWords: string, 
/**
 * Since when, in words; may be empty.
 */
since: string, 
/**
 * Until when, in words; may be empty.
 */
until: string, 
/**
 * Anything that a reader should know; may be empty.
 */
note: string, 
/**
 * Where this stands; may be empty.
 */
source: string, 
/**
 * Whether it holds at the date.
 */
present: boolean, 
/**
 * `new`, `gone`, `changed`, or empty.
 */
mark: string, 
/**
 * The same for readers.
 */
markWords: string, };

/**
 * A milestone, as the papers write it; what they do not say is empty.
 */
export type MilestoneView = { 
/**
 * What was to happen.
 */
what: string, 
/**
 * When it was planned for.
 */
planned: string, 
/**
 * When that was said.
 */
statedOn: string, 
/**
 * When it happened.
 */
actual: string, 
/**
 * What came of it.
 */
status: string, 
/**
 * Anything that a reader should know.
 */
note: string, 
/**
 * Where this stands.
 */
source: string, };

/**
 * A line of text on the picture.
 */
export type SceneLine = { 
/**
 * px: where it starts (`label`, `title`), where it ends (the same with `end`), or its middle (all others).
 */
x: number, 
/**
 * px: its baseline.
 */
y: number, 
/**
 * The text.
 */
text: string, 
/**
 * `name`, `second`, `mark`, `label`, `title`, `label end` or `title end`.
 */
style: string, };

/**
 * One thing on the picture.
 */
export type SceneItem = { 
/**
 * `group`, `route` or `box`.
 */
kind: string, 
/**
 * The body that it shows.
 */
body: number | null, 
/**
 * The relation that it shows, or the first of several.
 */
relation: number | null, 
/**
 * px
 */
x: number, 
/**
 * px
 */
y: number, 
/**
 * px
 */
width: number, 
/**
 * px
 */
height: number, 
/**
 * Closed words with spaces between them.
 */
style: string, 
/**
 * Its outline or its line, as path data.
 */
outline: string, 
/**
 * What is drawn on it, as path data; may be empty.
 */
inner: string, 
/**
 * Its words.
 */
lines: Array<SceneLine>, 
/**
 * The same for somebody who does not see it.
 */
says: string, };

/**
 * The picture. Every place is in whole px.
 */
export type SceneView = { 
/**
 * px
 */
width: number, 
/**
 * px
 */
height: number, 
/**
 * What it shows, in a few words.
 */
title: string, 
/**
 * The same in a sentence or two.
 */
description: string, 
/**
 * In the order of drawing.
 */
items: Array<SceneItem>, 
/**
 * The bodies that are drawn, in reading order.
 */
order: Array<number>, };

/**
 * A relation in the panel: one clause, parted where its weight is.
 */
export type PanelRelationView = { 
/**
 * The relation.
 */
relation: number, 
/**
 * The body at its other end.
 */
other: number, 
/**
 * `Holds to account`
 */
strong: string, 
/**
 * The rest of the clause.
 */
words: string, 
/**
 * `our reading · source`; may be empty.
 */
note: string, 
/**
 * Whether it is lit on the picture.
 */
lit: boolean, };

/**
 * One link of a chain.
 */
export type StepView = { 
/**
 * The relation; `null` where it is only being inside.
 */
relation: number | null, 
/**
 * The body that it leads to.
 */
body: number, 
/**
 * The link in words.
 */
words: string, 
/**
 * What it rests on.
 */
basisWords: string, };

/**
 * Who answers for a body.
 */
export type ChainView = { 
/**
 * Where it ends, or that it does not.
 */
sentence: string, 
/**
 * Every link, the nearest first.
 */
steps: Array<StepView>, 
/**
 * The relations to light.
 */
relations: Array<number>, 
/**
 * The bodies to light.
 */
bodies: Array<number>, 
/**
 * `statutory`, `shadow`, `none` or `loop`.
 */
ends: string, };

/**
 * What is known of the body in focus.
 */
export type PanelView = { 
/**
 * The body.
 */
body: number, 
/**
 * Its name.
 */
heading: string, 
/**
 * What it is and since when: `Partnership. In shadow from 2021, live from 1 July 2022.`
 */
since: string, 
/**
 * Also written as, level, part of, note, whether it bears money.
 */
facts: Array<string>, 
/**
 * What it is for.
 */
functions: Array<string>, 
/**
 * Its relations at the date.
 */
relations: Array<PanelRelationView>, 
/**
 * Who answers for it.
 */
chain: ChainView, };

/**
 * A structure.
 */
export type StructureView = { 
/**
 * What the document says of itself.
 */
document: HeadView, 
/**
 * `Version 1, 14 December 2016.`
 */
versionLine: string, 
/**
 * Where things stand at the date, and what changed since the one before.
 */
standing: string, 
/**
 * The dates at which it can be looked at.
 */
moments: Array<MomentView>, 
/**
 * What differs between two dates; empty where none are compared.
 */
comparison: string, 
/**
 * The families of relations in the document.
 */
families: Array<FamilyView>, 
/**
 * What the shapes on the picture mean.
 */
key: Array<KeyView>, 
/**
 * Every body, each behind its container.
 */
bodies: Array<BodyView>, 
/**
 * Every relation.
 */
relations: Array<RelationView>, 
/**
 * What was planned, and what came of it.
 */
milestones: Array<MilestoneView>, 
/**
 * The picture; `null` where there is none.
 */
scene: SceneView | null, 
/**
 * Why there is no picture; empty where there is one.
 */
refusal: string, 
/**
 * How many bodies are drawn, where some are inside closed ones; else empty.
 */
collapsedNote: string, 
/**
 * What is known of the body in focus; `null` where none is.
 */
panel: PanelView | null, 
/**
 * The bodies that were looked for, by their places in `bodies`.
 */
found: Array<number>, 
/**
 * How to read it.
 */
notes: Array<string>, 
/**
 * What to look at: money without somebody who answers for it, chains that end nowhere.
 */
advice: Array<string>, };

/**
 * An entry of the key.
 */
export type FlowKeyView = { 
/**
 * `route` or `box`.
 */
kind: string, 
/**
 * The words of style.
 */
style: string, 
/**
 * What it means.
 */
label: string, 
/**
 * A sample, as path data in a box of 36 by 22 px.
 */
outline: string, 
/**
 * What is drawn on it.
 */
inner: string, };

/**
 * What comes to a place or goes from it.
 */
export type FlowSaysView = { 
/**
 * The place of the flow in the view.
 */
relation: number, 
/**
 * The place at its other end.
 */
other: number, 
/**
 * `£130,989,000 to Section 75, pooled`.
 */
words: string, };

/**
 * Where something comes from or goes to.
 */
export type FlowPlaceView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its name with its amount.
 */
heading: string, 
/**
 * `partner`, `tier`, `service`, `provider`, `year`, `fund`, `bearer` or `place`.
 */
level: string, 
/**
 * The same for readers.
 */
levelWords: string, 
/**
 * Its layer, counted from 0.
 */
layer: number, 
/**
 * The larger of what comes and what goes.
 */
amount: AmountView, 
/**
 * What comes; not stated where nothing does.
 */
comes: AmountView, 
/**
 * What goes.
 */
goes: AmountView, 
/**
 * What does not go on, or goes without having come, in words; empty where there is nothing.
 */
stub: string, 
/**
 * Whether it can be opened: it is made of services.
 */
openable: boolean, 
/**
 * Whether it is open.
 */
opened: boolean, 
/**
 * What it is made of, in words; empty where it is closed.
 */
parts: Array<string>, 
/**
 * What comes to it and goes from it.
 */
says: Array<FlowSaysView>, };

/**
 * What goes from one place to another.
 */
export type FlowRowView = { 
/**
 * An id made of its ends, its owner and its tier.
 */
id: string, 
/**
 * The place that it comes from.
 */
from: number, 
/**
 * The place that it goes to.
 */
to: number, 
/**
 * How much, in the mode that is chosen: the budget where the difference is.
 */
amount: AmountView, 
/**
 * What it is compared with: what was spent, or what the reader's changes make; `null` where nothing is compared.
 */
compared: AmountView | null, 
/**
 * Compared less budget; `null` where nothing is compared.
 */
difference: AmountView | null, 
/**
 * `£1,000 more than budget (adverse)`; empty where nothing is compared.
 */
differenceWords: string, 
/**
 * Whose money it is; empty where it lost its origin.
 */
owner: string, 
/**
 * How it is shared, in words; empty where that is not known.
 */
shared: string, 
/**
 * The whole in a sentence.
 */
sentence: string, };

/**
 * Something known.
 */
export type FlowFactView = { 
/**
 * `Whose money`.
 */
term: string, 
/**
 * What is known.
 */
words: string, };

/**
 * Whose pound it is.
 */
export type FlowPanelView = { 
/**
 * The place that was chosen; `null` where a flow was.
 */
place: number | null, 
/**
 * The flow that was chosen; `null` where a place was.
 */
flow: number | null, 
/**
 * What it is.
 */
heading: string, 
/**
 * Owner, tier, legal basis, who still answers for it, source and status.
 */
facts: Array<FlowFactView>, 
/**
 * The body of the structure that this place is, by its id; empty where the file names none.
 */
body: string, };

/**
 * What goes from where to where.
 */
export type FlowView = { 
/**
 * What the document says of itself.
 */
document: HeadView, 
/**
 * The unit of the amounts; empty where something else than money goes.
 */
unit: string, 
/**
 * `amounts in £000`, or what goes: `people`.
 */
unitWords: string, 
/**
 * Whether amounts are shown exactly or rounded.
 */
roundingNote: string, 
/**
 * `Version 1, 14 December 2016.`
 */
versionLine: string, 
/**
 * Where things stand.
 */
standing: string, 
/**
 * What the reader's changes did; empty where there are none.
 */
sentence: string, 
/**
 * What can be followed: `lines`, `years`, `variance`, `flows`, or `flows:` with what goes.
 */
ways: Array<ChoiceView>, 
/**
 * `budget`, `actual` and `difference`, as far as the file has figures for them.
 */
modes: Array<ChoiceView>, 
/**
 * Levels that the lines carry: `partner`, `tier`, `service`, `provider`; at least two are chosen.
 */
levels: Array<ChoiceView>, 
/**
 * The key to the picture: only what is on it.
 */
key: Array<FlowKeyView>, 
/**
 * Where money comes from and goes to, in reading order.
 */
places: Array<FlowPlaceView>, 
/**
 * What goes between them, in the order of their places.
 */
flows: Array<FlowRowView>, 
/**
 * The picture; `null` where there is none.
 */
scene: SceneView | null, 
/**
 * Why there is none.
 */
refusal: string, 
/**
 * Whose pound it is: what was chosen; `null` where nothing is.
 */
panel: FlowPanelView | null, 
/**
 * What has to be said beside the figures.
 */
notes: Array<string>, };
