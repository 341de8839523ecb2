import { make, setShown, setText } from "./nodes.js";

/**
 * Copies a text and says so; where the browser has no clipboard (intranets on http), the text is
 * shown, selected, ready to copy by hand.
 */
export class CopyButton {
  node = make("div", { class: "copy" });
  /** @type {HTMLButtonElement} */ button = make("button", { type: "button", part: "button" });
  #said = make("span", { class: "said", role: "status" });
  #label = make("label", { class: "copy-by-hand" });
  #caption = make("span", {});
  #field = make("textarea", { readonly: "", rows: "3" });
  /** @type {() => string | null} */ #text;
  #copied = "";

  /** @param {() => string | null} text asked for at the click; null: nothing to copy */
  constructor(text) {
    this.#text = text;
    this.#label.append(this.#caption, this.#field);
    this.#label.hidden = true;
    this.node.append(this.button, this.#said, this.#label);
    this.button.addEventListener("click", () => void this.#copy());
  }

  /** @param {{ label: string, copied: string, byHand: string }} words */
  draw({ label, copied, byHand }) {
    setText(this.button, label);
    setText(this.#caption, byHand);
    this.#copied = copied;
  }

  /** What was copied is no longer what the page shows. */
  clear() {
    setText(this.#said, "");
    setShown(this.#label, false);
  }

  async #copy() {
    this.clear();
    const text = this.#text();
    if (text === null) return;
    try {
      await navigator.clipboard.writeText(text);
      setText(this.#said, this.#copied);
    } catch {
      setShown(this.#label, true);
      this.#field.value = text;
      this.#field.focus();
      this.#field.select();
    }
  }
}
