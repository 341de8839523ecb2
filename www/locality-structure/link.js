/**
 * What the reader chose, and the text of a link that carries it. A link holds choices only: nothing
 * of it is ever shown.
 *
 * @typedef {import("../shared/contract.js").StructureView} StructureView
 * @typedef {ReturnType<typeof noChoices>} ReaderChoices
 */

const LONGEST = 8_000;

export function noChoices() {
  return {
    at: /** @type {number | null} */ (null),
    compare: /** @type {number | null} */ (null),
    focus: /** @type {string | null} */ (null),
    hidden: /** @type {Set<string>} */ (new Set()),
    opened: /** @type {Set<string>} */ (new Set()),
    collapsed: /** @type {Set<string>} */ (new Set()),
  };
}

const SETS = /** @type {const} */ (["hidden", "opened", "collapsed"]);

/** @param {StructureView} view @param {ReaderChoices} choices */
export function choicesText(view, choices) {
  const fields = new URLSearchParams();
  fields.set("locality-structure", "1");
  fields.set("doc", view.document.id);
  for (const name of /** @type {const} */ (["at", "compare", "focus"])) {
    const value = choices[name];
    if (value !== null) fields.set(name, String(value));
  }
  for (const name of SETS) for (const value of choices[name]) fields.append(name, value);
  return fields.toString();
}

/**
 * @param {StructureView} view @param {string} fragment
 * @returns {ReaderChoices | "linkDamaged" | "linkElsewhere"}
 */
export function readChoices(view, fragment) {
  const fields = new URLSearchParams(fragment);
  if (fragment.length > LONGEST || fields.get("locality-structure") !== "1") return "linkDamaged";
  if (fields.get("doc") !== view.document.id) return "linkElsewhere";
  const choices = noChoices();
  for (const name of /** @type {const} */ (["at", "compare"])) {
    const value = fields.get(name);
    if (value === null) continue;
    if (!/^\d{1,3}$/.test(value) || Number(value) >= view.moments.length) return "linkDamaged";
    choices[name] = Number(value);
  }
  const known = new Set(/** @type {string[]} */ ([]));
  for (const { id } of view.bodies) known.add(id);
  const focus = fields.get("focus");
  if (focus !== null && known.has(focus)) choices.focus = focus;
  for (const { family } of view.families) known.add(family);
  // What the file no longer has is left out.
  for (const name of SETS) {
    for (const value of fields.getAll(name)) if (known.has(value)) choices[name].add(value);
  }
  return choices;
}
