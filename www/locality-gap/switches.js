import { KeyedList, make, setShown, setText } from "../shared/nodes.js";
import { About } from "./about.js";
import { Switch } from "./switch.js";

/**
 * Funds, pressures, investments and prevention, each to be left out and put back.
 *
 * @typedef {import("../shared/contract.js").GapView} GapView
 * @typedef {GapView["switches"][number]} SwitchView
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {import("./choices.js").Target} Target
 * @typedef {(target: Target, typed: string, start: string | null) => void} Put
 * @typedef {{ kind: string, words: string, switches: SwitchView[] }} Kind
 */
export class Switches {
  node = make("section", { class: "turn", part: "switches" });
  #title = make("h3");
  #kinds = make("div", { class: "kinds" });
  /** @type {Scene | null} */ #scene = null;
  #list;

  /** @param {Put} put */
  constructor(put) {
    this.node.append(this.#title, this.#kinds);
    this.#list = new KeyedList(
      this.#kinds,
      (/** @type {Kind} */ _kind) => new KindOfSwitches(put),
      (part, kind) => {
        if (this.#scene !== null) part.draw(kind, this.#scene);
      },
    );
  }

  /** @param {GapView} view @param {Scene} scene */
  draw({ switches }, scene) {
    this.#scene = scene;
    setShown(this.node, switches.length > 0);
    setText(this.#title, scene.say("switches"));
    /** @type {Map<string, Kind>} */
    const kinds = new Map();
    for (const each of switches) {
      const kind = kinds.get(each.kind) ?? { kind: each.kind, words: each.kindWords, switches: [] };
      kind.switches.push(each);
      kinds.set(each.kind, kind);
    }
    this.#list.draw(Array.from(kinds.values()), ({ kind }) => kind);
  }
}

class KindOfSwitches {
  #legend = make("legend");
  #items = make("ul", { class: "items" });
  node = make("fieldset", {}, [this.#legend, this.#items]);
  /** @type {Scene | null} */ #scene = null;
  #list;

  /** @param {Put} put */
  constructor(put) {
    this.#list = new KeyedList(
      this.#items,
      (/** @type {SwitchView} */ _each) => {
        const one = new Switch(put);
        const words = make("p", { class: "soft" });
        const about = new About();
        return { node: make("li", {}, [one.node, words, about.node]), one, words, about };
      },
      ({ one, words, about }, each) => {
        if (this.#scene === null) return;
        one.draw(each, this.#scene);
        setText(words, each.words);
        setShown(words, each.words !== "");
        about.draw(each, this.#scene);
      },
    );
  }

  /** @param {Kind} kind @param {Scene} scene */
  draw({ words, switches }, scene) {
    this.#scene = scene;
    setText(this.#legend, words);
    this.#list.draw(switches, ({ id }) => id);
  }
}
