/** What the chart of a comparison has beside its lines. */
export const CHART = `
.risk-chart .plot { cursor: ew-resize; touch-action: pan-y; }
.dots { stroke: var(--_ink); stroke-width: 7; stroke-linecap: round; }
.strings { stroke: var(--_ink); stroke-width: 1; }
.plot .crossing, .plot div > .lines { pointer-events: none; }
.crossing { display: inline-block; inline-size: 22px; block-size: 22px; border: 1.5px solid var(--_ink); border-radius: 50%; background: var(--_paper); color: var(--_ink); font-size: 13px; font-weight: 700; line-height: 19px; text-align: center; }
.plot .crossing { position: absolute; inset-inline-start: var(--x); inset-block-start: var(--y); transform: translate(-50%, -50%); }
.marker { position: absolute; inset-block: 0; inset-inline-start: var(--x); inline-size: 24px; margin-inline-start: -12px; cursor: ew-resize; }
.marker::before { content: ""; position: absolute; inset-block: 0; inset-inline-start: 11px; inline-size: 2px; background: var(--_ink); }
.marker::after { content: ""; position: absolute; inset-block-start: -8px; inset-inline-start: 4px; inline-size: 16px; block-size: 16px; border-radius: 50%; background: var(--_ink); }
.chart-key .badge { margin: 0; }
.meet { display: grid; gap: 8px; margin-block-start: 8px; max-inline-size: 66ch; }
.meet li { display: flex; gap: 8px; align-items: start; }
.meet .crossing { flex: none; }
.bounds { display: flex; flex-wrap: wrap; gap: 16px; }
.bounds .field { flex: 0 1 9em; }

@container locality (width < 480px) {
  .bounds .field { flex: 1 1 8em; }
}
@media (forced-colors: active) {
  .dots, .strings { stroke: CanvasText; }
  .marker::before, .marker::after { background: Highlight; forced-color-adjust: none; }
}
`;
