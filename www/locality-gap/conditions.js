import { Choice } from "../shared/field.js";
import { KeyedList, make, setAttribute, setShown, setText } from "../shared/nodes.js";
import { About } from "./about.js";
import { keyOf } from "./choices.js";

/**
 * What money hangs on, each with the year in which it is met.
 *
 * @typedef {import("../shared/contract.js").GapView} GapView
 * @typedef {GapView["conditions"][number]} ConditionView
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {import("./choices.js").Target} Target
 * @typedef {(target: Target, typed: string, start: string | null) => void} Put
 */
export class Conditions {
  node = make("section", { class: "turn", part: "conditions" });
  #title = make("h3");
  #items = make("ul", { class: "items" });
  /** @type {Scene | null} */ #scene = null;
  #list;

  /** @param {Put} put */
  constructor(put) {
    this.node.append(this.#title, this.#items);
    this.#list = new KeyedList(
      this.#items,
      (/** @type {ConditionView} */ _condition) => new Condition(put),
      (part, condition) => {
        if (this.#scene !== null) part.draw(condition, this.#scene);
      },
    );
  }

  /** @param {GapView} view @param {Scene} scene */
  draw({ conditions }, scene) {
    this.#scene = scene;
    setShown(this.node, conditions.length > 0);
    setText(this.#title, scene.say("conditions"));
    this.#list.draw(conditions, ({ id }) => id);
  }
}

class Condition {
  #name = make("h4");
  #words = make("p");
  #about = new About();
  #choice;
  node;
  /** @type {Target | null} */ #target = null;

  /** @param {Put} put */
  constructor(put) {
    this.#choice = new Choice(() => {
      if (this.#target !== null) put(this.#target, this.#choice.chosen ?? "", null);
    });
    this.node = make("li", {}, [this.#name, this.#words, this.#about.node, this.#choice.node]);
  }

  /** @param {ConditionView} condition @param {Scene} scene */
  draw({ id, name, words, years, source, note }, scene) {
    this.#target = { what: "condition", of: id, part: "", name };
    setText(this.#name, name);
    setText(this.#words, words);
    this.#about.draw({ source, note }, scene);
    const options = [];
    for (const { id: year, name: said } of years) {
      options.push({ id: year, name: said === "" ? scene.say("conditionNever") : said });
    }
    const label = scene.say("conditionMet");
    const key = keyOf(this.#target);
    this.#choice.offer(options);
    for (const { id: year, chosen } of years) if (chosen) this.#choice.pick(year);
    const error = scene.mistakes.get(key)?.problem.sentence ?? "";
    this.#choice.draw({ label, prefix: scene.say("error"), error });
    const { select } = this.#choice;
    const gaps = new Map([
      ["field", label],
      ["name", name],
    ]);
    setAttribute(select, "aria-label", scene.say("fieldOf", gaps));
    setAttribute(select, "data-key", key);
    select.disabled = scene.access === "none";
  }
}
