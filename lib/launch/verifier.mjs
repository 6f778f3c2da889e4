import { existsSync } from "node:fs";
import { inRoot } from "./root.mjs";
import { runNode } from "./run.mjs";
import { Refusal, step } from "./say.mjs";
import { hashOf, isStamped, writeStamp } from "./stamp.mjs";

const STAMP = "lib/generated/.inlet-verifier";
const VERIFIER = "lib/generated/verify.mjs";
const SOURCES = ["lib/engine", "lib/exports", "package.json", "package-lock.json", "tsconfig.json"];
const NOT_BUNDLED = /\.test\.tsx?$|\/testing\//;

/** Bundles the verifier that lies in every pack when the engine, the exports or a package changed. */
export async function ensureVerifier() {
  const hash = hashOf(SOURCES, (file) => !NOT_BUNDLED.test(file));
  if (existsSync(inRoot(VERIFIER)) && isStamped(STAMP, hash)) return;
  step("Bundling the verifier of packs (verify.mjs)");
  const { code, output } = await runNode(["lib/exports/pack/verify/bundle.mjs", inRoot(VERIFIER)], {
    quiet: true,
  });
  if (code !== 0)
    throw new Refusal(
      `The verifier of packs could not be bundled.\n${output}`,
      "If a source was edited, mend it; else delete node_modules and run the command again.",
    );
  writeStamp(STAMP, hash);
}
