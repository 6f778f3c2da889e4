import { z } from "zod";
import { Day } from "./audit-log";

/** How long a seat lasts when nobody says otherwise. */
export const USUAL_SEAT_DAYS = 90;

/** Days before its end on which administrators are told. */
export const SEAT_WARNING_DAYS = 7;

/** What an administrator gives an auditor. Days are the organisation's; every day named belongs to what it bounds. */
export const SeatTerms = z.strictObject({
  /** None of them: the whole organisation. */
  sources: z.array(z.string().min(1)).max(200),
  /** The period of the evidence, open where null. */
  from: Day.nullable(),
  to: Day.nullable(),
  /** The first day the person may come in; null: at once. */
  startsOn: Day.nullable(),
  endsOn: Day,
});
export type SeatTerms = z.infer<typeof SeatTerms>;

export const SeatView = z.object({
  id: z.string(),
  isWhole: z.boolean(),
  sources: z.array(z.object({ id: z.string(), name: z.string() })),
  from: Day.nullable(),
  to: Day.nullable(),
  startsOn: Day,
  endsOn: Day,
  state: z.enum(["ahead", "running", "over"]),
  /** Whole days that are left; 0 on the last one. */
  daysLeft: z.number().int(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  /** Taken back, or replaced, before its last day. */
  ended: z.object({ at: z.iso.datetime(), by: z.string() }).nullable(),
});
export type SeatView = z.infer<typeof SeatView>;
