/**
 * Inputs for the comparison of programs about sharing rules: pools with rules of every kind, and what a
 * reader may type. Seeded as the others are.
 */
import { random } from "../chance.mjs";
import { HOSTILE } from "./generate.mjs";

/** @typedef {import("./generate.mjs").Input} Input */

const WITHIN = ["own", "proportional", "fixed-share"];
const STEPS = [
  ...["own", "proportional", "fixed-share", "contingency", "tolerance", "cap", "fixed-lines"],
  ...["cascade", "non-recurrent-only", "threshold", "as-rule"],
];

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

/**
 * @param {number} seed
 * @returns {Input}
 */
export function sharingInputFor(seed) {
  const { below, chance, pick, many } = chanceOf(seed * 4_253 + 11);
  const odd = chance(0.15);
  const typed = () => (odd && chance(0.1) ? pick(HOSTILE) : amount());
  const amount = () => {
    const pounds = below(pick([10, 1_000, 1_000_000, 2_000_000_000]));
    return `${odd && chance(0.1) ? "-" : ""}${pounds}.${String(below(100)).padStart(2, "0")}`;
  };
  const percent = () => pick(["0", "1", "2.5", "33.333333", "100", String(below(40))]);
  const partners = many(1, 4, (index) => `p${index}`);
  const lines = many(1, 6, (index) => `l${index}`);
  const somebody = () => (odd && chance(0.1) ? "nobody" : pick(partners));
  const each = (/** @type {(id: string) => object} */ make) =>
    partners.filter(() => chance(0.7)).map(make);
  const weights = () =>
    each((partner) => ({ partner, weight: odd && chance(0.3) ? "60%" : String(1 + below(9)) }));

  /** @param {number} rule */
  function step(rule) {
    const kind = pick(STEPS);
    switch (kind) {
      case "fixed-share":
        return { step: kind, weights: weights() };
      case "contingency":
        return { step: kind, name: pick(["the contingency", "a reserve"]), amount: typed() };
      case "tolerance":
        return { step: kind, percent: percent(), within: pick(WITHIN), weights: weights() };
      case "cap":
        return {
          step: kind,
          caps: each((partner) =>
            chance(0.6) ? { partner, amount: typed() } : { partner, percent: percent() },
          ),
        };
      case "fixed-lines":
        return { step: kind, lines: lines.filter(() => chance(0.5)) };
      case "cascade":
        return {
          step: kind,
          sources: many(1, 3, (index) => ({ name: `s${index}`, amount: typed() })),
        };
      case "threshold":
        return { step: kind, partner: somebody(), percent: percent() };
      case "as-rule":
        return { step: kind, rule: `r${below(rule + (odd ? 2 : 1))}` };
      default:
        return { step: kind };
    }
  }

  /** @param {string} name @param {number} index */
  const rule = (name, index) => ({
    id: `${name}${index}`,
    name: odd && chance(0.2) ? pick(HOSTILE) : `Rule ${index}`,
    over: [{ step: "proportional" }, ...many(0, 4, () => step(index))],
    ...(chance(0.4) ? { under: many(1, 4, () => step(index)) } : {}),
    ...(chance(0.2)
      ? { outcome: { name: "t", partner: somebody(), amount: typed(), achieved: percent() } }
      : {}),
  });

  const file = {
    locality: 1,
    title: "Sharing",
    status: "illustrative",
    unit: pick(["£", "£000", "£m"]),
    partners: partners.map((id) => ({ id, name: `Partner ${id}`, kind: "other" })),
    tiers: [{ id: "pool", name: "Pool", means: "pooled", reading: "stated" }],
    lines: lines.map((id) => ({ id, partner: pick(partners), tier: "pool", amount: typed() })),
    pools: many(1, 2, (index) => ({
      id: `pool${index}`,
      name: `Pool ${index}`,
      host: somebody(),
      rule: "r0",
      instalments: String(1 + below(12)),
      ...(chance(0.4)
        ? { variances: lines.map((line) => ({ line, amount: `${pick(["", "-"])}${below(99)}` })) }
        : {}),
    })),
    riskShare: many(1, 8, (index) => rule("r", index)),
    outturn: many(0, 2, (index) => ({
      year: `20${18 + index}/19`,
      approved: typed(),
      virements: many(0, 2, () => ({ name: "moved", amount: typed() })),
      forecast: typed(),
      variance: typed(),
      parts: many(0, 2, () => ({ name: "a part", amount: typed(), earlier: typed() })),
    })),
  };
  const request = {
    variance: chance(0.7) ? `${pick(["", "-"])}${typed()}` : null,
    percent: chance(0.3) ? pick(["2", "-1.5", "", "x"]) : null,
    unit: pick([null, "£", "£m"]),
    contributions: chance(0.3) ? each((partner) => ({ partner, amount: typed() })) : [],
    lines: chance(0.3) ? lines.map((line) => ({ line, amount: typed() })) : [],
    rules: many(0, 2, (index) => rule("own:", index)),
    baseline: pick([null, "r0", "r1"]),
    partner: pick([null, "p0", "p1", "nobody"]),
    bounds: chance(0.3) ? { from: pick(["-5", "-0.5", "3"]), to: pick(["5", "1", "-9"]) } : null,
  };
  const op = pick(/** @type {const} */ (["risk", "risk", "risk", "riskCsv", "memorandum"]));
  return { op, form: "json", text: JSON.stringify(file), request };
}
