import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BINDGEN, ROOT, RUST, TOOLS, WASM_PACK, WASM_PACK_VERSION } from "./place.mjs";
import { run } from "./run.mjs";
import { sysroot } from "./rustflags.mjs";

const TARGET = "wasm32-unknown-unknown";

/** Installs what a build needs and is not there, into target/tools and node_modules; wasm-pack is apart. */
export function installTools() {
  compiler();
  packages();
  bindgen();
}

function compiler() {
  const version = run("rustc", ["--version"], { cwd: ROOT }).split(" ")[1];
  if (version !== RUST) {
    throw new Error(
      `pkg/ is built with Rust ${RUST}, and here is ${version}: the bytes would differ. ` +
        `To have it in this folder alone: rustup toolchain install ${RUST} --component clippy,rustfmt ` +
        `&& rustup override set ${RUST}`,
    );
  }
  const library = join(sysroot(), "lib/rustlib");
  if (!existsSync(join(library, TARGET))) run("rustup", ["target", "add", TARGET], { cwd: ROOT });
  // The sources of the standard library: rustflags.mjs says what for.
  if (!existsSync(join(library, "src/rust/library/Cargo.lock"))) {
    run("rustup", ["component", "add", "rust-src"], { cwd: ROOT });
  }
}

/** Node packages, unless exactly those of the lock file are there. */
export function packages() {
  if (packagesAreFresh()) return;
  run("npm", ["ci", "--no-audit", "--no-fund"], { cwd: ROOT });
}

function packagesAreFresh() {
  try {
    const wanted = lockedVersions("package-lock.json");
    const present = lockedVersions("node_modules/.package-lock.json");
    // Packages for other systems are locked as well, and rightly absent.
    return [...wanted].every(([name, { version, optional }]) =>
      present.has(name) ? present.get(name)?.version === version : optional,
    );
  } catch {
    return false;
  }
}

/** @param {string} file */
function lockedVersions(file) {
  const { packages } = JSON.parse(readFileSync(join(ROOT, file), "utf8"));
  /** @type {Map<string, { version: string, optional?: boolean }>} */
  const versions = new Map(Object.entries(packages));
  versions.delete("");
  return versions;
}

/** The wasm-pack of the version that is named here, into target/tools. */
export function wasmPack() {
  if (answers(WASM_PACK, `wasm-pack ${WASM_PACK_VERSION}`)) return;
  // Not optimised: it only calls others, and is built in half the time.
  run(
    "cargo",
    [
      ...["install", "wasm-pack", "--version", WASM_PACK_VERSION, "--locked", "--debug"],
      ...["--root", TOOLS, "--force"],
    ],
    { env: { CARGO_PROFILE_DEV_DEBUG: "0" } },
  );
}

/** The `wasm-bindgen` command, from this project's own lock file: see bindgen/src/main.rs. */
function bindgen() {
  const folder = join(ROOT, "www/build/bindgen");
  const target = join(TOOLS, "bindgen");
  run("cargo", ["build", "--release", "--locked", "--target-dir", target], { cwd: folder });
  if (!existsSync(BINDGEN)) throw new Error(`${BINDGEN} was built and is not there.`);
}

/**
 * @param {string} command
 * @param {string} version
 */
function answers(command, version) {
  try {
    return run(command, ["--version"]).trim() === version;
  } catch {
    return false;
  }
}
