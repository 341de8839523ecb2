import { makeSvg } from "../shared/nodes.js";

/**
 * What aligned money, growth and shrinkage are filled with: patterns that can be told apart
 * without their colour. The colours are in styles.js.
 */

const RISING = "M-2 2l4-4M0 10l10-10M8 12l4-4";
const FALLING = "M-2 8l4 4M0 0l10 10M8-2l4 4";
const UPRIGHT = "M5 0v10";
const LEVEL = "M0 5h10";
const ZIGZAG = "M0 7l5-5 5 5";

/** By the place of a partner in the order of partners; 0 is money whose owner is not stated. @type {readonly [string, string][]} */
const PATTERNS = [
  ["partner-0", "M0 2.5h10M0 7.5h10"],
  ["partner-1", RISING],
  ["partner-2", FALLING],
  ["partner-3", UPRIGHT],
  ["partner-4", ZIGZAG],
  ["partner-5", RISING + FALLING],
  ["partner-6", UPRIGHT + LEVEL],
  ["more", "M5 2v6M2 5h6"],
  ["less", "M2 5h6"],
];

const SIDE = 10;

/** The patterns, to be put into an `svg` of the same shadow root as what they fill. */
export function patterns() {
  const defs = makeSvg("defs");
  for (const [name, lines] of PATTERNS) {
    defs.append(
      makeSvg(
        "pattern",
        {
          id: `fill-${name}`,
          class: name,
          width: String(SIDE),
          height: String(SIDE),
          patternUnits: "userSpaceOnUse",
        },
        [
          makeSvg("rect", { class: "ground", width: String(SIDE), height: String(SIDE) }),
          makeSvg("path", { class: "strokes", d: lines }),
        ],
      ),
    );
  }
  return defs;
}

/**
 * A pattern as a canvas draws it, with the colours it is seen in.
 *
 * @param {Element} defs @param {string} fill as a browser computes it: `url("#fill-more")`
 * @returns {CanvasPattern | null} null where it is no pattern
 */
export function canvasPattern(defs, fill) {
  const name = /#fill-([a-z0-9-]+)/.exec(fill)?.[1];
  const pattern = name === undefined ? null : defs.querySelector(`.${name}`);
  const [ground, strokes] = Array.from(pattern?.children ?? []);
  const canvas = document.createElement("canvas");
  canvas.width = SIDE;
  canvas.height = SIDE;
  const pen = canvas.getContext("2d");
  if (ground === undefined || strokes === undefined || pen === null) return null;
  pen.fillStyle = getComputedStyle(ground).fill;
  pen.fillRect(0, 0, SIDE, SIDE);
  const { stroke, strokeWidth } = getComputedStyle(strokes);
  pen.strokeStyle = stroke;
  pen.lineWidth = parseFloat(strokeWidth);
  pen.lineCap = "round";
  pen.stroke(new Path2D(strokes.getAttribute("d") ?? ""));
  return pen.createPattern(canvas, "repeat");
}
