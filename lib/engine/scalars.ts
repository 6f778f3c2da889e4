import { z } from "zod";

/** Platform-side identifier, kept as text even when the platform uses numbers. */
export const Id = z.string().min(1).max(256);
export const Name = z.string().max(512);
/** A point in time, ISO 8601 with offset. */
export const Instant = z.iso.datetime({ offset: true });
/** A calendar day in the schedule's own zone, YYYY-MM-DD. */
export const Day = z.iso.date();
/** IANA zone name; validity is judged where it is used, because the list grows. */
export const Timezone = z.string().min(1).max(64);
export const Count = z.number().int().nonnegative();
export const Seconds = z.number().nonnegative();

/** A stretch of one weekday in minutes after midnight. `start` may be greater than `end`: it then runs over midnight. */
export const Interval = z.strictObject({
  /** ISO weekday, 1 = Monday. */
  day: z.number().int().min(1).max(7),
  start: z.number().int().min(0).max(1440),
  end: z.number().int().min(0).max(1440),
});
export type Interval = z.infer<typeof Interval>;
