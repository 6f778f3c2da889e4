import "server-only";
import type { Context } from "@/lib/server/context";

/** Whoever has a seat sees what they asked themselves; what others ask may tell of what lies outside. */
export function requestsWithinSeat({ actor, seat }: Pick<Context, "actor" | "seat">): { askedById?: string } {
  return seat ? { askedById: actor.id } : {};
}
