import "server-only";
import type { Pull } from "@/lib/generated/prisma/client";
import { byServer, recordAudit } from "./audit-log";
import { currentDatabase, db, transaction } from "./db";
import { declareQueue, findJob, schedule, work } from "./jobs";
import { log } from "./log";
import { notifyOfFailedPull } from "./notifications/of-pull";
import { INTERRUPTED } from "./pulls/error-of";
import { pullQueue, watchQueue } from "./pulls/queue";

/** A run gives a sign of life every second; a minute without one, and nobody is running it. */
const SILENT_MS = 60_000;

/** At start and once a minute: ends the pulls whose server died, so that none of them runs for ever. */
export async function startPullWatch(): Promise<void> {
  await declareQueue(pullQueue);
  // The built-in database has one process: what was running when it opened is over, however lately it gave a sign.
  const isAlone = currentDatabase().engine === "pglite";
  await endDeadPulls(isAlone ? new Date(Date.now() + SILENT_MS) : new Date());
  await work(watchQueue, () => endDeadPulls(new Date()));
  await schedule(watchQueue, "* * * * *", {});
}

/** Nothing half of them was ever published: a snapshot is stored together with the end of its pull. */
export async function endDeadPulls(now: Date): Promise<void> {
  const silentSince = new Date(now.getTime() - SILENT_MS);
  const silent = await db().pull.findMany({
    where: {
      OR: [
        { status: "running", OR: [{ heartbeatAt: null }, { heartbeatAt: { lt: silentSince } }] },
        { status: "queued", queuedAt: { lt: silentSince } },
      ],
    },
    select: { id: true, status: true, fence: true },
  });
  for (const pull of silent) {
    if (pull.status === "queued" && (await isWaiting(pull.id))) continue;
    await end(pull);
  }
}

/** A pull's job bears its id. One that is over without having begun its pull will never begin it. */
async function isWaiting(pullId: string): Promise<boolean> {
  const state = await findJob(pullQueue, pullId);
  return state === "created" || state === "retry" || state === "active";
}

async function end({ id, fence, status }: Pick<Pull, "id" | "fence" | "status">): Promise<void> {
  await transaction(async (tx) => {
    const pull = await tx.pull.findFirst({ where: { id, fence, status }, include: { source: true } });
    if (!pull) return;
    const cancelled = pull.cancelRequestedAt !== null;
    await tx.pull.update({
      where: { id },
      data: {
        status: cancelled ? "cancelled" : "failed",
        finishedAt: new Date(),
        ...(!cancelled && { error: INTERRUPTED }),
      },
    });
    await recordAudit(tx, byServer(pull.organisationId), {
      action: "pull.interrupt",
      target: { kind: "source", id: pull.sourceId, name: pull.source.name },
    });
    if (!cancelled) await notifyOfFailedPull(tx, pull, INTERRUPTED);
    log.warn({ pull: id }, "a pull whose server died was ended");
  });
}
