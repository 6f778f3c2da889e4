import "server-only";
import { type Seated, untilSeatEnds, withinSeat } from "@/lib/server/seat";

/** A scan of a source the seat names, set up by the end of its period. */
export const siteScansWithinSeat = (ctx: Seated) => ({
  AND: [withinSeat(ctx, { source: "sourceId" }), untilSeatEnds(ctx, "createdAt")],
});

export const siteScanRunsWithinSeat = (ctx: Seated) => withinSeat(ctx, { at: "at" });
