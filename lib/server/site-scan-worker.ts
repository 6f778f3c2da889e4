import "server-only";
import { z } from "zod";
import { inParallel } from "@/lib/connectors/in-parallel";
import { db } from "./db";
import { type Queue, schedule, work } from "./jobs";
import { log } from "./log";
import { walkSiteScan } from "./site-scans/walk";

const siteScanQueue: Queue<Record<string, never>> = {
  name: "site-scans",
  data: z.strictObject({}),
  policy: "short",
  retryLimit: 0,
  expireInSeconds: 10 * 60,
};

/** A page is more work than a probe: two at a time leave the server to those who use it. */
const AT_ONCE = 2;
const KEPT_MS = 30 * 86_400_000;
const MINUTE_MS = 60_000;

/** Once a minute: looks at every web entrance whose time has come, and forgets looks that are too old. */
export async function startSiteScanWorker(): Promise<void> {
  await work(siteScanQueue, (_data, job) => walkDueSiteScans(new Date(), job.signal));
  await schedule(siteScanQueue, "* * * * *", {});
}

export async function walkDueSiteScans(now: Date, signal: AbortSignal): Promise<void> {
  const due = await db().siteScan.findMany({
    where: { archivedAt: null, pausedAt: null, nextAt: { lte: now } },
    orderBy: { nextAt: "asc" },
  });
  await inParallel(AT_ONCE, due, async (scan) => {
    if (signal.aborted) return;
    // Whoever moves the time forward looks: two servers never look at the same one twice.
    const { count } = await db().siteScan.updateMany({
      where: { id: scan.id, nextAt: scan.nextAt },
      data: { nextAt: new Date(now.getTime() + scan.everyMinutes * MINUTE_MS) },
    });
    if (count === 0) return;
    await walkSiteScan(scan, signal).catch((error: unknown) =>
      log.warn({ err: error, siteScan: scan.id }, "site scan failed"),
    );
  });
  await db().siteScanRun.deleteMany({ where: { at: { lt: new Date(now.getTime() - KEPT_MS) } } });
}
