import { z } from "zod";
import { Names } from "./reading";
import { EditView } from "./repairs";

const Moment = z.object({ snapshotId: z.string(), takenAt: z.iso.datetime() });

/** Since when an hour of a channel is dark, and the smallest part of that change which suffices for it. */
export const HourTrace = z.object({
  /** How many stored snapshots know this channel, up to the one on view. */
  looked: z.number().int(),
  /** The first snapshot of the dark stretch that reaches to the one on view. */
  since: Moment,
  /** The one before, in which the hour was not dark; null when it was dark in every stored one. */
  before: Moment.nullable(),
  /** Configuration changes between the two. */
  changes: z.number().int(),
  suspects: z.array(EditView),
  /** Why no change is named: not by a change of configuration, for one, but by the clock or by what could be read. */
  inconclusive: z.enum(["not-dark", "dark-before", "not-by-configuration"]).nullable(),
  names: Names,
});
export type HourTrace = z.infer<typeof HourTrace>;
