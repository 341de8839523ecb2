import { make, setAttribute, setText } from "./nodes.js";
import { TypedField } from "./typed-field.js";

/**
 * A field that takes what was typed when the reader goes on, with a short label above it. What it is
 * called aloud says more than the label, as the same label stands over many fields.
 *
 * @typedef {import("./scene.js").Scene} Scene
 */

let made = 0;

export class LabelledField {
  #field;
  #label = make("label");
  node;

  /** @param {(typed: string) => void} take */
  constructor(take) {
    made += 1;
    const id = `labelled-${made}`;
    this.#field = new TypedField({ take, paste: () => false });
    setAttribute(this.#field.input, "id", id);
    setAttribute(this.#label, "for", id);
    this.node = make("div", { class: "field short" }, [
      this.#label,
      this.#field.error,
      this.#field.input,
    ]);
  }

  /**
   * @param {{ label: string, name: string, typed: string, key: string, changed: boolean }} about
   *   `name` has the label in it, `key` is what a mistake in it is kept under
   * @param {Scene} scene
   */
  draw({ label, name, typed, key, changed }, scene) {
    setText(this.#label, label);
    this.#field.draw({ label: name, typed, key }, scene);
    setAttribute(this.#field.input, "data-key", key);
    setAttribute(this.#field.input, "data-changed", changed ? "" : null);
  }
}
