import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { packedProgram } from "./pack.mjs";
import { ROOT } from "./place.mjs";
import { FAMILIES, compatOf } from "./programs.mjs";

/**
 * @typedef {import("./programs.mjs").Program} Program
 * @typedef {{ name: Program, wasm: string, compat: string }} Made a program: the folder of the glue,
 *   its factory and the WebAssembly, and the folder of the same as JavaScript
 *
 * @typedef {object} Parts
 * @property {(name: Program) => Made} made
 * @property {boolean} faults whether calls can be told to fail: for tests only
 * @property {string} out
 */

const CORE = join(ROOT, "www/core");

/** Browsers that have what the widgets stand on: form-associated elements and adopted style sheets. */
const TARGET = ["es2022"];

/**
 * The classic scripts have a program each. Those who bundle have one program, whole, for all
 * elements and for the bare core: their tools leave out a module that is not imported, but cannot
 * take a program apart, and several would be fetched where one does.
 *
 * @param {Parts} parts
 */
export async function bundle(parts) {
  const core = parts.made("core");
  const whole = { folder: core.wasm, name: "core", compat: "core-compat.js" };
  await Promise.all([
    ...FAMILIES.flatMap(({ family, script }) => {
      const { wasm, compat } = parts.made(family);
      const own = { folder: wasm, name: family, compat: compatOf(script) };
      return [
        pack(parts, own, `www/${script}.js`, `${script}.js`, { format: "iife" }),
        pack(parts, { ...own, folder: compat }, "www/core/compat.js", own.compat),
      ];
    }),
    pack(parts, whole, "www/elements.js", "locality.mjs"),
    pack(parts, { ...whole, folder: core.compat }, "www/core/compat.js", whole.compat),
    pack(parts, whole, "www/core/browser.js", "load.browser.mjs"),
    pack(parts, whole, "www/core/node.js", "load.node.mjs", { platform: "node" }),
  ]);
}

/**
 * What a file stands on: the folder of its program, what that is called, and the file that has the
 * same as JavaScript.
 *
 * @typedef {{ folder: string, name: string, compat: string }} Ground
 */

/**
 * @param {Parts} parts
 * @param {Ground} ground
 * @param {string} entry
 * @param {string} name
 * @param {import("esbuild").BuildOptions} [options]
 */
async function pack({ out, faults }, ground, entry, name, options = {}) {
  const place = options.format === "iife" ? "inside" : "beside";
  await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outfile: join(out, name),
    bundle: true,
    minify: true,
    format: "esm",
    target: TARGET,
    charset: "ascii",
    legalComments: "none",
    banner: { js: "/*! Locality. MIT OR Apache-2.0; THIRD-PARTY.txt names what is inside. */" },
    logLevel: "warning",
    plugins: [built(ground, place, faults)],
    ...options,
  });
}

/**
 * Where the names that begin with `locality:` lead: to what earlier steps have made.
 *
 * @param {Ground} ground
 * @param {"inside" | "beside"} place
 * @param {boolean} faults
 * @returns {import("esbuild").Plugin}
 */
function built({ folder, name, compat }, place, faults) {
  const factory = join(folder, "factory.js");
  const paths = new Map([
    // A build with faults puts the trigger between the core and the real factory.
    ["locality:factory", faults ? join(ROOT, "tests/boundary/armed.js") : factory],
    ["locality:real-factory", factory],
    ["locality:compat-program", join(folder, "program.js")],
    ["locality:place", join(CORE, `${place}.js`)],
  ]);
  return {
    name: "built",
    setup: (plugins) => {
      plugins.onResolve({ filter: /^locality:/ }, ({ path }) =>
        path === "locality:packed"
          ? { path: join(folder, "core_bg.wasm"), namespace: "packed" }
          : path === "locality:program"
            ? { path, namespace: "program" }
            : { path: paths.get(path) },
      );
      plugins.onLoad({ filter: /./, namespace: "program" }, () => ({
        contents: `export const program = "${name}", compat = "${compat}";`,
      }));
      plugins.onLoad({ filter: /./, namespace: "packed" }, ({ path }) => ({
        contents: packedProgram(readFileSync(path)),
        loader: "text",
      }));
    },
  };
}
