/** @type {Map<string, CSSStyleSheet>} */
const sheets = new Map();

/**
 * A style sheet made once and shared by every element on the page.
 *
 * @param {string} css
 */
export function sheet(css) {
  let made = sheets.get(css);
  if (made === undefined) {
    made = new CSSStyleSheet();
    made.replaceSync(css);
    sheets.set(css, made);
  }
  return made;
}
