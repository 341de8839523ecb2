import { blocks } from "../shared/styles.js";

/** What is the pool's own: the table, the bars, the two columns of tools. */
export const POOL = `
.consultation dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(16em, 100%), 1fr)); gap: 12px 24px; margin-block-start: 12px; }
.consultation dt { font-weight: 700; }
.consultation dd { white-space: pre-line; max-inline-size: 66ch; }

/* tables */
.pool thead th.number { min-inline-size: 7.5em; }
.pool[data-wide] thead th.number { min-inline-size: 6em; }
.pool thead th.number:last-child { min-inline-size: 0; }
.keep thead th { white-space: nowrap; overflow-wrap: normal; }
.lines td:not(.number, .amount-cell, .doing) { min-inline-size: 7.5em; }
:is(.pool, .plain:not(.keep)) > :is(tbody, tfoot) th { min-inline-size: 9em; }
.number, .amount-cell { text-align: end; }
.tier-name, .partner-name, .line-name { display: block; }
.tier-label { display: none; }
.per-head { display: block; font-weight: 400; }
.per-head > span { display: block; }
.share { display: block; font-weight: 400; }
.changed { background: var(--_changed); }
.was-line { display: block; min-block-size: 0; }
.before { display: block; color: var(--_soft); font-size: max(0.875em, 14px); font-weight: 400; line-height: 1.35; }
.before:empty { display: none; }
.money { display: block; }
.after, .before, .number { white-space: nowrap; }
thead .number { white-space: normal; }
input.amount { inline-size: auto; max-inline-size: 100%; border-width: 1px; text-align: end; font-variant-numeric: tabular-nums; }
input.amount[aria-invalid="true"] { border-width: 3px; }
.money .field-error { margin-block-start: 8px; text-align: start; white-space: normal; max-inline-size: 18em; margin-inline-start: auto; }
table.pool thead th { border-block-end-color: var(--_soft); }
table.pool tfoot th, table.pool tfoot td { border-block: 2px solid var(--_ink); }
table.pool + .hint { margin-block-start: 8px; }
.removed .line-name, .removed .after { text-decoration: line-through; }
.advice > span { display: block; }
.doing button { white-space: nowrap; }

/* casting */
.casting { display: flex; flex-wrap: wrap; align-items: start; justify-content: space-between; gap: 12px 24px; }
.casting-words { flex: 1 1 20em; }
.casting li { margin-block-start: 4px; }
.casting summary { font-weight: 400; }

/* bars */
.bars { display: grid; gap: 16px; }
.bar + .bar { margin-block-start: 16px; }
.bar-label { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 16px; }
.bar-box { position: relative; margin-block-start: 4px; overflow: hidden; }
.bar-picture { display: block; inline-size: 100%; block-size: 40px; overflow: hidden; }
.picture .bar-label { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 16px; }
.bar-box { max-inline-size: none; }
.solid { fill: var(--_accent); }
.ground { fill: var(--_paper); }
.stripes { fill: none; stroke: var(--_tone); stroke-width: 4.5; }
.colour-0 { --_tone: var(--_soft); } .colour-1 { --_tone: var(--_1); } .colour-2 { --_tone: var(--_2); }
.colour-3 { --_tone: var(--_3); } .colour-4 { --_tone: var(--_4); } .colour-5 { --_tone: var(--_5); }
.colour-6 { --_tone: var(--_6); }
.colour-5 .stripes { stroke-width: 2.5; } .colour-6 .stripes { stroke-width: 2.5; }
.edge { fill: none; stroke: var(--_ink); stroke-width: 3; }
.in-view .edge { stroke-width: 2; stroke-dasharray: 5 4; }
.figures { position: absolute; inset: 0; pointer-events: none; font-variant-numeric: tabular-nums; }
/* A figure wider than its tier wraps to a second line, which the box hides: nothing is cut in half. */
.figure { position: absolute; block-size: 40px; display: flex; flex-wrap: wrap; overflow: hidden; padding-inline: 6px; }
.figure::before { content: ""; inline-size: 1px; block-size: 40px; }
.figure span { flex: none; align-self: start; margin-block: 7px; padding-inline: 6px; line-height: 26px; background: var(--_paper); color: var(--_ink); font-size: 15px; white-space: nowrap; }
.figure.pooled span { background: var(--_accent); color: var(--_on-accent); }
.figure:is(.aligned, .pooled-aligned) { justify-content: center; }
.swatch { flex: none; inline-size: 32px; block-size: 18px; overflow: hidden; }

/* in words */
.in-words > li + li { margin-block-start: 12px; }
.in-words p { font-weight: 700; }
.in-words ul { padding-inline-start: 24px; list-style: disc; }

/* tools */
.tools { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 32px; align-items: start; }
.move form, .add form { display: grid; gap: 16px; margin-block-start: 12px; justify-items: start; max-inline-size: 34em; }
.move form > *, .add form > * { inline-size: 100%; }
.move form > button, .add form > button { inline-size: auto; }
.pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 16px; align-items: end; }
.field label { margin-block-end: 4px; }
.field .hint, .field .field-error { margin-block-end: 4px; }
.field input[type="text"] { max-inline-size: 16em; }
.changes > p { margin-block-start: 12px; }
.changes > button { margin-block-start: 12px; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22em, 100%), 1fr)); gap: 24px; }
.pages { display: flex; align-items: center; justify-content: space-between; gap: 16px; padding-block: 12px; }
.lines .add { border-block-start: 0; margin-block-start: 8px; }

@container locality (width < 800px) { .pair { grid-template-columns: minmax(0, 1fr); } }
@container locality (width < 640px) { .tools { grid-template-columns: minmax(0, 1fr); } }

/* On a small screen a table becomes one block a partner or a line; wide tables do so sooner. */
@container locality (width < 480px) {
  ${blocks("table:not(.keep)")}
  table.keep :is(th, td) { padding-inline: 4px; overflow-wrap: anywhere; }
  input.amount { inline-size: 100%; }
  .pages { flex-direction: column; align-items: stretch; }
  .move form > button, .add form > button { inline-size: 100%; }
  .field input[type="text"] { max-inline-size: none; }
}
@container locality (480px <= width < 720px) { ${blocks("table.pool[data-wide]")} }
@container locality (480px <= width < 800px) { ${blocks(".lines table")} }
@media (forced-colors: active) {
  .changed { outline: 2px solid CanvasText; outline-offset: -2px; }
  .bar-picture, .swatch { forced-color-adjust: none; }
  .solid { fill: CanvasText; }
  .ground { fill: Canvas; }
  .stripes, .edge { stroke: CanvasText; }
  .figure span, .figure.pooled span { background: Canvas; color: CanvasText; forced-color-adjust: none; }
}
@media print {
  .faces + .panel { display: block !important; }
  .tools { grid-template-columns: minmax(0, 1fr); }
  .tools .move { display: none; }
  .lines .add { display: none; }
  input.amount { background: none; }
  .bars, table.pool { break-inside: avoid; }
  .figure span { print-color-adjust: exact; }
}
`;
