import "server-only";
import { z } from "zod";
import type { Context } from "@/lib/server/context";
import type { Transaction } from "@/lib/server/db";

type Seated = Pick<Context, "organisation" | "seat">;

/**
 * A pack is given whole or not at all, so a seat sees those that tell of nothing else: a period inside its own, and only
 * sources it has.
 */
export async function packsWithinSeat(
  client: Pick<Transaction, "pack">,
  { organisation, seat }: Seated,
): Promise<{ AND?: object[] }> {
  if (!seat) return {};
  const { sources, from, to } = seat;
  const period = {
    ...(from && { periodFrom: { gte: from } }),
    ...(to && { periodTo: { lte: to } }),
  };
  if (!sources) return { AND: [period] };
  const all = await client.pack.findMany({
    where: { organisationId: organisation.id, ...period },
    select: { id: true, sourceIds: true },
  });
  const isInside = (chosen: unknown) => {
    const ids = z.array(z.string()).parse(chosen);
    return ids.length > 0 && ids.every((id) => sources.includes(id));
  };
  return { AND: [{ id: { in: all.filter((pack) => isInside(pack.sourceIds)).map(({ id }) => id) } }] };
}
