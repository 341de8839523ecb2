import { blocks } from "./styles.js";

/** Tables of figures that may be wider than the page, and fields inside them. */
export const TABLES = `
.number { text-align: end; }
td.number, dd.number { font-variant-numeric: tabular-nums; }
td.number { white-space: nowrap; }
thead th { overflow-wrap: normal; }
thead .number { white-space: normal; }
.badge { flex: none; display: inline-block; min-inline-size: 24px; block-size: 24px; padding-inline: 4px; margin-inline-end: 8px; border-radius: 12px; background: var(--_ink); color: var(--_paper); font-size: 14px; font-weight: 700; line-height: 24px; text-align: center; vertical-align: text-bottom; }
.changed { background: var(--_changed); }
.field label { margin-block-end: 4px; }
.field :is(.hint, .field-error) { margin-block-end: 4px; }
input.amount { inline-size: auto; max-inline-size: 100%; border-width: 1px; text-align: end; font-variant-numeric: tabular-nums; }
input.amount[aria-invalid="true"] { border-width: 3px; }
.money { display: flex; flex-direction: column; align-items: end; }
.money .field-error { text-align: start; white-space: normal; max-inline-size: 18em; }
button.link { color: var(--_accent); font-weight: 400; }
.problems button.link { color: var(--_error); font-weight: 700; }
.tabs { flex-wrap: wrap; }
.columns { position: relative; overflow-x: auto; scrollbar-width: thin;
  background: linear-gradient(to left, var(--_paper) 24px, transparent) right / 48px 100% no-repeat local, linear-gradient(to left, var(--_line), transparent) right / 16px 100% no-repeat; }
@container locality (width < 720px) {
  .tabs { inline-size: 100%; }
}
@container locality (width < 480px) {
  ${blocks("table.plain")}
  table.plain td.number { text-align: end; white-space: normal; }
  table.plain td[data-label]::before { overflow-wrap: anywhere; }
  table.plain td:empty { display: none; }
  .columns { overflow-x: visible; }
  input.amount { inline-size: 100%; }
  .money { align-items: stretch; }
  .tabs { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  button.link { min-block-size: 44px; }
}
@media (forced-colors: active) {
  .badge { border: 1px solid CanvasText; }
  .changed { outline: 2px solid CanvasText; outline-offset: -2px; }
}
@media print {
  .columns { overflow: visible; }
}
`;
