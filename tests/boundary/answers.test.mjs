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
import { greatInputs, inputFor } from "./generate.mjs";
import { ROOT, loadShipped } from "./programs.mjs";

/** @typedef {import("./generate.mjs").Input} Input */

const COUNT = Number(process.env.LOCALITY_ANSWERS ?? 2_400);
/** Inputs in one test: small enough for a failure to say something. */
const SHARE = 200;

/** @param {Input} input */
function requestOf({ op, request }) {
  return op === "follow" ? String(request) : requestText(request);
}

/**
 * What the native program says to all of them: one line a question in, one line an answer out.
 *
 * @param {Input[]} inputs
 * @returns {Promise<string[]>}
 */
async function nativeAnswers(inputs) {
  const child = spawn("cargo", ["run", "--quiet", "--release", "--locked", "--example", "answer"], {
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
  const doc = core.open(text, form);
  const asked = /** @type {any} */ (request);
  try {
    switch (op) {
      case "open":
      case "problems":
        return { text: doc.problemsText, view: doc.problems };
      case "csv":
        return { text: doc.csv(asked), view: undefined };
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

  for (let first = 0; first < COUNT; first += SHARE) {
    test(`inputs ${first} to ${first + SHARE - 1}`, async () => {
      const seeds = Array.from({ length: SHARE }, (_, index) => first + index);
      await compare(seeds.map(inputFor), (index) => `seed ${first + index}`);
    });
  }

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
