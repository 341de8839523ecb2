/**
 * The chart and the bridge. Every line has a dash of its own as well as a colour, and its number at its
 * end.
 */
export const CHART = `
.chart > * + * { margin-block-start: 12px; }
.plot-box { display: grid; grid-template: 1fr auto / auto minmax(0, 1fr) 52px; direction: ltr; font-size: 13px; line-height: 16px; padding-block-start: 12px; }
.plot-box[data-named] { grid-template-columns: auto minmax(0, 1fr) 13em; }
.plot { position: relative; block-size: 400px; border: 1px solid var(--_line); cursor: ew-resize; touch-action: pan-y; }
.lines { display: block; position: absolute; inset: 0; inline-size: 100%; block-size: 100%; overflow: visible; }
.lines path, .sample path { fill: none; vector-effect: non-scaling-stroke; }
.grid { stroke: var(--_line); stroke-width: 1; }
.zero { stroke: var(--_ink); stroke-width: 1.5; }
.rule-1 { --_tone: var(--_1); } .rule-2 { --_tone: var(--_2); } .rule-3 { --_tone: var(--_3); } .rule-4 { --_tone: var(--_4); }
.rule-5 { --_tone: var(--_5); } .rule-6 { --_tone: var(--_6); } .rule-7 { --_tone: var(--_1); } .rule-8 { --_tone: var(--_3); }
.line { stroke: var(--_tone); stroke-width: 3; stroke-linejoin: round; }
.rule-2 .line { stroke-dasharray: 12 5; }
.rule-3 .line { stroke-dasharray: 2 5; stroke-width: 4; }
.rule-4 .line { stroke-dasharray: 14 4 3 4; }
.rule-5 .line { stroke-width: 1.5; }
.rule-6 .line { stroke-dasharray: 6 4; stroke-width: 4; }
.rule-7 .line { stroke-dasharray: 22 6; stroke-width: 2; }
.rule-8 .line { stroke-dasharray: 10 3 2 3 2 3; stroke-width: 2.5; }
.kinks { stroke: var(--_tone); stroke-width: 10; stroke-linecap: square; }
.holes { stroke: var(--_paper); stroke-width: 5; stroke-linecap: square; }
.dots { stroke: var(--_ink); stroke-width: 7; stroke-linecap: round; }
.strings { stroke: var(--_ink); stroke-width: 1; }
.plot .crossing, .plot div > .lines { pointer-events: none; }
.ticks { position: relative; color: var(--_soft); font-variant-numeric: tabular-nums; white-space: nowrap; }
.ticks .zero { color: var(--_ink); font-weight: 700; }
.ticks.down::before { content: attr(data-widest); visibility: hidden; padding-inline-end: 8px; font-weight: 700; }
.ticks.down span { position: absolute; inset-inline-end: 8px; inset-block-start: var(--at); transform: translateY(-50%); }
.ticks.across { grid-column: 2; block-size: 28px; }
.ticks.across span { position: absolute; inset-block-start: 8px; inset-inline-start: var(--at); transform: translateX(-50%); }
.ends { position: relative; }
.plot-box .ends { position: relative; block-size: 400px; }
.leaders { position: absolute; inset: 0 auto auto 0; inline-size: 20px; block-size: 100%; overflow: visible; }
.leaders path { fill: none; stroke: var(--_soft); stroke-width: 1; }
.end { position: absolute; inset-inline-start: 22px; inset-block-start: var(--y); transform: translateY(-50%); display: flex; align-items: center; gap: 6px; max-inline-size: calc(100% - 22px); }
.end .badge { margin: 0; block-size: 20px; min-inline-size: 20px; line-height: 20px; font-size: 13px; }
.end-name { display: none; }
[data-named] .end-name { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.crossing { display: inline-block; inline-size: 22px; block-size: 22px; border: 1.5px solid var(--_ink); border-radius: 50%; background: var(--_paper); color: var(--_ink); font-size: 13px; font-weight: 700; line-height: 19px; text-align: center; }
.plot .crossing { position: absolute; inset-inline-start: var(--x); inset-block-start: var(--y); transform: translate(-50%, -50%); }
.marker { position: absolute; inset-block: 0; inset-inline-start: var(--x); inline-size: 24px; margin-inline-start: -12px; cursor: ew-resize; }
.marker::before { content: ""; position: absolute; inset-block: 0; inset-inline-start: 11px; inline-size: 2px; background: var(--_ink); }
.marker::after { content: ""; position: absolute; inset-block-start: -8px; inset-inline-start: 4px; inline-size: 16px; block-size: 16px; border-radius: 50%; background: var(--_ink); }
.chart-key .badge { margin: 0; }
.sample { flex: none; inline-size: 44px; block-size: 12px; overflow: visible; }
.meet { display: grid; gap: 8px; margin-block-start: 8px; max-inline-size: 66ch; }
.meet li { display: flex; gap: 8px; align-items: start; }
.meet .crossing { flex: none; }
.bounds { display: flex; flex-wrap: wrap; gap: 16px; }
.bounds .field { flex: 0 1 9em; }

.bridge { --bars: 1; }
.bridge-bars { display: block; inline-size: 100%; block-size: 200px; }
.bridge-bars rect { fill: var(--_accent); stroke: var(--_accent); stroke-width: 2; vector-effect: non-scaling-stroke; }
.bridge-bars .up { fill: var(--_paper); stroke: var(--_ink); stroke-width: 3; }
.bridge-bars .down { fill: var(--_paper); stroke: var(--_ink); stroke-dasharray: 5 4; }
.connectors { fill: none; stroke: var(--_soft); stroke-width: 1; vector-effect: non-scaling-stroke; }
.bridge-labels { display: grid; grid-template-columns: repeat(var(--bars), minmax(0, 1fr)); }
.bridge-labels > span { padding: 4px; text-align: center; line-height: 1.25; }
.bridge-labels > span > span { display: block; }
.bar-amount { font-weight: 700; font-variant-numeric: tabular-nums; }

@container locality (width < 800px) {
  .ticks.across span:nth-child(even):not(.zero) { display: none; }
}
@container locality (width < 480px) {
  .plot, .plot-box .ends { block-size: 320px; }
  .plot-box { grid-template-columns: minmax(0, 1fr) 52px; font-size: 12px; }
  .ticks.down { grid-area: 1 / 1; z-index: 1; pointer-events: none; }
  .ticks.down span { inset-inline: 4px auto; padding-inline: 2px; background: var(--_paper); transform: translateY(-100%); }
  .plot { grid-area: 1 / 1; }
  .ticks.across { grid-column: 1; }
  .ticks.across span:nth-child(even) { display: none; }
  .bounds .field { flex: 1 1 8em; }
  .bridge { display: none; }
}
@media (forced-colors: active) {
  .lines, .sample, .leaders, .bridge-bars { forced-color-adjust: none; }
  .line, .kinks { stroke: CanvasText; }
  .holes { stroke: Canvas; }
  .grid { stroke: GrayText; }
  .zero, .leaders path, .connectors, .dots, .strings { stroke: CanvasText; }
  .marker::before, .marker::after { background: Highlight; forced-color-adjust: none; }
  .bridge-bars rect { fill: CanvasText; stroke: CanvasText; }
  .bridge-bars :is(.up, .down) { fill: Canvas; }
}
@media print { .plot-box { break-inside: avoid; } .badge { print-color-adjust: exact; } }
`;
