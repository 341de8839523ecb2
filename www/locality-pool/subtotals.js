import { KeyedList, make, setAttribute, setShown, setText } from "../shared/nodes.js";

/**
 * The same money added up by whatever else its lines say: service, level, kind of money.
 *
 * @typedef {import("../shared/contract.js").PoolView} PoolView
 * @typedef {PoolView["subtotals"][number]} Subtotal
 * @typedef {Subtotal["groups"][number]} Group
 * @typedef {import("../shared/scene.js").Scene} Scene
 */
export class Subtotals {
  node = make("details", { class: "subtotals", part: "subtotals" });
  #summary = make("summary");
  #tables = make("div", { class: "inside columns" });
  /** @type {Scene | null} */ #scene = null;
  #list = new KeyedList(
    this.#tables,
    (/** @type {Subtotal} */ _subtotal) => new SubtotalTable(),
    (part, subtotal) => {
      if (this.#scene !== null) part.draw(subtotal, this.#scene);
    },
  );

  /** @param {() => void} redraw */
  constructor(redraw) {
    this.node.append(this.#summary, this.#tables);
    this.node.addEventListener("toggle", redraw);
  }

  /** @param {PoolView} view @param {Scene} scene */
  draw(view, scene) {
    this.#scene = scene;
    /** @type {Subtotal[]} */
    const further = [];
    // By partner and by tier is what the table above says already.
    for (const subtotal of view.subtotals) {
      if (subtotal.by !== "partner" && subtotal.by !== "tier") further.push(subtotal);
    }
    setShown(this.node, further.length > 0);
    setText(this.#summary, scene.say("subtotals"));
    if (this.node.open) this.#list.draw(further, ({ by }) => by);
  }
}

class SubtotalTable {
  #caption = make("caption");
  #what = make("span", { class: "unseen" });
  #heads = [make("th"), make("th", { class: "number" }), make("th", { class: "number" })];
  #body = make("tbody");
  node = make("table", { class: "plain keep" });
  #rows = new KeyedList(
    this.#body,
    (/** @type {Group} */ _group) => {
      const name = make("th", { scope: "row" });
      const before = make("s", { class: "before" });
      const after = make("span");
      const amount = make("td", { class: "number" }, [before, after]);
      const share = make("td", { class: "number" });
      return { node: make("tr", {}, [name, amount, share]), name, before, after, share };
    },
    (part, group) => {
      setText(part.name, group.name);
      setText(part.before, group.changed ? group.before.text : "");
      setText(part.after, group.after.text);
      setText(part.share, group.share);
    },
  );

  constructor() {
    const row = make("tr");
    for (const head of this.#heads) {
      setAttribute(head, "scope", "col");
      row.append(head);
    }
    this.node.append(this.#caption, make("thead", {}, [row]), this.#body);
  }

  /** @param {Subtotal} subtotal @param {Scene} scene */
  draw(subtotal, scene) {
    setText(this.#caption, subtotal.title);
    const [name, amount, share] = this.#heads;
    if (name && amount && share) {
      if (this.#what.parentNode !== name) name.append(this.#what);
      setText(this.#what, subtotal.title);
      setText(amount, scene.say("amount"));
      setText(share, scene.say("share"));
    }
    this.#rows.draw(subtotal.groups, (group) => group.id);
  }
}
