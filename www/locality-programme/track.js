import { KeyedList, make, makeSvg, setAttribute } from "../shared/nodes.js";
import { markShape } from "./marks.js";

/**
 * One milestone's line: its dates as shapes, the time between them as a bar, and today.
 *
 * @typedef {import("../shared/contract.js").ProgrammeView} ProgrammeView
 * @typedef {ProgrammeView["milestones"][number]} MilestoneView
 * @typedef {MilestoneView["marks"][number]} MarkView
 */
export class Track {
  #grid = makeSvg("path", { class: "grid" });
  #today = makeSvg("path", { class: "today" });
  #bar = makeSvg("path", { class: "span" });
  #lines = makeSvg(
    "svg",
    {
      class: "track-lines",
      viewBox: "0 0 10000 100",
      preserveAspectRatio: "none",
      focusable: "false",
    },
    [this.#grid, this.#today, this.#bar],
  );
  #marks = make("div", { class: "marks" });
  node = make("div", { class: "track", "aria-hidden": "true" }, [this.#lines, this.#marks]);
  #list = new KeyedList(
    this.#marks,
    (/** @type {MarkView} */ { kind }) => ({ node: make("span", {}, [markShape(kind)]) }),
    ({ node }, { x }) => node.style.setProperty("--x", `${x / 100}%`),
  );

  /** @param {readonly MarkView[]} marks @param {MilestoneView["bar"]} bar @param {ProgrammeView["axis"]} axis @param {number | null} today */
  draw(marks, bar, axis, today) {
    let grid = "";
    for (const { at } of axis) grid += `M${at} 0V100`;
    setAttribute(this.#grid, "d", grid);
    setAttribute(this.#today, "d", today === null ? "" : `M${today} 0V100`);
    setAttribute(this.#bar, "d", bar === null ? "" : `M${bar.from} 50H${bar.to}`);
    this.#list.draw(marks, ({ kind }, index) => `${kind} ${index}`);
  }
}
