import { noChoices } from "./choices.js";

/**
 * The text of a link: ids of choices only. What it names is looked up in the view; nothing of it is
 * ever shown.
 *
 * @typedef {import("../shared/contract.js").FlowView} FlowView
 * @typedef {import("./choices.js").ReaderChoices} ReaderChoices
 * @typedef {"linkDamaged" | "linkElsewhereFlow"} Refusal
 */

const LONGEST = 16_000;
/** There may be something to compare only when the changes of the link are followed. */
const MODES = new Set(["budget", "actual", "difference"]);
const ONE = /** @type {const} */ (["way", "mode", "place", "flow"]);

/**
 * @param {FlowView} view @param {ReaderChoices} choices
 * @param {string} changes the link of the changes made to the document itself; "" where there are none
 */
export function choicesText(view, choices, changes) {
  const fields = new URLSearchParams();
  fields.set("locality-flow", "1");
  fields.set("doc", view.document.id);
  for (const name of ONE) {
    const value = choices[name];
    if (value !== null) fields.set(name, value);
  }
  for (const level of choices.levels ?? []) fields.append("level", level);
  for (const id of choices.opened) fields.append("open", id);
  if (changes !== "") fields.set("changes", changes);
  return fields.toString();
}

/** @param {FlowView} view @param {string} fragment @returns {{ choices: ReaderChoices, changes: string } | Refusal} */
export function readChoices(view, fragment) {
  const fields = new URLSearchParams(fragment);
  if (fragment.length > LONGEST || fields.get("locality-flow") !== "1") return "linkDamaged";
  const doc = fields.get("doc");
  if (doc === null) return "linkDamaged";
  if (doc !== view.document.id) return "linkElsewhereFlow";
  const choices = noChoices();
  for (const name of ONE) choices[name] = fields.get(name);
  const { way, mode } = choices;
  const levels = fields.getAll("level");
  const known = (way === null || hasId(view.ways, way)) && (mode === null || MODES.has(mode));
  if (!known || levels.length === 1) return "linkDamaged";
  // Which levels, places and flows there are depends on what is followed: the core leaves out what is not there.
  if (levels.length > 0) choices.levels = levels;
  for (const id of fields.getAll("open")) choices.opened.add(id);
  return { choices, changes: fields.get("changes") ?? "" };
}

/** @param {readonly { id: string }[]} list @param {string} wanted */
function hasId(list, wanted) {
  for (const { id } of list) if (id === wanted) return true;
  return false;
}
