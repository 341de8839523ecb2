import { KeyedList, make, makeSvg, setAttribute, setText } from "./nodes.js";

/**
 * The label of each line at its end, moved apart where lines end close together.
 *
 * @typedef {{ place: number, name: string, end: number }} Named where a line ends, in ten-thousandths
 * @typedef {Named & { at: number }} End in px
 */

/** px that a label takes: two lines of a name, or a number alone. */
const NAMED = 36;
const NUMBERED = 24;
const LEADER = 20;

/**
 * Moves places apart until none is closer to the next than `gap`, and none leaves the box: first down,
 * then back up from the foot.
 *
 * @param {readonly number[]} places from the top, in order @param {number} gap @param {number} height
 */
export function apart(places, gap, height) {
  const moved = Array.from(places);
  for (let at = 0; at < moved.length; at += 1) {
    moved[at] = Math.max(moved[at] ?? 0, at === 0 ? gap / 2 : (moved[at - 1] ?? 0) + gap);
  }
  let floor = height - gap / 2;
  for (let at = moved.length - 1; at >= 0; at -= 1) {
    moved[at] = Math.min(moved[at] ?? 0, floor);
    floor = (moved[at] ?? 0) - gap;
  }
  return moved;
}

export class ChartEnds {
  #leaders = makeSvg("svg", { class: "leaders", "aria-hidden": "true", focusable: "false" });
  #labels = make("div", { class: "labels", "aria-hidden": "true" });
  node = make("div", { class: "ends" });
  #lines = new KeyedList(
    this.#leaders,
    (/** @type {End} */ _end) => ({ node: makeSvg("path") }),
    ({ node }, { end, at }) => setAttribute(node, "d", `M0 ${end}L${LEADER} ${at}`),
  );
  #list = new KeyedList(
    this.#labels,
    (/** @type {End} */ _end) => {
      const number = make("span", { class: "badge" });
      const name = make("span", { class: "end-name" });
      return { node: make("span", { class: "end" }, [number, name]), number, name };
    },
    ({ node, number, name }, { place, name: text, at }) => {
      setAttribute(node, "class", `end tone-${place + 1}`);
      node.style.setProperty("--y", `${at}px`);
      setText(number, String(place + 1));
      setText(name, text);
    },
  );

  constructor() {
    this.node.append(this.#leaders, this.#labels);
  }

  /**
   * @param {readonly Named[]} lines @param {number} height of the plot in px
   * @param {boolean} named whether there is room for names
   */
  draw(lines, height, named) {
    /** @type {End[]} */
    const ends = [];
    for (const { place, name, end } of lines) {
      const y = (end / 10_000) * height;
      ends.push({ place, name, end: y, at: y });
    }
    ends.sort((one, other) => one.end - other.end || one.place - other.place);
    const places = [];
    for (const { end } of ends) places.push(end);
    const gap = named ? NAMED : NUMBERED;
    const moved = apart(places, Math.min(gap, height / Math.max(1, ends.length)), height);
    /** @type {End[]} */
    const placed = [];
    for (const [index, end] of ends.entries()) {
      placed.push({ ...end, at: Math.round(moved[index] ?? end.end) });
    }
    this.#lines.draw(placed, ({ place }) => String(place));
    this.#list.draw(placed, ({ place }) => String(place));
  }
}
