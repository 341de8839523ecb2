import { requestText } from "../core/request.js";
import { FIGURE, parsed } from "../shared/link-text.js";
import { Choices } from "./choices.js";

/**
 * The text of a link: ids and figures only, never words. What it names is looked up in the plan.
 *
 * @typedef {import("../shared/contract.js").GapView} GapView
 * @typedef {import("./choices.js").What} What
 * @typedef {import("./choices.js").Target} Target
 * @typedef {"linkDamaged" | "linkElsewhereGap"} Refusal
 */

const LONGEST = 16_000;
const MOST = 400;

/** What each kind of change is called in a link. @type {readonly [What, string][]} */
const KINDS = [
  ["growth", "rate"],
  ["saving", "saving"],
  ["switch", "switch"],
  ["condition", "met"],
];

/** @param {GapView} view @param {Choices} choices */
export function choicesText(view, choices) {
  const fields = new URLSearchParams();
  fields.set("locality-gap", "1");
  fields.set("doc", view.document.id);
  if (choices.year !== null) fields.set("year", choices.year);
  if (choices.partner) fields.set("partner", choices.partner);
  if (choices.order === "average") fields.set("order", "average");
  if (choices.underlying) fields.set("underlying", "1");
  for (const { what, of, part, good } of choices.standing().values()) {
    const said = good?.trim() ?? null;
    if (said === null || !isSayable(what, said, view)) continue;
    for (const [kind, name] of KINDS) {
      if (kind === what) fields.append(name, requestText([of, part, said]));
    }
  }
  return fields.toString();
}

/** @param {GapView} view @param {string} fragment @returns {Choices | Refusal} */
export function readChoices(view, fragment) {
  const fields = new URLSearchParams(fragment);
  if (fragment.length > LONGEST || fields.get("locality-gap") !== "1") return "linkDamaged";
  const doc = fields.get("doc");
  if (doc === null) return "linkDamaged";
  if (doc !== view.document.id) return "linkElsewhereGap";
  const choices = new Choices();
  const year = fields.get("year");
  if (year !== null && !view.years.includes(year)) return "linkDamaged";
  choices.year = year;
  const partner = fields.get("partner");
  if (partner !== null && !hasId(view.partners, partner)) return "linkDamaged";
  choices.partner = partner;
  choices.order = fields.get("order") === "average" ? "average" : "order";
  choices.underlying = fields.get("underlying") === "1";
  for (const [what, name] of KINDS) {
    const said = fields.getAll(name);
    if (said.length > MOST) return "linkDamaged";
    for (const text of said) {
      const triple = readTriple(text);
      if (triple === null) return "linkDamaged";
      const [of, part, typed] = triple;
      const target = targetOf(view, what, of, part);
      if (target === null || !isSayable(what, typed, view)) return "linkDamaged";
      choices.put(target, typed);
    }
  }
  return choices;
}

/** @param {What} what @param {string} typed @param {GapView} view */
function isSayable(what, typed, { years }) {
  if (what === "switch") return typed === "on" || typed === "off";
  if (what === "condition") return typed === "" || years.includes(typed);
  return FIGURE.test(typed);
}

/** What a link means, if the plan has it. @param {GapView} view @param {What} what @param {string} of @param {string} part @returns {Target | null} */
function targetOf(view, what, of, part) {
  const { assumptions, savings, switches, conditions, years } = view;
  const lists = {
    growth: assumptions,
    saving: savings,
    switch: [...savings, ...switches],
    condition: conditions,
  };
  const parts = {
    growth: ["", ...years],
    saving: ["fullYear", "confidence", "slippage"],
    switch: [""],
    condition: [""],
  };
  if (!parts[what].includes(part)) return null;
  for (const { id, name } of lists[what]) if (id === of) return { what, of, part, name };
  return null;
}

/** @param {string} text @returns {[string, string, string] | null} */
function readTriple(text) {
  const read = parsed(text);
  if (!Array.isArray(read) || read.length !== 3) return null;
  const [of, part, said] = read;
  const texts = typeof of === "string" && typeof part === "string" && typeof said === "string";
  return texts ? [of, part, said] : null;
}

/** @param {readonly { id: string }[]} list @param {string} wanted */
function hasId(list, wanted) {
  for (const { id } of list) if (id === wanted) return true;
  return false;
}
