import { chromium as playwright } from "playwright-core";

export const EXECUTABLE = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** How long a busy machine may take to start, or to load a page. */
const PATIENCE = 120_000;

/** Nothing may leave the machine, and a start must not wait for what cannot be reached. */
const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** @returns {Promise<import('./page.mjs').Driver>} */
export async function chromium() {
  const root = process.getuid?.() === 0;
  const browser = await playwright.launch({
    executablePath: EXECUTABLE,
    timeout: PATIENCE,
    args: root ? [...QUIET, "--no-sandbox"] : QUIET,
  });
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  page.setDefaultTimeout(PATIENCE);
  /** @type {import('./page.mjs').Driver} */
  const driver = {
    raw: page,
    console: [],
    errors: [],
    requests: [],
    open: async (url) => {
      await page.goto(url, { waitUntil: "load" });
    },
    evaluate: (fn, args) => page.evaluate(`(${fn})(...${JSON.stringify(args)})`),
    run: async (source) => {
      await page.evaluate(`${source}\n;undefined`);
    },
    clickAt: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    press: (keys) => page.keyboard.press(keys.join("+")),
    size: (width, height) => page.setViewportSize({ width, height }),
    screenshot: (full) => page.screenshot({ fullPage: full }),
    emulate: (what) =>
      page.emulateMedia({
        forcedColors: what.forcedColors ? "active" : "none",
        reducedMotion: what.reducedMotion ? "reduce" : "no-preference",
        media: what.print ? "print" : "screen",
        colorScheme: what.darkScheme ? "dark" : "light",
      }),
    close: () => browser.close(),
  };
  page.on("console", (message) =>
    driver.console.push({ level: message.type(), text: message.text() }),
  );
  page.on("pageerror", (error) => driver.errors.push(String(error)));
  page.on("request", (request) => driver.requests.push(request.url()));
  return driver;
}
