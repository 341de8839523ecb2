import { KeyedList, make, setShown, setText } from "../shared/nodes.js";

/**
 * What is looked for, and which families of relation are drawn.
 *
 * @typedef {import("../shared/contract.js").StructureView} StructureView
 * @typedef {StructureView["families"][number]} Family
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {{
 *   find: (text: string) => void,
 *   reveal: (body: number) => void,
 *   family: (family: string, hidden: boolean) => void,
 * }} ChoiceActions
 */

/** As many as can be read at a glance; a longer word finds fewer. */
const MOST = 8;

export class Choices {
  node = make("div", { class: "part choices" });
  #label = make("label");
  #caption = make("span");
  #field = make("input", { type: "search", autocomplete: "off" });
  #count = make("p", { class: "soft", role: "status" });
  #found = make("ul", { class: "found" });
  #families = make("fieldset", { class: "families", part: "families" });
  #legend = make("legend");
  /** @type {KeyedList<{ body: number, name: string }, { node: HTMLLIElement, button: HTMLButtonElement, body: number }>} */ #results;
  /** @type {KeyedList<Family, { node: HTMLLabelElement, input: HTMLInputElement, words: HTMLSpanElement }>} */ #list;

  /** @param {ChoiceActions} act */
  constructor(act) {
    this.#label.append(this.#caption, this.#field);
    this.#families.append(this.#legend);
    this.node.append(
      make("div", { class: "search", part: "search" }, [this.#label, this.#count, this.#found]),
      this.#families,
    );
    this.#field.addEventListener("input", () => act.find(this.#field.value.trim()));
    this.#results = new KeyedList(
      this.#found,
      () => {
        const button = make("button", { type: "button", class: "link" });
        const part = { node: make("li", {}, [button]), button, body: 0 };
        button.addEventListener("click", () => act.reveal(part.body));
        return part;
      },
      (part, { body, name }) => {
        part.body = body;
        setText(part.button, name);
      },
    );
    this.#list = new KeyedList(
      this.#families,
      ({ family }) => {
        const input = make("input", { type: "checkbox" });
        const words = make("span");
        input.addEventListener("change", () => act.family(family, !input.checked));
        return { node: make("label", { class: "choice" }, [input, words]), input, words };
      },
      ({ input, words }, { label, count, hidden }) => {
        if (input.checked === hidden) input.checked = !hidden;
        setText(words, `${label} (${count})`);
      },
      this.#legend,
    );
  }

  /** @param {StructureView} view @param {string} text what is looked for @param {Scene} scene */
  draw(view, text, scene) {
    setText(this.#caption, scene.say("findBody"));
    if (this.#field.value.trim() !== text) this.#field.value = text;
    const found = text === "" ? [] : view.found;
    setText(
      this.#count,
      text === "" ? "" : scene.say("foundCount", new Map([["count", String(found.length)]])),
    );
    const results = [];
    for (const body of found.slice(0, MOST)) {
      results.push({ body, name: view.bodies[body]?.heading ?? "" });
    }
    this.#results.draw(results, ({ body }) => String(body));
    setText(this.#legend, scene.say("relationsShown"));
    setShown(this.#families, view.families.length > 1);
    this.#list.draw(view.families, ({ family }) => family);
  }

  forget() {
    this.#field.value = "";
  }
}
