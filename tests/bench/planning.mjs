/**
 * What a plan of 500 lines over ten years says when one growth rate is changed: the core answers with the
 * series and the bridge in figures and in words, and with everything that the page shows; the peer works out the
 * five series and the bridge in the stated order with big.js, to the penny for each line and year, from figures
 * that it has read already.
 */
import assert from "node:assert/strict";
import Big from "big.js";
import { loadShipped } from "../boundary/programs.mjs";
import { timed } from "./time.mjs";

const LINES = 500;
const YEARS = 10;
const FASTER = 20;
const PRICES = ["pay", "supplies", "contracts"];
/** The change that is timed, and those that both are compared at. */
const CHANGE = "1.4";
const CHANGES = [CHANGE, "-2.75", "0", "13.333"];

/** @template T @param {number} count @param {(index: number) => T} make */
const many = (count, make) => Array.from({ length: count }, (_, index) => make(index));
const hundredths = (/** @type {number} */ number) => (number / 100).toFixed(2);
const amounts = (/** @type {number} */ least) =>
  many(YEARS, (year) => String(least + ((year * 37) % 11)));

const PLAN = {
  base: "y0",
  years: many(YEARS, (year) => `y${year + 1}`),
  assumptions: [
    ...many(LINES, (line) => ({
      id: `d${line}`,
      of: "demand",
      growth: hundredths(50 + ((line * 37) % 300)),
    })),
    ...PRICES.map((id, place) => ({
      id,
      of: "price",
      growth: many(YEARS, (year) => hundredths(100 + place * 75 + ((year * 13) % 40))),
    })),
    { id: "grant", of: "allocation", growth: "1.15" },
  ],
  lines: many(LINES, (line) => {
    const [pay, supplies] = [20 + (line % 41), 5 + (line % 17)];
    const weights = [pay, supplies, 100 - pay - supplies];
    return {
      id: `l${line}`,
      partner: `p${line % 2}`,
      base: `${1_000 + ((line * 7_919) % 99_991)}.${String((line * 31) % 100).padStart(2, "0")}`,
      demand: `d${line}`,
      prices: PRICES.map((assumption, place) => ({ assumption, weight: String(weights[place]) })),
    };
  }),
  allocations: many(2, (place) => ({
    id: `a${place}`,
    partner: `p${place}`,
    base: "12000000",
    growth: "grant",
  })),
  pressures: many(20, (place) => ({
    id: `w${place}`,
    line: `l${place * 7}`,
    amounts: amounts(40),
  })),
  investments: [{ id: "setup", amounts: amounts(900), recurrence: "non-recurrent" }],
  savings: many(20, (place) => ({
    id: `s${place}`,
    fullYear: `${9_000 + place * 111}`,
    phasing: ["25", "75", "100"],
    confidence: "80",
  })),
  funds: [{ id: "reserve", kind: "reserves", amounts: amounts(5_000) }],
};

/** The plan as a locality file; the page draws it, too. */
export const PLANNED = JSON.stringify({
  locality: 1,
  title: "A plan",
  status: "illustrative",
  unit: "£",
  partners: ["p0", "p1"].map((id) => ({ id, name: id, kind: "other" })),
  plan: PLAN,
});

const NONE = new Big(0);
const ONE = new Big(1);
const sum = (/** @type {Big[]} */ all) => all.reduce((sum, one) => sum.plus(one), NONE);
const penny = (/** @type {Big} */ amount) => amount.round(2, Big.roundHalfUp);

/** The figures as the peer keeps them: rates as parts of one, amounts in pounds, the base year first. */
const RATES = new Map(
  PLAN.assumptions.map(({ id, growth }) => [
    id,
    many(YEARS, (year) => new Big(Array.isArray(growth) ? (growth[year] ?? 0) : growth).div(100)),
  ]),
);
const yearly = (/** @type {string[]} */ amounts) => [NONE, ...amounts.map((one) => new Big(one))];
const JOINS = new Map(PLAN.pressures.map(({ line, amounts }) => [line, yearly(amounts)]));
const READ = PLAN.lines.map(({ id, base, demand, prices }) => ({
  base: new Big(base),
  demand,
  joins: JOINS.get(id),
  prices: prices.map(({ assumption, weight }) => ({
    assumption,
    weight: new Big(weight).div(100),
  })),
}));
const ALLOCATED = PLAN.allocations.map(({ base }) => new Big(base));
const ONCE = PLAN.investments.map(({ amounts }) => yearly(amounts));
const COMES = PLAN.funds.map(({ amounts }) => yearly(amounts));
const SAVED = PLAN.savings.map(({ fullYear, phasing, confidence }) => {
  const full = new Big(fullYear).times(confidence).div(100);
  const phases = many(YEARS, (year) => new Big(phasing[Math.min(year, phasing.length - 1)] ?? 0));
  return { full, phases: phases.map((phase) => phase.div(100)) };
});

/**
 * A line in every year: grown by a factor a year, to the penny at each year's end.
 *
 * @param {Big} base
 * @param {Big[]} factors
 * @param {Big[] | undefined} joins
 */
function grown(base, factors, joins) {
  const found = [base];
  let last = base;
  for (const [year, factor] of factors.entries()) {
    last = penny(last.times(factor));
    if (joins !== undefined) last = last.plus(joins[year + 1] ?? NONE);
    found.push(last);
  }
  return found;
}

/**
 * The five series, and the bridge to the last year, with one rate in place of another.
 *
 * @param {string} changed
 * @param {Big} rate
 */
function byHand(changed, rate) {
  const all = many(YEARS, () => rate);
  const rates = (/** @type {string} */ id) => (id === changed ? all : (RATES.get(id) ?? []));
  const spent = many(YEARS + 1, () => NONE);
  const steps = { demand: NONE, price: NONE, cross: NONE, pressures: NONE };
  for (const { base, demand, prices, joins } of READ) {
    const needs = rates(demand);
    const weighed = prices.map(({ assumption, weight }) => ({ of: rates(assumption), weight }));
    const risen = needs.map((_, year) =>
      sum(weighed.map(({ of, weight }) => weight.times(of[year] ?? NONE))),
    );
    const needed = needs.map((need) => ONE.plus(need));
    const added = needed.map((need, year) => need.plus(risen[year] ?? NONE));
    const both = needed.map((need, year) => need.times(ONE.plus(risen[year] ?? NONE)));
    const [one, two, three] = [needed, added, both].map(
      (way) => grown(base, way, undefined)[YEARS],
    );
    if (one === undefined || two === undefined || three === undefined) continue;
    const row = grown(base, both, joins);
    steps.demand = steps.demand.plus(one).minus(base);
    steps.price = steps.price.plus(two).minus(one);
    steps.cross = steps.cross.plus(three).minus(two);
    steps.pressures = steps.pressures.plus(row[YEARS] ?? NONE).minus(three);
    for (const [year, amount] of row.entries()) spent[year] = (spent[year] ?? NONE).plus(amount);
  }
  const growing = rates("grant").map((growth) => ONE.plus(growth));
  const allocations = ALLOCATED.map((base) => grown(base, growing, undefined));
  const at = (/** @type {Big[][]} */ rows, /** @type {number} */ year) =>
    sum(rows.map((row) => row[year] ?? NONE));
  const schemes = SAVED.map(({ full, phases }) => [
    NONE,
    ...phases.map((phase) => penny(full.times(phase))),
  ]);
  const gap = spent.map((amount, year) => amount.minus(at(allocations, year)));
  const underlying = gap.map((amount, year) => amount.minus(at(schemes, year)));
  const left = underlying.map((one, year) => one.plus(at(ONCE, year)).minus(at(COMES, year)));
  let found = NONE;
  const find = gap.slice(1).map((amount, index) => {
    const part = amount.minus(at(COMES, index + 1)).minus(found);
    found = found.plus(part);
    return part;
  });
  const fresh = gap.slice(1).map((amount, index) => amount.minus(gap[index] ?? NONE));
  return {
    series: { gap, new: fresh, find, residual: left, underlying },
    bridge: {
      base: gap[0] ?? NONE,
      ...steps,
      allocation: at(allocations, 0).minus(at(allocations, YEARS)),
      savings: NONE.minus(at(schemes, YEARS)),
      spentOnce: at(ONCE, YEARS),
      comesOnce: NONE.minus(at(COMES, YEARS)),
      residual: left[YEARS] ?? NONE,
    },
  };
}

const pence = (/** @type {Big} */ amount) => Number(amount.times(100));

/**
 * That both come to the same pence.
 *
 * @param {import("../../www/shared/contract.js").GapView} view
 * @param {ReturnType<typeof byHand>} hand
 */
function same(view, hand) {
  for (const { code, cells } of view.series) {
    const own = cells.map(({ amount }) => amount.pence).filter((amount) => amount !== null);
    assert.deepEqual(own, hand.series[code].map(pence), code);
  }
  const parts = Object.entries(hand.bridge).filter(
    ([code, amount]) => code === "base" || !amount.eq(0),
  );
  const rows = view.bridge.rows.map(({ code, amount }) => [code, amount.pence]);
  assert.deepEqual(
    rows,
    parts.map(([code, amount]) => [code, pence(amount)]),
  );
}

const asked = (/** @type {string} */ rate) => ({ growth: [{ id: "d250", growth: rate }] });
/** Nothing that the peer does not work out: no rows behind the sums, no lists of what can be changed. */
const BARE = { listed: 0, rows: { from: 0, count: 0 } };
const worked = (/** @type {string} */ rate) => byHand("d250", new Big(rate).div(100));

/**
 * @param {(what: string, met: boolean) => void} goal
 * @param {(cells: string[]) => void} row
 */
export async function planning(goal, row) {
  const core = await loadShipped("wasm");
  const doc = core.open(PLANNED);
  for (const rate of CHANGES) same(doc.gap(asked(rate)), worked(rate));
  for (const rate of CHANGES) same(doc.gap({ ...asked(rate), ...BARE }), worked(rate));
  const page = timed(15, () => doc.gap(asked(CHANGE)));
  const own = timed(15, () => doc.gap({ ...asked(CHANGE), ...BARE }));
  const peer = timed(3, () => worked(CHANGE));
  doc.close();
  console.log();
  row([`a plan, ${LINES} lines, ${YEARS} years`, "ms", "×"]);
  row(["locality: series, bridge", own.toFixed(2), "1.00"]);
  row(["locality: all of the page", page.toFixed(2), (page / own).toFixed(1)]);
  row(["big.js: series and bridge", peer.toFixed(1), (peer / own).toFixed(1)]);
  goal(
    `a growth rate changed ${FASTER} times faster than with big.js: ${(peer / own).toFixed(1)}`,
    peer / own >= FASTER,
  );
}
