import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "./bundle.mjs";
import { buildCompat } from "./compat.mjs";
import { factoryFrom } from "./factory.mjs";
import { packageFiles } from "./package.mjs";
import { PKG, ROOT } from "./place.mjs";
import { DERIVED, writeSchema } from "./schema.mjs";
import { buildWasm } from "./wasm.mjs";

const GENERATED = ["core.js", "core.d.ts", "core_bg.wasm", "core_bg.wasm.d.ts"];

/** Everything in pkg/, and nothing that was there before. */
export async function makePackage() {
  mkdirSync(PKG, { recursive: true });
  // First, as it finds out soonest that the sources do not compile.
  writeSchema();
  const parts = { ...(await programs(false)), faults: false, out: PKG };
  for (const name of readdirSync(PKG)) {
    // Others may be reading the types just now, and they are written whole when they are.
    if (!DERIVED.includes(name)) rmSync(join(PKG, name), { recursive: true });
  }
  for (const name of GENERATED) copyFileSync(join(parts.wasm, name), join(PKG, name));
  await bundle(parts);
  packageFiles();
}

/** The same engine with a trigger for faults, beside pkg/. */
export async function makeFaults() {
  const out = join(ROOT, "target/faults");
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const parts = { ...(await programs(true)), faults: true, out };
  copyFileSync(join(parts.wasm, "core_bg.wasm"), join(out, "core_bg.wasm"));
  await bundle(parts);
}

/**
 * Both at once, as most of the time one of them is in its last step, which takes one core.
 *
 * @param {boolean} faults
 */
async function programs(faults) {
  const [wasm, compat] = await Promise.all([buildWasm({ faults }), buildCompat({ faults })]);
  writeFileSync(join(wasm, "factory.js"), factoryFrom(readFileSync(join(wasm, "core.js"), "utf8")));
  return { wasm, compat };
}
