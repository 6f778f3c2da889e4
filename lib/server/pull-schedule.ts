import "server-only";
import { byServer, recordAudit } from "./audit-log";
import { db, isUniqueViolation, transaction } from "./db";
import { declareQueue, enqueue, schedule, work } from "./jobs";
import { pullQueue, scheduleQueue } from "./pulls/queue";
import { nextRun } from "./sources/schedule";

/** Once a minute: pull every source whose time has come since it was last asked, however often it was missed. */
export async function startPullSchedule(): Promise<void> {
  await declareQueue(pullQueue);
  await work(scheduleQueue, () => requestDuePulls(new Date()));
  await schedule(scheduleQueue, "* * * * *", {});
}

export async function requestDuePulls(now: Date): Promise<void> {
  const sources = await db().source.findMany({
    where: { archivedAt: null, schedule: { not: null } },
    include: { pulls: { orderBy: { queuedAt: "desc" }, take: 1, select: { queuedAt: true } } },
  });
  for (const source of sources) {
    const asked = [source.pulls[0]?.queuedAt, source.scheduledSince, source.createdAt];
    const since = Math.max(...asked.map((time) => time?.getTime() ?? 0));
    const due = nextRun(source.schedule ?? "", source.scheduleTimezone ?? "UTC", new Date(since));
    if (due && due <= now) await queuePull(source);
  }
}

async function queuePull(source: { id: string; organisationId: string; name: string }): Promise<void> {
  try {
    await transaction(async (tx) => {
      const pull = await tx.pull.create({
        data: { organisationId: source.organisationId, sourceId: source.id },
      });
      await enqueue(pullQueue, { pullId: pull.id }, { tx, id: pull.id });
      await recordAudit(tx, byServer(source.organisationId), {
        action: "pull.request",
        target: { kind: "source", id: source.id, name: source.name },
      });
    });
  } catch (error) {
    // One is waiting or running already; the next minute asks again.
    if (!isUniqueViolation(error)) throw error;
  }
}
