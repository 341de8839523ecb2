import { drawError } from "./field.js";
import { make, setAttribute } from "./nodes.js";

/**
 * A field in a cell of a table: takes what was typed when the reader goes on, and leaves what is
 * being typed alone.
 *
 * @typedef {import("./scene.js").Scene} Scene
 * @typedef {{ take: (typed: string) => void, paste: (text: string) => boolean }} Typing
 */

let made = 0;

export class TypedField {
  input = make("input", {
    type: "text",
    class: "amount",
    autocomplete: "off",
    spellcheck: "false",
    part: "field",
  });
  error = make("p", { class: "field-error" });
  #drawn = "";
  #typing;

  /** @param {Typing} typing */
  constructor(typing) {
    made += 1;
    this.#typing = typing;
    this.error.id = `typed-${made}-error`;
    this.input.addEventListener("change", () => this.#commit());
    this.input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") {
        // Inside a host's form Enter would send the form instead of taking the amount.
        event.preventDefault();
        this.#commit();
      } else if (event.key === "Escape") this.input.value = this.#drawn;
    });
    this.input.addEventListener("paste", (event) => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (this.#typing.paste(text)) event.preventDefault();
    });
  }

  /** @param {{ label: string, typed: string, key: string }} about @param {Scene} scene */
  draw({ label, typed, key }, scene) {
    const mistake = scene.mistakes.get(key);
    const shown = mistake?.typed ?? typed;
    const typing = this.input.matches(":focus") && this.input.value !== this.#drawn;
    if (!typing && this.input.value !== shown) this.input.value = shown;
    this.#drawn = typing ? this.#drawn : shown;
    if (this.input.disabled !== (scene.access === "none")) {
      this.input.disabled = scene.access === "none";
    }
    setAttribute(this.input, "aria-label", label);
    setAttribute(this.input, "size", String(Math.min(Math.max(shown.length, 10), 20)));
    setAttribute(this.input, "aria-invalid", mistake === undefined ? null : "true");
    setAttribute(this.input, "aria-describedby", mistake === undefined ? null : this.error.id);
    drawError(this.error, scene.say("error"), mistake?.problem.sentence ?? "");
  }

  #commit() {
    if (this.input.value === this.#drawn) return;
    this.#drawn = this.input.value;
    this.#typing.take(this.input.value);
  }
}
