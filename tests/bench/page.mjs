/** How long a reader waits for a change to be seen: from the key or the button to the next picture. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { serve } from "../../www/serve.mjs";
import { EXECUTABLE } from "../browsers/chromium.mjs";
import { launch } from "../browsers/index.mjs";
import { ROOT } from "../places.mjs";
import { PLANNED } from "./planning.mjs";

const TIMES = 31;
const WARM = 5;

/** @param {string} script @param {string} widget */
const html = (script, widget) => `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>A page to measure</title>
<script src="/pkg/${script}" defer></script></head>
<body>${widget}</body>
</html>`;

const ROWS = [
  {
    what: "money is moved, 500 lines",
    widget: html("locality.js", '<locality-pool src="/lines.json" editable></locality-pool>'),
    ready: "locality-pool >>> .widget",
    act: moves,
  },
  {
    what: "an amount is typed, 500 lines",
    widget: html("locality.js", '<locality-pool src="/lines.json" editable></locality-pool>'),
    ready: "locality-pool >>> .widget",
    act: amounts,
  },
  {
    what: "another variance is shown, eight rules",
    widget: html("locality-sharing.js", '<locality-risk src="/bury.json"></locality-risk>'),
    ready: "locality-risk >>> input[type=range]",
    act: variances,
  },
  {
    what: "a growth rate is changed, 500 lines",
    widget: html("locality-plans.js", '<locality-gap src="/plan.json"></locality-gap>'),
    ready: "locality-gap >>> [part=assumptions] .rates input",
    act: growths,
  },
  {
    what: "a structure is shown at another date",
    widget: html(
      "locality-diagrams.js",
      '<locality-structure src="/structure.json"></locality-structure>',
    ),
    ready: "locality-structure >>> .canvas > svg",
    act: dates,
  },
];

/** @param {string} name */
const preset = (name) => readFileSync(join(ROOT, `www/presets/${name}.json`), "utf8");

/**
 * @param {string} text a locality file of 500 lines
 * @returns {Promise<{ what: string, each: number[] }[] | null>} null where there is no Chromium
 */
export async function drawings(text) {
  if (!existsSync(EXECUTABLE)) return null;
  const pages = new Map([
    ["/lines.json", text],
    ["/bury.json", preset("bury-2016")],
    ["/plan.json", PLANNED],
    ["/structure.json", preset("bury-structure-2016-2020")],
  ]);
  for (const [place, { widget }] of ROWS.entries()) pages.set(`/${place}.html`, widget);
  const server = await serve({ port: 0, pages });
  const page = await launch("chromium");
  try {
    const found = [];
    for (const [place, { what, ready, act }] of ROWS.entries()) {
      await page.open(`${server.url}/${place}.html`);
      await page.waitFor((path) => {
        const [host, inside] = path.split(" >>> ");
        return document.querySelector(host)?.shadowRoot?.querySelector(inside);
      }, ready);
      await page.evaluate(frames);
      found.push({ what, each: (await page.evaluate(act, TIMES + WARM)).slice(WARM) });
    }
    return found;
  } finally {
    await page.close();
    await server.close();
  }
}

/**
 * Runs in the page, before the others. A change is timed from the start of a frame's own turn to the
 * first turn after it: the core's answer, the nodes, their style, layout and painting all lie in between.
 */
function frames() {
  globalThis.framed = (/** @type {() => void} */ act) =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        const start = performance.now();
        port1.onmessage = () => {
          const took = performance.now() - start;
          setTimeout(() => resolve(took), 20);
        };
        act();
        port2.postMessage(null);
      });
    });
}

/** @param {number} times */
async function moves(times) {
  const root = document.querySelector("locality-pool").shadowRoot;
  const form = root.querySelector(".move form");
  const found = [];
  for (let time = 0; time < times; time += 1) {
    form.querySelector("input[type=text]").value = "£1";
    found.push(await globalThis.framed(() => form.requestSubmit()));
    if (root.querySelectorAll(".changes li").length !== 1) throw new Error("Nothing was moved.");
    // One change at a time, as it is one that is measured.
    document.querySelector("locality-pool").formResetCallback();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return found;
}

/**
 * With the list of lines open, the longest that the widget draws.
 *
 * @param {number} times
 */
async function amounts(times) {
  const root = document.querySelector("locality-pool").shadowRoot;
  root.querySelector("details.lines").open = true;
  await new Promise((resolve) => setTimeout(resolve, 200));
  const input = root.querySelector("details.lines input.amount");
  const found = [];
  for (let time = 0; time < times; time += 1) {
    input.value = String(2_000 + time);
    found.push(await globalThis.framed(() => input.dispatchEvent(new Event("change"))));
    if (root.querySelectorAll(".changes li").length !== 1) throw new Error("Nothing was typed.");
  }
  return found;
}

/** @param {number} times */
async function variances(times) {
  const root = document.querySelector("locality-risk").shadowRoot;
  const slider = root.querySelector("input[type=range]");
  const found = [];
  for (let time = 0; time < times; time += 1) {
    const before = root.querySelector(".risk").textContent;
    slider.stepUp(time % 2 ? 7 : -7);
    found.push(await globalThis.framed(() => slider.dispatchEvent(new Event("input"))));
    if (root.querySelector(".risk").textContent === before) throw new Error("Nothing was shown.");
  }
  return found;
}

/** @param {number} times */
async function growths(times) {
  const root = document.querySelector("locality-gap").shadowRoot;
  const input = root.querySelector("[part=assumptions] .rates input");
  const table = root.querySelector(".years table");
  const found = [];
  for (let time = 0; time < times; time += 1) {
    const before = table.textContent;
    input.value = `${3 + (time % 7)}.25`;
    found.push(await globalThis.framed(() => input.dispatchEvent(new Event("change"))));
    if (table.textContent === before) throw new Error("Nothing was changed.");
  }
  return found;
}

/** @param {number} times */
async function dates(times) {
  const root = document.querySelector("locality-structure").shadowRoot;
  const buttons = root.querySelectorAll(".row button");
  const found = [];
  for (let time = 0; time < times; time += 1) {
    const button = buttons[(time + 1) % buttons.length];
    found.push(await globalThis.framed(() => button.click()));
  }
  return found;
}
