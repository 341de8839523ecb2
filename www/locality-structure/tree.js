import { KeyedList, make, setAttribute, setShown, setText, TextList } from "../shared/nodes.js";

/**
 * The bodies as nested lists in reading order, each with its relations in words: what a screen
 * reader walks and where the keyboard is. On the picture the same list lies over the drawing, each
 * button upon its body. It is one tab stop; the arrow keys do the rest.
 *
 * @typedef {import("./shown.js").Shown} Shown
 * @typedef {import("../shared/contract.js").StructureView} StructureView
 * @typedef {StructureView["bodies"][number]} BodyView
 * @typedef {BodyView["says"][number]} Says
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {{
 *   toggle: (body: number) => void,
 *   show: (body: number, byKeyboard: boolean) => void,
 *   near: (body: number | null, relation: number | null) => void,
 *   key: (key: string) => boolean,
 * }} TreeActions
 */
export class Tree {
  node = make("ul", { class: "bodies", role: "list", part: "bodies" });
  /** @type {TreeActions} */ #act;
  /** @type {Shown | null} */ #shown = null;
  /** @type {Map<number, BodyItem>} */ #items = new Map();
  /** Where the reader came from, to go back. @type {number[]} */ #trail = [];
  /** @type {HTMLButtonElement | null} */ #stop = null;
  /** @type {KeyedList<number, BodyItem>} */ #roots;

  /** @param {TreeActions} act */
  constructor(act) {
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
    this.#roots.draw(shown.members.get(null) ?? [], (body) => shown.view.bodies[body]?.id ?? "");
    if (this.#stop === null || !this.node.contains(this.#stop)) {
      this.#stopAt(this.node.querySelector("button"));
    }
  }

  /** @type {Scene | null} */ scene = null;

  /** @param {number} body @param {BodyItem} item */
  patch(body, item) {
    const shown = this.#shown;
    const view = shown?.view.bodies[body];
    if (!shown || !view || this.scene === null) return;
    this.#items.set(body, item);
    item.draw(body, view, shown, this.scene);
  }

  /** @param {number} body */
  focusBody(body) {
    this.#items.get(this.#shown?.drawn(body) ?? body)?.button.focus();
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
    if (relation) this.#go(Number(body), other);
    else if (button.hasAttribute("aria-expanded")) this.#act.toggle(Number(body));
    else this.#act.show(Number(body), detail === 0);
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
      // Who is not there at the date cannot be gone to.
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

  /** @param {number} body @param {BodyView} view @param {Shown} shown @param {Scene} scene */
  draw(body, view, shown, scene) {
    this.#shown = shown;
    this.#body = String(body);
    const { name, heading, markWords, members, open, also, functions, note, says } = view;
    setText(this.#words, markWords === "" ? heading : `${heading} · ${markWords}`);
    for (const button of [this.button, this.#toggle]) {
      setAttribute(button, "data-body", this.#body);
      place(button, shown.places.get(body));
    }
    setShown(this.#toggle, members > 0);
    setText(this.#sign, open ? "−" : "+");
    setAttribute(this.#toggle, "aria-expanded", String(open));
    setAttribute(this.#toggle, "aria-label", scene.say("inside", new Map([["name", name]])));
    const facts = [];
    if (also.length > 0)
      facts.push(scene.say("alsoWritten", new Map([["names", also.join("; ")]])));
    if (functions.length > 0) facts.push(`${scene.say("functions")}: ${functions.join("; ")}`);
    if (note !== "") facts.push(note);
    this.#factList.draw(facts);
    setShown(this.#facts, facts.length > 0);
    this.#relations.draw(says, ({ relation, other, words }) => `${relation} ${other} ${words}`);
    setShown(this.#says, says.length > 0);
    const inside = shown.members.get(body) ?? [];
    this.#inner.draw(inside, (member) => shown.view.bodies[member]?.id ?? "");
    setShown(this.#members, inside.length > 0);
  }

  firstRelation() {
    return this.#says.querySelector("button");
  }
}

/** Lays a button over its place on the picture. @param {HTMLElement} node @param {import("./shown.js").SceneItem | undefined} item */
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
