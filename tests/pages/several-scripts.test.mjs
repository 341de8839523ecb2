/** Each family of widgets comes in a script of its own; on one page they are one household. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { BURY, drawn, everywhere, html, trouble } from "./stage.mjs";
import { seen as compared } from "./risk-stage.mjs";
import { file, seen } from "./structure-stage.mjs";

const STRUCTURE = JSON.parse(await file("/locality-structure/examples/plain.json"));
const FILE = JSON.stringify({
  ...JSON.parse(BURY),
  ...{ bodies: STRUCTURE.bodies, relations: STRUCTURE.relations },
});
const ALL =
  '<locality-pool src="/all.json" editable></locality-pool>' +
  '<locality-risk src="/all.json" variance="2%"></locality-risk>' +
  '<locality-structure src="/all.json"></locality-structure>' +
  '<locality-flow src="/all.json"></locality-flow>';
const TAGS = "locality-pool, locality-risk, locality-structure, locality-flow";
const STORES = "locality.stores/0.1.0";

everywhere("Several scripts on one page", {}, (stage) => {
  test("share one store of a file, fetched once, and each reads its own part", async () => {
    const { page, open, show, policy, url } = stage();
    show("/all.json", FILE);
    await open(html(ALL));
    await drawn(page);
    await seen(page);
    await compared(page);
    const found = await page.evaluate(
      async (key, address, tags) => {
        const fetched = performance.getEntriesByName(address).length;
        const { held, store } = globalThis[Symbol.for(key)].get(address);
        const one = await store;
        const same = globalThis.probe
          .all(tags)
          .every((/** @type {any} */ element) => element.ground.store === one);
        return { fetched, held, same };
      },
      STORES,
      `${url}/all.json`,
      TAGS,
    );
    assert.deepEqual(found, { fetched: 1, held: 4, same: true });
    assert.deepEqual(await trouble(page, policy), []);
  });

  test("see each other's changes, and undo them together", async () => {
    const { page, open, show, policy } = stage();
    show("/all.json", FILE);
    await open(html(ALL));
    await drawn(page);
    await compared(page);
    const pool = () => page.evaluate(() => globalThis.probe.text("locality-risk >>> .standing"));
    const before = await pool();
    await page.fill("locality-pool >>> table.pool input.amount", "130,000");
    await page.press("Tab");
    await page.waitFor(
      (old) => globalThis.probe.text("locality-risk >>> .standing") !== old,
      before,
    );
    await page.click("locality-pool >>> .changes li button");
    await page.waitFor(
      (old) => globalThis.probe.text("locality-risk >>> .standing") === old,
      before,
    );
    assert.deepEqual(await trouble(page, policy), []);
  });

  test("leave each other's links alone", async () => {
    const { page, open, show } = stage();
    show("/all.json", FILE);
    await open(html(ALL), "#locality-structure=1&doc=bury-2016&focus=board");
    await page.waitFor(() => globalThis.probe.visible("locality-structure >>> .about"));
    await drawn(page);
    const complaints = await page.evaluate(() =>
      globalThis.probe.texts(
        ":is(locality-pool, locality-risk, locality-structure, locality-flow) >>> .link-note",
      ),
    );
    assert.deepEqual(complaints, []);
  });

  test("may all come twice", async () => {
    const { page, open, show, policy } = stage();
    show("/all.json", FILE);
    const again = ["locality.js", "locality-sharing.js", "locality-diagrams.js", "locality-flow.js"]
      .map((name) => `<script src="/pkg/${name}" defer></script>`)
      .join("");
    await open(html(ALL, again));
    await drawn(page);
    await seen(page);
    assert.deepEqual(await trouble(page, policy), []);
  });

  test("let go of a file when the last of them goes", async () => {
    const { page, open, show } = stage();
    show("/all.json", FILE);
    await open(html(ALL));
    await drawn(page);
    await seen(page);
    const held = await page.evaluate(
      (key, tags) => {
        const stores = globalThis[Symbol.for(key)];
        const left = [];
        for (const element of globalThis.probe.all(tags)) {
          element.remove();
          left.push(stores.size);
        }
        return left;
      },
      STORES,
      TAGS,
    );
    assert.deepEqual(held, [1, 1, 1, 0]);
  });
});
