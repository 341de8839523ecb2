/**
 * What the reader did to the plan, as the list of changes shows it: in the core's words while it
 * counts, and in those it had then once it is undone.
 *
 * @typedef {import("./choices.js").Choices} Choices
 * @typedef {import("./choices.js").Entry} Entry
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {import("../shared/changes-list.js").Item} Item
 */
import { keyOf } from "./choices.js";

/** @param {Choices} choices @param {Scene} scene @returns {Item[]} */
export function changeItems(choices, scene) {
  /** @type {Item[]} */
  const items = [];
  const standing = choices.standing();
  for (const entry of choices.entries) {
    const key = keyOf(entry);
    const counts = standing.get(key) === entry;
    const mistake = counts ? scene.mistakes.get(key) : undefined;
    const sentence =
      mistake === undefined && entry.sentence !== "" ? entry.sentence : plain(entry, scene);
    items.push({ entry, sentence, note: "", refused: mistake?.problem.sentence ?? "" });
  }
  return items;
}

/** What was done, where the core has no words for it. @param {Entry} entry @param {Scene} scene */
function plain({ what, name, typed }, { say }) {
  if (what === "switch") {
    return say(typed === "off" ? "switchedOff" : "switchedOn", new Map([["name", name]]));
  }
  if (what === "condition" && typed === "") return say("metNever", new Map([["name", name]]));
  if (what === "condition")
    return say(
      "metIn",
      new Map([
        ["name", name],
        ["year", typed],
      ]),
    );
  return say(
    "changedTo",
    new Map([
      ["name", name],
      ["value", typed],
    ]),
  );
}
