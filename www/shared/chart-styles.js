/**
 * Charts of lines, and bridges. Every line has a dash of its own as well as a colour, and its number
 * at its end.
 */
export const CHART = `
.chart > * + * { margin-block-start: 12px; }
.plot-box { display: grid; grid-template: 1fr auto / auto minmax(0, 1fr) 52px; direction: ltr; font-size: 13px; line-height: 16px; padding-block-start: 12px; }
.plot-box[data-named] { grid-template-columns: auto minmax(0, 1fr) 13em; }
.plot { position: relative; block-size: 400px; border: 1px solid var(--_line); }
.lines { display: block; position: absolute; inset: 0; inline-size: 100%; block-size: 100%; overflow: visible; }
.lines path, .sample path { fill: none; vector-effect: non-scaling-stroke; }
.grid { stroke: var(--_line); stroke-width: 1; }
.zero { stroke: var(--_ink); stroke-width: 1.5; }
.tone-1 { --_tone: var(--_1); } .tone-2 { --_tone: var(--_2); } .tone-3 { --_tone: var(--_3); } .tone-4 { --_tone: var(--_4); }
.tone-5 { --_tone: var(--_5); } .tone-6 { --_tone: var(--_6); } .tone-7 { --_tone: var(--_1); } .tone-8 { --_tone: var(--_3); }
.line { stroke: var(--_tone); stroke-width: 3; stroke-linejoin: round; }
.tone-2 .line { stroke-dasharray: 12 5; }
.tone-3 .line { stroke-dasharray: 2 5; stroke-width: 4; }
.tone-4 .line { stroke-dasharray: 14 4 3 4; }
.tone-5 .line { stroke-width: 1.5; }
.tone-6 .line { stroke-dasharray: 6 4; stroke-width: 4; }
.tone-7 .line { stroke-dasharray: 22 6; stroke-width: 2; }
.tone-8 .line { stroke-dasharray: 10 3 2 3 2 3; stroke-width: 2.5; }
.kinks { stroke: var(--_tone); stroke-width: 10; stroke-linecap: square; }
.holes { stroke: var(--_paper); stroke-width: 5; stroke-linecap: square; }
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
.sample { flex: none; inline-size: 44px; block-size: 12px; overflow: visible; }

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
  .bridge { display: none; }
}
@media (forced-colors: active) {
  .lines, .sample, .leaders, .bridge-bars { forced-color-adjust: none; }
  .line, .kinks { stroke: CanvasText; }
  .holes { stroke: Canvas; }
  .grid { stroke: GrayText; }
  .zero, .leaders path, .connectors { stroke: CanvasText; }
  .bridge-bars rect { fill: CanvasText; stroke: CanvasText; }
  .bridge-bars :is(.up, .down) { fill: Canvas; }
}
@media print { .plot-box { break-inside: avoid; } .badge { print-color-adjust: exact; } }
`;
