import { KeyedList, make, setAttribute, setText } from "./nodes.js";

/**
 * The words along an axis, each at its place in ten-thousandths.
 *
 * @typedef {{ at: number, text: string, zero: boolean }} Tick
 */
export class Ticks {
  node;
  #list;

  /** @param {"down" | "across"} axis */
  constructor(axis) {
    this.node = make("div", { class: `ticks ${axis}`, "aria-hidden": "true" });
    this.#list = new KeyedList(
      this.node,
      (/** @type {Tick} */ _tick) => ({ node: make("span") }),
      ({ node }, { at, text, zero }) => {
        setText(node, text);
        setAttribute(node, "class", zero ? "zero" : null);
        node.style.setProperty("--at", `${at / 100}%`);
      },
    );
  }

  /** @param {readonly Tick[]} ticks */
  draw(ticks) {
    this.#list.draw(ticks, ({ at }) => String(at));
    let widest = "";
    for (const { text } of ticks) if (text.length > widest.length) widest = text;
    // Keeps as much room as the longest of them takes.
    setAttribute(this.node, "data-widest", widest);
  }
}
