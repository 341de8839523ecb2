import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { Builder, Capabilities, Key, Origin } from "selenium-webdriver";

/** Where distributions keep WebKitGTK's small browser, which is not on the PATH. */
function miniBrowser() {
  if (process.env.MINIBROWSER) return process.env.MINIBROWSER;
  for (const library of ["/usr/lib", ...folders("/usr/lib"), "/usr/libexec", "/usr/lib64"]) {
    for (const api of ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"]) {
      if (names(`${library}/${api}`).includes("MiniBrowser"))
        return `${library}/${api}/MiniBrowser`;
    }
  }
  throw new Error("WebKitGTK has no MiniBrowser here: install webkit2gtk-driver.");
}

/** @param {string} folder */
function names(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** @param {string} folder */
function folders(folder) {
  return names(folder)
    .filter((name) => name.endsWith("-linux-gnu"))
    .map((name) => `${folder}/${name}`);
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/** @type {Record<string, string>} */
const KEYS = {
  Control: Key.CONTROL,
  Shift: Key.SHIFT,
  Alt: Key.ALT,
  Tab: Key.TAB,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  Space: Key.SPACE,
  Delete: Key.DELETE,
  Backspace: Key.BACK_SPACE,
  Home: Key.HOME,
  End: Key.END,
  PageUp: Key.PAGE_UP,
  PageDown: Key.PAGE_DOWN,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
  ArrowUp: Key.ARROW_UP,
  ArrowDown: Key.ARROW_DOWN,
};

/** @returns {Promise<import('./page.mjs').Driver>} */
export async function webkit() {
  const port = await freePort();
  const server = spawn(
    "xvfb-run",
    // A display named after the port: `-a` may give the same to two that start at once.
    ["-n", String(port), "-s", "-screen 0 1600x1200x24", "WebKitWebDriver", `--port=${port}`],
    // A process group of its own, so that close() ends the display too.
    { stdio: "ignore", detached: true, env: { ...process.env, NO_AT_BRIDGE: "1" } },
  );
  const end = () => {
    try {
      if (server.pid) process.kill(-server.pid);
    } catch {
      // It has ended by itself.
    }
  };
  process.once("exit", end);
  const capabilities = new Capabilities();
  capabilities.setBrowserName("MiniBrowser");
  capabilities.set("webkitgtk:browserOptions", { binary: miniBrowser(), args: ["--automation"] });
  const driver = await connect(`http://127.0.0.1:${port}`, capabilities);
  await driver.manage().setTimeouts({ script: 120_000, pageLoad: 120_000 });
  await driver.manage().window().setRect({ x: 0, y: 0, width: 1200, height: 1000 });

  return {
    raw: driver,
    console: [],
    errors: [],
    requests: [],
    open: (url) => driver.get(url),
    evaluate: async (fn, args) => {
      const answer = await driver.executeAsyncScript(
        `const done = arguments[arguments.length - 1];
         Promise.resolve().then(() => (${fn})(...${JSON.stringify(args)})).then(
           (value) => done({ json: JSON.stringify(value) }),
           (error) => done({ error: String(error && error.stack ? error + '\\n' + error.stack : error) }))`,
      );
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.json === null || answer.json === undefined
        ? undefined
        : JSON.parse(answer.json);
    },
    run: async (source) => {
      await driver.executeScript(source);
    },
    clickAt: (x, y) =>
      driver
        .actions()
        .move({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT, duration: 0 })
        .click()
        .perform(),
    type: (text) =>
      driver
        .actions()
        .sendKeys(...text)
        .perform(),
    press: async (keys) => {
      const named = keys.map((key) => KEYS[key] ?? key);
      let actions = driver.actions();
      for (const key of named) actions = actions.keyDown(key);
      for (const key of named.reverse()) actions = actions.keyUp(key);
      await actions.perform();
    },
    size: async (width, height) => {
      // The window has a bar of its own: ask, look, correct.
      const window = driver.manage().window();
      await window.setRect({ width, height });
      const seen = await driver.executeScript("return [innerWidth, innerHeight]");
      await window.setRect({ width: 2 * width - seen[0], height: 2 * height - seen[1] });
    },
    screenshot: async () => Buffer.from(await driver.takeScreenshot(), "base64"),
    emulate: () => Promise.reject(new Error("Only Chromium can be told to emulate media.")),
    close: async () => {
      await driver.quit().catch(() => {});
      process.off("exit", end);
      end();
    },
  };
}

/**
 * @param {string} address
 * @param {import('selenium-webdriver').Capabilities} capabilities
 */
async function connect(address, capabilities) {
  let last;
  for (let attempt = 0; attempt < 240; attempt++) {
    try {
      return await new Builder()
        .usingServer(address)
        .withCapabilities(capabilities)
        .disableEnvironmentOverrides()
        .build();
    } catch (error) {
      last = error;
      await pause(250);
    }
  }
  throw last;
}
