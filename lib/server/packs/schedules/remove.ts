import "server-only";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";

/** Makes no further packs; those it made stay. @throws AppError not-found */
export async function removePackSchedule(
  ctx: Context,
  { scheduleId }: { scheduleId: string },
): Promise<void> {
  authorize(ctx, "packs:write");
  await transaction(async (tx) => {
    const schedule = await tx.packSchedule.findFirst({
      where: { id: scheduleId, organisationId: ctx.organisation.id, archivedAt: null },
    });
    if (!schedule) throw notFound();
    await tx.packSchedule.update({ where: { id: scheduleId }, data: { archivedAt: new Date() } });
    await recordAudit(tx, ctx, {
      action: "pack.unschedule",
      target: { kind: "pack-schedule", id: scheduleId, name: schedule.name },
      before: { cron: schedule.cron, auditOn: schedule.auditOn, period: schedule.period },
    });
  });
}
