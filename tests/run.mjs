/**
 * `npm test`: installs what is needed, then everything that is checked, step by step. A step that
 * fails does not stop the others; the last line is `N passed, N failed`.
 *
 *     node tests/run.mjs                 everything
 *     node tests/run.mjs boundary types  only these, which must find installed what they need
 *
 * What a step printed is in target/test/STEP.log, and on the screen where it failed.
 */
import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { BROWSER_PACKAGES, missingPackages } from "./browsers/packages.mjs";
import { FAMILIES } from "../www/build/programs.mjs";
import { ROOT, filesOf } from "./places.mjs";

const LOGS = join(ROOT, "target/test");
const MINUTES = 25;

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} says what it proves, in a few words
 * @property {() => string[][] | Promise<string[][]>} commands run in turn until one fails
 * @property {RegExp} [passed] finds how many tests passed; a step without counts as one
 * @property {RegExp} [failed]
 * @property {Record<string, string>} [env]
 */

const node = process.execPath;
const wasm = ["--target", "wasm32-unknown-unknown", "--lib"];
const nodeTests = {
  passed: /^ℹ pass (\d+)/gm,
  failed: /^ℹ (?:fail|cancelled) (\d+)/gm,
};

/** The native program that two steps ask; it costs nothing the second time. */
const ANSWER = ["cargo", "build", "--quiet", "--release", "--locked", "--example", "answer"];

/** @type {Step[]} */
const STEPS = [
  {
    name: "install",
    says: "packages, target, wasm-pack, wasm-bindgen",
    commands: () => [[node, "www/build/install.mjs"]],
  },
  { name: "browsers", says: "Chromium, Firefox, WebKitGTK", commands: browserCommands },
  { name: "fmt", says: "Rust as rustfmt has it", commands: () => [["cargo", "fmt", "--check"]] },
  {
    name: "clippy",
    says: "no warning, native and WebAssembly",
    commands: () =>
      [
        ["--all-targets"],
        ...FAMILIES.map(({ family }) => [
          ...["--all-targets", "--no-default-features", "--features", family],
        ]),
        ["--no-deps", ...wasm],
        ["--no-deps", ...wasm, "--features", "faults"],
      ].map((what) => ["cargo", "clippy", "--locked", ...what, "--", "-D", "warnings"]),
  },
  {
    name: "rust",
    says: "worked examples, properties, corpora",
    commands: () => [["cargo", "test", "--locked", "--no-fail-fast"]],
    passed: /^test result: .*?(\d+) passed/gm,
    failed: /^test result: .*?(\d+) failed/gm,
  },
  {
    name: "layout",
    says: "100,000 small graphs: nothing overlaps, no line is in the way",
    commands: () => [
      ["cargo", "test", "--release", "--locked", "--no-fail-fast", "--test", "layout"],
    ],
    passed: /^test result: .*?(\d+) passed/gm,
    failed: /^test result: .*?(\d+) failed/gm,
    env: { LOCALITY_CASES: "100000" },
  },
  {
    name: "oracle",
    says: "the same sums in Python fractions",
    commands: () => [
      ANSWER,
      ...filesOf("tests/oracle", ".py").map((file) => ["python3", "-B", file]),
    ],
    passed: /^(\d+) passed, \d+ failed$/gm,
    failed: /^\d+ passed, (\d+) failed$/gm,
  },
  {
    name: "prettier",
    says: "JavaScript, CSS and HTML as prettier has it",
    commands: () => [[node, "node_modules/prettier/bin/prettier.cjs", "--check", "."]],
  },
  {
    name: "eslint",
    says: "no sink of markup, nothing unused",
    commands: () => [[node, "node_modules/eslint/bin/eslint.js", "--max-warnings", "0", "."]],
  },
  {
    name: "types",
    says: "www/ against the generated types",
    commands: () => [[node, "node_modules/typescript/bin/tsc", "--project", "."]],
  },
  {
    name: "build",
    says: "pkg/ is fresh, and the same bytes from another folder",
    commands: () => [[node, "www/build/build.mjs", "--check"]],
  },
  {
    name: "sizes",
    says: "what a browser fetches, within its budgets",
    commands: () => [[node, "www/build/build.mjs", "--sizes"]],
  },
  {
    name: "faults",
    says: "the build that can be told to fail",
    commands: () => [[node, "www/build/build.mjs", "--faults"]],
  },
  {
    name: "boundary",
    says: "recovery, hostile hosts, three programs with one answer",
    commands: () => [ANSWER, testCommand("tests/boundary", "--expose-gc")],
    ...nodeTests,
  },
  {
    name: "pages",
    says: "widgets in real browsers",
    commands: () => [testCommand("tests/pages")],
    ...nodeTests,
  },
];

/**
 * @param {string} folder
 * @param {string[]} flags
 */
function testCommand(folder, ...flags) {
  const options = ["--test", "--test-concurrency=1", "--test-reporter=spec"];
  return [node, ...flags, ...options, ...filesOf(folder, ".test.mjs")];
}

async function browserCommands() {
  const missing = missingPackages();
  if (missing.length === 0) return [];
  if (process.getuid?.() !== 0) {
    throw new Error(
      `The tests of pages need Debian's packages ${BROWSER_PACKAGES.join(", ")}; missing are ` +
        `${missing.join(", ")}. Install them, or run this as root and it will.`,
    );
  }
  return [
    ["apt-get", "update"],
    ["apt-get", "install", "--yes", "--no-install-recommends", ...missing],
  ];
}

/**
 * @param {Step} step
 * @returns {Promise<{ passed: number, failed: number }>}
 */
async function run(step) {
  let output = "";
  let broken = 0;
  const log = createWriteStream(join(LOGS, `${step.name}.log`));
  const hear = (/** @type {string} */ text) => {
    output += text;
    log.write(text);
  };
  try {
    for (const command of await step.commands()) {
      if ((await execute(command, hear, step.env)) !== 0) {
        broken += 1;
        break;
      }
    }
  } catch (error) {
    hear(`${error instanceof Error ? error.message : error}\n`);
    broken += 1;
  }
  log.end();
  if (broken > 0) process.stdout.write(`\n${output.split("\n").slice(-150).join("\n")}\n`);
  if (!step.passed || !step.failed) return { passed: broken > 0 ? 0 : 1, failed: broken };
  const [passed, failed] = [sum(output, step.passed), sum(output, step.failed)];
  // A step that broke before it could count, or found nothing to run, has failed all the same.
  return { passed, failed: Math.max(failed, broken, passed === 0 ? 1 : 0) };
}

/** Ends what runs now, with all that it started: a browser that hangs would keep its pipes open. */
let end = () => {};
for (const [signal, code] of /** @type {const} */ ([
  ["SIGINT", 130],
  ["SIGTERM", 143],
])) {
  process.once(signal, () => {
    end();
    process.exit(code);
  });
}

/**
 * @param {string[]} command
 * @param {(text: string) => void} hear
 * @param {Record<string, string>} [env]
 * @returns {Promise<number>}
 */
function execute([program = "", ...values], hear, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, values, {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, FORCE_COLOR: "0", CARGO_TERM_COLOR: "never", ...env },
      detached: true,
    });
    end = () => {
      try {
        if (child.pid) process.kill(-child.pid, "SIGKILL");
      } catch {
        // It has ended by itself.
      }
    };
    const timer = setTimeout(end, MINUTES * 60_000);
    child.stdout.setEncoding("utf8").on("data", hear);
    child.stderr.setEncoding("utf8").on("data", hear);
    child.on("error", (error) => {
      clearTimeout(timer);
      hear(`${program} could not be started: ${error.message}\n`);
      resolve(1);
    });
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      if (signal) hear(`${program} was ended by ${signal}; a step has ${MINUTES} minutes\n`);
      resolve(code ?? 1);
    });
  });
}

/**
 * @param {string} text
 * @param {RegExp} pattern
 */
function sum(text, pattern) {
  return [...text.matchAll(pattern)].reduce((total, match) => total + Number(match[1]), 0);
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `No such step: ${unknown.join(", ")}. There are ${STEPS.map((step) => step.name).join(", ")}.`,
  );
  process.exit(2);
}

mkdirSync(LOGS, { recursive: true });
const total = { passed: 0, failed: 0 };
for (const step of STEPS) {
  if (wanted.length > 0 && !wanted.includes(step.name)) continue;
  const start = Date.now();
  const { passed, failed } = await run(step);
  total.passed += passed;
  total.failed += failed;
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const count = `${passed} passed, ${failed} failed;`;
  console.log(
    `${step.name.padEnd(9)} ${seconds.padStart(7)} s  ${failed ? "FAIL" : "ok  "} ${count} ${step.says}`,
  );
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
