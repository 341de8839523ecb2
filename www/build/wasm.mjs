import { mkdirSync, rmSync } from "node:fs";
import { delimiter, dirname, join, relative } from "node:path";
import { BINARYEN, BINDGEN, BUILD, ROOT, WASM_PACK } from "./place.mjs";
import { cargoFeatures } from "./programs.mjs";
import { runBeside } from "./run.mjs";
import { rustEnvironment } from "./rustflags.mjs";

/** What every browser that has WebAssembly at all has had since 2022; named, as `all` is too much for Node 20. */
const FEATURES = [
  "--enable-bulk-memory",
  "--enable-nontrapping-float-to-int",
  "--enable-sign-ext",
  "--enable-mutable-globals",
  "--enable-reference-types",
  "--enable-multivalue",
];

/** Laying branches out anew from the flat form saves a hundredth of the gzip, and costs no speed. */
const SMALLEST = ["--flatten", "--rereloop", "-Oz", "-Oz"];

/**
 * The program and its glue, by wasm-pack and then binaryen.
 *
 * @param {import("./programs.mjs").Program} name
 * @param {boolean} faults
 * @returns {Promise<string>} the folder of core.js, core_bg.wasm and their types
 */
export async function buildWasm(name, faults) {
  const out = join(BUILD, "wasm", faults ? `${name}-faults` : name);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  await runBeside(
    WASM_PACK,
    [
      ...["build", ROOT, "--release", "--target", "web", "--mode", "no-install"],
      ...["--out-dir", relative(ROOT, out), "--out-name", "core", "--no-pack", "--no-gitignore"],
      ...["--", "--locked", ...cargoFeatures(name, faults)],
    ],
    {
      cwd: ROOT,
      env: {
        ...rustEnvironment(),
        CARGO_TARGET_DIR: join(BUILD, "cargo-wasm"),
        PATH: dirname(BINDGEN) + delimiter + process.env.PATH,
      },
    },
  );
  const program = join(out, "core_bg.wasm");
  await runBeside(join(BINARYEN, "wasm-opt"), [
    ...FEATURES,
    ...SMALLEST,
    ...["--strip-debug", "--strip-producers", program, "-o", program],
  ]);
  return out;
}
