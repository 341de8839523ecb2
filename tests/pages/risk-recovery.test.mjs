/** The engine falls over while rules are compared: what the reader typed and built stays. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { everywhere, html, trouble } from "./stage.mjs";
import { inside, press, reads, risk, says, seen, texts, type, values } from "./risk-stage.mjs";

/** The build that can be told to fail; `npm test` makes it before this. */
const FAULTY = await readFile(
  new URL("../../target/faults/locality-sharing.js", import.meta.url),
  "utf8",
);

everywhere("Sharing rules whose engine fails", { policies: ["strict"] }, (stage) => {
  test("are compared again by another, with all that was typed and built", async () => {
    const { page, open, policy, show } = stage();
    show("/pkg/locality-sharing.js", FAULTY);
    await open(html(risk()));
    await seen(page);
    await type(page, ".contributions input", "140,000");
    await press(page, ".builder .primary");
    await says(page, ".risk thead .rule-name", "Your rule");
    await page.evaluate(() => {
      Object.defineProperty(globalThis, Symbol.for("locality.fault"), {
        value: { kind: "panic", left: 1 },
      });
    });
    await page.fill(inside(".bound .field:nth-child(2) input"), "3");
    await reads(page, ".bound .field:nth-child(1) input", "5,826,270");
    assert.equal((await values(page, ".contributions input"))[0], "140,000");
    assert.ok((await texts(page, ".risk thead .rule-name")).includes("Your rule"));
    assert.equal((await texts(page, ".problems")).length, 0);
    assert.deepEqual(await trouble(page, policy), []);
  });
});
