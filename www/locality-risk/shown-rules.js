import { KeyedList, make, setShown, setText } from "../shared/nodes.js";

/**
 * Which rules stand side by side: eight at the most.
 *
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {{ id: string, name: string, chosen: boolean }} Offered
 */

export const MOST_SHOWN = 8;

export class ShownRules {
  node = make("details", { class: "shown-rules" });
  #summary = make("summary");
  #legend = make("legend", { class: "unseen" });
  #set = make("fieldset", { class: "inside" }, [this.#legend]);
  #full = make("p", { class: "hint" });
  #list;
  #count = 0;

  /** @param {(rule: string, shown: boolean) => void} show */
  constructor(show) {
    this.node.append(this.#summary, this.#set, this.#full);
    this.#list = new KeyedList(
      this.#set,
      (/** @type {Offered} */ { id }) => {
        const input = make("input", { type: "checkbox" });
        const words = make("span");
        input.addEventListener("change", () => show(id, input.checked));
        return { node: make("label", { class: "choice" }, [input, words]), input, words };
      },
      ({ input, words }, { name, chosen }) => {
        if (input.checked !== chosen) input.checked = chosen;
        // The last one stays, and a ninth has no room.
        input.disabled = chosen ? this.#count === 1 : this.#count >= MOST_SHOWN;
        setText(words, name);
      },
      this.#legend,
    );
  }

  /** @param {readonly Offered[]} offered @param {Scene} scene */
  draw(offered, scene) {
    this.#count = 0;
    for (const { chosen } of offered) if (chosen) this.#count += 1;
    const gaps = new Map([
      ["count", String(this.#count)],
      ["all", String(offered.length)],
    ]);
    setShown(this.node, offered.length > 1);
    setText(this.#summary, scene.say("rulesShown", gaps));
    setText(this.#legend, scene.say("rulesShown", gaps));
    setText(this.#full, scene.say("rulesFull"));
    setShown(this.#full, this.#count >= MOST_SHOWN && offered.length > this.#count);
    this.#list.draw(offered, ({ id }) => id);
  }
}
