import puppeteer from "puppeteer-core";

const EXECUTABLE = process.env.FIREFOX ?? "/usr/bin/firefox-esr";

/** How long a busy machine may take to start, or to load a page. */
const PATIENCE = 120_000;

/** Nothing may leave the machine. */
const QUIET = {
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "app.normandy.enabled": false,
  "services.settings.server": "http://127.0.0.1:9/",
};

/** @returns {Promise<import('./page.mjs').Driver>} */
export async function firefox() {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: EXECUTABLE,
    headless: true,
    timeout: PATIENCE,
    extraPrefsFirefox: QUIET,
    // A fresh one each time: as root the home folder may belong to somebody else.
    env: { ...process.env, MOZ_HEADLESS: "1" },
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.setViewport({ width: 1200, height: 900 });
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
    press: async (keys) => {
      const named = /** @type {import('puppeteer-core').KeyInput[]} */ (keys);
      const last = /** @type {import('puppeteer-core').KeyInput} */ (named.pop());
      for (const key of named) await page.keyboard.down(key);
      await page.keyboard.press(last);
      for (const key of named.reverse()) await page.keyboard.up(key);
    },
    size: (width, height) => page.setViewport({ width, height }),
    screenshot: (full) => page.screenshot({ fullPage: full }),
    emulate: () => Promise.reject(new Error("Only Chromium can be told to emulate media.")),
    close: () => browser.close(),
  };
  page.on("console", (message) =>
    driver.console.push({ level: message.type(), text: message.text() }),
  );
  page.on("pageerror", (error) => driver.errors.push(String(error)));
  page.on("request", (request) => driver.requests.push(request.url()));
  return driver;
}
