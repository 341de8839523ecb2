import { requestText } from "../core/request.js";
import { FIGURE, parsed } from "../shared/link-text.js";
import { KIND_WORDS, blankStep } from "./rule-kinds.js";

/**
 * A rule that the reader built, in a link: kinds, ids and figures; its names stay behind. A list of
 * lists, because those have no names that a page's libraries could stumble over.
 *
 * @typedef {import("./rule-kinds.js").Step} Step
 * @typedef {import("./rule-kinds.js").OwnRule} OwnRule
 * @typedef {{ rule: (count: number) => string, sum: (count: number) => string }} Names
 */

const MOST_STEPS = 20;
const WITHIN = new Set(["own", "proportional", "fixed-share"]);

/** @param {OwnRule} rule */
export function ruleText({ id, alike, over, under, outcome }) {
  return requestText([
    id,
    sideList(over),
    alike ? null : sideList(under),
    outcome === null ? null : [outcome.partner, outcome.amount, outcome.achieved],
  ]);
}

/** @param {readonly Step[]} steps */
function sideList(steps) {
  const list = [];
  for (const { step, amount, percent, partner, within, rule, ...lists } of steps) {
    // Only what the kind of step asks for: a link has to stay short.
    const weighs = step === "fixed-share" || (step === "tolerance" && within === "fixed-share");
    const weights = [];
    if (weighs) for (const { partner, weight } of lists.weights) weights.push([partner, weight]);
    const caps = [];
    if (step === "cap") for (const { partner, most } of lists.caps) caps.push([partner, most]);
    const sources = [];
    for (const source of lists.sources) sources.push(source.amount);
    const lines = step === "fixed-lines" ? lists.lines : [];
    list.push([step, amount, percent, partner, within, rule, weights, caps, sources, lines]);
  }
  return list;
}

/**
 * @param {string} text @param {number} count how many rules came before it, and one
 * @param {ReadonlySet<string>} partners ids
 * @param {Names} names
 * @returns {OwnRule | null} null where it is not what this page writes
 */
export function readRule(text, count, partners, names) {
  const read = parsed(text);
  if (!Array.isArray(read) || read.length !== 4) return null;
  const [id, over, under, outcome] = read;
  if (typeof id !== "string" || !/^own-\d{1,4}$/.test(id)) return null;
  const reading = { partners, names, sums: 0 };
  const overSteps = readSide(over, reading);
  const underSteps = under === null ? [] : readSide(under, reading);
  const linked = readOutcome(outcome, reading);
  if (overSteps === null || underSteps === null || linked === undefined) return null;
  return {
    id,
    name: names.rule(count),
    alike: under === null,
    over: overSteps,
    under: underSteps,
    outcome: linked,
  };
}

/** @typedef {{ partners: ReadonlySet<string>, names: Names, sums: number }} Reading */

/** @param {unknown} list @param {Reading} reading @returns {Step[] | null} */
function readSide(list, reading) {
  if (!Array.isArray(list) || list.length > MOST_STEPS) return null;
  const steps = [];
  for (const item of list) {
    const step = readStep(item, reading);
    if (step === null) return null;
    steps.push(step);
  }
  return steps;
}

/** @param {unknown} item @param {Reading} reading @returns {Step | null} */
function readStep(item, reading) {
  if (!Array.isArray(item) || item.length !== 10) return null;
  const [kind, amount, percent, partner, within, rule, weights, caps, sources, lines] = item;
  if (typeof kind !== "string" || !KIND_WORDS.has(kind) || !WITHIN.has(within)) return null;
  if (!isFigure(amount) || !isFigure(percent) || typeof rule !== "string") return null;
  if (partner !== "" && !reading.partners.has(partner)) return null;
  const weighed = readPairs(weights, reading.partners);
  const capped = readPairs(caps, reading.partners);
  if (weighed === null || capped === null || !isTexts(lines) || !isTexts(sources)) return null;
  const sum = () => {
    reading.sums += 1;
    return reading.names.sum(reading.sums);
  };
  /** @type {Step} */
  const step = {
    ...blankStep(kind),
    name: kind === "contingency" ? sum() : "",
    amount,
    percent,
    partner,
    within,
    rule,
    lines,
  };
  for (const [partner, weight] of weighed) step.weights.push({ partner, weight });
  for (const [partner, most] of capped) step.caps.push({ partner, most });
  for (const amount of sources) {
    if (!isFigure(amount)) return null;
    step.sources.push({ name: sum(), amount });
  }
  return step;
}

/** @param {unknown} item @param {Reading} reading @returns {OwnRule["outcome"] | undefined} undefined where it cannot be read */
function readOutcome(item, reading) {
  if (item === null) return null;
  if (!Array.isArray(item) || item.length !== 3) return undefined;
  const [partner, amount, achieved] = item;
  if (!reading.partners.has(partner) || !isFigure(amount) || !isFigure(achieved)) return undefined;
  reading.sums += 1;
  return { name: reading.names.sum(reading.sums), partner, amount, achieved };
}

/** @param {unknown} list @param {ReadonlySet<string>} partners @returns {[string, string][] | null} */
function readPairs(list, partners) {
  if (!Array.isArray(list) || list.length > 100) return null;
  /** @type {[string, string][]} */
  const pairs = [];
  for (const item of list) {
    if (!Array.isArray(item) || item.length !== 2) return null;
    if (!partners.has(item[0]) || !isFigure(item[1])) return null;
    pairs.push([item[0], item[1]]);
  }
  return pairs;
}

/** @param {unknown} text @returns {text is string} */
function isFigure(text) {
  return typeof text === "string" && (text === "" || FIGURE.test(text));
}

/** @param {unknown} list @returns {list is string[]} */
function isTexts(list) {
  if (!Array.isArray(list) || list.length > 200) return false;
  for (const text of list) if (typeof text !== "string" || text.length > 200) return false;
  return true;
}
