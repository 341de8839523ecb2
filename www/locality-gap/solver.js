import { make, setAttribute, setShown, setText } from "../shared/nodes.js";

/**
 * What one figure would have to be for the gap to close: the question as a button, the answer under
 * it, and a button that takes the answer over.
 *
 * @typedef {import("../shared/contract.js").GapView} GapView
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {import("./session.js").Solve} Solve
 * @typedef {import("./choices.js").Target} Target
 * @typedef {{ solve: (solve: Solve) => void, takeOver: (target: Target, typed: string) => void }} SolveActions
 */
export class Solver {
  node = make("div", { class: "solver" });
  #ask = make("button", { type: "button", class: "link", part: "button" });
  #sentence = make("p");
  #take = make("button", { type: "button", part: "button" });
  #answer = make("div", { class: "note answer" }, [this.#sentence, this.#take]);
  /** @type {{ solve: Solve, target: Target, typed: string } | null} */ #about = null;

  /** @param {SolveActions} act */
  constructor(act) {
    this.node.append(this.#ask, this.#answer);
    this.#ask.addEventListener("click", () => {
      if (this.#about !== null) act.solve(this.#about.solve);
    });
    this.#take.addEventListener("click", () => {
      if (this.#about !== null) act.takeOver(this.#about.target, this.#about.typed);
    });
  }

  /**
   * @param {Solve["for"]} what @param {Target} target what the answer changes
   * @param {GapView["solved"]} solved @param {Scene} scene
   */
  draw(what, target, solved, scene) {
    const open = solved !== null && solved.id === target.of && solved.for === what;
    const typed = open ? solved.typed : "";
    this.#about = { solve: { id: target.of, for: what }, target, typed };
    setText(this.#ask, scene.say("solve"));
    setAttribute(this.#ask, "aria-label", scene.say("solveOf", new Map([["name", target.name]])));
    setAttribute(this.#ask, "aria-expanded", String(open));
    setShown(this.#answer, open);
    setText(this.#sentence, open ? solved.sentence : "");
    setText(this.#take, scene.say("takeOver", new Map([["value", typed]])));
    setShown(this.#take, typed !== "" && scene.access === "all");
  }
}
