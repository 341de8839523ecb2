import { Choice } from "../shared/field.js";
import { make, setShown } from "../shared/nodes.js";
import { UnitSwitch } from "../shared/unit-switch.js";

/**
 * Which year is looked at, whose gap, and in which unit.
 *
 * @typedef {import("../shared/contract.js").GapView} GapView
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {import("../shared/unit-switch.js").Unit} Unit
 * @typedef {{
 *   year: (year: string) => void,
 *   partner: (id: string) => void,
 *   showIn: (unit: Unit) => void,
 * }} AskActions
 */
export class Asks {
  #year;
  #partner;
  #units;
  node;

  /** @param {AskActions} act */
  constructor(act) {
    this.#year = new Choice(() => act.year(this.#year.chosen ?? ""));
    this.#partner = new Choice(() => act.partner(this.#partner.chosen ?? ""));
    this.#units = new UnitSwitch(act.showIn);
    const nodes = [this.#year.node, this.#partner.node, this.#units.node];
    this.node = make("div", { class: "part asks" }, nodes);
  }

  /** @param {GapView} view @param {Scene} scene */
  draw({ years, year, partners, unit }, scene) {
    const options = [];
    for (const name of years.slice(1)) options.push({ id: name, name });
    this.#year.offer(options);
    this.#year.pick(years[year] ?? null);
    this.#year.draw({ label: scene.say("gapYear"), prefix: "", error: "" });
    this.#partner.offer(partners);
    for (const { id, chosen } of partners) if (chosen) this.#partner.pick(id);
    this.#partner.draw({ label: scene.say("gapPartner"), prefix: "", error: "" });
    // The first of them is everybody together.
    setShown(this.#partner.node, partners.length > 2);
    this.#units.draw(unit, scene);
  }
}
