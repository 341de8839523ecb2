/**
 * A host page that has spoiled what every script shares. Each case runs in a process of its own, as
 * nothing of this can be taken back.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { before, describe, test } from "node:test";
import { FILE, REQUEST, loadShipped } from "./programs.mjs";

const PKG = new URL("../../pkg/load.node.mjs", import.meta.url).href;

/** What libraries and tag managers have been seen to do, by name. */
const HOSTS = {
  "setters on Object.prototype that swallow": `
    for (const name of NAMES) Object.defineProperty(Object.prototype, name, { set() {}, get() { return "host"; }, configurable: true });`,
  "indexes on Array.prototype that swallow": `
    for (let index = 0; index < 50; index += 1) Object.defineProperty(Array.prototype, index, { set() {}, get() { return "host"; }, configurable: true });`,
  "patched methods of arrays": `
    for (const name of ["map", "filter", "forEach", "reduce", "push", "join", "find", "flat", "flatMap", "some", "every"])
      Array.prototype[name] = function () { return "host"; };`,
  "toJSON on arrays, objects and strings": `
    for (const type of [Array, Object, String, Number, Boolean]) type.prototype.toJSON = function () { return "host"; };`,
  "enumerable additions to every object": `
    Object.prototype.extend = function () {}; Array.prototype.remove = function () {}; Function.prototype.bindTo = 1;`,
};

for (const engine of /** @type {const} */ (["wasm", "compat"])) {
  describe(`a hostile host, ${engine}`, () => {
    /** @type {{ text: string, names: string[], view: unknown }} */
    let expected;
    const request = {
      ...REQUEST,
      changes: [
        { change: "remove", line: "nothing" },
        { change: "remove", line: "__proto__" },
      ],
    };

    before(async () => {
      const core = await loadShipped(engine);
      const doc = core.open(FILE);
      const text = doc.poolText(request);
      expected = { text, names: fieldNames(JSON.parse(text)), view: JSON.parse(text) };
      doc.close();
    });

    for (const [name, spoil] of Object.entries(HOSTS)) {
      test(name, () => {
        const script = `
          import { writeSync } from "node:fs";
          const { load } = await import(${JSON.stringify(PKG)});
          const stringify = JSON.stringify;
          const core = await load({ engine: ${JSON.stringify(engine)} });
          const NAMES = ${JSON.stringify(expected.names)};
          const own = (value) => {
            if (typeof value !== "object" || value === null) return value === undefined ? "null" : stringify(value);
            let text = "", list = Array.isArray(value);
            for (const key of Object.keys(value)) {
              const field = Object.getOwnPropertyDescriptor(value, key);
              text += (text ? "," : "") + (list ? "" : stringify(key) + ":") + own(field.value);
            }
            return list ? "[" + text + "]" : "{" + text + "}";
          };
          ${spoil}
          const doc = core.open(${JSON.stringify(FILE)});
          const request = ${JSON.stringify(request)};
          writeSync(1, doc.poolText(request) + "\\n" + own(doc.pool(request)) + "\\n");
          process.exit(0);`;
        const result = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
          encoding: "utf8",
          maxBuffer: 1 << 28,
        });
        assert.equal(result.status, 0, result.stderr);
        const [text, view] = result.stdout.split("\n");
        assert.equal(text, expected.text);
        assert.deepEqual(JSON.parse(view ?? ""), expected.view);
      });
    }

    test("ids that are names of Object.prototype are only names", async () => {
      const core = await loadShipped(engine);
      for (const id of [
        "__proto__",
        "constructor",
        "prototype",
        "toString",
        "hasOwnProperty",
        "valueOf",
      ]) {
        const doc = core.open(
          JSON.stringify({
            ...{ locality: 1, title: id, id, status: "approved", unit: "£" },
            partners: [{ id, name: id, kind: "council" }],
            tiers: [{ id, name: id, means: "pooled", reading: "stated" }],
            lines: [{ id, partner: id, tier: id, label: id, amount: "5" }],
          }),
        );
        const view = doc.pool(REQUEST);
        assert.equal(view.document.id, id);
        assert.equal(view.tiers[0]?.id, id);
        assert.equal(view.rows[0]?.partner, id);
        assert.equal(view.total.before.pence, 500);
        assert.equal(/** @type {any} */ ({}).id, undefined);
        doc.close();
      }
    });
  });
}

/** @param {unknown} value @returns {string[]} every name of a field, once */
function fieldNames(value) {
  const names = new Set(/** @type {string[]} */ ([]));
  const walk = (/** @type {unknown} */ part) => {
    if (typeof part !== "object" || part === null) return;
    for (const [name, inner] of Object.entries(part)) {
      if (!Array.isArray(part)) names.add(name);
      walk(inner);
    }
  };
  walk(value);
  return [...names];
}
