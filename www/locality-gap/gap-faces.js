import { Faces } from "../shared/faces.js";
import { BridgeFace } from "./bridge-face.js";
import { Chart } from "./chart.js";
import { InWords } from "./in-words.js";
import { Tables } from "./tables.js";

/**
 * The faces of one view: the table, the chart, the bridge of a year, and words.
 *
 * @typedef {import("../shared/contract.js").GapView} GapView
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {{ order: (order: "order" | "average") => void, redraw: () => void }} FaceActions
 */

export const FACES = /** @type {const} */ (["table", "chart", "bridge", "words"]);

export class GapFaces {
  #faces;
  #tables = new Tables();
  #chart = new Chart();
  #bridge;
  #words = new InWords();

  /** @param {FaceActions} act @param {string} face that is seen first */
  constructor(act, face) {
    this.#faces = new Faces(FACES, act.redraw, face);
    this.#bridge = new BridgeFace(act.order);
    this.#faces.panel("table").append(this.#tables.node);
    this.#faces.panel("chart").append(this.#chart.node);
    this.#faces.panel("bridge").append(this.#bridge.node);
    this.#faces.panel("words").append(this.#words.node);
  }

  get nodes() {
    const nodes = [this.#faces.node];
    for (const face of FACES) {
      const panel = this.#faces.panel(face);
      if (panel instanceof HTMLDivElement) nodes.push(panel);
    }
    return nodes;
  }

  /** @param {GapView} view @param {string} telling @param {Scene} scene */
  draw(view, telling, scene) {
    this.#faces.draw(scene.say("gapFaces"), [
      { key: "table", label: scene.say("table") },
      { key: "chart", label: scene.say("chart") },
      { key: "bridge", label: scene.say("bridge") },
      { key: "words", label: scene.say("inWords") },
    ]);
    // Table and words are always up to date, because they are what gets printed.
    this.#tables.draw(view, telling, scene);
    this.#words.draw(view, scene);
    const { chosen } = this.#faces;
    if (chosen === "chart") this.#chart.draw(view.chart, telling);
    if (chosen === "bridge") this.#bridge.draw(view, scene);
  }
}
