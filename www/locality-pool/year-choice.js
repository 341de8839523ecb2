import { Choice } from "../shared/field.js";
import { setShown } from "../shared/nodes.js";

/**
 * For which year the figures are shown, where lines join an agreement year by year.
 *
 * @typedef {import("../shared/contract.js").PoolView} PoolView
 * @typedef {import("../shared/scene.js").Scene} Scene
 */

export class YearChoice {
  #choice;

  /** @param {(year: string) => void} onChoose */
  constructor(onChoose) {
    this.#choice = new Choice(() => onChoose(this.#choice.chosen ?? ""));
    this.#choice.node.classList.add("part", "year");
  }

  get node() {
    return this.#choice.node;
  }

  /** @param {PoolView["years"]} years @param {Scene} scene */
  draw(years, scene) {
    setShown(this.node, years.length > 0);
    this.#choice.offer(years);
    for (const { id, chosen } of years) if (chosen) this.#choice.pick(id);
    this.#choice.draw({ label: scene.say("yearShown"), prefix: "", error: "" });
  }
}
