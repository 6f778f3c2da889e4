import "server-only";
import { incidentsWithinSeat } from "@/lib/server/incidents/within-seat";
import { type Seated, untilSeatEnds } from "@/lib/server/seat";

/** A lesson is of its incident, and was written when it was written. */
export const lessonsWithinSeat = (ctx: Seated) => ({
  incident: incidentsWithinSeat(ctx),
  ...untilSeatEnds(ctx, "createdAt"),
});
