import { badge } from "../shared/badge.js";
import { ChartEnds } from "../shared/chart-ends.js";
import { ChartLines, sample } from "../shared/chart-lines.js";
import { TextField } from "../shared/field.js";
import { KeyedList, make, setAttribute, setShown, setText } from "../shared/nodes.js";
import { Ticks } from "../shared/ticks.js";
import { ChartCrossings, letter } from "./chart-crossings.js";
import { ChartMarker } from "./chart-marker.js";

/**
 * What the chosen partner bears under each rule as the variance moves.
 *
 * @typedef {import("../shared/contract.js").RiskView} RiskView
 * @typedef {RiskView["chart"]} ChartView
 * @typedef {ChartView["crossings"][number]} Crossing
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {import("./chart-marker.js").MarkerActions & { bound: (end: "from" | "to", typed: string) => void }} ChartActions
 */

/** px: narrower than this, a line is labelled with its number alone. */
const NAMED_FROM = 640;

export class Chart {
  node = make("div", { class: "chart risk-chart", part: "chart" });
  #title = make("h3");
  #words = make("p", { class: "measure" });
  #outside = make("p", { class: "note" });
  #lines = new ChartLines();
  #plot = make("div", { class: "plot" });
  /** The width for which labels were placed, in px. */ #width = 0;
  #down = new Ticks("down");
  #across = new Ticks("across");
  #ends = new ChartEnds();
  #box = make("div", { class: "plot-box", role: "group" });
  #marker;
  #crossings = new ChartCrossings();
  #key = make("ul", { class: "key chart-key" });
  #samples = new KeyedList(
    this.#key,
    (/** @type {{ rule: number, name: string }} */ { rule }) => {
      const name = make("span");
      return { node: make("li", {}, [sample(rule), badge(rule), name]), name };
    },
    (part, { name }) => setText(part.name, name),
  );
  #meetTitle = make("h4");
  #meet = make("ol", { class: "meet" });
  #meetings = new KeyedList(
    this.#meet,
    (/** @type {Crossing} */ _crossing) => {
      const mark = make("span", { class: "crossing", "aria-hidden": "true" });
      const words = make("span");
      return { node: make("li", {}, [mark, words]), mark, words };
    },
    ({ mark, words }, crossing, index) => {
      setText(mark, letter(index));
      setText(words, crossing.words);
    },
  );
  #from = new TextField();
  #to = new TextField();
  /** @type {RiskView | null} */ #view = null;

  /** @param {ChartActions} act */
  constructor(act) {
    this.#marker = new ChartMarker(this.#plot, act);
    this.#plot.append(this.#lines.node, this.#marker.node, this.#crossings.node);
    this.#box.append(this.#down.node, this.#plot, this.#ends.node, this.#across.node);
    const bounds = make("div", { class: "bounds" }, [this.#from.node, this.#to.node]);
    this.#bind(this.#from.input, "from", act);
    this.#bind(this.#to.input, "to", act);
    this.node.append(
      this.#title,
      this.#words,
      this.#box,
      this.#outside,
      this.#key,
      make("div", {}, [this.#meetTitle, this.#meet]),
      bounds,
    );
    // Labels are moved apart in px, so they are placed again when the page changes its width: in the
    // next frame, as what they do to the plot's height would else be a size within a size.
    new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      if (width === this.#width) return;
      this.#width = width;
      requestAnimationFrame(() => this.#place());
    }).observe(this.#plot);
  }

  /** @param {"from" | "to"} end */
  focusBound(end) {
    (end === "from" ? this.#from : this.#to).input.focus();
  }

  /** @param {RiskView} view @param {Scene} scene */
  draw(view, scene) {
    const { chart, variance, rules } = view;
    this.#view = view;
    setText(this.#title, chart.title);
    setText(this.#words, chart.words);
    setAttribute(this.#box, "aria-label", chart.title);
    this.#lines.draw({ ...chart, curves: placed(chart.curves) });
    this.#down.draw(chart.down);
    this.#across.draw(chart.across);
    this.#meetings.draw(chart.crossings, (_crossing, index) => String(index));
    setText(this.#meetTitle, scene.say("crossings"));
    setShown(this.#meetTitle, chart.crossings.length > 0);
    const named = [];
    for (const { rule } of chart.curves) named.push({ rule, name: rules[rule]?.name ?? "" });
    this.#samples.draw(named, ({ rule }) => String(rule));
    this.#marker.draw(variance, chart.marker, scene);
    setText(this.#outside, scene.say("markerOutside"));
    setShown(this.#outside, chart.marker === null);
    this.#drawBound(this.#from, "from", variance.from, scene);
    this.#drawBound(this.#to, "to", variance.to, scene);
    this.#place();
  }

  #place() {
    const { clientHeight: height, clientWidth: width } = this.#plot;
    if (this.#view === null || height === 0) return;
    const { chart, rules } = this.#view;
    const named = this.#box.clientWidth >= NAMED_FROM;
    setAttribute(this.#box, "data-named", named ? "" : null);
    const ends = [];
    for (const { rule, points } of chart.curves) {
      ends.push({ place: rule, name: rules[rule]?.name ?? "", end: points.at(-1)?.y ?? 0 });
    }
    this.#ends.draw(ends, height, named);
    this.#crossings.draw(chart.crossings, width, height);
  }

  /** @param {TextField} field @param {"from" | "to"} end @param {string} stands @param {Scene} scene */
  #drawBound(field, end, stands, scene) {
    const mistake = scene.mistakes.get(end);
    field.draw({
      label: scene.say(end === "from" ? "chartFrom" : "chartTo"),
      hint: "",
      prefix: scene.say("error"),
      error: mistake?.problem.sentence ?? "",
    });
    const shown = mistake?.typed ?? stands;
    if (!field.input.matches(":focus") && field.input.value !== shown) field.input.value = shown;
  }

  /** @param {HTMLInputElement} input @param {"from" | "to"} end @param {ChartActions} act */
  #bind(input, end, act) {
    input.addEventListener("change", () => act.bound(end, input.value));
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      act.bound(end, input.value);
    });
  }
}

/** A rule's line looks as its place has it. @param {ChartView["curves"]} curves */
function placed(curves) {
  const found = [];
  for (const { rule, points } of curves) found.push({ place: rule, points });
  return found;
}
