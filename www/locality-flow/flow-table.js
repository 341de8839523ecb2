import { Figures } from "../shared/figures.js";

/**
 * Every flow in a row: from where, to where, whose money, how it is shared, how much.
 *
 * @typedef {import("../shared/contract.js").FlowView} FlowView
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {import("../shared/words.js").WordKey} WordKey
 */

const COLUMNS = /** @type {const} */ (["from", "to", "whoseMoney", "howShared", "amount"]);

export class FlowTable {
  #figures = new Figures(4, 2);
  node = this.#figures.node;

  /** @param {FlowView} view @param {Scene} scene */
  draw({ flows, places, unitWords }, scene) {
    let compares = false;
    for (const { compared } of flows) compares ||= compared !== null;
    /** @type {WordKey[]} */
    const columns = [...COLUMNS];
    if (compares) columns.push("compared", "difference");
    const rows = [];
    for (const {
      from,
      to,
      owner,
      shared,
      amount,
      compared,
      difference,
      differenceWords,
    } of flows) {
      const row = [places[from]?.name ?? "", places[to]?.name ?? "", owner, shared, amount.text];
      if (compares) row.push(compared?.text ?? "", differenceWords || (difference?.text ?? ""));
      rows.push(row);
    }
    const caption = unitWords === "" ? scene.say("flows") : `${scene.say("flows")} (${unitWords})`;
    this.#figures.draw(
      caption,
      columns.map((word) => scene.say(word)),
      rows,
    );
  }
}
