/** Sharing rules as they are seen: every state on every width, forced colours, paper. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { hasTargets, isForAll } from "./reachable.mjs";
import { everywhere, html } from "./stage.mjs";
import { BURY, inside, press, risk, says, seen, texts, type } from "./risk-stage.mjs";

/** @typedef {import("./stage.mjs").Page} Page */

/** @param {string} view */
const bury = (view) => risk(`src="${BURY}" variance="2%" view="${view}"`);

/** A rule with every kind of step. @param {Page} page */
async function build(page) {
  await press(page, ".builder .primary");
  await page.waitFor(() => globalThis.probe.focused() === "input Name of the rule");
  await page.evaluate(async (at) => {
    const [select] = globalThis.probe.all(at);
    const button = select.closest(".add-step").querySelector("button");
    for (const { value } of [...select.options]) {
      select.value = value;
      button.click();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    for (const closed of globalThis.probe.all("locality-risk >>> details")) closed.open = true;
  }, inside(".add-step select"));
}

/** Every state a reader can meet. @type {[string, string, (page: Page) => Promise<unknown>][]} */
const STATES = [
  ["side by side", bury("columns"), async () => undefined],
  ["as a chart", bury("chart"), async () => undefined],
  ["as the chart's table", bury("table"), async () => undefined],
  ["step by step", bury("words"), async () => undefined],
  [
    "with a year of the tracker",
    risk('src="/presets/oldham-2018-19.json" view="outturn"'),
    async () => undefined,
  ],
  [
    "of Oldham's second year",
    risk('src="/presets/oldham-2019-20.json" view="outturn"'),
    async () => undefined,
  ],
  [
    "of Oldham's third year",
    risk('src="/presets/oldham-2020-21.json" view="outturn"'),
    async () => undefined,
  ],
  ["with a rule of every step", bury("columns"), build],
  [
    "of an underspend",
    risk(`src="${BURY}" variance="-1%"`),
    (page) => says(page, ".sentence", "under"),
  ],
  [
    "with mistakes",
    bury("columns"),
    async (page) => {
      await type(page, ".bound input", "lots");
      await type(page, ".contributions input", "1,23");
      await says(page, ".contributions .field-error", "1,23");
    },
  ],
  [
    "with a link to copy by hand",
    bury("columns"),
    async (page) => {
      await page.evaluate(() =>
        Object.defineProperty(navigator, "clipboard", { configurable: true, value: undefined }),
      );
      await press(page, ".foot .copy button");
      await page.waitFor(() => globalThis.probe.visible("locality-risk >>> .foot textarea"));
    },
  ],
  [
    "of a file that is partly broken",
    risk('src="/locality-risk/examples/broken.json"'),
    async () => undefined,
  ],
  ["of a plain file", risk('src="/locality-risk/examples/plain.json"'), async () => undefined],
];

everywhere(
  "Sharing rules in every state",
  { browsers: ["chromium"], policies: ["strict"] },
  (stage) => {
    for (const [name, body, act] of STATES) {
      test(`${name} have no accessibility violation and never scroll sideways`, async () => {
        const { page, open } = stage();
        await page.size(1280, 900);
        await open(html(body));
        await seen(page);
        await act(page);
        await isForAll(page);
      });
    }
  },
);

everywhere(
  "Sharing rules, looked at closely",
  { browsers: ["chromium"], policies: ["strict"] },
  (stage) => {
    test("have targets of 44 px on a small screen, and of 24 px anywhere", async () => {
      const { page, open } = stage();
      await hasTargets(
        page,
        "locality-risk >>> :is(button, input:not([type=checkbox], [type=radio]), select, label.choice, .marker)",
        async () => {
          await open(html(bury("chart")));
          await seen(page);
          await build(page);
        },
      );
    });

    test("scroll their columns in a box of their own, and the first column stays", async () => {
      const { page, open } = stage();
      await page.size(768, 900);
      await open(html(bury("columns")));
      await seen(page);
      const found = await page.evaluate((at) => {
        const [region] = globalThis.probe.all(at);
        region.focus();
        const focused = region.matches(":focus");
        const name = region.getAttribute("aria-label");
        region.scrollLeft = 300;
        const head = region.querySelector("tbody th").getBoundingClientRect();
        const box = region.getBoundingClientRect();
        return { focused, name, moved: region.scrollLeft, stays: Math.abs(head.left - box.left) };
      }, inside(".columns"));
      assert.ok(found.focused && found.name);
      assert.ok(found.moved > 100 && found.stays < 2, JSON.stringify(found));
    });

    test("stand one after the other where there is no room for columns", async () => {
      const { page, open } = stage();
      await page.size(320, 700);
      await open(html(bury("columns")));
      await seen(page);
      assert.equal((await texts(page, ".risk")).length, 0);
      assert.equal((await texts(page, ".stack > li")).length, 8);
      await says(page, ".stack > li", "2,619,780.00");
    });

    test("tell their lines apart by their dashes alone, and label each end, also in forced colours", async () => {
      const { page, open } = stage();
      await page.size(1280, 900);
      await open(html(bury("chart")));
      await seen(page);
      // What is placed by the width of the page comes with the next frame.
      await page.waitFor((at) => globalThis.probe.all(at).length > 0, inside(".plot .crossing"));
      for (const forcedColors of [false, true]) {
        await page.emulate({ forcedColors });
        const found = await page.evaluate(() => {
          const looks = new Set();
          const lines = globalThis.probe.all("locality-risk >>> .plot .line");
          for (const line of lines) {
            const { strokeDasharray, strokeWidth } = getComputedStyle(line);
            looks.add(`${strokeDasharray} ${strokeWidth}`);
          }
          const ends = [];
          for (const end of globalThis.probe.all("locality-risk >>> .end")) {
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

    test("are walked from the first control to the last with Tab", async () => {
      const { page, open } = stage();
      await page.size(1280, 900);
      await open(html(bury("chart")));
      await seen(page);
      await page.evaluate(() => globalThis.probe.all("h1")[0].scrollIntoView());
      /** @type {Set<string>} */
      const walked = new Set();
      for (let step = 0; step < 60; step += 1) {
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
        "Amount in pounds",
        "Per cent of the pool",
        "Contribution: Bury CCG",
        "Chart",
        "Over or under budget",
        "Build a rule",
        "Print",
      ]) {
        assert.match(all, new RegExp(wanted));
      }
    });

    test("print the comparison without the tools", async () => {
      const { page, open } = stage();
      await page.size(1280, 900);
      await open(html(bury("chart")));
      await seen(page);
      await page.emulate({ print: true });
      assert.deepEqual(await texts(page, ".builder, .slide, button"), []);
      assert.equal((await texts(page, ".risk")).length, 1);
      assert.equal((await texts(page, ".plot")).length, 1);
      await page.emulate({});
    });
  },
);
