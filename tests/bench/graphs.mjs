/**
 * Structures of governance by chance, in layers from those who decide to those who deliver, in the
 * form that `core.layout` reads. The same from the same seed.
 */
import { random } from "../chance.mjs";

/** Relations beyond the one by which each body answers to somebody above it. */
const MORE = 0.4;
/** Of those, the share that skips a layer, and the share of all that is answered. */
const SKIPS = 0.35;
const ANSWERED = 0.04;
const LABELLED = 0.5;
/** Bodies in a container, across and down. */
const ACROSS = 4;
const DOWN = 2;
const LETTER = 7;

/**
 * @typedef {{ id: string, w: number, h: number, parent?: string }} Body
 * @typedef {{ id: string, label: string, container: true, parent?: string }} Container
 * @typedef {{ id: string, source: string, target: string, lw?: number, lh?: number }} Relation
 * @typedef {object} Graph
 * @property {"TB"} direction
 * @property {{ node: number, layer: number }} spacing
 * @property {(Body | Container)[]} nodes
 * @property {Relation[]} edges
 */

/**
 * @param {{ bodies: number, contained: boolean, seed: number }} wanted
 * @returns {Graph}
 */
export function graphOf({ bodies, contained, seed }) {
  const next = random(seed * 104_729 + bodies);
  const below = (/** @type {number} */ bound) => Math.floor(next() * bound);
  const layers = inLayers(bodies);
  /** @type {Map<string, Container>} */
  const containers = new Map();
  /** @param {string} id @param {string} [parent] */
  const container = (id, parent) => {
    if (!containers.has(id)) {
      containers.set(id, { id, label: `Partnership ${id}`, container: true, parent });
    }
    return id;
  };

  const placed = layers.flatMap((count, layer) =>
    Array.from({ length: count }, (_, at) => {
      const [band, part] = [Math.floor(layer / DOWN), Math.floor(at / ACROSS)];
      // One part in four stands free; every other pair of parts is itself inside something.
      const free = !contained || (band * 3 + part) % 4 === 3;
      const outer = part % 4 < 2 ? container(`o${band}.${Math.floor(part / 4)}`) : undefined;
      const parent = free ? undefined : container(`c${band}.${part}`, outer);
      const body = { id: `b${layer}.${at}`, w: 90 + below(100), h: 40 + below(30), parent };
      return { layer, share: at / count, body };
    }),
  );
  const stands = (/** @type {number} */ layer) => placed.filter((other) => other.layer === layer);
  const byLayer = layers.map((_, layer) => stands(layer));

  /** @type {Relation[]} */
  const edges = [];
  const relate = (/** @type {Body} */ from, /** @type {Body} */ to) => {
    const relation = { id: `r${edges.length}`, source: from.id, target: to.id };
    const label = next() < LABELLED ? { lw: (6 + below(12)) * LETTER, lh: 16 } : {};
    edges.push({ ...relation, ...label });
  };
  /** Somebody in a layer, about above or below. @param {number} layer @param {number} share */
  const near = (layer, share) => {
    const all = byLayer[layer] ?? [];
    const at = Math.round((share + (next() - 0.5) * 0.3) * all.length);
    return all[Math.max(0, Math.min(all.length - 1, at))]?.body;
  };
  for (const { layer, share, body } of placed) {
    const chief = near(layer - 1, share);
    if (chief) relate(chief, body);
    if (next() >= MORE) continue;
    const other = near(layer - (next() < SKIPS ? 2 + below(2) : 1), share);
    if (other && other !== chief) relate(other, body);
    if (chief && next() < ANSWERED / MORE) relate(body, chief);
  }
  const drawn = [...containers.values()].filter(({ id }) =>
    [...placed.map(({ body }) => body), ...containers.values()].some(({ parent }) => parent === id),
  );
  return {
    direction: "TB",
    spacing: { node: 30, layer: 50 },
    nodes: [...drawn, ...placed.map(({ body }) => body)],
    edges,
  };
}

/** How many bodies each layer has: few who decide, most in the middle. @param {number} bodies */
function inLayers(bodies) {
  const count = Math.round(Math.log2(bodies) * 1.3);
  const weights = Array.from({ length: count }, (_, layer) =>
    Math.sin((layer + 1) / (count + 0.5)),
  );
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const layers = weights.map((weight) => Math.max(1, Math.floor((bodies * weight) / all)));
  layers.push(Math.max(1, bodies - layers.reduce((sum, layer) => sum + layer, 0)));
  return layers;
}
