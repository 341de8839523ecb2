import { make, setAttribute, setShown } from "../shared/nodes.js";

/**
 * The upright line at the present variance: a slider for the keyboard, and for the pointer anywhere
 * on the chart. What a step is, and where it ends, is the slider's beside the fields.
 *
 * @typedef {import("../shared/contract.js").RiskView} RiskView
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {{ stepBy: (steps: number) => void, goTo: (end: "least" | "most") => void, slideTo: (place: number) => void }} MarkerActions
 */

const PAGE = 10;

export class ChartMarker {
  node = make("div", { class: "marker", role: "slider", tabindex: "0" });
  #act;

  /** @param {HTMLElement} plot @param {MarkerActions} act */
  constructor(plot, act) {
    this.#act = act;
    this.node.addEventListener("keydown", (event) => this.#key(event));
    const move = (/** @type {PointerEvent} */ event) => {
      const { left, width } = plot.getBoundingClientRect();
      if (width === 0) return;
      act.slideTo(Math.min(Math.max((event.clientX - left) / width, 0), 1));
    };
    plot.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || !event.isPrimary) return;
      event.preventDefault();
      plot.setPointerCapture(event.pointerId);
      move(event);
      // It may have been hidden until this very move.
      queueMicrotask(() => this.node.focus({ preventScroll: true }));
    });
    plot.addEventListener("pointermove", (event) => {
      if (plot.hasPointerCapture(event.pointerId)) move(event);
    });
  }

  /** @param {RiskView["variance"]} variance @param {number | null} at @param {Scene} scene */
  draw(variance, at, scene) {
    setShown(this.node, at !== null);
    if (at !== null) this.node.style.setProperty("--x", `${at / 100}%`);
    setAttribute(this.node, "aria-label", scene.say("variance"));
    setAttribute(this.node, "aria-valuemin", String(variance.least));
    setAttribute(this.node, "aria-valuemax", String(variance.most));
    setAttribute(this.node, "aria-valuenow", String(variance.pence));
    setAttribute(this.node, "aria-valuetext", variance.sentence);
    setAttribute(this.node, "aria-disabled", scene.access === "none" ? "true" : null);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const steps = new Map([
      ["ArrowRight", 1],
      ["ArrowUp", 1],
      ["ArrowLeft", -1],
      ["ArrowDown", -1],
      ["PageUp", PAGE],
      ["PageDown", -PAGE],
    ]).get(event.key);
    if (steps !== undefined) this.#act.stepBy(steps);
    else if (event.key === "Home") this.#act.goTo("least");
    else if (event.key === "End") this.#act.goTo("most");
    else return;
    event.preventDefault();
  }
}
