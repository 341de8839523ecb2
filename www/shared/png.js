import { MARGIN } from "./drawing.js";

/**
 * The picture as a PNG, drawn from the scene on a canvas with the colours it is seen in. The usual
 * way, an image of an SVG, is what strict policies forbid.
 *
 * @typedef {import("./contract.js").SceneView} SceneView
 * @typedef {import("./drawing.js").Part} Part
 */

/** Beyond this a browser may give back an empty canvas. */
const MOST_PIXELS = 16_000_000;
const MOST_SIDE = 8_000;

/** @type {ReadonlyMap<string, CanvasTextAlign>} */
const ALIGNED = new Map([
  ["middle", "center"],
  ["end", "right"],
]);

/**
 * @param {SceneView} scene
 * @param {Iterable<Part>} parts
 * @param {string} ground the colour behind it
 * @param {(fill: string) => CanvasPattern | null} [patternOf] what a canvas fills with where a page has a pattern
 * @returns {Promise<Blob | null>} null where the browser cannot
 */
export function png(scene, parts, ground, patternOf = () => null) {
  const width = scene.width + 2 * MARGIN;
  const height = scene.height + 2 * MARGIN;
  const scale = Math.min(
    2,
    MOST_SIDE / Math.max(width, height, 1),
    Math.sqrt(MOST_PIXELS / Math.max(width * height, 1)),
  );
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.floor(width * scale));
  canvas.height = Math.max(1, Math.floor(height * scale));
  const pen = canvas.getContext("2d");
  if (pen === null) return Promise.resolve(null);
  pen.fillStyle = ground;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(scale, scale);
  pen.translate(MARGIN, MARGIN);
  for (const { outline, inner, text, item } of parts) {
    for (const path of [outline, inner]) drawPath(pen, path, patternOf);
    for (const [index, line] of Array.from(text.children).entries()) {
      const { fontWeight, fontSize, fontFamily, fill, textAnchor } = getComputedStyle(line);
      const at = item.lines[index];
      if (at === undefined) continue;
      pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      pen.fillStyle = fill;
      pen.textAlign = ALIGNED.get(textAnchor) ?? "left";
      pen.fillText(at.text, at.x, at.y);
    }
  }
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

/** @param {CanvasRenderingContext2D} pen @param {SVGPathElement} path @param {(fill: string) => CanvasPattern | null} patternOf */
function drawPath(pen, path, patternOf) {
  const shape = new Path2D(path.getAttribute("d") ?? "");
  const { fill, stroke, strokeWidth, strokeDasharray, strokeLinecap, paintOrder } =
    getComputedStyle(path);
  const fillIn = () => {
    if (fill === "none") return;
    pen.fillStyle = patternOf(fill) ?? fill;
    pen.fill(shape);
  };
  if (!paintOrder.startsWith("stroke")) fillIn();
  drawEdge(pen, shape, { stroke, strokeWidth, strokeDasharray, strokeLinecap });
  if (paintOrder.startsWith("stroke")) fillIn();
}

/**
 * @param {CanvasRenderingContext2D} pen @param {Path2D} shape
 * @param {Pick<CSSStyleDeclaration, "stroke" | "strokeWidth" | "strokeDasharray" | "strokeLinecap">} style
 */
function drawEdge(pen, shape, { stroke, strokeWidth, strokeDasharray, strokeLinecap }) {
  if (stroke === "none") return;
  pen.strokeStyle = stroke;
  pen.lineWidth = parseFloat(strokeWidth);
  pen.lineCap = strokeLinecap === "round" ? "round" : "butt";
  const dashes = strokeDasharray === "none" ? [] : strokeDasharray.split(/[\s,]+/);
  pen.setLineDash(Array.from(dashes, parseFloat));
  pen.stroke(shape);
}
