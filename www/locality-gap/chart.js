import { badge } from "../shared/badge.js";
import { ChartEnds } from "../shared/chart-ends.js";
import { ChartLines, sample } from "../shared/chart-lines.js";
import { KeyedList, make, setAttribute, setText } from "../shared/nodes.js";
import { Ticks } from "../shared/ticks.js";
import { Band } from "./band.js";

/**
 * The five series as lines over the years, each with its name at its end.
 *
 * @typedef {import("../shared/contract.js").GapView} GapView
 * @typedef {GapView["chart"]["curves"][number]} Curve
 */

/** px: narrower than this, a line is labelled with its number alone. */
const NAMED_FROM = 640;
/** px that the words of a year take. */
const TICK = 68;

export class Chart {
  node = make("div", { class: "chart gap-chart", part: "chart" });
  #title = make("h3");
  #words = make("p", { class: "measure" });
  #band = new Band();
  #lines = new ChartLines();
  #plot = make("div", { class: "plot" }, [this.#band.node, this.#lines.node]);
  /** The width for which labels were placed, in px. */ #width = 0;
  #down = new Ticks("down");
  #across = new Ticks("across");
  #ends = new ChartEnds();
  #box = make("div", { class: "plot-box", role: "img" }, [
    this.#down.node,
    this.#plot,
    this.#ends.node,
    this.#across.node,
  ]);
  #key = make("ul", { class: "key chart-key" });
  #samples = new KeyedList(
    this.#key,
    (/** @type {{ curve: Curve, place: number }} */ { place }) => {
      const name = make("span");
      return { node: make("li", {}, [sample(place), badge(place), name]), name };
    },
    ({ node, name }, { curve, place }) => {
      setText(name, curve.name);
      setAttribute(node, "class", this.#lookOf(curve.code, place));
    },
  );
  /** @type {GapView["chart"] | null} */ #chart = null;
  #telling = "";

  constructor() {
    this.node.append(this.#title, this.#words, this.#box, this.#key);
    // Labels are moved apart in px, so they are placed again when the page changes its width: in the
    // next frame, as what they do to the plot's height would else be a size within a size.
    new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      if (width === this.#width) return;
      this.#width = width;
      requestAnimationFrame(() => this.#place());
    }).observe(this.#plot);
  }

  /** @param {GapView["chart"]} chart @param {string} telling code of the series that the position turns on */
  draw(chart, telling) {
    this.#chart = chart;
    this.#telling = telling;
    const { years, down, curves } = chart;
    setText(this.#title, chart.title);
    setText(this.#words, chart.words);
    setAttribute(this.#box, "aria-label", `${chart.title}. ${chart.words}`);
    const named = [];
    for (const [place, { points }] of curves.entries()) named.push({ place, points });
    this.#lines.draw({ across: years, down, curves: named });
    this.#down.draw(down);
    const keys = [];
    for (const [place, curve] of curves.entries()) keys.push({ curve, place });
    this.#samples.draw(keys, ({ curve }) => curve.code);
    for (const [place, { code }] of curves.entries()) {
      if (code === telling) setAttribute(this.node, "data-telling", String(place + 1));
    }
    this.#place();
  }

  #place() {
    const chart = this.#chart;
    const { clientHeight: height, clientWidth: width } = this.#plot;
    if (chart === null || height === 0) return;
    const named = this.#box.clientWidth >= NAMED_FROM;
    setAttribute(this.#box, "data-named", named ? "" : null);
    const ends = [];
    for (const [place, { code, name, points }] of chart.curves.entries()) {
      ends.push({ place, name, end: points.at(-1)?.y ?? 0 });
      if (code === this.#telling) this.#band.draw(points, chart.zero, width);
    }
    this.#ends.draw(ends, height, named);
    const every = Math.ceil(chart.years.length / Math.max(1, Math.floor(width / TICK)));
    const ticks = [];
    for (const [index, tick] of chart.years.entries()) {
      // Counted from the last year, which is the one that plans are about.
      if ((chart.years.length - 1 - index) % every === 0) ticks.push(tick);
    }
    this.#across.draw(ticks);
  }

  /** @param {string} code @param {number} place */
  #lookOf(code, place) {
    return code === this.#telling ? `tone-${place + 1} telling` : `tone-${place + 1}`;
  }
}
