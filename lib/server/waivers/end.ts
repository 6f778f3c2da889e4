import "server-only";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";

/** The risk is no longer accepted. @throws AppError not-found, also for a waiver that already ended */
export async function endWaiver(ctx: Context, input: { waiverId: string }): Promise<void> {
  authorize(ctx, "findings:waive");
  await transaction(async (tx) => {
    const waiver = await tx.waiver.findFirst({
      where: { id: input.waiverId, organisationId: ctx.organisation.id, endedAt: null },
      include: { owner: true, finding: { select: { subjectName: true } } },
    });
    if (!waiver) throw notFound();
    await tx.waiver.update({
      where: { id: waiver.id },
      data: { endedAt: new Date(), endedById: ctx.actor.id },
    });
    await recordAudit(tx, ctx, {
      action: "waiver.end",
      target: { kind: "finding", id: waiver.findingId, name: waiver.finding.subjectName },
      before: {
        reason: waiver.reason,
        owner: waiver.owner.name,
        expiresAt: waiver.until.toISOString(),
      },
    });
  });
}
