/**
 * Making and patching nodes. Nothing here parses markup: text goes in as text, attributes come from
 * a fixed list in our own code. A write happens only when the value differs, so a redraw never
 * disturbs the caret, the selection or a screen reader.
 */

const SVG = "http://www.w3.org/2000/svg";

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string>} [attributes]
 * @param {(Node | string)[]} [children]
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, attributes = {}, children = []) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  for (const child of children) node.append(child);
  return node;
}

/**
 * @template {keyof SVGElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string>} [attributes]
 * @param {Node[]} [children]
 * @returns {SVGElementTagNameMap[T]}
 */
export function makeSvg(tag, attributes = {}, children = []) {
  const node = /** @type {SVGElementTagNameMap[T]} */ (document.createElementNS(SVG, tag));
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  for (const child of children) node.append(child);
  return node;
}

/** @param {Node} node @param {string} text */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/** @param {HTMLElement} node @param {boolean} shown */
export function setShown(node, shown) {
  if (node.hidden === shown) node.hidden = !shown;
}

/** @param {Element} node @param {string} name @param {string | null} value null takes it away */
export function setAttribute(node, name, value) {
  if (value === null) {
    if (node.hasAttribute(name)) node.removeAttribute(name);
  } else if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

/**
 * Keeps the children of a node in step with a list: the node of a key stays the same node, is
 * patched, and moves only when the order asks for it.
 *
 * @template Item
 * @template {{ node: Element }} Part
 */
export class KeyedList {
  /** @type {Element} */ #parent;
  /** @type {(item: Item) => Part} */ #create;
  /** @type {(part: Part, item: Item, index: number) => void} */ #patch;
  /** @type {Element | null} */ #after;
  /** @type {(part: Part) => void} */ #leave;
  /** @type {Map<string, Part>} */ #parts = new Map();

  /**
   * @param {Element} parent
   * @param {(item: Item) => Part} create
   * @param {(part: Part, item: Item, index: number) => void} patch
   * @param {Element | null} [after] the child of the parent that the list follows; null: it comes first
   * @param {(part: Part) => void} [leave] takes a node that is no longer listed out of the parent
   */
  constructor(parent, create, patch, after = null, leave = ({ node }) => node.remove()) {
    this.#parent = parent;
    this.#create = create;
    this.#patch = patch;
    this.#after = after;
    this.#leave = leave;
  }

  /** @param {readonly Item[]} items @param {(item: Item, index: number) => string} keyOf */
  draw(items, keyOf) {
    /** @type {Map<string, Part>} */
    const kept = new Map();
    let index = 0;
    for (const item of items) {
      let key = keyOf(item, index);
      // Two items with one key would share a node; the later one is told apart by its place.
      while (kept.has(key)) key += `\u0000${index}`;
      const part = this.#parts.get(key) ?? this.#create(item);
      kept.set(key, part);
      this.#patch(part, item, index);
      index += 1;
    }
    for (const [key, part] of this.#parts) if (!kept.has(key)) this.#leave(part);
    let place =
      this.#after === null ? this.#parent.firstElementChild : this.#after.nextElementSibling;
    for (const part of kept.values()) {
      if (part.node === place) place = place.nextElementSibling;
      else this.#parent.insertBefore(part.node, place);
    }
    this.#parts = kept;
  }

  /** @param {string} key */
  get(key) {
    return this.#parts.get(key);
  }

  parts() {
    return this.#parts.values();
  }
}

/** A list of texts, one node each, patched in place. */
export class TextList {
  /** @type {KeyedList<string, { node: Element }>} */ #list;

  /** @param {Element} parent @param {keyof HTMLElementTagNameMap} tag */
  constructor(parent, tag) {
    this.#list = new KeyedList(
      parent,
      () => ({ node: /** @type {Element} */ (make(tag)) }),
      (part, text) => setText(part.node, text),
    );
  }

  /** @param {readonly string[]} texts */
  draw(texts) {
    this.#list.draw(texts, (_text, index) => String(index));
  }
}
