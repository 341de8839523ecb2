/** What the tests of `<locality-risk>` share: its files, and short ways to look inside it. */
import { readFile } from "node:fs/promises";
import { data } from "./stage.mjs";

/** @typedef {import("../browsers/page.mjs").Page} Page */

const WWW = new URL("../../www/", import.meta.url);
export const BURY = "/presets/bury-2016.json";

/** @param {string} path of a file under www/, as the page asks for it */
export const file = (path) => readFile(new URL(`.${path}`, WWW), "utf8");

/** @param {string} [attributes] */
export function risk(attributes = `src="${BURY}" variance="2%"`) {
  return `<locality-risk ${attributes}><p class="fallback">The fallback</p></locality-risk>`;
}

/** @param {unknown} document a locality file @param {string} [attributes] */
export function inline(document, attributes = "") {
  const text = typeof document === "string" ? document : JSON.stringify(document);
  return `<locality-risk ${attributes}><script type="application/json">${data(text)}</script></locality-risk>`;
}

/** @param {string} path */
export const inside = (path) => `locality-risk >>> ${path}`;

/** Waits until so many widgets have drawn. @param {Page} page @param {number} [count] */
export async function seen(page, count = 1) {
  await page.waitFor(
    (wanted) => globalThis.probe.all("locality-risk >>> .widget").length >= wanted,
    count,
  );
}

/** @param {Page} page @param {string} path @returns {Promise<string[]>} */
export const texts = (page, path) =>
  page.evaluate((at) => globalThis.probe.texts(at), inside(path));

/** @param {Page} page @param {string} path @returns {Promise<string[]>} */
export const values = (page, path) =>
  page.evaluate((at) => globalThis.probe.values(at), inside(path));

/** @param {Page} page @param {string} path @param {string} name @returns {Promise<string | null>} */
export const attribute = (page, path, name) =>
  page.evaluate((at, wanted) => globalThis.probe.attribute(at, wanted), inside(path), name);

/** @param {Page} page @param {string} path @returns {Promise<number>} */
export const count = (page, path) =>
  page.evaluate((at) => globalThis.probe.all(at).length, inside(path));

/** @param {Page} page @param {string} path */
export const press = (page, path) => page.click(inside(path));

/** Types over a field, and goes on. @param {Page} page @param {string} path @param {string} text */
export async function type(page, path, text) {
  await page.fill(inside(path), text);
  await page.press("Tab");
}

/** Waits until a text is there. @param {Page} page @param {string} path @param {string} wanted */
export async function says(page, path, wanted) {
  await page.waitFor(
    (at, words) =>
      globalThis.probe.texts(at).some((/** @type {string} */ each) => each.includes(words)),
    inside(path),
    wanted,
  );
}

/** Waits until a field says a text. @param {Page} page @param {string} path @param {string} wanted */
export async function reads(page, path, wanted) {
  await page.waitFor((at, words) => globalThis.probe.values(at)[0] === words, inside(path), wanted);
}

/** Where the keyboard is: the words of the element. @param {Page} page @returns {Promise<string>} */
export const focused = (page) => page.evaluate(() => globalThis.probe.focused());

/** @param {Page} page @param {string} path */
export const focus = (page, path) =>
  page.evaluate((at) => globalThis.probe.all(at)[0].focus(), inside(path));

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

/** Catches what would be downloaded. @param {Page} page */
export const catchDownload = (page) =>
  page.evaluate(() => {
    const real = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (/** @type {Blob} */ blob) => {
      Object.assign(globalThis.probe.caught, { blob });
      return real(blob);
    };
    HTMLAnchorElement.prototype.click = function () {
      Object.assign(globalThis.probe.caught, { name: this.download });
    };
  });

/** Catches what would be copied. @param {Page} page */
export const catchCopy = (page) =>
  page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", {
      configurable: true,
      value: { writeText: async (/** @type {string} */ words) => void (document.title = words) },
    });
  });
