import { onPage } from "./page.js";

/**
 * One store a document: its text and the reader's choices, each with its undo and redo. Elements
 * subscribe, so several on a page that show the same file share one history, even where they come
 * from two scripts and so ask two cores. The store outlives the engine's instance: nothing a reader
 * did is kept inside WebAssembly.
 *
 * @typedef {import("./contract.js").Change} Change
 * @typedef {import("./engine.js").Core} Core
 * @typedef {ReturnType<Core["open"]>} Doc
 * @typedef {{ id: number, change: Change, undone: boolean, sentence: string, note: string }} Entry
 *   `sentence` and `note` are the core's words for it, kept so that an undone change can still be named
 * @typedef {{ kind: string, id: string }} Chosen a partner, a tier, a body: what the reader looks at
 * @typedef {"move" | "amount" | "add" | "remove" | "paste" | "undo" | "redo" | "reset" | "link" | "date" | "compare" | "families" | "open" | "body" | "variance" | "contribution" | "pool" | "partner" | "baseline" | "rules" | "rule" | "bounds" | "growth" | "saving" | "switch" | "condition" | "year" | "solve" | "order" | "underlying" | "way" | "mode" | "levels" | "place" | "flow" | "chosen"} Reason
 * @typedef {(reason: Reason, origin: object | null) => void} Listener
 */

export class DocumentStore {
  /** @type {Entry[]} */ #entries = [];
  /** @type {Set<Listener>} */ #listeners = new Set();
  /** @type {Map<Core, Doc>} */ #docs = new Map();
  /** @type {Map<Core, readonly import("./contract.js").Problem[]>} */ #problems = new Map();
  #lastId = 0;
  /** @type {Chosen | null} */ #chosen = null;
  #text;
  #form;

  /** @param {{ text: string, form: "json" | "csv" | "table" | "list" }} source */
  constructor({ text, form }) {
    this.#text = text;
    this.#form = form;
  }

  /** @returns {readonly Entry[]} */
  get entries() {
    return this.#entries;
  }

  /** The changes that count, in the order they were made. @returns {Change[]} */
  inForce() {
    /** @type {Change[]} */
    const changes = [];
    for (const entry of this.#entries) if (!entry.undone) changes.push(entry.change);
    return changes;
  }

  /** @param {Listener} listener @returns {() => void} unsubscribe */
  subscribe(listener) {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /**
   * The document, opened when first asked for.
   *
   * @param {Core} core
   * @returns {Doc}
   */
  open(core) {
    let doc = this.#docs.get(core);
    if (doc === undefined) {
      doc = core.open(this.#text, this.#form);
      this.#docs.set(core, doc);
    }
    return doc;
  }

  /**
   * What was found in the document; it does not change with the reader's choices.
   *
   * @param {Core} core
   * @returns {readonly import("./contract.js").Problem[]}
   */
  problems(core) {
    let problems = this.#problems.get(core);
    if (problems === undefined) {
      problems = this.open(core).problems;
      this.#problems.set(core, problems);
    }
    return problems;
  }

  /** Gives the cores' handles back; the choices stay. */
  close() {
    const docs = Array.from(this.#docs.values());
    this.#docs.clear();
    for (const doc of docs) doc.close();
  }

  /** @param {readonly Change[]} changes @param {Reason} reason @param {object | null} origin */
  append(changes, reason, origin) {
    for (const change of changes) this.#push(change);
    this.#tell(reason, origin);
  }

  /**
   * Typing twice into one cell is one change, not two: the last word counts.
   *
   * @param {Change} change @param {object | null} origin
   */
  setAmount(change, origin) {
    const last = this.#entries.at(-1);
    if (last?.change.change === "amount" && !last.undone && last.change.line === change.line) {
      this.#entries.pop();
    }
    this.#push(change);
    this.#tell("amount", origin);
  }

  /** @param {number} id @param {boolean} undone @param {object | null} origin */
  setUndone(id, undone, origin) {
    for (const entry of this.#entries) if (entry.id === id) entry.undone = undone;
    this.#tell(undone ? "undo" : "redo", origin);
  }

  /** @param {object | null} origin */
  undoAll(origin) {
    for (const entry of this.#entries) entry.undone = true;
    this.#tell("undo", origin);
  }

  /**
   * Starts again with these changes alone: a link was followed, or a form was reset.
   *
   * @param {readonly Change[]} changes @param {Reason} reason @param {object | null} origin
   */
  replace(changes, reason, origin) {
    this.#entries = [];
    for (const change of changes) this.#push(change);
    this.#tell(reason, origin);
  }

  /** What is chosen in one element is lit in the others; it is no change, and is not undone. */
  get chosen() {
    return this.#chosen;
  }

  /** @param {Chosen | null} chosen */
  choose(chosen) {
    this.#chosen = chosen;
    this.#tell("chosen", null);
  }

  /** @param {Change} change */
  #push(change) {
    this.#lastId += 1;
    this.#entries.push({ id: this.#lastId, change, undone: false, sentence: "", note: "" });
  }

  /** @param {Reason} reason @param {object | null} origin */
  #tell(reason, origin) {
    // A listener may unsubscribe while it is told; the others are told all the same.
    for (const listener of Array.from(this.#listeners)) listener(reason, origin);
  }
}

/** @typedef {Map<string, { store: Promise<DocumentStore>, held: number }>} Stores */

const shared = onPage("stores", () => /** @type {Stores} */ (new Map()));

/**
 * The store of an address, or of figures inside an element, shared by every element that holds it.
 *
 * @param {string} address what it is known by
 * @param {() => Promise<DocumentStore>} load called when nobody holds it yet
 * @returns {Promise<DocumentStore>}
 */
export function hold(address, load) {
  let entry = shared.get(address);
  if (entry === undefined) {
    entry = { store: load(), held: 0 };
    shared.set(address, entry);
  }
  entry.held += 1;
  return entry.store;
}

/** The last to let go closes the document. @param {string} address */
export function release(address) {
  const entry = shared.get(address);
  if (entry === undefined) return;
  entry.held -= 1;
  if (entry.held > 0) return;
  shared.delete(address);
  // An element that was only moved in the page takes its store along and opens it again when it draws.
  entry.store.then(
    (store) => store.close(),
    () => undefined,
  );
}
