/**
 * `npm run bench`: what is shipped weighs so much, and works so fast, as ratios within one run.
 *
 * The same job everywhere: read a document of so many lines, sum it by partner and tier, move an
 * amount, sum again. The peers are plain JavaScript with the two best-known exact libraries, given
 * the same text and the same typed amounts.
 */
import { printSizes } from "../../www/build/sizes.mjs";
import { loadShipped } from "../boundary/programs.mjs";
import { documentOf, REQUEST } from "./document.mjs";
import { bigJob, dineroJob } from "./peers.mjs";

const SIZES = [500, 10_000, 100_000];

/**
 * The middle of several runs, in milliseconds.
 *
 * @param {number} runs
 * @param {() => unknown} job
 */
function middle(runs, job) {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    job();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? NaN;
}

/**
 * @param {import("../boundary/programs.mjs").Core} core
 * @param {string} text
 * @param {number} runs
 */
function measureCore(core, text, runs) {
  const open = middle(runs, () => core.open(text).close());
  const doc = core.open(text);
  doc.pool(REQUEST);
  const change = middle(runs, () => doc.pool(REQUEST));
  doc.close();
  return { open, change };
}

/** @param {(string | number)[]} cells */
function row(cells) {
  const [name, ...rest] = cells.map((cell) =>
    typeof cell === "number" ? cell.toFixed(cell < 10 ? 2 : 1) : cell,
  );
  console.log(String(name).padEnd(26) + rest.map((cell) => cell.padStart(12)).join(""));
}

printSizes();
const wasm = await loadShipped("wasm");
const compat = await loadShipped("compat");
for (const lines of SIZES) {
  const text = documentOf(lines);
  const runs = lines > 50_000 ? 3 : 9;
  const own = measureCore(wasm, text, runs);
  const plain = measureCore(compat, text, runs);
  console.log();
  row([`${lines} lines, ms`, "open", "change", "to wasm"]);
  row(["locality, wasm", own.open, own.change, "1"]);
  row(["locality, wasm2js", plain.open, plain.change, plain.change / own.change]);
  for (const { name, open, change } of [bigJob, dineroJob]) {
    const opened = open(text);
    const [opening, changing] = [
      middle(runs, () => open(text)),
      middle(runs, () => change(opened)),
    ];
    row([name, opening, changing, changing / own.change]);
  }
}
