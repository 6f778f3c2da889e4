import { z } from "zod";
import { Names } from "./reading";
import { EditView } from "./repairs";

const Moment = z.object({ snapshotId: z.string(), takenAt: z.iso.datetime() });

/** Since when an hour of a channel is dark, and the smallest part of that change which suffices for it. */
export const HourTrace = z.object({
  /** How many stored snapshots that know this channel were looked at, from the one on view back. */
  looked: z.number().int(),
  /** False when time ran out before the oldest one: it may be dark for longer than `since` says. */
  isWhole: z.boolean(),
  /** The first snapshot of the dark stretch that reaches to the one on view. */
  since: Moment,
  /** The one before, in which the hour was not dark; null when it was dark in every stored one. */
  before: Moment.nullable(),
  /** Configuration changes between the two. */
  changes: z.number().int(),
  /** The first of `suspectCount`. */
  suspects: z.array(EditView),
  suspectCount: z.number().int(),
  /** False when time ran out: the suspects suffice, but some of them may be left out. */
  isSmallest: z.boolean(),
  /** Why no change is named: not by a change of configuration, for one, but by the clock or by what could be read. */
  inconclusive: z.enum(["not-dark", "dark-before", "not-by-configuration"]).nullable(),
  names: Names,
});
export type HourTrace = z.infer<typeof HourTrace>;
