import "server-only";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction, whenCommitted } from "@/lib/server/db";
import { AppError, notFound } from "@/lib/server/errors";
import { wakeDeliveries } from "./queue";

/** Puts a delivery that was given up in again, with its own id. @throws AppError not-found, conflict for any other one */
export async function resendDelivery(ctx: Context, input: { deliveryId: string }): Promise<void> {
  authorize(ctx, "notifications:send");
  await transaction(async (tx) => {
    const delivery = await tx.delivery.findFirst({
      where: { id: input.deliveryId, organisationId: ctx.organisation.id, target: { archivedAt: null } },
      include: { target: true },
    });
    if (!delivery) throw notFound();
    if (delivery.status !== "dead") throw new AppError("conflict", "notifications.problems.notDead");
    if (!delivery.target.isEnabled) throw new AppError("conflict", "notifications.problems.disabled");
    await tx.delivery.update({
      where: { id: delivery.id },
      data: { status: "pending", attempts: 0, nextAttemptAt: new Date(), finishedAt: null },
    });
    await recordAudit(tx, ctx, {
      action: "delivery.resend",
      target: { kind: "target", id: delivery.targetId, name: delivery.target.name },
      after: { event: delivery.event },
    });
    whenCommitted(wakeDeliveries);
  });
}
