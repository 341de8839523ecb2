import { make, setAttribute, setShown, setText } from "./nodes.js";

/**
 * The faces of one view, as tabs: arrow keys move between them, Tab goes on into the panel.
 *
 * @typedef {{ key: string, label: string }} Face
 */

let made = 0;

/**
 * Where an arrow key leads in a row of so many; null for any other key.
 *
 * @param {KeyboardEvent} event @param {number} at @param {number} count
 */
export function stepTo(event, at, count) {
  const steps = new Map([
    ["ArrowRight", (at + 1) % count],
    ["ArrowLeft", (at + count - 1) % count],
    ["Home", 0],
    ["End", count - 1],
  ]);
  const to = steps.get(event.key) ?? null;
  if (to !== null) event.preventDefault();
  return to;
}

export class Faces {
  node = make("div", { class: "faces" });
  list = make("div", { class: "tabs", role: "tablist" });
  /** @type {Map<string, { tab: HTMLButtonElement, panel: HTMLElement }>} */ #faces = new Map();
  /** @type {string} */ #chosen;
  /** @type {() => void} */ #onChoose;

  /** @param {readonly string[]} keys @param {() => void} onChoose @param {string} [chosen] */
  constructor(keys, onChoose, chosen = keys[0] ?? "") {
    this.#onChoose = onChoose;
    this.#chosen = chosen;
    made += 1;
    for (const key of keys) {
      const id = `face-${made}-${key}`;
      const tab = make("button", {
        type: "button",
        role: "tab",
        id: `${id}-tab`,
        "aria-controls": id,
        part: "tab",
      });
      const panel = make("div", {
        class: "panel",
        role: "tabpanel",
        id,
        "aria-labelledby": `${id}-tab`,
      });
      tab.addEventListener("click", () => this.#choose(key, false));
      tab.addEventListener("keydown", (event) => this.#walk(event, keys, key));
      this.#faces.set(key, { tab, panel });
      this.list.append(tab);
    }
    this.node.append(this.list);
  }

  get chosen() {
    return this.#chosen;
  }

  /** @param {string} key */
  panel(key) {
    const face = this.#faces.get(key);
    if (face === undefined) throw new Error(`no face ${key}`);
    return face.panel;
  }

  /** @param {string} key */
  choose(key) {
    this.#choose(key, false);
  }

  /** A face without a label has nothing to show now. @param {string} name @param {readonly Face[]} labels */
  draw(name, labels) {
    setAttribute(this.list, "aria-label", name);
    /** @type {Set<string>} */
    const there = new Set();
    for (const { key } of labels) there.add(key);
    if (!there.has(this.#chosen)) this.#chosen = labels[0]?.key ?? "";
    for (const [key, { tab, panel }] of this.#faces) {
      setShown(tab, there.has(key));
      if (!there.has(key)) setShown(panel, false);
    }
    for (const { key, label } of labels) {
      const face = this.#faces.get(key);
      if (face === undefined) continue;
      const chosen = key === this.#chosen;
      setText(face.tab, label);
      setAttribute(face.tab, "aria-selected", String(chosen));
      setAttribute(face.tab, "tabindex", chosen ? "0" : "-1");
      setShown(face.panel, chosen);
    }
  }

  /** @param {string} key @param {boolean} focus */
  #choose(key, focus) {
    this.#chosen = key;
    this.#onChoose();
    if (focus) this.#faces.get(key)?.tab.focus();
  }

  /** @param {KeyboardEvent} event @param {readonly string[]} keys @param {string} from */
  #walk(event, keys, from) {
    /** @type {string[]} */
    const there = [];
    for (const key of keys) if (this.#faces.get(key)?.tab.hidden === false) there.push(key);
    const to = stepTo(event, there.indexOf(from), there.length);
    if (to !== null) this.#choose(there[to] ?? from, true);
  }
}
