/**
 * Inputs for the comparison of programs: documents in all three forms, valid, damaged and hostile,
 * and questions about them. Seeded, so that a failure can be had again.
 */
import { random } from "../chance.mjs";

/** What people and attackers put where a text is expected. */
export const HOSTILE = [
  "",
  " ",
  "__proto__",
  "constructor",
  "prototype",
  "hasOwnProperty",
  "toString",
  "toJSON",
  "then",
  "<img src=x onerror=alert(1)>",
  "<script>alert(1)</script>",
  "javascript:alert(1)",
  "=1+1",
  "+SUM(A1)",
  "@x",
  "-2+3",
  "\t=1",
  "a\u0000b",
  "\ufeffx",
  "\u202egnp.exe",
  "\u2066x\u2069",
  "a\u200bb\u200dc",
  "e\u0301\u0301\u0301",
  "👩‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿",
  "\ufffd",
  "\ud800",
  "x\udc00y",
  "\u0085\u2028\u2029",
  "Ünïcödé £ € “quotes”",
  "x".repeat(2_001),
  "ﷺ",
  "../../etc/passwd",
  "%00%0a",
  "\r\nSet-Cookie: a=b",
  '"; DROP TABLE lines; --',
  "\\u0000",
];

/** Ways to write an amount, right, odd and wrong. */
const AMOUNTS = [
  ...["130,989", "£1,234.56", "(5)", "-5", "−5", "0", "0.00", "1.2m", "£1.2m", "£5k", "5 million"],
  ...["", "n/a", "-", "–", "tbc", "1e5", "0x10", "NaN", "Infinity", "1,23,456", "1.234.567", "١٢٣"],
  ...[
    "9007199254740991",
    "90071992547409.91",
    "90071992547409.92",
    "9".repeat(60),
    "-9007199254740991",
  ],
  ...[
    "0.001",
    "0.005",
    "1/3",
    "£",
    "££5",
    "5£",
    "5.",
    ".5",
    "1,000,000.005",
    "(1,000)",
    "(-5)",
    " 7 ",
  ],
  ...[
    "1\u00a0000",
    "1 000",
    "５",
    "12.345678901234567890",
    "1'000",
    "+5",
    "--5",
    "5-",
    "£(5)",
    "(£5)",
    "50p",
  ],
];

const WORDS = {
  status: ["illustrative", "due-diligence", "approved", "forecast", "outturn", "audited", "final"],
  unit: ["£", "£000", "£m", "GBP", "€"],
  means: ["pooled", "pooled-aligned", "aligned", "in-view", "outside", "shared"],
  kind: ["council", "ccg", "icb", "nhs", "other", "parish"],
  basis: ["gross", "net", "?"],
  purpose: ["capital", "revenue", "both"],
  recurrence: ["recurrent", "non-recurrent", "sometimes"],
  reading: ["stated", "inferred", "guessed"],
  brackets: ["negative", "favourable", "adverse", "none"],
  date: ["2016-12-14", "1850-01-01", "2024-02-30", "yesterday", "9999-12-31"],
  level: ["locality", "neighbourhood", "place"],
};

/**
 * @typedef {"open" | "problems" | "pool" | "refusal" | "paste" | "link" | "follow" | "csv"
 *   | "structure" | "svg" | "layout" | "risk" | "riskCsv" | "memorandum"
 *   | "gap" | "gapCsv" | "programme" | "programmeCsv"
 *   | "flow" | "flowCsv" | "flowSvg" | "flowLayout"} Op
 * @typedef {{ op: Op, form: import("../../www/core/core.js").Form, text: string, request: unknown }} Input
 */

/**
 * @param {number} seed
 * @returns {Input}
 */
export function inputFor(seed) {
  const next = random(seed * 7_919 + 1);
  const below = (/** @type {number} */ bound) => Math.floor(next() * bound);
  const chance = (/** @type {number} */ share) => next() < share;
  /** @type {<T>(list: readonly T[]) => T} */
  const pick = (list) => /** @type {any} */ (list[below(list.length)]);
  const hostile = () => pick(HOSTILE);
  const name = (/** @type {string} */ plain) => (chance(0.06) ? hostile() : plain);
  /** Mostly a right word, at times a wrong one or none. @param {readonly string[]} words */
  const word = (words) =>
    chance(0.04)
      ? undefined
      : chance(0.03)
        ? hostile()
        : pick(chance(0.05) ? words : words.slice(0, -1));
  const amount = () =>
    chance(0.5)
      ? `${below(1_000_000)}`
      : chance(0.5)
        ? `${below(10 ** 7)}.${below(100)}`
        : pick(AMOUNTS);
  const many = (/** @type {number} */ most, /** @type {(index: number) => unknown} */ make) =>
    Array.from({ length: below(most + 1) }, (_, index) => make(index));
  const id = (/** @type {string} */ kind, count = 4) => name(`${kind}${below(count)}`);

  const line = (/** @type {number} */ index) => ({
    id: chance(0.6) ? name(`line${index}`) : undefined,
    partner: chance(0.9) ? id("partner") : undefined,
    tier: id("tier"),
    label: chance(0.5) ? name(`Label ${index}`) : undefined,
    service: chance(0.4)
      ? name(pick(["Mental health", "Public health", "Learning disability"]))
      : undefined,
    level: chance(0.2) ? word(WORDS.level) : undefined,
    amount: chance(0.97) ? amount() : pick([5, 1.5, null, true, [], {}]),
    income: chance(0.1) ? amount() : undefined,
    basis: chance(0.3) ? word(WORDS.basis) : undefined,
    recurrence: chance(0.3) ? word(WORDS.recurrence) : undefined,
    purpose: chance(0.4) ? word(WORDS.purpose) : undefined,
    status: chance(0.2) ? word(WORDS.status) : undefined,
    note: chance(0.1) ? hostile() : undefined,
    ...(chance(0.03) ? { [hostile()]: hostile() } : {}),
  });

  const locality = () => ({
    locality: chance(0.97) ? 1 : pick([2, "1", null, 1e308]),
    title: name("A pooled budget"),
    id: name("a-pool-2016"),
    version: chance(0.5) ? name("1") : undefined,
    status: word(WORDS.status),
    unit: word(WORDS.unit),
    brackets: chance(0.3) ? word(WORDS.brackets) : undefined,
    source: chance(0.7)
      ? {
          title: name("Cabinet report"),
          date: word(WORDS.date),
          address: name("https://example.org/a.pdf"),
          place: name("Table 1"),
        }
      : undefined,
    partners: Array.from({ length: 1 + below(4) }, (_, index) => ({
      id: name(`partner${index}`),
      name: name(`Partner ${index}`),
      kind: word(WORDS.kind),
      populations: chance(0.3)
        ? many(2, () => ({
            name: name("registered patients"),
            count: pick([200_000, 1, 0, -5, 1.5, "200,000"]),
            date: word(WORDS.date),
          }))
        : undefined,
    })),
    tiers: Array.from({ length: 1 + below(4) }, (_, index) => ({
      id: name(`tier${index}`),
      name: name(`Tier ${index}`),
      means: word(WORDS.means),
      reading: word(WORDS.reading),
      note: chance(0.1) ? hostile() : undefined,
    })),
    lines: many(chance(0.05) ? 300 : 12, line),
    printed: chance(0.6)
      ? {
          rows: many(4, () => ({ partner: id("partner"), amount: amount() })),
          columns: many(4, () => ({ tier: id("tier"), amount: amount() })),
          total: amount(),
        }
      : undefined,
  });

  const table = () => ({
    caption: name(pick(["Budgets, £000", "Table 1", "£m by tier"])),
    rows: [
      ["Partner", ...many(4, (index) => name(`Tier ${index}`)), ...(chance(0.5) ? ["Total"] : [])],
      ...many(5, (index) => [name(`Partner ${index}`), ...many(5, amount)]),
      ...(chance(0.5) ? [["Total", ...many(5, amount)]] : []),
    ].map((row) =>
      /** @type {unknown[]} */ (row).map((text, index) => ({
        text,
        head: index === 0,
        colspan: chance(0.03) ? pick([0, 2, 1_000_000, -1]) : 1,
        rowspan: chance(0.03) ? pick([0, 2, 65_535]) : 1,
      })),
    ),
  });

  const csv = () => {
    const comma = pick([",", ";", "\t"]);
    const end = pick(["\r\n", "\n", "\r"]);
    const quote = (/** @type {unknown} */ cell) => {
      const text = String(cell ?? "");
      return chance(0.3) || /[,;\t"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    };
    const heads = ["partner", "tier", "label", "amount", "service", "status", "purpose"];
    const rows = [
      chance(0.9) ? heads : heads.slice(0, below(heads.length)),
      ...many(12, () => [
        id("partner"),
        id("tier"),
        name("Label"),
        amount(),
        name("Service"),
        word(WORDS.status),
        word(WORDS.purpose),
      ]),
    ];
    return (chance(0.3) ? "\ufeff" : "") + rows.map((row) => row.map(quote).join(comma)).join(end);
  };

  const change = () =>
    pick([
      {
        change: "move",
        partner: chance(0.9) ? id("partner") : null,
        from: id("tier"),
        to: id("tier"),
        amount: amount(),
        unit: word(WORDS.unit) ?? null,
        kind: pick([null, "capital", "revenue"]),
      },
      { change: "amount", line: id("line", 12), amount: amount(), unit: word(WORDS.unit) ?? null },
      {
        change: "add",
        partner: chance(0.9) ? id("partner") : null,
        tier: id("tier"),
        amount: amount(),
        unit: word(WORDS.unit) ?? null,
        kind: pick([null, "capital", "revenue"]),
      },
      { change: "remove", line: id("line", 12) },
    ]);

  const form = pick(/** @type {const} */ (["json", "json", "json", "json", "csv", "table"]));
  const text = form === "csv" ? csv() : JSON.stringify(form === "table" ? table() : locality());
  const op = pick(
    /** @type {const} */ ([
      "open",
      "problems",
      "pool",
      "pool",
      "pool",
      "refusal",
      "paste",
      "link",
      "follow",
      "csv",
    ]),
  );
  const asked = {
    unit: chance(0.5) ? null : (word(WORDS.unit) ?? null),
    lang: chance(0.95) ? "en" : name("cy"),
    changes: many(5, change),
    lines: { from: chance(0.1) ? below(20) : 0, count: chance(0.1) ? below(20) : 100 },
    today: chance(0.5) ? null : pick(WORDS.date),
  };
  return { op, form, text: damaged(text), request: requestFor() };

  /** One text in ten is damaged somewhere. @param {string} whole */
  function damaged(whole) {
    if (!chance(0.1)) return whole;
    const at = below(whole.length + 1);
    const to = chance(0.3) ? whole.length : at + below(3);
    return whole.slice(0, at) + hostile() + whole.slice(to);
  }

  function requestFor() {
    if (op === "follow") {
      return chance(0.3)
        ? hostile()
        : `locality=1&d=a-pool-2016&c=${pick(["", "m", "x.y.z", "%", "..", "~".repeat(9_000)])}`;
    }
    if (op === "paste") {
      const block = many(4, () =>
        many(4, () => (chance(0.05) ? hostile() : amount())).join("\t"),
      ).join("\n");
      const { unit, lang, changes } = asked;
      return {
        unit,
        lang,
        changes,
        partner: chance(0.9) ? id("partner") : null,
        tier: id("tier"),
        text: block,
      };
    }
    return asked;
  }
}

/**
 * A few inputs that are about size rather than about sense.
 *
 * @returns {Input[]}
 */
export function greatInputs() {
  const pool = { unit: null, lang: "en", changes: [], lines: { from: 0, count: 100 }, today: null };
  const lines = Array.from({ length: 20_000 }, (_, index) => ({
    id: `line${index}`,
    partner: `p${index % 7}`,
    tier: `t${index % 5}`,
    label: `Label ${index} ${"é".repeat(20)}`,
    amount: `${index * 37}.${(index % 90) + 10}`,
  }));
  const great = {
    locality: 1,
    title: "Great",
    id: "great",
    status: "approved",
    unit: "£000",
    partners: Array.from({ length: 7 }, (_, index) => ({
      id: `p${index}`,
      name: `P ${index}`,
      kind: "council",
    })),
    tiers: Array.from({ length: 5 }, (_, index) => ({
      id: `t${index}`,
      name: `T ${index}`,
      means: "pooled",
    })),
    lines,
  };
  /** @type {Input[]} */
  const inputs = [];
  for (const op of /** @type {const} */ (["problems", "pool"])) {
    for (const text of [
      JSON.stringify(great),
      "[".repeat(31) + "]".repeat(31),
      "[".repeat(33) + "]".repeat(33),
      "[".repeat(3_000_000),
      `${'{"a":'.repeat(500_000)}1${"}".repeat(500_000)}`,
      `"${"x".repeat(1_000_000)}"`,
      "x".repeat(20 * 1024 * 1024 + 1),
      `{"locality":1,"title":"${"👩‍👩‍👧‍👦".repeat(40_000)}"}`,
    ]) {
      inputs.push({ op, form: "json", text, request: pool });
    }
    inputs.push({
      op,
      form: "csv",
      text: `partner,tier,amount\n${"a,b,1\n".repeat(50_000)}`,
      request: pool,
    });
    inputs.push({
      op,
      form: "csv",
      text: `partner,tier,amount\n"${"x".repeat(1_000_000)}`,
      request: pool,
    });
  }
  return inputs;
}
