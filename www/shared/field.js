import { KeyedList, make, setAttribute, setShown, setText } from "./nodes.js";

/** Fields as GOV.UK has them: the label above, the hint and the error between label and field. */

let made = 0;

function nextId() {
  made += 1;
  return `field-${made}`;
}

/** @param {HTMLElement} field @param {HTMLElement} hint @param {HTMLElement} error */
function describe(field, hint, error) {
  const ids = [];
  if (!hint.hidden) ids.push(hint.id);
  if (!error.hidden) ids.push(error.id);
  setAttribute(field, "aria-describedby", ids.length === 0 ? null : ids.join(" "));
  setAttribute(field, "aria-invalid", error.hidden ? null : "true");
}

/** @param {HTMLElement} error @param {string} prefix @param {string} sentence */
export function drawError(error, prefix, sentence) {
  setShown(error, sentence !== "");
  const text = sentence === "" ? "" : `${prefix} ${sentence}`;
  setText(error, text);
}

export class TextField {
  node = make("div", { class: "field" });
  input = make("input", {
    type: "text",
    id: nextId(),
    autocomplete: "off",
    spellcheck: "false",
    part: "field",
  });
  #label = make("label", { for: this.input.id });
  #hint = make("p", { class: "hint", id: `${this.input.id}-hint` });
  #error = make("p", { class: "field-error", id: `${this.input.id}-error` });

  constructor() {
    this.node.append(this.#label, this.#hint, this.#error, this.input);
  }

  /** @param {{ label: string, hint: string, prefix: string, error: string }} words */
  draw({ label, hint, prefix, error }) {
    setText(this.#label, label);
    setText(this.#hint, hint);
    setShown(this.#hint, hint !== "");
    drawError(this.#error, prefix, error);
    describe(this.input, this.#hint, this.#error);
  }
}

/** @typedef {{ id: string | null, name: string }} Option an id of null is "not stated" */

export class Choice {
  node = make("div", { class: "field" });
  select = make("select", { id: nextId(), part: "field" });
  #label = make("label", { for: this.select.id });
  #error = make("p", { class: "field-error", id: `${this.select.id}-error` });
  /** @type {readonly Option[]} */ #options = [];
  /** @type {KeyedList<Option, { node: HTMLOptionElement }>} */ #list;

  /** @param {() => void} onChoose */
  constructor(onChoose) {
    this.node.append(this.#label, this.#error, this.select);
    this.#list = new KeyedList(
      this.select,
      () => ({ node: make("option") }),
      (part, option, index) => {
        setText(part.node, option.name);
        setAttribute(part.node, "value", String(index));
      },
    );
    this.select.addEventListener("change", onChoose);
  }

  /** The chosen option's id; undefined when there is nothing to choose. */
  get chosen() {
    return this.#options[this.select.selectedIndex]?.id;
  }

  /** @param {readonly Option[]} options */
  offer(options) {
    const before = this.chosen;
    this.#options = options;
    this.#list.draw(options, (option) => (option.id === null ? "none" : `id ${option.id}`));
    let at = options.length === 0 ? -1 : 0;
    for (const [index, option] of options.entries()) if (option.id === before) at = index;
    if (this.select.selectedIndex !== at) this.select.selectedIndex = at;
  }

  /** Shows one of the options as the chosen one. @param {string | null} id */
  pick(id) {
    for (const [at, option] of this.#options.entries()) {
      if (option.id === id && this.select.selectedIndex !== at) this.select.selectedIndex = at;
    }
  }

  /** @param {{ label: string, prefix: string, error: string }} words */
  draw({ label, prefix, error }) {
    setText(this.#label, label);
    drawError(this.#error, prefix, error);
    setAttribute(this.select, "aria-invalid", error === "" ? null : "true");
    setAttribute(this.select, "aria-describedby", error === "" ? null : this.#error.id);
  }
}

export class Radios {
  node = make("fieldset", { class: "field" });
  #legend = make("legend");
  #error = make("p", { class: "field-error" });
  /** @type {Map<string, { input: HTMLInputElement, word: HTMLElement }>} */ #choices = new Map();

  /** @param {readonly string[]} values */
  constructor(values) {
    const name = nextId();
    this.#error.id = `${name}-error`;
    this.node.append(this.#legend, this.#error);
    for (const value of values) {
      const input = make("input", { type: "radio", name, value });
      const word = make("span");
      this.#choices.set(value, { input, word });
      this.node.append(make("label", { class: "choice" }, [input, word]));
    }
  }

  /** @returns {string | null} nothing is chosen for the reader */
  get chosen() {
    for (const [value, { input }] of this.#choices) if (input.checked) return value;
    return null;
  }

  clear() {
    for (const { input } of this.#choices.values()) input.checked = false;
  }

  focus() {
    for (const { input } of this.#choices.values()) return input.focus();
  }

  /** @param {{ label: string, prefix: string, error: string, words: ReadonlyMap<string, string> }} words */
  draw({ label, prefix, error, words }) {
    setText(this.#legend, label);
    drawError(this.#error, prefix, error);
    setAttribute(this.node, "aria-describedby", error === "" ? null : this.#error.id);
    for (const [value, { word }] of this.#choices) setText(word, words.get(value) ?? value);
  }
}
