/** The engine falls over while a structure is read: the reader's choices stay. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { everywhere, html, trouble } from "./stage.mjs";
import { count, press, seen, structure, texts } from "./structure-stage.mjs";

/** The build that can be told to fail; `npm test` makes it before this. */
const FAULTY = await readFile(
  new URL("../../target/faults/locality-diagrams.js", import.meta.url),
  "utf8",
);

everywhere("A structure whose engine fails", { policies: ["strict"] }, (stage) => {
  test("is drawn again by another, with the date and the families that were chosen", async () => {
    const { page, open, policy, show } = stage();
    show("/pkg/locality-diagrams.js", FAULTY);
    await open(html(structure()));
    await seen(page);
    await press(page, ".families input");
    await page.evaluate(() => {
      Object.defineProperty(globalThis, Symbol.for("locality.fault"), {
        value: { kind: "panic", left: 1 },
      });
    });
    await press(page, ".row button");
    await page.waitFor(
      () => globalThis.probe.all("locality-structure >>> .row button")[0].ariaPressed === "true",
    );
    assert.ok((await count(page, ".canvas > svg .box")) > 5);
    assert.equal((await texts(page, ".problems")).length, 0);
    assert.equal(
      await page.evaluate(
        () => globalThis.probe.all("locality-structure >>> .families input")[0].checked,
      ),
      false,
    );
    assert.deepEqual(await trouble(page, policy), []);
  });
});
