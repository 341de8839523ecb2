import { make } from "./nodes.js";

/** A line's number, as it stands in a chart. @param {number} place */
export function badge(place) {
  return make("span", { class: "badge", "aria-hidden": "true" }, [String(place + 1)]);
}
