/** The programs under test, and the document most of the tests ask about. */
import { readFileSync } from "node:fs";

/** @typedef {import("../../www/core/core.js").Core} Core */

export { ROOT } from "../places.mjs";

export const FILE = readFileSync(
  new URL("../../www/presets/bury-2016.json", import.meta.url),
  "utf8",
);

/** What a page asks first. */
export const REQUEST = {
  unit: null,
  lang: "en",
  changes: [],
  lines: { from: 0, count: 100 },
  today: null,
};

/**
 * What a council deploys.
 *
 * @param {"wasm" | "compat"} engine
 * @returns {Promise<Core>}
 */
export async function loadShipped(engine) {
  const { load } = await import("../../pkg/load.node.mjs");
  return load({ engine });
}

/**
 * The build that can be told to fail, made by `npm run build -- --faults`.
 *
 * @param {"wasm" | "compat"} engine
 * @returns {Promise<Core>}
 */
export async function loadFaulty(engine) {
  const { load } = await import(new URL("../../target/faults/load.node.mjs", import.meta.url).href);
  return load({ engine });
}
