/**
 * Inputs for the comparison of programs about plans and programmes: plans with entries of every kind, and
 * what a reader may type. Seeded as the others are.
 */
import { random } from "../chance.mjs";
import { HOSTILE } from "./generate.mjs";

/** @typedef {import("./generate.mjs").Input} Input */

const PARTNERS = ["ccg", "council", "trust"];
const RECURRENCE = [undefined, "recurrent", "non-recurrent"];
const DATES = ["2017-04", "2018-04-01", "2019", "2020-02-30", "spring 2021", "9999-12-31"];
const OPS = /** @type {const} */ ([
  ...["gap", "gap", "gap", "gap", "gapCsv", "programme", "programme", "programmeCsv"],
]);

/** @param {number} seed */
function chanceOf(seed) {
  const next = random(seed);
  const below = (/** @type {number} */ bound) => Math.floor(next() * bound);
  const chance = (/** @type {number} */ share) => next() < share;
  /** @type {<T>(list: readonly T[]) => T} */
  const pick = (list) => /** @type {any} */ (list[below(list.length)]);
  /** @type {<T>(least: number, most: number, make: (index: number) => T) => T[]} */
  const many = (least, most, make) =>
    Array.from({ length: least + below(most - least + 1) }, (_, index) => make(index));
  return { below, chance, pick, many };
}

/** @typedef {ReturnType<typeof chanceOf>} Chance */

/**
 * What entries are made of; in an odd plan some of it is wrong.
 *
 * @param {Chance} chances
 * @param {boolean} odd
 * @param {number} length of the plan in years
 */
function wordsOf({ below, chance, pick, many }, odd, length) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  const year = () => (odd && chance(0.1) ? "1066" : `y${1 + below(length)}`);
  const amount = () => {
    const pounds = below(pick([10, 1_000, 100_000, odd ? 2_000_000_000 : 1_000_000]));
    return `${chance(0.1) ? "-" : ""}${pounds}.${two(below(100))}`;
  };
  const typed = () => (odd && chance(0.08) ? pick(HOSTILE) : amount());
  const amounts = () => many(0, length + (odd ? 1 : 0), typed);
  const rate = () => {
    if (odd && chance(0.1))
      return pick(["-100", "10000", "10000.1", "x", "0.1234567", "99.999999"]);
    return `${chance(0.2) ? "-" : ""}${below(12)}.${two(below(100))}`;
  };
  const part = () => (odd && chance(0.1) ? "101" : pick(["0", "25", "33.333333", "80%", "100"]));
  const id = (/** @type {string} */ kind, count = 3) => `${kind}${below(count + (odd ? 1 : 0))}`;
  const maybe = (/** @type {() => unknown} */ make, share = 0.5) =>
    chance(share) ? make() : undefined;
  const entry = (/** @type {string} */ kind) => (/** @type {number} */ index) => ({
    id: odd && chance(0.05) ? pick(HOSTILE) : `${kind}${index}`,
    name: odd && chance(0.1) ? pick(HOSTILE) : `${kind} ${index}`,
    partner: maybe(() => pick(PARTNERS), 0.8),
    note: maybe(() => pick(HOSTILE), 0.05),
  });
  return { year, typed, amounts, rate, part, id, maybe, entry };
}

/** @param {Chance} chances @param {boolean} odd */
function planOf(chances, odd) {
  const { below, chance, pick, many } = chances;
  const length = 1 + below(chance(0.05) ? 60 : 8);
  const { year, typed, amounts, rate, part, id, maybe, entry } = wordsOf(chances, odd, length);
  const assumptions = (/** @type {string} */ of) => (/** @type {number} */ index) => ({
    ...entry(of)(index),
    partner: undefined,
    of,
    growth: chance(0.5) ? rate() : many(1, length, rate),
  });
  const prices = () => {
    const weight = below(101);
    return [weight, 100 - weight].map((weight) => ({
      assumption: id("price"),
      weight: `${odd && chance(0.1) ? 50 : weight}%`,
    }));
  };
  const arising = (/** @type {string} */ kind) => (/** @type {number} */ index) => ({
    ...entry(kind)(index),
    line: maybe(() => id("line")),
    amounts: amounts(),
    recurrence: pick(RECURRENCE),
  });
  const plan = {
    base: "y0",
    years: Array.from({ length }, (_, index) => `y${index + 1}`),
    growing: pick([undefined, "compound", "added"]),
    assumptions: ["demand", "price", "allocation"].flatMap((of) => many(3, 3, assumptions(of))),
    conditions: many(2, 3, (index) => ({
      id: `condition${index}`,
      by: maybe(year),
      met: maybe(year, 0.7),
    })),
    lines: many(3, 6, (index) => ({
      ...entry("line")(index),
      base: typed(),
      demand: maybe(() => id("demand"), 0.8),
      prices: maybe(prices, 0.6),
      amounts: maybe(amounts, 0.15),
    })),
    allocations: many(2, 6, (index) => ({
      ...entry("allocation")(index),
      base: typed(),
      growth: maybe(() => id("allocation"), 0.8),
      amounts: maybe(amounts, 0.15),
    })),
    pressures: many(0, 3, arising("pressure")),
    investments: many(0, 3, arising("investment")),
    savings: many(1, 4, (index) => ({
      ...entry("saving")(index),
      fullYear: typed(),
      from: maybe(year),
      phasing: maybe(() => many(1, 4, part)),
      confidence: maybe(part),
      slippage: maybe(() => below(40) - (odd ? 3 : 0)),
      recurrence: pick(RECURRENCE),
      condition: maybe(() => id("condition", 2), 0.3),
    })),
    funds: many(0, 3, (index) => ({
      ...entry("fund")(index),
      kind: pick(["transformation", "reserves"]),
      amounts: amounts(),
      condition: maybe(() => id("condition", 2), 0.5),
    })),
    prevention: many(0, 2, (index) => ({
      ...entry("prevention")(index),
      lines: many(1, 2, () => id("line")),
      spend: amounts(),
      recurrence: pick(RECURRENCE),
      from: maybe(year),
      lowers: part(),
      confidence: maybe(part),
    })),
    headlines: many(0, 1, () => ({ name: "The gap", amount: typed(), owner: pick(PARTNERS) })),
  };
  const request = {
    unit: pick([null, "£", "£m"]),
    year: maybe(year),
    partner: pick([null, null, ...PARTNERS, "nobody"]),
    growth: many(0, 2, () => ({
      id: id(pick(["demand", "price"])),
      year: maybe(year),
      growth: rate(),
    })),
    savings: many(0, 2, () => ({
      id: id("saving", 2),
      fullYear: maybe(typed),
      confidence: maybe(part),
      slippage: maybe(() => String(below(30))),
    })),
    off: many(0, 2, () => id(pick(["saving", "fund", "pressure", "investment", "prevention"]))),
    met: many(0, 1, () => ({ condition: id("condition", 2), year: pick([null, "y1", year()]) })),
    order: pick([undefined, "order", "average"]),
    solve: pick([
      null,
      { id: id(pick(["demand", "price", "allocation"])), for: "growth" },
      { id: "saving0", for: pick(["fullYear", "slippage"]) },
    ]),
  };
  return { plan, request };
}

/** @param {Chance} chances @param {boolean} odd */
function programmeOf({ below, chance, pick, many }, odd) {
  const text = (/** @type {string} */ plain) => (odd && chance(0.1) ? pick(HOSTILE) : plain);
  const date = () => pick(DATES);
  return {
    milestones: many(0, 5, (index) => ({
      what: text(`Step ${index}`),
      planned: date(),
      statedOn: date(),
      restated: many(0, 2, () => ({ planned: date(), statedOn: date() })),
      actual: chance(0.5) ? date() : undefined,
    })),
    programme: {
      money: many(0, 3, () => ({
        name: text("Transformation money"),
        amount: chance(0.8) ? String(below(99)) : undefined,
        state: pick(["bid", "agreed", "released", "withheld"]),
        date: date(),
        why: text("no plan"),
      })),
      risks: many(0, 4, () => ({
        name: text("A risk"),
        likelihood: 1 + below(odd ? 6 : 5),
        impact: 1 + below(5),
        review: date(),
      })),
      staffing: many(0, 3, () => ({
        what: text("Posts"),
        date: date(),
        count: String(below(900)),
      })),
    },
  };
}

/**
 * @param {number} seed
 * @returns {Input}
 */
export function planningInputFor(seed) {
  const chances = chanceOf(seed * 6_133 + 5);
  const { chance, pick } = chances;
  const odd = chance(0.2);
  const { plan, request } = planOf(chances, odd);
  const file = {
    locality: 1,
    title: "A plan",
    status: "illustrative",
    unit: pick(["£", "£000", "£m"]),
    partners: PARTNERS.map((id) => ({ id, name: `Partner ${id}`, kind: "other" })),
    plan,
    ...programmeOf(chances, odd),
  };
  const op = pick(OPS);
  const today = { today: pick([null, "2018-06-01", "yesterday"]) };
  const asked = op === "gap" || op === "gapCsv" ? request : today;
  return { op, form: "json", text: JSON.stringify(file), request: asked };
}
