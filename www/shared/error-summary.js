import { KeyedList, make, setShown, setText } from "./nodes.js";

/**
 * Every mistake that is still on the page, above what can be done about it; each leads to its field.
 *
 * @typedef {{ key: string, sentence: string, hint: string }} Item
 */
export class ErrorSummary {
  node = make("div", { class: "part problems", role: "alert", tabindex: "-1", part: "errors" });
  #title = make("h3");
  #items = make("ul");
  /** @type {KeyedList<Item, { node: HTMLLIElement, link: HTMLButtonElement, hint: HTMLParagraphElement }>} */ #list;

  /** @param {(key: string) => void} goTo */
  constructor(goTo) {
    this.node.append(this.#title, this.#items);
    this.node.hidden = true;
    this.#list = new KeyedList(
      this.#items,
      (item) => {
        const link = make("button", { type: "button", class: "link" });
        link.addEventListener("click", () => goTo(item.key));
        const hint = make("p");
        return { node: make("li", {}, [link, hint]), link, hint };
      },
      (part, item) => {
        setText(part.link, item.sentence);
        setText(part.hint, item.hint);
        setShown(part.hint, item.hint !== "");
      },
    );
  }

  /** @param {string} title @param {readonly Item[]} items */
  draw(title, items) {
    setText(this.#title, title);
    this.#list.draw(items, (item) => item.key);
    setShown(this.node, items.length > 0);
  }
}
