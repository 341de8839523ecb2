import { writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

/**
 * What a driver must offer; `Page` is the same for all of them.
 * @typedef {object} Driver
 * @property {any} raw
 * @property {{ level: string, text: string }[]} console
 * @property {string[]} errors
 * @property {string[]} requests
 * @property {(url: string) => Promise<void>} open
 * @property {(fn: Function, args: unknown[]) => Promise<any>} evaluate
 * @property {(source: string) => Promise<void>} run
 * @property {(x: number, y: number) => Promise<void>} clickAt
 * @property {(text: string) => Promise<void>} type
 * @property {(keys: string[]) => Promise<void>} press  held keys first, the pressed one last
 * @property {(width: number, height: number) => Promise<void>} size
 * @property {(full: boolean) => Promise<Uint8Array>} screenshot
 * @property {(what: Record<string, boolean>) => Promise<void>} emulate
 * @property {() => Promise<void>} close
 */

/** One page of one browser: the shape is described in index.mjs. */
export class Page {
  /** @type {Driver} */ #driver;

  /**
   * @param {import('./index.mjs').BrowserName} name
   * @param {Driver} driver
   */
  constructor(name, driver) {
    this.name = name;
    this.#driver = driver;
  }

  get raw() {
    return this.#driver.raw;
  }

  get console() {
    return this.#driver.console;
  }

  get errors() {
    return this.#driver.errors;
  }

  get requests() {
    return this.#driver.requests;
  }

  /** @param {string} url */
  async open(url) {
    this.console.length = 0;
    this.errors.length = 0;
    this.requests.length = 0;
    await this.#driver.open(url);
  }

  /**
   * @param {(...args: any[]) => any} fn
   * @param {unknown[]} args
   * @returns {Promise<any>}
   */
  evaluate(fn, ...args) {
    return this.#driver.evaluate(fn, args);
  }

  /** @param {string} source */
  run(source) {
    return this.#driver.run(source);
  }

  /**
   * @param {(...args: any[]) => any} fn
   * @param {unknown[]} args
   */
  async waitFor(fn, ...args) {
    const end = Date.now() + 60_000;
    for (;;) {
      const value = await this.evaluate(fn, ...args);
      if (value) return value;
      if (Date.now() > end) throw new Error(`${this.name}: waited a minute in vain for ${fn}`);
      await pause(30);
    }
  }

  /** @param {string} selector */
  async click(selector) {
    const { x, y } = await this.#find(selector);
    await this.#driver.clickAt(x, y);
  }

  /**
   * @param {string} selector
   * @param {string} text
   */
  async fill(selector, text) {
    await this.click(selector);
    await this.press("Control+a");
    if (text === "") await this.press("Delete");
    else await this.type(text);
  }

  /** @param {string} text */
  type(text) {
    return this.#driver.type(text);
  }

  /** @param {string} key */
  press(key) {
    return this.#driver.press(key.split("+"));
  }

  /**
   * @param {number} width
   * @param {number} height
   */
  size(width, height) {
    return this.#driver.size(width, height);
  }

  /** @param {Record<string, boolean>} what */
  emulate(what) {
    return this.#driver.emulate(what);
  }

  /**
   * @param {string} path
   * @param {{ full?: boolean }} [options]
   */
  async screenshot(path, { full = false } = {}) {
    await writeFile(path, await this.#driver.screenshot(full));
  }

  close() {
    return this.#driver.close();
  }

  /**
   * The middle of the first visible match, in viewport pixels; waits for it to appear and to stand
   * still: what is drawn next may move it, and a browser may still be scrolling there.
   * @param {string} selector
   */
  #find(selector) {
    return this.waitFor(async (path) => {
      let places = /** @type {(Document | ShadowRoot)[]} */ ([document]);
      let found = /** @type {Element[]} */ ([]);
      for (const step of path.split(">>>")) {
        found = places.flatMap((place) => [...place.querySelectorAll(step.trim())]);
        places = found.flatMap((element) => element.shadowRoot ?? []);
      }
      const target = found.find((element) => element.getClientRects().length > 0);
      if (!target) return null;
      target.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
      const middle = () => {
        const box = target.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      };
      const { x, y } = middle();
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const now = middle();
      return now.x === x && now.y === y ? now : null;
    }, selector);
  }
}
