import "server-only";
import { type Seated, untilSeatEnds, withinSeat } from "@/lib/server/seat";

/** An incident belongs to the source it hit and to the moment it was declared; without a source, to the whole organisation. */
export const incidentsWithinSeat = (ctx: Seated) => withinSeat(ctx, { source: "sourceId", at: "declaredAt" });

/** What was written, decided or attached after the period is not part of an incident that began in it. */
export const partsWithinSeat = (ctx: Seated) => ({
  entries: untilSeatEnds(ctx, "recordedAt"),
  clocks: untilSeatEnds(ctx, "setAt"),
  attachments: untilSeatEnds(ctx, "createdAt"),
  followUps: untilSeatEnds(ctx, "createdAt"),
});
