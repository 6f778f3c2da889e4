import "server-only";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { getTargetInOrganisation } from "./get-in-organisation";

/** Takes a target off the page and forgets its address and secrets. What it was told stays on record. */
export async function removeTarget(ctx: Context, input: { targetId: string }): Promise<void> {
  authorize(ctx, "notifications:write");
  await transaction(async (tx) => {
    const target = await getTargetInOrganisation(tx, ctx, input.targetId);
    const now = new Date();
    await tx.notificationTarget.update({
      where: { id: target.id },
      data: { archivedAt: now, isEnabled: false, secretCiphertext: null, secretKeyId: null },
    });
    await tx.delivery.updateMany({
      where: { targetId: target.id, status: "pending" },
      data: { status: "withdrawn", finishedAt: now },
    });
    await recordAudit(tx, ctx, {
      action: "target.remove",
      target: { kind: "target", id: target.id, name: target.name },
    });
  });
}
