/**
 * `npm run build` makes pkg/ and says how big it is. `npm run build -- --check` makes it in
 * another folder and compares; `npm run build -- --faults` makes target/faults, which can be told
 * to fail and is for tests only; `npm run build -- --sizes` only weighs.
 */
import { installTools, packages, wasmPack } from "./tools.mjs";

const wanted = process.argv[2] ?? "";
packages();
// Only now, as these need what has just been installed.
if (wanted === "--check") {
  const { check } = await import("./check.mjs");
  installTools();
  wasmPack();
  check();
} else if (wanted === "--faults") {
  const { makeFaults } = await import("./make.mjs");
  installTools();
  wasmPack();
  await makeFaults();
} else if (wanted === "") {
  const { makePackage } = await import("./make.mjs");
  const { printSizes } = await import("./sizes.mjs");
  installTools();
  wasmPack();
  await makePackage();
  printSizes();
} else if (wanted === "--sizes") {
  const { printSizes } = await import("./sizes.mjs");
  if (!printSizes()) process.exitCode = 1;
} else {
  throw new Error(`The build does not know ${wanted}.`);
}
