import { make, setAttribute, setShown } from "../shared/nodes.js";
import { Figures } from "../shared/figures.js";

/**
 * Every pool at its own variance under the rule agreed for it, and all of them together.
 *
 * @typedef {import("../shared/contract.js").RiskView} RiskView
 * @typedef {import("../shared/scene.js").Scene} Scene
 */
export class Together {
  #table = new Figures(2);
  node = make("div", { class: "part columns together", role: "region", tabindex: "0" }, [
    this.#table.node,
  ]);

  /** @param {RiskView} view @param {Scene} scene */
  draw({ together, partners }, scene) {
    setShown(this.node, together.length > 0);
    const heads = [scene.say("pool"), scene.say("rule"), scene.say("variance")];
    for (const { name } of partners) heads.push(name);
    heads.push(scene.say("drawn"), scene.say("unallocated"));
    const rows = [];
    for (const { name, rule, variance, shares, drawn, unallocated } of together) {
      const row = [name, rule, variance.text];
      for (const share of shares) row.push(share.text);
      row.push(drawn.text, unallocated.text);
      rows.push(row);
    }
    setAttribute(this.node, "aria-label", scene.say("togetherCaption"));
    this.#table.draw(scene.say("togetherCaption"), heads, rows);
  }
}
