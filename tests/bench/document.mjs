/** One document for all: partners, tiers and lines with typed amounts, the same every time. */

export const PARTNERS = 4;
export const TIERS = 5;

/** A move of money and a question about everything. */
export const REQUEST = {
  unit: null,
  lang: "en",
  lines: { from: 0, count: 0 },
  today: null,
  changes: [
    {
      change: "move",
      partner: "p1",
      from: "t1",
      to: "t2",
      amount: "5",
      unit: "£",
      kind: null,
      line: null,
      tier: null,
    },
  ],
};

/** @param {number} count */
export function documentOf(count) {
  const named = (/** @type {string} */ letter, /** @type {number} */ length) =>
    Array.from({ length }, (_, index) => ({ id: `${letter}${index}`, name: `${letter} ${index}` }));
  return JSON.stringify({
    locality: 1,
    title: "As many lines as asked for",
    id: "bench",
    status: "approved",
    unit: "£",
    partners: named("p", PARTNERS).map((partner) => ({ ...partner, kind: "council" })),
    tiers: named("t", TIERS).map((tier) => ({ ...tier, means: "pooled", reading: "stated" })),
    lines: Array.from({ length: count }, (_, index) => ({
      id: `line${index}`,
      partner: `p${index % PARTNERS}`,
      tier: `t${(index * 7) % TIERS}`,
      amount: `${((index * 2_654_435_761) % 900_000) + 1_000}.${(index % 90) + 10}`,
    })),
  });
}
