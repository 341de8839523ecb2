/**
 * Traps for real: a build that can be told to panic, to exhaust the stack and to exhaust memory, as
 * WebAssembly and as JavaScript. Whatever happens, the next answer is the one a fresh program gives.
 */
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { FILE, GRAPH, REQUEST, loadFaulty } from "./programs.mjs";

const FAULT = Symbol.for("locality.fault");
const TRAPS = Number(process.env.LOCALITY_TRAPS ?? 1_000);

/**
 * @param {string} kind
 * @param {number} left
 */
function arm(kind, left) {
  /** @type {any} */ (globalThis)[FAULT] = { kind, left };
}

for (const engine of /** @type {const} */ (["wasm", "compat"])) {
  describe(`recovery, ${engine}`, () => {
    /** @type {import("../../www/core/core.js").Core} */
    let core;
    /** @type {string} */
    let expected;

    before(async () => {
      core = await loadFaulty(engine);
      const doc = core.open(FILE);
      expected = doc.poolText(REQUEST);
      doc.close();
      assert.ok(expected.length > 100);
    });

    for (const kind of ["panic", "stack", "memory"]) {
      test(`${kind}: the call is answered by a new instance, and the others read on`, async () => {
        const asked = core.open(FILE);
        const other = core.open(FILE);
        let told = 0;
        const forget = core.onRecover(() => (told += 1));
        const generation = core.generation;

        arm(kind, 1);
        assert.equal(asked.poolText(REQUEST), expected);
        assert.equal(core.generation, generation + 1);
        assert.equal(other.poolText(REQUEST), expected);
        await undefined;
        assert.equal(told, 1);

        forget();
        asked.close();
        other.close();
      });

      test(`${kind} twice: a plain sentence, the input kept, the next call answered`, async () => {
        const doc = core.open(FILE);
        let told = 0;
        const forget = core.onRecover(() => (told += 1));

        arm(kind, 2);
        assert.throws(() => doc.poolText(REQUEST), /stopped twice.*Nothing typed has been lost/);
        assert.equal(doc.text, FILE);
        assert.equal(doc.poolText(REQUEST), expected);
        await undefined;
        assert.equal(told, 0, "a call that failed must not make everybody ask again");

        forget();
        doc.close();
      });
    }

    for (const kind of ["panic", "stack", "memory"]) {
      test(`${kind} of a bare layout: it is answered all the same, twice it is said`, async () => {
        const drawing = core.layout(GRAPH);
        assert.equal(JSON.parse(drawing).nodes.length, 3);
        const doc = core.open(FILE);
        let told = 0;
        const forget = core.onRecover(() => (told += 1));
        const generation = core.generation;

        arm(kind, 1);
        assert.equal(core.layout(GRAPH), drawing);
        assert.equal(core.generation, generation + 1);
        assert.equal(doc.poolText(REQUEST), expected);
        await undefined;
        assert.equal(told, 1);

        arm(kind, 2);
        assert.throws(() => core.layout(GRAPH), /stopped twice/);
        assert.equal(core.layout(GRAPH, '{"trunks":true}'), drawing);
        assert.equal(doc.poolText(REQUEST), expected);
        await undefined;
        assert.equal(told, 1, "a call that failed must not make everybody ask again");

        forget();
        doc.close();
      });
    }

    test(`${TRAPS} traps are healed one by one, with the input kept and memory flat`, () => {
      assert.ok(globalThis.gc, "run node with --expose-gc");
      const doc = core.open(FILE);
      const kinds = ["panic", "stack"];
      let flat = 0;
      for (let trap = 0; trap < TRAPS; trap += 1) {
        arm(kinds[trap % kinds.length] ?? "panic", 1);
        assert.equal(doc.poolText(REQUEST), expected);
        // The first hundred warm the engine up.
        if (trap === 100) flat = memory();
      }
      assert.equal(doc.text, FILE);
      const grown = memory() - flat;
      assert.ok(grown < 16 * 1024 * 1024, `${TRAPS - 100} traps kept ${grown} bytes`);
      doc.close();
    });

    test("a closed document stays closed, and closing twice is nothing", () => {
      const doc = core.open(FILE);
      doc.close();
      doc.close();
      assert.throws(() => doc.pool(REQUEST), /has been closed/);
    });
  });
}

/** Bytes that are still held, buffers of instances included. */
function memory() {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + external + arrayBuffers;
}
