import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { PKG } from "./place.mjs";

/**
 * What a reader's browser may have to fetch, in bytes of gzip: what it is to weigh, and the most it
 * may weigh until it does. The calculators are over since the sharing rules are among them; the
 * second number may only become smaller, unless a widget is added.
 */
export const BUDGETS = new Map([
  ["locality.js", { wanted: 150_000, most: 215_000 }],
  ["locality-compat.js", { wanted: 250_000, most: 309_000 }],
  ["locality-diagrams.js", { wanted: 150_000, most: 150_000 }],
  ["locality-diagrams-compat.js", { wanted: 250_000, most: 250_000 }],
]);

const WEIGHED = [...BUDGETS.keys(), "locality.mjs", "core_bg.wasm", "core-compat.js"];

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
    const { wanted, most } = BUDGETS.get(name) ?? { wanted: Infinity, most: Infinity };
    const note = gzip > wanted ? `  over the ${wanted} that it is to weigh` : "";
    console.log(row([name, `${plain}`, `${gzip}`, `${brotli}`]) + note);
    within &&= gzip <= most;
  }
  return within;
}

/** @param {string[]} cells */
function row([name, ...numbers]) {
  return name.padEnd(28) + numbers.map((number) => number.padStart(10)).join("");
}
