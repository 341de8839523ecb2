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
 * px: where it starts (`label`, `title`), or its middle (all others).
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
 * `name`, `second`, `mark`, `label` or `title`.
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
