import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "./bundle.mjs";
import { buildCompat } from "./compat.mjs";
import { factoryFrom } from "./factory.mjs";
import { packageFiles } from "./package.mjs";
import { PKG, ROOT } from "./place.mjs";
import { PROGRAMS } from "./programs.mjs";
import { DERIVED, writeSchema } from "./schema.mjs";
import { buildWasm } from "./wasm.mjs";

/** @typedef {import("./programs.mjs").Program} Program */
/** @typedef {import("./bundle.mjs").Made} Made */

const GENERATED = ["core.js", "core.d.ts", "core_bg.wasm", "core_bg.wasm.d.ts"];

/** Everything in pkg/, and nothing that was there before. */
export async function makePackage() {
  mkdirSync(PKG, { recursive: true });
  // First, as it finds out soonest that the sources do not compile.
  writeSchema();
  const made = await programs(PROGRAMS, false);
  for (const name of readdirSync(PKG)) {
    // Others may be reading the types just now, and they are written whole when they are.
    if (!DERIVED.includes(name)) rmSync(join(PKG, name), { recursive: true });
  }
  for (const name of GENERATED) copyFileSync(join(made("core").wasm, name), join(PKG, name));
  await bundle({ made, faults: false, out: PKG });
  packageFiles();
}

/**
 * The same with a trigger for faults, beside pkg/. One program, whole, is under all of it: it falls
 * over in the same way as its parts, and is built in half the time.
 */
export async function makeFaults() {
  const out = join(ROOT, "target/faults");
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const made = await programs(["core"], true);
  copyFileSync(join(made("core").wasm, "core_bg.wasm"), join(out, "core_bg.wasm"));
  await bundle({ made: () => made("core"), faults: true, out });
}

/**
 * WebAssembly and JavaScript at once, as most of the time one of them is in its last step, which
 * takes one core; the programs one after the other, as they share what they are compiled from.
 *
 * @param {readonly Program[]} names
 * @param {boolean} faults
 */
async function programs(names, faults) {
  /** @type {Map<Program, Made>} */
  const all = new Map(names.map((name) => [name, { name, wasm: "", compat: "" }]));
  const made = (/** @type {Program} */ name) => all.get(name) ?? none(name);
  const wasm = async () => {
    for (const name of names) {
      const folder = (made(name).wasm = await buildWasm(name, faults));
      const glue = readFileSync(join(folder, "core.js"), "utf8");
      writeFileSync(join(folder, "factory.js"), factoryFrom(glue));
    }
  };
  const compat = async () => {
    for (const name of names) made(name).compat = await buildCompat(name, faults);
  };
  await Promise.all([wasm(), compat()]);
  return made;
}

/** @param {Program} name @returns {never} */
function none(name) {
  throw new Error(`The program ${name} was not built.`);
}
