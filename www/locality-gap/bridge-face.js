import { Bridge } from "../shared/bridge.js";
import { Choice } from "../shared/field.js";
import { Figures } from "../shared/figures.js";
import { make, setAttribute, setText } from "../shared/nodes.js";

/**
 * From the gap at the start to what is left in a year, step by step, as bars and as a table.
 *
 * @typedef {import("../shared/contract.js").GapView} GapView
 * @typedef {import("../shared/scene.js").Scene} Scene
 */

/** The ways of working it out. @type {readonly ["order" | "average", import("../shared/words.js").WordKey][]} */
const ORDERS = [
  ["order", "orderStated"],
  ["average", "orderAverage"],
];

export class BridgeFace {
  #title = make("h3");
  #order;
  #words = make("p", { class: "measure" });
  #bridge = new Bridge();
  #region = make("div", { class: "columns wide-bridge", role: "region", tabindex: "0" }, [
    this.#bridge.node,
  ]);
  #table = new Figures(1);
  node;

  /** @param {(order: "order" | "average") => void} onChoose */
  constructor(onChoose) {
    this.#order = new Choice(() =>
      onChoose(this.#order.chosen === "average" ? "average" : "order"),
    );
    this.node = make("div", { class: "bridge-face stacked" }, [
      this.#title,
      make("div", { class: "asks" }, [this.#order.node]),
      this.#words,
      this.#region,
      this.#table.node,
    ]);
  }

  /** @param {GapView} view @param {Scene} scene */
  draw({ bridge, unit, years, year }, scene) {
    const title = scene.say("bridgeTitle", new Map([["year", years[year] ?? ""]]));
    setText(this.#title, title);
    setAttribute(this.#region, "aria-label", title);
    const options = [];
    for (const [id, key] of ORDERS) options.push({ id, name: scene.say(key) });
    this.#order.offer(options);
    this.#order.pick(bridge.order);
    this.#order.draw({ label: scene.say("bridgeOrder"), prefix: "", error: "" });
    setText(this.#words, bridge.words);
    this.#bridge.draw(bridge.bars);
    const rows = [];
    for (const { name, amount } of bridge.rows) rows.push([name, amount.text]);
    const caption = scene.say("bridgeCaption", new Map([["unit", unit]]));
    this.#table.draw(caption, [scene.say("bridgeRow"), scene.say("amount")], rows);
  }
}
