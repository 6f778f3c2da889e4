import "server-only";
import { takeSnapshot } from "@/lib/connectors/take-snapshot";
import type { PullProgress } from "@/lib/contracts/pulls";
import { ledgerOf, SECTION_NAMES, type Snapshot } from "@/lib/engine/snapshot";
import type { Pull, Source } from "@/lib/generated/prisma/client";
import { byServer, recordAudit } from "./audit-log";
import { db, transaction } from "./db";
import { env } from "./env";
import { work, type Job } from "./jobs";
import { log } from "./log";
import { notifyOfFailedPull } from "./notifications/of-pull";
import { INTERRUPTED, pullErrorOf } from "./pulls/error-of";
import { pullQueue } from "./pulls/queue";
import { prepareSnapshot, storeSnapshot, type Prepared } from "./snapshots/store";
import { connectorOf } from "./sources/connector";
import { openCredentials } from "./sources/secret";

const LOOK_EVERY_MS = 1_000;
type Running = Pull & { source: Source };

/** Takes pulls out of the queue; two at a time, so that one slow platform does not hold up the others. */
export async function startPullWorker(): Promise<void> {
  await work(pullQueue, ({ pullId }, job) => runPull(pullId, job), { concurrency: 2 });
}

/** One pull from queue to snapshot. Whatever goes wrong ends as its state; the snapshot is published whole or not at all. */
export async function runPull(pullId: string, job: Pick<Job, "signal">): Promise<void> {
  const pull = await claim(pullId);
  if (!pull) return;
  const watch = watchForCancel(pull);
  try {
    const signal = AbortSignal.any([job.signal, watch.signal]);
    const snapshot = await read(pull, signal, (progress) => watch.report(progress));
    await publish(pull, await prepareSnapshot(snapshot, pull));
  } catch (error) {
    await settle(pull, { cancelled: watch.signal.aborted, stopped: isStopped(job.signal) }, error);
  } finally {
    watch.stop();
  }
}

/** A pull runs once. The fence is raised with it: nobody who held the pull before can publish. */
async function claim(pullId: string): Promise<Running | null> {
  const now = new Date();
  const { count } = await db().pull.updateMany({
    where: { id: pullId, status: "queued", cancelRequestedAt: null },
    data: { status: "running", startedAt: now, heartbeatAt: now, fence: { increment: 1 } },
  });
  if (count === 0) return null;
  return db().pull.findUnique({ where: { id: pullId }, include: { source: true } });
}

async function read(
  pull: Running,
  signal: AbortSignal,
  progress: (progress: PullProgress) => void,
): Promise<Snapshot> {
  const { source } = pull;
  return takeSnapshot(connectorOf(source.kind), {
    settings: source.settings,
    credentials: openCredentials(source),
    allowPrivate: env().allowPrivate.join(","),
    signal,
    progress,
  });
}

async function publish(pull: Running, prepared: Prepared): Promise<void> {
  const { organisationId, sourceId, id, fence } = pull;
  const partial = SECTION_NAMES.some((section) => ledgerOf(prepared.snapshot, section).status === "partial");
  await transaction(async (tx) => {
    const stored = await storeSnapshot(tx, { organisationId, sourceId, pullId: id }, prepared);
    const { count } = await tx.pull.updateMany({
      where: { id, fence, status: "running", cancelRequestedAt: null },
      data: {
        status: partial ? "partial" : "succeeded",
        finishedAt: new Date(),
        snapshotId: stored.snapshotId,
      },
    });
    if (count === 0) throw new StalePull();
    await recordAudit(tx, byServer(organisationId), {
      action: "pull.finish",
      target: { kind: "source", id: sourceId, name: pull.source.name },
      after: { hash: stored.hash, partial },
    });
  });
}

/** Somebody ended the pull while it was about to be published. */
class StalePull extends Error {}

type Ended = { cancelled: boolean; stopped: boolean };

async function settle(pull: Running, ended: Ended, error: unknown): Promise<void> {
  const where = { id: pull.id, fence: pull.fence, status: "running" as const };
  const cancelled =
    ended.cancelled ||
    (error instanceof StalePull &&
      (await db().pull.count({ where: { ...where, cancelRequestedAt: { not: null } } })) > 0);
  if (!cancelled) log.warn({ err: error, pull: pull.id }, "pull failed");
  const failure = ended.stopped ? INTERRUPTED : pullErrorOf(error);
  await transaction(async (tx) => {
    const { count } = await tx.pull.updateMany({
      where,
      data: {
        status: cancelled ? "cancelled" : "failed",
        finishedAt: new Date(),
        ...(!cancelled && { error: failure }),
      },
    });
    // Given up as silent and ended by another server: what this run brought is refused, and that is on record.
    if (count === 0)
      await recordAudit(tx, byServer(pull.organisationId), {
        action: "pull.refuse",
        target: { kind: "source", id: pull.sourceId, name: pull.source.name },
        after: { pull: pull.id },
      });
    else if (!cancelled) await notifyOfFailedPull(tx, pull, failure);
  });
}

/** True when the server stops; a job that merely took too long is the platform's doing and told so. */
function isStopped({ aborted, reason }: AbortSignal): boolean {
  return aborted && !(reason instanceof DOMException && reason.name === "TimeoutError");
}

/** Once a second: gives a sign of life, writes the progress, and asks whether somebody cancelled. */
function watchForCancel(pull: Running) {
  const controller = new AbortController();
  let latest: PullProgress | undefined;
  const look = async () => {
    const progress = latest;
    latest = undefined;
    const { count } = await db().pull.updateMany({
      where: { id: pull.id, fence: pull.fence, status: "running", cancelRequestedAt: null },
      data: { heartbeatAt: new Date(), ...(progress && { progress }) },
    });
    if (count === 0) controller.abort(new Error("The pull was ended."));
  };
  const timer = setInterval(
    () => void look().catch((err: unknown) => log.warn({ err }, "pull progress")),
    LOOK_EVERY_MS,
  );
  return {
    signal: controller.signal,
    report: (progress: PullProgress) => {
      latest = progress;
    },
    stop: () => clearInterval(timer),
  };
}
