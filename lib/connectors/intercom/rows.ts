import { z } from "zod";
import { count, flag, maybe, text } from "../fields";

/** What is kept of each row; anything not named here is dropped on the spot. Ids are text, members' lists are numbers. */
const id = z.union([z.string().min(1).max(256), z.number().int()]).transform(String);
const ids = maybe(z.array(id));

export const Me = z.object({
  id,
  name: text,
  email: text,
  app: maybe(z.object({ id_code: z.string().min(1), name: text, region: text, timezone: text })),
});
export type Me = z.infer<typeof Me>;

export const AdminRow = z.object({
  id,
  name: text,
  email: text,
  has_inbox_seat: flag,
  away_mode_enabled: flag,
  away_mode_reassign: flag,
  team_ids: ids,
  role: maybe(z.object({ id, name: text })),
});
export type AdminRow = z.infer<typeof AdminRow>;

export const TeamRow = z.object({
  id,
  name: text,
  admin_ids: ids,
  assignment_limit: count,
  distribution_method: text,
});
export type TeamRow = z.infer<typeof TeamRow>;

const IntervalRow = z.object({
  start_minute: z.number().int().min(0).max(10_080),
  end_minute: z.number().int().min(0).max(10_080),
});
export const ScheduleRow = z.object({
  id,
  name: text,
  time_zone_name: text,
  twenty_four_seven: flag,
  time_intervals: maybe(z.array(IntervalRow)),
});
export type ScheduleRow = z.infer<typeof ScheduleRow>;

export const ExceptionRow = z.object({
  id,
  name: text,
  exception_date: z.iso.date(),
  exception_type: z.enum(["closed", "custom_hours"]),
  time_intervals: maybe(z.array(IntervalRow)),
  recurring_annually: flag,
});
export type ExceptionRow = z.infer<typeof ExceptionRow>;

export const EmailRow = z.object({
  id,
  email: text,
  verified: flag,
  forwarding_enabled: flag,
  /** Unix seconds; null says that nothing ever came. */
  forwarded_email_last_received_at: z.number().int().nonnegative().nullable().optional().catch(undefined),
});
export type EmailRow = z.infer<typeof EmailRow>;

export const BrandRow = z.object({ id, name: text });
export type BrandRow = z.infer<typeof BrandRow>;

export const AllowList = z.object({ enabled: z.boolean(), ip_allowlist: z.array(z.string()) });
export type AllowList = z.infer<typeof AllowList>;

export const LogRow = z.object({
  id,
  performed_by: maybe(z.object({ id: maybe(id), email: text })),
  created_at: z.number().int().nonnegative(),
  activity_type: z.string().min(1),
  metadata: maybe(z.object({ team: maybe(z.object({ id })) })),
});
export type LogRow = z.infer<typeof LogRow>;

export const LogPages = z.object({ next: z.unknown(), total_pages: count, per_page: count }).nullish();
export type LogPages = z.infer<typeof LogPages>;

export const Workflow = z.object({
  workflow: z.object({ id, title: text, state: z.enum(["live", "draft", "paused"]), trigger_type: text }),
});
export type Workflow = z.infer<typeof Workflow>["workflow"];
