import "server-only";
import { work } from "./jobs";
import { analyseLog } from "./reception-log/analyse";
import { endDeadImports } from "./reception-log/clear-import";
import { analyseQueue } from "./reception-log/queue";
import { currentDatabase } from "./db";

/** Looks through logs that came by webhook, and takes away what a server that died had begun to read. */
export async function startReceptionLogWorker(): Promise<void> {
  // The built-in database has one process: what was being read when it opened is over, however lately it gave a sign.
  const ALONE_MS = 60 * 60_000;
  const isAlone = currentDatabase().engine === "pglite";
  await endDeadImports(new Date(Date.now() + (isAlone ? ALONE_MS : 0)));
  await work(analyseQueue, (scope) => analyseLog(scope));
}
