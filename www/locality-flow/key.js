import { keySample } from "../shared/key-sample.js";
import { KeyedList, make, setShown, setText } from "../shared/nodes.js";

/**
 * What fills and edges mean: only those that are on the picture.
 *
 * @typedef {import("../shared/contract.js").FlowView} FlowView
 * @typedef {FlowView["key"][number]} Sample
 * @typedef {import("../shared/scene.js").Scene} Scene
 */
export class Key {
  node = make("div", { class: "part", part: "key" });
  #title = make("h3", { class: "unseen" });
  #samples = make("ul", { class: "key soft" });
  #list = new KeyedList(
    this.#samples,
    (/** @type {Sample} */ look) => {
      const words = make("span");
      const sample = keySample(look, look.kind === "route" ? "route" : "box", "-2 -2 40 26");
      return { node: make("li", {}, [sample, words]), words };
    },
    ({ words }, { label }) => setText(words, label),
  );

  constructor() {
    this.node.append(this.#title, this.#samples);
  }

  /** @param {readonly Sample[]} key @param {Scene} scene */
  draw(key, scene) {
    setShown(this.node, key.length > 0);
    setText(this.#title, scene.say("key"));
    this.#list.draw(key, ({ kind, style, outline }) => `${kind} ${style} ${outline}`);
  }
}
