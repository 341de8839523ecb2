import { makeSvg, setAttribute } from "../shared/nodes.js";

/**
 * What is left of the gap, hatched from its line down to nought: upright strokes, which keep their
 * distance however the chart is stretched.
 *
 * @typedef {{ x: number, y: number }} Point
 */

/** px from one stroke to the next. */
const STEP = 8;
const TEN_THOUSAND = 10_000;

/** How high the line is at a place. @param {readonly Point[]} points from left to right @param {number} x */
function heightAt(points, x) {
  let before = points[0];
  for (const point of points) {
    if (before !== undefined && point.x >= x) {
      const width = point.x - before.x;
      return width === 0 ? point.y : before.y + ((point.y - before.y) * (x - before.x)) / width;
    }
    before = point;
  }
  return before?.y ?? 0;
}

export class Band {
  #strokes = makeSvg("path", { class: "hatching" });
  node = makeSvg(
    "svg",
    {
      class: "lines band",
      viewBox: "0 0 10000 10000",
      preserveAspectRatio: "none",
      "aria-hidden": "true",
      focusable: "false",
    },
    [this.#strokes],
  );

  /** @param {readonly Point[]} points @param {number} zero @param {number} width of the plot in px */
  draw(points, zero, width) {
    const first = points[0]?.x ?? 0;
    const last = points.at(-1)?.x ?? 0;
    let path = "";
    const step = (TEN_THOUSAND * STEP) / Math.max(width, STEP * 10);
    for (let x = first + step / 2; x < last; x += step) {
      path += `M${Math.round(x)} ${Math.round(heightAt(points, x))}V${zero}`;
    }
    setAttribute(this.#strokes, "d", path);
  }
}
