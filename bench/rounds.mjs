// Runs the contestants of a goal in turns, so that whatever else the machine does meets all of them alike.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { median } from "./measure.mjs";

const worker = fileURLToPath(new URL("./worker.mjs", import.meta.url));

/**
 * @returns {Promise<Map<string, {cpu: number[], peak: number, failure: string | null}>>} milliseconds a round for the
 *   whole company; a contestant that failed once is not run again
 */
export async function runRounds(goal, agents, { rounds, timeout, report }) {
  const results = new Map(
    Object.keys(goal.contestants).map((name) => [name, { cpu: [], peaks: [], failure: null }]),
  );
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, result] of results) {
      if (result.failure) continue;
      const outcome = await runOnce([goal.id, name, String(agents)], timeout);
      if ("failure" in outcome) result.failure = outcome.failure;
      else if (!outcome.agrees) result.failure = `answered ${outcome.answer}, expected ${outcome.expected}`;
      else {
        result.cpu.push(outcome.cpu / outcome.share);
        result.peaks.push(outcome.peakBytes);
      }
      report(`${goal.id} ${agents} ${name}: ${result.failure ?? `${outcome.cpu.toFixed(1)} ms`}`);
    }
  }
  return new Map(
    [...results].map(([name, { cpu, peaks, failure }]) => [
      name,
      { cpu, failure, peak: peaks.length > 0 ? median(peaks) : 0 },
    ]),
  );
}

function runOnce(args, timeout) {
  return new Promise((resolve) => {
    let output = "";
    const flags = ["--expose-gc", "--max-old-space-size=8192"];
    const child = spawn(process.execPath, [...flags, worker, ...args], { stdio: ["ignore", "pipe", "pipe"] });
    const timer = setTimeout(() => child.kill("SIGKILL"), timeout);
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    child.once("close", (code, signal) => {
      clearTimeout(timer);
      const last = output.trim().split("\n").at(-1) ?? "";
      if (code === 0 && last.startsWith("{")) resolve(JSON.parse(last));
      else if (signal === "SIGKILL")
        resolve({ failure: `not done after ${timeout / 1000} s, or out of memory` });
      else resolve({ failure: reasonIn(output) });
    });
  });
}

/** The line that names the error; a stack and its paths are nobody's business. */
function reasonIn(output) {
  const line = output.split("\n").find((text) => /Error|FATAL/.test(text)) ?? "ended without an answer";
  return line.trim().slice(0, 160);
}
