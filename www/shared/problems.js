import { KeyedList, make, setShown, setText } from "./nodes.js";

/**
 * What was found wrong with the file: the first in a sentence, all of it in a list that opens.
 *
 * @typedef {import("./contract.js").Problem} Problem
 * @typedef {import("./scene.js").Scene} Scene
 */

/** A file with ten thousand faults is explained by its first hundred. */
const MOST = 100;

export class Problems {
  node = make("div", { class: "part problems", part: "errors" });
  #title;
  #sentence = make("p");
  #hint = make("p");
  #all = make("details");
  #summary = make("summary");
  #list = new ProblemList();

  /** @param {"h2" | "h3"} heading the level at which the page has to go on */
  constructor(heading) {
    this.#title = make(heading);
    this.node.append(this.#title, this.#sentence, this.#hint, this.#all);
    this.#all.append(this.#summary, this.#list.node);
    this.node.hidden = true;
  }

  /**
   * @param {string} title
   * @param {readonly Problem[]} problems
   * @param {Scene} scene
   */
  draw(title, problems, scene) {
    setShown(this.node, problems.length > 0);
    const first = problems[0];
    if (first === undefined) return;
    setText(this.#title, title);
    setText(this.#sentence, first.sentence);
    setText(this.#hint, first.hint);
    setShown(this.#hint, first.hint !== "");
    setText(this.#summary, scene.say("allProblems", new Map([["count", String(problems.length)]])));
    setShown(this.#all, problems.length > 1 || first.found !== "");
    this.#list.draw(problems, scene);
  }
}

/** What is only worth knowing stays out of the reader's way, in a list that opens. */
class Advice {
  node = make("details");
  #summary = make("summary");
  #list = new ProblemList();

  constructor() {
    this.node.append(this.#summary, this.#list.node);
  }

  /** @param {readonly Problem[]} problems @param {Scene} scene */
  draw(problems, scene) {
    setShown(this.node, problems.length > 0);
    setText(this.#summary, `${scene.say("fileAdvice")} (${problems.length})`);
    this.#list.draw(problems, scene);
  }
}

/** What stands in the way, and what is only worth knowing: two places on the page. */
export class Findings {
  problems = new Problems("h3");
  advice = new Advice();

  /** @param {readonly Problem[]} found @param {Scene} scene */
  draw(found, scene) {
    /** @type {Problem[]} */
    const faults = [];
    /** @type {Problem[]} */
    const advice = [];
    for (const problem of found) (problem.advice ? advice : faults).push(problem);
    this.problems.draw(scene.say("fileNotice"), faults, scene);
    this.advice.draw(advice, scene);
  }
}

class ProblemList {
  node = make("ol", { class: "inside findings" });
  #list = new KeyedList(
    this.node,
    (/** @type {Problem} */ _problem) => {
      const texts = [make("p"), make("p", { class: "soft" }), make("p", { class: "soft" })];
      return { node: make("li", {}, texts), texts };
    },
    (part, problem) => this.#draw(part.texts, problem),
  );
  /** @type {Scene | null} */ #scene = null;

  /** @param {readonly Problem[]} problems @param {Scene} scene */
  draw(problems, scene) {
    this.#scene = scene;
    this.#list.draw(problems.slice(0, MOST), (_problem, index) => String(index));
  }

  /** @param {HTMLElement[]} texts @param {Problem} problem */
  #draw([sentence, found, hint], problem) {
    if (sentence !== undefined) setText(sentence, problem.sentence);
    if (found !== undefined) {
      const gaps = new Map([["found", problem.found]]);
      setText(found, problem.found === "" ? "" : (this.#scene?.say("found", gaps) ?? ""));
      setShown(found, problem.found !== "");
    }
    if (hint !== undefined) {
      setText(hint, problem.hint);
      setShown(hint, problem.hint !== "");
    }
  }
}
