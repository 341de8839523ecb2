/**
 * Inputs for the comparison of programs about flows: bare flows for the layout, and documents whose
 * lines or flows are followed. Seeded as the others are.
 */
import { random } from "../chance.mjs";
import { HOSTILE } from "./generate.mjs";

/** @typedef {import("./generate.mjs").Input} Input */

const MEANS = ["pooled", "pooled-aligned", "aligned", "in-view", "outside", "near"];
const AMOUNTS = [
  "1,234",
  "5,000",
  "0.01",
  "-",
  "tbc",
  "(300)",
  "£1.2m",
  "1,23",
  "90071992547409.91",
];

/** @param {number} seed */
function chanceOf(seed) {
  const next = random(seed);
  const below = (/** @type {number} */ bound) => Math.floor(next() * bound);
  const chance = (/** @type {number} */ share) => next() < share;
  /** @type {<T>(list: readonly T[]) => T} */
  const pick = (list) => /** @type {any} */ (list[below(list.length)]);
  /** @type {<T>(most: number, make: (index: number) => T) => T[]} */
  const many = (most, make) => Array.from({ length: below(most + 1) }, (_, index) => make(index));
  return {
    below,
    chance,
    pick,
    many,
    name: (/** @type {string} */ plain) => (chance(0.05) ? pick(HOSTILE) : plain),
  };
}

/**
 * Bare flows: circles, ribbons of nothing, layers asked for, an earlier picture; one in thirty has
 * something wrong with it.
 *
 * @param {number} seed
 * @returns {Input}
 */
export function flowLayoutInputFor(seed) {
  const { below, chance, pick, many } = chanceOf(seed * 5_233 + 7);
  const broken = chance(1 / 30);
  const ids = many(14, (index) => `n${index}`);
  const nodes = ids.map((id) => ({ id, layer: chance(0.1) ? below(5) : undefined }));
  const value = () => pick([0, below(1_000), below(1_000) / 8, 1e9, 2.5e-3]);
  const links =
    ids.length === 0
      ? []
      : many(24, () => ({ source: pick(ids), target: pick(ids), value: value() }));
  if (broken)
    links.push(
      pick([
        { source: "n0", target: "nobody", value: 1 },
        { source: "n0", target: "n0", value: -1 },
      ]),
    );
  const earlier = nodes.map(({ id }) => ({ id, y0: below(300), y1: 300 + below(300) }));
  const options = {
    width: chance(0.5) ? 300 + below(900) : undefined,
    height: chance(0.5) ? 100 + below(900) : undefined,
    nodeWidth: chance(0.3) ? below(40) : undefined,
    nodePadding: chance(0.3) ? below(60) : undefined,
    earlier: chance(0.2) ? { nodes: earlier } : undefined,
  };
  const text = JSON.stringify({ nodes, links });
  return { op: "flowLayout", form: "json", text, request: JSON.stringify(options) };
}

/**
 * A document with lines of money, flows of its own, or both, and a question about them.
 *
 * @param {number} seed
 * @returns {Input}
 */
export function flowInputFor(seed) {
  const { below, chance, pick, many, name } = chanceOf(seed * 9_277 + 11);
  const some = (/** @type {string[]} */ words) => (chance(0.25) ? undefined : name(pick(words)));
  const amount = () =>
    chance(0.1) ? undefined : chance(0.6) ? String(below(90_000)) : pick(AMOUNTS);
  const partners = ["icb", "council", "trust"].map((id) => ({
    id,
    name: name(`The ${id}`),
    kind: "other",
    body: some(["b"]),
  }));
  const tiers = ["t0", "t1", "t2"].map((id) => ({
    id,
    name: name(`Tier ${id}`),
    means: pick(MEANS),
    note: some(["why"]),
  }));
  const purpose = () => pick([undefined, undefined, "capital", "revenue"]);
  const line = () => ({
    partner: some(["icb", "council", "trust"]),
    tier: pick(["t0", "t1", "t2"]),
    service: some(["Home care", "Nursing"]),
    provider: some(["Trust", "Agency"]),
    amount: amount(),
    actual: chance(0.4) ? amount() : undefined,
    purpose: purpose(),
    joins: chance(0.15) ? pick(["2018/19", "2019/20"]) : undefined,
    until: chance(0.1) ? "t0" : undefined,
    note: some(["a note"]),
  });
  const flow = () => ({
    from: name(`p${below(7)}`),
    to: chance(0.9) ? name(`p${below(7)}`) : "council",
    amount: amount(),
    actual: chance(0.2) ? amount() : undefined,
    unit: chance(0.3) ? pick(["people", "beds"]) : undefined,
    means: chance(0.3) ? pick(MEANS) : undefined,
    purpose: purpose(),
    source: some(["Board paper 7"]),
  });
  const file = {
    locality: 1,
    title: name("Whose pound"),
    status: "approved",
    unit: pick(["£", "£000", "£m"]),
    partners,
    tiers,
    lines: chance(0.85) ? many(14, line) : [],
    flows: chance(0.5) ? many(20, flow) : undefined,
    pools: chance(0.4)
      ? [{ id: "pool", name: name("The pool"), tiers: ["t0"], host: "council" }]
      : undefined,
  };
  const sheet = () => {
    const rows = many(20, flow).map(({ from, to, amount: much, means }) => [
      from,
      to,
      much ?? "",
      means ?? "",
    ]);
    const cells = [["from", "to", "amount (£)", "means"], ...rows];
    return cells
      .map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(","))
      .join("\n");
  };
  const form = pick(/** @type {const} */ (["json", "json", "json", "csv"]));
  const text = form === "csv" ? sheet() : JSON.stringify(file);
  const op = pick(
    /** @type {const} */ (["flow", "flow", "flow", "flowCsv", "flowSvg", "problems"]),
  );
  const request = {
    lang: "en",
    unit: pick([null, "£", "£m"]),
    way: pick([null, "lines", "years", "variance", "variance:pool", "flows", "flows:people"]),
    mode: pick([null, "budget", "actual", "difference"]),
    levels: chance(0.3)
      ? many(4, () => pick(["partner", "tier", "service", "provider", "x"]))
      : undefined,
    opened: ["tier:t0", "tier:t1:capital"],
    place: pick([null, "tier:t0", "partner:icb", "place:p1"]),
    flow: null,
    direction: pick(["right", "down"]),
    width: 200 + below(1_000),
    variance: pick([null, "2%", "-1.5%", "£1m", "-1,000", "lots"]),
    changes: chance(0.2)
      ? [{ change: "move", partner: "icb", from: "t0", to: "t1", amount: "5" }]
      : [],
  };
  return { op, form, text, request };
}
