import { Choices } from "./choices.js";

/** More than a plan can have. */
export const ALL = 1_000_000;

/**
 * What a reader has before them: what they chose, what the core last said to it, and what they asked.
 *
 * @typedef {import("../shared/contract.js").GapView} GapView
 * @typedef {import("../shared/unit-switch.js").Unit} Unit
 * @typedef {{ id: string, for: "growth" | "fullYear" | "slippage" }} Solve
 */
export class Session {
  choices = new Choices();
  /** @type {GapView | null} */ view = null;
  /** @type {Unit | null} */ unit = null;
  /** @type {Solve | null} */ solve = null;
  /** Assumptions that are shown year by year, though they are alike, or as one, though they are not. @type {Map<string, boolean>} */ spread =
    new Map();
  /** Whether all is listed, however much it is. */
  all = false;
}
