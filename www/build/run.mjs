import { spawn, spawnSync } from "node:child_process";

/**
 * Runs one command; what it printed is shown only when it fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, quiet?: boolean }} [options]
 * @returns {string} what it printed
 */
export function run(command, args, { cwd, env, quiet = true } = {}) {
  const result = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: "utf8",
    maxBuffer: 1 << 30,
    stdio: quiet ? "pipe" : "inherit",
  });
  if (result.error) throw new Error(`${command} could not be started: ${result.error.message}`);
  if (result.status !== 0) {
    const said = quiet ? `\n${result.stdout}${result.stderr}` : "";
    throw new Error(
      `${command} ${args.join(" ")} ended with ${result.status ?? result.signal}${said}`,
    );
  }
  return result.stdout ?? "";
}

/**
 * The same while others run beside it.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined> }} [options]
 * @returns {Promise<string>} what it printed
 */
export function runBeside(command, args, { cwd, env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [out, complaint] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text) => (out += text));
    child.stderr.setEncoding("utf8").on("data", (text) => (complaint += text));
    child.on("error", (error) =>
      reject(new Error(`${command} could not be started: ${error.message}`)),
    );
    child.on("close", (code, signal) => {
      if (code === 0) resolve(out);
      else
        reject(
          new Error(
            `${command} ${args.join(" ")} ended with ${code ?? signal}\n${out}${complaint}`,
          ),
        );
    });
  });
}
