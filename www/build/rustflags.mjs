import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
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
    ...crateFolders().map((folder) => `--remap-path-prefix=${folder}=/crates`),
    `--remap-path-prefix=${ROOT}=/locality`,
    `-Clink-arg=--max-memory=${MEMORY_BYTES}`,
    ...more,
  ];
  // Separated so that a folder's name may hold spaces.
  return { CARGO_ENCODED_RUSTFLAGS: flags.join("\x1f"), RUSTFLAGS: "" };
}

/** Named after where crates are fetched from, which may be a council's own mirror. */
function crateFolders() {
  const sources = join(CARGO_HOME, "registry/src");
  return existsSync(sources) ? readdirSync(sources).map((name) => join(sources, name)) : [];
}
