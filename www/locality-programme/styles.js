import { blocks } from "../shared/styles.js";

/** What is the programme's own: the timeline, its marks, the matrix. */
export const PROGRAMME = `
.stacked > * + * { margin-block-start: 16px; }
.panel > .columns + .columns { margin-block-start: 24px; }

/* the timeline */
.mark { display: block; inline-size: 20px; block-size: 20px; overflow: visible; }
.mark .edge { fill: var(--_paper); stroke: var(--_accent); stroke-width: 2; }
.mark .fill { fill: var(--_accent); stroke: var(--_accent); stroke-width: 1; }
.today-key::before { content: ""; inline-size: 0; block-size: 20px; border-inline-start: 2px dashed var(--_ink); }
.axis-row, .rows > li { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 0 24px; }
.axis { padding-inline: 12px; }
.ticks.across { position: relative; block-size: 24px; color: var(--_soft); font-size: 14px; white-space: nowrap; }
.ticks.across span { position: absolute; inset-inline-start: var(--at); transform: translateX(-50%); }
.rows { border-block-start: 1px solid var(--_ink); }
.rows > li { border-block-end: 1px solid var(--_line); }
.says { padding-block: 8px; }
.what { font-weight: 700; }
.mark-words > li { display: inline; }
.mark-words > li + li::before { content: " "; }
.track { position: relative; min-block-size: 44px; padding-inline: 12px; }
.track-lines { display: block; position: absolute; inset-block: 0; inset-inline: 12px; inline-size: calc(100% - 24px); block-size: 100%; overflow: visible; }
.track-lines path { fill: none; vector-effect: non-scaling-stroke; }
.grid { stroke: var(--_line); stroke-width: 1; }
.today { stroke: var(--_ink); stroke-width: 2; stroke-dasharray: 4 4; }
.span { stroke: var(--_accent); stroke-width: 4; }
.marks { position: absolute; inset-block: 0; inset-inline: 12px; }
.marks > span { position: absolute; inset-inline-start: var(--x); inset-block-start: 50%; transform: translate(-50%, -50%); }

/* the tables */
.columns :is(th, td) { vertical-align: top; overflow-wrap: break-word; }
.columns > .plain tbody th { min-inline-size: 11em; }
.columns > .plain td { min-inline-size: 6em; }
.columns > .plain td:last-child { min-inline-size: 12em; overflow-wrap: anywhere; }
.columns > .plain td.number { min-inline-size: 0; }
.matrix { table-layout: fixed; min-inline-size: 40em; border-collapse: separate; border-spacing: 4px; }
.matrix :is(th, td) { border: 1px solid var(--_line); padding: 8px; }
.matrix thead :is(th, td), .matrix tbody th { border-color: transparent; }
.matrix thead td, .matrix tbody th { inline-size: 8em; white-space: nowrap; }
.matrix .count { font-weight: 700; }
.matrix td.none .count { color: var(--_soft); font-weight: 400; }
.matrix tbody td { block-size: 4em; }
.matrix td li { hyphens: auto; line-height: 1.35; margin-block-start: 4px; font-size: max(0.875em, 14px); }
.matrix td.none[data-level="high"] { background: var(--_wash); }
.matrix td:not(.none)[data-level="low"] { border: 1px solid var(--_ink); }
.matrix td:not(.none)[data-level="medium"] { border: 3px solid var(--_ink); background: var(--_wash); }
.matrix td:not(.none)[data-level="high"] { border: 3px solid var(--_ink); background: var(--_ink); color: var(--_paper); }

/* A register is mostly words: it needs more room than a table of figures. */
@container locality (width < 800px) {
  .columns:not(.matrix-box) { overflow-x: visible; }
  ${blocks(".columns > .plain")}
  .columns > .plain td[data-label] { align-items: start; grid-template-columns: 9em minmax(0, 1fr); }
  .columns > .plain td:empty { display: none; }
  .columns > .plain td.number { text-align: start; white-space: normal; }
  .columns > .plain :is(td, td:last-child, tbody th) { min-inline-size: 0; }
}
@container locality (width < 720px) {
  .axis-row { display: none; }
  .rows > li { grid-template-columns: minmax(0, 1fr); padding-block-end: 8px; }
  .says { padding-block-end: 4px; }
}
@container locality (width < 480px) {
  .track, .timeline .key { display: none; }
  .rows > li { padding-block-end: 0; }
  .matrix-box { overflow-x: auto; }
}
@media (forced-colors: active) {
  .mark, .track-lines { forced-color-adjust: none; }
  .mark .edge { fill: Canvas; stroke: CanvasText; }
  .mark .fill { fill: CanvasText; stroke: CanvasText; }
  .grid { stroke: GrayText; }
  .today, .span { stroke: CanvasText; }
  .matrix td:not(.none) { border-color: CanvasText; }
  .matrix td:not(.none)[data-level="high"] { forced-color-adjust: none; background: CanvasText; color: Canvas; }
}
@media print {
  .panel { display: block !important; padding-block-start: 24px; }
  .panel:not(:has(tbody tr, li)) { display: none !important; }
  .columns, .columns * { font-size: 11px !important; line-height: 1.3; }
  .columns > .plain :is(th, td) { min-inline-size: 0; padding: 4px; }
  .matrix { min-inline-size: 0; }
  .rows > li, tr { break-inside: avoid; }
  .mark, .matrix td { print-color-adjust: exact; }
}
`;
