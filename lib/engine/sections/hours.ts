import { z } from "zod";
import { Day, Id, Interval, Name, Timezone } from "../scalars";
import { value } from "../value";

export const HoursException = z.strictObject({
  from: Day,
  /** Last day, inclusive. */
  to: Day,
  closed: z.boolean(),
  /** Replaces the ordinary week on these days; `day` of each interval is ignored. */
  intervals: z.array(Interval).optional(),
  annual: z.boolean().optional(),
  name: z.string().optional(),
});
export type HoursException = z.infer<typeof HoursException>;

/**
 * A weekly timetable. `purpose` tells whose:
 * `opening` what a channel promises its customers, `assignment` when the platform may give somebody conversations,
 * `roster` when people are planned to work.
 */
export const Hours = z.strictObject({
  id: Id,
  name: Name,
  purpose: z.enum(["opening", "assignment", "roster"]),
  subjects: z.array(z.strictObject({ kind: z.enum(["organisation", "channel", "group", "agent"]), id: Id })),
  enabled: value(z.boolean()),
  timezone: value(Timezone),
  /** Why the timetable keeps another zone than the organisation, when somebody declared it. */
  timezoneReason: value(z.string()),
  alwaysOpen: value(z.boolean()),
  intervals: value(z.array(Interval)),
  exceptions: value(z.array(HoursException)),
});
export type Hours = z.infer<typeof Hours>;

/** A public holiday (or, with `closed` false, a working day moved onto a weekend). */
export const Holiday = z.strictObject({
  id: Id,
  name: Name,
  date: Day,
  closed: z.boolean(),
});
export type Holiday = z.infer<typeof Holiday>;
