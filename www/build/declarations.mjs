import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { BUILD, ROOT } from "./place.mjs";
import { run } from "./run.mjs";
import { before, replaceExactly } from "./text.mjs";

/**
 * The types of `./core`, from the comments of its source.
 *
 * @returns {string}
 */
export function declarations() {
  const out = join(BUILD, "declarations");
  rmSync(out, { recursive: true, force: true });
  run(
    process.execPath,
    [
      join(ROOT, "node_modules/typescript/bin/tsc"),
      ...["www/core/browser.js", "www/core/built.d.ts", "--ignoreConfig"],
      ...["--allowJs", "--declaration", "--emitDeclarationOnly", "--skipLibCheck"],
      ...["--target", "es2023", "--module", "esnext", "--moduleResolution", "bundler"],
      ...["--allowImportingTsExtensions", "--outDir", out, "--rootDir", ROOT],
    ],
    { cwd: ROOT },
  );
  const read = (/** @type {string} */ name) => readFileSync(join(out, "www/core", name), "utf8");
  const core = before(read("core.d.ts"), "/**\n * @param {Source} source").replaceAll(
    "../../pkg/views.d.ts",
    "./views.d.ts",
  );
  const load = replaceExactly(
    read("browser.d.ts"),
    /(?:export type Core = [^;]+;\n|\/\*\* @typedef [^\n]+\n)/,
    "",
    2,
  );
  return `${core}${load}`;
}
