import { existsSync } from "node:fs";
import { inRoot, isCommand } from "./root.mjs";
import { runNode } from "./run.mjs";
import { giveUp, Refusal, step } from "./say.mjs";
import { hashOf, isStamped, writeStamp } from "./stamp.mjs";
import { ensureVerifier } from "./verifier.mjs";

const STAMP = "lib/generated/.inlet-generated";

/** Everything under lib/generated: the database client and the verifier of packs. */
export async function ensureGenerated() {
  await ensureClient();
  await ensureVerifier();
}

/** Writes the database client from prisma/schema.prisma when the schema or Prisma changed. */
async function ensureClient() {
  const hash = hashOf(["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"]);
  if (existsSync(inRoot("lib/generated/prisma/client.ts")) && isStamped(STAMP, hash)) return;
  step("Generating the database client (prisma generate)");
  const env = {
    // Prisma insists on a native engine that generating never calls; any executable spares the download.
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  };
  const { code, output } = await runNode(["node_modules/prisma/build/index.js", "generate"], {
    env,
    quiet: true,
  });
  if (code !== 0)
    throw new Refusal(
      `The database client could not be generated.\n${output}`,
      "If prisma/schema.prisma was edited, mend it; else delete node_modules and run the command again.",
    );
  writeStamp(STAMP, hash);
}

if (isCommand(import.meta.url)) ensureGenerated().catch(giveUp);
