/**
 * The same question has the same answer, byte for byte, from the program as a native one, as
 * WebAssembly and as JavaScript; and the view that a widget draws is that answer.
 */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { before, describe, test } from "node:test";
import { requestText } from "../../www/core/request.js";
import { flowInputFor, flowLayoutInputFor } from "./flows.mjs";
import { greatInputs, inputFor } from "./generate.mjs";
import { planningInputFor } from "./planning.mjs";
import { ROOT, loadShipped } from "./programs.mjs";
import { sharingInputFor } from "./sharing.mjs";
import { greatStructures, layoutInputFor, structureInputFor } from "./structures.mjs";

/** @typedef {import("./generate.mjs").Input} Input */

const COUNT = Number(process.env.LOCALITY_ANSWERS ?? 2_400);
const FLOWS = Number(process.env.LOCALITY_FLOWS ?? 2_000);
const LAYOUTS = Number(process.env.LOCALITY_LAYOUTS ?? 2_000);
const PLANS = Number(process.env.LOCALITY_PLANS ?? 1_000);
const SHARINGS = Number(process.env.LOCALITY_SHARINGS ?? 1_000);
const STRUCTURES = Number(process.env.LOCALITY_STRUCTURES ?? 1_000);
/** Inputs in one test: small enough for a failure to say something. */
const SHARE = 200;

/** @param {Input} input */
function requestOf({ op, request }) {
  return op === "follow" || op === "layout" || op === "flowLayout"
    ? String(request)
    : requestText(request);
}

/**
 * What the native program says to all of them: one line a question in, one line an answer out.
 *
 * @param {Input[]} inputs
 * @returns {Promise<string[]>}
 */
async function nativeAnswers(inputs) {
  const child = spawn("cargo", ["run", "--quiet", "--locked", "--example", "answer"], {
    cwd: ROOT,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const questions = inputs.map((input) => {
    // Half a surrogate pair is no text outside JavaScript: on the way into WebAssembly it becomes U+FFFD.
    const text = input.text.toWellFormed();
    const request = requestOf(input).toWellFormed();
    return `${JSON.stringify({ op: input.op, form: input.form, text, request })}\n`;
  });
  const written = pipeline(Readable.from(questions), child.stdin);
  const answers = [];
  for await (const line of createInterface({ input: child.stdout })) answers.push(JSON.parse(line));
  await written;
  assert.equal(answers.length, inputs.length, "the native program ended early");
  return answers;
}

/**
 * What one program says to an input: the canonical text, and the view.
 *
 * @param {import("../../www/core/core.js").Core} core
 * @param {Input} input
 * @returns {{ text: string, view: unknown }}
 */
function ask(core, { op, form, text, request }) {
  if (op === "layout") return { text: core.layout(text, String(request)), view: undefined };
  if (op === "flowLayout") return { text: core.flow(text, String(request)), view: undefined };
  const doc = core.open(text, form);
  const asked = /** @type {any} */ (request);
  try {
    switch (op) {
      case "open":
      case "problems":
        return { text: doc.problemsText, view: doc.problems };
      case "csv":
        return { text: doc.csv(asked), view: undefined };
      case "riskCsv":
        return { text: doc.riskCsv(asked), view: undefined };
      case "gapCsv":
        return { text: doc.gapCsv(asked), view: undefined };
      case "programmeCsv":
        return { text: doc.programmeCsv(asked), view: undefined };
      case "flowCsv":
        return { text: doc.flowCsv(asked), view: undefined };
      case "flowSvg":
        return { text: doc.flowSvg(asked), view: undefined };
      case "memorandum":
        return { text: doc.memorandum(asked), view: undefined };
      case "svg":
        return { text: doc.structureSvg(asked), view: undefined };
      case "follow":
        return { text: doc.followText(asked), view: doc.follow(asked) };
      default:
        return { text: doc[`${op}Text`](asked), view: doc[op](asked) };
    }
  } finally {
    doc.close();
  }
}

describe("answers of native, wasm and wasm2js", () => {
  /** @type {import("../../www/core/core.js").Core[]} */
  let cores;
  before(async () => {
    cores = [await loadShipped("wasm"), await loadShipped("compat")];
  });

  /** @param {Input[]} inputs @param {(index: number) => string} nameOf */
  async function compare(inputs, nameOf) {
    const answers = await nativeAnswers(inputs);
    for (const [index, input] of inputs.entries()) {
      const expected = answers[index];
      for (const core of cores) {
        const { text, view } = ask(core, input);
        const what = `${nameOf(index)}, ${core.engine}: ${input.op}`;
        if (text !== expected) assert.equal(...aroundDifference(text, expected ?? ""), what);
        if (view !== undefined) assert.deepEqual(plain(view), JSON.parse(text), what);
        assert.equal(core.generation, 0, `${what}: a trap`);
      }
    }
  }

  for (const [what, count, make] of /** @type {const} */ ([
    ["inputs", COUNT, inputFor],
    ["layouts", LAYOUTS, layoutInputFor],
    ["structures", STRUCTURES, structureInputFor],
    ["flows laid out", FLOWS, flowLayoutInputFor],
    ["flows", FLOWS / 2, flowInputFor],
    ["sharing rules", SHARINGS, sharingInputFor],
    ["plans", PLANS, planningInputFor],
  ])) {
    for (let first = 0; first < count; first += SHARE) {
      test(`${what} ${first} to ${first + SHARE - 1}`, async () => {
        const seeds = Array.from({ length: SHARE }, (_, index) => first + index);
        await compare(seeds.map(make), (index) => `seed ${first + index}`);
      });
    }
  }

  test("most graphs are laid out, and most structures are drawn", async () => {
    const seeds = Array.from({ length: SHARE }, (_, index) => index);
    const laid = await nativeAnswers(seeds.map(layoutInputFor));
    const svg = seeds.map((seed) => ({
      ...structureInputFor(seed),
      op: /** @type {const} */ ("svg"),
    }));
    const drawn = await nativeAnswers(svg);
    const empty = laid.filter((answer) => JSON.parse(answer).nodes.length < 2);
    assert.ok(empty.length < SHARE / 4, `${empty.length} without a picture`);
    const missing = drawn.filter((answer) => answer === "");
    assert.ok(missing.length < SHARE / 4, `${missing.length} without a picture`);
  });

  test("most sharing rules can be followed", async () => {
    const inputs = Array.from({ length: SHARE }, (_, seed) => ({
      ...sharingInputFor(seed),
      op: /** @type {const} */ ("risk"),
    }));
    let [followed, refused] = [0, 0];
    for (const answer of await nativeAnswers(inputs)) {
      for (const { refusal } of JSON.parse(answer).rules) {
        if (refusal === "") followed += 1;
        else refused += 1;
      }
    }
    assert.ok(followed > 3 * refused && refused > 0, `${followed} followed, ${refused} refused`);
  });

  test("most plans can be worked out, and some are solved", async () => {
    const inputs = Array.from({ length: SHARE }, (_, seed) => planningInputFor(seed));
    const plans = inputs.filter(({ op }) => op === "gap");
    let [shown, solved] = [0, 0];
    for (const answer of await nativeAnswers(plans)) {
      const view = JSON.parse(answer);
      if (view.series.length === 5) shown += 1;
      if (view.solved?.found) solved += 1;
    }
    assert.ok(shown > 0.8 * plans.length, `${shown} of ${plans.length} worked out`);
    assert.ok(solved > plans.length / 20, `${solved} of ${plans.length} solved`);
  });

  test("links that were made are followed alike", async () => {
    const seeds = Array.from({ length: COUNT }, (_, index) => index);
    const makers = seeds.map(inputFor).filter(({ op }) => op === "link");
    const links = (await nativeAnswers(makers)).map((answer) => JSON.parse(answer).text);
    const followers = makers.map((input, index) => ({
      ...input,
      op: /** @type {const} */ ("follow"),
      request: links[index],
    }));
    assert.ok(new Set(links).size > 20, "most of these links must hold something");
    await compare(followers, (index) => `link ${index}`);
  });

  test("inputs that are great: memory grows, brackets go deep", async () => {
    await compare(greatInputs(), (index) => `great input ${index}`);
  });

  test("structures that are great: deep, dense, wide, long in the name", async () => {
    await compare(greatStructures(), (index) => `great structure ${index}`);
  });
});

/**
 * The part of two long texts where they begin to differ.
 *
 * @param {string} actual
 * @param {string} expected
 * @returns {[string, string]}
 */
function aroundDifference(actual, expected) {
  let at = 0;
  while (at < actual.length && actual[at] === expected[at]) at += 1;
  const from = Math.max(0, at - 100);
  return [actual.slice(from, at + 200), expected.slice(from, at + 200)];
}

/**
 * A view with the ordinary prototype, nothing else changed: views have none.
 *
 * @param {unknown} view
 * @returns {unknown}
 */
function plain(view) {
  if (Array.isArray(view)) return view.map(plain);
  if (typeof view !== "object" || view === null) return view;
  return Object.fromEntries(Object.entries(view).map(([name, value]) => [name, plain(value)]));
}
