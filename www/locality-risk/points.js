import { make } from "../shared/nodes.js";
import { Figures } from "../shared/figures.js";

/**
 * The chart's points as a table: what the chosen partner bears at every kink, crossing and bound.
 *
 * @typedef {import("../shared/contract.js").RiskView} RiskView
 * @typedef {import("../shared/scene.js").Scene} Scene
 */
export class Points {
  #table = new Figures(2);
  node = make("div", { class: "columns points", role: "region", tabindex: "0" }, [
    this.#table.node,
  ]);

  /** @param {RiskView} view @param {Scene} scene */
  draw({ chart, rules }, scene) {
    const heads = [scene.say("variance"), scene.say("whatIsThere")];
    for (const { rule } of chart.curves) heads.push(rules[rule]?.name ?? "");
    const rows = [];
    for (const { variance, what, cells } of chart.rows) {
      const row = [variance, what];
      for (const cell of cells) row.push(cell);
      rows.push(row);
    }
    this.node.setAttribute("aria-label", chart.title);
    this.#table.draw(chart.title, heads, rows);
  }
}
