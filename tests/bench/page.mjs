/** How long a reader waits for a change to be seen: from the key or the button to the next picture. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { serve } from "../../www/serve.mjs";
import { EXECUTABLE } from "../browsers/chromium.mjs";
import { launch } from "../browsers/index.mjs";
import { ROOT } from "../places.mjs";

const TIMES = 31;
const WARM = 5;

const PAGE = `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>A page to measure</title>
<script src="/pkg/locality.js" defer></script></head>
<body><locality-pool src="/document.json" editable></locality-pool></body>
</html>`;

const SHARING = PAGE.replace(
  /<body>.*<\/body>/,
  '<body><locality-risk src="/bury.json"></locality-risk></body>',
);

/**
 * @param {string} text a locality file
 * @returns {Promise<{ what: string, each: number[] }[] | null>} null where there is no Chromium
 */
export async function drawings(text) {
  if (!existsSync(EXECUTABLE)) return null;
  const pages = new Map([
    ["/measured.html", PAGE],
    ["/document.json", text],
    ["/sharing.html", SHARING],
    ["/bury.json", readFileSync(join(ROOT, "www/presets/bury-2016.json"), "utf8")],
  ]);
  const server = await serve({ port: 0, pages });
  const page = await launch("chromium");
  try {
    await page.open(`${server.url}/measured.html`);
    await page.waitFor(() =>
      document.querySelector("locality-pool")?.shadowRoot?.querySelector(".widget"),
    );
    const moved = await page.evaluate(moves, TIMES + WARM);
    const typed = await page.evaluate(amounts, TIMES + WARM);
    await page.open(`${server.url}/sharing.html`);
    await page.waitFor(() =>
      document.querySelector("locality-risk")?.shadowRoot?.querySelector("input[type=range]"),
    );
    const slid = await page.evaluate(variances, TIMES + WARM);
    return [
      { what: "another variance is shown, eight rules", each: slid.slice(WARM) },
      { what: "money is moved", each: moved.slice(WARM) },
      { what: "an amount is typed", each: typed.slice(WARM) },
    ];
  } finally {
    await page.close();
    await server.close();
  }
}

/**
 * Runs in the page. From the start of a frame's own turn to the first turn after it: the core's
 * answer, the nodes, their style, layout and painting all lie in between.
 *
 * @param {number} times
 */
async function moves(times) {
  const root = document.querySelector("locality-pool").shadowRoot;
  const form = root.querySelector(".move form");
  const found = [];
  for (let time = 0; time < times; time += 1) {
    form.querySelector("input[type=text]").value = "£1";
    found.push(
      await new Promise((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          const start = performance.now();
          port1.onmessage = () => resolve(performance.now() - start);
          form.requestSubmit();
          port2.postMessage(null);
        });
      }),
    );
    if (root.querySelectorAll(".changes li").length !== 1) throw new Error("Nothing was moved.");
    // One change at a time, as it is one that is measured.
    document.querySelector("locality-pool").formResetCallback();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return found;
}

/**
 * The same with the list of lines open, the longest that the widget draws.
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
    found.push(
      await new Promise((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          const start = performance.now();
          port1.onmessage = () => resolve(performance.now() - start);
          input.dispatchEvent(new Event("change"));
          port2.postMessage(null);
        });
      }),
    );
    if (root.querySelectorAll(".changes li").length !== 1) throw new Error("Nothing was typed.");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return found;
}

/**
 * The comparison of eight rules at another variance.
 *
 * @param {number} times
 */
async function variances(times) {
  const root = document.querySelector("locality-risk").shadowRoot;
  const slider = root.querySelector("input[type=range]");
  const found = [];
  for (let time = 0; time < times; time += 1) {
    const before = root.querySelector(".risk").textContent;
    slider.stepUp(time % 2 ? 7 : -7);
    found.push(
      await new Promise((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          const start = performance.now();
          port1.onmessage = () => resolve(performance.now() - start);
          slider.dispatchEvent(new Event("input"));
          port2.postMessage(null);
        });
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (root.querySelector(".risk").textContent === before) throw new Error("Nothing was shown.");
  }
  return found;
}
