import { KeyedList, make, makeSvg, setAttribute, setText } from "../shared/nodes.js";

/**
 * Where two rules cost the same: a dot on the lines, and a letter in a circle beside it, clear of the
 * other letters. The list beneath says what each letter means.
 *
 * @typedef {import("../shared/contract.js").RiskView} RiskView
 * @typedef {RiskView["chart"]["crossings"][number]} Crossing
 * @typedef {{ place: number, x: number, y: number, at: Crossing["at"] }} Placed in px
 */

/** px from one letter's middle to the next, and from a dot to its letter. */
const CLEAR = 25;
const TEN_THOUSAND = 10_000;

/** Crossings have letters, as rules have numbers. @param {number} index */
export function letter(index) {
  return index < 26 ? String.fromCharCode(65 + index) : String(index + 1);
}

/**
 * Each letter above its dot; where another stands there, below it; then further off.
 *
 * @param {readonly Crossing[]} crossings @param {number} width @param {number} height of the plot in px
 * @returns {Placed[]}
 */
function placed(crossings, width, height) {
  /** @type {Placed[]} */
  const found = [];
  for (const [place, { at }] of crossings.entries()) {
    const x = (at.x / TEN_THOUSAND) * width;
    const dot = (at.y / TEN_THOUSAND) * height;
    let y = dot;
    for (let turn = 2; turn < 2 * crossings.length + 4; turn += 1) {
      y = dot + CLEAR * Math.floor(turn / 2) * (turn % 2 === 0 ? -1 : 1);
      if (y > CLEAR / 2 && y < height - CLEAR / 2 && isFree(found, x, y)) break;
    }
    found.push({ place, x, y, at });
  }
  return found;
}

/** @param {readonly Placed[]} others @param {number} x @param {number} y */
function isFree(others, x, y) {
  for (const other of others) {
    if (Math.abs(other.x - x) < CLEAR && Math.abs(other.y - y) < CLEAR) return false;
  }
  return true;
}

export class ChartCrossings {
  node = make("div", { "aria-hidden": "true" });
  #dots = makeSvg("path", { class: "dots" });
  #leaders = makeSvg("path", { class: "strings" });
  #lines = makeSvg("svg", {
    class: "lines",
    viewBox: "0 0 10000 10000",
    preserveAspectRatio: "none",
    focusable: "false",
  });
  #circles = new KeyedList(
    this.node,
    (/** @type {Placed} */ _crossing) => ({ node: make("span", { class: "crossing" }) }),
    ({ node }, { place, x, y }) => {
      setText(node, letter(place));
      node.style.setProperty("--x", `${Math.round(x)}px`);
      node.style.setProperty("--y", `${Math.round(y)}px`);
    },
    this.#lines,
  );

  constructor() {
    this.#lines.append(this.#leaders, this.#dots);
    this.node.append(this.#lines);
  }

  /** @param {readonly Crossing[]} crossings @param {number} width @param {number} height of the plot in px */
  draw(crossings, width, height) {
    const found = placed(crossings, width, height);
    let dots = "";
    let strings = "";
    for (const { at, y } of found) {
      dots += `M${at.x} ${at.y}h.01`;
      strings += `M${at.x} ${at.y}V${Math.round((y / height) * TEN_THOUSAND)}`;
    }
    setAttribute(this.#dots, "d", dots);
    setAttribute(this.#leaders, "d", strings);
    this.#circles.draw(found, ({ place }) => String(place));
  }
}
