import { KeyedList, make, setAttribute, setShown, setText, TextList } from "../shared/nodes.js";

/**
 * The risks by likelihood and impact: in each cell how many there are, and which.
 *
 * @typedef {import("../shared/contract.js").ProgrammeView} ProgrammeView
 * @typedef {ProgrammeView["matrix"][number]} RowView
 * @typedef {RowView[number]} CellView
 * @typedef {import("../shared/scene.js").Scene} Scene
 */
export class Matrix {
  #caption = make("caption");
  #corner = make("td");
  #head = make("tr", {}, [this.#corner]);
  #body = make("tbody");
  node = make("div", { class: "columns matrix-box", role: "region", tabindex: "0" }, [
    make("table", { class: "matrix", part: "matrix" }, [
      this.#caption,
      make("thead", {}, [this.#head]),
      this.#body,
    ]),
  ]);
  /** @type {{ view: ProgrammeView, scene: Scene } | null} */ #now = null;
  #heads = new KeyedList(
    this.#head,
    (/** @type {string} */ _impact) => ({ node: make("th", { scope: "col" }) }),
    ({ node }, impact) => setText(node, impact),
    this.#corner,
  );
  #rows = new KeyedList(
    this.#body,
    (/** @type {RowView} */ _row) => new Row(),
    (part, row, index) => {
      if (this.#now !== null) part.draw(row, index, this.#now.view, this.#now.scene);
    },
  );

  /** @param {ProgrammeView} view @param {Scene} scene */
  draw(view, scene) {
    this.#now = { view, scene };
    const caption = scene.say("matrixCaption");
    setShown(this.node, view.risks.length > 0);
    setAttribute(this.node, "aria-label", caption);
    setText(this.#caption, caption);
    const impacts = [];
    for (let place = 0; place < (view.matrix[0]?.length ?? 0); place += 1) {
      impacts.push(scene.say("impactOf", new Map([["count", String(place + 1)]])));
    }
    this.#heads.draw(impacts, (_impact, index) => String(index));
    this.#rows.draw(view.matrix, (_row, index) => String(index));
  }
}

class Row {
  #likelihood = make("th", { scope: "row" });
  node = make("tr", {}, [this.#likelihood]);
  /** The words of each level, as the register has them. @type {Map<string, string>} */ #levels =
    new Map();
  #cells = new KeyedList(
    this.node,
    (/** @type {CellView} */ _cell) => {
      const count = make("span", { class: "count" });
      const names = make("ul");
      return { node: make("td", {}, [count, names]), count, names: new TextList(names, "li") };
    },
    ({ node, count, names }, { level, risks }) => {
      const said = this.#levels.get(level) ?? "";
      setText(count, risks.length === 0 ? "0" : `${risks.length} · ${said}`);
      names.draw(risks);
      setAttribute(node, "class", risks.length === 0 ? "none" : null);
      setAttribute(node, "data-level", level);
    },
    this.#likelihood,
  );

  /** @param {RowView} row @param {number} index from the highest likelihood @param {ProgrammeView} view @param {Scene} scene */
  draw(row, index, view, scene) {
    const likelihood = view.matrix.length - index;
    for (const { level, levelWords } of view.risks) this.#levels.set(level, levelWords);
    setText(this.#likelihood, scene.say("likelihoodOf", new Map([["count", String(likelihood)]])));
    this.#cells.draw(row, (_cell, place) => String(place));
  }
}
