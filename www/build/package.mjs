import { createHash } from "node:crypto";
import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { declarations } from "./declarations.mjs";
import { licenceNotices } from "./licences.mjs";
import { elementsManifest } from "./manifest.mjs";
import { PKG, ROOT } from "./place.mjs";
import { FAMILIES, compatOf } from "./programs.mjs";

/** What is deployed as it is, without a bundler; the last one is for `./core` and `locality.mjs`. */
const SCRIPTS = FAMILIES.map(({ script }) => `${script}.js`);
const DEPLOYED = [
  ...FAMILIES.flatMap(({ script }) => [`${script}.js`, compatOf(script)]),
  "core-compat.js",
];

/** Everything in pkg/ that describes the rest of it. */
export function packageFiles() {
  write("load.d.mts", declarations());
  write("locality.d.mts", "/** Registers the elements; there is nothing to name. */\nexport {};\n");
  write("custom-elements.json", json(elementsManifest()));
  write("THIRD-PARTY.txt", licenceNotices());
  write("package.json", json(description()));
  write("integrity.txt", integrity());
  for (const name of ["LICENSE", "LICENSE-MIT", "LICENSE-APACHE"]) {
    if (existsSync(join(ROOT, name))) copyFileSync(join(ROOT, name), join(PKG, name));
  }
}

function description() {
  const { version, description, license } = JSON.parse(
    readFileSync(join(ROOT, "package.json"), "utf8"),
  );
  return {
    name: "locality-widgets",
    version,
    description,
    license,
    type: "module",
    exports: {
      ".": { types: "./locality.d.mts", default: "./locality.mjs" },
      "./core": { types: "./load.d.mts", node: "./load.node.mjs", default: "./load.browser.mjs" },
      ...Object.fromEntries(DEPLOYED.map((name) => [`./${name}`, `./${name}`])),
      "./core_bg.wasm": "./core_bg.wasm",
      "./locality.schema.json": "./locality.schema.json",
      "./custom-elements.json": "./custom-elements.json",
      "./package.json": "./package.json",
    },
    types: "./locality.d.mts",
    customElements: "custom-elements.json",
    // Registering an element is the effect a bundler must not shake off.
    sideEffects: ["locality.mjs", ...SCRIPTS].map((name) => `./${name}`),
    engines: { node: ">=20" },
  };
}

/** Lines ready to paste: a portal can then tell that the script is the one that was checked. */
function integrity() {
  const sum = (/** @type {string} */ name) =>
    `sha384-${createHash("sha384")
      .update(readFileSync(join(PKG, name)))
      .digest("base64")}`;
  const tag = (/** @type {string} */ name) =>
    `<script src="${name}" integrity="${sum(name)}" crossorigin="anonymous" defer></script>`;
  return [
    ...SCRIPTS.map(tag),
    "",
    ...[...DEPLOYED, "locality.mjs", "core_bg.wasm"].map((name) => `${sum(name)}  ${name}`),
    "",
  ].join("\n");
}

/**
 * @param {string} name
 * @param {string} text
 */
function write(name, text) {
  writeFileSync(join(PKG, name), text);
}

/** @param {unknown} value */
function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}
