/**
 * A table as blocks: each row stands by itself, its cells as lines with their heading beside them.
 *
 * @param {string} table
 */
export function blocks(table) {
  return `
  ${table}, ${table} :is(thead, tbody, tfoot, tr, th, td, caption) { display: block; inline-size: 100%; }
  ${table} thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  ${table} tr { padding-block: 12px; border-block-end: 1px solid var(--_line); }
  ${table} :is(tbody, tfoot) :is(th, td) { border: 0; padding: 4px 8px; }
  ${table} .amount-cell, ${table} td[data-label] { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 12px; align-items: center; }
  ${table} td[data-label]::before { content: attr(data-label); color: var(--_soft); text-align: start; }
  ${table} .amount-cell.bare { display: none; }
  ${table} .tier-label { display: block; text-align: start; font-weight: 400; }
  ${table} :is(.share, .advice > span) { grid-column: 2; }
  ${table}.pool tfoot tr { border-block: 2px solid var(--_ink); }
  `;
}

/** The family's style: tokens, type, controls. Each widget adds only what is its own. */
export const FAMILY = `
:host { display: block; }
:host([hidden]) { display: none; }
[hidden] { display: none !important; }

.widget {
  --_ink: var(--locality-ink, #0b0c0c);
  --_soft: var(--locality-ink-soft, #505a5f);
  --_line: var(--locality-line, #b1b4b6);
  --_paper: var(--locality-paper, #fff);
  --_wash: var(--locality-wash, #f3f2f1);
  --_accent: var(--locality-accent, #12436d);
  --_on-accent: var(--locality-on-accent, #fff);
  --_1: var(--locality-1, #12436d);
  --_2: var(--locality-2, #28a197);
  --_3: var(--locality-3, #801650);
  --_4: var(--locality-4, #f46a25);
  --_5: var(--locality-5, #3d3d3d);
  --_6: var(--locality-6, #a285d1);
  --_focus: var(--locality-focus, #fd0);
  --_error: var(--locality-error, #d4351c);
  --_changed: var(--locality-changed, #eaf0f6);
  --_status: var(--locality-status, #fff7bf);
  --_on-status: var(--locality-on-status, #4b3c00);

  container: locality / inline-size;
  box-sizing: border-box;
  inline-size: 100%;
  padding: 32px;
  background: var(--_paper);
  color: var(--_ink);
  /* The face is the host's own; what would spoil figures is not inherited. */
  font-size: max(1em, 16px);
  font-style: normal;
  font-weight: 400;
  font-variant: normal;
  line-height: 1.5;
  letter-spacing: normal;
  word-spacing: normal;
  text-align: start;
  text-decoration: none;
  text-indent: 0;
  text-shadow: none;
  text-transform: none;
  white-space: normal;
  cursor: auto;
  overflow-wrap: anywhere;
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}
.widget *, .widget *::before, .widget *::after { box-sizing: border-box; }

h2, h3, h4, p, ul, ol, dl, dd, figure, fieldset, table, legend { margin: 0; padding: 0; border: 0; }
fieldset { min-inline-size: 0; }
ul, ol { list-style: none; }
h2 { font-size: 1.5em; line-height: 1.25; font-weight: 700; }
h3 { font-size: 1.125em; line-height: 1.35; font-weight: 700; }
h4 { font-size: 1em; font-weight: 700; }
.soft { color: var(--_soft); font-size: max(0.875em, 14px); }
.measure { max-inline-size: 66ch; }
.unseen {
  position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap;
}
.part { margin-block-start: 24px; }
.part:first-child { margin-block-start: 0; }
slot { display: block; margin-block-start: 24px; }

button, input, select, textarea { font: inherit; letter-spacing: inherit; color: inherit; margin: 0; }
button {
  min-block-size: 44px; padding: 8px 16px; border: 2px solid var(--_accent); border-radius: 3px;
  background: var(--_paper); color: var(--_accent); line-height: 1.25; text-align: center;
  text-transform: none; cursor: pointer;
}
button:hover { background: var(--_changed); }
button.primary { background: var(--_accent); color: var(--_on-accent); font-weight: 700; }
button.primary:hover { background: color-mix(in srgb, var(--_accent) 85%, #000); }
button[aria-disabled="true"] { border-color: var(--_line); color: var(--_soft); cursor: default; }
button.link {
  min-block-size: 24px; padding: 0; border: 0; background: none; color: var(--_error);
  font-weight: 700; text-align: start; text-decoration: underline;
}
input, select, textarea {
  inline-size: 100%; min-block-size: 40px; padding: 4px 8px; border: 2px solid var(--_ink);
  border-radius: 0; background: var(--_paper); line-height: 1.5; text-align: start;
}
select { appearance: auto; }
input::placeholder { color: var(--_soft); opacity: 1; }
input[aria-invalid="true"] { border-color: var(--_error); }
label, legend { display: block; font-weight: 700; font-size: max(0.9375em, 15px); }
.hint { color: var(--_soft); font-size: max(0.875em, 14px); }
.field-error { color: var(--_error); font-weight: 700; font-size: max(0.875em, 14px); }
.choice { display: flex; align-items: center; gap: 8px; min-block-size: 40px; font-weight: 400; }
.choice input { inline-size: 20px; min-block-size: 20px; block-size: 20px; margin: 0; flex: none; accent-color: var(--_accent); }

:focus { outline: none; }
:focus-visible { outline: 3px solid var(--_focus); outline-offset: 0; box-shadow: 0 0 0 5px #0b0c0c; z-index: 1; }
:is(h2, h3, [role="alert"], .problems):focus { outline: 3px solid var(--_focus); box-shadow: 0 0 0 5px #0b0c0c; }

details > summary { padding-block: 8px; min-block-size: 40px; cursor: pointer; font-weight: 700; color: var(--_accent); }
details > summary:hover { text-decoration: underline; }
details > .inside { padding-block: 8px; }

/* what it is */
.heading { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; }
.status { padding: 4px 8px; background: var(--_status); color: var(--_on-status); font-size: max(0.8125em, 14px);
  font-weight: 700; line-height: 1.25; }
.header > p { margin-block-start: 8px; }
.header a { color: inherit; }
.standing { font-size: 1.125em; }
.header > .standing { margin-block-start: 16px; }
.sentence { border-inline-start: 4px solid var(--_accent); padding-inline-start: 12px; font-size: 1.125em; }
.header > .sentence { margin-block-start: 12px; }
.sentence:empty { display: none; }
.widget > .faces { margin-block-start: 24px; }

/* tables */
table { inline-size: 100%; border-collapse: collapse; border-spacing: 0; font-variant-numeric: tabular-nums; text-align: start; }
caption { padding-block-end: 8px; font-weight: 700; text-align: start; }
th, td { padding: 8px 12px; border: 0; border-block-end: 1px solid var(--_line); text-align: start; vertical-align: middle; font-weight: 400; }
thead th { font-weight: 700; vertical-align: bottom; line-height: 1.25; }
thead .soft { display: block; font-weight: 400; }
tbody th, tfoot th, tfoot td { font-weight: 700; }
[aria-current] > * { background: var(--_changed); }
[aria-current] > :first-child { box-shadow: inset 4px 0 var(--_accent); }
.key { display: flex; flex-wrap: wrap; gap: 8px 24px; }
.key li { display: flex; align-items: center; gap: 8px; color: var(--_ink); }
.notes li + li { margin-block-start: 4px; }
.further { border-block-start: 1px solid var(--_line); padding-block-start: 8px; }

/* faces */
.faces { display: flex; flex-wrap: wrap; align-items: end; justify-content: space-between; gap: 8px 24px;
  border-block-end: 1px solid var(--_line); }
.tabs { display: flex; gap: 4px; }
.tabs button { border: 0; border-block-end: 4px solid transparent; border-radius: 0; background: none;
  margin-block-end: -1px; }
.tabs button:hover { text-decoration: underline; background: none; }
.tabs button[aria-selected="true"] { color: var(--_ink); font-weight: 700; border-block-end-color: var(--_accent); }
.panel { padding-block-start: 16px; }
.units { display: flex; align-items: center; gap: 4px; padding-block-end: 4px; }
.units legend { float: inline-start; font-weight: 400; color: var(--_soft); font-size: max(0.875em, 14px);
  padding-inline-end: 8px; line-height: 40px; }
.units label { position: relative; font-weight: 400; }
.units input { position: absolute; inset: 0; inline-size: 100%; min-block-size: 0; block-size: 100%; opacity: 0; margin: 0; cursor: pointer; }
.units span { display: block; padding: 4px 12px; min-inline-size: 44px; min-block-size: 36px; border: 2px solid transparent;
  border-radius: 3px; text-align: center; }
.units input:checked + span { border-color: var(--_accent); font-weight: 700; }
.units input:focus-visible + span { outline: 3px solid var(--_focus); box-shadow: 0 0 0 5px #0b0c0c; }

/* problems */
.problems { border: 4px solid var(--_error); padding: 16px; }
.problems h2 { font-size: 1.125em; }
.problems :is(h2, h3)::before { content: "!"; display: inline-block; inline-size: 1.5em; margin-inline-end: 8px; border-radius: 50%;
  background: var(--_error); color: var(--_paper); text-align: center; font-weight: 700; line-height: 1.5; }
:is(.problems, .findings) li { margin-block-start: 8px; }
.note { border-inline-start: 4px solid var(--_accent); background: var(--_wash); padding: 12px 16px; }

/* what you did */
.changes li { display: flex; align-items: start; justify-content: space-between; gap: 16px; padding-block: 12px;
  border-block-end: 1px solid var(--_line); }
.changes button { flex: none; }
.changes .undone { color: var(--_soft); text-decoration: line-through; }

/* foot */
.foot { display: flex; flex-wrap: wrap; align-items: start; justify-content: space-between; gap: 16px;
  border-block-start: 1px solid var(--_line); padding-block-start: 16px; margin-block-start: 32px; }
.foot > p { flex: 1 1 24em; max-inline-size: 66ch; }
.foot > .doing { display: flex; flex-wrap: wrap; gap: 8px; }
.copy { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
.said:empty { display: none; }
.copy-by-hand { flex: 1 1 100%; font-weight: 400; }

@container locality (width < 480px) {
  button:not(.link) { inline-size: 100%; }
  input, select, .choice, details > summary { min-block-size: 44px; }
  .tabs { inline-size: 100%; }
  .tabs button { flex: 1; padding-inline: 4px; }
  .units { flex-wrap: wrap; inline-size: 100%; }
  .units legend { float: none; inline-size: 100%; line-height: 1.5; }
  .units label { flex: 1; }
  .units span { min-block-size: 44px; padding-block: 8px; }
  .foot > .doing, .copy { inline-size: 100%; flex-direction: column; align-items: stretch; }
  .changes li { flex-direction: column; gap: 8px; }
  .changes button { inline-size: 100%; }
  .inside { padding-inline: 0; }
}
@media (max-width: 480px) { .widget { padding: 16px; } }
@media (pointer: coarse) {
  input, select, details > summary, .choice, .units span { min-block-size: 44px; }
  button.link { min-block-size: 44px; }
}
@media (prefers-reduced-motion: no-preference) {
  button { transition: background-color 0.1s; }
}
@media (forced-colors: active) {
  button { border-color: ButtonBorder; }
  .status { border: 1px solid CanvasText; }
  .tabs button, .units span { border-color: Canvas; }
  .tabs button[aria-selected="true"] { border-block-end-color: Highlight; }
  .units input:checked + span { border-color: Highlight; }
  .problems, .note { border-color: CanvasText; }
  [aria-current] { outline: 2px solid Highlight; outline-offset: -2px; }
  :focus-visible { outline-color: Highlight; }
}
@media print {
  .widget { padding: 0; }
  button, .tabs, .units, .tools form, .copy, details:not([open]), .hint { display: none !important; }
  .faces { display: none; }
  .foot { break-inside: avoid; }
  input { border: 0 !important; padding: 0; min-block-size: 0; }
  .problems, .note, .changes li { break-inside: avoid; }
}
`;
