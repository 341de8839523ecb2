import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PKG, ROOT, TOOLS } from "./place.mjs";
import { run } from "./run.mjs";

/** What a build reads: everything else could be missing. */
const SOURCES = [
  ...["Cargo.toml", "Cargo.lock", "rust-toolchain.toml", ".cargo", "package.json"],
  ...["package-lock.json", "tsconfig.json", "LICENSE", "LICENSE-MIT", "LICENSE-APACHE"],
  ...["src", "www", "tests"],
];

/** Builds from a copy of the sources, in a folder of another name and depth, and compares. */
export function check() {
  const place = mkdtempSync(join(tmpdir(), "locality-"));
  try {
    const copy = join(place, "another folder");
    mkdirSync(copy);
    for (const name of SOURCES.filter((source) => existsSync(join(ROOT, source)))) {
      cpSync(join(ROOT, name), join(copy, name), { recursive: true });
    }
    symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
    run(process.execPath, ["www/build/build.mjs"], {
      cwd: copy,
      env: { LOCALITY_TOOLS: TOOLS, LOCALITY_DERIVED: PKG },
    });
    const different = differences(PKG, join(copy, "pkg"));
    if (different.length > 0) {
      throw new Error(`pkg/ is not what \`npm run build\` makes: ${different.join(", ")}`);
    }
    console.log(`pkg/ is fresh: ${listing(PKG).length} files, byte for byte from another folder`);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/**
 * @param {string} one
 * @param {string} other
 */
function differences(one, other) {
  const names = new Set([...listing(one), ...listing(other)]);
  return [...names].filter((name) => {
    const [a, b] = [join(one, name), join(other, name)];
    return !existsSync(a) || !existsSync(b) || !readFileSync(a).equals(readFileSync(b));
  });
}

/** @param {string} folder */
function listing(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
