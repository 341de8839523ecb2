import { drawError } from "../shared/field.js";
import { make, setAttribute, setShown, setText } from "../shared/nodes.js";

/**
 * An amount in a table: what it was, what it is, and a field where the reader may type.
 *
 * @typedef {import("../shared/contract.js").Amount} Amount
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {{
 *   before: Amount, after: Amount, changed: boolean,
 *   line: string | null, input: string, label: string,
 * }} AmountView `line`: which line a typed amount changes; null when the reader cannot type here
 * @typedef {{ type: (line: string, typed: string) => void, paste: (text: string) => boolean }} Typing
 */

let made = 0;

export class AmountCell {
  node;
  #tier = make("span", { class: "tier-label", "aria-hidden": "true" });
  #was = make("span", { class: "unseen" });
  #before = make("s", { class: "before" });
  #after = make("span", { class: "after" });
  #input = make("input", {
    type: "text",
    class: "amount",
    autocomplete: "off",
    spellcheck: "false",
    part: "field",
  });
  #error = make("p", { class: "field-error" });
  #money = make("span", { class: "money" });
  #line = "";
  #drawn = "";
  /** @type {Typing} */ #typing;

  /** @param {"td" | "span"} tag @param {Typing} typing */
  constructor(tag, typing) {
    made += 1;
    this.node = make(tag, { class: "amount-cell" });
    this.#typing = typing;
    this.#error.id = `cell-${made}-error`;
    this.#money.append(make("span", { class: "was-line" }, [this.#was, this.#before]), this.#after);
    this.node.append(this.#tier, this.#money);
    this.#input.addEventListener("change", () => this.#commit());
    this.#input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") {
        // Inside a host's form Enter would send the form instead of taking the amount.
        event.preventDefault();
        this.#commit();
      } else if (event.key === "Escape") this.#input.value = this.#drawn;
    });
    this.#input.addEventListener("paste", (event) => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (this.#typing.paste(text)) event.preventDefault();
    });
  }

  focus() {
    this.#input.focus();
  }

  /** @param {AmountView} view @param {string} tier "" where no heading is hidden on a small screen @param {Scene} scene */
  draw(view, tier, scene) {
    const editable = view.line !== null && scene.access === "all";
    // A total that was touched and came out the same has not changed for a reader.
    const changed = view.changed && view.before.pence !== view.after.pence;
    const said = changed && view.before.text !== view.after.text;
    const bare = view.line === null && view.after.text === "" && !changed;
    const look = changed ? " changed" : bare ? " bare" : "";
    setAttribute(this.node, "class", `amount-cell${look}`);
    setText(this.#tier, tier);
    setText(this.#was, said ? `${scene.say("was")} ` : "");
    setText(this.#before, said ? view.before.text : "");
    if (editable) this.#drawField(view, scene);
    else setText(this.#after, view.after.text);
    setShown(this.#after, !editable);
    if (editable !== this.#input.isConnected) {
      if (editable) this.#money.append(this.#input, this.#error);
      else {
        this.#input.remove();
        this.#error.remove();
      }
    }
  }

  /** @param {AmountView} view @param {Scene} scene */
  #drawField(view, scene) {
    this.#line = view.line ?? "";
    const mistake = scene.mistakes.get(`line ${this.#line}`);
    const shown = mistake?.typed ?? view.input;
    // What the reader is typing is never overwritten by a change that came from elsewhere.
    const typing = this.#input.matches(":focus") && this.#input.value !== this.#drawn;
    if (!typing && this.#input.value !== shown) this.#input.value = shown;
    this.#drawn = typing ? this.#drawn : shown;
    setAttribute(this.#input, "aria-label", view.label);
    setAttribute(this.#input, "placeholder", view.after.pence === null ? view.after.text : null);
    setAttribute(this.#input, "size", String(Math.min(Math.max(shown.length, 8), 20)));
    setAttribute(this.#input, "aria-invalid", mistake === undefined ? null : "true");
    setAttribute(this.#input, "aria-describedby", mistake === undefined ? null : this.#error.id);
    drawError(this.#error, scene.say("error"), mistake?.problem.sentence ?? "");
  }

  #commit() {
    if (this.#input.value === this.#drawn) return;
    this.#drawn = this.#input.value;
    this.#typing.type(this.#line, this.#input.value);
  }
}
