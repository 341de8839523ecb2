import { stepTo } from "../shared/faces.js";
import { KeyedList, make, setAttribute, setShown, setText } from "../shared/nodes.js";

/**
 * The row of dates, and the date that the chosen one is compared with.
 *
 * @typedef {import("../shared/contract.js").StructureView} StructureView
 * @typedef {StructureView["moments"][number]} Moment
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {{ date: (at: number) => void, compare: (at: number | null) => void }} DateActions
 */
export class Dates {
  node = make("div", { class: "part dates", part: "dates" });
  #row = make("div", { class: "row", role: "group" });
  #compare = make("button", { type: "button", part: "button" });
  #with = make("label");
  #caption = make("span");
  #choice = make("select");
  /** @type {KeyedList<Moment, { node: HTMLButtonElement }>} */ #buttons;
  #options = new KeyedList(
    this.#choice,
    (/** @type {[number, string]} */ _option) => ({ node: make("option") }),
    ({ node }, [at, label]) => {
      setText(node, label);
      node.value = String(at);
    },
  );
  #at = 0;
  /** @type {number | null} */ #compared = null;

  /** @param {DateActions} act */
  constructor(act) {
    this.#with.append(this.#caption, this.#choice);
    this.node.append(this.#row, this.#compare, this.#with);
    this.#buttons = new KeyedList(
      this.#row,
      () => ({ node: make("button", { type: "button", part: "date" }) }),
      ({ node }, { label, current }) => {
        setText(node, label);
        setAttribute(node, "aria-pressed", String(current));
        setAttribute(node, "tabindex", current ? "0" : "-1");
      },
    );
    const nodes = () => Array.from(this.#row.querySelectorAll("button"));
    this.#row.addEventListener("click", ({ target }) => {
      const at = nodes().indexOf(/** @type {HTMLButtonElement} */ (target));
      if (at >= 0) act.date(at);
    });
    this.#row.addEventListener("keydown", (event) => {
      const to = stepTo(event, this.#at, nodes().length);
      if (to === null) return;
      act.date(to);
      nodes()[to]?.focus();
    });
    this.#compare.addEventListener("click", () => {
      // The date before is what a reader most often asks about.
      act.compare(this.#compared === null ? (this.#at === 0 ? 1 : this.#at - 1) : null);
    });
    this.#choice.addEventListener("change", () => act.compare(Number(this.#choice.value)));
  }

  /** @param {readonly Moment[]} moments @param {Scene} scene */
  draw(moments, scene) {
    setShown(this.node, moments.length > 1);
    this.#compared = null;
    /** @type {[number, string][]} */
    const others = [];
    for (const [at, moment] of moments.entries()) {
      if (moment.current) this.#at = at;
      else others.push([at, moment.label]);
      if (moment.compared) this.#compared = at;
    }
    setAttribute(this.#row, "aria-label", scene.say("dates"));
    this.#buttons.draw(moments, (_moment, index) => String(index));
    setText(this.#compare, scene.say("compareDates"));
    setAttribute(this.#compare, "aria-pressed", String(this.#compared !== null));
    setText(this.#caption, scene.say("compareWith"));
    setShown(this.#with, this.#compared !== null);
    this.#options.draw(others, ([at]) => String(at));
    if (this.#compared !== null) this.#choice.value = String(this.#compared);
  }
}
