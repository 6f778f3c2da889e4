import "server-only";
import { type Seated, untilSeatEnds, withinSeat } from "@/lib/server/seat";

/** A probe of a source, set up by the end of the period; one of all sources is the organisation's as a whole. */
export const probesWithinSeat = (ctx: Seated) => ({
  AND: [withinSeat(ctx, { source: "sourceId" }), untilSeatEnds(ctx, "createdAt")],
});

export const runsWithinSeat = (ctx: Seated) => withinSeat(ctx, { at: "at" });
