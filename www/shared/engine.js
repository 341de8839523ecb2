import { createCore } from "../core/core.js";
import { wasmSource } from "../core/wasm.js";
import { beside, ownTag, programBytes } from "locality:place";
import { compat, program } from "locality:program";
import { onPage } from "./page.js";

/** @typedef {import("../core/core.js").Core} Core */

/**
 * What the page says about the engine: on the script's own tag or, where a CMS merges scripts or
 * moves them, on any. Where the JavaScript build is has a name of its own for each script, so that
 * one tag can say it for several: `data-compat` for `locality-compat.js`, `data-sharing-compat` for
 * `locality-sharing-compat.js`.
 *
 * @param {string} name
 */
function setting(name) {
  const attribute = `data-${name}`;
  const tag = document.querySelector(`script[${attribute}]`);
  return ownTag?.getAttribute(attribute) ?? tag?.getAttribute(attribute) ?? null;
}

/**
 * Whether this page may compile WebAssembly. Where its policy forbids that, asking sends the portal
 * one report, however many scripts there are; `data-engine="compat"` on a script tag saves it.
 */
async function wasmAllowed() {
  if (typeof WebAssembly === "undefined") return false;
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
  const said = setting(compat.replace(/^locality-|\.js$/g, ""));
  const address = said ? new URL(said, document.baseURI).href : beside(compat);
  if (address === null) {
    throw new Error(
      `This page does not allow WebAssembly, and no script tag says where ${compat} is.`,
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
  if (setting("engine") !== "compat" && (await onPage("wasm", wasmAllowed))) {
    const bytes = await programBytes();
    try {
      return createCore(await wasmSource(bytes));
    } catch (error) {
      console.info("Locality: this browser could not run the WebAssembly program.", error);
    }
  }
  const core = createCore(await compatSource(turn));
  console.info(
    "Locality: the widgets run as plain JavaScript here, as this page does not allow WebAssembly.",
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

/**
 * The one core of this program on this page, whoever asks and however many copies of the script
 * there are; a core only fits widgets of its own script.
 *
 * @returns {Promise<Core>}
 */
export const engine = onPage(`engine.${program}`, () => ownEngine);
