import { KeyedList, make, makeSvg, setAttribute, setShown, setText } from "../shared/nodes.js";
import { BAR_HEIGHT, segmentShape, tierFrame } from "../shared/stripes.js";

/**
 * The whole as one bar, before and after. Figures stand on it as text of the page, so that they
 * grow with the reader's type; one that does not fit its tier is left to the table.
 *
 * @typedef {import("../shared/contract.js").PoolView} PoolView
 * @typedef {PoolView["bars"][number]} BarView
 * @typedef {BarView["segments"][number]} Segment
 * @typedef {PoolView["legend"][number]} Key
 * @typedef {{ id: string, kind: Segment["kind"], from: number, width: number, text: string }} Stretch
 *   one tier's place on the bar
 */

/** Widths come in ten-thousandths of the wider bar. @param {number} width */
function percent(width) {
  return `${width / 100}%`;
}

export class Bars {
  node = make("figure", { class: "bars part", part: "bars" });
  #bars = make("div");
  #key = make("ul", { class: "key soft" });
  #list = new KeyedList(
    this.#bars,
    (/** @type {BarView} */ _bar) => new Bar(),
    (part, bar) => part.draw(bar),
  );
  #keys = new KeyedList(
    this.#key,
    (/** @type {Key} */ key) => {
      const words = make("span");
      const swatch = makeSvg("svg", { class: "swatch", "aria-hidden": "true" }, [
        segmentShape(key.kind, key.colour),
      ]);
      const frame = tierFrame(key.kind);
      frame.firstElementChild?.setAttribute("width", "29");
      frame.firstElementChild?.setAttribute("height", "15");
      swatch.append(frame);
      return { node: make("li", {}, [swatch, words]), words };
    },
    (part, key) => setText(part.words, key.words),
  );

  constructor() {
    this.node.append(this.#bars, this.#key);
  }

  /** @param {PoolView} view */
  draw(view) {
    setShown(this.node, view.bars.length > 0);
    this.#list.draw(view.bars, (_bar, index) => String(index));
    this.#keys.draw(view.legend, (key) => `${key.kind} ${key.colour} ${key.words}`);
  }
}

class Bar {
  node = make("div", { class: "bar", part: "bar" });
  #label = make("span");
  #outside = make("span", { class: "soft" });
  #picture = makeSvg("svg", { class: "bar-picture", role: "img", height: String(BAR_HEIGHT) });
  #segments = makeSvg("g");
  #frames = makeSvg("g");
  #figures = make("div", { class: "figures", "aria-hidden": "true" });
  #shapes = new KeyedList(
    this.#segments,
    (/** @type {Segment & { from: number }} */ { kind, colour }) => ({
      node: segmentShape(kind, colour),
    }),
    (part, { from, width }) => {
      setAttribute(part.node, "x", percent(from));
      setAttribute(part.node, "width", percent(width));
    },
  );
  #edges = new KeyedList(
    this.#frames,
    (/** @type {Stretch} */ tier) => ({ node: tierFrame(tier.kind) }),
    (part, { from, width }) => {
      setAttribute(part.node, "x", percent(from));
      setAttribute(part.node, "width", percent(width));
      const edge = part.node.firstElementChild;
      if (edge !== null)
        /** @type {SVGElement} */ (edge).style.setProperty("width", "calc(100% - 3px)");
    },
  );
  #texts = new KeyedList(
    this.#figures,
    (/** @type {Stretch} */ tier) => {
      const text = make("span");
      return { node: make("div", { class: `figure ${tier.kind}` }, [text]), text };
    },
    (part, tier) => {
      part.node.style.setProperty("inset-inline-start", percent(tier.from));
      part.node.style.setProperty("inline-size", percent(tier.width));
      setText(part.text, tier.text);
    },
  );

  constructor() {
    this.#picture.append(this.#segments, this.#frames);
    this.node.append(
      make("p", { class: "bar-label" }, [this.#label, this.#outside]),
      make("div", { class: "bar-box" }, [this.#picture, this.#figures]),
    );
  }

  /** @param {BarView} bar */
  draw(bar) {
    setText(this.#label, bar.label);
    setAttribute(this.#picture, "aria-label", bar.describe);
    /** @type {(Segment & { from: number })[]} */
    const placed = [];
    /** @type {Map<string, Stretch>} */
    const tiers = new Map();
    let from = 0;
    let outside = "";
    for (const segment of bar.segments) {
      const { tier, kind, width, tierAmount } = segment;
      if (kind === "outside") {
        // Money outside is no part of the bar: it has its figure and nothing else.
        outside += `${outside === "" ? "" : " · "}${segment.name}: ${tierAmount.text}`;
        continue;
      }
      placed.push({ ...segment, from });
      const stretch = tiers.get(tier) ?? { id: tier, kind, from, width: 0, text: tierAmount.text };
      stretch.width += width;
      tiers.set(tier, stretch);
      from += width;
    }
    setText(this.#outside, outside);
    this.#shapes.draw(placed, ({ tier, partner, kind, colour }) =>
      JSON.stringify([tier, partner, kind, colour]),
    );
    const stretches = Array.from(tiers.values());
    this.#edges.draw(stretches, ({ id, kind }) => `${kind} ${id}`);
    this.#texts.draw(stretches, ({ id, kind }) => `${kind} ${id}`);
  }
}
