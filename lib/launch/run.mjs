import { spawn } from "node:child_process";
import { root } from "./root.mjs";

/**
 * Runs a program of this Node and waits for it.
 * @param {string[]} args script and arguments
 * @param {{env?: Record<string, string>, quiet?: boolean, timeout?: number}} [options] `quiet` keeps its output for
 *   the caller instead of showing it; `timeout` in milliseconds
 * @returns {Promise<{code: number, output: string}>}
 */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}

/** Runs npm, which is a script on some systems and a batch file on others. */
export function runNpm(args, options) {
  const script = process.env.npm_execpath;
  if (script?.endsWith("npm-cli.js")) return runNode([script, ...args], options);
  return run("npm", args, { ...options, shell: process.platform === "win32" });
}

export function run(command, args, { env = {}, quiet = false, timeout, shell = false } = {}) {
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(command, args, {
      cwd: root,
      shell,
      timeout,
      env: { ...process.env, ...env },
      stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
    child.once("error", (error) => resolve({ code: 127, output: String(error) }));
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
