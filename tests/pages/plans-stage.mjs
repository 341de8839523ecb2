/** What the tests of `<locality-gap>` and `<locality-programme>` share: their files, and short ways to look inside them. */
import { data } from "./stage.mjs";

/** @typedef {import("../browsers/page.mjs").Page} Page */

export const BURY = "/presets/bury-gap.json";
export const GATESHEAD = "/presets/gateshead-2025-30.json";

/** @param {string} [attributes] */
export function gap(attributes = `src="${BURY}"`) {
  return `<locality-gap ${attributes}><p class="fallback">The fallback</p></locality-gap>`;
}

/** @param {string} [attributes] */
export function programme(attributes = `src="${BURY}"`) {
  return `<locality-programme ${attributes}><p class="fallback">The fallback</p></locality-programme>`;
}

/** @param {"gap" | "programme"} tag @param {unknown} document a locality file @param {string} [attributes] */
export function inline(tag, document, attributes = "") {
  const text = typeof document === "string" ? document : JSON.stringify(document);
  return `<locality-${tag} ${attributes}><script type="application/json">${data(text)}</script></locality-${tag}>`;
}

/** Short ways to look inside one kind of widget. @param {"gap" | "programme"} tag */
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
