import { make, setText } from "../shared/nodes.js";

/**
 * A box to tick: whether something is in the plan.
 *
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {import("./choices.js").Target} Target
 */
export class Switch {
  #input = make("input", { type: "checkbox" });
  #name = make("span", { class: "switch-name" });
  #partner = make("span", { class: "soft" });
  node = make("label", { class: "choice" }, [
    this.#input,
    make("span", {}, [this.#name, " ", this.#partner]),
  ]);
  /** @type {Target | null} */ #target = null;

  /** @param {(target: Target, typed: string, start: string | null) => void} put */
  constructor(put) {
    this.#input.addEventListener("change", () => {
      if (this.#target !== null) put(this.#target, this.#input.checked ? "on" : "off", "on");
    });
  }

  /** @param {{ id: string, name: string, partner: string, on: boolean }} about @param {Scene} scene */
  draw({ id, name, partner, on }, scene) {
    this.#target = { what: "switch", of: id, part: "", name };
    setText(this.#name, name);
    setText(this.#partner, partner);
    if (this.#input.checked !== on) this.#input.checked = on;
    this.#input.disabled = scene.access === "none";
  }
}
