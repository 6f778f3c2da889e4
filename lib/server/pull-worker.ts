import "server-only";
import { ConnectorError } from "@/lib/connectors/connector-error";
import { takeSnapshot } from "@/lib/connectors/take-snapshot";
import type { PullError, PullProgress } from "@/lib/contracts/pulls";
import { ledgerOf, SECTION_NAMES, type Snapshot } from "@/lib/engine/snapshot";
import type { Pull, Source } from "@/lib/generated/prisma/client";
import { recordAudit } from "./audit-log";
import { db, transaction } from "./db";
import { env } from "./env";
import { work, type Job } from "./jobs";
import { log } from "./log";
import { pullQueue } from "./pulls/queue";
import { prepareSnapshot, storeSnapshot, type Prepared } from "./snapshots/store";
import { SecretUnreadable } from "./secrets";
import { connectorOf } from "./sources/connector";
import { openCredentials } from "./sources/secret";

const LOOK_EVERY_MS = 1_000;
type Running = Pull & { source: Source };

/** Takes pulls out of the queue; two at a time, so that one slow platform does not hold up the others. */
export async function startPullWorker(): Promise<void> {
  await abandonOrphans();
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
    await settle(pull, watch.signal.aborted, error);
  } finally {
    watch.stop();
  }
}

/** Raises the fence: whoever ran this pull before can no longer publish. */
async function claim(pullId: string): Promise<Running | null> {
  const { count } = await db().pull.updateMany({
    where: { id: pullId, status: { in: ["queued", "running"] }, cancelRequestedAt: null },
    data: { status: "running", startedAt: new Date(), fence: { increment: 1 } },
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
    await recordAudit(tx, SERVER(organisationId), {
      action: "pull.finish",
      target: { kind: "source", id: sourceId, name: pull.source.name },
      after: { hash: stored.hash, partial },
    });
  });
}

class StalePull extends Error {}

async function settle(pull: Running, cancelled: boolean, error: unknown): Promise<void> {
  if (error instanceof StalePull && !cancelled) {
    log.warn({ pull: pull.id }, "a stale run of a pull was refused");
    return;
  }
  const failure = describe(error);
  if (!cancelled) log.warn({ err: error, pull: pull.id }, "pull failed");
  await db().pull.updateMany({
    where: { id: pull.id, fence: pull.fence, status: "running" },
    data: {
      status: cancelled ? "cancelled" : "failed",
      finishedAt: new Date(),
      ...(!cancelled && { error: failure }),
    },
  });
}

function describe(error: unknown): PullError {
  if (error instanceof ConnectorError) return { code: error.code, text: error.text, remedy: error.remedy };
  if (error instanceof SecretUnreadable) return { code: "secret-unreadable", ...SECRET_LOST };
  return { code: "internal", ...UNEXPECTED };
}

/** Asks the database once a second whether somebody cancelled, and writes the progress on the same occasion. */
function watchForCancel(pull: Running) {
  const controller = new AbortController();
  let latest: PullProgress | undefined;
  const look = async () => {
    const progress = latest;
    latest = undefined;
    const where = { id: pull.id, fence: pull.fence };
    if (progress) await db().pull.updateMany({ where, data: { progress } });
    const row = await db().pull.findFirst({ where, select: { cancelRequestedAt: true } });
    if (!row || row.cancelRequestedAt) controller.abort(new Error("The pull was cancelled."));
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

/** Pulls that ran when the server ended: nobody will finish them, and nothing half of them was published. */
async function abandonOrphans(): Promise<void> {
  await db().pull.updateMany({
    where: { status: "running" },
    data: { status: "failed", finishedAt: new Date(), error: { code: "interrupted", ...INTERRUPTED } },
  });
}

const SERVER = (organisationId: string) => ({
  actor: { id: null, name: "Inlet" },
  organisation: { id: organisationId },
  request: null,
});

const SECRET_LOST = {
  text: { zh: "无法解密该数据源的凭证。", en: "The source's credentials cannot be decrypted." },
  remedy: { zh: "请重新填写凭证。", en: "Enter the credentials again." },
};
const INTERRUPTED = {
  text: {
    zh: "服务器在拉取过程中停止，没有写入任何数据。",
    en: "The server stopped during the pull; nothing was written.",
  },
  remedy: { zh: "请重新拉取。", en: "Pull again." },
};
const UNEXPECTED = {
  text: {
    zh: "拉取因程序错误中断，没有写入任何数据。",
    en: "The pull stopped on an error of ours; nothing was written.",
  },
  remedy: {
    zh: "请重试；若仍失败，请查看服务器日志。",
    en: "Try again; if it fails again, look at the server's log.",
  },
};
