/**
 * What the tests of pages stand on: the demonstration server with pages of the tests' own, and one
 * loop over browsers and policies.
 */
import { readFile } from "node:fs/promises";
import { after, before, describe } from "node:test";
import { serve } from "../../www/serve.mjs";
import { BROWSERS, launch } from "../browsers/index.mjs";

/** @typedef {import("../browsers/page.mjs").Page} Page */
/** @typedef {{ page: Page, url: string, policy: string, open: (html: string, hash?: string) => Promise<void>, show: (path: string, text: string) => void }} Stage */

export const BURY = await readFile(
  new URL("../../www/presets/bury-2016.json", import.meta.url),
  "utf8",
);
const PROBE = await readFile(new URL("probe.js", import.meta.url), "utf8");

/**
 * A page with the scripts of its widgets and whatever else stands in the body.
 *
 * @param {string} body
 * @param {string} [head]
 */
export function html(body, head = "") {
  const scripts = [];
  if (body.includes("<locality-risk")) scripts.push("locality-sharing.js");
  if (body.includes("<locality-flow")) scripts.push("locality-flow.js");
  if (body.includes("<locality-structure")) scripts.push("locality-diagrams.js");
  if (/<locality-(gap|programme)/.test(body)) scripts.push("locality-plans.js");
  if (scripts.length === 0 || body.includes("<locality-pool")) scripts.push("locality.js");
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>A page under test</title>
<script src="/probe.js"></script>
${head}
${scripts.map((name) => `<script src="/pkg/${name}" defer></script>`).join("\n")}
</head>
<body><main><h1>A page under test</h1>${body}</main></body>
</html>`;
}

/** Text inside a script element: only the end of the element has to be kept out. @param {string} text */
export function data(text) {
  return text.replaceAll("</", "<\\/").replaceAll("<!--", "<\\!--");
}

/**
 * What the browser still holds after collecting its garbage; only Chromium can be asked.
 *
 * @param {Page} page
 */
export async function heap(page) {
  if (page.name !== "chromium") return { nodes: 0, listeners: 0, bytes: 0 };
  const session = await page.raw.context().newCDPSession(page.raw);
  await session.send("HeapProfiler.collectGarbage");
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return { nodes, listeners: jsEventListeners, bytes: usedSize };
}

/** @param {string} [attributes] @param {string} [text] a locality file */
export function pool(attributes = "", text = BURY) {
  return `<locality-pool ${attributes}><script type="application/json">${data(text)}</script><p class="fallback">The fallback</p></locality-pool>`;
}

/** @param {string} policy @returns {Promise<{ url: string, show: (path: string, text: string) => void, close: () => Promise<void> }>} */
export async function theatre(policy) {
  const pages = new Map([["/probe.js", PROBE]]);
  const server = await serve({ port: 0, policy, pages });
  return { url: server.url, show: (path, text) => void pages.set(path, text), close: server.close };
}

/**
 * The same tests in every browser, under each policy.
 *
 * @param {string} name
 * @param {{ browsers?: readonly import("../browsers/index.mjs").BrowserName[], policies?: readonly string[] }} where
 * @param {(stage: () => Stage) => void} tests
 */
export function everywhere(name, { browsers = BROWSERS, policies = ["strict", "no-wasm"] }, tests) {
  for (const browser of browsers) {
    describe(`${name}, in ${browser}`, () => {
      /** @type {Page} */
      let page;
      before(async () => {
        page = await launch(browser);
      });
      after(() => page?.close());
      for (const policy of policies) {
        describe(
          policy === "strict" ? "under the strict policy" : "where WebAssembly is forbidden",
          () => {
            /** @type {Awaited<ReturnType<typeof theatre>>} */
            let server;
            let shown = 0;
            before(async () => {
              server = await theatre(policy);
            });
            after(() => server?.close());
            tests(() => ({
              page,
              url: server.url,
              policy,
              show: (path, words) => server.show(path, words),
              open: async (text, hash = "") => {
                // A path of its own each time: a change of fragment alone would not load anything.
                shown += 1;
                const path = `/page-${shown}.html`;
                server.show(path, text);
                await page.open(`${server.url}${path}${hash}`);
                await page.waitFor(
                  () => document.readyState === "complete" && "probe" in globalThis,
                );
              },
            }));
          },
        );
      }
    });
  }
}

/** Waits until so many widgets have drawn. @param {Page} page @param {number} [count] */
export async function drawn(page, count = 1) {
  await page.waitFor((wanted) => globalThis.probe.drawn() >= wanted, count);
}

/** @param {Page} page @param {string} path @returns {Promise<string[]>} */
export const texts = (page, path) =>
  page.evaluate((at) => globalThis.probe.texts(at), `locality-pool >>> ${path}`);

/** @param {Page} page @param {string} path @returns {Promise<string | null>} */
export const text = (page, path) =>
  page.evaluate((at) => globalThis.probe.text(at), `locality-pool >>> ${path}`);

/** @param {Page} page @param {string} path @returns {Promise<string[]>} */
export const values = (page, path) =>
  page.evaluate((at) => globalThis.probe.values(at), `locality-pool >>> ${path}`);

/** @param {Page} page @param {string} path @param {string} name @returns {Promise<string | null>} */
export const attribute = (page, path, name) =>
  page.evaluate(
    (at, wanted) => globalThis.probe.attribute(at, wanted),
    `locality-pool >>> ${path}`,
    name,
  );

/** Waits until a text is there. @param {Page} page @param {string} path @param {string} wanted */
export async function says(page, path, wanted) {
  await page.waitFor(
    (at, words) =>
      globalThis.probe.texts(at).some((/** @type {string} */ each) => each.includes(words)),
    `locality-pool >>> ${path}`,
    wanted,
  );
}

/** What the probe saw that it should not have. @param {Page} page @param {string} policy */
export async function trouble(page, policy) {
  const seen = await page.evaluate(() => {
    const { probe } = globalThis;
    const { reports, errors, tripped } = probe;
    return {
      reports,
      errors,
      tripped,
      globals: probe.newGlobals(),
      foreign: probe.foreignRequests(),
    };
  });
  // Decision 6: where WebAssembly is forbidden, asking whether it is raises one report.
  const allowed = policy === "no-wasm" ? 1 : 0;
  const found = [...seen.errors, ...seen.globals, ...seen.foreign];
  const wasm = seen.reports.filter((/** @type {string} */ report) =>
    /wasm-eval|script-src/.test(report),
  );
  if (seen.reports.length > allowed || wasm.length !== seen.reports.length)
    found.push(...seen.reports);
  if (seen.tripped > 0) found.push(`the tripwire was touched ${seen.tripped} times`);
  return found;
}
