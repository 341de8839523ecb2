import { makeSvg } from "../shared/nodes.js";

/**
 * What became of a date, by its shape: planned a hollow diamond, moved a half-filled one, done a
 * filled one. The words beside each say the same.
 */

const DIAMOND = "M8 1.5 14.5 8 8 14.5 1.5 8Z";
const HALF = "M8 1.5 8 14.5 1.5 8Z";

/** @param {string} kind planned, restated or actual */
export function markShape(kind) {
  const shapes = [makeSvg("path", { class: "edge", d: DIAMOND })];
  if (kind === "restated") shapes.push(makeSvg("path", { class: "fill", d: HALF }));
  if (kind === "actual") shapes.push(makeSvg("path", { class: "fill", d: DIAMOND }));
  return makeSvg(
    "svg",
    { class: `mark ${kind}`, viewBox: "0 0 16 16", "aria-hidden": "true", focusable: "false" },
    shapes,
  );
}
