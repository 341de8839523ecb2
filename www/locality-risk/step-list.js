import { KeyedList, make, setAttribute, setShown, setText } from "../shared/nodes.js";
import { KINDS, newStep } from "./rule-kinds.js";
import { StepEditor } from "./step-editor.js";

/**
 * The steps of a rule for one side, in their order, and a way to add one.
 *
 * @typedef {import("../shared/contract.js").RiskView} RiskView
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {import("./rule-kinds.js").Step} Step
 */

let made = 0;

export class StepList {
  #title = make("h4");
  #steps = make("ol", { class: "edited-steps" });
  #label = make("label");
  #kind = make("select", { part: "field" });
  #add = make("button", { type: "button", part: "button" });
  node = make("div", { class: "side" }, [
    this.#title,
    this.#steps,
    make("div", { class: "add-step" }, [make("div", {}, [this.#label, this.#kind]), this.#add]),
  ]);
  /** @type {readonly Step[]} */ #drawn = [];
  /** @type {RiskView | null} */ #view = null;
  /** @type {Scene | null} */ #scene = null;
  #prefix = "";
  #put;
  #list = new KeyedList(
    this.#steps,
    (/** @type {{ step: Step, place: number }} */ { place }) =>
      new StepEditor({
        change: (step) => this.#put(replaced(this.#drawn, place, step)),
        move: (by) => this.#move(place, by),
        remove: () => this.#remove(place),
      }),
    (editor, { step, place }) => {
      const [view, scene] = [this.#view, this.#scene];
      if (view === null || scene === null) return;
      const prefix = `${this.#prefix}[${place}]`;
      editor.draw({ prefix, step, place, count: this.#drawn.length, view, scene });
    },
  );

  /** @param {(steps: Step[]) => void} put */
  constructor(put) {
    made += 1;
    this.#put = put;
    this.#kind.id = `risk-kind-${made}`;
    setAttribute(this.#label, "for", this.#kind.id);
    for (const [kind] of KINDS) this.#kind.append(make("option", { value: kind }));
    this.#add.addEventListener("click", () => this.#append());
  }

  /** @param {string} title @param {string} prefix where problems of its steps are @param {readonly Step[]} steps @param {RiskView} view @param {Scene} scene */
  draw(title, prefix, steps, view, scene) {
    this.#drawn = steps;
    this.#view = view;
    this.#scene = scene;
    this.#prefix = prefix;
    setText(this.#title, title);
    setShown(this.#title, title !== "");
    setText(this.#label, scene.say("nextStep"));
    for (const [index, [, word]] of KINDS.entries()) {
      const option = this.#kind.options[index];
      if (option !== undefined) setText(option, scene.say(word));
    }
    setText(this.#add, scene.say("addStep"));
    const items = [];
    for (const [place, step] of steps.entries()) items.push({ step, place });
    this.#list.draw(items, ({ place }) => String(place));
  }

  focus() {
    this.#kind.focus();
  }

  /** @param {number} place @param {"up" | "down" | "kind" | "first"} part */
  focusStep(place, part) {
    // After the drawing that shows it.
    queueMicrotask(() => this.#list.get(String(place))?.focus(part));
  }

  #append() {
    const [view, scene] = [this.#view, this.#scene];
    if (view === null || scene === null) return;
    const step = newStep(this.#kind.value, view, (key) => scene.say(key));
    this.#put([...this.#drawn, step]);
    this.focusStep(this.#drawn.length, "first");
  }

  /** @param {number} place @param {-1 | 1} by */
  #move(place, by) {
    const steps = Array.from(this.#drawn);
    const [step] = steps.splice(place, 1);
    if (step === undefined) return;
    steps.splice(place + by, 0, step);
    this.#put(steps);
    // The reader goes with the step.
    this.focusStep(place + by, by < 0 ? "up" : "down");
  }

  /** @param {number} place */
  #remove(place) {
    const steps = Array.from(this.#drawn);
    steps.splice(place, 1);
    this.#put(steps);
    if (steps.length === 0) this.focus();
    else this.focusStep(Math.min(place, steps.length - 1), "kind");
  }
}

/** @param {readonly Step[]} steps @param {number} place @param {Step} step */
function replaced(steps, place, step) {
  const changed = Array.from(steps);
  changed[place] = step;
  return changed;
}
