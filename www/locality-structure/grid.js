import { KeyedList, make, setAttribute, setText } from "../shared/nodes.js";

/**
 * A plain table of texts; on a small screen each row is a block, which is why roles are written out.
 *
 * @typedef {import("../shared/words.js").WordKey} WordKey
 * @typedef {import("../shared/scene.js").Scene} Scene
 */
export class Grid {
  node = make("table", { class: "plain", role: "table", part: "table" });
  #caption = make("caption");
  #body = make("tbody", { role: "rowgroup" });
  /** @type {string[]} */ #labels = [];
  /** @type {[WordKey, HTMLElement][]} */ #heads = [];
  #rows;

  /** @param {readonly WordKey[]} columns */
  constructor(columns) {
    const head = make("tr", { role: "row" });
    for (const word of columns) {
      const cell = make("th", { scope: "col", role: "columnheader" });
      this.#heads.push([word, cell]);
      head.append(cell);
    }
    this.node.append(this.#caption, make("thead", { role: "rowgroup" }, [head]), this.#body);
    this.#rows = new KeyedList(
      this.#body,
      (/** @type {readonly string[]} */ _texts) => {
        /** @type {HTMLElement[]} */
        const cells = [make("th", { scope: "row", role: "rowheader" })];
        while (cells.length < columns.length) cells.push(make("td", { role: "cell" }));
        return { node: make("tr", { role: "row" }, cells), cells };
      },
      ({ cells }, texts) => {
        for (const [index, cell] of cells.entries()) {
          setText(cell, texts[index] ?? "");
          if (index > 0) setAttribute(cell, "data-label", this.#labels[index] ?? "");
        }
      },
    );
  }

  /** @param {string} caption @param {readonly string[][]} rows @param {Scene} scene */
  draw(caption, rows, scene) {
    setText(this.#caption, caption);
    this.#labels = [];
    for (const [word, cell] of this.#heads) {
      this.#labels.push(scene.say(word));
      setText(cell, scene.say(word));
    }
    this.#rows.draw(rows, (_texts, index) => String(index));
  }
}
