import { KeyedList, make, setAttribute, setShown, setText } from "./nodes.js";

/**
 * What the reader did, in order, each with its Undo; what was undone stays, with its Redo.
 *
 * @typedef {import("./store.js").Entry} Entry
 * @typedef {import("./scene.js").Scene} Scene
 * @typedef {{ entry: Pick<Entry, "id" | "undone">, sentence: string, note: string, refused: string }} Item
 * @typedef {{ node: HTMLElement, sentence: HTMLElement, note: HTMLElement, refused: HTMLElement, button: HTMLButtonElement, item: Item }} Row
 */
export class ChangesList {
  node = make("section", { class: "changes", part: "changes" });
  #title = make("h3", { tabindex: "-1" });
  #none = make("p", { class: "soft" });
  #items = make("ol");
  #undoAll = make("button", { type: "button", part: "button" });
  /** @type {KeyedList<Item, Row>} */ #list;
  /** @type {Scene | null} */ #scene = null;

  /** @param {{ setUndone: (id: number, undone: boolean) => void, undoAll: () => void }} act */
  constructor(act) {
    this.node.append(this.#title, this.#none, this.#items, this.#undoAll);
    this.#undoAll.addEventListener("click", () => {
      act.undoAll();
      // The button is about to go; the heading says where the reader is.
      this.#title.focus();
    });
    this.#list = new KeyedList(
      this.#items,
      (item) => this.#row(item, act.setUndone),
      (row, item) => this.#patch(row, item),
    );
  }

  /** @param {readonly Item[]} items @param {Scene} scene */
  draw(items, scene) {
    this.#scene = scene;
    setText(this.#title, scene.say("yourChanges"));
    setText(this.#none, scene.say("noChanges"));
    setShown(this.#none, items.length === 0);
    setShown(this.#items, items.length > 0);
    setText(this.#undoAll, scene.say("undoAll"));
    let standing = 0;
    for (const { entry } of items) if (!entry.undone) standing += 1;
    setShown(this.#undoAll, standing > 1 && scene.access !== "none");
    this.#list.draw(items, ({ entry }) => String(entry.id));
  }

  /** @param {Item} item @param {(id: number, undone: boolean) => void} setUndone @returns {Row} */
  #row(item, setUndone) {
    const sentence = make("span");
    const note = make("span", { class: "soft" });
    const refused = make("p", { class: "field-error" });
    const button = make("button", { type: "button", part: "button" });
    /** @type {Row} */
    const row = {
      node: make("li", {}, [
        make("div", {}, [make("p", {}, [sentence, " ", note]), refused]),
        button,
      ]),
      sentence,
      note,
      refused,
      button,
      item,
    };
    button.addEventListener("click", () => setUndone(row.item.entry.id, !row.item.entry.undone));
    return row;
  }

  /** @param {Row} row @param {Item} item */
  #patch(row, item) {
    const scene = this.#scene;
    if (scene === null) return;
    row.item = item;
    const { undone } = item.entry;
    setAttribute(row.sentence, "class", undone ? "undone" : null);
    setText(row.sentence, item.sentence);
    setText(row.note, undone ? scene.say("undone") : item.note);
    setText(row.refused, item.refused === "" ? "" : `${scene.say("error")} ${item.refused}`);
    setShown(row.refused, item.refused !== "");
    setText(row.button, scene.say(undone ? "redo" : "undo"));
    const gaps = new Map([["change", item.sentence]]);
    setAttribute(row.button, "aria-label", scene.say(undone ? "redoOf" : "undoOf", gaps));
    setShown(row.button, scene.access !== "none");
  }
}
