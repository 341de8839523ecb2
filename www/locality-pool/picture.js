import { KeyedList, make, setAttribute, setShown, setText } from "../shared/nodes.js";
import { Bars } from "./bar.js";

/**
 * The bars, large, over the table of what they show.
 *
 * @typedef {import("../shared/contract.js").PoolView} PoolView
 * @typedef {PoolView["tiers"][number]} Tier
 * @typedef {import("../shared/scene.js").Scene} Scene
 */
export class Picture {
  node = make("div", { class: "picture" });
  #bars = new Bars();
  #heads = [make("th"), make("th"), make("th"), make("th"), make("th")];
  #body = make("tbody", { role: "rowgroup" });
  #table = make("table", { class: "plain part", role: "table" });
  #rows = new KeyedList(
    this.#body,
    (/** @type {Tier} */ _tier) => {
      const head = make("th", { scope: "row", role: "rowheader" });
      const cells = [make("td"), make("td"), make("td"), make("td")];
      for (const cell of cells) cell.setAttribute("role", "cell");
      return { node: make("tr", { role: "row" }, [head, ...cells]), head, cells };
    },
    (part, tier) => {
      setText(part.head, tier.name);
      const texts = [tier.meaning, tier.before.text, tier.after.text, tier.share];
      for (const [index, cell] of part.cells.entries()) {
        setText(cell, texts[index] ?? "");
        setAttribute(cell, "data-label", this.#heads[index + 1]?.textContent ?? "");
        setAttribute(cell, "class", index > 0 ? "number" : null);
        if (index === 1) setShown(cell, this.#changed);
      }
    },
  );
  #changed = false;

  constructor() {
    const head = make("tr", { role: "row" });
    for (const [index, cell] of this.#heads.entries()) {
      setAttribute(cell, "scope", "col");
      setAttribute(cell, "role", "columnheader");
      setAttribute(cell, "class", index > 1 ? "number" : null);
      head.append(cell);
    }
    this.#table.append(make("thead", { role: "rowgroup" }, [head]), this.#body);
    this.node.append(this.#bars.node, this.#table);
  }

  /** @param {PoolView} view @param {Scene} scene */
  draw(view, scene) {
    this.#bars.draw(view);
    this.#changed = view.bars.length > 1;
    const [tier, meaning, before, after, share] = this.#heads;
    if (tier && meaning && before && after && share) {
      setText(tier, scene.say("tier"));
      setText(meaning, scene.say("meaning"));
      setText(before, scene.say("before"));
      setText(after, scene.say(this.#changed ? "after" : "amount"));
      setText(share, scene.say("share"));
      setShown(before, this.#changed);
    }
    this.#rows.draw(view.tiers, ({ id }) => id);
  }
}
