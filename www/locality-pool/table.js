import { markCurrent } from "../shared/current.js";
import { KeyedList, make, setAttribute, setShown, setText, TextList } from "../shared/nodes.js";
import { AmountCell } from "./cell.js";

/**
 * Who puts what, where: partners down, tiers across. On a small screen the same cells stand as one
 * block a partner; roles are written out because the change of layout would take them away.
 *
 * @typedef {import("../shared/contract.js").PoolView} PoolView
 * @typedef {PoolView["rows"][number]} Row
 * @typedef {Row["cells"][number]} Cell
 * @typedef {PoolView["tiers"][number]} Tier
 * @typedef {import("../shared/contract.js").Amount} Amount
 * @typedef {import("../shared/contract.js").Status} Status
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {{
 *   type: (line: string, typed: string) => void,
 *   paste: (partner: string | null, tier: string, text: string) => boolean,
 * }} TableActions
 */

const NO_TYPING = { type: () => undefined, paste: () => false };

/** @param {string | null} id */
export function partnerKey(id) {
  return id === null ? "none" : `id ${id}`;
}

export class PoolTable {
  node = make("table", { class: "pool", role: "table", part: "table" });
  #caption = make("caption");
  #corner = make("th", { scope: "col", role: "columnheader" });
  #headTotal = make("th", { scope: "col", role: "columnheader", class: "number" });
  #headRow = make("tr", { role: "row" }, [this.#corner, this.#headTotal]);
  #body = make("tbody", { role: "rowgroup" });
  #heads = new KeyedList(
    this.#headRow,
    (/** @type {Tier} */ _tier) => new TierHead(),
    (part, tier) => part.draw(tier, this.#scene),
    this.#corner,
  );
  /** @type {TableActions} */ #act;
  #rows = new KeyedList(
    this.#body,
    (/** @type {Row} */ _row) => new PartnerRow(this.#act),
    (part, row) => part.draw(row, this.#tiers, this.#scene),
  );
  #totals = new TotalRow();
  /** @type {readonly Tier[]} */ #tiers = [];
  /** @type {Scene} */ #scene;

  /** @param {TableActions} act @param {Scene} scene */
  constructor(act, scene) {
    this.#act = act;
    this.#scene = scene;
    this.node.append(
      this.#caption,
      make("thead", { role: "rowgroup" }, [this.#headRow]),
      this.#body,
      make("tfoot", { role: "rowgroup" }, [this.#totals.node]),
    );
  }

  /** @param {PoolView} view @param {Scene} scene */
  draw(view, scene) {
    this.#tiers = view.tiers;
    this.#scene = scene;
    setAttribute(this.node, "data-wide", view.tiers.length > 3 || view.unit === "£" ? "" : null);
    setText(this.#caption, scene.say("tableCaption"));
    setText(this.#corner, scene.say("partner"));
    setText(this.#headTotal, scene.say("total"));
    this.#heads.draw(view.tiers, (tier) => tier.id);
    this.#rows.draw(view.rows, (row) => partnerKey(row.partner));
    this.#totals.draw(view, scene);
  }

  /** @param {string} line @returns {boolean} whether there is a field for it here */
  focusLine(line) {
    for (const row of this.#rows.parts()) if (row.focusLine(line)) return true;
    return false;
  }

  focusFirst() {
    this.node.querySelector("input")?.focus();
  }
}

class TierHead {
  #name = make("span", { class: "tier-name" });
  #meaning = make("span", { class: "soft" });
  node = make("th", { scope: "col", role: "columnheader", class: "number" }, [
    this.#name,
    this.#meaning,
  ]);

  /** @param {Tier} tier @param {Scene} scene */
  draw(tier, scene) {
    const ours = tier.reading === "inferred" ? ` (${scene.say("ourReading")})` : "";
    setText(this.#name, tier.name);
    setText(this.#meaning, tier.meaning + ours);
  }
}

class PartnerRow {
  #name = make("span", { class: "partner-name" });
  #perHead = make("span", { class: "per-head soft" });
  #perHeads = new TextList(this.#perHead, "span");
  #head = make("th", { scope: "row", role: "rowheader" }, [this.#name, this.#perHead]);
  #total = new TotalCell();
  node = make("tr", { role: "row" }, [this.#head, this.#total.node]);
  /** @type {TableActions} */ #act;
  /** @type {readonly Tier[]} */ #tiers = [];
  /** @type {Row | null} */ #row = null;
  /** @type {Scene | null} */ #scene = null;
  /** @type {KeyedList<Cell, AmountCell>} */ #cells;

  /** @param {TableActions} act */
  constructor(act) {
    this.#act = act;
    this.#cells = new KeyedList(
      this.node,
      (cell) => this.#cell(cell.tier),
      (part, cell, index) => {
        if (this.#scene !== null) part.draw(cell, this.#tiers[index]?.name ?? "", this.#scene);
      },
      this.#head,
    );
  }

  /** @param {string} tier */
  #cell(tier) {
    const cell = new AmountCell("td", {
      type: (line, typed) => this.#act.type(line, typed),
      paste: (text) => this.#act.paste(this.#row?.partner ?? null, tier, text),
    });
    cell.node.setAttribute("role", "cell");
    return cell;
  }

  /** @param {Row} row @param {readonly Tier[]} tiers @param {Scene} scene */
  draw(row, tiers, scene) {
    this.#row = row;
    this.#tiers = tiers;
    this.#scene = scene;
    markCurrent(this.node, "partner", row.partner, scene);
    setText(this.#name, row.name);
    this.#perHeads.draw(row.total.perHead);
    this.#cells.draw(row.cells, (cell) => cell.tier);
    this.#total.draw(row.total, row.share, scene.say("total"), scene);
  }

  /** @param {string} line */
  focusLine(line) {
    for (const cell of this.#row?.cells ?? []) {
      if (cell.line !== line) continue;
      this.#cells.get(cell.tier)?.focus();
      return true;
    }
    return false;
  }
}

class TotalRow {
  #head = make("th", { scope: "row", role: "rowheader" });
  #name = make("span");
  #perHead = make("span", { class: "per-head soft" });
  #perHeads = new TextList(this.#perHead, "span");
  #grand = new TotalCell();
  node = make("tr", { role: "row", class: "total" }, [this.#head, this.#grand.node]);
  /** @type {Scene | null} */ #scene = null;
  #cells = new KeyedList(
    this.node,
    (/** @type {Tier} */ _tier) => new TotalCell(),
    (part, tier) => {
      if (this.#scene !== null) part.draw(tier, tier.share, tier.name, this.#scene);
    },
    this.#head,
  );

  constructor() {
    this.#head.append(this.#name, this.#perHead);
  }

  /** @param {PoolView} view @param {Scene} scene */
  draw(view, scene) {
    this.#scene = scene;
    setText(this.#name, scene.say("total"));
    this.#perHeads.draw(view.total.perHead);
    this.#cells.draw(view.tiers, (tier) => tier.id);
    this.#grand.draw(view.total, "", scene.say("total"), scene);
  }
}

class TotalCell {
  #cell = new AmountCell("td", NO_TYPING);
  #share = make("span", { class: "share soft" });
  #firmness = make("span", { class: "share soft" });
  node = this.#cell.node;

  constructor() {
    this.node.setAttribute("role", "cell");
    this.node.append(this.#share, this.#firmness);
  }

  /**
   * @param {{ before: Amount, after: Amount, changed: boolean, status: Status }} total
   * @param {string} share
   * @param {string} label
   * @param {Scene} scene
   */
  draw({ before, after, changed, status }, share, label, scene) {
    this.#cell.draw({ before, after, changed, line: null, input: "", label: "" }, label, scene);
    setText(this.#share, share);
    setShown(this.#share, share !== "");
    // A sum is as firm as its weakest figure; where that is not what the title says, it says so itself.
    setText(this.#firmness, status.differs ? status.words : "");
    setShown(this.#firmness, status.differs);
  }
}
