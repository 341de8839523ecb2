import { spawnSync } from "node:child_process";

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
