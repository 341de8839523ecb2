import { blocks } from "../shared/styles.js";

/**
 * What is the structure's own: the dates, what is looked for, and what lines mean.
 * Forms and families are told apart by their lines alone; colour only says what is lit.
 */
export const STRUCTURE = `
.dates { display: flex; flex-wrap: wrap; align-items: end; gap: 8px 16px; }
.row { display: flex; flex-wrap: wrap; }
.row button { border-width: 1px; border-color: var(--_soft); border-radius: 0; color: var(--_ink); }
.row button + button { margin-inline-start: -1px; }
button[aria-pressed="true"] { background: var(--_accent); color: var(--_on-accent); font-weight: 700; }
.dates label { display: flex; align-items: center; gap: 8px; font-weight: 400; }
.dates select { inline-size: auto; }

.choices { display: flex; flex-wrap: wrap; align-items: start; gap: 8px 32px; }
.search { flex: 1 1 16em; max-inline-size: 24em; }
.search span { display: block; margin-block-end: 4px; }
.found button { color: var(--_accent); font-weight: 400; }
.families { flex: 3 1 20em; display: flex; flex-wrap: wrap; gap: 0 24px; }
.families legend { float: inline-start; inline-size: 100%; }

.about .says li { padding-block: 8px; border-block-end: 1px solid var(--_line); }
.about .says .soft { display: block; }
.bullets { padding-inline-start: 20px; list-style: disc; }
ol.bullets { list-style: decimal; }

table.plain :is(th, td) { overflow-wrap: break-word; vertical-align: top; }
table.plain td:last-child { overflow-wrap: anywhere; min-inline-size: 10em; color: var(--_soft); font-size: max(0.875em, 14px); }
.about li + li { margin-block-start: 4px; }

.group { --_s: var(--_soft); }
.group .outline { fill: var(--_wash); stroke-width: 1; }
.scene :is(.form-virtual, .form-advisory) .outline { stroke-dasharray: 1.5 3.5; stroke-width: 2; stroke-linecap: round; }
.scene .form-team .outline { stroke-width: 1; }
.scene .phase-proposed { --_s: var(--_soft); }
.scene .phase-proposed .outline { stroke-dasharray: 3 4; stroke-width: 1; }
.scene .phase-shadow .outline { stroke-dasharray: 8 4; }
.scene .phase-shadow:is(.form-virtual, .form-advisory) .outline { stroke-dasharray: 8 4 1 4; }
.scene :is(.form-fund, .form-agreement, .form-plan, .form-estate, .form-place, .form-sector):not(.group) .outline { fill: none; }
.scene :is(.phase-abolished, .gone) { --_s: var(--_soft); }
.scene :is(.phase-abolished, .gone) text { fill: var(--_soft); }
.scene :is(.new, .changed):not(.route) .outline { stroke-width: 3; }
.route:is(.family-answers, .family-money, .family-delivers) .inner { fill: var(--_s); }
.route.family-decides { --_s: var(--_soft); }
.route.family-money .outline { stroke-width: 4; }
.route:is(.family-belongs, .family-other) path { stroke-width: 1; }
.route.family-advises .outline { stroke-dasharray: 6 4; }
.route.family-time .outline { stroke-dasharray: 1.5 4; stroke-linecap: round; }
.route.gone .outline { stroke-dasharray: 2 6; }
.route.new .outline { stroke-width: 2.5; }
.scene .lit { --_s: var(--_accent); }
.box.lit .outline { fill: var(--_changed); stroke-width: 3; }
.group.lit .outline { stroke-width: 3; }
.route.lit path { stroke-width: 3; }
.route.lit.family-money .outline { stroke-width: 6; }

@keyframes come { from { opacity: 0; } }
@keyframes draw { from { stroke-dasharray: 3000 3000; stroke-dashoffset: 3000; } to { stroke-dasharray: 3000 3000; stroke-dashoffset: 0; } }
@keyframes go { to { opacity: 0; } }
@media (prefers-reduced-motion: no-preference) {
  .came { animation: come 0.5s; }
  .route.came .outline { animation: draw 0.8s; }
  .going { animation: go 0.4s forwards; }
}

@container locality (width < 480px) {
  .row button + button { margin-inline-start: 0; margin-block-start: -1px; }
  .row, .dates label, .dates select { inline-size: 100%; }
  ${blocks("table.plain")}
}
@container locality (480px <= width < 800px) { ${blocks("table.plain")} }
@media (forced-colors: active) {
  button[aria-pressed="true"] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
}
@media print {
  .choices { display: none !important; }
  .dates button { display: block !important; border: 0; padding: 0; background: none !important; color: inherit !important; }
  .dates button[aria-pressed="false"] { display: none !important; }
}
`;
