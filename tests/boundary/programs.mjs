/** The programs under test, and the document most of the tests ask about. */
import { readFileSync } from "node:fs";

/** @typedef {import("../../www/core/core.js").Core} Core */

export { ROOT } from "../places.mjs";

export const FILE = readFileSync(
  new URL("../../www/presets/bury-2016.json", import.meta.url),
  "utf8",
);

/** A graph for the bare layout: a relation into a container, with a label. */
export const GRAPH = JSON.stringify({
  nodes: [
    { id: "board", w: 120, h: 40 },
    { id: "teams", label: "Teams", container: true },
    { id: "east", w: 80, h: 40, parent: "teams" },
  ],
  edges: [{ id: "leads", source: "board", target: "east", lw: 40, lh: 16 }],
});

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
