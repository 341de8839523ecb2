import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { PKG } from "./place.mjs";
import { FAMILIES, compatOf } from "./programs.mjs";

/** The most that a reader's browser should have to fetch for a family of widgets, in bytes of gzip. */
export const BUDGETS = new Map(
  FAMILIES.flatMap(({ script }) => [
    [`${script}.js`, 150_000],
    [compatOf(script), 250_000],
  ]),
);

/** What is over it, and the most that it may weigh until it is not: only to become smaller. */
const OVER = new Map([
  ["locality-sharing.js", 164_500],
  // Flows stand on money, on sharing rules and on pictures, so they carry a part of each.
  ["locality-flow.js", 170_800],
  ["locality-flow-compat.js", 278_500],
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
    const budget = BUDGETS.get(name) ?? Infinity;
    const note = gzip > budget ? `  over the ${budget} that it is to weigh` : "";
    console.log(row([name, `${plain}`, `${gzip}`, `${brotli}`]) + note);
    within &&= gzip <= Math.max(budget, OVER.get(name) ?? 0);
  }
  return within;
}

/** @param {string[]} cells */
function row([name, ...numbers]) {
  return name.padEnd(28) + numbers.map((number) => number.padStart(10)).join("");
}
