/**
 * `npm run soak`: what takes longer than `npm test` may, run by hand before a release. What a row
 * did is in target/test/soak-NAME.log; any row that fails makes the whole fail.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./places.mjs";

const LOGS = join(ROOT, "target/test");

/** @type {{ name: string, count: string, command: string[], env: Record<string, string> }[]} */
const ROWS = [
  {
    name: "answers",
    count: "120,000 inputs, three programs",
    command: [process.execPath, "--test", "tests/boundary/answers.test.mjs"],
    env: {
      LOCALITY_ANSWERS: "60000",
      LOCALITY_LAYOUTS: "20000",
      LOCALITY_FLOWS: "20000",
      LOCALITY_STRUCTURES: "10000",
    },
  },
  {
    name: "traps",
    count: "50,000 traps, two programs",
    command: [process.execPath, "--expose-gc", "--test", "tests/boundary/recovery.test.mjs"],
    env: { LOCALITY_TRAPS: "50000" },
  },
  {
    name: "mounts",
    count: "10,000 mounts of a linked page",
    command: [process.execPath, "--test", "tests/pages/linked.test.mjs"],
    env: { LOCALITY_MOUNTS: "10000" },
  },
  {
    name: "properties",
    count: "200,000 cases of each",
    command: cargoTest("properties"),
    env: { LOCALITY_CASES: "200000" },
  },
  {
    name: "layout",
    count: "1,000,000 graphs of each",
    command: cargoTest("layout"),
    // Not the seed of `npm test`, so that the graphs are others.
    env: { LOCALITY_GRAPHS: "1000000", LOCALITY_SEED: "2022" },
  },
  {
    name: "flows",
    count: "1,000,000 flows, the order of 100,000",
    command: cargoTest("flows"),
    env: { LOCALITY_FLOWS: "1000000", LOCALITY_SEED: "2022" },
  },
  ...[
    "document",
    "csv",
    "table",
    "structure",
    "sharing",
    "planning",
    "flows",
    "number",
    "link",
    "words",
  ].map((target) => ({
    name: target,
    count: `${["structure", "sharing", "planning", "flows", "words"].includes(target) ? "25,000" : "100,000"} damaged copies`,
    command: cargoTest("fuzz", target, "--exact"),
    // Not the seed of `npm test`, so that the cases are others.
    env: { LOCALITY_CASES: "100000", LOCALITY_SEED: "2016" },
  })),
];

/**
 * @param {string} file
 * @param {string[]} values
 */
function cargoTest(file, ...values) {
  return ["cargo", "test", "--locked", "--test", file, "--", "--nocapture", ...values];
}

mkdirSync(LOGS, { recursive: true });
for (const { name, count, command, env } of ROWS) {
  const start = Date.now();
  const [program = "", ...values] = command;
  const result = spawnSync(program, values, {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 1 << 30,
    env: { ...process.env, ...env },
  });
  writeFileSync(join(LOGS, `soak-${name}.log`), `${result.stdout}${result.stderr}`);
  const good = result.status === 0;
  if (!good) process.exitCode = 1;
  const minutes = ((Date.now() - start) / 60_000).toFixed(1);
  console.log(
    [name.padEnd(12), count.padEnd(32), `${minutes} min`.padStart(10), good ? "ok" : "FAIL"].join(
      " ",
    ),
  );
}
