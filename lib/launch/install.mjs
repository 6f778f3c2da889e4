import { existsSync } from "node:fs";
import { inRoot } from "./root.mjs";
import { runNpm } from "./run.mjs";
import { Refusal, step } from "./say.mjs";
import { hashOf, isStamped, writeStamp } from "./stamp.mjs";

const STAMP = "node_modules/.inlet-installed";

/** Installs what the lock file names, for this platform, when it is not there already. */
export async function ensureInstalled() {
  const hash = hashOf(["package.json", "package-lock.json"]);
  if (existsSync(inRoot("node_modules/next/package.json")) && isStamped(STAMP, hash)) return;
  step("Installing packages (npm install)");
  // --no-save: the lock file stays as it was committed, also where it does not list this platform's optional parts.
  const args = ["install", "--no-save", "--no-audit", "--no-fund", "--include=dev", "--include=optional"];
  const { code } = await runNpm([...args, "--loglevel=error"]);
  if (code !== 0)
    throw new Refusal(
      "The packages could not be installed.",
      "Check that this machine reaches the npm registry (npm ping), then run the command again.",
    );
  writeStamp(STAMP, hash);
}
