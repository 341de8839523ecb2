import { readFile } from "node:fs/promises";
import { createCore } from "./core.js";
import { wasmSource } from "./wasm.js";

/** @typedef {import("./core.js").Core} Core */

/**
 * The core under Node. `engine: "compat"` takes the JavaScript build, `wasm` the program from
 * elsewhere.
 *
 * @param {{ engine?: "wasm" | "compat", wasm?: BufferSource | URL }} [options]
 * @returns {Promise<Core>}
 */
export async function load({ engine = "wasm", wasm } = {}) {
  if (engine === "compat") {
    const address = new URL("./core-compat.js", import.meta.url).href;
    const { compatSource } = await import(address);
    return createCore(compatSource());
  }
  const program = wasm ?? new URL("./core_bg.wasm", import.meta.url);
  return createCore(await wasmSource(program instanceof URL ? await readFile(program) : program));
}
