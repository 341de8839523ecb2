/** Widgets that show one file on one page: they come and go together, and nothing of them stays. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { file } from "./flow-stage.mjs";
import { everywhere, html } from "./stage.mjs";

/** @typedef {import("./stage.mjs").Page} Page */

/** `npm run soak` sets more. */
const MOUNTS = Number(process.env.LOCALITY_MOUNTS ?? 1_000);

const FLOW = JSON.parse(await file("/locality-flow/examples/plain.json"));
const STRUCTURE = JSON.parse(await file("/locality-structure/examples/plain.json"));
const FILE = JSON.stringify({
  ...FLOW,
  ...{ bodies: STRUCTURE.bodies, relations: STRUCTURE.relations },
});
const TAGS = ["locality-pool", "locality-flow", "locality-risk", "locality-structure"];
const ALL = TAGS.map((tag) =>
  tag === "locality-flow"
    ? '<locality-flow for="table"></locality-flow>'
    : `<${tag} src="/all.json"${tag === "locality-pool" ? ' id="table"' : ""}></${tag}>`,
).join("");

/** What the browser still holds after collecting its garbage. @param {Page} page */
async function held(page) {
  const session = await page.raw.context().newCDPSession(page.raw);
  await session.send("HeapProfiler.collectGarbage");
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return { nodes, listeners: jsEventListeners, bytes: usedSize };
}

/** Puts the widgets on the page and takes them away, so many times. @param {Page} page @param {number} times */
const mount = (page, times) =>
  page.evaluate(
    async (tags, rounds) => {
      const place = document.createElement("div");
      document.body.append(place);
      for (let round = 0; round < rounds; round += 1) {
        for (const tag of tags) {
          const made = document.createElement(tag);
          if (tag === "locality-pool") made.id = "mounted";
          if (tag === "locality-flow") made.setAttribute("for", "mounted");
          else made.setAttribute("src", "/all.json");
          place.append(made);
        }
        const drawn = () =>
          Array.from(place.children).every((made) => made.shadowRoot?.querySelector(".widget"));
        // Some are taken away before they have drawn.
        while (round % 10 !== 0 && !drawn()) await new Promise((done) => setTimeout(done, 0));
        place.replaceChildren();
        await null;
      }
      await new Promise((done) => setTimeout(done, 50));
      place.remove();
      // The browser's own list of what was fetched.
      performance.clearResourceTimings();
    },
    TAGS,
    times,
  );

everywhere(
  "A page of linked widgets",
  { browsers: ["chromium"], policies: ["strict"] },
  (stage) => {
    test(`gets everything back after ${MOUNTS} mounts, and grows no more after half of them`, async () => {
      const { page, open, show } = stage();
      show("/all.json", FILE);
      await open(html(ALL));
      await page.waitFor(
        (tags) => globalThis.probe.all(`:is(${tags}) >>> .widget`).length === 4,
        TAGS.join(),
      );
      await mount(page, 20);
      const first = await held(page);
      await mount(page, MOUNTS / 2);
      const half = await held(page);
      await mount(page, MOUNTS / 2);
      const last = await held(page);
      // A page of them has more than a thousand nodes; one of all kept alive would show.
      assert.ok(last.nodes - first.nodes < 400, `${last.nodes - first.nodes} nodes are still held`);
      assert.ok(
        last.listeners - first.listeners < 40,
        `${last.listeners - first.listeners} listeners`,
      );
      const grown = (last.bytes - half.bytes) / MOUNTS;
      assert.ok(grown < 500, `${Math.round(grown)} bytes for each mount`);
    });
  },
);
