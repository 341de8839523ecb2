import { KeyedList, make, makeSvg, setAttribute, setText } from "./nodes.js";

/**
 * From one level to another, left to right: bars over their labels. The table beside it says the
 * same.
 *
 * @typedef {{ name: string, text: string, kind: string, top: number, foot: number }} Bar
 *   `kind` is level, up or down; the edges are in ten-thousandths from the top
 */

/** Of the width that a bar has, this much is left free on either side, in hundredths. */
const FREE = 15;

/** Where the sum stands behind a bar. @param {Bar} bar */
function levelOf({ kind, top, foot }) {
  return kind === "down" ? foot : top;
}

export class Bridge {
  #bars = makeSvg("svg", {
    class: "bridge-bars",
    preserveAspectRatio: "none",
    "aria-hidden": "true",
    focusable: "false",
  });
  #connectors = makeSvg("path", { class: "connectors" });
  #labels = make("div", { class: "bridge-labels" });
  node = make("div", { class: "bridge", "aria-hidden": "true", part: "bridge" });
  #shapes = new KeyedList(
    this.#bars,
    (/** @type {Bar} */ _bar) => ({ node: makeSvg("rect") }),
    ({ node }, { kind, top, foot }, index) => {
      setAttribute(node, "class", kind);
      setAttribute(node, "x", String(index * 100 + FREE));
      setAttribute(node, "width", String(100 - 2 * FREE));
      setAttribute(node, "y", String(top));
      setAttribute(node, "height", String(Math.max(foot - top, 30)));
    },
    this.#connectors,
  );
  #names = new KeyedList(
    this.#labels,
    (/** @type {Bar} */ _bar) => {
      const amount = make("span", { class: "bar-amount" });
      const name = make("span", { class: "soft" });
      return { node: make("span", {}, [amount, name]), amount, name };
    },
    (part, { name, text }) => {
      setText(part.amount, text);
      setText(part.name, name);
    },
  );

  constructor() {
    this.#bars.append(this.#connectors);
    this.node.append(this.#bars, this.#labels);
  }

  /** @param {readonly Bar[]} bars */
  draw(bars) {
    setAttribute(this.#bars, "viewBox", `0 0 ${Math.max(1, bars.length) * 100} 10000`);
    this.node.style.setProperty("--bars", String(bars.length));
    this.#shapes.draw(bars, (_bar, index) => String(index));
    this.#names.draw(bars, (_bar, index) => String(index));
    let path = "";
    for (const [index, bar] of bars.entries()) {
      if (index === bars.length - 1) break;
      const from = index * 100 + 100 - FREE;
      path += `M${from} ${levelOf(bar)}h${2 * FREE}`;
    }
    setAttribute(this.#connectors, "d", path);
  }
}
