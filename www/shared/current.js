import { setAttribute } from "./nodes.js";

/**
 * Marks what the reader has chosen in another element with the same figures.
 *
 * @param {Element} node
 * @param {string} kind @param {string | null} id
 * @param {import("./scene.js").Scene} scene
 */
export function markCurrent(node, kind, id, { chosen }) {
  const here = chosen !== null && chosen.kind === kind && chosen.id === id;
  setAttribute(node, "aria-current", here ? "true" : null);
}
