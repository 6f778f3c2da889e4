import "server-only";
import type { SeatView } from "@/lib/contracts/seats";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { seatParts, toSeat } from "./serialise";

/** The seat whoever asks sits on; null for those who see the whole organisation for good. */
export async function getOwnSeat(ctx: Context): Promise<SeatView | null> {
  authorize(ctx, "account:self");
  if (!ctx.seat) return null;
  const seat = await db().auditorSeat.findUniqueOrThrow({ where: { id: ctx.seat.id }, include: seatParts });
  return toSeat(seat, ctx.organisation.timezone);
}
