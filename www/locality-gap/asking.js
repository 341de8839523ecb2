/**
 * Asks the core for the plan. What it could not use is asked again with the last text that it could,
 * so that the figures stay while the reader corrects a field; what was wrong is kept by field.
 *
 * @typedef {import("../core/core.js").GapRequest} GapRequest
 * @typedef {import("../shared/contract.js").GapView} GapView
 * @typedef {import("../shared/scene.js").Mistake} Mistake
 * @typedef {import("./choices.js").Choices} Choices
 * @typedef {import("./choices.js").Entry} Entry
 * @typedef {Pick<GapRequest, "unit" | "lang" | "solve" | "listed">} Ground
 * @typedef {{ gap: (request: GapRequest) => GapView }} Asked
 * @typedef {{ view: GapView, request: GapRequest, mistakes: Map<string, Mistake> }} Answer
 */

/** @type {ReadonlySet<string>} */
const NONE = new Set();

/** @param {Asked} doc @param {Choices} choices @param {Ground} ground @returns {Answer} */
export function ask(doc, choices, ground) {
  const first = requestOf(choices, ground, NONE);
  let { request, places } = first;
  let view = doc.gap(request);
  /** @type {Map<string, Mistake>} */
  const mistakes = new Map();
  /** @type {Set<string>} */
  const bad = new Set();
  const standing = choices.standing();
  for (const problem of view.problems) {
    for (const key of keysAt(first.places, standing, problem.at)) {
      bad.add(key);
      const { typed } = standing.get(key) ?? { typed: "" };
      if (!mistakes.has(key)) mistakes.set(key, { typed, problem });
    }
  }
  if (bad.size > 0) {
    ({ request, places } = requestOf(choices, ground, bad));
    view = doc.gap(request);
  }
  for (const [key, entry] of standing) if (!bad.has(key)) entry.good = entry.typed;
  for (const { at, sentence } of view.changes) {
    const entry = standing.get(places.get(at) ?? "");
    if (entry !== undefined) entry.sentence = sentence;
  }
  return { view, request, mistakes };
}

/**
 * Whose mistake a problem is: `savings[0].slippage` that of the item `savings[0]`. Where the plan as a
 * whole cannot be worked out any more, it is whatever was typed since it last could.
 *
 * @param {ReadonlyMap<string, string>} places @param {ReadonlyMap<string, Entry>} standing @param {string} at
 */
function keysAt(places, standing, at) {
  const key = places.get(/^\w+\[\d+\]/.exec(at)?.[0] ?? "");
  if (key !== undefined) return [key];
  const keys = [];
  for (const [each, { typed, good }] of standing) if (typed !== good) keys.push(each);
  return keys;
}

/** @param {Choices} choices @param {Ground} ground @param {ReadonlySet<string>} bad keys of what the core could not use */
function requestOf(choices, ground, bad) {
  /** @type {Map<string, string>} where in the request each key is */
  const places = new Map();
  /** @type {{ id: string, year?: string, growth: string }[]} */
  const growth = [];
  /** @type {{ id: string, fullYear?: string, confidence?: string, slippage?: string }[]} */
  const savings = [];
  /** @type {string[]} */
  const off = [];
  /** @type {{ condition: string, year: string | null }[]} */
  const met = [];
  for (const [key, entry] of choices.standing()) {
    const said = bad.has(key) ? entry.good : entry.typed;
    if (said === null) continue;
    const { what, of, part } = entry;
    if (what === "growth") {
      places.set(`growth[${growth.length}]`, key);
      growth.push(part === "" ? { id: of, growth: said } : { id: of, year: part, growth: said });
    } else if (what === "saving") {
      places.set(`savings[${savings.length}]`, key);
      if (part === "fullYear") savings.push({ id: of, fullYear: said });
      else if (part === "confidence") savings.push({ id: of, confidence: said });
      else savings.push({ id: of, slippage: said });
    } else if (what === "condition") {
      places.set(`met[${met.length}]`, key);
      met.push({ condition: of, year: said === "" ? null : said });
    } else if (said === "off") {
      places.set(`off[${off.length}]`, key);
      off.push(of);
    }
  }
  const { year, partner, order, underlying } = choices;
  /** @type {GapRequest} */
  const request = {
    ...ground,
    year,
    partner,
    growth,
    savings,
    off,
    met,
    order,
    underlying,
  };
  return { request, places };
}
