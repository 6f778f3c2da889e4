import "server-only";
import { setDatabase } from "./db";
import { env } from "./env";
import { startJobs, stopJobs } from "./jobs";
import { log } from "./log";
import { migrate } from "./migrate";
import { openBuiltIn, openPostgres, type Database } from "./open-database";
import { workers } from "./workers";

const STOP_WITHIN_MS = 10_000;

let database: Database | undefined;

/** Everything that must be true before the first request: the database open and current, the job queue running. */
export async function startServer(): Promise<void> {
  database = await open();
  setDatabase(database);
  try {
    const applied = await migrate(database);
    if (applied.length > 0) log.info({ applied }, "database brought up to date");
    await startJobs();
    for (const start of workers) await start();
  } catch (error) {
    await stopServer();
    throw error;
  }
}

/** Lets running jobs end or puts them back, then closes the database and gives up the data folder. */
export async function stopServer(): Promise<void> {
  await stopJobs(STOP_WITHIN_MS - 2_000);
  setDatabase(undefined);
  const opened = database;
  database = undefined;
  await opened?.close();
}

/** Stops in order on SIGTERM and SIGINT, and in any case within ten seconds. */
export function stopOnSignals(): void {
  let stopping = false;
  const stop = (code: number) => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(code), STOP_WITHIN_MS).unref();
    stopServer().then(
      () => process.exit(code),
      (error: unknown) => {
        log.error({ err: error }, "could not stop in order");
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", () => stop(0));
  process.on("SIGINT", () => stop(130));
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
