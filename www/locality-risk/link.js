import { requestText } from "../core/request.js";
import { Choices } from "./choices.js";
import { readRule, ruleText } from "./link-rule.js";
import { FIGURE, parsed } from "../shared/link-text.js";

/**
 * The text of a link: choices only. A name that somebody typed is words to display, so it stays
 * behind; whoever follows the link meets `Rule from the link 1`.
 *
 * @typedef {import("../shared/contract.js").RiskView} RiskView
 * @typedef {import("./choices.js").Typed} Typed
 * @typedef {import("./link-rule.js").Names} Names
 * @typedef {"linkDamaged" | "linkElsewhereRisk"} Refusal
 */

const LONGEST = 16_000;
const MOST_RULES = 8;

/** @param {Typed | undefined} said */
function figure(said) {
  const text = (said?.good ?? "").trim();
  return FIGURE.test(text) ? text : null;
}

const BOUNDS = /** @type {const} */ (["from", "to"]);
const FIELDS = /** @type {const} */ (["variance", "percent", "from", "to"]);
const IDS = /** @type {const} */ (["partner", "baseline"]);

/**
 * @param {RiskView} view @param {Choices} choices
 * @param {string} pool that is shown
 * @param {string} changes the link of the changes made to the document itself; "" where there are none
 */
export function choicesText(view, choices, pool, changes) {
  const fields = new URLSearchParams();
  fields.set("locality-risk", "1");
  fields.set("doc", view.document.id);
  if (choices.pool !== null) fields.set("pool", choices.pool);
  for (const name of IDS) {
    const id = choices[name];
    if (id !== null) fields.set(name, id);
  }
  for (const name of choices.order) {
    const said = figure(choices.fields.get(name));
    if (said === null) continue;
    fields.set(name, said);
    break;
  }
  for (const name of BOUNDS) {
    const said = figure(choices.fields.get(name));
    if (said !== null) fields.set(name, said);
  }
  for (const [partner, typed] of choices.contributions(pool)) {
    const said = figure(typed);
    if (said !== null) fields.append("in", requestText([partner, said]));
  }
  for (const [line, typed] of choices.lines) {
    const said = figure(typed);
    if (said !== null) fields.append("line", requestText([line, said]));
  }
  for (const id of choices.shown ?? []) fields.append("shown", id);
  for (const { good } of choices.built()) if (good !== null) fields.append("rule", ruleText(good));
  if (changes !== "") fields.set("changes", changes);
  return fields.toString();
}

/**
 * @param {RiskView} view @param {string} fragment @param {Names} names what is called what when nobody says
 * @returns {{ choices: Choices, changes: string } | Refusal}
 */
export function readChoices(view, fragment, names) {
  const fields = new URLSearchParams(fragment);
  if (fragment.length > LONGEST || fields.get("locality-risk") !== "1") return "linkDamaged";
  const doc = fields.get("doc");
  if (doc === null) return "linkDamaged";
  if (doc !== view.document.id) return "linkElsewhereRisk";
  const choices = new Choices();
  const pool = fields.get("pool");
  if (pool !== null && !hasId(view.pools, pool)) return "linkDamaged";
  const shownPool = pool ?? chosenId(view.pools) ?? "";
  choices.pool = shownPool === "" ? null : shownPool;
  const partners = new Set(/** @type {string[]} */ ([]));
  for (const { id } of view.partners) partners.add(id);
  for (const { partner } of view.pool.contributions) partners.add(partner);
  const partner = fields.get("partner");
  if (partner !== null && !partners.has(partner)) return "linkDamaged";
  choices.partner = partner;
  for (const name of FIELDS) {
    const said = fields.get(name);
    if (said === null) continue;
    if (!FIGURE.test(said)) return "linkDamaged";
    choices.type(name, said);
  }
  for (const text of fields.getAll("in")) {
    const pair = readPair(text);
    if (pair === null || !partners.has(pair[0])) return "linkDamaged";
    choices.contribute(shownPool, pair[0], nameOf(view, pair[0]), pair[1]);
  }
  for (const text of fields.getAll("line")) {
    const pair = readPair(text);
    if (pair === null) return "linkDamaged";
    choices.typeLine(pair[0], pair[1]);
  }
  const rules = fields.getAll("rule");
  if (rules.length > MOST_RULES) return "linkDamaged";
  for (const text of rules) {
    const rule = readRule(text, choices.built().length + 1, partners, names);
    if (rule === null) return "linkDamaged";
    choices.build(rule);
  }
  return withRules(choices, fields);
}

/** The rules compared: an id that the document no longer has is the core's to leave out. @param {Choices} choices @param {URLSearchParams} fields */
function withRules(choices, fields) {
  const shown = fields.getAll("shown");
  if (shown.length > MOST_RULES || shown.join("").length > 1_000) return "linkDamaged";
  if (shown.length > 0) choices.shown = shown;
  choices.baseline = fields.get("baseline");
  return { choices, changes: fields.get("changes") ?? "" };
}

/** @param {string} text @returns {[string, string] | null} an id and a figure */
function readPair(text) {
  const read = parsed(text);
  if (!Array.isArray(read) || read.length !== 2) return null;
  const [id, said] = read;
  return typeof id === "string" && typeof said === "string" && FIGURE.test(said)
    ? [id, said]
    : null;
}

/** @param {readonly { id: string }[]} list @param {string} wanted */
function hasId(list, wanted) {
  for (const { id } of list) if (id === wanted) return true;
  return false;
}

/** @param {readonly { id: string, chosen: boolean }[]} list */
export function chosenId(list) {
  for (const { id, chosen } of list) if (chosen) return id;
  return null;
}

/** @param {RiskView} view @param {string} wanted */
function nameOf(view, wanted) {
  for (const { id, name } of view.partners) if (id === wanted) return name;
  return wanted;
}
