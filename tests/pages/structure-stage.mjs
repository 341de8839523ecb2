/** What the tests of `<locality-structure>` share: its files, and short ways to look inside it. */
import { readFile } from "node:fs/promises";
import { data } from "./stage.mjs";

/** @typedef {import("../browsers/page.mjs").Page} Page */

const WWW = new URL("../../www/", import.meta.url);
export const BURY_2021 = "/presets/bury-structure-2021-2025.json";
export const PRESETS = [
  BURY_2021,
  "/presets/bury-structure-2016-2020.json",
  "/presets/oldham-structure-2018.json",
  "/presets/gm-structure-2022.json",
];

/** @param {string} path of a file under www/, as the page asks for it */
export const file = (path) => readFile(new URL(`.${path}`, WWW), "utf8");

/** @param {string} [attributes] */
export function structure(attributes = `src="${BURY_2021}"`) {
  return `<locality-structure ${attributes}><p class="fallback">The fallback</p></locality-structure>`;
}

/** @param {unknown} document a locality file @param {string} [attributes] */
export function inline(document, attributes = "") {
  const text = typeof document === "string" ? document : JSON.stringify(document);
  return `<locality-structure ${attributes}><script type="application/json">${data(text)}</script></locality-structure>`;
}

/** @param {string} path */
export const inside = (path) => `locality-structure >>> ${path}`;

/** Waits until so many widgets have drawn. @param {Page} page @param {number} [count] */
export async function seen(page, count = 1) {
  await page.waitFor(
    (wanted) => globalThis.probe.all("locality-structure >>> .widget").length >= wanted,
    count,
  );
}

/** @param {Page} page @param {string} path @returns {Promise<string[]>} */
export const texts = (page, path) =>
  page.evaluate((at) => globalThis.probe.texts(at), inside(path));

/** @param {Page} page @param {string} path @returns {Promise<number>} */
export const count = (page, path) =>
  page.evaluate((at) => globalThis.probe.all(at).length, inside(path));

/** @param {Page} page @param {string} path */
export const press = (page, path) => page.click(inside(path));

/** Waits until a text is there. @param {Page} page @param {string} path @param {string} wanted */
export async function says(page, path, wanted) {
  await page.waitFor(
    (at, words) =>
      globalThis.probe.texts(at).some((/** @type {string} */ each) => each.includes(words)),
    inside(path),
    wanted,
  );
}

/** Where the keyboard is: the words of the element. @param {Page} page @returns {Promise<string>} */
export const focused = (page) => page.evaluate(() => globalThis.probe.focused());

/** Puts the keyboard upon the first body. @param {Page} page */
export const enter = (page) =>
  page.evaluate(() => {
    const [stop] = globalThis.probe.all("locality-structure >>> .bodies button[tabindex='0']");
    stop.focus();
  });

/** The outline of every body on the picture, by its name. @param {Page} page @returns {Promise<Record<string, string>>} */
export const outlines = (page) =>
  page.evaluate(() => {
    /** @type {Record<string, string>} */
    const found = {};
    const buttons = globalThis.probe.all("locality-structure >>> .canvas .body");
    for (const button of buttons) {
      const { style } = button;
      const place = ["--x", "--y", "--w"].map((name) => style.getPropertyValue(name));
      found[button.textContent.split(":")[0]] = place.join(" ");
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
