import { KeyedList, make, setShown, setText } from "../shared/nodes.js";
import { RuleEditor } from "./rule-editor.js";

/**
 * The reader's own rules, and the button that starts one.
 *
 * @typedef {import("../shared/contract.js").RiskView} RiskView
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {import("./rule-kinds.js").OwnRule} OwnRule
 * @typedef {import("./rule-editor.js").EditActions & { build: () => void }} BuildActions
 */
export class Builder {
  node = make("section", { class: "builder", part: "builder" });
  #title = make("h3", { tabindex: "-1" });
  #hint = make("p", { class: "hint measure" });
  #rules = make("div");
  #new = make("button", { type: "button", class: "primary", part: "button primary" });
  #said = make("p", { class: "soft", role: "status" });
  /** @type {RiskView | null} */ #view = null;
  /** @type {Scene | null} */ #scene = null;
  #list;

  /** @param {BuildActions} act */
  constructor(act) {
    this.#list = new KeyedList(
      this.#rules,
      (/** @type {OwnRule} */ _rule) =>
        new RuleEditor({
          edit: act.edit,
          removeRule: (rule) => {
            act.removeRule(rule);
            // The editor is about to go; the heading says where the reader is.
            this.#title.focus();
          },
        }),
      (editor, rule) => {
        if (this.#view !== null && this.#scene !== null) editor.draw(rule, this.#view, this.#scene);
      },
    );
    this.#new.addEventListener("click", () => act.build());
    this.node.append(this.#title, this.#hint, this.#rules, this.#new, this.#said);
  }

  /** @param {string} rule */
  open(rule) {
    this.#list.get(rule)?.open();
  }

  /** @param {string} rule */
  focusMistake(rule) {
    this.#list.get(rule)?.focusMistake();
  }

  /** @param {readonly OwnRule[]} rules @param {string} said what a new rule took the place of @param {RiskView} view @param {Scene} scene */
  draw(rules, said, view, scene) {
    this.#view = view;
    this.#scene = scene;
    setShown(this.node, scene.access !== "none");
    setText(this.#title, scene.say("ownRules"));
    setText(this.#hint, scene.say("ownRulesHint"));
    setText(this.#new, scene.say("buildRule"));
    setText(this.#said, said);
    this.#list.draw(rules, ({ id }) => id);
  }
}
