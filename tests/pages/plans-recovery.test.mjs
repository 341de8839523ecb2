/** The engine falls over while a plan is worked out: what the reader typed and switched stays. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { everywhere, html, trouble } from "./stage.mjs";
import { gap, looking, series } from "./plans-stage.mjs";

const { inside, seen, texts, type, says, values } = looking("gap");

/** The build that can be told to fail; `npm test` makes it before this. */
const FAULTY = await readFile(
  new URL("../../target/faults/locality-plans.js", import.meta.url),
  "utf8",
);

everywhere("A plan whose engine fails", { policies: ["strict"] }, (stage) => {
  test("is worked out again by another, with all that was typed and switched", async () => {
    const { page, open, policy, show } = stage();
    show("/pkg/locality-plans.js", FAULTY);
    await open(html(gap()));
    await seen(page);
    await type(page, ".rates input", "3.5");
    await says(page, ".changes li", "3.5");
    const before = await series(page);
    await page.evaluate(() => {
      Object.defineProperty(globalThis, Symbol.for("locality.fault"), {
        value: { kind: "panic", left: 1 },
      });
    });
    await type(page, ".saving-slippage input", "6");
    await says(page, ".changes li:nth-child(2)", "6");
    assert.equal((await values(page, ".rates input"))[0], "3.5");
    assert.notDeepEqual(await series(page), before);
    assert.equal((await texts(page, ".problems")).length, 0);
    assert.equal(
      await page.evaluate((at) => globalThis.probe.all(at).length, inside(".widget")),
      1,
    );
    assert.deepEqual(await trouble(page, policy), []);
  });
});
