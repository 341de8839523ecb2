import { fieldOf, ruleRequest } from "./rule-request.js";

/**
 * Asks the core for the comparison. What it could not use is asked again with the last text that it
 * could, so that the figures stay while the reader corrects a field; what was wrong is kept by field.
 *
 * @typedef {import("../core/core.js").RiskRequest} RiskRequest
 * @typedef {import("../shared/contract.js").RiskView} RiskView
 * @typedef {import("../shared/scene.js").Mistake} Mistake
 * @typedef {import("./choices.js").Choices} Choices
 * @typedef {import("./choices.js").Typed} Typed
 * @typedef {Pick<RiskRequest, "unit" | "lang" | "changes">} Ground
 * @typedef {{ risk: (request: RiskRequest) => RiskView }} Asked
 * @typedef {{ view: RiskView, request: RiskRequest, mistakes: Map<string, Mistake> }} Answer
 */

/** @type {ReadonlySet<string>} */
const NONE = new Set();

/** @param {Asked} doc @param {Choices} choices @param {string} pool that is shown @param {Ground} ground @returns {Answer} */
export function ask(doc, choices, pool, ground) {
  const first = requestOf(choices, pool, ground, NONE);
  let { request } = first;
  let view = doc.risk(request);
  /** @type {Map<string, Mistake>} */
  const mistakes = new Map();
  /** @type {Set<string>} */
  const bad = new Set();
  for (const problem of view.problems) {
    const at = problem.at.split(",", 1)[0] ?? "";
    const { key, field } = placed(first.keys, choices, at);
    bad.add(key);
    if (!isSaid(mistakes, field)) {
      mistakes.set(field, { typed: first.typed.get(key) ?? "", problem });
    }
  }
  if (bad.size > 0) {
    ({ request } = requestOf(choices, pool, ground, bad));
    view = doc.risk(request);
  }
  settle(choices, pool, bad);
  return { view, request, mistakes };
}

/** Whether something as exact has been said of it: of a rule without one of its caps, that is enough. @param {ReadonlyMap<string, Mistake>} mistakes @param {string} field */
function isSaid(mistakes, field) {
  if (!field.startsWith("rule ")) return mistakes.has(field);
  for (const said of mistakes.keys()) if (said.startsWith(field)) return true;
  return false;
}

/**
 * @param {ReadonlyMap<string, string>} keys @param {Choices} choices @param {string} at
 * @returns {{ key: string, field: string }} what to leave out, and the field to say it at
 */
function placed(keys, choices, at) {
  const rule = /^rules\[(\d+)\]\.?(.*)$/.exec(at);
  if (rule !== null) {
    const key = keys.get(`rules[${rule[1]}]`) ?? at;
    for (const { rule: own } of choices.built()) {
      if (`rule ${own.id}` === key) return { key, field: `${key} ${fieldOf(own, rule[2] ?? "")}` };
    }
    return { key, field: key };
  }
  const list = /^(?:contributions|lines)\[\d+\]/.exec(at);
  const key = keys.get(list === null ? at : list[0]) ?? at;
  return { key, field: key };
}

/**
 * @param {Choices} choices @param {string} pool @param {Ground} ground
 * @param {ReadonlySet<string>} bad keys of what the core could not use
 */
function requestOf(choices, pool, ground, bad) {
  /** @type {Map<string, string>} */
  const keys = new Map();
  /** @type {Map<string, string>} */
  const typed = new Map();
  const used = (/** @type {string} */ key, /** @type {string} */ at, /** @type {Typed} */ said) => {
    keys.set(at, key);
    typed.set(key, said.typed);
    // Between two figures a field is empty: that asks nothing yet.
    return bad.has(key) || said.typed.trim() === "" ? said.good : said.typed;
  };
  /** @param {import("./choices.js").FieldName} name @param {string} at */
  const field = (name, at) => {
    const said = choices.fields.get(name);
    return said === undefined ? null : used(name, at, said);
  };
  const contributions = [];
  for (const [partner, said] of choices.contributions(pool)) {
    const amount = used(`contribution ${partner}`, `contributions[${contributions.length}]`, said);
    if (amount !== null) contributions.push({ partner, amount });
  }
  const lines = [];
  for (const [line, said] of choices.lines) {
    const amount = used(`line ${line}`, `lines[${lines.length}]`, said);
    if (amount !== null) lines.push({ line, amount });
  }
  const rules = [];
  for (const { rule, good } of choices.built()) {
    const key = `rule ${rule.id}`;
    keys.set(`rules[${rules.length}]`, key);
    const asked = bad.has(key) ? good : rule;
    if (asked !== null) rules.push(ruleRequest(asked));
  }
  const { shown, baseline, partner } = choices;
  const [latest, earlier] = choices.order;
  const variance = field(latest, latest);
  // Until the one that is typed now can be used, the other one stands.
  const before = variance === null ? (choices.fields.get(earlier)?.good ?? null) : null;
  /** @type {RiskRequest} */
  const request = {
    ...ground,
    pool: choices.pool,
    variance: latest === "variance" ? variance : before,
    percent: latest === "percent" ? variance : before,
    contributions,
    lines,
    rules,
    shown,
    baseline,
    partner,
    bounds: { from: field("from", "bounds.from"), to: field("to", "bounds.to") },
  };
  return { request, keys, typed };
}

/** What the core could use is what a later mistake falls back to. @param {Choices} choices @param {string} pool @param {ReadonlySet<string>} bad */
function settle(choices, pool, bad) {
  const keep = (/** @type {string} */ key, /** @type {Typed} */ said) => {
    if (!bad.has(key) && said.typed.trim() !== "") said.good = said.typed;
  };
  const [, earlier] = choices.order;
  for (const [name, said] of choices.fields) if (name !== earlier) keep(name, said);
  for (const [line, said] of choices.lines) keep(`line ${line}`, said);
  for (const [partner, said] of choices.contributions(pool)) keep(`contribution ${partner}`, said);
  for (const entry of choices.built()) {
    if (!bad.has(`rule ${entry.rule.id}`)) entry.good = structuredClone(entry.rule);
  }
}
