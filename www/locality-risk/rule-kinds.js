/**
 * The steps a rule can be made of, and what a new one says before anybody has typed: something that
 * can be followed, so that nobody meets an error for having pressed a button.
 *
 * @typedef {import("../shared/contract.js").RiskView} RiskView
 * @typedef {RiskView["rules"][number]} RuleView
 * @typedef {RuleView["over"][number]} StepView
 * @typedef {import("../shared/words.js").WordKey} WordKey
 * @typedef {{ partner: string, weight: string }} Weight
 * @typedef {{ partner: string, most: string }} Cap `most` as typed: pounds, or per cent of the contribution
 * @typedef {{ name: string, amount: string }} Source
 * @typedef {{
 *   step: string, name: string, amount: string, percent: string, partner: string, within: string,
 *   rule: string, weights: Weight[], caps: Cap[], sources: Source[], lines: string[],
 * }} Step every field is there, whatever the kind; the request takes those that belong to it
 * @typedef {{ name: string, partner: string, amount: string, achieved: string }} Outcome
 * @typedef {{
 *   id: string, name: string, alike: boolean, over: Step[], under: Step[], outcome: Outcome | null,
 * }} OwnRule
 */

/** In the order in which they are offered. @type {readonly [string, WordKey][]} */
export const KINDS = [
  ["proportional", "stepProportional"],
  ["own", "stepOwn"],
  ["fixed-share", "stepFixedShare"],
  ["contingency", "stepContingency"],
  ["tolerance", "stepTolerance"],
  ["cap", "stepCap"],
  ["cascade", "stepCascade"],
  ["threshold", "stepThreshold"],
  ["fixed-lines", "stepFixedLines"],
  ["non-recurrent-only", "stepNonRecurrent"],
  ["as-rule", "stepAsRule"],
];

export const KIND_WORDS = new Map(KINDS);

/** How a tolerance may share what is within it. @type {readonly [string, WordKey][]} */
export const WITHIN = [
  ["own", "stepOwn"],
  ["proportional", "stepProportional"],
  ["fixed-share", "stepFixedShare"],
];

/** @param {string} step @returns {Step} */
export function blankStep(step) {
  return {
    step,
    name: "",
    amount: "",
    percent: "",
    partner: "",
    within: "own",
    rule: "",
    weights: [],
    caps: [],
    sources: [],
    lines: [],
  };
}

/**
 * @param {string} kind @param {RiskView} view @param {(key: WordKey) => string} say
 * @returns {Step}
 */
export function newStep(kind, view, say) {
  const made = blankStep(kind);
  for (const { partner } of view.pool.contributions) {
    made.weights.push({ partner, weight: "1" });
    made.caps.push({ partner, most: "" });
    if (made.partner === "") made.partner = partner;
  }
  if (kind === "contingency") return { ...made, name: say("contingency"), amount: "0" };
  if (kind === "cascade") made.sources.push({ name: say("contingency"), amount: "0" });
  if (kind === "tolerance") return { ...made, percent: "1" };
  if (kind === "threshold") return { ...made, percent: "10" };
  const cap = made.caps.at(-1);
  if (kind === "cap" && cap !== undefined) {
    made.caps[made.caps.length - 1] = { partner: cap.partner, most: "100%" };
  }
  if (kind === "as-rule") return { ...made, rule: view.rules[0]?.id ?? "" };
  for (const { id } of view.lines.slice(0, 1)) made.lines.push(id);
  return made;
}

/** A step as the core shows it, ready to be changed. @param {StepView} shown @param {RiskView} view */
export function copiedStep(shown, view) {
  const made = newStep(shown.step, view, () => "");
  /** @type {Step} */
  const step = {
    ...made,
    name: shown.name,
    amount: shown.amount,
    percent: shown.percent,
    partner: shown.partner,
    within: shown.within === "" ? "own" : shown.within,
    lines: Array.from(shown.lines),
    weights: shown.weights.length === 0 ? made.weights : [],
    caps: [],
    sources: [],
  };
  for (const { partner, weight } of shown.weights) step.weights.push({ partner, weight });
  for (const { name, amount } of shown.sources) step.sources.push({ name, amount });
  for (const { partner } of made.caps) {
    let most = "";
    for (const cap of shown.caps) {
      if (cap.partner === partner) most = cap.percent === "" ? cap.amount : `${cap.percent}%`;
    }
    step.caps.push({ partner, most });
  }
  return step;
}

/** @param {readonly StepView[]} shown @param {RiskView} view */
export function copiedSteps(shown, view) {
  const steps = [];
  for (const step of shown) steps.push(copiedStep(step, view));
  return steps;
}

/** A rule apart from the one it was made from: what is typed into one leaves the other as it was. @param {OwnRule} rule @returns {OwnRule} */
export function cloned(rule) {
  return structuredClone(rule);
}
