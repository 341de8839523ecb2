import { LabelledField } from "../shared/labelled-field.js";
import { KeyedList, make, setAttribute, setShown, setText } from "../shared/nodes.js";
import { About } from "./about.js";
import { keyOf } from "./choices.js";
import { Solver } from "./solver.js";
import { Switch } from "./switch.js";

/**
 * The savings: each with a switch, what it brings in a full year, how late it is, and how sure.
 *
 * @typedef {import("../shared/contract.js").GapView} GapView
 * @typedef {GapView["savings"][number]} SavingView
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {import("./choices.js").SavingField} SavingField
 * @typedef {import("./choices.js").Target} Target
 * @typedef {import("./solver.js").SolveActions & { put: (target: Target, typed: string, start: string | null) => void }} SavingActions
 * @typedef {{ view: GapView, scene: Scene }} Now
 */

/** What may be typed, and what may be solved for. */
const FIELDS = /** @type {const} */ (["fullYear", "slippage", "confidence"]);

export class Savings {
  node = make("section", { class: "turn", part: "savings" });
  #title = make("h3");
  #items = make("ul", { class: "items" });
  /** @type {Now | null} */ #now = null;
  #list;

  /** @param {SavingActions} act */
  constructor(act) {
    this.node.append(this.#title, this.#items);
    this.#list = new KeyedList(
      this.#items,
      (/** @type {SavingView} */ _saving) => new Saving(act),
      (part, saving) => {
        if (this.#now !== null) part.draw(saving, this.#now);
      },
    );
  }

  /** @param {GapView} view @param {Scene} scene */
  draw(view, scene) {
    this.#now = { view, scene };
    setShown(this.node, view.savings.length > 0);
    setText(this.#title, scene.say("savings"));
    this.#list.draw(view.savings, ({ id }) => id);
  }
}

class Saving {
  #switch;
  #words = make("p", { class: "soft" });
  #about = new About();
  #fields = make("div", { class: "fields" });
  #parts;
  node;

  /** @param {SavingActions} act */
  constructor(act) {
    this.#switch = new Switch(act.put);
    this.node = make("li", {}, [this.#switch.node, this.#words, this.#about.node, this.#fields]);
    this.#parts = partsOf(act);
    for (const { node } of this.#parts) this.#fields.append(node);
  }

  /** @param {SavingView} saving @param {Now} now */
  draw(saving, now) {
    this.#switch.draw(saving, now.scene);
    setText(this.#words, saving.words);
    setShown(this.#words, saving.words !== "");
    this.#about.draw(saving, now.scene);
    setAttribute(this.node, "class", saving.on ? null : "is-off");
    for (const part of this.#parts) part.draw(saving, now);
  }
}

class Part {
  #what;
  #field;
  /** @type {Solver | null} */ #solver;
  /** @type {Target | null} */ #target = null;
  node;

  /** @param {SavingField} what @param {SavingActions} act */
  constructor(what, act) {
    this.#what = what;
    this.#field = new LabelledField((typed) => {
      if (this.#target !== null) act.put(this.#target, typed, null);
    });
    this.#solver = what === "confidence" ? null : new Solver(act);
    this.node = make("div", { class: `saving-${what}` }, [this.#field.node]);
    if (this.#solver !== null) this.node.append(this.#solver.node);
  }

  /** @param {SavingView} saving @param {Now} now */
  draw(saving, { view, scene }) {
    const what = this.#what;
    const label = scene.say(what, new Map([["unit", view.unit]]));
    const name = scene.say(
      "fieldOf",
      new Map([
        ["field", label],
        ["name", saving.name],
      ]),
    );
    const target = { what: /** @type {const} */ ("saving"), of: saving.id, part: what, name };
    this.#target = target;
    const typed = what === "fullYear" ? saving.typed : saving[what];
    this.#field.draw({ label, name, typed, key: keyOf(target), changed: false }, scene);
    if (what !== "confidence") this.#solver?.draw(what, target, view.solved, scene);
  }
}

/** @param {SavingActions} act */
function partsOf(act) {
  const parts = [];
  for (const field of FIELDS) parts.push(new Part(field, act));
  return parts;
}
