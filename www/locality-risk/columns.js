import { markCurrent } from "../shared/current.js";
import { KeyedList, make, setAttribute, setText } from "../shared/nodes.js";
import { RuleHead } from "./rule-head.js";
import { RefusalCell, ShareCell, isQuiet } from "./share-cell.js";

/**
 * The comparison: one column a rule, one row a partner. What is wider than the page scrolls in a box
 * of its own, and the first column stays.
 *
 * @typedef {import("../shared/contract.js").RiskView} RiskView
 * @typedef {RiskView["rules"][number]} RuleView
 * @typedef {RiskView["rows"][number]} RowView
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {import("./rule-head.js").RuleActions} RuleActions
 */

let made = 0;

export class Columns {
  #caption = make("caption", { class: "unseen" });
  #corner = make("th", { scope: "col", role: "columnheader" });
  #headRow = make("tr", { role: "row" }, [this.#corner]);
  #body = make("tbody", { role: "rowgroup" });
  #table = make("table", { class: "risk", role: "table", part: "table" }, [
    this.#caption,
    make("thead", { role: "rowgroup" }, [this.#headRow]),
    this.#body,
  ]);
  node = make("div", { class: "columns by-rule", role: "region", tabindex: "0", part: "columns" }, [
    this.#table,
  ]);
  #group;
  #heads;
  #rows = new KeyedList(
    this.#body,
    (/** @type {RowView} */ _row) => new Row(),
    (part, row, index) => {
      part.draw(row, this.#rules, this.#baseline, index === 0 ? this.#height : 0);
      markCurrent(part.node, row.kind, row.id, this.#scene);
    },
  );
  /** @type {readonly RuleView[]} */ #rules = [];
  /** @type {Scene} */ #scene;
  #height = 0;
  /** @type {number | null} */ #baseline = null;

  /** @param {RuleActions} act @param {Scene} scene */
  constructor(act, scene) {
    made += 1;
    this.#group = `risk-baseline-${made}`;
    this.#scene = scene;
    this.#heads = new KeyedList(
      this.#headRow,
      (/** @type {RuleView} */ _rule) => {
        const head = new RuleHead("th", this.#group, act);
        setAttribute(head.node, "scope", "col");
        setAttribute(head.node, "role", "columnheader");
        return head;
      },
      (head, rule, place) => head.draw(rule, place, this.#scene),
      this.#corner,
    );
  }

  /** @param {RiskView} view @param {Scene} scene */
  draw(view, scene) {
    this.#scene = scene;
    this.#rules = view.rules;
    this.#height = view.rows.length;
    this.#baseline = view.baseline;
    this.#table.style.setProperty("--rules", String(view.rules.length));
    setAttribute(this.node, "aria-label", scene.say("comparison"));
    setText(this.#caption, scene.say("comparison"));
    setText(this.#corner, scene.say("whoBears"));
    this.#heads.draw(view.rules, ({ id }) => id);
    this.#rows.draw(view.rows, rowKey);
  }
}

/** @param {RowView} row @param {number} index */
export function rowKey({ kind, id }, index) {
  return kind === "partner" ? `id ${id}` : `${kind} ${index}`;
}

/** @typedef {{ share: RowView["cells"][number], rule: RuleView, quiet: boolean }} Cell */

class Row {
  #name = make("th", { scope: "row", role: "rowheader" });
  node = make("tr", { role: "row" }, [this.#name]);
  #height = 0;
  #cells = new KeyedList(
    this.node,
    ({ rule }) => (rule.refusal === "" ? new ShareCell("td") : new RefusalCell("td")),
    (part, /** @type {Cell} */ { share, rule, quiet }) => {
      setAttribute(part.node, "role", "cell");
      if (part instanceof ShareCell) return part.draw(share, quiet);
      part.draw(rule.refusal);
      setAttribute(part.node, "rowspan", String(this.#height));
    },
    this.#name,
  );

  /** @param {RowView} row @param {readonly RuleView[]} rules @param {number | null} baseline @param {number} height of a refusal; 0 where it stands above */
  draw(row, rules, baseline, height) {
    this.#height = height;
    setAttribute(this.node, "class", row.kind);
    setText(this.#name, row.name);
    /** @type {Cell[]} */
    const cells = [];
    const base = row.cells[baseline ?? -1];
    for (const [place, rule] of rules.entries()) {
      const share = row.cells[place];
      if (share === undefined || (rule.refusal !== "" && height === 0)) continue;
      cells.push({ share, rule, quiet: isQuiet(share, base) });
    }
    this.#cells.draw(cells, ({ rule }) => `${rule.refusal === "" ? "" : "no "}${rule.id}`);
  }
}
