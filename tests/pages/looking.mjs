/** What the tests of all widgets but the pool share: short ways to look inside one, and to catch what leaves it. */
import { readFile } from "node:fs/promises";
import { data } from "./stage.mjs";

/** @typedef {import("../browsers/page.mjs").Page} Page */
/** @typedef {"flow" | "gap" | "programme" | "risk" | "structure"} Tag */

const WWW = new URL("../../www/", import.meta.url);

/** @param {string} path of a file under www/, as the page asks for it */
export const file = (path) => readFile(new URL(`.${path}`, WWW), "utf8");

/** A widget as a page has it. @param {Tag} tag @param {string} attributes */
export function widget(tag, attributes) {
  return `<locality-${tag} ${attributes}><p class="fallback">The fallback</p></locality-${tag}>`;
}

/** @param {Tag} tag @param {unknown} document a locality file @param {string} [attributes] */
export function inline(tag, document, attributes = "") {
  const text = typeof document === "string" ? document : JSON.stringify(document);
  return `<locality-${tag} ${attributes}><script type="application/json">${data(text)}</script></locality-${tag}>`;
}

/** Short ways to look inside one kind of widget. @param {Tag} tag */
export function looking(tag) {
  const inside = (/** @type {string} */ path) => `locality-${tag} >>> ${path}`;
  return {
    inside,

    /** Waits until so many widgets have drawn. @param {Page} page @param {number} [count] */
    seen: (page, count = 1) =>
      page.waitFor(
        (at, wanted) => globalThis.probe.all(at).length >= wanted,
        inside(".widget"),
        count,
      ),

    /** @param {Page} page @param {string} path @returns {Promise<string[]>} */
    texts: (page, path) => page.evaluate((at) => globalThis.probe.texts(at), inside(path)),

    /** @param {Page} page @param {string} path @returns {Promise<string[]>} */
    values: (page, path) => page.evaluate((at) => globalThis.probe.values(at), inside(path)),

    /** @param {Page} page @param {string} path @param {string} name @returns {Promise<string | null>} */
    attribute: (page, path, name) =>
      page.evaluate((at, wanted) => globalThis.probe.attribute(at, wanted), inside(path), name),

    /** @param {Page} page @param {string} path @returns {Promise<number>} */
    count: (page, path) => page.evaluate((at) => globalThis.probe.all(at).length, inside(path)),

    /** @param {Page} page @param {string} path */
    press: (page, path) => page.click(inside(path)),

    /** Types over a field, and goes on. @param {Page} page @param {string} path @param {string} text */
    type: async (page, path, text) => {
      await page.fill(inside(path), text);
      await page.press("Tab");
    },

    /** Chooses an option by its words. @param {Page} page @param {string} path @param {string} words */
    choose: (page, path, words) =>
      page.evaluate(
        (at, wanted) => {
          const [select] = globalThis.probe.all(at);
          for (const option of select.options) option.selected = option.textContent === wanted;
          select.dispatchEvent(new Event("change", { bubbles: true }));
        },
        inside(path),
        words,
      ),

    /** Waits until a text is there. @param {Page} page @param {string} path @param {string} wanted */
    says: (page, path, wanted) =>
      page.waitFor(
        (at, words) =>
          globalThis.probe.texts(at).some((/** @type {string} */ each) => each.includes(words)),
        inside(path),
        wanted,
      ),

    /** Waits until a field says a text. @param {Page} page @param {string} path @param {string} wanted */
    reads: (page, path, wanted) =>
      page.waitFor((at, words) => globalThis.probe.values(at)[0] === words, inside(path), wanted),

    /** @param {Page} page @param {string} path */
    focus: (page, path) => page.evaluate((at) => globalThis.probe.all(at)[0].focus(), inside(path)),
  };
}

/** Where the keyboard is: the words of the element. @param {Page} page @returns {Promise<string>} */
export const focused = (page) => page.evaluate(() => globalThis.probe.focused());

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
