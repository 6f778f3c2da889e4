import "server-only";
import { z } from "zod";
import { inParallel } from "@/lib/connectors/in-parallel";
import { db } from "./db";
import { type Queue, schedule, work } from "./jobs";
import { log } from "./log";
import { walkProbe } from "./probes/walk";

const probeQueue: Queue<Record<string, never>> = {
  name: "probes",
  data: z.strictObject({}),
  policy: "short",
  retryLimit: 0,
  expireInSeconds: 5 * 60,
};

const AT_ONCE = 4;
const KEPT_MS = 30 * 86_400_000;
const MINUTE_MS = 60_000;

/** Once a minute: walks every probe whose time has come, and forgets runs that are too old. */
export async function startProbeWorker(): Promise<void> {
  await work(probeQueue, (_data, job) => walkDueProbes(new Date(), job.signal));
  await schedule(probeQueue, "* * * * *", {});
}

export async function walkDueProbes(now: Date, signal: AbortSignal): Promise<void> {
  const due = await db().probe.findMany({
    where: { archivedAt: null, pausedAt: null, nextAt: { lte: now } },
    orderBy: { nextAt: "asc" },
  });
  await inParallel(AT_ONCE, due, async (probe) => {
    if (signal.aborted) return;
    // Whoever moves the time forward walks it: two servers never walk the same one twice.
    const { count } = await db().probe.updateMany({
      where: { id: probe.id, nextAt: probe.nextAt },
      data: { nextAt: new Date(now.getTime() + probe.everyMinutes * MINUTE_MS) },
    });
    if (count === 0) return;
    await walkProbe(probe, signal).catch((error: unknown) =>
      log.warn({ err: error, probe: probe.id }, "probe failed"),
    );
  });
  await db().probeRun.deleteMany({ where: { at: { lt: new Date(now.getTime() - KEPT_MS) } } });
}
