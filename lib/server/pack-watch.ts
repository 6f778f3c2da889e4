import "server-only";
import type { Pack } from "@/lib/generated/prisma/client";
import { byServer, recordAudit } from "./audit-log";
import { currentDatabase, db, transaction } from "./db";
import { declareQueue, findJob, schedule, work } from "./jobs";
import { log } from "./log";
import { notifyOfFailedPack } from "./notifications/of-pack";
import { INTERRUPTED } from "./packs/errors";
import { dropPieces } from "./packs/pieces";
import { targetOf } from "./packs/put-in";
import { packQueue, packWatchQueue } from "./packs/queue";

/** Writing a large pack keeps a server busy for a while; after this long without a sign of life nobody is at it. */
const SILENT_MS = 120_000;

/** At start and once a minute: ends the packs whose server died, so that none of them keeps others from being made. */
export async function startPackWatch(): Promise<void> {
  await declareQueue(packQueue);
  // The built-in database has one process: what was running when it opened is over, however lately it gave a sign.
  const isAlone = currentDatabase().engine === "pglite";
  await endDeadPacks(isAlone ? new Date(Date.now() + SILENT_MS) : new Date());
  await work(packWatchQueue, () => endDeadPacks(new Date()));
  await schedule(packWatchQueue, "* * * * *", {});
}

export async function endDeadPacks(now: Date): Promise<void> {
  const silentSince = new Date(now.getTime() - SILENT_MS);
  const silent = await db().pack.findMany({
    where: {
      OR: [
        { status: "running", OR: [{ heartbeatAt: null }, { heartbeatAt: { lt: silentSince } }] },
        { status: "queued", queuedAt: { lt: silentSince } },
      ],
    },
    select: { id: true, status: true, fence: true },
  });
  for (const pack of silent) {
    if (pack.status === "queued" && (await isWaiting(pack.id))) continue;
    await end(pack);
  }
}

/** A pack's job bears its id. One that is over without having begun its pack will never begin it. */
async function isWaiting(packId: string): Promise<boolean> {
  const state = await findJob(packQueue, packId);
  return state === "created" || state === "retry" || state === "active";
}

async function end({ id, fence, status }: Pick<Pack, "id" | "fence" | "status">): Promise<void> {
  await transaction(async (tx) => {
    const pack = await tx.pack.findFirst({ where: { id, fence, status } });
    if (!pack) return;
    const cancelled = pack.cancelRequestedAt !== null;
    await tx.pack.update({
      where: { id },
      data: {
        status: cancelled ? "cancelled" : "failed",
        finishedAt: new Date(),
        ...(!cancelled && { error: INTERRUPTED }),
      },
    });
    await recordAudit(tx, byServer(pack.organisationId), {
      action: "pack.fail",
      target: targetOf(pack),
      after: { reason: INTERRUPTED.code },
    });
    if (!cancelled) await notifyOfFailedPack(tx, pack, INTERRUPTED);
  });
  await dropPieces(id);
  log.warn({ pack: id }, "a pack whose server died was ended");
}
