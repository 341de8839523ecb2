import { LabelledField } from "../shared/labelled-field.js";
import { KeyedList, make, setAttribute, setShown, setText } from "../shared/nodes.js";
import { About } from "./about.js";
import { keyOf } from "./choices.js";
import { Solver } from "./solver.js";

/**
 * What the plan assumes about demand, prices and allocations, each a field that may be typed over:
 * one where the rate is the same every year, otherwise one a year.
 *
 * @typedef {import("../shared/contract.js").GapView} GapView
 * @typedef {GapView["assumptions"][number]} AssumptionView
 * @typedef {AssumptionView["rates"][number]} RateView
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {import("./choices.js").Target} Target
 * @typedef {import("./solver.js").SolveActions & {
 *   put: (target: Target, typed: string, start: string | null) => void,
 *   spread: (id: string, wide: boolean) => void,
 * }} AssumptionActions
 * @typedef {{ rate: RateView, part: string, about: AssumptionView }} Field
 */
export class Assumptions {
  node = make("section", { class: "turn", part: "assumptions" });
  #title = make("h3");
  #hint = make("p", { class: "hint" });
  #items = make("ul", { class: "items" });
  /** @type {{ view: GapView, spread: ReadonlyMap<string, boolean>, scene: Scene } | null} */ #now =
    null;
  #list;

  /** @param {AssumptionActions} act */
  constructor(act) {
    this.node.append(this.#title, this.#hint, this.#items);
    this.#list = new KeyedList(
      this.#items,
      (/** @type {AssumptionView} */ _assumption) => new Assumption(act),
      (part, about) => {
        if (this.#now === null) return;
        const { view, spread, scene } = this.#now;
        part.draw(about, spread.get(about.id) ?? !about.one, view, scene);
      },
    );
  }

  /** @param {GapView} view @param {ReadonlyMap<string, boolean>} spread @param {Scene} scene */
  draw(view, spread, scene) {
    this.#now = { view, spread, scene };
    setShown(this.node, view.assumptions.length > 0);
    setText(this.#title, scene.say("assumptions"));
    setText(this.#hint, scene.say("assumptionsHint"));
    this.#list.draw(view.assumptions, ({ id }) => id);
  }
}

/** The rates year by year: one that is the same every year is listed once. @param {AssumptionView} about @param {string[]} years @returns {RateView[]} */
function yearly({ one, rates }, years) {
  const [first] = rates;
  return one && first ? years.map((year) => ({ ...first, year })) : rates;
}

class Assumption {
  #name = make("h4");
  #kind = make("span", { class: "soft kind" });
  #about = new About();
  #fields = make("div", { class: "fields rates" });
  #widen = make("button", { type: "button", class: "link" });
  #solver;
  node;
  #list;
  #id = "";
  #wide = false;
  /** @type {Scene | null} */ #scene = null;

  /** @param {AssumptionActions} act */
  constructor(act) {
    this.#solver = new Solver(act);
    this.node = make("li", {}, [
      make("div", { class: "item-head" }, [this.#name, this.#kind]),
      this.#about.node,
      this.#fields,
      make("div", { class: "item-doing" }, [this.#solver.node, this.#widen]),
    ]);
    this.#widen.addEventListener("click", () => act.spread(this.#id, !this.#wide));
    this.#list = new KeyedList(
      this.#fields,
      (/** @type {Field} */ _field) => new RateField(act),
      (part, field) => {
        if (this.#scene !== null) part.draw(field, this.#scene);
      },
    );
  }

  /** @param {AssumptionView} about @param {boolean} wide @param {GapView} view @param {Scene} scene */
  draw(about, wide, { years, solved }, scene) {
    const { id, name } = about;
    this.#scene = scene;
    this.#id = id;
    this.#wide = wide;
    setText(this.#name, name);
    setText(this.#kind, about.ofWords);
    // A reader asks of every rate how firm it is.
    this.#about.draw({ ...about, status: { ...about.status, differs: true } }, scene);
    /** @type {Field[]} */
    const fields = [];
    const planned = years.slice(1);
    for (const rate of wide ? yearly(about, planned) : about.rates.slice(0, 1)) {
      fields.push({ rate, part: wide ? rate.year : "", about });
    }
    setAttribute(this.#fields, "data-wide", wide ? "" : null);
    this.#list.draw(fields, ({ part }) => part);
    const gaps = new Map([["name", name]]);
    setText(this.#widen, scene.say(wide ? "oneRate" : "yearByYear"));
    setAttribute(this.#widen, "aria-label", scene.say(wide ? "oneRateOf" : "yearByYearOf", gaps));
    setShown(this.#widen, planned.length > 1 && scene.access === "all");
    this.#solver.draw("growth", { what: "growth", of: id, part: "", name }, solved, scene);
  }
}

class RateField {
  /** @type {Field | null} */ #now = null;
  #start = make("p", { class: "hint" });
  #field;
  node;

  /** @param {AssumptionActions} act */
  constructor(act) {
    this.#field = new LabelledField((typed) => {
      if (this.#now === null) return;
      const { about, part, rate } = this.#now;
      // A rate for every year is back at the start only where the plan has one itself.
      const start = part !== "" || about.one ? rate.start : null;
      const name = part === "" ? about.name : `${about.name}, ${part}`;
      act.put({ what: "growth", of: about.id, part, name }, typed, start);
    });
    this.node = this.#field.node;
    this.node.append(this.#start);
  }

  /** @param {Field} now @param {Scene} scene */
  draw(now, scene) {
    const { rate, part, about } = now;
    this.#now = now;
    const label = part === "" ? scene.say("perCentAYear") : rate.year;
    const gaps = new Map([
      ["label", label],
      ["year", label],
      ["name", about.name],
    ]);
    const changed = rate.typed !== rate.start;
    const key = keyOf({ what: "growth", of: about.id, part });
    const name = scene.say(part === "" ? "rateOf" : "rateOfYear", gaps);
    this.#field.draw({ label, name, typed: rate.typed, key, changed }, scene);
    setText(this.#start, scene.say("startsAt", new Map([["start", rate.start]])));
    setShown(this.#start, changed);
  }
}
