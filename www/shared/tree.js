import { KeyedList, make, setAttribute, setShown, setText, TextList } from "./nodes.js";

/**
 * What is on a diagram as nested lists in reading order, each thing with its relations in words:
 * what a screen reader walks and where the keyboard is. On the picture the same list lies over the
 * drawing, each button upon its body. It is one tab stop; the arrow keys do the rest.
 *
 * @typedef {import("./contract.js").SceneItem} SceneItem
 * @typedef {import("./scene.js").Scene} Scene
 * @typedef {{ relation: number, other: number, words: string }} Says
 *
 * @typedef {object} Known what the list says of a body
 * @property {string} id
 * @property {string} words
 * @property {{ open: boolean, label: string } | null} inside null: nothing is inside it
 * @property {readonly string[]} facts
 * @property {readonly Says[]} says
 *
 * @typedef {object} Shown what is shown of a view, by the places of bodies and relations in it
 * @property {ReadonlyMap<number | null, readonly number[]>} members in reading order
 * @property {ReadonlyMap<number, SceneItem>} places
 * @property {ReadonlyMap<number, SceneItem>} routes
 * @property {(body: number | null) => number | null} drawn what stands for it; null: nothing does
 * @property {(body: number, scene: Scene) => Known | null} known
 *
 * @typedef {object} TreeActions
 * @property {(body: number) => void} toggle
 * @property {(body: number, byKeyboard: boolean) => void} show
 * @property {(relation: number, byKeyboard: boolean) => void} [tell] what is known of a relation;
 *   without it pressing one leads along it
 * @property {(body: number | null, relation: number | null) => void} near
 * @property {(key: string) => boolean} key whether it meant something
 */
export class Tree {
  node;
  /** @type {TreeActions} */ #act;
  /** @type {Shown | null} */ #shown = null;
  /** @type {Map<number, BodyItem>} */ #items = new Map();
  /** Where the reader came from, to go back. @type {number[]} */ #trail = [];
  /** @type {HTMLButtonElement | null} */ #stop = null;
  /** @type {KeyedList<number, BodyItem>} */ #roots;

  /** @param {string} part what the list is called for `::part()` @param {TreeActions} act */
  constructor(part, act) {
    this.node = make("ul", { class: "bodies", role: "list", part });
    this.#act = act;
    this.#roots = bodyList(this.node, this);
    this.node.addEventListener("focusin", ({ target }) => {
      this.#stopAt(/** @type {HTMLButtonElement} */ (target));
      this.#near(target);
    });
    this.node.addEventListener("focusout", ({ relatedTarget }) => this.#near(relatedTarget));
    this.node.addEventListener("pointerover", ({ target }) => this.#near(target));
    this.node.addEventListener("pointerleave", () => this.light());
    this.node.addEventListener("keydown", (event) => this.#walk(event));
    this.node.addEventListener("click", (event) => this.#click(event));
  }

  /** @param {Shown} shown @param {Scene} scene */
  draw(shown, scene) {
    this.#shown = shown;
    this.scene = scene;
    this.#items.clear();
    this.#roots.draw(shown.members.get(null) ?? [], (body) => shown.known(body, scene)?.id ?? "");
    if (this.#stop === null || !this.node.contains(this.#stop)) {
      this.#stopAt(this.node.querySelector("button"));
    }
  }

  /** @type {Scene | null} */ scene = null;

  /** @param {number} body @param {BodyItem} item */
  patch(body, item) {
    const shown = this.#shown;
    if (shown === null || this.scene === null) return;
    this.#items.set(body, item);
    item.draw(body, shown, this.scene);
  }

  /** @param {number} body */
  focusBody(body) {
    this.#items.get(this.#shown?.drawn(body) ?? body)?.button.focus();
  }

  /** @param {number} relation */
  focusRelation(relation) {
    for (const button of this.node.querySelectorAll("button")) {
      if (button.dataset["relation"] !== String(relation)) continue;
      button.focus();
      return;
    }
  }

  /** What the keyboard is at stays lit when everything is drawn again. */
  light() {
    this.#near(this.#focused());
  }

  /** @param {HTMLButtonElement | null} button */
  #stopAt(button) {
    if (this.#stop !== null) this.#stop.tabIndex = -1;
    this.#stop = button;
    if (button !== null) button.tabIndex = 0;
  }

  /** @returns {Element | null} */
  #focused() {
    const stop = this.#stop;
    return stop?.matches(":focus") ? stop : null;
  }

  /** @param {EventTarget | null} target */
  #near(target) {
    const button = target instanceof Element ? target.closest("button") : null;
    const { body, relation } = (this.node.contains(button) && button?.dataset) || {};
    this.#act.near(body ? Number(body) : null, relation ? Number(relation) : null);
  }

  /** @param {MouseEvent} event */
  #click({ target, detail }) {
    const button = target instanceof Element ? target.closest("button") : null;
    if (button === null) return;
    const { body, relation, other } = button.dataset;
    const byKeyboard = detail === 0;
    if (relation && this.#act.tell) this.#act.tell(Number(relation), byKeyboard);
    else if (relation) this.#go(Number(body), other);
    else if (button.hasAttribute("aria-expanded")) this.#act.toggle(Number(body));
    else this.#act.show(Number(body), byKeyboard);
  }

  /** @param {number} from @param {string | undefined} to */
  #go(from, to) {
    if (to === undefined) return;
    this.#trail.push(from);
    this.focusBody(Number(to));
  }

  /** @param {KeyboardEvent} event */
  #walk(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = /** @type {HTMLButtonElement} */ (event.target);
    const body = Number(at.dataset["body"]);
    const item = this.#items.get(body);
    const all = Array.from(this.node.querySelectorAll("button"));
    const stops = all.filter((button) => !button.hidden);
    const bodies = all.filter((button) => button.classList.contains("body"));
    const place = stops.indexOf(at);
    const own = item === undefined ? 0 : bodies.indexOf(item.button);
    const step = new Map([
      ["ArrowDown", stops[place + 1]],
      ["ArrowUp", stops[place - 1]],
      ["PageDown", bodies[own + 1]],
      ["PageUp", bodies[own - 1]],
      ["Home", bodies[0]],
      ["End", bodies.at(-1)],
    ]);
    if (step.has(event.key)) step.get(event.key)?.focus();
    else if (event.key === "ArrowRight") {
      const relation = at.dataset["relation"] ? at : item?.firstRelation();
      this.#go(body, relation?.dataset["other"]);
    } else if (event.key === "ArrowLeft") {
      const back = this.#trail.pop();
      if (back !== undefined) this.focusBody(back);
    } else if (!this.#act.key(event.key)) return;
    event.preventDefault();
  }
}

/** @param {Element} parent @param {Tree} tree @returns {KeyedList<number, BodyItem>} */
function bodyList(parent, tree) {
  return new KeyedList(
    parent,
    () => new BodyItem(tree),
    (item, body) => tree.patch(body, item),
  );
}

class BodyItem {
  button = make("button", { type: "button", class: "body", tabindex: "-1" });
  #words = make("span");
  #toggle = make("button", { type: "button", class: "toggle", tabindex: "-1" });
  #sign = make("span", { "aria-hidden": "true" });
  #facts = make("div", { class: "facts soft" });
  #factList = new TextList(this.#facts, "p");
  #says = make("ul", { class: "says", role: "list" });
  #members = make("ul", { role: "list" });
  node = make("li", { role: "listitem" }, [
    this.button,
    this.#toggle,
    this.#facts,
    this.#says,
    this.#members,
  ]);
  #body = "";
  /** @type {Shown | null} */ #shown = null;
  #relations = new KeyedList(
    this.#says,
    (/** @type {Says} */ _says) => {
      const words = make("span");
      const button = make("button", { type: "button", class: "link", tabindex: "-1" }, [words]);
      return { node: make("li", { role: "listitem" }, [button]), button, words };
    },
    ({ button, words }, { relation, other, words: text }) => {
      setText(words, text);
      setAttribute(button, "data-body", this.#body);
      setAttribute(button, "data-relation", String(relation));
      // What is not there cannot be gone to.
      const there = this.#shown?.drawn(other) ?? null;
      setAttribute(button, "data-other", there === null ? null : String(there));
      place(button, this.#shown?.routes.get(relation));
    },
  );
  #inner;

  /** @param {Tree} tree */
  constructor(tree) {
    this.button.append(this.#words);
    this.#toggle.append(this.#sign);
    this.#inner = bodyList(this.#members, tree);
  }

  /** @param {number} body @param {Shown} shown @param {Scene} scene */
  draw(body, shown, scene) {
    const known = shown.known(body, scene);
    if (known === null) return;
    this.#shown = shown;
    this.#body = String(body);
    const { words, inside, facts, says } = known;
    setText(this.#words, words);
    for (const button of [this.button, this.#toggle]) {
      setAttribute(button, "data-body", this.#body);
      place(button, shown.places.get(body));
    }
    setShown(this.#toggle, inside !== null);
    setText(this.#sign, inside?.open ? "−" : "+");
    setAttribute(this.#toggle, "aria-expanded", String(inside?.open ?? false));
    setAttribute(this.#toggle, "aria-label", inside?.label ?? null);
    this.#factList.draw(facts);
    setShown(this.#facts, facts.length > 0);
    this.#relations.draw(says, ({ relation, other, words }) => `${relation} ${other} ${words}`);
    setShown(this.#says, says.length > 0);
    const members = shown.members.get(body) ?? [];
    this.#inner.draw(members, (member) => shown.known(member, scene)?.id ?? "");
    setShown(this.#members, members.length > 0);
  }

  firstRelation() {
    return this.#says.querySelector("button");
  }
}

/** Lays a button over its place on the picture. @param {HTMLElement} node @param {SceneItem | undefined} item */
function place(node, item) {
  if (item === undefined) return;
  const { kind, x, y, width, height, lines } = item;
  // Of a group only the strip of its title can be pressed: its members lie upon the rest.
  const deep = kind === "group" ? (lines.at(-1)?.y ?? y + 22) - y + 10 : height;
  for (const [name, value] of /** @type {[string, number][]} */ ([
    ["--x", x],
    ["--y", y],
    ["--w", width],
    ["--h", deep],
  ])) {
    if (node.style.getPropertyValue(name) !== String(value)) {
      node.style.setProperty(name, String(value));
    }
  }
}
