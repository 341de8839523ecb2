import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { PKG, ROOT } from "./place.mjs";
import { run } from "./run.mjs";

export const DERIVED = ["locality.schema.json", "views.d.ts"];

/**
 * The schema and the types are derived from the Rust types by a test. Where the check of
 * reproducibility gives a folder that holds them already they are taken from there: that they are
 * fresh is what the test itself says.
 */
export function writeSchema() {
  const given = process.env.LOCALITY_DERIVED;
  if (given) {
    for (const name of DERIVED) copyFileSync(join(given, name), join(PKG, name));
    return;
  }
  run("cargo", ["test", "--locked", "--lib", "fresh"], {
    cwd: ROOT,
    env: { LOCALITY_WRITE: "1" },
  });
  for (const name of DERIVED) {
    if (!existsSync(join(PKG, name))) throw new Error(`The tests of src did not write ${name}.`);
  }
}
