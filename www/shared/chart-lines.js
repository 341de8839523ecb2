import { KeyedList, makeSvg, setAttribute } from "./nodes.js";

/**
 * The lines of a chart: exact polylines in a box of ten thousand by ten thousand, stretched to the
 * page. Strokes keep their width, so a square end without length is a square of the same size anywhere.
 *
 * @typedef {{ place: number, points: readonly { x: number, y: number }[] }} Curve
 * @typedef {{ at: number, zero: boolean }} Mark
 * @typedef {{ across: readonly Mark[], down: readonly Mark[], curves: readonly Curve[] }} ChartView
 *   a curve's place says how it looks
 */
export class ChartLines {
  node = makeSvg("svg", {
    class: "lines",
    viewBox: "0 0 10000 10000",
    preserveAspectRatio: "none",
    "aria-hidden": "true",
    focusable: "false",
  });
  #grid = makeSvg("path", { class: "grid" });
  #zero = makeSvg("path", { class: "zero" });
  #curves = makeSvg("g");
  #list = new KeyedList(
    this.#curves,
    (/** @type {Curve} */ _curve) => {
      const line = makeSvg("path", { class: "line" });
      const kinks = makeSvg("path", { class: "kinks" });
      const holes = makeSvg("path", { class: "holes" });
      return { node: makeSvg("g", {}, [line, kinks, holes]), line, kinks, holes };
    },
    ({ node, line, kinks, holes }, { place, points }) => {
      setAttribute(node, "class", `curve tone-${place + 1}`);
      let path = "";
      let squares = "";
      for (const [index, { x, y }] of points.entries()) {
        path += `${index === 0 ? "M" : "L"}${x} ${y}`;
        if (index > 0 && index < points.length - 1) squares += `M${x} ${y}h.01`;
      }
      setAttribute(line, "d", path);
      setAttribute(kinks, "d", squares);
      setAttribute(holes, "d", squares);
    },
  );

  constructor() {
    this.node.append(this.#grid, this.#zero, this.#curves);
  }

  /** @param {ChartView} chart */
  draw({ across, down, curves }) {
    const marks = { grid: "", zero: "" };
    for (const { at, zero } of across) marks[zero ? "zero" : "grid"] += `M${at} 0V10000`;
    for (const { at, zero } of down) marks[zero ? "zero" : "grid"] += `M0 ${at}H10000`;
    setAttribute(this.#grid, "d", marks.grid);
    setAttribute(this.#zero, "d", marks.zero);
    this.#list.draw(curves, ({ place }) => String(place));
  }
}

/** A piece of a line, for the key. @param {number} place */
export function sample(place) {
  return makeSvg(
    "svg",
    { class: "sample", viewBox: "0 0 44 12", "aria-hidden": "true", focusable: "false" },
    [
      makeSvg("g", { class: `curve tone-${place + 1}` }, [
        makeSvg("path", { class: "line", d: "M0 6H44" }),
      ]),
    ],
  );
}
