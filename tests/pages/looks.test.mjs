/**
 * What can be seen and measured in Chromium alone (the other drivers refuse to emulate media):
 * accessibility of every state, small screens, forced colours, reduced motion, print, and speed.
 */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { hasTargets, isForAll } from "./reachable.mjs";
import { BURY, drawn, everywhere, html, pool, says, texts, values } from "./stage.mjs";

/** @typedef {import("./stage.mjs").Page} Page */

/** @param {string} name */
const example = (name) =>
  readFile(new URL(`../../www/locality-pool/examples/${name}`, import.meta.url), "utf8");
const FIVE = await example("five-tiers.json");
const CONSULTATION = await example("consultation.json");

/** @param {Page} page @param {string} selector */
const press = (page, selector) => page.click(`locality-pool >>> ${selector}`);

/** @param {Page} page @param {string} amount */
async function move(page, amount) {
  await page.fill("locality-pool >>> .move input[type=text]", amount);
  await press(page, ".move button[type=submit]");
}

/** Every state a reader can meet. @type {[string, string, string, (page: Page) => Promise<unknown>][]} */
const STATES = [
  ["at the start", "editable", BURY, async () => undefined],
  ["to look at only", 'editable="never"', BURY, async () => undefined],
  ["with five tiers", "editable", FIVE, async () => undefined],
  ["with a consultation", "", CONSULTATION, async () => undefined],
  [
    "after a move",
    "editable",
    BURY,
    async (page) => {
      await move(page, "£5m");
      await says(page, ".changes li", "£5,000,000");
    },
  ],
  [
    "after an undo",
    "editable",
    BURY,
    async (page) => {
      await move(page, "£5m");
      await press(page, ".changes li button");
      await says(page, ".changes li button", "Redo");
    },
  ],
  [
    "with mistakes",
    "editable",
    BURY,
    async (page) => {
      await page.fill("locality-pool >>> input.amount", "1,23");
      await page.press("Enter");
      await says(page, "table.pool .field-error", "1,23");
      await move(page, "£999m");
      await says(page, ".move .field-error", "130,989");
    },
  ],
  ["as a picture", "editable", FIVE, async (page) => press(page, "[role=tab]:nth-child(2)")],
  ["in words", "editable", FIVE, async (page) => press(page, "[role=tab]:nth-child(3)")],
  [
    "with every list open",
    "editable",
    FIVE,
    async (page) => {
      await page.evaluate(() => {
        for (const closed of globalThis.probe.all("locality-pool >>> details")) closed.open = true;
      });
      await page.waitFor(() => globalThis.probe.visible("locality-pool >>> .lines tbody tr"));
    },
  ],
  [
    "with a link to copy by hand",
    "",
    BURY,
    async (page) => {
      await page.evaluate(() =>
        Object.defineProperty(navigator, "clipboard", { configurable: true, value: undefined }),
      );
      await press(page, ".foot .copy button");
      await page.waitFor(() => globalThis.probe.visible("locality-pool >>> .foot textarea"));
    },
  ],
  ["with a broken file", "", '{ "locality": 1,', async () => undefined],
];

everywhere("Every state", { browsers: ["chromium"], policies: ["strict"] }, (stage) => {
  for (const [name, attributes, file, act] of STATES) {
    test(`${name} has no accessibility violation and never scrolls sideways`, async () => {
      const { page, open } = stage();
      await page.size(1280, 900);
      await open(html(pool(attributes, file)));
      await drawn(page);
      await act(page);
      await isForAll(page);
    });
  }
});

everywhere("The look", { browsers: ["chromium"], policies: ["strict"] }, (stage) => {
  test("has targets of 44 px on a small screen, and of 24 px anywhere", async () => {
    const { page, open } = stage();
    await hasTargets(
      page,
      "locality-pool >>> :is(button, input:not([type=radio]), select, label:has(input[type=radio]))",
      async () => {
        await open(html(pool("editable", FIVE)));
        await drawn(page);
      },
    );
  });

  test("tells partners and changes apart without colour, also in forced colours", async () => {
    const { page, open } = stage();
    await page.size(1280, 900);
    await open(html(pool("editable", FIVE)));
    await drawn(page);
    await page.emulate({ forcedColors: true });
    await press(page, ".move .choice input");
    await move(page, "£5,000");
    await says(page, ".changes li", "£5,000");
    const seen = await page.evaluate(() => {
      const { probe } = globalThis;
      const stripes = new Set();
      const strokes = new Set();
      for (const path of probe.all("locality-pool >>> .key .stripes")) {
        stripes.add(path.getAttribute("d"));
        strokes.add(getComputedStyle(path).stroke);
      }
      const [changed] = probe.all("locality-pool >>> td.changed");
      return {
        stripes: stripes.size,
        strokes: strokes.size,
        outline: getComputedStyle(changed).outlineStyle,
      };
    });
    await page.emulate({});
    assert.deepEqual(seen, { stripes: 3, strokes: 1, outline: "solid" });
  });

  test("shows the focus as three pixels with a black edge", async () => {
    const { page, open } = stage();
    await open(html(pool("editable")));
    await drawn(page);
    await page.press("Tab");
    await page.press("Tab");
    const seen = await page.evaluate(() => {
      const focused = document.activeElement?.shadowRoot?.activeElement;
      if (!focused) return null;
      const { outlineWidth, outlineColor, boxShadow } = getComputedStyle(focused);
      return { outlineWidth, outlineColor, edge: boxShadow.includes("rgb(11, 12, 12)") };
    });
    assert.deepEqual(seen, { outlineWidth: "3px", outlineColor: "rgb(255, 221, 0)", edge: true });
  });

  test("does not move where motion is not wanted", async () => {
    const { page, open } = stage();
    await open(html(pool("editable")));
    await drawn(page);
    const duration = () =>
      page.evaluate(
        () =>
          getComputedStyle(globalThis.probe.all("locality-pool >>> button")[0]).transitionDuration,
      );
    assert.equal(await duration(), "0.1s");
    await page.emulate({ reducedMotion: true });
    assert.equal(await duration(), "0s");
    await page.emulate({});
  });

  test("prints the figures and what was done, without the tools", async () => {
    const { page, open } = stage();
    await open(html(pool("editable")));
    await drawn(page);
    await move(page, "£5m");
    await says(page, ".changes li", "£5,000,000");
    await press(page, "[role=tab]:nth-child(3)");
    await page.emulate({ print: true });
    assert.equal((await values(page, "table.pool input.amount"))[0], "125,989");
    assert.equal((await texts(page, ".changes li p")).length > 0, true);
    assert.deepEqual(await texts(page, "button"), []);
    assert.equal(
      await page.evaluate(() => globalThis.probe.visible("locality-pool >>> .move")),
      false,
    );
    await page.emulate({});
  });

  test("shows the last of forty changes in a file of 500 lines", async () => {
    const { page, open } = stage();
    await page.size(1280, 900);
    const lines = [];
    for (let each = 0; each < 500; each += 1) {
      const partner = ["council", "icb", "trust"][each % 3];
      const tier = ["pool", "pool-aligned", "aligned", "view", "outside"][each % 5];
      lines.push({
        id: `line-${each}`,
        partner,
        tier,
        label: `Line ${each}`,
        service: `Service ${each % 12}`,
        amount: String(1000 + each),
      });
    }
    await open(html(pool("editable", JSON.stringify({ ...JSON.parse(FIVE), lines }))));
    await drawn(page);
    await press(page, ".lines > summary");
    await page.waitFor(
      () => globalThis.probe.all("locality-pool >>> .lines tbody tr").length === 50,
    );
    await page.evaluate(async () => {
      const [input] = globalThis.probe.all("locality-pool >>> .lines input.amount");
      for (let round = 0; round < 40; round += 1) {
        input.value = String(2000 + round);
        input.dispatchEvent(new Event("change"));
        await null;
      }
    });
    const changes = await texts(page, ".changes li");
    assert.equal(changes.length, 1);
    assert.match(changes[0] ?? "", /2,039/);
  });
});
