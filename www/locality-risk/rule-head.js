import { badge } from "../shared/badge.js";
import { make, setAttribute, setShown, setText } from "../shared/nodes.js";

/**
 * The head of a rule: its number in the chart, its name, how firm it is, and what can be done with it.
 *
 * @typedef {import("../shared/contract.js").RiskView} RiskView
 * @typedef {RiskView["rules"][number]} RuleView
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {{ baseline: (rule: string) => void, copy: (rule: string) => void }} RuleActions
 */

/** What is said of a rule beside its name. @param {RuleView} rule @param {Scene} scene */
export function marksOf({ agreed, own, status }, scene) {
  const marks = [];
  if (agreed) marks.push(scene.say("agreedRule"));
  if (own) marks.push(scene.say("ownRule"));
  if (status.differs || status.code === "illustrative") marks.push(status.words);
  return marks.join(" · ");
}

export class RuleHead {
  node;
  #badge = badge(0);
  #name = make("span", { class: "rule-name" });
  #marks = make("span", { class: "soft marks" });
  #radio = make("input", { type: "radio" });
  #compare = make("span");
  #ofCompare = make("span", { class: "unseen" });
  #choice = make("label", { class: "choice" }, [
    this.#radio,
    make("span", {}, [this.#compare, this.#ofCompare]),
  ]);
  #copyWord = make("span");
  #ofCopy = make("span", { class: "unseen" });
  #copy = make("button", { type: "button", class: "link" }, [this.#copyWord, this.#ofCopy]);
  #id = "";

  /** @param {"th" | "div"} tag @param {string} group the name of the radio buttons @param {RuleActions} act */
  constructor(tag, group, act) {
    this.node = make(tag, { class: "rule-head" });
    setAttribute(this.#radio, "name", group);
    this.#radio.addEventListener("change", () => act.baseline(this.#id));
    this.#copy.addEventListener("click", () => act.copy(this.#id));
    const title = make(tag === "th" ? "span" : "h4", { class: "title" }, [this.#badge, this.#name]);
    this.node.append(title, this.#marks, this.#choice, this.#copy);
  }

  /** @param {RuleView} rule @param {number} place @param {Scene} scene */
  draw(rule, place, scene) {
    this.#id = rule.id;
    setText(this.#badge, String(place + 1));
    setText(this.#name, rule.name);
    const marks = marksOf(rule, scene);
    setText(this.#marks, marks);
    setShown(this.#marks, marks !== "");
    setText(this.#compare, scene.say(rule.baseline ? "isBaseline" : "makeBaseline"));
    setText(this.#ofCompare, `: ${rule.name}`);
    setShown(this.#choice, rule.refusal === "");
    if (this.#radio.checked !== rule.baseline) this.#radio.checked = rule.baseline;
    setText(this.#copyWord, scene.say("copyRule"));
    setText(this.#ofCopy, `: ${rule.name}`);
    setShown(this.#copy, scene.access !== "none");
  }
}
