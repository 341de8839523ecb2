import { make, setAttribute, setShown, setText, TextList } from "../shared/nodes.js";

/**
 * What one receiver bears under one rule: the amount, how it differs from the baseline, what it is a
 * part of, and whether it is the least or the most for the chosen partner.
 *
 * @typedef {import("../shared/contract.js").RiskView} RiskView
 * @typedef {RiskView["rows"][number]["cells"][number]} ShareView
 */
export class ShareCell {
  node;
  #amount = make("span", { class: "share-amount" });
  #difference = make("span", { class: "difference" });
  #exposure = make("span", { class: "soft exposure" });
  #exposures = new TextList(this.#exposure, "span");
  #mark = make("span", { class: "mark" });

  /** @param {"td" | "dd"} tag */
  constructor(tag) {
    this.node = make(tag, { class: "number" });
    this.node.append(this.#amount, this.#mark, this.#difference, this.#exposure);
  }

  /** @param {ShareView} share @param {boolean} quiet whether nothing is here and nothing is where it is compared with */
  draw({ amount, difference, exposure, mark, markWords }, quiet) {
    setText(this.#amount, amount.text);
    setText(this.#difference, difference);
    setShown(this.#difference, difference !== "" && !quiet);
    this.#exposures.draw(exposure);
    setShown(this.#exposure, exposure.length > 0);
    setText(this.#mark, markWords);
    setShown(this.#mark, mark !== "");
    setAttribute(this.#mark, "data-mark", mark === "" ? null : mark);
  }
}

/** Whether a cell and the one it is compared with are both nothing. @param {ShareView} share @param {ShareView | undefined} base */
export function isQuiet(share, base) {
  return share.amount.pence === 0 && base?.amount.pence === 0;
}

/** Why a rule cannot be followed, where its figures would be. */
export class RefusalCell {
  node;
  #text = make("p");

  /** @param {"td" | "dd"} tag */
  constructor(tag) {
    this.node = make(tag, { class: "refusal" }, [this.#text]);
  }

  /** @param {string} refusal */
  draw(refusal) {
    setText(this.#text, refusal);
  }
}
