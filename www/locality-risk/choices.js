import { cloned } from "./rule-kinds.js";

/**
 * What the reader chose and typed. What is typed is kept as text; beside it stands the last text that
 * the core could use, so that a half-typed figure does not throw the comparison about.
 *
 * @typedef {import("./rule-kinds.js").OwnRule} OwnRule
 * @typedef {{ typed: string, good: string | null }} Typed
 * @typedef {{ what: "contribution", id: number, undone: boolean, pool: string, partner: string, name: string, amount: Typed }} Contribution
 * @typedef {{ what: "rule", id: number, undone: boolean, rule: OwnRule, good: OwnRule | null }} Built
 * @typedef {Contribution | Built} Entry what a reader did, in order, each to be undone by itself
 */

/** The fields that stand by themselves. @typedef {"variance" | "percent" | "from" | "to"} FieldName */

export class Choices {
  pool = /** @type {string | null} */ (null);
  partner = /** @type {string | null} */ (null);
  baseline = /** @type {string | null} */ (null);
  /** The rules compared; null: as many as the core compares by itself. @type {string[] | null} */ shown =
    null;
  /** @type {Map<FieldName, Typed>} */ fields = new Map();
  /** In which of the two a variance was typed last. @type {"variance" | "percent"} */ latest =
    "variance";
  /** @type {Map<string, Typed>} */ lines = new Map();
  /** @type {Entry[]} */ entries = [];
  #last = 0;
  #rules = 0;

  /** @param {FieldName} name @param {string} typed */
  type(name, typed) {
    let good = this.fields.get(name)?.good ?? null;
    if (name === "variance" || name === "percent") {
      // What was good in one of them is old once the other has been typed.
      if (name !== this.latest) good = null;
      this.latest = name;
    }
    this.fields.set(name, { typed, good });
  }

  /** What was typed in pounds or in per cent, the one that counts first. @returns {["variance" | "percent", "variance" | "percent"]} */
  get order() {
    return this.latest === "percent" ? ["percent", "variance"] : ["variance", "percent"];
  }

  /** @param {string} line @param {string} typed */
  typeLine(line, typed) {
    if (typed.trim() === "") this.lines.delete(line);
    else this.lines.set(line, { typed, good: this.lines.get(line)?.good ?? null });
  }

  /** Typing twice into one cell is one change. @param {string} pool @param {string} partner @param {string} name @param {string} typed */
  contribute(pool, partner, name, typed) {
    const last = this.entries.at(-1);
    const good = this.contributions(pool).get(partner)?.good ?? null;
    if (
      last !== undefined &&
      last.what === "contribution" &&
      !last.undone &&
      last.partner === partner
    ) {
      this.entries.pop();
    }
    this.#push({
      what: "contribution",
      id: 0,
      undone: false,
      pool,
      partner,
      name,
      amount: { typed, good },
    });
  }

  /** @param {string} pool @param {string} partner */
  asInDocument(pool, partner) {
    for (const entry of this.entries) {
      if (entry.what === "contribution" && entry.pool === pool && entry.partner === partner)
        entry.undone = true;
    }
  }

  /** @param {OwnRule} rule */
  build(rule) {
    this.#push({ what: "rule", id: 0, undone: false, rule: cloned(rule), good: null });
  }

  /** An id that no rule of the document has. @param {ReadonlySet<string>} taken */
  freeId(taken) {
    do this.#rules += 1;
    while (taken.has(`own-${this.#rules}`));
    return `own-${this.#rules}`;
  }

  /** @param {number} id @param {boolean} undone */
  setUndone(id, undone) {
    for (const entry of this.entries) if (entry.id === id) entry.undone = undone;
  }

  undoAll() {
    for (const entry of this.entries) entry.undone = true;
  }

  /** The contributions that count: of each partner the last. @param {string} pool @returns {Map<string, Typed>} */
  contributions(pool) {
    const found = new Map();
    for (const entry of this.entries) {
      if (entry.what === "contribution" && !entry.undone && entry.pool === pool) {
        found.delete(entry.partner);
        found.set(entry.partner, entry.amount);
      }
    }
    return found;
  }

  /** @returns {Built[]} */
  built() {
    const found = [];
    for (const entry of this.entries) if (entry.what === "rule" && !entry.undone) found.push(entry);
    return found;
  }

  /** Another pool has another variance, other lines, and other bounds. @param {string} pool */
  turnTo(pool) {
    this.pool = pool;
    this.fields.clear();
    this.lines.clear();
    this.baseline = null;
  }

  /** @param {Entry} entry */
  #push(entry) {
    this.#last += 1;
    this.entries.push({ ...entry, id: this.#last });
  }
}
