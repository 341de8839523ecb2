import { Choice } from "../shared/field.js";
import { KeyedList, make, setShown, setText } from "../shared/nodes.js";

/**
 * What is followed, in which figures, and over which levels.
 *
 * @typedef {import("../shared/contract.js").FlowView} FlowView
 * @typedef {FlowView["levels"][number]} Level
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {{
 *   way: (id: string) => void,
 *   mode: (id: string) => void,
 *   levels: (ids: string[]) => void,
 * }} AskActions
 */
export class Asks {
  #way;
  #mode;
  #levels = make("fieldset", { class: "levels", part: "levels" });
  #legend = make("legend");
  /** @type {KeyedList<Level, { node: HTMLLabelElement, input: HTMLInputElement, words: HTMLSpanElement, id: string }>} */ #list;
  node;

  /** @param {AskActions} act */
  constructor(act) {
    this.#way = new Choice(() => act.way(this.#way.chosen ?? ""));
    this.#mode = new Choice(() => act.mode(this.#mode.chosen ?? ""));
    this.#levels.append(this.#legend);
    this.#list = new KeyedList(
      this.#levels,
      () => {
        const input = make("input", { type: "checkbox" });
        const words = make("span");
        input.addEventListener("change", () => act.levels(this.#ticked()));
        return { node: make("label", { class: "choice" }, [input, words]), input, words, id: "" };
      },
      (part, { id, name, chosen }) => {
        part.id = id;
        setText(part.words, name);
        if (part.input.checked !== chosen) part.input.checked = chosen;
      },
      this.#legend,
    );
    const nodes = [this.#way.node, this.#mode.node, this.#levels];
    this.node = make("div", { class: "part asks" }, nodes);
  }

  /** @param {FlowView} view @param {Scene} scene */
  draw({ ways, modes, levels }, scene) {
    for (const [choice, label, options] of /** @type {const} */ ([
      [this.#way, "followed", ways],
      [this.#mode, "figuresShown", modes],
    ])) {
      choice.offer(options);
      for (const { id, chosen } of options) if (chosen) choice.pick(id);
      choice.draw({ label: scene.say(label), prefix: "", error: "" });
      setShown(choice.node, options.length > 1);
    }
    setText(this.#legend, scene.say("levelsShown"));
    setShown(this.#levels, levels.length > 2);
    this.#list.draw(levels, ({ id }) => id);
    setShown(this.node, ways.length > 1 || modes.length > 1 || levels.length > 2);
  }

  #ticked() {
    const ids = [];
    for (const { id, input } of this.#list.parts()) if (input.checked) ids.push(id);
    return ids;
  }
}
