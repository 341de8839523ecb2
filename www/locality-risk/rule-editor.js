import { TextField, drawError } from "../shared/field.js";
import { make, setShown, setText } from "../shared/nodes.js";
import { OutcomeEditor } from "./outcome-editor.js";
import { StepList } from "./step-list.js";
import { Side, drawSides } from "./steps.js";

/**
 * One rule of the reader's own: its name, its steps, and the clause written out beside them as it is
 * built.
 *
 * @typedef {import("../shared/contract.js").RiskView} RiskView
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {import("./rule-kinds.js").OwnRule} OwnRule
 * @typedef {{ edit: (rule: OwnRule) => void, removeRule: (rule: string) => void }} EditActions
 */

export class RuleEditor {
  node = make("details", { class: "rule-editor" });
  #summary = make("summary");
  #name = new TextField();
  #error = make("p", { class: "field-error" });
  #alike = make("input", { type: "checkbox" });
  #alikeWords = make("span");
  #over;
  #under;
  #outcome;
  #writtenTitle = make("h4");
  #writtenOver = new Side();
  #writtenUnder = new Side();
  #unwritten = make("p", { class: "soft" });
  #removeWord = make("span");
  #ofRemove = make("span", { class: "unseen" });
  #remove = make("button", { type: "button", part: "button" }, [this.#removeWord, this.#ofRemove]);
  /** @type {OwnRule | null} */ #rule = null;

  /** @param {EditActions} act */
  constructor(act) {
    const edit = (/** @type {Partial<OwnRule>} */ change) => {
      if (this.#rule !== null) act.edit({ ...this.#rule, ...change });
    };
    this.#over = new StepList((over) => edit({ over }));
    this.#under = new StepList((under) => edit({ under }));
    this.#outcome = new OutcomeEditor((outcome) => edit({ outcome }));
    this.#name.input.addEventListener("input", () => edit({ name: this.#name.input.value }));
    this.#name.input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.preventDefault();
    });
    this.#alike.addEventListener("change", () => {
      const { over = [], under = [] } = this.#rule ?? {};
      // An underspend of its own starts as the overspend is.
      const kept = under.length === 0 ? structuredClone(over) : under;
      edit({ alike: this.#alike.checked, under: this.#alike.checked ? under : kept });
    });
    this.#remove.addEventListener("click", () => {
      if (this.#rule !== null) act.removeRule(this.#rule.id);
    });
    const written = make("aside", { class: "written-out note" }, [
      this.#writtenTitle,
      this.#writtenOver.node,
      this.#writtenUnder.node,
      this.#unwritten,
    ]);
    this.node.append(
      this.#summary,
      make("div", { class: "inside editing" }, [
        make("div", { class: "edited" }, [
          this.#name.node,
          this.#error,
          this.#over.node,
          make("label", { class: "choice" }, [this.#alike, this.#alikeWords]),
          this.#under.node,
          this.#outcome.node,
          this.#remove,
        ]),
        written,
      ]),
    );
  }

  open() {
    this.node.open = true;
    this.#name.input.focus();
    this.#name.input.select();
  }

  /** To the field of a mistake, or the nearest there is. */
  focusMistake() {
    this.node.open = true;
    const wrong = this.node.querySelector("[aria-invalid]");
    if (wrong instanceof HTMLElement) wrong.focus();
    else this.#name.input.focus();
  }

  /** @param {OwnRule} rule @param {RiskView} view @param {Scene} scene */
  draw(rule, view, scene) {
    this.#rule = rule;
    const { say } = scene;
    const prefix = `rule ${rule.id}`;
    setText(this.#summary, rule.name === "" ? say("ruleUnnamed") : rule.name);
    this.#name.draw({
      label: say("ruleName"),
      hint: "",
      prefix: say("error"),
      error: scene.mistakes.get(`${prefix} name`)?.problem.sentence ?? "",
    });
    if (this.#name.input.value !== rule.name) this.#name.input.value = rule.name;
    drawError(this.#error, say("error"), this.#general(prefix, scene));
    this.#over.draw(
      say(rule.alike ? "anyVariance" : "overspend"),
      `${prefix} over`,
      rule.over,
      view,
      scene,
    );
    this.#alike.checked = rule.alike;
    setText(this.#alikeWords, say("alikeRule"));
    setShown(this.#under.node, !rule.alike);
    this.#under.draw(say("underspend"), `${prefix} under`, rule.under, view, scene);
    this.#outcome.draw(rule.outcome, prefix, view, scene);
    setText(this.#removeWord, say("removeRule"));
    setText(this.#ofRemove, `: ${rule.name}`);
    this.#drawWritten(rule, view, scene);
  }

  /** @param {OwnRule} rule @param {RiskView} view @param {Scene} scene */
  #drawWritten({ id }, { rules }, scene) {
    setText(this.#writtenTitle, scene.say("ruleInWords"));
    let found;
    for (const rule of rules) if (rule.id === id) found = rule;
    drawSides(this.#writtenOver, this.#writtenUnder, found, scene);
    setText(this.#unwritten, scene.say("ruleNotShown"));
    setShown(this.#unwritten, found === undefined);
  }

  /** What is wrong with the rule as a whole. @param {string} prefix @param {Scene} scene */
  #general(prefix, { mistakes }) {
    for (const [at, { problem }] of mistakes) {
      if (at !== prefix && !at.startsWith(`${prefix} `)) continue;
      const field = at.slice(prefix.length + 1);
      if (field !== "name" && !/^(?:(?:over|under)\[|outcome\.)/.test(field))
        return problem.sentence;
    }
    return "";
  }
}
