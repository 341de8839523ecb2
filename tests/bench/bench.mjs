/**
 * `npm run bench`: what is shipped weighs so much, and works so fast, as ratios within one run.
 *
 * The same job everywhere: read a document of so many lines; sum it by partner and tier, by
 * partner, by tier and in all, move an amount, sum again. The peers are plain JavaScript with the
 * two best-known exact libraries, given the same text and the same typed amounts; that all come to
 * the same pence is looked at before anything is timed. Pictures of structures come last.
 */
import assert from "node:assert/strict";
import { BUDGETS, printSizes, sizes } from "../../www/build/sizes.mjs";
import { loadShipped } from "../boundary/programs.mjs";
import { documentOf, REQUEST } from "./document.mjs";
import { drawings } from "./page.mjs";
import { bigJob, dineroJob } from "./peers.mjs";
import { flowing } from "./flows.mjs";
import { drawn as pictures } from "./pictures.mjs";
import { planning } from "./planning.mjs";
import { sharing } from "./sharing.mjs";
import { middle, timed } from "./time.mjs";

const SIZES = [500, 10_000, 100_000];
const GOAL_TIMES = 5;
const GOAL_FRAME = 16;

/** @typedef {{ name: string, open: number, change: number }} Speed */

/**
 * @param {import("../boundary/programs.mjs").Core} core
 * @param {string} name
 * @param {string} text
 * @param {number} runs
 * @returns {Speed}
 */
function speedOfCore(core, name, text, runs) {
  const open = timed(runs, () => core.open(text).close());
  const doc = core.open(text);
  const change = timed(runs, () => doc.pool(REQUEST));
  doc.close();
  return { name, open, change };
}

/**
 * @param {typeof bigJob | typeof dineroJob} job
 * @param {string} text
 * @param {number} runs
 * @returns {Speed}
 */
function speedOfPeer(job, text, runs) {
  const open = timed(runs, () => job.open(text));
  job.open(text);
  return { name: job.name, open, change: timed(runs, () => job.change()) };
}

/**
 * @param {import("../boundary/programs.mjs").Core} core
 * @param {string} text
 */
function sameSums(core, text) {
  const doc = core.open(text);
  const { rows, tiers, total } = doc.pool(REQUEST);
  const own = new Map([["", total.after.pence]]);
  for (const { id, after } of tiers) own.set(id, after.pence);
  for (const row of rows) {
    own.set(`${row.partner}`, row.total.after.pence);
    for (const { tier, after } of row.cells) own.set(`${row.partner} ${tier}`, after.pence);
  }
  doc.close();
  for (const job of [bigJob, dineroJob]) {
    job.open(text);
    for (const [key, pence] of job.pence()) assert.equal(pence, own.get(key), `${job.name} ${key}`);
  }
}

/** @param {string[]} cells */
function row([name = "", ...rest]) {
  console.log(name.padEnd(30) + rest.map((cell) => cell.padStart(14)).join(""));
}

/** @param {number} number */
function figure(number) {
  return number.toFixed(number < 10 ? 2 : number < 100 ? 1 : 0);
}

/** @param {number} own @param {number} other */
function times(own, other) {
  const [ratio, word] = other >= own ? [other / own, "faster"] : [own / other, "slower"];
  return `${ratio.toFixed(1)} times ${word}`;
}

/** @type {string[]} */
const goals = [];
/** @param {string} what @param {boolean} met */
function goal(what, met) {
  goals.push(`${met ? "met   " : "missed"}  ${what}`);
}

printSizes();
for (const { name, gzip } of sizes()) {
  const bytes = BUDGETS.get(name);
  if (bytes === undefined) continue;
  goal(
    `${name} within ${figure(bytes / 1_000)} kB of gzip: ${figure(gzip / 1_000)}`,
    gzip <= bytes,
  );
}

console.log(
  "\n× is a time as a multiple of what WebAssembly takes. Our answer holds shares, subtotals and" +
    "\nsentences as well; the peers only sum.",
);
const wasm = await loadShipped("wasm");
const compat = await loadShipped("compat");
for (const lines of SIZES) {
  const text = documentOf(lines);
  const runs = lines > 50_000 ? 5 : 15;
  sameSums(wasm, text);
  const own = speedOfCore(wasm, "locality, WebAssembly", text, runs);
  const plain = speedOfCore(compat, "locality, wasm2js", text, lines > 50_000 ? 3 : runs);
  const peers = [speedOfPeer(bigJob, text, runs), speedOfPeer(dineroJob, text, runs)];

  console.log();
  row([`${lines.toLocaleString("en-GB")} lines`, "open, ms", "change, ms", "open, ×", "change, ×"]);
  for (const { name, open, change } of [own, plain, ...peers]) {
    const [opening, changing] = [open / own.open, change / own.change];
    row([name, ...[open, change, opening, changing].map(figure)]);
  }
  const [opened, changed] = /** @type {const} */ (["open", "change"]).map((what) =>
    times(own[what], Math.min(...peers.map((peer) => peer[what]))),
  );
  console.log(`WebAssembly against the faster peer: a change is ${changed}, opening is ${opened}`);
  if (lines === 500) {
    goal(
      `the core's answer to a change at 500 lines within 1 ms: ${figure(own.change)}`,
      own.change < 1,
    );
  }
  if (lines === 100_000) {
    const ratio = Math.min(...peers.map(({ change }) => change)) / own.change;
    goal(
      `a change at 100,000 lines ${GOAL_TIMES} times faster than the faster peer: ${ratio.toFixed(1)}`,
      ratio >= GOAL_TIMES,
    );
  }
}

console.log();
const drawn = await drawings(documentOf(500));
if (drawn === null) {
  console.log("Chromium is not installed here, so nothing was measured on a page.");
} else {
  row(["Chromium", "middle, ms", "slowest, ms"]);
  for (const { what, each } of drawn) {
    row([what, figure(middle(each)), figure(Math.max(...each))]);
    goal(
      `${what}, drawn within ${GOAL_FRAME} ms: ${figure(middle(each))}`,
      middle(each) < GOAL_FRAME,
    );
  }
}

await sharing(goal, row);
await planning(goal, row);
await pictures(goal);
await flowing(goal);

console.log(`\nGoals\n${goals.join("\n")}`);
