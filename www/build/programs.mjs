/**
 * The programs that the sources are compiled to: one for each classic script, with what its widgets
 * ask and nothing else, and one with everything, for those who bundle and for Node. Each is made as
 * WebAssembly and as JavaScript.
 */
export const PROGRAMS = /** @type {const} */ ({
  core: ["calculators", "diagrams"],
  calculators: ["calculators"],
  diagrams: ["diagrams"],
});

/** @typedef {keyof typeof PROGRAMS} Program */

/**
 * What Cargo is told to compile one of them.
 *
 * @param {Program} program
 * @param {boolean} faults
 */
export function cargoFeatures(program, faults) {
  const features = [...PROGRAMS[program], ...(faults ? ["faults"] : [])];
  return ["--no-default-features", "--features", features.join(",")];
}
