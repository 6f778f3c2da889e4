// npm start: from a fresh clone to a running server. Every step that has nothing to do is skipped.
import { existsSync } from "node:fs";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { inRoot } from "./root.mjs";
import { giveUp, step } from "./say.mjs";
import { serve } from "./serve.mjs";
import { checkNodeVersion } from "./version.mjs";

async function start() {
  checkNodeVersion();
  if (existsSync(inRoot(".env"))) process.loadEnvFile(inRoot(".env"));
  await ensureInstalled();
  await ensureBuilt();
  const port = Number(process.env.PORT || 3000);
  const host = process.env.HOST || "127.0.0.1";
  process.env.PORT = String(port);
  step("Opening the database and starting the server");
  await serve({ port, host });
  step(`Inlet is ready: http://${["0.0.0.0", "::"].includes(host) ? "localhost" : host}:${port}`);
}

start().catch(giveUp);
