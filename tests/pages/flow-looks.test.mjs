/** A flow as it is seen: every state on every width, no words upon words, forced colours, paper. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  BURY,
  PRESETS,
  flow,
  inline,
  inside,
  press,
  pressRibbon,
  seen,
  texts,
} from "./flow-stage.mjs";
import { hasTargets, isForAll } from "./reachable.mjs";
import { everywhere, html } from "./stage.mjs";

/** @typedef {import("./stage.mjs").Page} Page */

const BROKEN = 'src="/locality-flow/examples/broken.json"';
const nothing = async () => undefined;

/** Every kind of sharing, capital, what is not stated and what nobody owns, from partner to provider. */
const EVERYTHING = {
  ...{ locality: 1, id: "everything", title: "Everything", version: "1", status: "forecast" },
  ...{ source: { title: "Made up", date: "2026-04-01" }, unit: "£000" },
  partners: ["Council", "ICB", "Trust", "Housing", "Police", "Charity"].map((name, place) => ({
    ...{ id: `p${place}`, name: `Northmoor ${name}`, kind: "other" },
  })),
  tiers: ["pooled", "pooled-aligned", "aligned", "in-view", "outside"].map((means, place) => ({
    ...{ id: `t${place}`, name: `Tier that is ${means}`, means },
  })),
  lines: Array.from({ length: 30 }, (_, place) => ({
    id: `l${place}`,
    partner: `p${place % 6}`,
    tier: `t${place % 5}`,
    amount: place === 13 ? "tbc" : String(1_000 + ((place * 7_919) % 9_000)),
    actual: String(900 + ((place * 6_553) % 9_500)),
    service: `Service number ${place % 7}`,
    purpose: place % 11 === 0 ? "capital" : "revenue",
  })),
};

/** Every state a reader can meet. @type {[string, string, (page: Page) => Promise<unknown>][]} */
const STATES = [
  ...PRESETS.map(
    (preset) =>
      /** @type {[string, string, (page: Page) => Promise<unknown>]} */ ([
        `of ${preset}`,
        flow(`src="${preset}"`),
        nothing,
      ]),
  ),
  ["with a panel", flow(), (page) => pressRibbon(page)],
  ["of everything there is", inline(EVERYTHING), nothing],
  ["of a difference", inline(EVERYTHING, 'mode="difference"'), nothing],
  ["as a table of differences", inline(EVERYTHING, 'mode="difference" view="table"'), nothing],
  ["of who bears a variance", flow(`src="${BURY}" way="variance"`), nothing],
  ["in words", flow(`src="${BURY}" view="words"`), nothing],
  ["of a file that is partly broken", flow(BROKEN), nothing],
  ["of nothing", inline({ locality: 1 }), nothing],
];

everywhere("A flow in every state", { browsers: ["chromium"], policies: ["strict"] }, (stage) => {
  for (const [name, body, act] of STATES) {
    test(`${name} has no accessibility violation and never scrolls sideways`, async () => {
      const { page, open } = stage();
      await page.size(1280, 900);
      await open(html(body));
      await seen(page);
      await act(page);
      await isForAll(page);
    });
  }
});

/** Words that lie upon other words, or beside the picture. @param {Page} page @returns {Promise<string[]>} */
const collisions = (page) =>
  page.evaluate(() => {
    const svg = globalThis.probe.all("locality-flow >>> .canvas > svg")[0];
    const [x, y, width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
    const found = [];
    /** @type {[string, DOMRect][]} */
    const words = [];
    for (const text of svg.querySelectorAll(".place text, .texts tspan")) {
      if (text.textContent === "") continue;
      const box = text.getBBox?.() ?? null;
      if (text.localName === "tspan") {
        const wide = text.getComputedTextLength();
        const at = [Number(text.getAttribute("x")) - wide / 2, Number(text.getAttribute("y")) - 10];
        words.push([text.textContent, new DOMRect(at[0], at[1], wide, 12)]);
      } else words.push([text.textContent, box]);
    }
    for (const [place, [name, box]] of words.entries()) {
      const out = Math.max(x - box.x, y - box.y, box.right - x - width, box.bottom - y - height);
      if (out > 1) found.push(`${name} is ${Math.round(out)} px beside the picture`);
      for (const [other, its] of words.slice(place + 1)) {
        const across = Math.min(box.right, its.right) - Math.max(box.x, its.x);
        const down = Math.min(box.bottom, its.bottom) - Math.max(box.y, its.y);
        if (across > 1 && down > 3) found.push(`${name} / ${other}`);
      }
    }
    return found;
  });

everywhere("The look of a flow", { browsers: ["chromium"], policies: ["strict"] }, (stage) => {
  test("has no words upon words or beside the picture, and fits the page", async () => {
    const { page, open } = stage();
    for (const width of [1280, 768, 320]) {
      await page.size(width, 900);
      for (const body of [
        ...PRESETS.map((preset) => flow(`src="${preset}" view="picture"`)),
        inline(EVERYTHING, 'view="picture"'),
      ]) {
        await open(html(body, '<link rel="stylesheet" href="/site.css">'));
        await seen(page);
        assert.deepEqual(await collisions(page), [], `${body.slice(0, 80)} at ${width} px`);
        const over = await page.evaluate((at) => {
          const [region] = globalThis.probe.all(at);
          return region.scrollWidth - region.clientWidth;
        }, inside(".region"));
        assert.equal(over, 0, `${body.slice(0, 80)} at ${width} px`);
      }
    }
  });

  test("puts the words first where there is no room for a picture, which runs downwards", async () => {
    const { page, open } = stage();
    await page.size(320, 640);
    await open(html(flow()));
    await seen(page);
    assert.deepEqual(await texts(page, "[role=tab]"), ["In words", "Picture", "Table"]);
    assert.ok((await texts(page, ".bodies .says button")).length > 4);
    await press(page, "[role=tab]:nth-child(2)");
    await page.waitFor(() => globalThis.probe.visible("locality-flow >>> .canvas > svg"));
    const bars = await page.evaluate(() =>
      globalThis.probe.all("locality-flow >>> .canvas > svg .place .outline").map((bar) => {
        const { width, height } = bar.getBBox();
        return width > height;
      }),
    );
    assert.ok(bars.every(Boolean));
  });

  test("is drawn again for the room that there is", async () => {
    const { page, open } = stage();
    await page.size(1280, 900);
    await open(html(flow()));
    await seen(page);
    const wide = () =>
      page.evaluate(() => {
        const [svg] = globalThis.probe.all("locality-flow >>> .canvas > svg");
        return Number(svg.getAttribute("viewBox").split(" ")[2]);
      });
    const before = await wide();
    await page.size(900, 900);
    await page.waitFor((was) => {
      const [svg] = globalThis.probe.all("locality-flow >>> .canvas > svg");
      return Number(svg.getAttribute("viewBox").split(" ")[2]) < was;
    }, before);
    await page.size(1280, 900);
    await page.waitFor((was) => {
      const [svg] = globalThis.probe.all("locality-flow >>> .canvas > svg");
      return Number(svg.getAttribute("viewBox").split(" ")[2]) >= was;
    }, before);
  });

  test("has targets of 44 px on a small screen, and of 24 px anywhere", async () => {
    const { page, open } = stage();
    await hasTargets(
      page,
      "locality-flow >>> :is(button, input:not([type=checkbox], [type=radio]), select, label.choice)",
      async () => {
        await open(html(inline(EVERYTHING)));
        await seen(page);
      },
    );
  });

  test("tells every kind of money apart without its colour, also in forced colours", async () => {
    const { page, open } = stage();
    await page.size(1280, 900);
    await page.emulate({ forcedColors: true });
    await open(html(inline(EVERYTHING, 'mode="difference"')));
    await seen(page);
    const found = await page.evaluate(() => {
      const looks = new Map();
      const same = [];
      for (const item of globalThis.probe.all("locality-flow >>> .key li")) {
        const [outline] = item.querySelectorAll("path");
        const { fill, strokeDasharray, strokeWidth, stroke } = getComputedStyle(outline);
        const look = [fill, strokeDasharray, strokeWidth, stroke].join("|");
        const before = looks.get(look);
        if (before !== undefined) same.push(`${before} / ${item.textContent}`);
        looks.set(look, item.textContent);
      }
      return { same, kinds: looks.size };
    });
    await page.emulate({});
    assert.deepEqual(found.same, []);
    assert.ok(found.kinds > 10, `${found.kinds} kinds`);
  });

  test("prints picture, table and notes without the tools", async () => {
    const { page, open } = stage();
    await page.size(1280, 900);
    await open(html(flow()));
    await seen(page);
    await page.emulate({ print: true });
    assert.deepEqual(await texts(page, ".toolbar button"), []);
    assert.deepEqual(await texts(page, ".asks select"), []);
    assert.ok(await page.evaluate((at) => globalThis.probe.visible(at), inside(".canvas > svg")));
    await page.emulate({});
  });
});
