import "server-only";
import { setImmediate } from "node:timers/promises";
import type { PackProgress } from "@/lib/contracts/packs";
import type { Pack } from "@/lib/generated/prisma/client";
import { byServer, recordAudit } from "./audit-log";
import { db, transaction } from "./db";
import { work, type Job } from "./jobs";
import { log } from "./log";
import { notifyOfFailedPack } from "./notifications/of-pack";
import { buildFile } from "./packs/build-file";
import { contentsOf } from "./packs/contents-of";
import { INTERRUPTED, UNEXPECTED } from "./packs/errors";
import { dropPieces, storePieces } from "./packs/pieces";
import { publishPack, StalePack } from "./publish-pack";
import { targetOf } from "./packs/put-in";
import { packQueue } from "./packs/queue";
import { applyRetention } from "./pack-retention";

const LOOK_EVERY_MS = 1_000;

/** Makes packs, one at a time: writing one takes the whole of a processor for a while. */
export async function startPackWorker(): Promise<void> {
  await work(packQueue, ({ packId }, job) => runPack(packId, job));
}

/** One pack from queue to file. Whatever goes wrong ends as its state; it can be downloaded whole or not at all. */
export async function runPack(packId: string, job: Pick<Job, "signal">): Promise<void> {
  const pack = await claim(packId);
  if (!pack) return;
  const watch = watchForCancel(pack);
  const signal = AbortSignal.any([job.signal, watch.signal]);
  const step = (progress: PackProgress) => {
    signal.throwIfAborted();
    watch.report(progress);
  };
  try {
    const contents = await contentsOf(pack, (done, total) => step({ step: "gather", done, total }));
    step({ step: "write" });
    const built = await buildFile(contents, async () => {
      await setImmediate();
      signal.throwIfAborted();
    });
    await storePieces(pack.id, built.bytes, (done, total) => step({ step: "store", done, total }));
    signal.throwIfAborted();
    await publishPack(pack, contents, built);
  } catch (error) {
    await settle(pack, { cancelled: watch.signal.aborted, stopped: isStopped(job.signal) }, error);
  } finally {
    watch.stop();
  }
  await applyRetention(pack.organisationId, new Date());
}

/** A pack is made once. The fence is raised with it: nobody who held it before can publish. */
async function claim(packId: string): Promise<Pack | null> {
  const now = new Date();
  const { count } = await db().pack.updateMany({
    where: { id: packId, status: "queued", cancelRequestedAt: null },
    data: { status: "running", startedAt: now, heartbeatAt: now, fence: { increment: 1 } },
  });
  return count === 0 ? null : db().pack.findUnique({ where: { id: packId } });
}

type Ended = { cancelled: boolean; stopped: boolean };

async function settle(pack: Pack, ended: Ended, error: unknown): Promise<void> {
  const where = { id: pack.id, fence: pack.fence, status: "running" as const };
  const isAsked = async () =>
    (await db().pack.count({ where: { ...where, cancelRequestedAt: { not: null } } })) > 0;
  const cancelled = ended.cancelled || (error instanceof StalePack && (await isAsked()));
  if (!cancelled) log.warn({ err: error, pack: pack.id }, "pack failed");
  const failure = ended.stopped ? INTERRUPTED : UNEXPECTED;
  await transaction(async (tx) => {
    const { count } = await tx.pack.updateMany({
      where,
      data: {
        status: cancelled ? "cancelled" : "failed",
        finishedAt: new Date(),
        ...(!cancelled && { error: failure }),
      },
    });
    if (count === 0 || cancelled) return;
    await recordAudit(tx, byServer(pack.organisationId), {
      action: "pack.fail",
      target: targetOf(pack),
      after: { reason: failure.code },
    });
    await notifyOfFailedPack(tx, pack, failure);
  });
  await dropPieces(pack.id);
}

/** True when the server stops; a job that merely took too long is no stop. */
function isStopped({ aborted, reason }: AbortSignal): boolean {
  return aborted && !(reason instanceof DOMException && reason.name === "TimeoutError");
}

/** Once a second: gives a sign of life, writes the progress, and asks whether somebody cancelled. */
function watchForCancel(pack: Pack) {
  const controller = new AbortController();
  let latest: PackProgress | undefined;
  const look = async () => {
    const progress = latest;
    latest = undefined;
    const { count } = await db().pack.updateMany({
      where: { id: pack.id, fence: pack.fence, status: "running", cancelRequestedAt: null },
      data: { heartbeatAt: new Date(), ...(progress && { progress }) },
    });
    if (count === 0) controller.abort(new Error("The pack was ended."));
  };
  const timer = setInterval(
    () => void look().catch((err: unknown) => log.warn({ err }, "pack progress")),
    LOOK_EVERY_MS,
  );
  return {
    signal: controller.signal,
    report: (progress: PackProgress) => {
      latest = progress;
    },
    stop: () => clearInterval(timer),
  };
}
