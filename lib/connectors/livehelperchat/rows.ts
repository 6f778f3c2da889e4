import { z } from "zod";

/** Shapes of raw rows. The same number comes as a number or as text, so both are accepted everywhere. */
const integer = z.union([
  z.number().int(),
  z
    .string()
    .regex(/^-?\d+$/)
    .transform(Number),
]);
/** A field an older version lacks, or that makes no sense, is a field that was not read. */
const maybe = <T extends z.ZodType>(inner: T) =>
  inner
    .nullish()
    .transform((v) => v ?? undefined)
    .catch(undefined);
const number = maybe(integer);
const text = maybe(z.string());
const flag = maybe(integer.transform((n) => n !== 0));
const id = integer.transform(String);

export const UserRow = z.object({
  id,
  username: text,
  name: text,
  surname: text,
  email: text,
  disabled: flag,
  hide_online: flag,
  all_departments: flag,
  departments_ids: text,
  exclude_autoasign: flag,
  max_active_chats: number,
  always_on: flag,
  time_zone: text,
});
export type UserRow = z.infer<typeof UserRow>;

export const DAY_PREFIXES = ["mod", "tud", "wed", "thd", "frd", "sad", "sud"] as const;
type DayColumn = `${(typeof DAY_PREFIXES)[number]}_${"start" | "end"}_hour`;
const dayColumns = Object.fromEntries(
  DAY_PREFIXES.flatMap((day) => [`${day}_start_hour`, `${day}_end_hour`]).map((column) => [column, number]),
) as Record<DayColumn, typeof number>;

export const DepartmentRow = z.object({
  id,
  name: text,
  disabled: flag,
  hidden: flag,
  archive: flag,
  dep_offline: flag,
  online_hours_active: flag,
  active_balancing: flag,
  assign_same_language: flag,
  delay_before_assign: number,
  department_transfer_id: number,
  pending_max: number,
  pending_chats_counter: number,
  active_chats_counter: number,
  bot_configuration: text,
  ...dayColumns,
});
export type DepartmentRow = z.infer<typeof DepartmentRow>;

export const BotRow = z.object({ id, name: text });
export const RoleRow = z.object({ id, name: text });
export const RoleFunctionRow = z.object({
  role_id: id,
  module: z.string().min(1),
  function: z.string().min(1),
  limitation: text,
  type: integer,
});
export const PeopleGroupRow = z.object({ id, name: text, disabled: flag });
export const GroupRoleRow = z.object({ group_id: id, role_id: id });
export const GroupUserRow = z.object({ group_id: id, user_id: id });
export const UserDepartmentRow = z.object({
  user_id: id,
  /** 0 means every department. */
  dep_id: id,
  last_activity: number,
  hide_online: flag,
  ro: flag,
  always_on: flag,
  exclude_autoasign: flag,
  exc_indv_autoasign: flag,
  max_chats: number,
  chat_min_priority: number,
  chat_max_priority: number,
  active_chats: number,
});
export type UserDepartmentRow = z.infer<typeof UserDepartmentRow>;
export const CustomHoursRow = z.object({
  dep_id: id,
  date_from: integer,
  date_to: integer,
  start_hour: integer,
  end_hour: integer,
  /** 0: from date to date. 1: on the weekday in `date_from`. */
  repetitiveness: integer,
});
export type CustomHoursRow = z.infer<typeof CustomHoursRow>;
/** All that is needed of a department where it is listed for a person. */
export const DepartmentId = z.object({ id });
export const ApiKeyRow = z.object({
  id,
  user_id: id,
  active: flag,
  ip_restrictions: text,
  key_sha256_12: text,
});
export const SessionRow = z.object({
  id,
  user_id: id,
  notifications_status: flag,
  error: flag,
  last_error: text,
  updated_on: number,
  expires_on: number,
});
export const SubscriberRow = z.object({ id, user_id: id, last_error: text, utime: number });
export const WebhookRow = z.object({ id, name: text, event: text, disabled: flag });
export const IncomingWebhookRow = z.object({ id, name: text, identifier: text, disabled: flag });
export const ConfigRow = z.object({ identifier: z.string(), value: text });
export const BlockedRow = z.object({ id, ip: text, nick: text, dep_id: id, expires: number });
export const AuditRow = z.object({
  id,
  category: text,
  object_id: maybe(integer),
  message: text,
  /** Unix seconds, or the database's own wall clock. */
  time: z.union([integer, z.string()]),
});

/** Parses a list. Rows that are not what they should be are counted, so that the ledger can say so. */
export function parseRows<T extends z.ZodType>(
  schema: T,
  rows: readonly unknown[],
): { rows: z.infer<T>[]; bad: number } {
  const parsed = rows.map((row) => schema.safeParse(row));
  const good = parsed.flatMap((one) => (one.success ? [one.data] : []));
  return { rows: good, bad: parsed.length - good.length };
}
