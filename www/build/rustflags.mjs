import { CARGO_HOME, MEMORY_BYTES, ROOT } from "./place.mjs";

/**
 * The flags that make the bytes the same in every folder and give memory its bound.
 *
 * @param {string[]} [more]
 * @returns {Record<string, string>}
 */
export function rustEnvironment(more = []) {
  const flags = [
    // The last one that fits wins, so the narrower comes last.
    `--remap-path-prefix=${CARGO_HOME}=/cargo`,
    `--remap-path-prefix=${ROOT}=/locality`,
    `-Clink-arg=--max-memory=${MEMORY_BYTES}`,
    ...more,
  ];
  // Separated so that a folder's name may hold spaces.
  return { CARGO_ENCODED_RUSTFLAGS: flags.join("\x1f"), RUSTFLAGS: "" };
}
