import { KeyedList, make, setAttribute, setShown, setText } from "../shared/nodes.js";
import { rowKey } from "./columns.js";
import { RuleHead } from "./rule-head.js";
import { ShareCell, isQuiet } from "./share-cell.js";

/**
 * The comparison on a small screen: one rule after the other.
 *
 * @typedef {import("../shared/contract.js").RiskView} RiskView
 * @typedef {RiskView["rules"][number]} RuleView
 * @typedef {RiskView["rows"][number]} RowView
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {import("./rule-head.js").RuleActions} RuleActions
 */

let made = 0;

export class Stack {
  node = make("ol", { class: "stack" });
  #group = `risk-stack-${(made += 1)}`;
  /** @type {RiskView | null} */ #view = null;
  /** @type {Scene} */ #scene;
  #list;

  /** @param {RuleActions} act @param {Scene} scene */
  constructor(act, scene) {
    this.#scene = scene;
    this.#list = new KeyedList(
      this.node,
      (/** @type {RuleView} */ _rule) => new Item(new RuleHead("div", this.#group, act)),
      (part, rule, place) => {
        if (this.#view !== null) part.draw(rule, place, this.#view, this.#scene);
      },
    );
  }

  /** @param {RiskView} view @param {Scene} scene */
  draw(view, scene) {
    this.#view = view;
    this.#scene = scene;
    this.#list.draw(view.rules, ({ id }) => id);
  }
}

class Item {
  #head;
  #refusal = make("p", { class: "refusal" });
  #facts = make("dl");
  node;
  #rows = new KeyedList(
    this.#facts,
    (/** @type {{ row: RowView, place: number, baseline: number | null }} */ _item) => {
      const name = make("dt");
      const cell = new ShareCell("dd");
      return { node: make("div", {}, [name, cell.node]), name, cell };
    },
    ({ node, name, cell }, { row, place, baseline }) => {
      const share = row.cells[place];
      setAttribute(node, "class", row.kind);
      setText(name, row.name);
      if (share !== undefined) cell.draw(share, isQuiet(share, row.cells[baseline ?? -1]));
    },
  );

  /** @param {RuleHead} head */
  constructor(head) {
    this.#head = head;
    this.node = make("li", {}, [head.node, this.#refusal, this.#facts]);
  }

  /** @param {RuleView} rule @param {number} place @param {RiskView} view @param {Scene} scene */
  draw(rule, place, view, scene) {
    this.#head.draw(rule, place, scene);
    setText(this.#refusal, rule.refusal);
    setShown(this.#refusal, rule.refusal !== "");
    setShown(this.#facts, rule.refusal === "");
    const rows = [];
    for (const row of view.rows) rows.push({ row, place, baseline: view.baseline });
    this.#rows.draw(rows, ({ row }, index) => rowKey(row, index));
  }
}
