/**
 * What a developer does with the package: packs it, installs it elsewhere, imports it by its name
 * and bundles it. Nothing but the package is there, and nothing is fetched.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { build } from "esbuild";
import { FILE, ROOT } from "./programs.mjs";

/** @type {string} */
let place;

/** @param {string} name @param {string} text */
function write(name, text) {
  writeFileSync(join(place, name), text);
}

before(() => {
  place = mkdtempSync(join(tmpdir(), "locality-developer-"));
  const npm = (/** @type {string[]} */ ...values) =>
    execFileSync("npm", values, { cwd: place, stdio: ["ignore", "pipe", "inherit"] });
  const packed = join(place, "packed");
  mkdirSync(packed);
  npm("pack", join(ROOT, "pkg"), "--silent", "--pack-destination", packed);
  const [archive = ""] = readdirSync(packed);
  write("package.json", '{ "name": "developer", "private": true, "type": "module" }\n');
  npm("install", "--silent", "--offline", "--no-audit", "--no-fund", join(packed, archive));
});

after(() => rmSync(place, { recursive: true, force: true }));

test("under Node, the core by its name", () => {
  write("bury.json", FILE);
  write(
    "total.mjs",
    `import { readFileSync } from "node:fs";
import { load } from "locality-widgets/core";
for (const engine of ["wasm", "compat"]) {
  const core = await load({ engine });
  const doc = core.open(readFileSync("bury.json", "utf8"));
  console.log(engine, doc.problems.length, doc.pool({}).total.after.text);
  doc.close();
}
`,
  );
  const said = execFileSync(process.execPath, ["total.mjs"], { cwd: place, encoding: "utf8" });
  assert.equal(said, "wasm 0 403,920\ncompat 0 403,920\n");
});

test("every file that `exports` names is in it", () => {
  const folder = join(place, "node_modules/locality-widgets");
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const files = Object.values(exports).flatMap((target) =>
    typeof target === "string" ? [target] : Object.values(target),
  );
  for (const file of files) assert.ok(readFileSync(join(folder, file)).length > 0, file);
});

for (const [name, source] of /** @type {const} */ ([
  ["elements", 'import "locality-widgets";'],
  ["core", 'import { load } from "locality-widgets/core"; globalThis.core = load();'],
])) {
  test(`bundled for a browser: the ${name}`, async () => {
    write(`${name}.js`, source);
    const { outputFiles, warnings } = await build({
      absWorkingDir: place,
      entryPoints: [`${name}.js`],
      bundle: true,
      minify: true,
      format: "esm",
      target: "es2022",
      write: false,
      logLevel: "silent",
    });
    assert.deepEqual(warnings, []);
    const text = outputFiles[0]?.text ?? "";
    // A bundler that took the registration for a side effect to be dropped would leave nothing.
    assert.ok(text.includes(name === "elements" ? "locality-pool" : "core_bg.wasm"));
    assert.doesNotMatch(text, /["'`]node:/, "what only Node has must not reach a browser");
  });
}
