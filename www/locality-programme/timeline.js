import { KeyedList, make, setAttribute, setShown, setText, TextList } from "../shared/nodes.js";
import { Ticks } from "../shared/ticks.js";
import { markShape } from "./marks.js";
import { Track } from "./track.js";

/**
 * Milestones along the months: when each was planned, moved to, and done. The words of every
 * mark stand in the same list, so the picture says nothing that the list does not.
 *
 * @typedef {import("../shared/contract.js").ProgrammeView} ProgrammeView
 * @typedef {ProgrammeView["milestones"][number]} MilestoneView
 * @typedef {import("../shared/scene.js").Scene} Scene
 */

/** px that the words of a month take. */
const TICK = 76;

/** @type {readonly [string, import("../shared/words.js").WordKey][]} */
const KINDS = [
  ["planned", "markPlanned"],
  ["restated", "markRestated"],
  ["actual", "markActual"],
];

export class Timeline {
  #key = make("ul", { class: "key" });
  #axis = new Ticks("across");
  #axisRow = make("div", { class: "axis-row", "aria-hidden": "true" }, [
    make("div"),
    make("div", { class: "axis" }, [this.#axis.node]),
  ]);
  #items = make("ol", { class: "rows" });
  node = make("div", { class: "timeline stacked", part: "timeline" }, [
    this.#key,
    make("div", {}, [this.#axisRow, this.#items]),
  ]);
  /** @type {ProgrammeView | null} */ #view = null;
  /** @type {Map<string, HTMLElement>} */ #words = new Map();
  #today = make("li");
  #list = new KeyedList(
    this.#items,
    (/** @type {MilestoneView} */ _milestone) => new Row(),
    (part, milestone) => {
      if (this.#view !== null) part.draw(milestone, this.#view);
    },
  );
  #width = 0;

  constructor() {
    for (const [kind] of KINDS) {
      const word = make("span");
      this.#words.set(kind, word);
      this.#key.append(make("li", {}, [markShape(kind), word]));
    }
    this.#key.append(this.#today);
    // How many months have room for their words depends on the width: they come with the next frame.
    new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      if (width === this.#width) return;
      this.#width = width;
      requestAnimationFrame(() => this.#drawAxis());
    }).observe(this.#axis.node);
  }

  /** @param {ProgrammeView} view @param {Scene} scene */
  draw(view, scene) {
    this.#view = view;
    for (const [kind, word] of KINDS) {
      const node = this.#words.get(kind);
      if (node !== undefined) setText(node, scene.say(word));
    }
    setText(this.#today, scene.say("today"));
    setAttribute(this.#today, "class", "today-key");
    setShown(this.#today, view.today !== null);
    this.#list.draw(view.milestones, (_milestone, index) => String(index));
    this.#drawAxis();
  }

  #drawAxis() {
    const axis = this.#view?.axis ?? [];
    const room = Math.max(1, Math.floor(this.#width / TICK));
    const every = Math.ceil(axis.length / room);
    const ticks = [];
    for (const [index, tick] of axis.entries()) if (index % every === 0) ticks.push(tick);
    this.#axis.draw(ticks);
  }
}

class Row {
  #what = make("p", { class: "what" });
  #slippage = make("p", { class: "slippage" });
  #words = make("ul", { class: "soft mark-words" });
  #texts = new TextList(this.#words, "li");
  #track = new Track();
  node = make("li", {}, [
    make("div", { class: "says" }, [this.#what, this.#slippage, this.#words]),
    this.#track.node,
  ]);

  /** @param {MilestoneView} milestone @param {ProgrammeView} view */
  draw({ what, slippage, marks, bar }, { axis, today }) {
    setText(this.#what, what);
    setText(this.#slippage, slippage);
    setShown(this.#slippage, slippage !== "");
    const words = [];
    for (const mark of marks) words.push(mark.words);
    this.#texts.draw(words);
    this.#track.draw(marks, bar, axis, today);
  }
}
