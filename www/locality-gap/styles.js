/** What is the plan's own: what is left of the gap, years as columns, what the gap turns on. */
export const GAP = `
.asks { display: flex; flex-wrap: wrap; align-items: end; gap: 16px 32px; }
.asks > .field { flex: 0 1 20em; }
.asks > .units { margin-inline-start: auto; }
.stacked > * + * { margin-block-start: 24px; }
.stacked h3 + .sentences { margin-block-start: 8px; }
.sentences p + p { margin-block-start: 8px; }
.bullets { padding-inline-start: 20px; list-style: disc; margin-block-start: 8px; }
.bullets li + li { margin-block-start: 8px; }
.before { color: var(--_soft); font-size: max(0.875em, 14px); font-weight: 400; margin-inline-end: 8px; }
.before:empty { display: none; }

/* figures that are quoted */
.cards { display: flex; flex-wrap: wrap; gap: 16px; margin-block-start: 8px; }
.cards > li { flex: 1 1 20em; padding: 12px 16px; background: var(--_wash); }
.card-name { font-weight: 700; }
.card-amount { font-size: 1.5em; line-height: 1.25; font-weight: 700; font-variant-numeric: tabular-nums; }
.facts { margin-block-start: 8px; font-size: max(0.875em, 14px); }
.facts > div { display: grid; grid-template-columns: 7.5em minmax(0, 1fr); gap: 0 12px; }
.facts dt { color: var(--_soft); }

/* what is left */
.verdict { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 32px;
  padding: 12px 16px; border: 2px solid var(--_ink); border-inline-start-width: 8px; background: var(--_paper); }
.verdict-says { flex: 2 1 16em; }
.verdict-name { font-size: 1em; }
.verdict-figure { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 8px; }
.verdict-amount { font-size: 1.75em; line-height: 1.25; font-weight: 700; font-variant-numeric: tabular-nums; }
.verdict-mark { padding: 0 8px; border: 2px solid var(--_ink); font-weight: 700; }
[data-open] > .verdict-says .verdict-mark { background: var(--_ink); color: var(--_paper); }
.verdict-switch { flex: 1 1 15em; max-inline-size: 22em; }
.verdict-switch .choice { font-weight: 700; }

/* years as columns */
.years :is(thead th, td) { white-space: nowrap; }
.years thead th:first-child { text-align: start; vertical-align: bottom; }
.years :is(th, td):first-child { position: sticky; inset-inline-start: 0; z-index: 1; min-inline-size: 15em; background: var(--_paper); }
.years tbody th { font-weight: 400; white-space: normal; }
.years .row-name { font-weight: 700; }
.years .meaning { display: block; font-weight: 400; line-height: 1.35; }
.years tbody :is(th, td) { vertical-align: baseline; }
.years thead th { border-block-end: 2px solid var(--_ink); }
.years thead [data-chosen] { box-shadow: inset 0 -4px 0 var(--_accent); }
.years .telling > * { border-block: 2px solid var(--_ink); }
.years .telling > td { font-weight: 700; }
.years .aside > * { color: var(--_soft); }
.years .figures { display: inline-block; }
.years .before { display: block; margin: 0; line-height: 1.35; }
.years .before:empty { display: none; }
.tables > details { margin-block-start: 16px; }

/* the chart */
.gap-chart .band { z-index: 0; }
.hatching { fill: none; stroke: var(--_ink); stroke-width: 2; vector-effect: non-scaling-stroke; opacity: 0.55; }
.gap-chart .ticks.across span:nth-child(n) { display: inline; }
.gap-chart .lines:not(.band) { z-index: 1; }
.gap-chart[data-telling="4"] .plot .tone-4 .line, .gap-chart[data-telling="5"] .plot .tone-5 .line { stroke-width: 5; }
.gap-chart[data-telling="5"] .plot .tone-4 .line { stroke-width: 1.5; }
.gap-chart[data-telling="4"] .end.tone-4 .end-name, .gap-chart[data-telling="5"] .end.tone-5 .end-name, .chart-key .telling { font-weight: 700; }
.chart-key .badge { margin: 0; }
.wide-bridge .bridge { min-inline-size: calc(var(--bars) * 6em); }
.bridge-face .plain { max-inline-size: 40em; }
.bridge-face .field { flex-basis: 28em; }
.wide-bridge .bridge-labels { font-size: 14px; }

/* what the gap turns on */
.turns { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 32px 48px; align-items: start; }
.turns > div { display: grid; gap: 32px; align-items: start; }
.turns + .rest { margin-block-start: 24px; }
.turns > div[hidden] + div, .turns > div:has(+ div[hidden]) { grid-column: 1 / -1; grid-template-columns: repeat(auto-fit, minmax(min(24em, 100%), 1fr)); gap: 32px 48px; }
.items > li { padding-block: 12px; border-block-end: 1px solid var(--_line); }
.items > li > * + * { margin-block-start: 4px; }
.item-head { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0 12px; }
.item-head .kind { flex: none; }
.fields { display: flex; flex-wrap: wrap; align-items: end; gap: 12px 16px; }
.items > li > .fields { margin-block-start: 8px; }
.field.short label { font-weight: 400; font-size: max(0.875em, 14px); }
.rates .field.short { flex: 0 0 auto; }
.rates[data-wide] { align-items: start; }
.fields > div { align-self: start; }
.rates input.amount { inline-size: 6em; }
.saving-fullYear input.amount { inline-size: 10em; }
:is(.saving-slippage, .saving-confidence) input.amount { inline-size: 6em; }
input[data-changed] { background: var(--_changed); border-width: 2px; }
.item-doing { display: flex; flex-wrap: wrap; align-items: start; justify-content: space-between; gap: 4px 16px; }
.solver { flex: 1 1 auto; }
.solver > button.link { font-size: max(0.875em, 14px); text-align: start; }
.item-doing > button.link { font-size: max(0.875em, 14px); }
.answer { margin-block-start: 4px; padding: 8px 12px; max-inline-size: 36em; }
.answer > button { margin-block-start: 8px; min-block-size: 36px; padding-block: 4px; }
.fields .answer { inline-size: 16em; max-inline-size: 100%; }
.switch-name { font-weight: 700; }
.items .choice { align-items: start; }
.items .choice input { margin-block-start: 2px; }
.items > li > .choice ~ :is(.soft, .about) { padding-inline-start: 28px; }
.items > li > .choice ~ .fields { padding-inline-start: 28px; }
.items .choice { min-block-size: 28px; }
.kinds { display: grid; gap: 16px; margin-block-start: 8px; }
.is-off .switch-name { color: var(--_soft); text-decoration: line-through; }
.items .field { max-inline-size: 16em; }
.changes > p, .changes > button { margin-block-start: 12px; }
:is(input, button, select, summary) { scroll-margin-block: 144px 24px; }

@container locality (width >= 720px) { .verdict { position: sticky; inset-block-start: 0; z-index: 3; } }
@media (max-height: 640px) { .verdict { position: static !important; } }
@container locality (width < 800px) {
  .turns { grid-template-columns: minmax(0, 1fr); }
  .years :is(th, td) { padding-inline: 8px; }
  .years :is(th, td):first-child { min-inline-size: 11em; }
}
@container locality (width < 720px) {
  .asks > .field { flex: 1 1 12em; }
  .asks > .units { margin-inline-start: 0; }
}
@container locality (width < 480px) {
  .facts > div { display: block; }
  .facts > div + div { margin-block-start: 4px; }
  .years :is(th, td):first-child { position: static; min-inline-size: 0; }
  .years thead [data-chosen] { box-shadow: none; }
  .years td[data-chosen] { font-weight: 700; }
  .years .telling > * { border: 0; }
  .years tr.telling { border-block: 2px solid var(--_ink); }
  .years td .figures { justify-self: end; }
  .verdict-switch { flex: 1 1 100%; max-inline-size: none; }
  .cards > li { flex: 1 1 100%; }
  .wide-bridge { display: none; }
  .items .field { max-inline-size: none; }
  .rates input.amount, .saving-fullYear input.amount, :is(.saving-slippage, .saving-confidence) input.amount { inline-size: 100%; }
  .fields { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .rates:not([data-wide]), .fields > .saving-fullYear { grid-column: 1 / -1; }
  .fields .field.short { flex: 1 1 auto; }
  .items > li > .choice ~ .fields { padding-inline-start: 0; }
  .items .choice { min-block-size: 44px; align-items: center; }
  .fields .answer { inline-size: auto; }
  .answer > button { min-block-size: 44px; }
}
@media (forced-colors: active) {
  .verdict, .verdict-mark, .cards > li { border-color: CanvasText; }
  .cards > li { border: 1px solid CanvasText; }
  [data-open] > .verdict-says .verdict-mark { forced-color-adjust: none; background: CanvasText; color: Canvas; }
  .hatching { stroke: CanvasText; opacity: 1; stroke-width: 1; }
  .years thead [data-chosen] { box-shadow: none; border-block-end: 4px solid Highlight; }
}
@media print {
  .asks, .solver, .item-doing { display: none !important; }
  .verdict { position: static !important; }
  input.amount { text-align: start; }
  .faces + .panel, .panel:has(.sentences) { display: block !important; }
  .years, .years * { font-size: 11px !important; line-height: 1.3; }
  .years :is(th, td) { padding: 4px; }
  .years :is(th, td):first-child { min-inline-size: 12em; }
  .years tr, .items > li, .cards > li { break-inside: avoid; }
}
`;
