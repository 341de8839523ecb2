/**
 * `npm test`: installs what is needed, then everything that is checked, two steps at a time, as most
 * of them keep one core busy. A step that fails does not stop the others; the last line is
 * `N passed, N failed`.
 *
 *     node tests/run.mjs                 everything
 *     node tests/run.mjs boundary types  only these, which must find installed what they need
 *
 * What a step printed is in target/test/STEP.log, and on the screen where it failed.
 */
import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { BROWSER_PACKAGES, missingPackages } from "./browsers/packages.mjs";
import { FAMILIES } from "../www/build/programs.mjs";
import { ROOT, filesOf } from "./places.mjs";

const LOGS = join(ROOT, "target/test");
const MINUTES = 40;
const BESIDE_EACH_OTHER = 2;

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} says what it proves, in a few words
 * @property {() => string[][] | Promise<string[][]>} commands run in turn until one fails
 * @property {string[]} [after] steps that make what this one needs
 * @property {RegExp} [passed] finds how many tests passed; a step without counts as one
 * @property {RegExp} [failed]
 */

const node = process.execPath;
const nodeTests = {
  passed: /^ℹ pass (\d+)/gm,
  failed: /^ℹ (?:fail|cancelled) (\d+)/gm,
};

/** The native program that two steps ask; the step `rust` has made it already. */
const ANSWER = ["cargo", "build", "--quiet", "--locked", "--example", "answer"];

/**
 * What others wait for comes first: a step is begun as soon as there is room and those that it is
 * after have ended.
 *
 * @type {Step[]}
 */
const STEPS = [
  {
    name: "install",
    says: "packages, target, wasm-bindgen",
    commands: () => [[node, "www/build/install.mjs"]],
  },
  { name: "browsers", says: "Chromium, Firefox, WebKitGTK", commands: browserCommands },
  {
    name: "wasm-pack",
    says: "compiled here",
    commands: () => [[node, "www/build/install.mjs", "wasm-pack"]],
    after: ["install"],
  },
  {
    name: "rust",
    says: "worked examples, properties, corpora; 100,000 small graphs, nothing in the way",
    commands: () => [["cargo", "test", "--locked", "--no-fail-fast"]],
    after: ["install"],
    passed: /^test result: .*?(\d+) passed/gm,
    failed: /^test result: .*?(\d+) failed/gm,
  },
  {
    name: "faults",
    says: "the build that can be told to fail",
    commands: () => [[node, "www/build/build.mjs", "--faults"]],
    after: ["wasm-pack"],
  },
  {
    name: "build",
    says: "pkg/ is fresh, and the same bytes from another folder",
    commands: () => [[node, "www/build/build.mjs", "--check"]],
    after: ["wasm-pack"],
  },
  {
    name: "oracle",
    says: "the same sums in Python fractions",
    commands: () => [
      ANSWER,
      ...filesOf("tests/oracle", ".py").map((file) => ["python3", "-B", file]),
    ],
    after: ["rust"],
    passed: /^(\d+) passed, \d+ failed$/gm,
    failed: /^\d+ passed, (\d+) failed$/gm,
  },
  {
    name: "boundary",
    says: "recovery, hostile hosts, three programs with one answer",
    commands: () => [ANSWER, testCommand("tests/boundary", "--test-concurrency=1", "--expose-gc")],
    after: ["rust", "faults"],
    ...nodeTests,
  },
  {
    name: "clippy",
    says: "no warning, native, by family and WebAssembly",
    commands: () =>
      [
        ["--all-targets"],
        ...FAMILIES.map(({ family }) => ["--lib", "--no-default-features", "--features", family]),
        ["--no-deps", "--lib", "--target", "wasm32-unknown-unknown", "--features", "faults"],
      ].map((what) => ["cargo", "clippy", "--locked", ...what, "--", "-D", "warnings"]),
    after: ["rust"],
  },
  { name: "fmt", says: "Rust as rustfmt has it", commands: () => [["cargo", "fmt", "--check"]] },
  {
    name: "prettier",
    says: "JavaScript, CSS and HTML as prettier has it",
    commands: () => [[node, "node_modules/prettier/bin/prettier.cjs", "--check", "."]],
    after: ["install"],
  },
  {
    name: "eslint",
    says: "no sink of markup, nothing unused",
    commands: () => [[node, "node_modules/eslint/bin/eslint.js", "--max-warnings", "0", "."]],
    after: ["install"],
  },
  {
    name: "types",
    says: "www/ against the generated types",
    commands: () => [[node, "node_modules/typescript/bin/tsc", "--project", "."]],
    after: ["install"],
  },
  {
    name: "sizes",
    says: "what a browser fetches, within its budgets",
    commands: () => [[node, "www/build/build.mjs", "--sizes"]],
    after: ["install"],
  },
  {
    name: "pages",
    says: "widgets in real browsers",
    commands: () => [testCommand("tests/pages", `--test-concurrency=${BESIDE_EACH_OTHER}`)],
    after: ["browsers", "faults", "build", "boundary", "clippy"],
    ...nodeTests,
  },
];

/**
 * @param {string} folder
 * @param {string[]} flags
 */
function testCommand(folder, ...flags) {
  return [node, "--test", "--test-reporter=spec", ...flags, ...filesOf(folder, ".test.mjs")];
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
      if ((await execute(command, hear)) !== 0) {
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

/**
 * Each ends a command that runs now, with all that it started: a browser that hangs would keep its
 * pipes open.
 *
 * @type {Set<() => void>}
 */
const ends = new Set();
for (const [signal, code] of /** @type {const} */ ([
  ["SIGINT", 130],
  ["SIGTERM", 143],
])) {
  process.once(signal, () => {
    for (const end of ends) end();
    process.exit(code);
  });
}

/**
 * @param {string[]} command
 * @param {(text: string) => void} hear
 * @returns {Promise<number>}
 */
function execute([program = "", ...values], hear) {
  return new Promise((resolve) => {
    const child = spawn(program, values, {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, FORCE_COLOR: "0", CARGO_TERM_COLOR: "never" },
      detached: true,
    });
    const end = () => {
      try {
        if (child.pid) process.kill(-child.pid, "SIGKILL");
      } catch {
        // It has ended by itself.
      }
    };
    ends.add(end);
    const timer = setTimeout(end, MINUTES * 60_000);
    const ended = (/** @type {number} */ code) => {
      clearTimeout(timer);
      ends.delete(end);
      resolve(code);
    };
    child.stdout.setEncoding("utf8").on("data", hear);
    child.stderr.setEncoding("utf8").on("data", hear);
    child.on("error", (error) => {
      hear(`${program} could not be started: ${error.message}\n`);
      ended(1);
    });
    child.on("close", (code, signal) => {
      if (signal) hear(`${program} was ended by ${signal}; a step has ${MINUTES} minutes\n`);
      ended(code ?? 1);
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
const waiting = STEPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
/** The names of the steps that have not ended. */
const open = new Set(waiting.map(({ name }) => name));

/** One of those who work beside each other: takes the first step that can be begun, until none is left. */
async function work() {
  while (waiting.length > 0) {
    const place = waiting.findIndex(({ after = [] }) => !after.some((name) => open.has(name)));
    const [step] = place < 0 ? [] : waiting.splice(place, 1);
    if (step) await report(step);
    else await pause(200);
  }
}

/** Runs a step and says on one line how it went. @param {Step} step */
async function report(step) {
  const start = Date.now();
  const { passed, failed } = await run(step);
  open.delete(step.name);
  total.passed += passed;
  total.failed += failed;
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const count = `${passed} passed, ${failed} failed;`;
  console.log(
    `${step.name.padEnd(9)} ${seconds.padStart(7)} s  ${failed ? "FAIL" : "ok  "} ${count} ${step.says}`,
  );
}

await Promise.all(Array.from({ length: BESIDE_EACH_OTHER }, work));
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
