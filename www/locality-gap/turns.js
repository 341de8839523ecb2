import { make, setShown, setText } from "../shared/nodes.js";
import { Assumptions } from "./assumptions.js";
import { Conditions } from "./conditions.js";
import { Savings } from "./savings.js";
import { Switches } from "./switches.js";

/**
 * What the gap turns on, in two columns: what is assumed and what money hangs on; what is saved and
 * whatever else is in the plan.
 *
 * @typedef {import("../shared/contract.js").GapView} GapView
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {import("./assumptions.js").AssumptionActions & { listAll: () => void }} TurnActions
 */
export class Turns {
  /** What was solved for, read out wherever its answer stands. */
  #said = make("p", { class: "unseen", role: "status" });
  #assumptions;
  #conditions;
  #savings;
  #switches;
  #left;
  #right;
  #unlisted = make("p", { class: "soft" });
  #listAll = make("button", { type: "button", class: "link" });
  #rest = make("div", { class: "rest" }, [this.#unlisted, this.#listAll]);
  node;

  /** @param {TurnActions} act */
  constructor(act) {
    this.#assumptions = new Assumptions(act);
    this.#conditions = new Conditions(act.put);
    this.#savings = new Savings(act);
    this.#switches = new Switches(act.put);
    this.#left = make("div", {}, [this.#assumptions.node, this.#conditions.node]);
    this.#right = make("div", {}, [this.#savings.node, this.#switches.node]);
    this.node = make("div", { class: "part" }, [
      this.#said,
      make("div", { class: "turns" }, [this.#left, this.#right]),
      this.#rest,
    ]);
    this.#listAll.addEventListener("click", () => {
      act.listAll();
      // The button goes: whoever pressed it goes on at the head of the lists.
      const head = this.node.querySelector(".turn:not([hidden]) h3");
      if (!(head instanceof HTMLElement)) return;
      head.tabIndex = -1;
      head.focus();
    });
  }

  /** @param {GapView} view @param {ReadonlyMap<string, boolean>} spread @param {Scene} scene */
  draw(view, spread, scene) {
    const { assumptions, conditions, savings, switches, unlisted, solved } = view;
    setText(this.#said, solved?.sentence ?? "");
    this.#assumptions.draw(view, spread, scene);
    this.#conditions.draw(view, scene);
    this.#savings.draw(view, scene);
    this.#switches.draw(view, scene);
    setShown(this.#left, assumptions.length + conditions.length > 0);
    setShown(this.#right, savings.length + switches.length > 0);
    setText(this.#unlisted, scene.say("unlisted", new Map([["count", String(unlisted)]])));
    setText(this.#listAll, scene.say("listAll"));
    setShown(this.#rest, unlisted > 0);
  }
}
