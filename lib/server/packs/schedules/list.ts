import "server-only";
import { PackScheduleList } from "@/lib/contracts/pack-schedules";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { nextTimeOf } from "./next-time";

export async function listPackSchedules(ctx: Context): Promise<PackScheduleList> {
  authorize(ctx, "packs:read");
  const rows = await db().packSchedule.findMany({
    where: { organisationId: ctx.organisation.id, archivedAt: null },
    orderBy: { id: "asc" },
  });
  return PackScheduleList.parse(
    rows.map((row) => ({
      ...{ id: row.id, name: row.name, cron: row.cron, timezone: row.timezone },
      audit: row.auditOn === null ? null : { on: row.auditOn, leadDays: row.leadDays ?? 0 },
      period: row.period,
      sourceIds: row.sourceIds,
      nextAt: nextTimeOf(row)?.toISOString() ?? null,
      lastRunAt: row.lastRunAt?.toISOString() ?? null,
      createdBy: row.createdBy,
    })),
  );
}
