/**
 * What the reader did to the comparison, as the list of changes shows it: a figure as it was typed,
 * a rule by its name.
 *
 * @typedef {import("./choices.js").Choices} Choices
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {import("../shared/changes-list.js").Item} Item
 */

/** @param {Choices} choices @param {Scene} scene @returns {Item[]} */
export function changeItems({ entries }, { say, mistakes }) {
  /** @type {Item[]} */
  const items = [];
  for (const entry of entries) {
    let sentence;
    let key = "";
    if (entry.what === "contribution") {
      const gaps = new Map([
        ["partner", entry.name],
        ["amount", entry.amount.typed],
      ]);
      sentence = say("contributionTyped", gaps);
      key = `contribution ${entry.partner}`;
    } else sentence = say("ruleBuilt", new Map([["rule", entry.rule.name]]));
    const refused = entry.undone ? "" : (mistakes.get(key)?.problem.sentence ?? "");
    items.push({ entry, sentence, note: "", refused });
  }
  return items;
}
