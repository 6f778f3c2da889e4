import { z } from "zod";

/**
 * A configured value as it was met. A plain value was read (or, in a declared section, typed in by a person).
 * Anything else carries a `$` marker, so "the platform has no such thing" and "we could not read it" never look alike.
 * A missing key means nobody collected it and reads as unreadable.
 */
export const UNREADABLE_REASONS = [
  "not-collected",
  "not-offered",
  "no-permission",
  "request-failed",
  "truncated",
  "redacted",
  "unrecognised",
] as const;
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number];

export type Absent = { $: "absent" };
export type Unreadable = { $: "unreadable"; reason: UnreadableReason; detail?: string };
export type Declared<T> = { $: "declared"; value: T; by?: string; at?: string };
export type Value<T> = T | Absent | Unreadable | Declared<T> | undefined;

/** What a field holds once the ways of missing it are excluded. */
export type KnownOf<V> = Exclude<V, undefined | Absent | Unreadable | Declared<unknown>>;

export type Reading<T> =
  | { state: "observed" | "declared"; value: T }
  | { state: "absent" }
  | { state: "unreadable"; reason: UnreadableReason; detail?: string };

const absentSchema = z.strictObject({ $: z.literal("absent") });
const unreadableSchema = z.strictObject({
  $: z.literal("unreadable"),
  reason: z.enum(UNREADABLE_REASONS),
  detail: z.string().optional(),
});

/** A value that is not there, and which of the two ways it is missing. */
export const marker = z.union([absentSchema, unreadableSchema]);

/** Field schema that also accepts the three markers. `inner` must be strict when it is an object. */
export function value<T extends z.ZodType>(inner: T) {
  const declared = z.strictObject({
    $: z.literal("declared"),
    value: inner,
    by: z.string().optional(),
    at: z.iso.datetime({ offset: true }).optional(),
  });
  return z.union([inner, absentSchema, unreadableSchema, declared]).optional();
}

export const absent: Absent = { $: "absent" };

export function unreadable(reason: UnreadableReason, detail?: string): Unreadable {
  return detail === undefined ? { $: "unreadable", reason } : { $: "unreadable", reason, detail };
}

export function read<T>(field: Value<T>): Reading<T> {
  if (field === undefined) return { state: "unreadable", reason: "not-collected" };
  if (typeof field !== "object" || field === null || !("$" in field)) {
    return { state: "observed", value: field as T };
  }
  if (field.$ === "absent") return { state: "absent" };
  if (field.$ === "declared") return { state: "declared", value: field.value };
  const { reason, detail } = field;
  return detail === undefined ? { state: "unreadable", reason } : { state: "unreadable", reason, detail };
}

// The three below say what `read` says without making an object: they are asked of every field of every row.

/** The value when it is known, observed or declared; otherwise undefined. */
export function known<T>(field: Value<T>): T | undefined {
  if (!isMarked(field)) return field as T | undefined;
  return field.$ === "declared" ? field.value : undefined;
}

export function isUnreadable<T>(field: Value<T>): boolean {
  return field === undefined || (isMarked(field) && field.$ !== "absent" && field.$ !== "declared");
}

export function isAbsent<T>(field: Value<T>): boolean {
  return isMarked(field) && field.$ === "absent";
}

function isMarked<T>(field: Value<T>): field is Absent | Unreadable | Declared<T> {
  return typeof field === "object" && field !== null && "$" in field;
}
