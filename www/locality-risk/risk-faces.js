import { Faces } from "../shared/faces.js";
import { Chart } from "./chart.js";
import { Columns } from "./columns.js";
import { Outturn } from "./outturn.js";
import { Points } from "./points.js";
import { Stack } from "./stack.js";
import { Steps } from "./steps.js";

/**
 * The comparison's faces: side by side, as a chart, the chart as a table, step by step, and the
 * tracker where the file has one.
 *
 * @typedef {import("../shared/contract.js").RiskView} RiskView
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {import("./rule-head.js").RuleActions} RuleActions
 * @typedef {RuleActions & { bound: (end: "from" | "to", typed: string) => void, redraw: () => void }} FaceActions
 * @typedef {import("./chart-marker.js").MarkerActions} MarkerActions
 */

export const FACES = /** @type {const} */ (["columns", "chart", "table", "words", "outturn"]);

export class RiskFaces {
  #faces;
  #columns;
  #stack;
  #chart;
  #points = new Points();
  #steps;
  #outturn = new Outturn();

  /** @param {FaceActions & MarkerActions} act @param {string} face @param {Scene} scene */
  constructor(act, face, scene) {
    this.#faces = new Faces(FACES, act.redraw, face);
    this.#columns = new Columns(act, scene);
    this.#stack = new Stack(act, scene);
    this.#chart = new Chart(act);
    this.#steps = new Steps(act.copy);
    this.#faces.panel("columns").append(this.#columns.node, this.#stack.node);
    this.#faces.panel("chart").append(this.#chart.node);
    this.#faces.panel("table").append(this.#points.node);
    this.#faces.panel("words").append(this.#steps.node);
    this.#faces.panel("outturn").append(this.#outturn.node);
  }

  get nodes() {
    const nodes = [this.#faces.node];
    for (const face of FACES) {
      const panel = this.#faces.panel(face);
      if (panel instanceof HTMLDivElement) nodes.push(panel);
    }
    return nodes;
  }

  /** @param {"from" | "to"} end */
  focusBound(end) {
    this.#faces.choose("chart");
    // After the drawing that shows it.
    queueMicrotask(() => this.#chart.focusBound(end));
  }

  /** @param {RiskView} view @param {Scene} scene */
  draw(view, scene) {
    const labels = [
      { key: "columns", label: scene.say("sideBySide") },
      { key: "chart", label: scene.say("chart") },
      { key: "table", label: scene.say("asTable") },
      { key: "words", label: scene.say("howRules") },
    ];
    if (view.outturn.length > 0) labels.push({ key: "outturn", label: scene.say("outturn") });
    this.#faces.draw(scene.say("riskFaces"), labels);
    // The first face is always up to date, because it is what gets printed.
    this.#columns.draw(view, scene);
    this.#stack.draw(view, scene);
    const { chosen } = this.#faces;
    if (chosen === "chart") this.#chart.draw(view, scene);
    if (chosen === "table") this.#points.draw(view, scene);
    if (chosen === "words") this.#steps.draw(view, scene);
    if (chosen === "outturn") this.#outturn.draw(view, scene);
  }
}
