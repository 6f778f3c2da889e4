import { existsSync } from "node:fs";
import { inRoot, isCommand } from "./root.mjs";
import { ensureGenerated } from "./generate.mjs";
import { runNode } from "./run.mjs";
import { giveUp, Refusal, step } from "./say.mjs";
import { hashOf, isStamped, writeStamp } from "./stamp.mjs";

const STAMP = ".next/inlet-built";
const SOURCES = [
  "app",
  "components",
  "lib",
  "messages",
  "public",
  "prisma/schema.prisma",
  "instrumentation.ts",
  "proxy.ts",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];
const NOT_SHIPPED = /\.test\.tsx?$|^lib\/(generated|launch|lint|testing|cli|docs)\//;

/** Builds the production server when a source changed since the last build. */
export async function ensureBuilt() {
  await ensureGenerated();
  const hash = hashOf(SOURCES, (file) => !NOT_SHIPPED.test(file));
  if (existsSync(inRoot(".next/BUILD_ID")) && isStamped(STAMP, hash)) return;
  step("Building the pages (next build)");
  const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const { code, output } = await runNode(["node_modules/next/dist/bin/next", "build"], { env, quiet: true });
  if (code !== 0)
    throw new Refusal(
      `The pages could not be built.\n${output}`,
      "Mend what the lines above name. If nothing was edited, delete .next and run the command again.",
    );
  writeStamp(STAMP, hash);
}

if (isCommand(import.meta.url)) ensureBuilt().catch(giveUp);
