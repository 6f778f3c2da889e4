import "server-only";
import type { CreatePackSchedule } from "@/lib/contracts/pack-schedules";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { requireSources } from "@/lib/server/packs/chosen-sources";
import { dayOf } from "@/lib/server/packs/period";
import { nextRun } from "@/lib/server/sources/schedule";

/** @throws AppError invalid for a time that never comes or an audit that is over */
export async function createPackSchedule(ctx: Context, input: CreatePackSchedule): Promise<{ id: string }> {
  authorize(ctx, "packs:write");
  const { timezone } = ctx.organisation;
  const now = new Date();
  if (input.kind === "cron" && nextRun(input.cron, timezone, now) === null)
    throw new AppError("invalid", "packs.problems.cron", {}, { field: "cron" });
  if (input.kind === "audit" && input.auditOn < dayOf(now, timezone))
    throw new AppError("invalid", "packs.problems.auditOver", {}, { field: "auditOn" });
  const { name, period, sourceIds } = input;
  const when: Record<string, string | number> =
    input.kind === "cron" ? { cron: input.cron } : { auditOn: input.auditOn, leadDays: input.leadDays };
  return transaction(async (tx) => {
    await requireSources(tx, ctx, sourceIds);
    const { id } = await tx.packSchedule.create({
      data: {
        organisationId: ctx.organisation.id,
        ...{ name, period, sourceIds, timezone },
        ...when,
        since: now,
        createdBy: ctx.actor.name,
      },
    });
    await recordAudit(tx, ctx, {
      action: "pack.schedule",
      target: { kind: "pack-schedule", id, name },
      after: { ...when, period, sources: sourceIds },
    });
    return { id };
  });
}
