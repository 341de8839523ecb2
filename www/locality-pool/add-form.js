import { Choice, Radios, TextField } from "../shared/field.js";
import { make, setText } from "../shared/nodes.js";
import { adding } from "./changes.js";

/**
 * A line that the paper does not have: whose, in which tier, how much. It gets no name of the
 * reader's own, because links carry choices and never words.
 *
 * @typedef {import("../shared/contract.js").PoolView} PoolView
 * @typedef {import("../shared/contract.js").Change} Change
 * @typedef {import("../shared/scene.js").Scene} Scene
 */

export class AddForm {
  node = make("details", { class: "add" });
  #summary = make("summary");
  #form = make("form", { class: "inside", novalidate: "" });
  #partner = new Choice(() => undefined);
  #tier = new Choice(() => undefined);
  #amount = new TextField();
  #kind = new Radios(["revenue", "capital"]);
  #button = make("button", { type: "submit", part: "button" });

  /** @param {(change: Change) => boolean} add true when the line was added */
  constructor(add) {
    this.#form.append(
      make("div", { class: "pair" }, [this.#partner.node, this.#tier.node]),
      this.#amount.node,
      this.#kind.node,
      this.#button,
    );
    this.node.append(this.#summary, this.#form);
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      const tier = this.#tier.chosen;
      if (typeof tier !== "string") return;
      const partner = this.#partner.chosen ?? null;
      const amount = this.#amount.input.value;
      if (add(adding(partner, tier, amount, this.#kind.chosen))) this.forget();
    });
  }

  focus() {
    this.node.open = true;
    this.#amount.input.focus();
  }

  forget() {
    this.#amount.input.value = "";
    this.#kind.clear();
  }

  /** @param {PoolView} view @param {Scene} scene */
  draw(view, scene) {
    const prefix = scene.say("error");
    setText(this.#summary, scene.say("addLine"));
    this.#partner.offer(view.moves.partners);
    this.#tier.offer(view.moves.tiers);
    this.#partner.draw({ label: scene.say("whose"), prefix, error: "" });
    this.#tier.draw({ label: scene.say("tier"), prefix, error: "" });
    this.#amount.draw({
      label: scene.say("amountInPounds"),
      hint: scene.say("amountHint"),
      prefix,
      error: scene.mistakes.get("add")?.problem.sentence ?? "",
    });
    this.#kind.draw({
      label: scene.say("kindOfMoney"),
      prefix,
      error: "",
      words: new Map([
        ["capital", scene.say("capital")],
        ["revenue", scene.say("revenue")],
      ]),
    });
    setText(this.#button, scene.say("addLineButton"));
  }
}
