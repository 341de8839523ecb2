import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { factoryFrom } from "./factory.mjs";
import { BINARYEN, BINDGEN, BUILD, MEMORY_BYTES, ROOT } from "./place.mjs";
import { cargoFeatures } from "./programs.mjs";
import { runBeside } from "./run.mjs";
import { rustEnvironment } from "./rustflags.mjs";
import { before, replaceExactly } from "./text.mjs";

/** The bound of memory in pages, as wasm2js counts it. */
const PAGES = MEMORY_BYTES / 65536;

/** What is allowed beyond the WebAssembly of 2017, which the standard library is compiled to as well. */
const ALLOWED = "--enable-mutable-globals";

/**
 * The same Rust as JavaScript, through wasm2js, which goes wrong silently in five ways. Each is
 * cured here: memory that has grown (factory.mjs), memory that may not grow (`growing`), the stack
 * (`guarded`), 64-bit numbers in a signature (`noWideNumbers`), and traps that are plain errors
 * (core.js takes whatever is thrown as one).
 *
 * @param {import("./programs.mjs").Program} name
 * @param {boolean} faults
 * @returns {Promise<string>} the folder of factory.js and program.js
 */
export async function buildCompat(name, faults) {
  const out = join(BUILD, "compat", faults ? `${name}-faults` : name);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const at = (/** @type {string} */ name) => join(out, name);

  const target = join(BUILD, "cargo-compat");
  await runBeside(
    "cargo",
    [
      ...["build", "--release", "--locked", "--lib", "--target", "wasm32-unknown-unknown"],
      ...["--target-dir", target, ...cargoFeatures(name, faults)],
    ],
    { cwd: ROOT, env: rustEnvironment(["-Ctarget-cpu=mvp"]) },
  );
  const compiled = join(target, "wasm32-unknown-unknown/release/locality.wasm");

  // Names are kept until the stack is guarded, as they say which global is the stack's.
  await runBeside(BINDGEN, [
    ...[compiled, "--out-dir", out, "--out-name", "core", "--target", "web"],
    ...["--no-typescript", "--keep-debug"],
  ]);
  // Only what JavaScript can do is allowed, so anything beyond it stops the build.
  await runBeside(binaryen("wasm-opt"), [
    ...[ALLOWED, "-g", "--stack-check", at("core_bg.wasm"), "-o", at("guarded.wasm")],
  ]);
  await runBeside(binaryen("wasm-opt"), [
    ...[ALLOWED, "-g", "-Os", at("guarded.wasm"), "-o", at("small.wasm")],
  ]);
  await runBeside(binaryen("wasm2js"), ["-O", at("small.wasm"), "-o", at("wasm2js.js")]);

  const listing = await runBeside(binaryen("wasm-dis"), [ALLOWED, at("guarded.wasm")]);
  noWideNumbers(listing, readFileSync(at("core.js"), "utf8"));
  writeFileSync(at("factory.js"), factoryFrom(readFileSync(at("core.js"), "utf8")));
  const program = growing(readFileSync(at("wasm2js.js"), "utf8"));
  writeFileSync(at("program.js"), guarded(program, stackTop(listing)));
  return out;
}

/** @param {string} tool */
function binaryen(tool) {
  return join(BINARYEN, tool);
}

/**
 * Where the stack begins; it grows down to 0.
 *
 * @param {string} listing
 */
function stackTop(listing) {
  const found = /\(global \$__stack_pointer \(mut i32\) \(i32\.const (\d+)\)\)/.exec(listing);
  if (!found) throw new Error("The stack pointer is not to be found by its name.");
  return Number(found[1]);
}

/**
 * An exported or imported 64-bit integer arrives as something else, without any complaint. One
 * import that the glue only has for BigInt may be declared, as no view holds a BigInt.
 *
 * @param {string} listing
 * @param {string} glue
 */
function noWideNumbers(listing, glue) {
  const exported = new Set(
    [...listing.matchAll(/\(export "[^"]+" \(func (\$\S+|\$"[^"]+")\)\)/g)].map(
      (match) => match[1],
    ),
  );
  for (const [line, name] of listing.matchAll(/^ ?\(func (\$"[^"]+"|\$\S+).*$/gm)) {
    const signature = line.split(/\(local |$/)[0];
    if (exported.has(name) && signature.includes("i64")) {
      throw new Error(`A 64-bit integer in the signature of an export: ${line.trim()}`);
    }
  }
  const cast = /Cast intrinsic for `[IU]64 -> Externref`/;
  for (const [line, name] of listing.matchAll(
    /^ ?\(import "[^"]*" "([^"]*)" \(func .*\bi64\b.*$/gm,
  )) {
    const at = glue.indexOf(`${name}: function`);
    if (at < 0 || !cast.test(glue.slice(at, at + 200))) {
      throw new Error(`A 64-bit integer in the signature of an import: ${line.trim()}`);
    }
  }
}

/**
 * Where memory may not grow any more, wasm2js answers as if it had: the program would write into
 * nothing. And it copies all memory for every page added, which takes minutes where much is added:
 * here the room doubles.
 *
 * @param {string} text what wasm2js wrote
 */
function growing(text) {
  const size = /function __wasm_memory_size\(\) \{\s+return buffer\.byteLength >> 16;\s+\}/;
  const grow = new RegExp(
    String.raw`function __wasm_memory_grow\(pagesToAdd\) \{\s+pagesToAdd = pagesToAdd \| 0;\s+` +
      String.raw`var oldPages = __wasm_memory_size\(\) \| 0;\s+var newPages = oldPages \+ pagesToAdd \| 0;\s+` +
      String.raw`if \(\(oldPages < newPages\) && \(newPages < 65536\) && \(newPages <= ${PAGES}\)\) \{\s+` +
      String.raw`var newBuffer = new ArrayBuffer\(newPages << 16\);`,
  );
  const grown = /(bufferView = HEAPU8;\s+)\}\s+return oldPages;\s+\}/;
  const tail = grown.exec(text)?.[1] ?? "";
  let cured = replaceExactly(
    text,
    size,
    "var pages = buffer.byteLength >> 16;\n function __wasm_memory_size() {\n  return pages;\n }",
  );
  cured = replaceExactly(
    cured,
    grow,
    `function __wasm_memory_grow(pagesToAdd) {
  var oldPages = pages;
  var newPages = oldPages + (pagesToAdd >>> 0);
  if (newPages > ${PAGES}) return -1;
  if (newPages << 16 > buffer.byteLength) {
   var newBuffer;
   try {
    newBuffer = new ArrayBuffer(Math.min(${PAGES}, Math.max(newPages, oldPages * 2)) << 16);
   } catch (_) {
    return -1;
   }`,
  );
  return replaceExactly(
    cured,
    /bufferView = HEAPU8;\s+\}\s+return oldPages;\s+\}/,
    `${tail}}\n  pages = newPages;\n  return oldPages;\n }`,
  );
}

/**
 * A stack that overflows must stop the program: without limits it gives a wrong number instead.
 *
 * @param {string} text what wasm2js wrote: a program that runs on import
 * @param {number} top
 * @returns {string} a module that exports the program as a function
 */
function guarded(text, top) {
  const imported = /^import \* as \S+ from '\.\/core_bg\.js';\n/;
  const body = before(replaceExactly(text, imported, ""), "\nvar retasmFunc = asmFunc(");
  if (!body.includes('"__set_stack_limits":')) throw new Error("The stack is not guarded.");
  return `${body}
export function program(imports) {
  const exports = asmFunc(imports);
  exports.__set_stack_limits(${top}, 0);
  return exports;
}
`;
}
