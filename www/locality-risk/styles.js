import { CHART } from "./chart-styles.js";

/** What is the comparison's own: what it turns on, the columns, the builder. */
export const RISK = `
.sentences p + p, .parting li + li { margin-block-start: 8px; }
.parting ul { padding-inline-start: 20px; list-style: disc; margin-block-start: 8px; }
.best { font-size: 1.125em; }

/* what it turns on */
.turns { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 24px 48px; align-items: start; }
.bound { display: flex; flex-wrap: wrap; gap: 16px; margin-block-start: 12px; }
.bound .field { display: flex; flex-direction: column; justify-content: end; flex: 2 1 10em; }
.bound .field.percent { flex: 1 1 8em; }
.slide { display: block; margin-block-start: 16px; }
input[type="range"] { display: block; min-block-size: 32px; padding: 0; border: 0; background: none; accent-color: var(--_accent); cursor: pointer; }
.slide .ends { display: flex; justify-content: space-between; font-weight: 400; }
.contributions table { margin-block-start: 4px; }
.contributions :is(th, td) { padding-inline: 0 12px; }
.contributions :is(th, td):last-child { padding-inline-end: 0; }
.contributions tfoot :is(th, td) { border-block: 2px solid var(--_ink); }
.contributions .more { display: block; font-weight: 400; }
.contributions .hint { margin-block-start: 8px; }
.contributions .units { margin-block-start: 8px; }
.stakes { margin-block-start: 16px; }
.asks { display: flex; flex-wrap: wrap; gap: 16px 48px; }
.asks > .field { flex: 0 1 20em; }
.shown-rules { margin-block-start: 16px; }
.shown-rules fieldset { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(20em, 100%), 1fr)); gap: 0 24px; }

/* side by side */
table.risk { table-layout: fixed; inline-size: max(min(100%, 9em + var(--rules) * 17em), 9em + var(--rules) * 10.25em); border-collapse: separate; }
.risk :is(th, td) { padding-inline: 8px; vertical-align: top; }
.risk .number { white-space: normal; }
.risk thead th:first-child { inline-size: 9em; }
.risk :is(thead, tbody) > tr > th:first-child { position: sticky; inset-inline-start: 0; z-index: 1; background: var(--_paper); box-shadow: 1px 0 0 var(--_line); }
.risk thead th { vertical-align: top; text-align: start; border-block-end: 2px solid var(--_ink); }
.risk thead th:first-child { vertical-align: bottom; }
.rule-head > * { display: block; }
.rule-head .title { font-weight: 700; overflow-wrap: break-word; hyphens: auto; }
.rule-head .title .badge { margin-inline-end: 6px; }
.rule-head .choice { display: flex; min-block-size: 32px; line-height: 1.25; font-size: max(0.875em, 14px); }
.rule-head > button.link { min-block-size: 24px; font-size: max(0.875em, 14px); }
.rule-head .marks { margin-block: 4px; }
.share-amount { display: block; font-weight: 700; white-space: nowrap; }
.difference { display: block; font-size: max(0.875em, 14px); }
.exposure, .exposure > span { display: block; }
.mark { display: inline-block; padding: 0 6px; border: 1px solid var(--_ink); font-size: 14px; }
.mark[data-mark="most"] { border-width: 3px; font-weight: 700; }
.mark[data-mark="least"] { border-style: dashed; }
.risk .source th, .risk .unallocated th, .stack .source dt, .stack .unallocated dt { font-weight: 400; }
.risk .total > * { border-block: 2px solid var(--_ink); }
td.refusal { background: var(--_wash); vertical-align: top; white-space: normal; }
.stack { display: none; }
.stack > li { padding-block: 16px; border-block-end: 2px solid var(--_ink); }
.stack dl > div { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr); gap: 0 12px; padding-block: 8px; border-block-start: 1px solid var(--_line); }
.stack dt { font-weight: 700; }
.points th { min-inline-size: 9.5em; overflow-wrap: normal; }
.points tbody th { position: sticky; inset-inline-start: 0; background: var(--_paper); box-shadow: 1px 0 0 var(--_line); }
.points thead th.number { min-inline-size: 7em; }
.points td { white-space: nowrap; }
.points :is(th, td):nth-child(2) { min-inline-size: 13em; white-space: normal; }

/* how each rule gets there */
.steps > article { padding-block-end: 24px; border-block-end: 1px solid var(--_line); }
.steps > article > * + * { margin-block-start: 12px; }
blockquote { margin: 0; border-inline-start: 4px solid var(--_line); padding-inline-start: 12px; max-inline-size: 66ch; }
.written { padding-inline-start: 24px; list-style: decimal; }
.written li + li { margin-block-start: 4px; }

/* a rule of one's own */
.tools { display: grid; gap: 32px; }
.builder > * + * { margin-block-start: 12px; }
.rule-editor { border-block-start: 1px solid var(--_line); }
.editing { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 24px 32px; align-items: start; }
.edited { display: grid; gap: 16px; }
.edited > button { justify-self: start; }
.edited input[type="text"], .edited select { max-inline-size: 24em; }
h5 { margin: 0; font-size: 1em; }
.edited-steps { display: grid; gap: 12px; margin-block: 8px; }
.step { border: 1px solid var(--_line); border-inline-start: 4px solid var(--_accent); padding: 8px 12px 12px; }
.step-head { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px; }
.step-doing { display: flex; gap: 4px; }
.step-doing button { min-block-size: 36px; min-inline-size: 36px; padding: 4px 8px; border-width: 1px; }
button:disabled { border-color: var(--_line); color: var(--_soft); cursor: default; background: none; }
.step-fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(13em, 100%), 1fr)); gap: 12px 16px; align-items: end; }
.step-fields:not(:empty) { margin-block-start: 8px; }
.step-fields .field { display: flex; flex-direction: column; justify-content: end; block-size: 100%; }
.add-step { display: flex; flex-wrap: wrap; align-items: end; gap: 8px; }
.add-step > div { flex: 0 1 20em; }
.add-step button { min-block-size: 40px; }
.written-out { position: sticky; inset-block-start: 16px; }
.written-out > * + * { margin-block-start: 8px; }
.changes > p { margin-block-start: 12px; }
.changes > button { margin-block-start: 12px; }

/* the tracker */
.year > * + * { margin-block-start: 12px; }
.year .plain td:last-child { color: var(--_soft); }
${CHART}
@container locality (width < 900px) { .editing { grid-template-columns: minmax(0, 1fr); } .written-out { position: static; } }
@container locality (width < 720px) {
  .turns { grid-template-columns: minmax(0, 1fr); }
}
@container locality (width < 480px) {
  .by-rule { display: none; }
  .stack { display: block; }
  .points :is(th, td):nth-child(n) { position: static; min-inline-size: 0; box-shadow: none; white-space: normal; }
  .contributions table :is(tbody, tfoot) :is(th, td) { padding-inline: 0; }
  .rule-head > button.link { min-block-size: 44px; }
  .step-doing button { inline-size: auto; min-block-size: 44px; min-inline-size: 44px; }
  .add-step > div { flex: 1 1 100%; }
  .add-step button { min-block-size: 44px; }
  .edited input[type="text"], .edited select { max-inline-size: none; }
  input[type="range"] { min-block-size: 44px; }
}
@media (pointer: coarse) { input[type="range"], .step-doing button { min-block-size: 44px; } }
@media (forced-colors: active) {
  .risk :is(thead, tbody) > tr > th:first-child { border-inline-end: 1px solid CanvasText; }
}
@media print {
  .slide, .builder, .shown-rules, .asks, .rule-head .choice, .bounds { display: none !important; }
  .faces + .panel { display: block !important; }
  .turns { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  table.risk { inline-size: 100%; }
  .risk, .risk * { font-size: 11px !important; line-height: 1.3; }
  .risk thead th:first-child { inline-size: 8.5em; }
  .risk :is(th, td) { padding: 4px; }
  .risk .badge { min-inline-size: 16px; block-size: 16px; line-height: 16px; }
  .mark { padding-inline: 2px; }
  .risk tr, .stack > li, .steps > article { break-inside: avoid; }
}
`;
