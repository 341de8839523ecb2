/**
 * Inputs for the comparison of programs about structures: bare graphs for the layout, and documents
 * with bodies and relations in all their forms, with questions about them. Seeded as the others are.
 */
import { random } from "../chance.mjs";
import { HOSTILE } from "./generate.mjs";

/** @typedef {import("./generate.mjs").Input} Input */

const FORMS = [
  ...["statutory", "joint-committee", "committee", "company", "partnership", "alliance", "charity"],
  ...["virtual", "programme", "advisory", "post", "team", "group", "not-stated"],
  ...["fund", "agreement", "plan", "estate", "place", "sector", "senate"],
];
const KINDS = [
  ...["accountable-to", "holds-to-account", "reports-to", "scrutinises", "governs", "approves"],
  ...["delegates-to", "establishes", "appoints", "leads", "funds", "commissions", "delivers"],
  ...["works-with", "member-of", "part-of", "located-at", "advises", "guides", "prepares"],
  ...["succeeds", "other", "befriends"],
];
const FAMILIES = ["answers", "decides", "money", "delivers", "belongs", "advises", "time", "other"];
const PHASES = ["proposed", "shadow", "live", "abolished", "dormant"];
const DATES = ["2016", "2018-04", "2021-10-01", "2022-07-01", "2022-02-30", "spring 2021", ""];
const NAMES = [
  ...["Bury Locality Board", "Integrated Care Board", "Cabinet", "Place Based Lead", "East team"],
  ...["Clinical and Professional Senate", "A GP practice a cluster", "Ellen House", "Überörtlich"],
  ...["Care 👩‍👩‍👧‍👦", "地域包括ケア会議", "Donaudampfschifffahrtsgesellschaftskapitänsverein"],
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
  /** @type {<T>(list: readonly T[]) => T[]} */
  const shuffled = (list) =>
    list
      .map((item) => ({ item, at: next() }))
      .sort((one, other) => one.at - other.at)
      .map(({ item }) => item);
  return { below, chance, pick, many, shuffled, hostile: () => pick(HOSTILE) };
}

/**
 * A small graph: bodies in containers up to three deep, labels, loops, relations to containers, some
 * of them answered or said twice. One in thirty has something wrong with it.
 *
 * @param {number} seed
 * @returns {Input}
 */
export function layoutInputFor(seed) {
  const { below, chance, pick, many, shuffled, hostile } = chanceOf(seed * 6_151 + 3);
  const broken = chance(1 / 30);
  const containers = chance(0.4) ? [] : many(5, (index) => `c${index}`);
  const bodies = many(14, (index) => `b${index}`);
  /** @type {Map<string, number>} */
  const depths = new Map();
  const inside = (/** @type {number} */ before) => {
    const parent = before > 0 && chance(0.7) ? `c${below(before)}` : undefined;
    return parent !== undefined && (depths.get(parent) ?? 3) < 3 ? parent : undefined;
  };
  const nodes = [
    ...containers.map((id, index) => {
      const parent = inside(index);
      depths.set(id, (depths.get(parent ?? "") ?? 0) + 1);
      return { id, label: pick(NAMES), container: true, parent };
    }),
    ...bodies.map((id) => ({
      id,
      w: chance(0.2) ? 1 + below(30) : 40 + below(160),
      h: (chance(0.2) ? 1 + below(30) : 20 + below(70)) + (chance(0.05) ? 0.5 : 0),
      parent: inside(containers.length),
    })),
  ];
  const ids = [...containers, ...bodies];
  /** @type {{ source: string, target: string }[]} */
  const edges = [];
  for (let count = ids.length && below(ids.length * 1.5 + 3); count > 0; count -= 1) {
    const last = chance(0.15) ? edges.at(-1) : undefined;
    const [source, target] = last
      ? pick([
          [last.source, last.target],
          [last.target, last.source],
        ])
      : [pick(ids), pick(ids)];
    const label = chance(0.35) ? { lw: 4 + below(116), lh: 8 + below(32) } : {};
    const kind = chance(0.5) ? { kind: pick(KINDS) } : {};
    edges.push({ id: `e${count}`, source, target, ...label, ...kind });
  }
  if (broken) {
    const [node, edge] = [pick(nodes), pick(edges)];
    if (node) Object.assign(node, pick([{ id: hostile() }, { parent: "nobody" }, { w: -1 }, {}]));
    if (edge) Object.assign(edge, pick([{ target: hostile() }, { lw: "9" }, { id: "e1" }]));
  }
  const px = (/** @type {number} */ most) => below(most);
  const graph = {
    direction: chance(0.3) ? "LR" : chance(0.5) ? "TB" : undefined,
    spacing: chance(0.7) ? { node: px(50), layer: px(70) } : undefined,
    nodes: shuffled(nodes),
    edges: shuffled(edges),
  };
  const earlier = nodes
    .filter(() => chance(0.8))
    .map(({ id }) => ({ id, x: px(900), y: px(600), w: px(200), h: px(90) }));
  const request = JSON.stringify({
    trunks: chance(0.4),
    ...(chance(0.4) ? { earlier: { nodes: earlier } } : {}),
  });
  return { op: "layout", form: "json", text: JSON.stringify(graph), request };
}

/**
 * A structure at some dates, right, odd and wrong, and a question about it.
 *
 * @param {number} seed
 * @returns {Input}
 */
export function structureInputFor(seed) {
  const { below, chance, pick, many, hostile } = chanceOf(seed * 7_723 + 5);
  const name = (/** @type {string} */ plain) => (chance(0.05) ? hostile() : plain);
  /** Mostly a right word, at times the wrong one at the end of the list, or none. @param {string[]} words */
  const word = (words) =>
    chance(0.1) ? undefined : chance(0.03) ? words.at(-1) : pick(words.slice(0, -1));
  const date = () => (chance(0.5) ? pick(DATES) : undefined);
  const id = () => name(`b${below(14)}`);

  const phases = () =>
    many(3, () => ({
      phase: word(PHASES),
      from: date(),
      note: chance(0.1) ? hostile() : undefined,
    }));
  const body = (/** @type {number} */ index) => ({
    id: chance(0.95) ? `b${index}` : id(),
    name: name(`${pick(NAMES)} ${index}`),
    alsoWritten: many(2, hostile),
    form: word(FORMS),
    level: chance(0.3) ? name("borough") : undefined,
    container: chance(0.35) ? id() : undefined,
    phases: chance(0.5) ? phases() : undefined,
    functions: chance(0.2) ? many(3, () => name("plans services")) : undefined,
    money: chance(0.2) ? pick([true, false, "yes"]) : undefined,
    note: chance(0.1) ? hostile() : undefined,
    source: chance(0.3) ? name("Cabinet report, page 4") : undefined,
  });
  const relation = (/** @type {number} */ index) => ({
    id: chance(0.2) ? name(`r${index}`) : undefined,
    from: id(),
    to: id(),
    kind: word(KINDS),
    label: chance(0.4) ? name("holds to account for quality") : undefined,
    since: date(),
    until: chance(0.2) ? date() : undefined,
    basis: chance(0.4) ? pick(["statutory", "agreed", "not-stated", "custom"]) : undefined,
    reading: chance(0.4) ? pick(["stated", "inferred"]) : undefined,
    note: chance(0.1) ? hostile() : undefined,
    source: chance(0.3) ? name("Board paper 7") : undefined,
  });
  const bodies = Array.from({ length: below(14) }, (_, index) => body(index));
  const relations = many(18, relation);

  const file = () => ({
    locality: 1,
    title: name("Who answers to whom"),
    id: name("a-structure"),
    status: chance(0.9) ? "illustrative" : undefined,
    bodies,
    relations,
    milestones: chance(0.4)
      ? many(4, () => ({
          what: name("The board goes live"),
          planned: date(),
          statedOn: date(),
          actual: date(),
          status: chance(0.5) ? name("done") : undefined,
        }))
      : undefined,
    moments: chance(0.4)
      ? many(4, () => ({ at: pick(DATES), label: chance(0.4) ? hostile() : undefined }))
      : undefined,
  });
  const csv = () => {
    const comma = pick([",", ";", "\t"]);
    const sheet = (/** @type {string[]} */ heads, /** @type {any[]} */ rows) =>
      [heads, ...rows.map((row) => heads.map((head) => cell(row[head])))].map((cells) =>
        cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(comma),
      );
    const cell = (/** @type {any} */ value) =>
      Array.isArray(value)
        ? value.map((part) => (part.phase ? `${part.phase} ${part.from ?? ""}` : part)).join("; ")
        : String(value ?? "");
    const bodiesHeads = ["id", "name", "form", "container", "phases", "alsoWritten", "money"];
    const relationsHeads = ["from", "to", "kind", "label", "since", "until", "basis", "reading"];
    const sheets = chance(0.8) ? [sheet(bodiesHeads, bodies), [""]] : [];
    return [...sheets, sheet(relationsHeads, relations)].flat().join("\n");
  };
  /** @returns {{ text: string, items?: unknown[] }[]} */
  const items = (depth = 0) =>
    many(4, () => ({
      text: name(pick(NAMES)),
      items: depth < 3 && chance(0.5) ? items(depth + 1) : [],
    }));

  const form = pick(/** @type {const} */ (["json", "json", "json", "csv", "list"]));
  const text =
    form === "csv"
      ? csv()
      : JSON.stringify(form === "json" ? file() : { caption: name("A structure"), items: items() });
  const op = pick(
    /** @type {const} */ ([
      "structure",
      "structure",
      "structure",
      "svg",
      "svg",
      "problems",
      "pool",
    ]),
  );
  const moment = () => (chance(0.5) ? null : below(6));
  const ids = (/** @type {number} */ share) => (chance(share) ? many(4, id) : []);
  const request = {
    lang: chance(0.95) ? "en" : name("cy"),
    at: moment(),
    compare: moment(),
    hidden: chance(0.3) ? many(3, () => pick(FAMILIES)) : [],
    collapsed: ids(0.3),
    opened: ids(0.3),
    focus: chance(0.5) ? id() : null,
    find: chance(0.3) ? pick(["board", "B", "é", hostile()]) : "",
    direction: pick(["down", "right"]),
    trunks: chance(0.3),
    advances: chance(0.2) ? Array.from({ length: 95 }, () => 300 + below(600)) : null,
    earlier: chance(0.2)
      ? many(8, () => ({ id: id(), x: below(900), y: below(600), width: 120, height: 50 }))
      : [],
    today: chance(0.5) ? pick(["2016-12-14", "2022-08-01", "today"]) : null,
  };
  return { op, form, text, request };
}

/**
 * Graphs and structures that ask for trouble by their size or shape.
 *
 * @returns {Input[]}
 */
export function greatStructures() {
  /** @type {(count: number) => number[]} */
  const upTo = (count) => Array.from({ length: count }, (_, index) => index);
  const graph = (/** @type {number} */ bodies, /** @type {[number, number][]} */ pairs) =>
    JSON.stringify({
      nodes: upTo(bodies).map((index) => ({ id: `b${index}`, w: 120, h: 40 })),
      edges: pairs.map(([from, to], index) => ({
        id: `e${index}`,
        source: `b${from}`,
        target: `b${to}`,
      })),
    });
  const nested = (/** @type {number} */ depth) =>
    JSON.stringify({
      nodes: [
        ...upTo(depth).map((at) => ({
          id: `c${at}`,
          container: true,
          parent: at > 0 ? `c${at - 1}` : undefined,
        })),
        { id: "b", w: 9, h: 9, parent: `c${depth - 1}` },
      ],
      edges: [],
    });
  const graphs = [
    graph(0, []),
    graph(1, [[0, 0]]),
    graph(
      40,
      upTo(40).flatMap((one) =>
        upTo(one).map((other) => /** @type {[number, number]} */ ([one, other])),
      ),
    ),
    graph(
      2_000,
      upTo(1_999).map((at) => [at, at + 1]),
    ),
    graph(
      2_000,
      upTo(1_999).map((at) => [0, at + 1]),
    ),
    graph(
      300,
      upTo(300).map((at) => [at, (at + 1) % 300]),
    ),
    graph(
      2,
      upTo(300).map((at) => [at % 2, 1 - (at % 2)]),
    ),
    graph(200_001, []),
    nested(60),
    nested(61),
    "[".repeat(3_000_000),
  ];
  const structure = (/** @type {unknown} */ bodies, /** @type {unknown} */ relations) =>
    JSON.stringify({ locality: 1, title: "Great", status: "illustrative", bodies, relations });
  const row = (/** @type {number} */ count) =>
    upTo(count).map((at) => ({ id: `b${at}`, name: `Body ${at}`, form: "statutory" }));
  const structures = [
    structure(
      row(4_001),
      upTo(8_001).map((at) => ({ from: `b${at % 4_000}`, to: `b${at % 37}`, kind: "advises" })),
    ),
    structure(
      row(400).map((body, at) => ({
        ...body,
        container: at % 20 ? `b${at - (at % 20)}` : undefined,
      })),
      upTo(600).map((at) => ({ from: `b${at % 400}`, to: `b${(at * 7) % 400}`, kind: "funds" })),
    ),
    structure(
      [
        { id: "long", name: "x".repeat(1_000_000) },
        { id: "marks", name: `e${"\u0301".repeat(1_000)}` },
        { id: "family", name: "👩‍👩‍👧‍👦".repeat(200) },
        { id: "turned", name: "\u202egnp.exe\u2066" },
      ],
      [{ from: "long", to: "marks", kind: "other", label: "é".repeat(1_999) }],
    ),
  ];
  return [
    ...graphs.map(
      (text) => /** @type {Input} */ ({ op: "layout", form: "json", text, request: "{}" }),
    ),
    ...structures.flatMap((text) =>
      /** @type {const} */ (["structure", "svg", "problems"]).map(
        (op) => /** @type {Input} */ ({ op, form: "json", text, request: { focus: "b1" } }),
      ),
    ),
  ];
}
