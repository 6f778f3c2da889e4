import { z } from "zod";
import { Day } from "./audit-log";

/** What a pack that is made by itself tells of, counted back from when it is made. */
export const PACK_PERIODS = [
  "previous-month",
  "previous-quarter",
  "previous-week",
  "last-30-days",
  "since-previous",
] as const;
export type PackPeriod = (typeof PACK_PERIODS)[number];

const common = {
  name: z.string().trim().min(1).max(80),
  period: z.enum(PACK_PERIODS),
  sourceIds: z.array(z.string().min(1).max(64)).max(200).default([]),
};

/** At every time the five-field cron text names, or once before an audit; read in the organisation's time zone. */
export const CreatePackSchedule = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("cron"), ...common, cron: z.string().trim().min(1).max(100) }),
  z.strictObject({
    kind: z.literal("audit"),
    ...common,
    auditOn: Day,
    leadDays: z.number().int().min(0).max(90),
  }),
]);
export type CreatePackSchedule = z.infer<typeof CreatePackSchedule>;

export const PackScheduleView = z.object({
  id: z.string(),
  name: z.string(),
  cron: z.string().nullable(),
  audit: z.object({ on: z.string(), leadDays: z.number().int() }).nullable(),
  timezone: z.string(),
  period: z.enum(PACK_PERIODS),
  sourceIds: z.array(z.string()),
  /** Null: it has run for the last time. */
  nextAt: z.iso.datetime().nullable(),
  lastRunAt: z.iso.datetime().nullable(),
  createdBy: z.string(),
});
export type PackScheduleView = z.infer<typeof PackScheduleView>;

export const PackScheduleList = z.array(PackScheduleView);
export type PackScheduleList = z.infer<typeof PackScheduleList>;

export const PackScheduleParams = z.object({ scheduleId: z.string() });
