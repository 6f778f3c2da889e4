import "server-only";
import type { DeliveryPage, DeliveryQuery } from "@/lib/contracts/notifications";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { badCursor } from "@/lib/server/errors";
import { getTargetInOrganisation } from "@/lib/server/notification-targets/get-in-organisation";
import { withinSeat } from "@/lib/server/seat";
import { serialiseDelivery, withLog } from "./serialise";

/** What a target was told or is to be told, newest first. @throws AppError not-found */
export async function listDeliveries(
  ctx: Context,
  input: DeliveryQuery & { targetId: string },
): Promise<DeliveryPage> {
  authorize(ctx, "notifications:read");
  const { id: targetId } = await getTargetInOrganisation(db(), ctx, input.targetId);
  const { status, cursor, limit } = input;
  if (cursor && (await db().delivery.count({ where: { id: cursor, targetId } })) === 0) throw badCursor();
  const rows = await db().delivery.findMany({
    where: {
      targetId,
      ...withinSeat(ctx, { source: "sourceId", at: "occurredAt" }),
      ...(status && { status }),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    include: withLog,
    take: limit + 1,
    ...(cursor && { cursor: { id: cursor }, skip: 1 }),
  });
  const shown = rows.slice(0, limit);
  return {
    deliveries: shown.map(serialiseDelivery),
    nextCursor: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
  };
}
