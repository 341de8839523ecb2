import { makeSvg } from "./nodes.js";

/**
 * How a tier looks, by its shape first. Pooled money is solid: it has merged. Aligned money is
 * striped, each partner with a direction of its own as well as a colour, so that the stripes can be
 * told apart in print, by a colour-blind reader and in forced colours. Money in view is an outline,
 * money outside nothing at all.
 */

export const BAR_HEIGHT = 40;
/** Wider than any bar: what does not fit is cut off by the segment's own edge. */
const REACH = 2400;

/** @param {number} step @param {(x: number) => string} stroke @param {number} [from] @param {number} [to] */
function strokes(step, stroke, from = -BAR_HEIGHT, to = REACH) {
  let path = "";
  for (let x = from; x <= to; x += step) path += stroke(x);
  return path;
}

const RISING = (/** @type {number} */ x) => `M${x} ${BAR_HEIGHT}l${BAR_HEIGHT}-${BAR_HEIGHT}`;
const FALLING = (/** @type {number} */ x) => `M${x} 0l${BAR_HEIGHT} ${BAR_HEIGHT}`;
const UPRIGHT = (/** @type {number} */ x) => `M${x} 0v${BAR_HEIGHT}`;
const LEVEL = (/** @type {number} */ y) => `M0 ${y}h${REACH}`;

/** One pattern for each place in the order of partners; 0 is money whose partner is not stated. */
const PATTERNS = [
  strokes(18, RISING),
  strokes(11, RISING),
  strokes(11, FALLING),
  strokes(10, UPRIGHT, 4),
  strokes(10, LEVEL, 5, BAR_HEIGHT),
  strokes(20, RISING) + strokes(20, FALLING),
  strokes(22, UPRIGHT, 4) + strokes(14, LEVEL, 6, BAR_HEIGHT),
];

/**
 * One segment of a bar or one swatch of a key, filling the box it is put in.
 *
 * @param {string} kind which of the five tiers
 * @param {number} colour 1 to 6 in the order of partners; 0 for none
 */
export function segmentShape(kind, colour) {
  const box = makeSvg("svg", { class: `segment ${kind} colour-${colour}`, height: "100%", y: "0" });
  if (kind === "pooled") {
    box.append(makeSvg("rect", { class: "solid", width: "100%", height: "100%" }));
  } else if (kind === "aligned" || kind === "pooled-aligned") {
    box.append(
      makeSvg("rect", { class: "ground", width: "100%", height: "100%" }),
      makeSvg("path", { class: "stripes", d: PATTERNS[colour] ?? PATTERNS[0] ?? "" }),
    );
  }
  return box;
}

/** The edge of a whole tier: solid round pooled-aligned money, dashed round money in view. @param {string} kind */
export function tierFrame(kind) {
  const box = makeSvg("svg", {
    class: `frame ${kind}`,
    height: "100%",
    y: "0",
    overflow: "visible",
  });
  if (kind === "pooled-aligned" || kind === "in-view") {
    // Half the line's width inside, so that the edge does not stick out of the tier.
    const line = makeSvg("rect", {
      class: "edge",
      x: "1.5",
      y: "1.5",
      height: `${BAR_HEIGHT - 3}`,
    });
    box.append(line);
  }
  return box;
}
