// npm start: from a fresh clone to a running server. Every step that has nothing to do is skipped.
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { inRoot } from "./root.mjs";
import { giveUp, Refusal, step } from "./say.mjs";
import { serve } from "./serve.mjs";
import { loadSettings } from "./settings.mjs";
import { checkNodeVersion } from "./version.mjs";

async function start() {
  checkNodeVersion();
  loadSettings(inRoot(".env"));
  const port = readPort();
  const host = process.env.HOST || "127.0.0.1";
  await ensureInstalled();
  await ensureBuilt();
  step("Opening the database and starting the server");
  await serve({ port, host });
  step(`Inlet is ready: http://${nameFor(host)}:${port}`);
}

/** What to type into a browser on this machine. */
function nameFor(host) {
  if (["0.0.0.0", "::"].includes(host)) return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

function readPort() {
  const port = Number(process.env.PORT || 3000);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  throw new Refusal(
    "PORT is not a port number.",
    "Set it to a whole number from 1 to 65535: PORT=3000 npm start",
  );
}

start().catch(giveUp);
