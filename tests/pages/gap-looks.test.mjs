/** The gap and the programme as they are seen: every state on every width, forced colours, paper. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { hasTargets, isForAll } from "./reachable.mjs";
import { everywhere, html } from "./stage.mjs";
import { BURY, GATESHEAD, gap, looking, programme } from "./plans-stage.mjs";

/** @typedef {import("./stage.mjs").Page} Page */

const { inside, seen, texts, press, type, says } = looking("gap");
const reading = looking("programme");

const bury = (/** @type {string} */ view) => gap(`src="${BURY}" view="${view}"`);
const plan = (/** @type {string} */ view) => programme(`src="${BURY}" view="${view}"`);
const nothing = async () => undefined;

/** Opens all that can be opened, and changes one thing of each kind. @param {Page} page */
async function change(page) {
  await type(page, ".rates input", "3.5");
  await type(page, ".saving-slippage input", "6");
  await page.evaluate(async (at) => {
    for (const input of globalThis.probe.all(at)) input.click();
    await new Promise((resolve) => setTimeout(resolve, 20));
    for (const closed of globalThis.probe.all("locality-gap >>> details")) closed.open = true;
  }, inside(":is(.verdict, .kinds li:first-child) input"));
  await press(page, ".item-doing > button");
  await press(page, ".item-doing .solver > button");
  await page.waitFor((at) => globalThis.probe.visible(at), inside(".answer"));
}

/** Every state a reader can meet. @type {[string, string, (page: Page) => Promise<unknown>][]} */
const STATES = [
  ["as a table", bury("table"), nothing],
  ["as a chart", bury("chart"), nothing],
  ["as a bridge", bury("bridge"), nothing],
  ["in words", bury("words"), nothing],
  ["of Gateshead", gap(`src="${GATESHEAD}"`), nothing],
  ["with changes and an answer", bury("table"), change],
  [
    "with a mistake",
    bury("table"),
    async (page) => {
      await type(page, ".rates input", "lots");
      await says(page, ".rates .field-error", "lots");
    },
  ],
  ["of a file that is partly broken", gap('src="/locality-gap/examples/broken.json"'), nothing],
  ["of a plain file", gap('src="/locality-gap/examples/plain.json"'), nothing],
  ["as a timeline", plan("timeline"), nothing],
  ["as a table of milestones", plan("table"), nothing],
  ["with its money", plan("money"), nothing],
  [
    "with its risks",
    programme('src="/locality-programme/examples/plain.json" view="risks"'),
    nothing,
  ],
  ["with its staff", plan("staffing"), nothing],
];

everywhere("Plans in every state", { browsers: ["chromium"], policies: ["strict"] }, (stage) => {
  for (const [name, body, act] of STATES) {
    test(`${name} have no accessibility violation and never scroll sideways`, async () => {
      const { page, open } = stage();
      await page.size(1280, 900);
      await open(html(body));
      await (body.includes("<locality-gap") ? seen(page) : reading.seen(page));
      await act(page);
      await isForAll(page);
    });
  }
});

everywhere(
  "Plans, looked at closely",
  { browsers: ["chromium"], policies: ["strict"] },
  (stage) => {
    test("have targets of 44 px on a small screen, and of 24 px anywhere", async () => {
      const { page, open } = stage();
      await hasTargets(
        page,
        "locality-gap >>> :is(button, input:not([type=checkbox], [type=radio]), select, label.choice, summary)",
        async () => {
          await open(html(bury("table")));
          await seen(page);
          await change(page);
        },
      );
    });

    test("tell their lines apart by their dashes alone, and label each end, also in forced colours", async () => {
      const { page, open } = stage();
      await page.size(1280, 900);
      await open(html(bury("chart")));
      await seen(page);
      // What is placed by the width of the page comes with the next frame.
      await page.waitFor((at) => globalThis.probe.all(at).length === 5, inside(".end"));
      for (const forcedColors of [false, true]) {
        await page.emulate({ forcedColors });
        const found = await page.evaluate(() => {
          const looks = new Set();
          const lines = globalThis.probe.all("locality-gap >>> .plot .line");
          for (const line of lines) {
            const { strokeDasharray, strokeWidth } = getComputedStyle(line);
            looks.add(`${strokeDasharray} ${strokeWidth}`);
          }
          const ends = [];
          for (const end of globalThis.probe.all("locality-gap >>> .end")) {
            const { top, bottom } = end.getBoundingClientRect();
            ends.push([top, bottom]);
          }
          ends.sort(([one = 0], [other = 0]) => one - other);
          let overlaps = 0;
          for (let at = 1; at < ends.length; at += 1) {
            if ((ends[at]?.[0] ?? 0) < (ends[at - 1]?.[1] ?? 0) - 0.5) overlaps += 1;
          }
          return { same: lines.length - looks.size, labels: ends.length - lines.length, overlaps };
        });
        assert.deepEqual(found, { same: 0, labels: 0, overlaps: 0 });
      }
      await page.emulate({});
    });

    test("keep what is left of the gap in sight, and never over the field in hand", async () => {
      const { page, open } = stage();
      await page.size(1280, 900);
      await open(html(bury("table")));
      await seen(page);
      const found = await page.evaluate(async (at) => {
        const [verdict] = globalThis.probe.all("locality-gap >>> .verdict");
        const covered = [];
        for (const field of globalThis.probe.all(at)) {
          if (!field.checkVisibility()) continue;
          field.focus();
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          const { bottom } = verdict.getBoundingClientRect();
          const { top } = field.getBoundingClientRect();
          if (top < bottom && verdict.getBoundingClientRect().top === 0) covered.push(top);
        }
        return { covered, top: verdict.getBoundingClientRect().top };
      }, inside(".turns :is(input, button, select)"));
      assert.deepEqual(found, { covered: [], top: 0 });
    });

    test("become lists where there is no room for years as columns", async () => {
      const { page, open } = stage();
      await page.size(320, 700);
      await open(html(bury("table")));
      await seen(page);
      const found = await page.evaluate((at) => {
        const [cell] = globalThis.probe.all(at);
        const style = getComputedStyle(cell, "::before");
        return { display: getComputedStyle(cell).display, label: style.content };
      }, inside(".tables > .years td"));
      assert.equal(found.display, "grid");
      assert.match(found.label, /data-label|20/);
    });

    test("are walked from the first control to the last with Tab", async () => {
      const { page, open } = stage();
      await page.size(1280, 900);
      await open(html(bury("chart")));
      await seen(page);
      await page.evaluate(() => globalThis.probe.all("h1")[0].scrollIntoView());
      /** @type {Set<string>} */
      const walked = new Set();
      for (let step = 0; step < 120; step += 1) {
        await page.press("Tab");
        const at = await page.evaluate(() => {
          let node = document.activeElement;
          while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
          if (!node || node === document.body) return "";
          const { outlineStyle, outlineWidth } = getComputedStyle(node);
          const { width, height } = node.getBoundingClientRect();
          const ring = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
          // A radio that is drawn by the words beside it has its ring there.
          const beside = node.parentElement?.matches(".units label");
          return `${ring || beside ? "" : "NO RING "}${width * height > 0 ? "" : "UNSEEN "}${globalThis.probe.focused()}`;
        });
        if (at === "") break;
        walked.add(at);
      }
      const all = [...walked].join("\n");
      assert.doesNotMatch(all, /NO RING|UNSEEN/);
      for (const wanted of [
        "Year",
        "Count only what lasts",
        "Chart",
        "Per cent a year:",
        "What would close the gap",
        "In a full year",
        "Months late",
        "Confidence, %",
        "Met in:",
        "Print",
      ]) {
        assert.match(all, new RegExp(wanted));
      }
    });

    test("print the table and the words without the tools", async () => {
      const { page, open } = stage();
      await page.size(1280, 900);
      await open(html(bury("chart")));
      await seen(page);
      await page.emulate({ print: true });
      assert.deepEqual(await texts(page, ".asks, .solver, button"), []);
      assert.equal((await texts(page, ".tables > .years")).length, 1);
      assert.equal((await texts(page, ".plot")).length, 1);
      assert.ok((await texts(page, ".sentences p")).length > 0);
      await open(html(plan("timeline")));
      await reading.seen(page);
      assert.ok((await reading.texts(page, ".timeline")).length > 0);
      assert.ok((await reading.texts(page, "table.plain")).length > 0);
      await page.emulate({});
    });
  },
);
