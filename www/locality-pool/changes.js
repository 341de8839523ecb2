/**
 * The four things a reader can do, as the core reads them: every field is there, empty where it
 * says nothing.
 *
 * @typedef {import("../shared/contract.js").Change} Change
 */

/** @type {Change} */
const NOTHING = Object.freeze({
  change: "",
  partner: null,
  from: null,
  to: null,
  tier: null,
  line: null,
  amount: null,
  unit: null,
  kind: null,
});

/**
 * @param {string | null} partner whose money; null where that is not stated
 * @param {string} from @param {string} to tiers
 * @param {string} amount in pounds, as typed
 * @param {string | null} kind capital or revenue, where there is a choice
 * @returns {Change}
 */
export function moving(partner, from, to, amount, kind) {
  return { ...NOTHING, change: "move", partner, from, to, amount, unit: "£", kind };
}

/**
 * @param {string} line @param {string} amount as typed
 * @param {string} unit what a bare number means
 * @returns {Change}
 */
export function setting(line, amount, unit) {
  return { ...NOTHING, change: "amount", line, amount, unit };
}

/**
 * @param {string | null} partner @param {string} tier
 * @param {string} amount in pounds, as typed
 * @param {string | null} kind
 * @returns {Change}
 */
export function adding(partner, tier, amount, kind) {
  return { ...NOTHING, change: "add", partner, tier, amount, unit: "£", kind };
}

/** @param {string} line @returns {Change} */
export function removing(line) {
  return { ...NOTHING, change: "remove", line };
}
