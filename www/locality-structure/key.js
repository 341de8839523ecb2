import { keySample } from "../shared/key-sample.js";
import { KeyedList, make, setShown, setText } from "../shared/nodes.js";

/** What stands beside a name on the picture, so that colour is never needed. */
const SIGNS = new Map([
  ["new", "+ "],
  ["gone", "− "],
  ["changed", "△ "],
]);

/**
 * What the lines and outlines mean: only those that are on the picture.
 *
 * @typedef {import("../shared/contract.js").StructureView} StructureView
 * @typedef {StructureView["key"][number]} Sample
 * @typedef {import("../shared/scene.js").Scene} Scene
 */
export class Key {
  node = make("div", { class: "part", part: "key" });
  #title = make("h3", { class: "unseen" });
  #samples = make("ul", { class: "key soft" });
  #list = new KeyedList(
    this.#samples,
    (/** @type {Sample} */ look) => {
      const { kind } = look;
      const words = make("span");
      const shape = kind === "family" || kind === "reading" ? "route" : "box";
      const sample = keySample(look, shape, "-1 -1 38 22");
      return { node: make("li", { class: kind }, [sample, words]), words };
    },
    ({ words }, { kind, word, label }) =>
      setText(words, ((kind === "mark" && SIGNS.get(word)) || "") + label),
  );

  constructor() {
    this.node.append(this.#title, this.#samples);
  }

  /** @param {readonly Sample[]} key @param {Scene} scene */
  draw(key, scene) {
    setShown(this.node, key.length > 0);
    setText(this.#title, scene.say("key"));
    // Forms that are drawn alike share a sample.
    /** @type {Map<string, Sample>} */
    const samples = new Map();
    for (const each of key) {
      const { kind, style, outline, inner } = each;
      const alike = kind === "form" && !/virtual|advisory|team/.test(style);
      const look = alike ? outline + inner : `${kind} ${style}`;
      const first = samples.get(look);
      const label = first && `${first.label}, ${each.label.toLowerCase()}`;
      samples.set(look, first && label ? { ...first, label } : each);
    }
    this.#list.draw(Array.from(samples.values()), ({ kind, word }) => `${kind} ${word}`);
  }
}
