import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where everything is. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url)).replace(/\/$/, "");
export const PKG = join(ROOT, "pkg");
export const BUILD = join(ROOT, "target", "build");

/** Tools are shared by the trees that the check of reproducibility makes. */
export const TOOLS = process.env.LOCALITY_TOOLS ?? join(ROOT, "target", "tools");
export const WASM_PACK = join(TOOLS, "bin", "wasm-pack");
export const BINDGEN = join(TOOLS, "bindgen", "release", "wasm-bindgen");
export const BINARYEN = join(ROOT, "node_modules", "binaryen", "bin");

export const CARGO_HOME = process.env.CARGO_HOME ?? join(homedir(), ".cargo");

/** The bytes in pkg/ are this compiler's. */
export const RUST = "1.95.0";
export const WASM_PACK_VERSION = "0.15.1";

/** What a page's calculator may take at most: 256 MiB. */
export const MEMORY_BYTES = 256 * 1024 * 1024;
