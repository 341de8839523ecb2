/** A structure as it is seen: every state on every width, forced colours, motion, paper, speed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { hasTargets, isForAll } from "./reachable.mjs";
import { everywhere, html } from "./stage.mjs";
import {
  BURY_2021,
  PRESETS,
  count,
  enter,
  inline,
  inside,
  press,
  says,
  seen,
  structure,
  texts,
} from "./structure-stage.mjs";

/** @typedef {import("./stage.mjs").Page} Page */

const BROKEN = 'src="/locality-structure/examples/broken.json"';

/** @param {Page} page */
async function about(page) {
  await press(page, ".canvas .body");
  await page.waitFor(() => globalThis.probe.visible("locality-structure >>> .about"));
  await press(page, ".about .doing button");
  await page.waitFor(() => globalThis.probe.visible("locality-structure >>> .about .note"));
}

/** Every state a reader can meet. @type {[string, string, (page: Page) => Promise<unknown>][]} */
const STATES = [
  ...PRESETS.map(
    (preset) =>
      /** @type {[string, string, (page: Page) => Promise<unknown>]} */ ([
        `of ${preset}`,
        structure(`src="${preset}"`),
        async () => undefined,
      ]),
  ),
  ["with a panel and an answer", structure(), about],
  ["of two dates compared", structure(), (page) => press(page, ".dates > button")],
  ["as a list", structure(`src="${BURY_2021}" view="list"`), async () => undefined],
  ["as a table", structure(`src="${BURY_2021}" view="table"`), async () => undefined],
  [
    "after a search",
    structure(),
    async (page) => {
      await page.fill(inside(".search input"), "board");
      await says(page, ".search [role=status]", "found");
    },
  ],
  [
    "with everything closed",
    structure(),
    (page) =>
      page.evaluate(async () => {
        for (;;) {
          const [open] = globalThis.probe.all(
            "locality-structure >>> .toggle[aria-expanded=true]:not([hidden])",
          );
          if (!open) return;
          open.click();
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      }),
  ],
  ["of a file that is partly broken", structure(BROKEN), async () => undefined],
  ["of nothing", inline({ locality: 1 }), async () => undefined],
];

everywhere(
  "A structure in every state",
  { browsers: ["chromium"], policies: ["strict"] },
  (stage) => {
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
  },
);

everywhere("The look of a structure", { browsers: ["chromium"], policies: ["strict"] }, (stage) => {
  test("keeps every label inside its box and every box inside the picture", async () => {
    const { page, open } = stage();
    await page.size(1280, 900);
    for (const preset of PRESETS) {
      await open(html(structure(`src="${preset}"`), '<link rel="stylesheet" href="/site.css">'));
      await seen(page);
      const out = await page.evaluate(() => {
        const found = [];
        for (const box of globalThis.probe.all("locality-structure >>> .canvas > svg .box")) {
          const outline = box.querySelector(".outline").getBBox();
          const words = box.querySelector("text").getBBox();
          const over = Math.max(
            outline.x - words.x,
            words.x + words.width - outline.x - outline.width,
            outline.y - words.y,
            words.y + words.height - outline.y - outline.height,
          );
          if (over > 0) found.push(`${box.textContent}: ${over}`);
        }
        return found;
      });
      assert.deepEqual(out, [], preset);
    }
  });

  test("puts the list first where there is no room for a picture", async () => {
    const { page, open } = stage();
    await page.size(320, 640);
    await open(html(structure()));
    await seen(page);
    assert.deepEqual(await texts(page, "[role=tab]"), ["List", "Picture", "Table"]);
    assert.ok((await texts(page, ".bodies .says button")).length > 10);
    await press(page, "[role=tab]:nth-child(2)");
    await page.waitFor(() => globalThis.probe.visible("locality-structure >>> .canvas > svg"));
  });

  test("has targets of 44 px on a small screen, and of 24 px anywhere", async () => {
    const { page, open } = stage();
    await hasTargets(
      page,
      "locality-structure >>> :is(button, input:not([type=checkbox]), select, label.choice)",
      async () => {
        await open(html(structure()));
        await seen(page);
      },
    );
  });

  test("tells forms, phases and families apart by their lines alone, also in forced colours", async () => {
    const { page, open } = stage();
    await page.size(1280, 900);
    await open(html(structure()));
    await seen(page);
    await page.emulate({ forcedColors: true });
    const found = await page.evaluate(() => {
      const looks = new Map();
      const same = [];
      const colours = new Set();
      for (const item of globalThis.probe.all("locality-structure >>> .key li")) {
        const [outline, inner] = item.querySelectorAll("path");
        const { strokeDasharray, strokeWidth, stroke } = getComputedStyle(outline);
        const fill = getComputedStyle(inner).fill === "none";
        const look = [
          outline.getAttribute("d"),
          inner.getAttribute("d"),
          strokeDasharray,
          strokeWidth,
          fill,
        ].join("|");
        const before = looks.get(look);
        if (before) same.push([before.textContent, item.textContent]);
        if (item.className !== "mark") looks.set(look, item);
        colours.add(stroke);
      }
      return { same, colours: colours.size };
    });
    await page.emulate({});
    assert.deepEqual(found, { same: [], colours: 1 });
  });

  test("does not move where motion is not wanted", async () => {
    const { page, open } = stage();
    await open(html(structure()));
    await seen(page);
    await page.emulate({ reducedMotion: true });
    await press(page, ".row button");
    await page.waitFor(
      () => globalThis.probe.all("locality-structure >>> .row button")[0].ariaPressed === "true",
    );
    const moving = await page.evaluate(() => {
      const [picture] = globalThis.probe.all("locality-structure >>> .canvas");
      const running = picture.getAnimations({ subtree: true });
      return running.length + picture.querySelectorAll(".going").length;
    });
    await page.emulate({});
    assert.equal(moving, 0);
  });

  test("leaves the page's scrolling alone, and zooms with Ctrl and the wheel", async () => {
    const { page, open } = stage();
    await page.size(1280, 500);
    await open(html(`${structure()}<p style>After</p>`));
    await seen(page);
    const wide = () =>
      page.evaluate(
        () =>
          globalThis.probe.all("locality-structure >>> .canvas")[0].getBoundingClientRect().width,
      );
    const before = await wide();
    await page.evaluate(() =>
      globalThis.probe.all("locality-structure >>> .region")[0].scrollIntoView({ block: "center" }),
    );
    await page.raw.mouse.move(640, 250);
    for (let turn = 0; turn < 60; turn += 1) await page.raw.mouse.wheel(0, 400);
    await page.waitFor(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 2);
    assert.equal(await wide(), before);
    await page.evaluate(() => {
      const [region] = globalThis.probe.all("locality-structure >>> .region");
      region.dispatchEvent(
        new WheelEvent("wheel", { ctrlKey: true, deltaY: -100, bubbles: true, cancelable: true }),
      );
    });
    assert.ok((await wide()) > before);
    await press(page, ".toolbar button:nth-child(3)");
    const fits = await page.evaluate(() => {
      const [region] = globalThis.probe.all("locality-structure >>> .region");
      return region.scrollWidth <= region.clientWidth;
    });
    assert.ok(fits);
    await enter(page);
    const fit = await wide();
    await page.press("=");
    assert.ok((await wide()) > fit);
  });

  test("prints on A4 laid on its side, without the tools", async () => {
    const { page, open } = stage();
    await page.size(1280, 900);
    await open(html(structure()));
    await seen(page);
    await page.evaluate(() => {
      globalThis.print = () => undefined;
    });
    await press(page, ".foot .doing > button:last-child");
    const pdf = await page.raw.pdf({ preferCSSPageSize: true });
    assert.match(pdf.toString("latin1"), /\/MediaBox \[0 0 84\d(\.\d+)? 59\d(\.\d+)?\]/);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
    await page.emulate({ print: true });
    assert.deepEqual(await texts(page, ".toolbar button"), []);
    assert.equal((await texts(page, ".row button")).length, 1);
    assert.ok(await page.evaluate((at) => globalThis.probe.visible(at), inside(".canvas > svg")));
    await page.emulate({});
  });

  test("opens 1,240 bodies closed, and finds one inside", async () => {
    const { page, open, show } = stage();
    const bodies = [];
    const relations = [];
    for (let whole = 0; whole < 40; whole += 1) {
      bodies.push({ id: `d${whole}`, name: `Department ${whole}`, form: "statutory" });
      for (let part = 0; part < 30; part += 1) {
        const id = `d${whole}-${part}`;
        bodies.push({
          id,
          name: `Agency ${part} of ${whole}`,
          form: "group",
          container: `d${whole}`,
        });
        relations.push({
          from: id,
          to: `d${Math.floor(whole / 3) + (part % 2)}`,
          kind: "reports-to",
        });
      }
    }
    show(
      "/many.json",
      JSON.stringify({ locality: 1, id: "many", title: "Many", bodies, relations }),
    );
    await page.size(1280, 900);
    await open(html(structure('src="/locality-structure/examples/plain.json"')));
    await seen(page);
    await page.evaluate(() => {
      globalThis.probe.all("locality-structure")[0].setAttribute("src", "/many.json");
    });
    await says(page, "h2", "Many");
    assert.equal(await count(page, ".canvas .body"), 40);
    await page.fill(inside(".search input"), "Agency 7 of 39");
    await says(page, ".found", "Agency 7 of 39");
    await press(page, ".found button");
    await says(page, ".about h3", "Agency 7 of 39");
    assert.equal(await count(page, ".canvas .body"), 70);
    assert.match(await page.evaluate(() => globalThis.probe.focused()), /^button Agency 7 of 39/);
  });
});
