import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipAsync } from "@gfx/zopfli";
import { build } from "esbuild";
import { ROOT } from "./place.mjs";

/**
 * @typedef {object} Parts
 * @property {string} wasm the folder of the glue, its factory and the program
 * @property {string} compat the folder of the same as JavaScript
 * @property {boolean} faults whether calls can be told to fail: for tests only
 * @property {string} out
 */

const CORE = join(ROOT, "www/core");

/** Browsers that have what the widgets stand on: form-associated elements and adopted style sheets. */
const TARGET = ["es2022"];

/** @param {Parts} parts */
export async function bundle(parts) {
  const { wasm, compat } = parts;
  await Promise.all([
    pack(parts, wasm, "www/locality.js", "locality.js", { format: "iife" }),
    pack(parts, wasm, "www/locality.js", "locality.mjs"),
    pack(parts, compat, "www/core/compat.js", "locality-compat.js"),
    pack(parts, wasm, "www/core/browser.js", "load.browser.mjs"),
    pack(parts, wasm, "www/core/node.js", "load.node.mjs", { platform: "node" }),
  ]);
}

/**
 * @param {Parts} parts
 * @param {string} program the folder of the program that this file stands on
 * @param {string} entry
 * @param {string} name
 * @param {import("esbuild").BuildOptions} [options]
 */
async function pack({ out, faults }, program, entry, name, options = {}) {
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
    plugins: [built(program, place, faults)],
    ...options,
  });
}

/**
 * Where the names that begin with `locality:` lead: to what earlier steps have made.
 *
 * @param {string} program
 * @param {"inside" | "beside"} place
 * @param {boolean} faults
 * @returns {import("esbuild").Plugin}
 */
function built(program, place, faults) {
  const factory = join(program, "factory.js");
  const paths = new Map([
    // A build with faults puts the trigger between the core and the real factory.
    ["locality:factory", faults ? join(ROOT, "tests/boundary/armed.js") : factory],
    ["locality:real-factory", factory],
    ["locality:compat-program", join(program, "program.js")],
    ["locality:place", join(CORE, `${place}.js`)],
  ]);
  return {
    name: "built",
    setup: (plugins) => {
      plugins.onResolve({ filter: /^locality:/ }, ({ path }) =>
        path === "locality:packed"
          ? { path: join(program, "core_bg.wasm"), namespace: "packed" }
          : { path: paths.get(path) },
      );
      plugins.onLoad({ filter: /./, namespace: "packed" }, async ({ path }) => ({
        contents: await packed(readFileSync(path)),
        loader: "text",
      }));
    },
  };
}

/**
 * Packed once more here, as base64 text is what a script can hold; by Zopfli, which no browser can
 * tell from gzip and which makes a twentieth less of it.
 *
 * @param {Buffer} bytes
 */
async function packed(bytes) {
  const gzip = await gzipAsync(bytes, { numiterations: 15 });
  return Buffer.from(gzip).toString("base64");
}
