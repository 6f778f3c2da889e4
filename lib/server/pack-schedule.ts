import "server-only";
import { PACK_PERIODS } from "@/lib/contracts/pack-schedules";
import { z } from "zod";
import type { PackSchedule } from "@/lib/generated/prisma/client";
import { byServer, recordAudit } from "./audit-log";
import { db, isUniqueViolation, transaction } from "./db";
import { declareQueue, schedule, work } from "./jobs";
import { periodAt } from "./packs/period";
import { putInPack } from "./packs/put-in";
import { packQueue, packRetentionQueue, packScheduleQueue } from "./packs/queue";
import { applyRetention } from "./pack-retention";
import { nextTimeOf } from "./packs/schedules/next-time";

const Chosen = z.object({ period: z.enum(PACK_PERIODS), sourceIds: z.array(z.string()) });

/** Once a minute: asks for every pack whose time has come; once a day: erases those nobody keeps. */
export async function startPackSchedule(): Promise<void> {
  await declareQueue(packQueue);
  await work(packScheduleQueue, () => requestDuePacks(new Date()));
  await schedule(packScheduleQueue, "* * * * *", {});
  await work(packRetentionQueue, () => applyRetentionToAll(new Date()));
  await schedule(packRetentionQueue, "41 3 * * *", {});
}

export async function requestDuePacks(now: Date): Promise<void> {
  const schedules = await db().packSchedule.findMany({ where: { archivedAt: null }, orderBy: { id: "asc" } });
  for (const one of schedules) {
    const due = nextTimeOf(one);
    if (due && due <= now) await queuePack(one, due, now);
  }
}

async function queuePack(one: PackSchedule, due: Date, now: Date): Promise<void> {
  const { id, organisationId, name, timezone } = one;
  const { period, sourceIds } = Chosen.parse(one);
  try {
    await transaction(async (tx) => {
      const newest = await tx.pack.findFirst({
        where: { organisationId, number: { not: null } },
        orderBy: { number: "desc" },
        select: { periodTo: true },
      });
      const asked = periodAt(period, due, timezone, newest?.periodTo ?? null);
      await putInPack(tx, { organisationId, period: asked, sourceIds, requestedBy: name, scheduleId: id });
      await tx.packSchedule.update({ where: { id }, data: { lastRunAt: now } });
      await recordAudit(tx, byServer(organisationId), {
        action: "pack.request",
        target: { kind: "pack-schedule", id, name },
        after: { from: asked.from.toISOString(), to: asked.to.toISOString() },
      });
    });
  } catch (error) {
    // One is being made already; the next minute asks again.
    if (!isUniqueViolation(error)) throw error;
  }
}

async function applyRetentionToAll(now: Date): Promise<void> {
  const all = await db().packRetention.findMany({ select: { organisationId: true } });
  for (const { organisationId } of all) await applyRetention(organisationId, now);
}
