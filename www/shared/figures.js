import { KeyedList, make, setAttribute, setText } from "./nodes.js";

/**
 * A table of texts of which the columns are not known beforehand; on a small screen each row is a
 * block, which is why roles are written out.
 */
export class Figures {
  node = make("table", { class: "plain", role: "table", part: "table" });
  #caption = make("caption");
  #head = make("tr", { role: "row" });
  #body = make("tbody", { role: "rowgroup" });
  #texts;
  #last;
  /** @type {readonly string[]} */ #labels = [];
  #heads = new KeyedList(
    this.#head,
    (/** @type {string} */ _label) => ({
      node: make("th", { scope: "col", role: "columnheader" }),
    }),
    ({ node }, label, index) => {
      setText(node, label);
      setAttribute(node, "class", this.#isFigure(index) ? "number" : null);
    },
  );
  #rows = new KeyedList(
    this.#body,
    (/** @type {readonly string[]} */ _texts) => {
      const node = make("tr", { role: "row" });
      const cells = new KeyedList(
        node,
        (/** @type {string} */ _text) => ({ node: make(this.#first ? "th" : "td") }),
        (cell, text, index) => this.#cell(cell.node, text, index),
      );
      return { node, cells };
    },
    ({ cells }, texts) => {
      this.#first = true;
      cells.draw(texts, (_text, index) => String(index));
    },
  );
  #first = true;

  /** @param {number} texts how many columns are words @param {number} [figures] how many behind them are figures; the rest is words again */
  constructor(texts, figures = Infinity) {
    this.#texts = texts;
    this.#last = texts + figures;
    this.node.append(this.#caption, make("thead", { role: "rowgroup" }, [this.#head]), this.#body);
  }

  /** @param {string} caption @param {readonly string[]} heads @param {readonly (readonly string[])[]} rows */
  draw(caption, heads, rows) {
    setText(this.#caption, caption);
    this.#labels = heads;
    this.#heads.draw(heads, (_label, index) => String(index));
    this.#rows.draw(rows, (_texts, index) => String(index));
  }

  /** @param {number} index */
  #isFigure(index) {
    return index >= this.#texts && index < this.#last;
  }

  /** @param {HTMLElement} cell @param {string} text @param {number} index */
  #cell(cell, text, index) {
    setText(cell, text);
    setAttribute(cell, "role", index === 0 ? "rowheader" : "cell");
    setAttribute(cell, "scope", index === 0 ? "row" : null);
    setAttribute(cell, "class", this.#isFigure(index) ? "number" : null);
    setAttribute(cell, "data-label", index === 0 ? null : (this.#labels[index] ?? ""));
    this.#first = false;
  }
}
