/**
 * The same program as JavaScript, for pages whose policy forbids WebAssembly: the whole of each file
 * whose name ends in `-compat.js`.
 */
import { createApi } from "locality:factory";
import { program } from "locality:compat-program";

/** @returns {import("./core.js").Source} */
export function compatSource() {
  return { engine: "compat", create: () => createApi(program) };
}
