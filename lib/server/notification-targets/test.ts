import "server-only";
import { randomUUID } from "node:crypto";
import { type DeliveryView, NotificationContent, TEST_EVENT } from "@/lib/contracts/notifications";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { attempt } from "@/lib/server/delivery-worker";
import { claimDelivery } from "@/lib/server/deliveries/claim";
import { serialiseDelivery, withLog } from "@/lib/server/deliveries/serialise";
import { AppError } from "@/lib/server/errors";
import { getTargetInOrganisation } from "./get-in-organisation";

const WITHIN_MS = 45_000;

/**
 * Sends a message now, once, by the way all others go, and answers with what came of it. A refusal by the other side is an
 * answer here, not an error. @throws AppError conflict while the target is busy
 */
export async function testTarget(ctx: Context, input: { targetId: string }): Promise<DeliveryView> {
  authorize(ctx, "notifications:send");
  const id = randomUUID();
  const organisationId = ctx.organisation.id;
  await transaction(async (tx) => {
    const target = await getTargetInOrganisation(tx, ctx, input.targetId);
    const now = new Date();
    if (target.freeAt && target.freeAt > now)
      throw new AppError(
        "conflict",
        "notifications.problems.busy",
        {},
        {
          retryAfter: Math.ceil((target.freeAt.getTime() - now.getTime()) / 1000),
        },
      );
    const content = NotificationContent.parse({
      subject: ctx.actor.name,
      severity: null,
      items: [],
      total: 0,
      path: "/notifications",
    });
    await tx.delivery.create({
      data: {
        id,
        organisationId,
        targetId: target.id,
        event: TEST_EVENT,
        sameAs: `test:${id}`,
        content,
        occurredAt: now,
        nextAttemptAt: now,
      },
    });
    await recordAudit(tx, ctx, {
      action: "target.test",
      target: { kind: "target", id: target.id, name: target.name },
    });
  });
  const claim = await claimDelivery(new Date(), id);
  // Otherwise the worker was quicker, and the log shows what came of it.
  if (claim) await attempt(claim, AbortSignal.timeout(WITHIN_MS));
  return serialiseDelivery(await db().delivery.findUniqueOrThrow({ where: { id }, include: withLog }));
}
