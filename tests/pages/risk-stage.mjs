/** What the tests of `<locality-risk>` share: its files, and short ways to look inside it. */
import { inline as inlined, looking, widget } from "./looking.mjs";

export { catchCopy, catchDownload, file, focused } from "./looking.mjs";

/** @typedef {import("../browsers/page.mjs").Page} Page */

export const BURY = "/presets/bury-2016.json";

/** @param {string} [attributes] */
export function risk(attributes = `src="${BURY}" variance="2%"`) {
  return widget("risk", attributes);
}

export const inline = (/** @type {unknown} */ document, attributes = "") =>
  inlined("risk", document, attributes);

export const { inside, seen, texts, values, attribute, count, press, type, says, reads, focus } =
  looking("risk");

/** The figures of the comparison: of each rule what every row says, by its name. @param {Page} page @returns {Promise<Record<string, Record<string, string>>>} */
export const comparison = (page) =>
  page.evaluate(() => {
    const plain = (/** @type {Element} */ node) => node.textContent.replace(/\s+/g, " ").trim();
    /** @type {Record<string, Record<string, string>>} */
    const found = {};
    const names = globalThis.probe.all("locality-risk >>> .risk thead .rule-name");
    for (const name of names) found[plain(name)] = {};
    for (const row of globalThis.probe.all("locality-risk >>> .risk tbody tr")) {
      for (const [place, cell] of row.querySelectorAll("td .share-amount").entries()) {
        const rule = names[place];
        if (rule) found[plain(rule)][plain(row.querySelector("th"))] = plain(cell);
      }
    }
    return found;
  });
