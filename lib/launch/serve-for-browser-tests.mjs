// The server the browser tests drive: the production build on a free port and an empty data folder.
import { createWriteStream, rmSync } from "node:fs";
import path from "node:path";
import { ensureBuilt } from "./build.mjs";
import { giveUp, step } from "./say.mjs";
import { serve } from "./serve.mjs";

async function start() {
  const { INLET_E2E_PORT, INLET_E2E_DATA_DIR } = process.env;
  if (!INLET_E2E_PORT || !INLET_E2E_DATA_DIR) throw new Error("Started by playwright.config.ts alone.");
  await ensureBuilt();
  Object.assign(process.env, {
    PORT: INLET_E2E_PORT,
    INLET_DATA_DIR: INLET_E2E_DATA_DIR,
    INLET_LOG_LEVEL: "warn",
    // The platform that sources.spec.ts connects runs beside the tests.
    INLET_ALLOW_PRIVATE: "127.0.0.1",
  });
  delete process.env.DATABASE_URL;
  process.on("exit", () => rmSync(INLET_E2E_DATA_DIR, { recursive: true, force: true }));
  // Tests read the one-time address for the first administrator here, as a person reads it on the screen.
  const copy = createWriteStream(path.join(INLET_E2E_DATA_DIR, "server.log"));
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream);
    stream.write = (chunk, ...rest) => {
      copy.write(chunk);
      return write(chunk, ...rest);
    };
  }
  await serve({ port: Number(INLET_E2E_PORT), host: "127.0.0.1" });
  // playwright.config.ts waits for this line.
  step("Inlet is ready");
}

start().catch(giveUp);
