/**
 * What diagrams share: the picture and the list that lies upon it, the panel beside them.
 */
export const DIAGRAM = `
.stage { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; background: var(--_paper); }
.stage:fullscreen { padding: 16px; overflow: auto; }
.about { border-inline-start: 4px solid var(--_accent); padding-inline-start: 20px; margin-block-start: 16px; align-self: start; }
.about > * + * { margin-block-start: 12px; }
.about .doing { display: flex; flex-wrap: wrap; gap: 8px; }

/* the list by itself */
.bodies ul { padding-inline-start: 24px; }
.bodies > li { padding-block: 8px; border-block-end: 1px solid var(--_line); }
.bodies .body { min-block-size: 32px; padding: 4px 0; border: 0; background: none; font-weight: 700; text-align: start; }
.bodies .body:hover { text-decoration: underline; }
.bodies .toggle { min-inline-size: 32px; min-block-size: 32px; padding: 0; border-width: 1px; margin-inline-start: 8px; }
.bodies .link, .about button.link { color: inherit; font-weight: 400; text-decoration-thickness: 1px; text-underline-offset: 3px; text-decoration-color: var(--_soft); }
.bodies ul > li { margin-block-start: 8px; }

/* the picture */
.toolbar { display: flex; flex-wrap: wrap; gap: 8px; margin-block-end: 8px; }
.toolbar button { min-block-size: 36px; padding: 4px 12px; border-width: 1px; }
.region { overflow: auto; max-block-size: 85vh; border: 1px solid var(--_line); cursor: grab; touch-action: pan-x pan-y pinch-zoom; }
.stage:fullscreen .region { max-block-size: calc(100vh - 160px); }
.caption { min-block-size: 1.5em; }
.canvas { position: relative; direction: ltr; margin-inline: auto; }
.canvas > svg { display: block; inline-size: 100%; block-size: 100%; }
.canvas :is(ul, li) { margin: 0; padding: 0; border: 0; }
/* The drawing has a margin of 8. */
.canvas .bodies { position: absolute; left: calc(var(--z) * 8px); top: calc(var(--z) * 8px); transform: scale(var(--z)); transform-origin: 0 0; }
.canvas button { position: absolute; left: calc(var(--x) * 1px); top: calc(var(--y) * 1px); inline-size: calc(var(--w) * 1px); block-size: calc(var(--h) * 1px);
  min-block-size: 0; padding: 0; margin: 0; border: 0; border-radius: 0; background: none; }
.canvas button:focus-visible { outline-width: calc(3px / var(--z)); box-shadow: 0 0 0 calc(5px / var(--z)) #0b0c0c; }
.canvas button span { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.canvas .link { pointer-events: none; opacity: 0; }
.canvas .facts { display: none; }
.canvas .toggle { --_t: min(26px / var(--z), 34px); left: calc((var(--x) + var(--w)) * 1px - var(--_t) - 2px); top: calc(var(--y) * 1px + 2px); margin: 0; inline-size: var(--_t); min-inline-size: 0; block-size: var(--_t); font-size: calc(var(--_t) * 0.7); border: 1px solid var(--_soft); background: var(--_paper); }
.canvas .toggle span { position: static; display: block; inline-size: auto; block-size: auto; clip-path: none; line-height: 1; }

.scene { --_s: var(--_ink); font-size: 14px; line-height: 1; overflow: hidden; }
.scene path { fill: none; stroke: var(--_s); stroke-width: 1.5; }
.scene text { fill: var(--_ink); text-anchor: middle; }
.scene :is(.label, .title) { text-anchor: start; }
.scene .end { text-anchor: end; }
.scene :is(.second, .label, .mark) { font-size: 12px; }
.scene .second { fill: var(--_soft); }
.scene .title { font-weight: 700; fill: var(--_soft); }
.scene .mark { font-weight: 700; }
.box .outline { fill: var(--_paper); }
.box .inner { stroke-width: 1; }
.sample { flex: none; inline-size: 40px; block-size: 24px; }

@container locality (width >= 800px) {
  .with-panel { grid-template-columns: minmax(0, 1fr) 18em; }
}
@container locality (width < 480px) {
  .toolbar button { inline-size: auto; flex: 1 1 40%; min-block-size: 44px; }
  .bodies ul { padding-inline-start: 12px; }
  .bodies button { inline-size: auto; }
  .panel > .bodies button, .about button.link { min-block-size: 44px; }
  .panel > .bodies .toggle { inline-size: 44px; }
}
@media (pointer: coarse) {
  .toolbar button, .panel > .bodies button { min-block-size: 44px; }
  .panel > .bodies .toggle { min-inline-size: 44px; }
  .canvas .toggle { --_t: min(44px / var(--z), 52px); }
}
@media (forced-colors: active) {
  .scene { forced-color-adjust: none; --_ink: CanvasText; --_soft: CanvasText; --_line: CanvasText; --_paper: Canvas; --_wash: Canvas; --_changed: Canvas; --_accent: Highlight; }
  .about { border-color: Highlight; }
}
@media print {
  .canvas .bodies, .caption, .bodies .toggle { display: none !important; }
  .bodies .body, .bodies .link, .about button.link { display: inline !important; border: 0; color: inherit; text-decoration: none; }
  .region { max-block-size: none; overflow: visible; border: 0; }
  .canvas { inline-size: 100% !important; block-size: auto !important; }
  .canvas > svg { block-size: auto; max-block-size: 160mm; }
  .stage, .about { display: block; break-inside: auto; }
  .picture, .key { break-inside: avoid; }
}
`;
