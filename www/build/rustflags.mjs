import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { CARGO_HOME, MEMORY_BYTES, ROOT } from "./place.mjs";
import { run } from "./run.mjs";

/**
 * A panic stops the program at once, without words: in a page nobody reads them, the core only needs
 * the trap. The words, and all that makes them, are a seventh of the program. They are in the
 * standard library as it is delivered, so it is compiled anew here, from the sources that belong to
 * the compiler and with the crates of their lock file.
 */
const SILENT_PANICS = {
  // A compiler of a stable release takes the rest only where it is told this.
  RUSTC_BOOTSTRAP: "1",
  CARGO_UNSTABLE_BUILD_STD: "std,panic_abort",
  CARGO_UNSTABLE_PANIC_IMMEDIATE_ABORT: "true",
  CARGO_PROFILE_RELEASE_PANIC: "immediate-abort",
};

/**
 * The flags that make the bytes the same in every folder, give memory its bound and let panics be
 * silent.
 *
 * @param {string[]} [more]
 * @returns {Record<string, string>}
 */
export function rustEnvironment(more = []) {
  const flags = [
    // The last one that fits wins, so the narrower comes last.
    `--remap-path-prefix=${CARGO_HOME}=/cargo`,
    ...crateFolders().map((folder) => `--remap-path-prefix=${folder}=/crates`),
    `--remap-path-prefix=${sysroot()}=/rust`,
    `--remap-path-prefix=${ROOT}=/locality`,
    `-Clink-arg=--max-memory=${MEMORY_BYTES}`,
    ...more,
  ];
  // Separated so that a folder's name may hold spaces.
  return { ...SILENT_PANICS, CARGO_ENCODED_RUSTFLAGS: flags.join("\x1f"), RUSTFLAGS: "" };
}

/** Where the compiler is, and the sources of the standard library with it. */
export function sysroot() {
  return run("rustc", ["--print", "sysroot"], { cwd: ROOT }).trim();
}

/** Named after where crates are fetched from, which may be a council's own mirror. */
function crateFolders() {
  const sources = join(CARGO_HOME, "registry/src");
  return existsSync(sources) ? readdirSync(sources).map((name) => join(sources, name)) : [];
}
