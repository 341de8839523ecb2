import { Choice, TextField } from "../shared/field.js";
import { make, setText } from "../shared/nodes.js";

/**
 * One field of a step: a text, a choice, something to tick, or a button that adds or takes out.
 *
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {import("./rule-kinds.js").Step} Step
 * @typedef {import("./step-fields.js").FieldAbout} FieldAbout
 */
export class EditedField {
  node;
  /** @type {TextField | null} */ #text = null;
  /** @type {Choice | null} */ #choice = null;
  #input = make("input", { type: "checkbox" });
  #words = make("span");
  /** @type {FieldAbout | null} */ #about = null;

  /** @param {FieldAbout["is"]} is @param {(step: Step) => void} change */
  constructor(is, change) {
    const put = (/** @type {string} */ value) => {
      const about = this.#about;
      if (about?.is === "text" || about?.is === "choice") change(about.put(value));
    };
    if (is === "text") {
      const field = new TextField();
      this.#text = field;
      field.input.addEventListener("input", () => put(field.input.value));
      field.input.addEventListener("keydown", (event) => {
        // Inside a host's form Enter would send the form.
        if (event.key === "Enter") event.preventDefault();
      });
      this.node = field.node;
    } else if (is === "choice") {
      const choice = new Choice(() => put(choice.chosen ?? ""));
      this.#choice = choice;
      this.node = choice.node;
    } else if (is === "check") {
      this.node = make("label", { class: "choice" }, [this.#input, this.#words]);
      this.#input.addEventListener("change", () => {
        if (this.#about?.is === "check") change(this.#about.put(this.#input.checked));
      });
    } else {
      this.node = make("button", { type: "button", class: "quiet" }, [this.#words]);
      this.node.addEventListener("click", () => {
        if (this.#about?.is === "button") change(this.#about.put());
      });
    }
  }

  /** @param {FieldAbout} about @param {string} error @param {Scene | null} scene */
  draw(about, error, scene) {
    this.#about = about;
    const { label } = about;
    const prefix = scene?.say("error") ?? "";
    if (about.is === "text" && this.#text !== null) {
      this.#text.draw({ label, hint: about.hint, prefix, error });
      if (this.#text.input.value !== about.value) this.#text.input.value = about.value;
    } else if (about.is === "choice" && this.#choice !== null) {
      this.#choice.offer(about.options);
      this.#choice.draw({ label, prefix, error });
      this.#choice.pick(about.value);
    } else {
      setText(this.#words, label);
      if (about.is === "check") this.#input.checked = about.checked;
    }
  }
}
