import { createCore } from "./core.js";
import { wasmSource } from "./wasm.js";

/** @typedef {import("./core.js").Core} Core */

/**
 * The core in a page or a worker, without any element. `engine: "compat"` takes the JavaScript
 * build, `wasm` the program from elsewhere.
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
  return createCore(await wasmSource(program instanceof URL ? await fetched(program) : program));
}

/**
 * Not compiled while streaming: many portals serve `.wasm` with a type that browsers refuse there.
 *
 * @param {URL} address
 */
async function fetched(address) {
  const response = await fetch(address);
  if (!response.ok) {
    throw new Error(`The program could not be fetched (${response.status}): ${address}`);
  }
  return response.arrayBuffer();
}
