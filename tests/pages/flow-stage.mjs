/** What the tests of `<locality-flow>` share: its files, and short ways to look inside it. */
import { inline as inlined, looking, widget } from "./looking.mjs";

export { catchCopy, catchDownload, file, focused } from "./looking.mjs";

/** @typedef {import("../browsers/page.mjs").Page} Page */

export const BURY = "/presets/bury-2016.json";
export const PEOPLE = "/presets/intermediate-care.json";
export const PRESETS = [
  BURY,
  "/presets/oldham-2018-19.json",
  "/presets/bcf-2025-26.json",
  PEOPLE,
  "/presets/gm-nhs-money.json",
  "/presets/salford-payments-2019-10.csv",
  "/locality-flow/examples/plain.json",
];

/** @param {string} [attributes] */
export function flow(attributes = `src="${BURY}"`) {
  return widget("flow", attributes);
}

export const inline = (/** @type {unknown} */ document, attributes = "") =>
  inlined("flow", document, attributes);

export const { inside, seen, texts, values, count, press, choose, says } = looking("flow");

/** Puts the keyboard upon the first place. @param {Page} page */
export const enter = (page) =>
  page.evaluate(() => {
    const [stop] = globalThis.probe.all("locality-flow >>> .bodies button[tabindex='0']");
    stop.focus();
  });

/** Presses a ribbon where it is seen, as a pointer does. @param {Page} page @param {number} [number] @returns {Promise<string>} what lies there */
export const pressRibbon = (page, number = 0) =>
  page.evaluate((wanted) => {
    const [element] = globalThis.probe.all("locality-flow");
    const outline = globalThis.probe.all("locality-flow >>> .canvas > svg .ribbon .outline")[
      wanted
    ];
    outline.scrollIntoView({ block: "center" });
    const box = outline.getBBox();
    const matrix = outline.getScreenCTM();
    for (let across = 1; across < 20; across += 1) {
      for (let down = 1; down < 40; down += 1) {
        const point = new DOMPoint(
          box.x + (box.width * across) / 20,
          box.y + (box.height * down) / 40,
        );
        if (!outline.isPointInFill(point)) continue;
        const { x, y } = point.matrixTransform(matrix);
        const there = element.shadowRoot.elementFromPoint(x, y);
        if (there !== outline) continue;
        there.dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 1 }));
        return outline.parentNode.getAttribute("class");
      }
    }
    return "nothing";
  }, number);

/** Presses the first bar that is drawn. @param {Page} page */
export const pressBar = (page) => page.click(inside(".canvas > svg .place .outline"));
