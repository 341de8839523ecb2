/**
 * What a pool of 500 lines costs a partner under eight rules as its variance moves: one answer of the core
 * holds every kink and crossing exactly; the peer follows the same rules with big.js at 201 variances, which
 * is what a page would have to do to draw the same chart, and still knows no kink.
 */
import assert from "node:assert/strict";
import Big from "big.js";
import { loadShipped } from "../boundary/programs.mjs";
import { timed } from "./time.mjs";

const LINES = 500;
const SAMPLES = 201;
const FASTER = 20;

const step = (/** @type {string} */ name, rest = {}) => ({ step: name, ...rest });
const proportional = step("proportional");
const shares = (/** @type {number} */ one) =>
  step("fixed-share", {
    weights: [
      { partner: "p0", weight: String(one) },
      { partner: "p1", weight: String(100 - one) },
    ],
  });

/** Eight rules: the steps for the core, and the same by hand. */
const RULES = [
  { over: [proportional], by: { weigh: "contributions" } },
  { over: [shares(50)], by: { weigh: 50 } },
  { over: [shares(51)], by: { weigh: 51 } },
  { over: [step("own")], by: { weigh: "own" } },
  {
    over: [step("contingency", { name: "it", amount: "5000" }), proportional],
    by: { first: 5_000, weigh: "contributions" },
  },
  {
    over: [step("contingency", { name: "it", amount: "9000" }), shares(40)],
    by: { first: 9_000, weigh: 40 },
  },
  {
    over: [shares(60), step("cap", { caps: [{ partner: "p0", amount: "3000" }] })],
    by: { weigh: 60, cap: 3_000 },
  },
  {
    over: [proportional, step("cap", { caps: [{ partner: "p0", amount: "7000" }] })],
    by: { weigh: "contributions", cap: 7_000 },
  },
];

const BUDGETS = Array.from({ length: LINES }, (_, line) => ({
  id: `l${line}`,
  partner: `p${line % 2}`,
  tier: "pool",
  amount: `${1_000 + ((line * 7_919) % 997)}.${String((line * 31) % 100).padStart(2, "0")}`,
}));

const FILE = JSON.stringify({
  locality: 1,
  title: "Shares",
  status: "illustrative",
  unit: "£",
  partners: ["p0", "p1"].map((id) => ({ id, name: id, kind: "other" })),
  tiers: [{ id: "pool", name: "Pool", means: "pooled", reading: "stated" }],
  lines: BUDGETS,
  riskShare: RULES.map(({ over }, rule) => ({
    id: `r${rule}`,
    name: `Rule ${rule}`,
    over,
    under: [proportional],
  })),
});

/** What the first partner bears under one rule, with big.js. @param {Big} variance @param {any} by */
function borne(variance, { first, weigh, cap }) {
  const mine = (/** @type {{ partner: string }} */ { partner }) => partner === "p0";
  const sum = (/** @type {typeof BUDGETS} */ lines) =>
    lines.reduce((sum, { amount }) => sum.plus(amount), new Big(0));
  const all = sum(BUDGETS);
  if (variance.lt(0)) return variance.times(sum(BUDGETS.filter(mine))).div(all);
  const rest = first === undefined || variance.lte(0) ? variance : variance.minus(first);
  if (rest.lt(0)) return new Big(0);
  let share;
  if (weigh === "own") {
    const over = BUDGETS.filter(mine).map(({ amount }) => rest.times(amount).div(all));
    share = over.reduce((sum, part) => sum.plus(part), new Big(0));
  } else if (weigh === "contributions") {
    share = rest.times(sum(BUDGETS.filter(mine))).div(all);
  } else share = rest.times(weigh).div(100);
  return cap !== undefined && share.gt(cap) ? new Big(cap) : share;
}

/** The chart by sampling: every rule at every variance from -5% to 5% of the pool. */
function sampled() {
  const all = BUDGETS.reduce((sum, { amount }) => sum.plus(amount), new Big(0));
  return RULES.map(({ by }) =>
    Array.from({ length: SAMPLES }, (_, sample) =>
      borne(all.times((sample - 100) * 5).div(10_000), by),
    ),
  );
}

/**
 * @param {(what: string, met: boolean) => void} goal
 * @param {(cells: string[]) => void} row
 */
export async function sharing(goal, row) {
  const core = await loadShipped("wasm");
  const doc = core.open(FILE);
  for (const percent of ["5", "1.3", "-2"]) {
    const { rows, variance } = doc.risk({ percent });
    const cells = rows[0]?.cells ?? [];
    const at = new Big(variance.pence).div(100);
    for (const [rule, { by }] of RULES.entries()) {
      const apart = borne(at, by)
        .times(100)
        .minus(cells[rule]?.amount.pence ?? NaN);
      assert.ok(apart.abs().lt(1), `rule ${rule} at ${percent}%: ${apart} pence apart`);
    }
  }
  const own = timed(15, () => doc.risk({ percent: "1.3" }));
  const peer = timed(3, sampled);
  doc.close();
  console.log();
  row([`8 rules, ${LINES} lines`, "ms", "×"]);
  row(["locality: every kink, exact", own.toFixed(2), "1.00"]);
  row([`big.js: ${SAMPLES} samples`, peer.toFixed(1), (peer / own).toFixed(1)]);
  goal(
    `a chart of eight rules ${FASTER} times faster than sampled with big.js: ${(peer / own).toFixed(1)}`,
    peer / own >= FASTER,
  );
}
