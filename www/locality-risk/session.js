import { Choices } from "./choices.js";
import { chosenId } from "./link.js";

/**
 * What a reader has before them: what they chose, what the core last said to it, and what they are in
 * the middle of.
 *
 * @typedef {import("../shared/contract.js").RiskView} RiskView
 * @typedef {import("../shared/unit-switch.js").Unit} Unit
 */
export class Session {
  choices = new Choices();
  /** @type {RiskView | null} */ view = null;
  /** @type {Unit | null} */ unit = null;
  /** Where the reader is in the middle of typing: nothing is wrong there yet. */
  typing = "";
  /** What a rule just built took the place of, by name. */
  madeRoom = "";

  /** The pool that is shown, or is to be. */
  get pool() {
    const pools = this.view?.pools ?? [];
    for (const { id } of pools) if (id === this.choices.pool) return id;
    return chosenId(pools) ?? this.choices.pool ?? "";
  }
}
