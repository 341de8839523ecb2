/**
 * The layout of flows beside d3-sankey's: how long it takes, and how often ribbons cross.
 * `node tests/bench/flows.mjs` prints this part of `npm run bench` alone.
 *
 * Both are given the same generated flows, from data to places, and d3-sankey's own example. A
 * crossing is counted between the ends of two ribbons as straight lines, once, and again by what the
 * narrower of the two carries.
 */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { sankey, sankeyJustify } from "d3-sankey";
import { loadShipped } from "../boundary/programs.mjs";
import { random } from "../chance.mjs";
import { middle } from "./time.mjs";

const LINKS = [50, 500, 5_000];
/** A layout is run until so much time is spent or so often, whichever comes first. */
const SPENT = 3_000;
const RUNS = 25;

/**
 * @typedef {{ source: string, target: string, value: number }} Link
 * @typedef {{ name: string, width: number, height: number, nodes: { id: string }[], links: Link[] }} Flow
 * @typedef {{ source: string, target: string, value: number, y0: number, y1: number }} Band
 * @typedef {{ nodes: { id: string, x0: number, x1: number, y0: number, y1: number }[], links: Band[] }} Drawn
 * @typedef {{ name: string, lay: (flow: Flow) => Drawn }} Layout
 * @typedef {{ name: string, time: number, crossings: number, weighted: number, faults: number }} Result
 */

/**
 * Money through some layers: most of it goes to the next one, some of it further, and a few sums are
 * a hundred times the others.
 *
 * @param {number} count
 * @param {number} seed
 * @returns {Flow}
 */
function flowOf(count, seed) {
  const next = random(seed * 4_241 + count);
  const below = (/** @type {number} */ bound) => Math.floor(next() * bound);
  const layers = 3 + Math.round(Math.log10(count) * 1.4);
  const places = Math.max(10, Math.round(count / 2.5));
  const layerOf = Array.from({ length: places }, (_, place) =>
    place < layers ? place : below(layers),
  );
  const inLayer = Array.from({ length: layers }, (_, layer) =>
    layerOf.flatMap((own, place) => (own === layer ? [place] : [])),
  );
  const links = /** @type {Map<string, Link>} */ (new Map());
  for (let tries = 0; links.size < count && tries < count * 50; tries += 1) {
    const from = below(layers - 1);
    const to = next() < 0.8 ? from + 1 : from + 1 + below(layers - from - 1);
    const [source, target] = [from, to].map((layer) => {
      const members = inLayer[layer] ?? [];
      return `p${members[below(members.length)]}`;
    });
    const value = Math.round(100 * 10 ** (next() * 2.5)) / 100;
    if (source && target) links.set(`${source} ${target}`, { source, target, value });
  }
  const all = [...links.values()];
  const ids = [...new Set(all.flatMap(({ source, target }) => [source, target]))];
  const height = Math.max(500, places * 7);
  return {
    name: `${count} links`,
    width: 1_100,
    height,
    nodes: ids.map((id) => ({ id })),
    links: all,
  };
}

/** @returns {Flow} */
function energy() {
  const text = readFileSync(new URL("energy.json", import.meta.url), "utf8");
  const { names, links } = /** @type {{ names: string[], links: [number, number, number][] }} */ (
    JSON.parse(text)
  );
  const id = (/** @type {number} */ place) => names[place] ?? "";
  return {
    name: "d3-sankey’s own example",
    width: 960,
    height: 600,
    nodes: names.map((name) => ({ id: name })),
    links: links.map(([source, target, value]) => ({
      source: id(source),
      target: id(target),
      value,
    })),
  };
}

/** @param {number} iterations @returns {Layout} */
const d3 = (iterations) => ({
  name: `d3-sankey 0.12.3, ${iterations} iterations`,
  lay: ({ width, height, nodes, links }) => {
    const lay = sankey()
      .nodeId((/** @type {any} */ { id }) => id)
      .nodeAlign(sankeyJustify)
      .nodeWidth(14)
      .nodePadding(8)
      .iterations(iterations)
      .extent([
        [0, 0],
        [width, height],
      ]);
    const drawn = /** @type {any} */ (
      lay({ nodes: nodes.map((node) => ({ ...node })), links: links.map((link) => ({ ...link })) })
    );
    return {
      nodes: drawn.nodes,
      links: drawn.links.map((/** @type {any} */ { source, target, value, y0, y1 }) => ({
        source: source.id,
        target: target.id,
        value,
        y0,
        y1,
      })),
    };
  },
});

/** @returns {Promise<Layout>} */
async function own() {
  const core = await loadShipped("wasm");
  return {
    name: "Locality, WebAssembly",
    // From data to data, so the text in between is part of the time.
    lay: ({ width, height, nodes, links }) => {
      const options = JSON.stringify({ width, height, nodeWidth: 14, nodePadding: 8 });
      const { problems, ...drawn } = JSON.parse(
        core.flow(JSON.stringify({ nodes, links }), options),
      );
      if (problems.length > 0) throw new Error(problems[0].sentence);
      return drawn;
    },
  };
}

/**
 * How often ribbons cross, and how many bars lie upon another or leave the frame.
 *
 * @param {Flow} flow
 * @param {Drawn} drawn
 */
function score({ height }, { nodes, links }) {
  const at = new Map(nodes.map((node) => [node.id, node]));
  const lines = links.map(({ source, target, value, y0, y1 }) => {
    const [from, to] = [at.get(source)?.x1 ?? 0, at.get(target)?.x0 ?? 0];
    return {
      from,
      to,
      y0,
      y1,
      value,
      y: (/** @type {number} */ x) => y0 + ((y1 - y0) * (x - from)) / (to - from || 1),
    };
  });
  let [crossings, weighted, faults] = [0, 0, 0];
  for (const [place, one] of lines.entries()) {
    for (let other = place + 1; other < lines.length; other += 1) {
      const second = lines[other];
      if (second === undefined) continue;
      const [from, to] = [Math.max(one.from, second.from), Math.min(one.to, second.to)];
      if (to - from < 1) continue;
      const [before, behind] = [one.y(from) - second.y(from), one.y(to) - second.y(to)];
      if ((before > 1e-6 && behind < -1e-6) || (before < -1e-6 && behind > 1e-6)) {
        crossings += 1;
        weighted += Math.min(one.value, second.value);
      }
    }
  }
  const columns = Map.groupBy ? Map.groupBy(nodes, ({ x0 }) => Math.round(x0)) : grouped(nodes);
  for (const column of columns.values()) {
    column.sort((one, other) => one.y0 - other.y0);
    for (const [place, { y0, y1 }] of column.entries()) {
      const above = column[place - 1];
      if (above !== undefined && y0 < above.y1 - 0.5) faults += 1;
      if (y0 < -0.5 || y1 > height + 0.5) faults += 1;
    }
  }
  return { crossings, weighted, faults };
}

/** @param {Drawn["nodes"]} nodes */
function grouped(nodes) {
  const columns = /** @type {Map<number, Drawn["nodes"]>} */ (new Map());
  for (const node of nodes) {
    const key = Math.round(node.x0);
    columns.set(key, [...(columns.get(key) ?? []), node]);
  }
  return columns;
}

/**
 * @param {Layout} layout
 * @param {Flow} flow
 * @returns {Result}
 */
function resultOf({ name, lay }, flow) {
  const times = [];
  let drawn = lay(flow);
  let spent = 0;
  for (let run = 0; run < RUNS && (spent < SPENT || run < 3); run += 1) {
    const start = performance.now();
    drawn = lay(flow);
    times.push(performance.now() - start);
    spent += times.at(-1) ?? 0;
  }
  return { name, time: middle(times), ...score(flow, drawn) };
}

/**
 * Prints a row for each layout, every figure but ours as a multiple of ours.
 *
 * @param {(what: string, met: boolean) => void} goal
 */
export async function flowing(goal) {
  console.log("\nFlows, beside d3-sankey: time, crossings, crossings by weight, faults");
  const layouts = [await own(), d3(6), d3(32)];
  for (const flow of [...LINKS.map((count) => flowOf(count, 1)), energy()]) {
    console.log(`  ${flow.name}, ${flow.nodes.length} places`);
    const [ours, ...others] = layouts.map((layout) => resultOf(layout, flow));
    if (ours === undefined) continue;
    const weighted = Math.round(ours.weighted);
    console.log(
      `    ${ours.name.padEnd(34)} ${ours.time.toFixed(1)} ms, ${ours.crossings}, ${weighted}, ${ours.faults}`,
    );
    for (const { name, time, crossings, weighted: weighed, faults } of others) {
      const times = [time / ours.time, crossings / ours.crossings, weighed / ours.weighted];
      console.log(
        `    ${name.padEnd(34)} ${times.map((ratio) => `× ${ratio.toFixed(2)}`).join(", ")}, ${faults}`,
      );
      const [slower = 0, ...crossed] = times;
      goal(`${flow.name}, laid out sooner than ${name}: ${slower.toFixed(2)} times`, slower > 1);
      goal(
        `${flow.name}, fewer crossings than ${name}`,
        crossed.every((ratio) => ratio > 1),
      );
    }
    goal(`${flow.name}, laid out without a fault`, ours.faults === 0);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await flowing((what, met) => console.log(`  ${met ? "met" : "not met"}: ${what}`));
}
