import { createServer } from "node:http";
import { createRequire } from "node:module";
import { readApiMethods, readRefusal, refuseMethod } from "./api-methods.mjs";
import { attachEcho } from "./echo.mjs";
import { root } from "./root.mjs";
import { Refusal } from "./say.mjs";

const DRAIN_MS = 3_000;
const UPLOAD_MS = 60 * 60_000;
const STOP_MS = 10_000;

/**
 * Serves the production build and resolves once the first request can be answered. The database, migrations and jobs
 * are started by instrumentation.ts, which ends the process with a message when they cannot be.
 * @param {{port: number, host: string}} address
 */
export async function serve({ port, host }) {
  process.env.NODE_ENV = "production";
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  let answer = (_request, response) => response.writeHead(503, { "Retry-After": "1" }).end("Starting");
  const [methods, texts] = [readApiMethods(root), readRefusal(root)];
  const server = createServer((request, response) => {
    if (refuseMethod(methods, request, response, texts)) return;
    // Who really connected; a header of that name from outside is overwritten. Read by lib/server/request-info.ts.
    request.headers["x-inlet-peer"] = request.socket.remoteAddress ?? "";
    return answer(request, response);
  });
  // A log of any size is read while it arrives; Node would end it after five minutes. Headers keep their own, short limit.
  server.requestTimeout = UPLOAD_MS;
  // Before anything is opened: a taken port is the commonest reason not to start.
  await listen(server, port, host);
  stopOnSignals(server, attachEcho(server));
  // A promise somebody forgot, such as a database connection cut in the middle of a job, ends no server.
  process.on("unhandledRejection", (reason) => console.error(reason));
  const { default: next } = await importFromRoot("next");
  const ready = new Promise((resolve) => (globalThis.inletReady = resolve));
  // Next would listen for upgrades on the server of the first request and end what it has no page for: it gets another.
  const app = next({ dir: root, dev: false, hostname: host, port, quiet: true, httpServer: createServer() });
  await app.prepare();
  // Next goes on before instrumentation.ts is done.
  await ready;
  answer = app.getRequestHandler();
  return server;
}

/** Next is installed by the time this runs, not when this file is read. */
function importFromRoot(name) {
  const found = createRequire(import.meta.url).resolve(name);
  return import(found);
}

function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(explain(error, port, host)));
    server.listen(port, host, resolve);
  });
}

function explain(error, port, host) {
  if (error.code === "EADDRINUSE")
    return new Refusal(
      `Port ${port} is in use.`,
      `Stop what listens there, or choose another: PORT=${port === 65535 ? 3000 : port + 1} npm start`,
    );
  if (error.code === "EACCES")
    return new Refusal(
      `Port ${port} may not be used by this account.`,
      "Choose one above 1023: PORT=3000 npm start",
    );
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
    return new Refusal(
      `${host} is not an address of this machine.`,
      "Set HOST to 127.0.0.1, or to 0.0.0.0 for all.",
    );
  return error;
}

/** Answers what was asked, then lets jobs, database and data folder go, and in any case ends within ten seconds. */
function stopOnSignals(server, endEchoes) {
  let stopping = false;
  const stop = async (code) => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_MS).unref();
    endEchoes();
    await drain(server);
    await globalThis.inletStop?.();
    process.exit(code);
  };
  const onSignal = (code) => () => {
    stop(code).catch((error) => {
      console.error(error);
      process.exit(1);
    });
  };
  process.on("SIGTERM", onSignal(0));
  process.on("SIGINT", onSignal(130));
}

function drain(server) {
  return new Promise((resolve) => {
    server.close(resolve);
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref();
  });
}
