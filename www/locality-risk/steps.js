import { KeyedList, make, setAttribute, setShown, setText, TextList } from "../shared/nodes.js";
import { Figures } from "../shared/figures.js";
import { marksOf } from "./rule-head.js";

/**
 * How each rule gets there: the clause, the rule in words, and which step took how much.
 *
 * @typedef {import("../shared/contract.js").RiskView} RiskView
 * @typedef {RiskView["rules"][number]} RuleView
 * @typedef {import("../shared/scene.js").Scene} Scene
 */
export class Steps {
  node = make("div", { class: "steps" });
  #list = new KeyedList(
    this.node,
    (/** @type {RuleView} */ { id }) => new RuleSteps(() => this.#copy(id)),
    (part, rule, place) => {
      if (this.#scene !== null) part.draw(rule, place, this.#scene);
    },
  );
  /** @type {Scene | null} */ #scene = null;
  #copy;

  /** @param {(rule: string) => void} copy */
  constructor(copy) {
    this.#copy = copy;
  }

  /** @param {RiskView} view @param {Scene} scene */
  draw(view, scene) {
    this.#scene = scene;
    this.#list.draw(view.rules, ({ id }) => id);
  }
}

class RuleSteps {
  #badge = make("span", { class: "badge", "aria-hidden": "true" });
  #name = make("span");
  #marks = make("p", { class: "soft" });
  #clause = make("blockquote");
  #source = make("p", { class: "soft" });
  #over = new Side();
  #under = new Side();
  #outcome = make("p", { class: "measure" });
  #refusal = make("p", { class: "note" });
  #waterfall = make("p", { class: "measure" });
  #taken = new Figures(1);
  #copy = make("button", { type: "button", part: "button" });
  node = make("article", { class: "part" }, [
    make("h3", {}, [this.#badge, this.#name]),
    this.#marks,
    this.#clause,
    this.#source,
    this.#over.node,
    this.#under.node,
    this.#outcome,
    this.#refusal,
    this.#waterfall,
    this.#taken.node,
    this.#copy,
  ]);

  /** @param {() => void} copy */
  constructor(copy) {
    this.#copy.addEventListener("click", copy);
  }

  /** @param {RuleView} rule @param {number} place @param {Scene} scene */
  draw(rule, place, scene) {
    setText(this.#badge, String(place + 1));
    setText(this.#name, rule.name);
    put(this.#marks, marksOf(rule, scene));
    put(this.#clause, rule.clause);
    put(this.#source, rule.source);
    drawSides(this.#over, this.#under, rule, scene);
    put(this.#outcome, rule.outcome?.words ?? "");
    put(this.#refusal, rule.refusal);
    put(this.#waterfall, rule.waterfall);
    const rows = [];
    for (const { words, amount, left } of rule.taken) rows.push([words, amount.text, left.text]);
    // One step takes it all, which the paragraph has said.
    setShown(this.#taken.node, rows.length > 1);
    this.#taken.draw(
      scene.say("takenCaption"),
      [scene.say("stepWord"), scene.say("took"), scene.say("leftBehind")],
      rows,
    );
    setText(this.#copy, scene.say("copyRule"));
    setAttribute(this.#copy, "aria-label", `${scene.say("copyRule")}: ${rule.name}`);
    setShown(this.#copy, scene.access !== "none");
  }
}

/** The steps for one side in words. */
export class Side {
  #title = make("h4");
  #steps = make("ol", { class: "written measure" });
  #texts = new TextList(this.#steps, "li");
  node = make("div", {}, [this.#title, this.#steps]);

  /** @param {string} title @param {readonly { words: string }[]} steps */
  draw(title, steps) {
    setText(this.#title, title);
    const texts = [];
    for (const { words } of steps) texts.push(words);
    this.#texts.draw(texts);
    setShown(this.node, texts.length > 0);
  }
}

/**
 * Both sides in words; once where they say the same.
 *
 * @param {Side} over @param {Side} under @param {Pick<RuleView, "over" | "under"> | undefined} rule @param {Scene} scene
 */
export function drawSides(over, under, rule, { say }) {
  const same = rule === undefined || wordsOf(rule.over) === wordsOf(rule.under);
  over.draw(say(same ? "anyVariance" : "overspend"), rule?.over ?? []);
  under.draw(say("underspend"), same ? [] : rule.under);
}

/** @param {readonly { words: string }[]} steps */
function wordsOf(steps) {
  let text = "";
  for (const { words } of steps) text += `${words}\n`;
  return text;
}

/** @param {HTMLElement} node @param {string} text */
function put(node, text) {
  setText(node, text);
  setShown(node, text !== "");
}
