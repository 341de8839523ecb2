/** What the tests of `<locality-structure>` share: its files, and short ways to look inside it. */
import { inline as inlined, looking, widget } from "./looking.mjs";

export { catchDownload, file, focused } from "./looking.mjs";

/** @typedef {import("../browsers/page.mjs").Page} Page */

export const BURY_2021 = "/presets/bury-structure-2021-2025.json";
export const PRESETS = [
  BURY_2021,
  "/presets/bury-structure-2016-2020.json",
  "/presets/oldham-structure-2018.json",
  "/presets/gm-structure-2022.json",
];

/** @param {string} [attributes] */
export function structure(attributes = `src="${BURY_2021}"`) {
  return widget("structure", attributes);
}

export const inline = (/** @type {unknown} */ document, attributes = "") =>
  inlined("structure", document, attributes);

export const { inside, seen, texts, count, press, says } = looking("structure");

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
