/** Calculators and diagrams come in two scripts; on one page they are one family. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { BURY, drawn, everywhere, html, trouble } from "./stage.mjs";
import { file, seen } from "./structure-stage.mjs";

const STRUCTURE = JSON.parse(await file("/locality-structure/examples/plain.json"));
const BOTH = JSON.stringify({
  ...JSON.parse(BURY),
  ...{ bodies: STRUCTURE.bodies, relations: STRUCTURE.relations },
});
const TWO =
  '<locality-pool src="/both.json" editable></locality-pool>' +
  '<locality-structure src="/both.json"></locality-structure>';
const STORES = "locality.stores/0.1.0";

everywhere("Two scripts on one page", {}, (stage) => {
  test("share one store of a file, fetched once, and each reads its own part", async () => {
    const { page, open, show, policy, url } = stage();
    show("/both.json", BOTH);
    await open(html(TWO));
    await drawn(page);
    await seen(page);
    const found = await page.evaluate(
      async (key, address) => {
        const fetched = performance.getEntriesByName(address).length;
        const { held, store } = globalThis[Symbol.for(key)].get(address);
        const one = await store;
        const same = globalThis.probe
          .all("locality-pool, locality-structure")
          .every((/** @type {any} */ element) => element.ground.store === one);
        return { fetched, held, same };
      },
      STORES,
      `${url}/both.json`,
    );
    assert.deepEqual(found, { fetched: 1, held: 2, same: true });
    assert.deepEqual(await trouble(page, policy), []);
  });

  test("leave each other's links alone", async () => {
    const { page, open, show } = stage();
    show("/both.json", BOTH);
    await open(html(TWO), "#locality-structure=1&doc=bury-2016&focus=board");
    await page.waitFor(() => globalThis.probe.visible("locality-structure >>> .about"));
    await drawn(page);
    const complaints = await page.evaluate(() =>
      globalThis.probe.texts(":is(locality-pool, locality-structure) >>> .link-note"),
    );
    assert.deepEqual(complaints, []);
  });

  test("may both come twice", async () => {
    const { page, open, show, policy } = stage();
    show("/both.json", BOTH);
    const again = ["locality.js", "locality-diagrams.js"]
      .map((name) => `<script src="/pkg/${name}" defer></script>`)
      .join("");
    await open(html(TWO, again));
    await drawn(page);
    await seen(page);
    assert.deepEqual(await trouble(page, policy), []);
  });

  test("let go of a file when the last of them goes", async () => {
    const { page, open, show } = stage();
    show("/both.json", BOTH);
    await open(html(TWO));
    await drawn(page);
    await seen(page);
    const held = await page.evaluate((key) => {
      const stores = globalThis[Symbol.for(key)];
      const left = [];
      for (const element of globalThis.probe.all("locality-pool, locality-structure")) {
        element.remove();
        left.push(stores.size);
      }
      return left;
    }, STORES);
    assert.deepEqual(held, [1, 0]);
  });
});
