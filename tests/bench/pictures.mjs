/**
 * The layout beside those that people would take instead: how long it takes, and what the drawing is
 * like. `node tests/bench/pictures.mjs` prints this part of `npm run bench` alone.
 */
import { pathToFileURL } from "node:url";
import { loadShipped } from "../boundary/programs.mjs";
import { graphOf } from "./graphs.mjs";
import { PEERS, ownLayout } from "./layouts.mjs";
import { FAULTS, score } from "./score.mjs";
import { middle } from "./time.mjs";

/** What is drawn: graphs of each sort, and the time that ours may take, in ms. */
const SORTS = [
  { bodies: 100, contained: false, seeds: [1, 2, 3], within: 15 },
  { bodies: 100, contained: true, seeds: [1, 2, 3], within: NaN },
  { bodies: 500, contained: true, seeds: [2], within: 100 },
];
/** A layout is run until so much time is spent or so often, whichever comes first. */
const SPENT = 1_500;
const RUNS = 15;

/**
 * @typedef {object} Result over all graphs of a sort: the middle time, and sums of what was counted
 * @property {string} name
 * @property {number} time
 * @property {number} crossings
 * @property {number} area
 * @property {number} total
 * @property {Record<string, number>} faults
 * @property {string} failure
 */

/**
 * @param {import("./layouts.mjs").Layout} layout
 * @param {import("./graphs.mjs").Graph[]} graphs
 * @returns {Promise<Result>}
 */
async function resultOf({ name, lay, read }, graphs) {
  const result = { name, time: NaN, crossings: 0, area: 0, total: 0, failure: "" };
  /** @type {Record<string, number>} */
  const faults = {};
  const times = [];
  try {
    for (const graph of graphs) {
      const each = [];
      let answer;
      let spent = 0;
      // One run more than is counted warms the engine up, unless that one has taken long enough.
      for (let run = 0; run <= RUNS && spent < SPENT; run += 1) {
        const start = performance.now();
        answer = await lay(graph);
        each.push(performance.now() - start);
        spent += each[run] ?? 0;
      }
      times.push(middle(each.length > 1 ? each.slice(1) : each));
      const { crossings, area, total, faults: found } = score(graph, read(answer, graph));
      result.crossings += crossings;
      result.area += area;
      result.total += total;
      for (const [fault, count] of Object.entries(found)) {
        if (count > 0) faults[fault] = (faults[fault] ?? 0) + count;
      }
    }
  } catch (error) {
    result.failure = error instanceof Error ? error.message : String(error);
  }
  return { ...result, time: middle(times), faults };
}

/** @param {number} number */
function figure(number) {
  return number.toFixed(number < 10 ? 2 : number < 100 ? 1 : 0);
}

/** @param {string[]} cells */
function row([name = "", ...rest]) {
  console.log(name.padEnd(30) + rest.map((cell) => cell.padStart(14)).join(""));
}

/**
 * @param {(what: string, met: boolean) => void} goal
 */
export async function drawn(goal) {
  console.log(
    "\n× is what another layout takes or leaves, as a multiple of ours. Graphs of one sort are taken" +
      "\ntogether: the middle time, and sums of crossings, areas and faults.",
  );
  const own = ownLayout("locality, WebAssembly", await loadShipped("wasm"));
  const plain = ownLayout("locality, wasm2js", await loadShipped("compat"));
  for (const { bodies, contained, seeds, within } of SORTS) {
    const graphs = seeds.map((seed) => graphOf({ bodies, contained, seed }));
    const results = [];
    for (const layout of [own, plain, ...PEERS]) results.push(await resultOf(layout, graphs));
    const [first, , ...others] = results;
    if (first === undefined) continue;

    const sort = `${bodies} bodies${contained ? ", in containers" : ""}`;
    console.log();
    row([sort, "ms", "crossings", "Mpx", "faults", "ms, ×", "crossings, ×", "Mpx, ×"]);
    for (const { name, time, crossings, area, total, failure } of results) {
      if (failure !== "") {
        console.log(`${name.padEnd(30)}  gave up: ${failure}`);
        continue;
      }
      const ratios = [time / first.time, crossings / first.crossings, area / first.area];
      const counted = [figure(time), `${crossings}`, figure(area), `${total}`];
      row([name, ...counted, ...ratios.map(figure)]);
    }
    for (const { name, faults } of results) {
      const words = Object.entries(faults).map(
        ([fault, count]) => `${FAULTS[/** @type {keyof typeof FAULTS} */ (fault)]} ${count}`,
      );
      if (words.length > 0) console.log(`  ${name}: ${words.join(", ")}`);
    }

    if (!Number.isNaN(within)) {
      goal(`${sort} laid out within ${within} ms: ${figure(first.time)}`, first.time <= within);
    }
    goal(`${sort} laid out without a fault: ${first.total}`, first.total === 0 && !first.failure);
    const elk = others.find(({ name }) => name.startsWith("elkjs"));
    if (elk === undefined || elk.failure !== "") continue;
    const [crossings, area] = [first.crossings / elk.crossings, first.area / elk.area];
    goal(`${sort}, as few crossings as elkjs: ${figure(crossings)} of its`, crossings <= 1);
    goal(`${sort}, half the area of elkjs: ${figure(area)} of its`, area <= 0.5);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await drawn((what, met) => console.log(`${met ? "met   " : "missed"}  ${what}`));
}
