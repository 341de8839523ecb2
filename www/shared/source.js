import { onPage } from "./page.js";
import { DocumentStore } from "./store.js";

/**
 * Where an element's figures come from, in this order: `src`, the element that `for` names, a script
 * with data inside the element, an ordinary table inside the element, a nested list inside it.
 *
 * @typedef {import("./words.js").WordKey} WordKey
 * @typedef {{ key: string, inside: boolean, load: () => Promise<DocumentStore> }} Source
 *   `key` is what elements share a store by; `inside` where the figures stand in the element itself
 */

const NAME = "LocalitySourceError";

/** A source that cannot be read, in words of the page. */
export class SourceError extends Error {
  /** @override */ name = NAME;
  /** @type {WordKey} */ key;
  /** @type {WordKey} */ hint;
  /** @type {ReadonlyMap<string, string>} */ gaps;

  /** @param {WordKey} key @param {WordKey} hint @param {[string, string][]} [gaps] */
  constructor(key, hint, gaps = []) {
    super(key);
    this.key = key;
    this.hint = hint;
    this.gaps = new Map(gaps);
  }
}

/**
 * By its name: a store that elements share may have been loaded by another script, which has a class
 * of its own.
 *
 * @param {unknown} error
 * @returns {error is SourceError}
 */
export function isSourceError(error) {
  return error instanceof Error && error.name === NAME;
}

/** @param {Element} element @returns {Source} */
export function sourceOf(element) {
  const src = saidIn(element, "src");
  if (src !== "") return addressed(src);
  if (saidIn(element, "for") === "") return figuresIn(element);
  const other = named(element);
  const its = saidIn(other, "src");
  return its === "" ? { ...figuresIn(other), inside: false } : addressed(its);
}

/** @param {Element} element @param {string} attribute */
function saidIn(element, attribute) {
  return (element.getAttribute(attribute) ?? "").trim();
}

/** The element whose figures it shows, as `for` names it. @param {Element} element */
function named(element) {
  const passed = new Set();
  let at = element;
  while (saidIn(at, "src") === "" && saidIn(at, "for") !== "") {
    const id = saidIn(at, "for");
    passed.add(at);
    const root = at.getRootNode();
    const next = root instanceof DocumentFragment ? root.getElementById(id) : null;
    const there = next ?? document.getElementById(id);
    if (there === null || passed.has(there)) {
      throw new SourceError("forMissing", "forMissingHint", [["id", id]]);
    }
    at = there;
  }
  return at;
}

/** Figures inside an element are shared under a name that nothing else has. */
const inside = onPage("inside", () => ({
  keys: /** @type {WeakMap<Element, string>} */ (new WeakMap()),
  last: 0,
}));

/** @param {Element} element */
function keyOf(element) {
  let key = inside.keys.get(element);
  if (key === undefined) {
    inside.last += 1;
    key = `inside ${inside.last}`;
    inside.keys.set(element, key);
  }
  return key;
}

/** @param {Element} element @returns {Source} */
function figuresIn(element) {
  const figures = textIn(element);
  return { key: keyOf(element), inside: true, load: async () => new DocumentStore(figures) };
}

/** @param {Element} element @returns {{ text: string, form: "json" | "csv" | "table" | "list" }} */
function textIn(element) {
  const script = childOf(
    element,
    'script[type="application/json" i], script[type="text/csv" i], script[type="application/locality+json" i]',
  );
  if (script !== null) {
    const form = /csv/i.test(script.getAttribute("type") ?? "") ? "csv" : "json";
    return { text: script.textContent ?? "", form };
  }
  const table = childOf(element, "table");
  if (table instanceof HTMLTableElement) {
    return { text: gridText(table), form: "table" };
  }
  const list = childOf(element, "ul, ol");
  if (list !== null) {
    return { text: listText(list), form: "list" };
  }
  throw new SourceError("sourceMissing", "sourceMissingHint");
}

/** @param {Element} element @param {string} selector */
function childOf(element, selector) {
  return element.querySelector(selector);
}

/** @param {string} src @returns {Source} */
function addressed(src) {
  let address;
  try {
    address = new URL(src, document.baseURI);
  } catch {
    throw new SourceError("sourceUnreachable", "sourceHint", [["address", src]]);
  }
  if (address.origin !== location.origin) {
    throw new SourceError("sourceElsewhere", "sourceElsewhereHint");
  }
  address.hash = "";
  return { key: address.href, inside: false, load: () => fetched(address.href, src) };
}

/** @param {string} address @param {string} shown as the author wrote it */
async function fetched(address, shown) {
  let response;
  let text;
  try {
    response = await fetch(address, { credentials: "same-origin", mode: "same-origin" });
    text = await response.text();
  } catch {
    throw new SourceError("sourceUnreachable", "sourceHint", [["address", shown]]);
  }
  if (!response.ok) {
    throw new SourceError("sourceUnread", "sourceHint", [
      ["address", shown],
      ["code", String(response.status)],
    ]);
  }
  const type = response.headers.get("Content-Type") ?? "";
  const csv = /\.csv(\?|$)/i.test(address) || /^text\/csv/i.test(type);
  return new DocumentStore({ text, form: csv ? "csv" : "json" });
}

/**
 * A table as the grid the core reads: what each cell says, whether it is a heading, how far it
 * spans. Nothing is understood here.
 *
 * @param {HTMLTableElement} table
 */
export function gridText(table) {
  /** @type {{ text: string, head: boolean, colspan: number, rowspan: number }[][]} */
  const rows = [];
  for (const row of Array.from(table.rows)) {
    /** @type {{ text: string, head: boolean, colspan: number, rowspan: number }[]} */
    const cells = [];
    for (const cell of Array.from(row.cells)) {
      cells.push({
        text: shownText(cell),
        head: cell.localName === "th",
        colspan: cell.colSpan,
        rowspan: cell.rowSpan,
      });
    }
    rows.push(cells);
  }
  return JSON.stringify({ caption: table.caption === null ? "" : shownText(table.caption), rows });
}

/** @typedef {{ text: string, items: ListItem[] }} ListItem */

/**
 * A nested list as the tree the core reads: what each item says, and the items under it.
 *
 * @param {Element} list
 */
export function listText(list) {
  return JSON.stringify({ caption: list.getAttribute("aria-label") ?? "", items: itemsOf(list) });
}

/** @param {Element} list */
function itemsOf(list) {
  /** @type {ListItem[]} */
  const items = [];
  for (const child of Array.from(list.children)) {
    /** @type {ListItem} */
    const item = { text: "", items: [] };
    for (const node of Array.from(child.childNodes)) {
      if (node instanceof Element && node.matches("ul, ol")) {
        for (const inner of itemsOf(node)) item.items.push(inner);
      } else item.text += shownText(node);
    }
    items.push(item);
  }
  return items;
}

/** What a reader does not read as part of a figure: marks of footnotes, struck text, what is hidden. */
const NOT_SHOWN = "sup, del, s, script, style, template, [hidden]";

/** Elements that a browser shows on lines of their own. */
const APART = new Set(["br", "div", "li", "p"]);

/**
 * The text of a cell as it is shown, so that a footnote's mark is never another digit and two lines
 * are never one number.
 *
 * @param {Node} node
 * @returns {string}
 */
function shownText(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? "";
  if (!(node instanceof Element) || node.matches(NOT_SHOWN)) return "";
  let text = "";
  for (let child = node.firstChild; child !== null; child = child.nextSibling)
    text += shownText(child);
  return APART.has(node.localName) ? ` ${text} ` : text;
}
