import { KeyedList, make, setShown, setText, TextList } from "../shared/nodes.js";

/**
 * The same view as a list of sentences, for reading and for reading aloud.
 *
 * @typedef {import("../shared/contract.js").PoolView} PoolView
 * @typedef {PoolView["words"][number]} Item
 */
export class InWords {
  node = make("ul", { class: "in-words measure" });
  #list = new KeyedList(
    this.node,
    (/** @type {Item} */ _item) => {
      const text = make("p");
      const inner = make("ul");
      return { node: make("li", {}, [text, inner]), text, inner, texts: new TextList(inner, "li") };
    },
    (part, item) => {
      setText(part.text, item.text);
      part.texts.draw(item.items);
      setShown(part.inner, item.items.length > 0);
    },
  );

  /** @param {PoolView} view */
  draw(view) {
    this.#list.draw(view.words, (_item, index) => String(index));
  }
}
