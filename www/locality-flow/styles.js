import { blocks } from "../shared/styles.js";

/**
 * What is the flow's own: how money looks. Pooled money is solid and neutral once it has merged;
 * aligned money keeps its partner's pattern and never mixes; pooled-aligned money keeps it inside a
 * solid frame; money in view is a dashed outline, money outside nothing but its figure. Colours are
 * light, so that what is written upon them can be read.
 */

const PARTNERS = [1, 2, 3, 4, 5, 6];

/** @param {(place: number) => string} rule what is told apart for each partner */
const forEach = (rule) => PARTNERS.map(rule).join("\n");

export const FLOW = `
.asks { display: flex; flex-wrap: wrap; align-items: end; gap: 8px 24px; }
.asks > .field { flex: 0 1 22em; }
.asks > .levels { flex: 1 1 20em; display: flex; flex-wrap: wrap; gap: 0 24px; }
.levels legend { float: inline-start; inline-size: 100%; }

.known { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(19em, 100%), 1fr)); gap: 0 32px; }
.known > div { padding-block: 8px; border-block-end: 1px solid var(--_line); }
.known dt { color: var(--_soft); font-size: max(0.875em, 14px); }
.about button.link { color: var(--_accent); min-block-size: 44px; }
.parts { padding-inline-start: 20px; list-style: disc; }
.number { text-align: end; }
td.number { font-variant-numeric: tabular-nums; white-space: nowrap; }
.region { max-block-size: none; }
/* A pointer meets what is drawn, bars and their words; the buttons upon it are the keyboard's. */
.canvas button { pointer-events: none; }
.canvas .toggle:not(:focus) { opacity: 0; }
thead th { overflow-wrap: normal; }

.scene { --_c: var(--_soft); }
${forEach((n) => `.partner-${n} { --_c: var(--_${n}); }`)}
.scene .ground { fill: color-mix(in srgb, var(--_c) 12%, var(--_paper)); stroke: none; }
.scene .strokes { stroke: color-mix(in srgb, var(--_c) 60%, var(--_paper)); stroke-width: 1.5; stroke-linecap: round; }
.scene pattern:is(.more, .less) { --_c: var(--_ink); }
.scene .less .ground { fill: var(--_paper); }

.route { cursor: pointer; }
/* A thin edge of paper keeps ribbons apart that are filled alike; it lies outside of what is in proportion. */
.route .outline { paint-order: stroke; stroke: var(--_paper); stroke-width: 2; fill: color-mix(in srgb, var(--_ink) 18%, var(--_paper)); }
${forEach((n) => `.route.partner-${n} .outline { fill: color-mix(in srgb, var(--_c) 28%, var(--_paper)); }`)}
.route:is(.aligned, .pooled-aligned) .outline { fill: url("#fill-partner-0"); }
${forEach((n) => `.route:is(.aligned, .pooled-aligned).partner-${n} .outline, .sample .partner-${n} .outline { fill: url("#fill-partner-${n}"); }`)}
.route.pooled-aligned .outline { stroke: var(--_ink); stroke-width: 1.5; }
.route:is(.varies, .returns) .outline { stroke: var(--_ink); stroke-width: 2; }
.ribbon.route.capital.capital .outline { stroke: var(--_ink); stroke-width: 4; stroke-dasharray: 0.1 7; stroke-linecap: round; }
.ribbon.route:is(.in-view, .unknown) .outline { fill: none; stroke: var(--_soft); stroke-width: 1.5; stroke-dasharray: 7 4; }
.ribbon.route.unknown .outline { stroke-dasharray: 2 4; }
.route.outside .outline { fill: none; stroke: none; }
.route.stub .outline { fill: var(--_paper); stroke: var(--_ink); }
.ribbon.route.more.more .outline { fill: url("#fill-more"); stroke: var(--_ink); stroke-dasharray: none; }
.ribbon.route.less.less .outline { fill: url("#fill-less"); stroke: var(--_ink); stroke-width: 1.5; stroke-dasharray: 5 4; }
.texts { pointer-events: none; }
.texts .second { fill: var(--_ink); }
:is(.texts, .place) text { paint-order: stroke; stroke: var(--_paper); stroke-width: 4px; stroke-linejoin: round; }

.place { cursor: pointer; }
.place .outline { fill: var(--_soft); stroke: none; }
.place .inner { stroke: var(--_soft); }
.place .title { fill: var(--_ink); }
.place .label { fill: var(--_soft); }
.place.pooled .outline { fill: var(--_ink); }
${forEach((n) => `.place.partner-${n} .outline { fill: var(--_c); }`)}
.place:is(.aligned, .pooled-aligned, .in-view, .outside) .outline { fill: none; stroke: var(--_ink); stroke-width: 1; }
.place.pooled-aligned .outline { stroke-width: 3; }
.place:is(.in-view, .outside) .outline { stroke: none; }
.place.unknown .outline { fill: var(--_paper); stroke: var(--_soft); stroke-width: 1; stroke-dasharray: 2 3; }
.scene .lit.lit.lit.lit .outline { stroke: var(--_accent); stroke-width: 2.5; }
.scene .box.lit.lit.lit .outline { stroke-width: 4; }

@container locality (width < 720px) { ${blocks("table.plain")} }
@container locality (width < 480px) {
  .asks > * { flex-basis: 100%; }
  table.plain td.number { text-align: end; white-space: normal; }
  table.plain td:empty { display: none; }
}
@media (forced-colors: active) {
  .scene { --_1: CanvasText; --_2: CanvasText; --_3: CanvasText; --_4: CanvasText; --_5: CanvasText; --_6: CanvasText; }
  ${forEach((n) => `.route.pooled.partner-${n} .outline { fill: color-mix(in srgb, CanvasText ${8 + 7 * n}%, Canvas); }`)}
}
@media print {
  .asks { display: none !important; }
  .scene { print-color-adjust: exact; }
}
`;
