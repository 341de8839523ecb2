/** What the tests of `<locality-gap>` and `<locality-programme>` share: their files, and the figures they show. */
import { widget } from "./looking.mjs";

export { catchCopy, catchDownload, focused, inline, looking } from "./looking.mjs";

/** @typedef {import("../browsers/page.mjs").Page} Page */

export const BURY = "/presets/bury-gap.json";
export const GATESHEAD = "/presets/gateshead-2025-30.json";

/** @param {string} [attributes] */
export function gap(attributes = `src="${BURY}"`) {
  return widget("gap", attributes);
}

/** @param {string} [attributes] */
export function programme(attributes = `src="${BURY}"`) {
  return widget("programme", attributes);
}

/** The figures of the first table of years: of each row what every year says, by the row's name. @param {Page} page @returns {Promise<Record<string, string[]>>} */
export const series = (page) =>
  page.evaluate(() => {
    const plain = (/** @type {Element | null} */ node) =>
      (node?.textContent ?? "").replace(/\s+/g, " ").trim();
    /** @type {Record<string, string[]>} */
    const found = {};
    const [table] = globalThis.probe.all("locality-gap >>> .tables > .years table");
    for (const row of table?.querySelectorAll("tbody tr") ?? []) {
      const cells = [];
      for (const cell of row.querySelectorAll("td .figures > span:last-child"))
        cells.push(plain(cell));
      found[plain(row.querySelector(".row-name"))] = cells;
    }
    return found;
  });
