import { createApi } from "locality:factory";

/**
 * Compiled once; an instance is then a fraction of a millisecond.
 *
 * @param {BufferSource} bytes
 * @returns {Promise<import("./core.js").Source>}
 */
export async function wasmSource(bytes) {
  const program = await WebAssembly.compile(bytes);
  return {
    engine: "wasm",
    create: () => createApi((imports) => new WebAssembly.Instance(program, imports).exports),
  };
}
