import "server-only";
import { adoptAuditLog } from "./adopt-audit-log";
import { setDatabase } from "./db";
import { env } from "./env";
import { startJobs, stopJobs } from "./jobs";
import { checkKeys } from "./key-file";
import { log } from "./log";
import { migrate } from "./migrate";
import { openBuiltIn, openPostgres, type Database } from "./open-database";
import { admitsEcho } from "./self-checks/echo-ticket";
import { announceSetup } from "./setup/announce";
import { workers } from "./workers";

/** lib/launch/serve.mjs ends the process ten seconds after it was told to, however far this has come. */
const STOP_JOBS_WITHIN_MS = 6_000;

let database: Database | undefined;

/** What the launcher, which lives outside the bundle, and this file need of each other: see lib/launch/serve.mjs. */
type Launcher = {
  inletReady?: () => void;
  inletStop?: () => Promise<void>;
  inletAdmitsEcho?: typeof admitsEcho;
};
const launcher = globalThis as Launcher;

/** Everything that must be true before the first request: the database open and current, the job queue running. */
export async function startServer(): Promise<void> {
  launcher.inletStop = stopServer;
  launcher.inletAdmitsEcho = admitsEcho;
  database = await open();
  setDatabase(database);
  try {
    const applied = await migrate(database);
    if (applied.length > 0) log.info({ applied }, "database brought up to date");
    checkKeys();
    await adoptAuditLog();
    await startJobs();
    for (const start of workers) await start();
    await announceSetup();
  } catch (error) {
    await stopServer();
    throw error;
  }
  launcher.inletReady?.();
}

/** Lets running jobs end or puts them back, then closes the database and gives up the data folder. */
export async function stopServer(): Promise<void> {
  await stopJobs(STOP_JOBS_WITHIN_MS);
  setDatabase(undefined);
  const opened = database;
  database = undefined;
  await opened?.close();
}

function open(): Promise<Database> {
  const { databaseUrl, dataDir } = env();
  if (databaseUrl)
    return openPostgres(databaseUrl, (error) => log.error({ err: error }, "PostgreSQL connection"));
  return openBuiltIn(dataDir, (reason) => {
    log.fatal(reason);
    process.exit(1);
  });
}
