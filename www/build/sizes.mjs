import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { PKG } from "./place.mjs";

/** What a reader's browser may have to fetch, and the most it may weigh as gzip. */
export const BUDGETS = new Map([
  ["locality.js", 150_000],
  ["locality-compat.js", 250_000],
]);

const WEIGHED = ["locality.js", "locality-compat.js", "locality.mjs", "core_bg.wasm"];

/** @returns {{ name: string, plain: number, gzip: number, brotli: number }[]} */
export function sizes() {
  return WEIGHED.map((name) => {
    const bytes = readFileSync(join(PKG, name));
    return {
      name,
      plain: bytes.length,
      gzip: gzipSync(bytes, { level: 9 }).length,
      brotli: brotliCompressSync(bytes).length,
    };
  });
}

/** @returns {boolean} whether everything is within its budget */
export function printSizes() {
  let within = true;
  console.log(row(["bytes", "plain", "gzip", "brotli"]));
  for (const { name, plain, gzip, brotli } of sizes()) {
    const budget = BUDGETS.get(name) ?? Infinity;
    const note = gzip > budget ? `  over the ${budget} that may be shipped` : "";
    console.log(row([name, `${plain}`, `${gzip}`, `${brotli}`]) + note);
    within &&= gzip <= budget;
  }
  return within;
}

/** @param {string[]} cells */
function row([name, ...numbers]) {
  return name.padEnd(20) + numbers.map((number) => number.padStart(10)).join("");
}
