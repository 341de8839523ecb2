/**
 * What the reader chose and typed, in order, each to be undone by itself. What is typed is kept as
 * text; beside it stands the last text that the core could use, so that a half-typed figure does not
 * throw the plan about.
 *
 * @typedef {"growth" | "saving" | "switch" | "condition"} What
 * @typedef {"fullYear" | "confidence" | "slippage"} SavingField
 * @typedef {object} Target what one entry is about
 * @property {What} what
 * @property {string} of the id of the assumption, the saving, or whatever it is
 * @property {string} part the year of a rate ("" for every year), or the field of a saving
 * @property {string} name in words, for the list of changes
 * @typedef {Target & { id: number, undone: boolean, typed: string, good: string | null, sentence: string }} Entry
 *   `typed` of a switch is "on" or "off", of a condition a year, "" for never; `sentence` is the core's
 */

/** @param {Pick<Target, "what" | "of" | "part">} target */
export function keyOf({ what, of, part }) {
  return `${what} ${of} ${part}`;
}

export class Choices {
  /** @type {string | null} */ year = null;
  /** @type {string | null} */ partner = null;
  /** @type {"order" | "average"} */ order = "order";
  underlying = false;
  /** @type {Entry[]} */ entries = [];
  #last = 0;

  /**
   * Saying one thing twice in a row is one change; going back to where the plan starts is none, and
   * neither is a field left empty.
   *
   * @param {Target} target @param {string} typed @param {string | null} [start] what the plan says itself
   */
  put(target, typed, start = null) {
    const key = keyOf(target);
    const good = this.standing().get(key)?.good ?? null;
    const last = this.entries.at(-1);
    if (last !== undefined && !last.undone && keyOf(last) === key) this.entries.pop();
    if (typed.trim() === "" && target.what !== "condition") {
      for (const entry of this.entries) if (keyOf(entry) === key) entry.undone = true;
      return;
    }
    if (typed === start && !this.#touches(target)) return;
    this.#last += 1;
    this.entries.push({ ...target, id: this.#last, undone: false, typed, good, sentence: "" });
  }

  /** What counts: the last word on each thing. A rate for every year takes those of single years back. */
  standing() {
    /** @type {Map<string, Entry>} */
    const found = new Map();
    for (const entry of this.entries) {
      if (entry.undone) continue;
      if (entry.what === "growth" && entry.part === "") {
        for (const [key, { what, of }] of found) {
          if (what === "growth" && of === entry.of) found.delete(key);
        }
      }
      const key = keyOf(entry);
      found.delete(key);
      found.set(key, entry);
    }
    return found;
  }

  /** @param {number} id @param {boolean} undone */
  setUndone(id, undone) {
    for (const entry of this.entries) if (entry.id === id) entry.undone = undone;
  }

  undoAll() {
    for (const entry of this.entries) entry.undone = true;
  }

  /** Whether anything that counts is about the same thing. @param {Target} target */
  #touches(target) {
    for (const { what, of, part } of this.standing().values()) {
      if (what !== target.what || of !== target.of) continue;
      if (what === "growth" || part === target.part) return true;
    }
    return false;
  }
}
