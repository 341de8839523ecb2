/**
 * One small interface over three real browsers.
 *
 *     import { launch, BROWSERS } from '../browsers/index.mjs';
 *
 *     const page = await launch('chromium');           // or 'firefox', 'webkit'
 *     await page.open('http://127.0.0.1:1234/');        // waits for the load event
 *     await page.evaluate((n) => document.title + n, 1);// runs in the page; async functions are awaited; JSON in, JSON out
 *     await page.run(sourceText);                       // runs a whole script (axe, say), whatever the page's policy is
 *     await page.waitFor((n) => window.ready > n, 1);   // polls evaluate until truthy, then returns the value; a minute, then an error
 *     await page.click('locality-pool >>> #undo');      // a real mouse click in the middle of the element
 *     await page.fill('locality-pool >>> input', '£5'); // click, select all, type: real keys
 *     await page.type('words');                         // real keys into whatever has the focus
 *     await page.press('Shift+Tab');                    // one real key: 'Tab', 'Enter', 'Escape', 'ArrowLeft', 'Control+z', …
 *     await page.size(320, 640);                        // the viewport in CSS pixels
 *     await page.screenshot('seen.png');              // what is seen; { full: true } the whole page (Chromium, Firefox)
 *     await page.close();
 *
 * A selector may step into open shadow roots with ` >>> `. When several elements match, the first *visible* one is meant.
 *
 * page.name      'chromium' | 'firefox' | 'webkit'
 * page.console   [{ level: 'log'|'info'|'warn'|'error'|…, text }] since the last open(). WebKit's driver reports none: always [].
 * page.errors    [text] uncaught errors since the last open(); WebKit: always []. Record what must be known there in the page itself.
 * page.requests  [url] everything asked for since the last open(); WebKit: always [], use performance.getEntriesByType('resource').
 * page.raw       the driver's own object: playwright's Page, puppeteer's Page, selenium's WebDriver.
 * page.emulate({ forcedColors: true, reducedMotion: true, print: true, darkScheme: true })   Chromium only, as the other
 *                drivers refuse; what is left out is off again.
 *
 */
import { chromium } from "./chromium.mjs";
import { firefox } from "./firefox.mjs";
import { webkit } from "./webkit.mjs";
import { Page } from "./page.mjs";

const DRIVERS = { chromium, firefox, webkit };

/** @typedef {keyof typeof DRIVERS} BrowserName */

/** Names of all browsers, in the order in which the tests walk them. */
export const BROWSERS = /** @type {BrowserName[]} */ (Object.keys(DRIVERS));

/**
 * Starts a browser with one empty page.
 * @param {BrowserName} name
 * @returns {Promise<Page>}
 */
export async function launch(name) {
  return new Page(name, await DRIVERS[name]());
}
