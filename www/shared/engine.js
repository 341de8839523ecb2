import { createCore } from "../core/core.js";
import { wasmSource } from "../core/wasm.js";
import { compatBeside, ownSettings, programBytes } from "locality:place";

/** @typedef {import("../core/core.js").Core} Core */

/**
 * One engine a page, whoever asks and however many copies of the script there are. A symbol leaves
 * no name on the host's `window`. The version is in it, as a core only fits its own widgets.
 */
const KEY = Symbol.for("locality.engine/0.1.0");

/** What the page says about the engine: on the script's own tag or, where a CMS merges scripts, on any. */
function settings() {
  const tag = document.querySelector("script[data-engine], script[data-compat]");
  return { ...(tag instanceof HTMLElement ? tag.dataset : {}), ...ownSettings };
}

/**
 * Whether this page may compile WebAssembly. Where its policy forbids that, asking sends the portal
 * one report; `data-engine="compat"` on the script tag saves it.
 */
async function wasmAllowed() {
  if (typeof WebAssembly === "undefined" || typeof DecompressionStream === "undefined") {
    return false;
  }
  try {
    // The smallest program there is: its first eight bytes. WebKit lets `new WebAssembly.Module` pass.
    await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
    return true;
  } catch {
    return false;
  }
}

/** @param {number} turn */
async function compatSource(turn) {
  const { compat } = settings();
  const address = compat ? new URL(compat, document.baseURI).href : compatBeside();
  if (address === null) {
    throw new Error(
      "This page does not allow WebAssembly, and data-compat does not say where locality-compat.js is.",
    );
  }
  // A browser may remember that a module could not be fetched: a later turn asks under another name.
  const { compatSource } = await import(turn === 0 ? address : `${address}?turn=${turn}`);
  return compatSource();
}

/**
 * @param {number} turn
 * @returns {Promise<Core>}
 */
async function start(turn) {
  if (settings().engine !== "compat" && (await wasmAllowed())) {
    const bytes = await programBytes();
    try {
      return createCore(await wasmSource(bytes));
    } catch (error) {
      console.info("Locality: this browser could not run the WebAssembly program.", error);
    }
  }
  const core = createCore(await compatSource(turn));
  console.info(
    "Locality: the calculators run as plain JavaScript here, as this page does not allow WebAssembly.",
  );
  return core;
}

/** @type {Promise<Core> | null} */
let core = null;
let turns = 0;

/** Started when first asked. What failed is forgotten, so that a dropped connection is not for ever. */
function ownEngine() {
  if (core === null) {
    core = start(turns);
    core.catch(() => {
      core = null;
      turns += 1;
    });
  }
  return core;
}

const page = /** @type {{ [KEY]?: () => Promise<Core> }} */ (globalThis);
if (page[KEY] === undefined) {
  Object.defineProperty(
    globalThis,
    KEY,
    /** @type {PropertyDescriptor} */ ({ __proto__: null, value: ownEngine }),
  );
}

/**
 * The one core of this page.
 *
 * @returns {Promise<Core>}
 */
export function engine() {
  return (page[KEY] ?? ownEngine)();
}
