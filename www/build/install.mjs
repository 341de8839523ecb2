/**
 * Installs what a build and the tests need, and nothing outside the project but Rust's target.
 * `install.mjs wasm-pack` installs that alone, which takes longest and is needed last.
 */
import { installTools, wasmPack } from "./tools.mjs";

if (process.argv[2] === "wasm-pack") wasmPack();
else installTools();
