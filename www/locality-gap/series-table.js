import { KeyedList, make, setAttribute, setShown, setText } from "../shared/nodes.js";

/**
 * Figures with years as columns. What is wider than the page scrolls in a box of its own, and the
 * first column stays; on a small screen each row is a list, which is why roles are written out.
 *
 * @typedef {import("../shared/contract.js").GapView} GapView
 * @typedef {GapView["series"][number]["cells"][number]} CellView
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {{ key: string, name: string, meaning: string, mark: string, cells: readonly CellView[] }} Line
 *   `mark` is "telling" where the position turns on it, "aside" where it is left out of account
 * @typedef {{ caption: string, corner: string, years: readonly string[], year: number, lines: readonly Line[] }} About
 * @typedef {{ cell: CellView, label: string, chosen: boolean, was: string }} Cell
 */
export class SeriesTable {
  #caption = make("caption");
  #corner = make("th", { scope: "col", role: "columnheader" });
  #head = make("tr", { role: "row" }, [this.#corner]);
  #body = make("tbody", { role: "rowgroup" });
  node = make("div", { class: "columns years", role: "region", tabindex: "0" }, [
    make("table", { class: "plain", role: "table", part: "table" }, [
      this.#caption,
      make("thead", { role: "rowgroup" }, [this.#head]),
      this.#body,
    ]),
  ]);
  /** @type {{ about: About, was: string } | null} */ #now = null;
  #years = new KeyedList(
    this.#head,
    (/** @type {string} */ _year) => ({
      node: make("th", { scope: "col", role: "columnheader", class: "number" }),
    }),
    ({ node }, year, index) => {
      setText(node, year);
      setAttribute(node, "data-chosen", index === this.#now?.about.year ? "" : null);
    },
    this.#corner,
  );
  #lines = new KeyedList(
    this.#body,
    (/** @type {Line} */ _line) => new Row(),
    (part, line) => {
      if (this.#now !== null) part.draw(line, this.#now.about, this.#now.was);
    },
  );

  /** @param {About} about @param {Scene} scene */
  draw(about, scene) {
    this.#now = { about, was: scene.say("was") };
    setShown(this.node, about.lines.length > 0);
    setAttribute(this.node, "aria-label", about.caption);
    setText(this.#caption, about.caption);
    setText(this.#corner, about.corner);
    this.#years.draw(about.years, (_year, index) => String(index));
    this.#lines.draw(about.lines, ({ key }) => key);
  }
}

class Row {
  #name = make("span", { class: "row-name" });
  #meaning = make("span", { class: "soft meaning" });
  #head = make("th", { scope: "row", role: "rowheader" }, [this.#name, this.#meaning]);
  node = make("tr", { role: "row" }, [this.#head]);
  #cells = new KeyedList(
    this.node,
    (/** @type {Cell} */ _cell) => {
      const said = make("span", { class: "unseen" });
      const was = make("s", { class: "before" });
      const is = make("span");
      const figures = make("span", { class: "figures" }, [said, was, is]);
      return { node: make("td", { role: "cell" }, [figures]), said, was, is };
    },
    ({ node, said, was, is }, { cell, label, chosen, was: word }) => {
      const { start, amount } = cell;
      const changed = start !== null && start.text !== amount.text;
      setAttribute(node, "class", changed ? "number changed" : "number");
      setAttribute(node, "data-label", label);
      setAttribute(node, "data-chosen", chosen ? "" : null);
      setText(said, changed ? `${word} ` : "");
      setText(was, changed ? start.text : "");
      setText(is, amount.text);
    },
    this.#head,
  );

  /** @param {Line} line @param {About} about @param {string} was */
  draw({ name, meaning, mark, cells }, { years, year }, was) {
    setText(this.#name, name);
    setText(this.#meaning, meaning);
    setShown(this.#meaning, meaning !== "");
    setAttribute(this.node, "class", mark === "" ? null : mark);
    const all = [];
    for (const [index, cell] of cells.entries()) {
      all.push({ cell, label: years[index] ?? "", chosen: index === year, was });
    }
    this.#cells.draw(all, (_cell, index) => String(index));
  }
}
