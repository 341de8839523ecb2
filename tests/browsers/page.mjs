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

/** Ways to bring something into sight, in the order in which they are tried. */
const SCROLLS = ["center", "nearest", "start", "end"];

/** One page of one browser: the shape is described in index.mjs. */
export class Page {
  /** How long to wait for what does not come, in milliseconds. */
  patience = 60_000;
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
  waitFor(fn, ...args) {
    return this.#patiently(
      () => this.evaluate(fn, ...args),
      () => `for ${fn} of ${JSON.stringify(args)}`,
    );
  }

  /**
   * Asks until there is an answer; ten times at least, as a machine may be so busy that one question
   * takes all the time there is.
   *
   * @template T
   * @param {() => Promise<T | null | undefined | false>} ask
   * @param {() => string} forWhat
   * @returns {Promise<T>}
   */
  async #patiently(ask, forWhat) {
    const end = Date.now() + this.patience;
    for (let times = 1; ; times += 1) {
      const answer = await ask();
      if (answer) return answer;
      if (times >= 10 && Date.now() > end) {
        throw new Error(
          `${this.name}: asked ${times} times in vain ${forWhat()}; ` +
            `the page: ${await this.evaluate(describePage)}`,
        );
      }
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
   * still. It is brought into sight only where it is not: where a browser puts the page back after
   * having scrolled, scrolling again and again would never end.
   *
   * @param {string} selector
   */
  #find(selector) {
    let last = "";
    let turn = 0;
    return this.#patiently(
      async () => {
        const block = SCROLLS[turn++ % SCROLLS.length];
        const { at, why } = await this.evaluate(middleOf, selector, block);
        last = why;
        return at;
      },
      () => `to click ${selector}, last as ${last}`,
    );
  }
}

/**
 * Where the first visible match is, if it is in sight and has stood still for two frames; else why
 * it cannot be clicked yet. Runs in the page.
 *
 * @param {string} path
 * @param {ScrollLogicalPosition} block where to bring it if it has to be brought into sight
 * @returns {Promise<{ at: { x: number, y: number } | null, why: string }>}
 */
async function middleOf(path, block) {
  let places = /** @type {(Document | ShadowRoot)[]} */ ([document]);
  let found = /** @type {Element[]} */ ([]);
  for (const step of path.split(">>>")) {
    found = places.flatMap((place) => [...place.querySelectorAll(step.trim())]);
    places = found.flatMap((element) => element.shadowRoot ?? []);
  }
  const target = found.find((element) => element.getClientRects().length > 0);
  if (!target) return { at: null, why: `none visible of ${found.length}` };
  const middle = () => {
    const box = target.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const inSight = (/** @type {{ x: number, y: number }} */ { x, y }) =>
    x > 0 && y > 0 && x < innerWidth && y < innerHeight;
  /** Whether a click there would meet it: what lies inside it or around it counts. */
  const meets = (/** @type {{ x: number, y: number }} */ { x, y }) => {
    let hit = document.elementFromPoint(x, y);
    while (hit?.shadowRoot) {
      const deeper = hit.shadowRoot.elementFromPoint(x, y);
      if (deeper === null || deeper === hit) break;
      hit = deeper;
    }
    return hit !== null && (target.contains(hit) || hit.contains(target));
  };
  const before = middle();
  if (!inSight(before) || !meets(before)) {
    target.scrollIntoView({ block, inline: "center", behavior: "instant" });
  }
  const start = middle();
  await new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
    // A browser whose window is not drawn gives no frames.
    setTimeout(resolve, 2000);
  });
  const now = middle();
  const still = Math.abs(now.x - start.x) < 1 && Math.abs(now.y - start.y) < 1;
  const why = `${target.outerHTML.slice(0, 100)} at ${JSON.stringify({ before, start, now })}`;
  return { at: still && inSight(now) ? now : null, why };
}

/** What a page was like when it was waited for in vain. Runs in the page. */
function describePage() {
  const { probe } = globalThis;
  const { readyState, visibilityState, fonts } = document;
  return JSON.stringify({
    address: location.href,
    states: [readyState, visibilityState, fonts.status],
    window: [innerWidth, innerHeight, scrollX, scrollY],
    errors: probe?.errors,
    reports: probe?.reports,
    widgets: [...document.querySelectorAll("*")].flatMap(({ shadowRoot }) =>
      shadowRoot ? [(shadowRoot.textContent ?? "").slice(0, 400)] : [],
    ),
  });
}
