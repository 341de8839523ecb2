/**
 * A rule that the reader built, as the core reads it: each step with the fields of its kind alone.
 *
 * @typedef {import("./rule-kinds.js").Step} Step
 * @typedef {import("./rule-kinds.js").OwnRule} OwnRule
 * @typedef {Record<string, unknown>} Plain
 */

/** What somebody typed is a part of the contribution if it says per cent. */
const PERCENT = /^(.*?)%\s*$/;

/** @param {OwnRule} rule @returns {Plain} */
export function ruleRequest(rule) {
  /** @type {Plain} */
  const asked = { id: rule.id, name: rule.name, over: steps(rule.over) };
  return {
    ...asked,
    ...(rule.alike ? {} : { under: steps(rule.under) }),
    ...(rule.outcome === null ? {} : { outcome: outcome(rule.outcome) }),
  };
}

/** @param {import("./rule-kinds.js").Outcome} outcome @returns {Plain} */
function outcome({ name, partner, amount, achieved }) {
  return { name, partner, amount, ...(achieved.trim() === "" ? {} : { achieved }) };
}

/** @param {readonly Step[]} list */
function steps(list) {
  /** @type {Plain[]} */
  const asked = [];
  for (const step of list) asked.push({ step: step.step, ...fields(step) });
  return asked;
}

/** @param {Step} step @returns {Plain} */
function fields(step) {
  const { name, amount, percent, partner, within, rule } = step;
  switch (step.step) {
    case "fixed-share":
      return { weights: weights(step) };
    case "contingency":
      return { name, amount };
    case "tolerance":
      return { percent, within, ...(within === "fixed-share" ? { weights: weights(step) } : {}) };
    case "cap":
      return { caps: caps(step) };
    case "fixed-lines":
      return { lines: step.lines };
    case "cascade":
      return { sources: step.sources };
    case "threshold":
      return { partner, percent };
    case "as-rule":
      return { rule };
    default:
      return {};
  }
}

/** @param {Step} step */
function weights(step) {
  /** @type {Plain[]} */
  const asked = [];
  for (const { partner, weight } of step.weights) {
    if (weight.trim() !== "") asked.push({ partner, weight });
  }
  return asked;
}

/** @param {Step} step */
function caps(step) {
  /** @type {Plain[]} */
  const asked = [];
  for (const { partner, most } of step.caps) {
    const part = PERCENT.exec(most)?.[1];
    if (part !== undefined) asked.push({ partner, percent: part });
    else if (most.trim() !== "") asked.push({ partner, amount: most });
  }
  return asked;
}

/**
 * Where the core says a problem is, as the editor names its fields: weights and caps that were left
 * empty did not go out, so that its places are not the editor's.
 *
 * @param {OwnRule} rule @param {string} at behind `rules[0].`: `over[1].caps[0].amount`
 */
export function fieldOf(rule, at) {
  const found = /^(over|under)\[(\d+)\](?:\.(weights|caps)\[(\d+)\])?(.*)$/.exec(at);
  if (found === null) return at;
  const [, side, place, list, item, rest] = found;
  const step = (side === "over" ? rule.over : rule.under)[Number(place)];
  if (step === undefined || list === undefined) return at;
  /** @type {string[]} */
  const sent = [];
  const add = (/** @type {string} */ partner, /** @type {string} */ text) => {
    if (text.trim() !== "") sent.push(partner);
  };
  if (list === "weights") for (const { partner, weight } of step.weights) add(partner, weight);
  else for (const { partner, most } of step.caps) add(partner, most);
  const partner = sent[Number(item)];
  return partner === undefined
    ? `${side}[${place}]${rest ?? ""}`
    : `${side}[${place}].${list} ${partner}`;
}
