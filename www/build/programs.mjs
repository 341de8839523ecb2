/**
 * The families of widgets, each a Cargo feature and a classic script with a program of its own: a
 * page fetches what its widgets ask and nothing else. www/<script>.js lists the widgets.
 */
export const FAMILIES = /** @type {const} */ ([
  { family: "pooling", script: "locality" },
  { family: "sharing", script: "locality-sharing" },
  { family: "planning", script: "locality-plans" },
  { family: "flows", script: "locality-flow" },
  { family: "diagrams", script: "locality-diagrams" },
]);

/** @typedef {(typeof FAMILIES)[number]["family"]} Family */

/** A program is one family, or `core`: all of them and every answer as a text, for those who bundle and for Node. @typedef {Family | "core"} Program */

/** @type {readonly Program[]} */
export const PROGRAMS = ["core", ...FAMILIES.map(({ family }) => family)];

/** The file with the same as JavaScript, for pages that forbid WebAssembly. @param {string} script */
export const compatOf = (script) => `${script}-compat.js`;

/**
 * What Cargo is told to compile a program.
 *
 * @param {Program} program
 * @param {boolean} faults
 */
export function cargoFeatures(program, faults) {
  const own = program === "core" ? [...FAMILIES.map(({ family }) => family), "texts"] : [program];
  const features = [...own, ...(faults ? ["faults"] : [])];
  return ["--no-default-features", "--features", features.join(",")];
}
