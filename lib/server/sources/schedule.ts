import "server-only";
import { CronExpressionParser } from "cron-parser";
import type { ScheduleSource } from "@/lib/contracts/sources";
import { isTimezone } from "@/lib/engine/zoned";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { getSourceInOrganisation } from "./get-in-organisation";

type Input = ScheduleSource & { sourceId: string };

/** Sets or clears when a source is pulled by itself. @throws AppError invalid for a time that never comes */
export async function scheduleSource(ctx: Context, input: Input): Promise<void> {
  authorize(ctx, "sources:write");
  if (input.schedule !== null && nextRun(input.schedule, input.timezone, new Date()) === null) {
    throw new AppError("invalid", "sources.problems.schedule");
  }
  await transaction(async (tx) => {
    const source = await getSourceInOrganisation(tx, ctx, input.sourceId);
    if (source.kind === "file" && input.schedule !== null)
      throw new AppError("conflict", "sources.problems.fileIsImported");
    await tx.source.update({
      where: { id: source.id },
      data: {
        schedule: input.schedule,
        scheduleTimezone: input.schedule === null ? null : input.timezone,
        scheduledSince: input.schedule === null ? null : new Date(),
      },
    });
    await recordAudit(tx, ctx, {
      action: "source.schedule",
      target: { kind: "source", id: source.id, name: source.name },
      before: { schedule: source.schedule, timezone: source.scheduleTimezone },
      after: { schedule: input.schedule, timezone: input.timezone },
    });
  });
}

/** The next time after `from` that five-field cron text names; null when it is malformed or never comes. */
export function nextRun(schedule: string, timezone: string, from: Date): Date | null {
  if (schedule.trim().split(/\s+/).length !== 5 || !isTimezone(timezone)) return null;
  try {
    return CronExpressionParser.parse(schedule, { tz: timezone, currentDate: from }).next().toDate();
  } catch {
    return null;
  }
}
