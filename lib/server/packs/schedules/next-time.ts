import "server-only";
import type { PackSchedule } from "@/lib/generated/prisma/client";
import { daysAfter, startOfDay } from "@/lib/server/day";
import { nextRun } from "@/lib/server/sources/schedule";

type Timed = Pick<PackSchedule, "cron" | "timezone" | "auditOn" | "leadDays" | "since" | "lastRunAt">;

/** When a schedule is due; in the past while it was missed, null when it has run for the last time. */
export function nextTimeOf({ cron, timezone, auditOn, leadDays, since, lastRunAt }: Timed): Date | null {
  if (cron !== null) return nextRun(cron, timezone, lastRunAt ?? since);
  if (auditOn === null || lastRunAt !== null) return null;
  return startOfDay(daysAfter(auditOn, -(leadDays ?? 0)), timezone);
}
