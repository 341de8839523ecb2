/** What a reader does with a funding gap, in every browser, with WebAssembly and without. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { everywhere, html, trouble } from "./stage.mjs";
import {
  BURY,
  GATESHEAD,
  catchCopy,
  catchDownload,
  focused,
  gap,
  inline,
  looking,
  series,
} from "./plans-stage.mjs";

const { inside, seen, texts, values, attribute, count, press, type, choose, says, reads, focus } =
  looking("gap");

/** @typedef {import("./stage.mjs").Page} Page */

const RATE = ".rates input";
/** More schemes than are listed at once. */
const MANY = {
  locality: 1,
  title: "Many schemes",
  status: "illustrative",
  unit: "£",
  plan: {
    base: "2024/25",
    years: ["2025/26"],
    assumptions: [{ id: "need", of: "demand", growth: "2" }],
    lines: [{ id: "care", base: "1,000", demand: "need" }],
    savings: Array.from({ length: 70 }, (_, place) => ({ id: `s${place}`, fullYear: "1" })),
  },
};
const SLIPPAGE = ".saving-slippage input";
const GAP = 0;
const FIND = 2;
const RESIDUAL = 3;
const UNDERLYING = 4;

/** One of the five series. @param {Page} page @param {number} place @returns {Promise<string[]>} */
const row = async (page, place) => Object.values(await series(page))[place] ?? [];

/** What stands large at the top. @param {Page} page */
const verdict = async (page) => (await texts(page, ".verdict-amount"))[0];

/** Waits until the first table says something else. @param {Page} page @param {Record<string, string[]>} before */
const changed = (page, before) =>
  page.waitFor(
    (at, was) => JSON.stringify(globalThis.probe.texts(at)) !== was,
    inside(".tables > .years td .figures > span:last-child"),
    JSON.stringify(Object.values(before).flat()),
  );

everywhere("The gap", {}, (stage) => {
  test("is worked out to the printed thousand, and asks nobody else", async () => {
    const { page, open, policy } = stage();
    await page.size(1280, 900);
    await open(html(gap(`src="${GATESHEAD}" unit="£000"`)));
    await seen(page);
    assert.deepEqual((await row(page, GAP)).slice(1), [
      "13,324",
      "23,047",
      "30,016",
      "32,692",
      "34,354",
    ]);
    assert.deepEqual((await row(page, FIND)).slice(1), [
      "4,824",
      "14,223",
      "10,969",
      "2,676",
      "1,662",
    ]);
    assert.equal(await verdict(page), (await row(page, RESIDUAL)).at(-1));
    assert.deepEqual(await trouble(page, policy), []);
  });

  test("follows an assumption typed over, and goes back", async () => {
    const { page, open } = stage();
    await open(html(gap()));
    await seen(page);
    const before = await series(page);
    const [start] = await values(page, RATE);
    await type(page, RATE, "3.5");
    await changed(page, before);
    assert.deepEqual(
      (await texts(page, ".tables > .years .telling s.before")).at(-1),
      before[Object.keys(before)[RESIDUAL] ?? ""]?.at(-1),
    );
    assert.ok((await texts(page, ".sentence"))[0]);
    await says(page, ".changes li", "3.5");
    await press(page, ".changes li button");
    await reads(page, RATE, start ?? "");
    assert.deepEqual(await series(page), before);
    await press(page, ".changes li button");
    await reads(page, RATE, "3.5");
    // An empty field is as in the plan.
    await type(page, RATE, "");
    await reads(page, RATE, start ?? "");
    assert.deepEqual(await series(page), before);
  });

  test("says what cannot be used at its field, and stays as it was", async () => {
    const { page, open } = stage();
    await open(html(gap()));
    await seen(page);
    const before = await series(page);
    await type(page, RATE, "lots");
    await says(page, ".rates .field-error", "lots");
    await says(page, ".problems li", "lots");
    assert.deepEqual(await series(page), before);
    await press(page, ".problems button");
    assert.match(await focused(page), /^input /);
    assert.equal(await attribute(page, RATE, "aria-invalid"), "true");
    await type(page, RATE, "2");
    await page.waitFor(() => !globalThis.probe.visible("locality-gap >>> .problems"));
    await type(page, SLIPPAGE, "half");
    await says(page, ".saving-slippage .field-error", "half");
  });

  test("is solved for beside an assumption, and the answer taken over closes it", async () => {
    const { page, open } = stage();
    await page.size(1280, 900);
    await open(html(gap()));
    await seen(page);
    assert.equal((await texts(page, ".verdict-mark"))[0], "Not closed");
    await press(page, ".item-doing .solver > button");
    await page.waitFor((at) => globalThis.probe.visible(at), inside(".answer button"));
    assert.equal(await attribute(page, ".item-doing .solver > button", "aria-expanded"), "true");
    assert.equal(
      await page.evaluate(
        (at) => globalThis.probe.all(at)[0].textContent,
        inside("p.unseen[role=status]"),
      ),
      (await texts(page, ".answer p"))[0],
    );
    await press(page, ".answer button");
    await says(page, ".verdict-mark", "Closed");
    assert.match(await focused(page), /^input /);
    assert.equal(await count(page, ".changes li"), 1);
    await focus(page, ".changes li button");
    await page.press("Enter");
    await says(page, ".verdict-mark", "Not closed");
  });

  test("is delayed by one-off money and not closed by it", async () => {
    const { page, open } = stage();
    await page.size(1280, 900);
    await open(html(gap()));
    await seen(page);
    const before = await series(page);
    const underlying = await row(page, UNDERLYING);
    await page.evaluate((at) => {
      for (const input of globalThis.probe.all(at)) input.click();
    }, inside(".kinds fieldset:first-child input"));
    await changed(page, before);
    assert.deepEqual(await row(page, UNDERLYING), underlying);
    assert.notDeepEqual(await row(page, RESIDUAL), Object.values(before)[RESIDUAL]);
    await page.evaluate((at) => globalThis.probe.all(at)[0].click(), inside(".verdict input"));
    await page.waitFor(
      (at, wanted) => globalThis.probe.text(at) === wanted,
      inside(".verdict-amount"),
      underlying.at(-1),
    );
    assert.deepEqual(
      await texts(page, ".tables > .years .telling td .figures > span:last-child"),
      underlying,
    );
    assert.match(
      await page.evaluate(() => globalThis.probe.all("locality-gap")[0].value),
      /underlying=1/,
    );
  });

  test("changes with savings that slip or are left out, and with conditions", async () => {
    const { page, open } = stage();
    await open(html(gap()));
    await seen(page);
    let before = await series(page);
    await type(page, SLIPPAGE, "12");
    await changed(page, before);
    await says(page, ".changes li", "12");
    before = await series(page);
    await page.evaluate(
      (at) => globalThis.probe.all(at)[0].click(),
      inside("[part=savings] label input"),
    );
    await changed(page, before);
    assert.equal(await count(page, ".is-off"), 1);
    const words = await texts(page, "[part=conditions] li p");
    const [year] = await texts(page, ".tables thead th:nth-child(3)");
    await choose(page, "[part=conditions] select", year ?? "");
    await page.waitFor(
      (at, was) => JSON.stringify(globalThis.probe.texts(at)) !== was,
      inside("[part=conditions] li p"),
      JSON.stringify(words),
    );
    assert.equal(await count(page, ".changes li"), 3);
    await press(page, ".changes > button");
    await page.waitFor(() => globalThis.probe.all("locality-gap >>> .is-off").length === 0);
    assert.equal((await texts(page, ".sentence")).length, 0);
  });

  test("is assumed year by year where the reader wants that", async () => {
    const { page, open } = stage();
    await open(html(gap()));
    await seen(page);
    const before = await series(page);
    const years = (Object.values(before)[0] ?? []).length - 1;
    const fields = "[part=assumptions] li:first-child .rates input";
    assert.equal(await count(page, fields), 1);
    await press(page, ".item-doing > button");
    await page.waitFor(
      (at, wanted) => globalThis.probe.all(at).length === wanted,
      inside(fields),
      years,
    );
    await type(page, fields, "9");
    await changed(page, before);
    assert.equal((await values(page, fields)).filter((rate) => rate === "9").length, 1);
  });

  test("lists the first of many schemes, and all where that is asked", async () => {
    const { page, open } = stage();
    await open(html(inline("gap", MANY)));
    await seen(page);
    assert.equal(await count(page, ".saving-slippage"), 60);
    assert.match((await texts(page, ".rest p"))[0] ?? "", /^10 more /);
    await press(page, ".rest button");
    await page.waitFor((at) => globalThis.probe.all(at).length === 70, inside(".saving-slippage"));
    assert.equal(await focused(page), "h3 What the plan assumes");
    assert.equal(await page.evaluate((at) => globalThis.probe.visible(at), inside(".rest")), false);
  });

  test("is a chart and a bridge too, of the year and the partner chosen", async () => {
    const { page, open } = stage();
    await page.size(1280, 900);
    await open(html(gap(`src="${BURY}" view="chart"`)));
    await seen(page);
    await page.waitFor((at) => globalThis.probe.all(at).length === 5, inside(".end"));
    assert.equal(await count(page, ".plot .line"), 5);
    assert.match((await attribute(page, ".hatching", "d")) ?? "", /^M/);
    await press(page, "[role=tab]:nth-child(3)");
    await page.waitFor((at) => globalThis.probe.visible(at), inside(".bridge-bars rect"));
    const bars = await count(page, ".bridge-bars rect");
    assert.equal(await count(page, ".bridge-face tbody tr"), bars);
    const said = await texts(page, ".bridge-face > p");
    await choose(page, ".bridge-face select", "Averaged over every order");
    await page.waitFor(
      (at, was) => globalThis.probe.texts(at)[0] !== was,
      inside(".bridge-face > p"),
      said[0],
    );
    const year = await page.evaluate(
      (at) => globalThis.probe.all(at)[0].textContent,
      inside(".asks option:first-child"),
    );
    await choose(page, ".asks select", year);
    await says(page, ".verdict-name", year);
    await press(page, "[role=tab]:nth-child(4)");
    await page.waitFor((at) => globalThis.probe.visible(at), inside(".sentences p"));
  });

  test("is carried in a link as choices, never words, and a bad one is refused", async () => {
    const { page, open } = stage();
    await page.size(1280, 900);
    await open(html(gap()));
    await seen(page);
    await catchCopy(page);
    await type(page, RATE, "3.5");
    await type(page, SLIPPAGE, "6");
    await page.evaluate((at) => globalThis.probe.all(at)[0].click(), inside(".kinds input"));
    await says(page, ".changes li:nth-child(3)", "");
    const before = await series(page);
    await press(page, ".foot .copy button");
    await page.waitFor(() => document.title.includes("#"));
    const { hash } = new URL(await page.evaluate(() => document.title));
    assert.match(hash, /^#locality-gap=1&doc=bury-gap/);
    assert.doesNotMatch(decodeURIComponent(hash), /[A-Z]|demand for/);
    await open(html(gap()), hash);
    await seen(page);
    await reads(page, RATE, "3.5");
    assert.deepEqual(await series(page), before);
    assert.equal(await count(page, ".changes li"), 3);
    for (const bad of [
      hash.replace("bury-gap", "elsewhere"),
      `${hash}&year=never`,
      `${hash}&partner=nobody`,
      `${hash}&rate=%5B%22nobody%22%2C%22%22%2C%221%22%5D`,
      `${hash}&rate=%5B%22%3Cimg%3E%22%5D`,
      hash.replace("3.5", "%3Cimg%3E"),
      hash.slice(0, 16),
    ]) {
      await open(html(gap()), bad);
      await seen(page);
      await page.waitFor(() => globalThis.probe.visible("locality-gap >>> .link-note"), bad);
    }
  });

  test("is taken away as CSV", async () => {
    const { page, open } = stage();
    await open(html(gap()));
    await seen(page);
    await catchDownload(page);
    await press(page, ".foot .doing > button:nth-of-type(1)");
    const csv = await page.waitFor(() => globalThis.probe.caught.blob?.text());
    assert.match(csv, /2016\/17/);
    assert.match(await page.evaluate(() => globalThis.probe.caught.name), /^bury.*\.csv$/);
  });
});

everywhere("The gap on any page", { policies: ["strict"] }, (stage) => {
  test("is in a form, and hears and tells what was chosen", async () => {
    const { page, open } = stage();
    await open(html(`<form>${gap(`src="${BURY}" name="plan"`)}</form>`));
    await seen(page);
    const field = () =>
      page.evaluate(() => new FormData(document.querySelector("form") ?? undefined).get("plan"));
    const before = await field();
    assert.match(String(before), /^locality-gap=1/);
    await page.fill(inside(RATE), "3.5");
    // Enter takes the rate, and does not send the form.
    await page.press("Enter");
    const events = await page.waitFor(
      () => globalThis.probe.events.length > 0 && globalThis.probe.events,
    );
    assert.equal(events.at(-1).detail.reason, "growth");
    assert.equal(events.at(-1).detail.value, await field());
    assert.notEqual(await field(), before);
    await page.evaluate(() => document.querySelector("form")?.reset());
    await page.waitFor(
      (was) => new FormData(document.querySelector("form") ?? undefined).get("plan") === was,
      before,
    );
    await page.evaluate(() => globalThis.probe.all("locality-gap")[0].setAttribute("disabled", ""));
    await page.waitFor((at) => globalThis.probe.all(at)[0].disabled, inside(RATE));
    await focus(page, ".foot button");
  });

  test("may meet setters on every object, and go without leaving anything behind", async () => {
    const { page, open, show, policy } = stage();
    const spoil = `(() => {
      const names = ["id", "name", "what", "of", "part", "typed", "good", "undone", "sentence", "year", "partner", "order",
        "growth", "savings", "off", "met", "solve", "for", "fullYear", "confidence", "slippage", "condition", "view", "choices", "at"];
      for (const name of names) {
        Object.defineProperty(Object.prototype, name, { configurable: true, get() { return undefined; }, set() {} });
      }
      Array.prototype.map = function () { return []; };
      Array.prototype.toJSON = () => "spoilt";
      Array.prototype.extra = () => "enumerable";
    })();`;
    show("/spoil.js", spoil);
    await open(html(gap(), '<script src="/spoil.js"></script>'));
    await seen(page);
    await type(page, RATE, "3.5");
    await says(page, ".changes li", "3.5");
    await type(page, SLIPPAGE, "6");
    await reads(page, SLIPPAGE, "6");
    assert.equal(await page.evaluate(() => globalThis.probe.errors.length), 0);

    await open(html(gap()));
    await seen(page);
    const { before, after } = await page.evaluate(async () => {
      const place = document.createElement("div");
      document.body.append(place);
      const before = globalThis.probe.listeners;
      for (let round = 0; round < 50; round += 1) {
        const made = document.createElement("locality-gap");
        made.setAttribute("src", "/locality-gap/examples/plain.json");
        place.append(made);
        if (round % 10 === 0) {
          while (!made.shadowRoot?.querySelector(".widget")) {
            await new Promise((resolve) => setTimeout(resolve, 5));
          }
        }
        place.replaceChildren();
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
      return { before, after: globalThis.probe.listeners };
    });
    assert.equal(after, before);
    assert.deepEqual(await trouble(page, policy), []);
  });

  test("shows every word of a file as a word, and what is wrong with a broken one", async () => {
    const { page, open, policy } = stage();
    const bad = "<img src=x onerror=alert(1)>";
    const text = await readFile(
      new URL("../../www/locality-gap/examples/plain.json", import.meta.url),
      "utf8",
    );
    const hostile = JSON.parse(text, (key, value) =>
      key === "name" || key === "title" ? `${value} ${bad}` : value,
    );
    for (const view of ["table", "chart", "bridge", "words"]) {
      await open(html(inline("gap", hostile, `view="${view}"`)));
      await seen(page);
      await says(page, "[part=assumptions] h4", bad);
      assert.equal(await count(page, "img, script, [href^=javascript]"), 0);
    }
    await open(html(gap('src="/locality-gap/examples/broken.json"')));
    await seen(page);
    assert.ok(await page.evaluate((at) => globalThis.probe.visible(at), inside(".problems")));
    assert.deepEqual(await trouble(page, policy), []);
  });

  test("says of a file that it holds no plan, and leaves what the author wrote", async () => {
    const { page, open } = stage();
    const nothing = inline("gap", { locality: 1, id: "x", title: "Nothing" });
    await open(html(nothing + gap('src="/none.json"')));
    await seen(page, 2);
    assert.equal((await texts(page, ".problems")).length, 2);
    assert.ok(await page.evaluate(() => globalThis.probe.visible(".fallback")));
  });
});

everywhere("The plans of the demonstration page", { policies: ["strict"] }, (stage) => {
  test("are all drawn, beside everything else", async () => {
    const { page, url, policy, show } = stage();
    const index = await readFile(new URL("../../www/index.html", import.meta.url), "utf8");
    const count = (/** @type {string} */ tag) =>
      index.match(new RegExp(`^\\s*<${tag}`, "gm"))?.length ?? 0;
    const plans = count("locality-gap");
    const programmes = count("locality-programme");
    assert.ok(plans > 2 && programmes > 1);
    show("/", index.replace("<head>", '<head><script src="/probe.js"></script>'));
    await page.open(`${url}/`);
    await seen(page, plans);
    await looking("programme").seen(page, programmes);
    assert.deepEqual(await texts(page, ".problems"), []);
    assert.deepEqual(await looking("programme").texts(page, ".problems"), []);
    assert.deepEqual(await trouble(page, policy), []);
  });
});
