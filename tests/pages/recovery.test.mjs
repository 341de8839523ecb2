/** The engine falls over, for real, under a reader's hands: nothing the reader did is lost. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { drawn, everywhere, html, pool, texts, trouble, values } from "./stage.mjs";

/** The build that can be told to fail; `npm test` makes it before this. */
const FAULTY = await readFile(new URL("../../target/faults/locality.js", import.meta.url), "utf8");

everywhere("An engine that fails", { policies: ["strict"] }, (stage) => {
  test("is replaced a thousand times without the reader noticing", async () => {
    const { page, open, policy, show } = stage();
    show("/pkg/locality.js", FAULTY);
    await open(html(pool("editable") + pool("editable id=other")));
    await drawn(page, 2);
    await page.fill("locality-pool >>> .move input[type=text]", "half typed");
    const seen = await page.evaluate(async () => {
      const key = Symbol.for("locality.fault");
      const fault = { kind: "panic", left: 0 };
      Object.defineProperty(globalThis, key, { value: fault });
      const { probe } = globalThis;
      const [input] = probe.all("locality-pool >>> table.pool input.amount");
      let healed = 0;
      for (let trap = 0; trap < 1000; trap += 1) {
        // Filling the whole memory takes a while: once in a hundred will do.
        fault.kind = trap % 100 === 99 ? "memory" : trap % 20 === 10 ? "stack" : "panic";
        fault.left = 1;
        input.value = String(1000 + trap);
        input.dispatchEvent(new Event("change"));
        await new Promise((resolve) => setTimeout(resolve, 0));
        const [total] = probe.texts("locality-pool >>> tfoot td .after");
        // 54,209 of the council's own stands beside it.
        if (fault.left === 0 && total === (55209 + trap).toLocaleString("en-GB")) healed += 1;
      }
      return { healed, changes: probe.texts("locality-pool >>> .changes li").length };
    });
    assert.deepEqual(seen, { healed: 1000, changes: 1 });
    assert.equal((await values(page, ".move input[type=text]"))[0], "half typed");
    assert.equal((await texts(page, "tfoot td:last-child .after")).at(-1), "403,920");
    assert.deepEqual(await trouble(page, policy), []);
  });

  test("twice at one step leaves that step undone, and says so", async () => {
    const { page, open, show } = stage();
    show("/pkg/locality.js", FAULTY);
    await open(html(pool("editable")));
    await drawn(page);
    await page.evaluate(() => {
      const fault = { kind: "panic", left: 2 };
      Object.defineProperty(globalThis, Symbol.for("locality.fault"), { value: fault });
    });
    await page.fill("locality-pool >>> .move input[type=text]", "£5m");
    await page.click("locality-pool >>> .move button[type=submit]");
    await page.waitFor(() => globalThis.probe.visible("locality-pool >>> [role=alert]"));
    assert.deepEqual(await values(page, ".move input[type=text]"), ["£5m"]);
    await page.click("locality-pool >>> .move button[type=submit]");
    await page.waitFor(() => globalThis.probe.texts("locality-pool >>> .changes li").length === 1);
    assert.equal((await values(page, "table.pool input.amount"))[0], "125,989");
  });
});
