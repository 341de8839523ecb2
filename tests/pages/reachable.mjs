/** What every widget is held to in every state: no violation of accessibility, nothing beside the screen, targets that a finger meets. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

/** @typedef {import("../browsers/page.mjs").Page} Page */

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const SCREENS = /** @type {const} */ ([
  [1280, 900],
  [768, 1024],
  [320, 640],
]);

/** No accessibility violation and no scrolling sideways, on three screens. @param {Page} page */
export async function isForAll(page) {
  await page.run(AXE);
  for (const [width, height] of SCREENS) {
    await page.size(width, height);
    const seen = await page.evaluate(async () => {
      const { violations } = await globalThis.axe.run(document, { resultTypes: ["violations"] });
      const found = [];
      for (const { id, nodes } of violations)
        for (const node of nodes) found.push(`${id}: ${node.html} ${node.failureSummary}`);
      return { found, over: document.documentElement.scrollWidth - innerWidth };
    });
    assert.deepEqual(seen, { found: [], over: 0 }, `at ${width} px`);
  }
}

/**
 * Targets of 44 px on a small screen, and of 24 px anywhere. What the pointer goes through is the
 * keyboard's alone.
 *
 * @param {Page} page
 * @param {string} controls where they are
 * @param {() => Promise<unknown>} show opens the page on a screen of the size that is set
 */
export async function hasTargets(page, controls, show) {
  for (const [width, least] of /** @type {const} */ ([
    [320, 44],
    [1280, 24],
  ])) {
    await page.size(width, 800);
    await show();
    const small = await page.evaluate(
      (at, least) => {
        const found = [];
        for (const control of globalThis.probe.all(at)) {
          if (getComputedStyle(control).pointerEvents === "none") continue;
          const { height } = control.getBoundingClientRect();
          if (height > 0 && height < least - 0.5) found.push(`${control.outerHTML} ${height}`);
        }
        return found;
      },
      controls,
      least,
    );
    assert.deepEqual(small, [], `at ${width} px`);
  }
}
