import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "./place.mjs";
import { run } from "./run.mjs";

/**
 * The notices that must travel with the program: of every crate that is compiled into it.
 *
 * @returns {string}
 */
export function licenceNotices() {
  const metadata = JSON.parse(
    run(
      "cargo",
      [
        ...["metadata", "--format-version", "1", "--locked"],
        ...["--filter-platform", "wasm32-unknown-unknown"],
      ],
      { cwd: ROOT },
    ),
  );
  /** @type {Map<string, { crates: string[], text: string }>} */
  const notices = new Map();
  for (const crate of compiledIn(metadata)) {
    const text = licenceText(dirname(crate.manifest_path));
    const key = text.replace(/\s+/g, " ");
    const notice = notices.get(key) ?? { crates: [], text };
    notice.crates.push(`${crate.name} ${crate.version} (${crate.license})`);
    notices.set(key, notice);
  }
  const rust =
    "Inside is the Rust standard library, Copyright (c) The Rust Project Contributors,\n" +
    "MIT OR Apache-2.0, and the crates below. Where a choice is offered, MIT is chosen.";
  const parts = [...notices.values()].map(({ crates, text }) => `${crates.join("\n")}\n\n${text}`);
  return `${[rust, ...parts].join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

/**
 * Crates that the program is linked from; not those that only ran while it was compiled.
 *
 * @param {any} metadata
 * @returns {any[]} by name, then version
 */
function compiledIn({ packages, resolve }) {
  const crates = new Map(packages.map((/** @type {any} */ crate) => [crate.id, crate]));
  const nodes = new Map(resolve.nodes.map((/** @type {any} */ node) => [node.id, node]));
  const seen = new Set([resolve.root]);
  for (const id of seen) {
    for (const { pkg, dep_kinds: kinds } of nodes.get(id).deps) {
      const isMacro = crates
        .get(pkg)
        .targets.some((/** @type {any} */ target) => target.kind.includes("proc-macro"));
      if (!isMacro && kinds.some((/** @type {any} */ { kind }) => kind === null)) seen.add(pkg);
    }
  }
  seen.delete(resolve.root);
  const order = (/** @type {any} */ a) => `${a.name} ${a.version}`;
  return [...seen].map((id) => crates.get(id)).sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** @param {string} folder */
function licenceText(folder) {
  const files = readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|unlicense)/i.test(name))
    .sort();
  const chosen = files.find((name) => /mit/i.test(name)) ?? files[0];
  if (chosen === undefined) throw new Error(`No licence text in ${folder}.`);
  return readFileSync(join(folder, chosen), "utf8").replace(/\r\n/g, "\n").trim();
}
