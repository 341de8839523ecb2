/** Installs what a build and the tests need, and nothing outside the project but Rust's target. */
import { installTools } from "./tools.mjs";

installTools();
