import { drawError } from "../shared/field.js";
import { KeyedList, make, setAttribute, setText } from "../shared/nodes.js";
import { EditedField } from "./edited-field.js";
import { KIND_WORDS } from "./rule-kinds.js";
import { fieldsOf } from "./step-fields.js";

/**
 * One step of a rule that the reader builds: its fields, and buttons to move it or take it out.
 *
 * @typedef {import("../shared/contract.js").RiskView} RiskView
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {import("./rule-kinds.js").Step} Step
 * @typedef {import("./step-fields.js").FieldAbout} FieldAbout
 * @typedef {{ change: (step: Step) => void, move: (by: -1 | 1) => void, remove: () => void }} StepActions
 * @typedef {{ prefix: string, step: Step, place: number, count: number, view: RiskView, scene: Scene }} About
 *   `prefix`: where its problems are said to be
 */

export class StepEditor {
  #kind = make("h5", { tabindex: "-1" });
  #up = make("button", { type: "button", part: "button" });
  #down = make("button", { type: "button", part: "button" });
  #remove = make("button", { type: "button", part: "button" });
  #error = make("p", { class: "field-error" });
  #fields = make("div", { class: "step-fields" });
  node = make("li", { class: "step" }, [
    make("div", { class: "step-head" }, [
      this.#kind,
      make("div", { class: "step-doing" }, [this.#up, this.#down, this.#remove]),
    ]),
    this.#error,
    this.#fields,
  ]);
  #act;
  /** @type {About | null} */ #about = null;
  #list = new KeyedList(
    this.#fields,
    (/** @type {FieldAbout} */ { is }) => new EditedField(is, (step) => this.#act.change(step)),
    (field, about) => field.draw(about, this.#errorAt(about.key), this.#about?.scene ?? null),
  );

  /** @param {StepActions} act */
  constructor(act) {
    this.#act = act;
    this.#up.addEventListener("click", () => act.move(-1));
    this.#down.addEventListener("click", () => act.move(1));
    this.#remove.addEventListener("click", () => act.remove());
  }

  /** @param {"up" | "down" | "kind" | "first"} part */
  focus(part) {
    if (part === "first") {
      const field = this.#fields.querySelector("input, select");
      if (field instanceof HTMLElement) return field.focus();
    }
    if (part === "up" && !this.#up.disabled) return this.#up.focus();
    if (part === "down" && !this.#down.disabled) return this.#down.focus();
    this.#kind.focus();
  }

  /** @param {About} about */
  draw(about) {
    this.#about = about;
    const { step, place, count, view, scene, prefix } = about;
    const kind = KIND_WORDS.get(step.step);
    const name = kind === undefined ? step.step : scene.say(kind);
    setText(this.#kind, `${place + 1}. ${name}`);
    this.#button(this.#up, "↑", "moveUp", name, place === 0);
    this.#button(this.#down, "↓", "moveDown", name, place === count - 1);
    this.#button(this.#remove, scene.say("remove"), "removeOf", name, false);
    const fields = fieldsOf(step, view, scene);
    this.#list.draw(fields, ({ is, key }) => `${step.step} ${is} ${key}`);
    const own = new Set([prefix]);
    for (const { key } of fields) own.add(`${prefix}.${key}`);
    let error = scene.mistakes.get(prefix)?.problem.sentence ?? "";
    for (const [at, { problem }] of scene.mistakes) {
      if (error === "" && at.startsWith(`${prefix}.`) && !own.has(at)) error = problem.sentence;
    }
    drawError(this.#error, scene.say("error"), error);
  }

  /** @param {string} key */
  #errorAt(key) {
    const about = this.#about;
    return about?.scene.mistakes.get(`${about.prefix}.${key}`)?.problem.sentence ?? "";
  }

  /** @param {HTMLButtonElement} button @param {string} text @param {"moveUp" | "moveDown" | "removeOf"} word @param {string} name @param {boolean} off */
  #button(button, text, word, name, off) {
    setText(button, text);
    const gap = word === "removeOf" ? "line" : "step";
    setAttribute(button, "aria-label", this.#about?.scene.say(word, new Map([[gap, name]])) ?? "");
    if (button.disabled !== off) button.disabled = off;
  }
}
