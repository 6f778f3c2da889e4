import "server-only";
import type { RemoveAttachment } from "@/lib/contracts/incident-attachments";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { getIncidentInOrganisation, targetOf } from "@/lib/server/incidents/get-in-organisation";

type Input = RemoveAttachment & { incidentId: string; attachmentId: string };

/** Deletes a file's bytes for good; its name, its hash and why stay. @throws AppError not-found */
export async function removeAttachment(ctx: Context, input: Input): Promise<void> {
  authorize(ctx, "incidents:write");
  await transaction(async (tx) => {
    const incident = await getIncidentInOrganisation(tx, ctx, input.incidentId);
    const { count } = await tx.incidentAttachment.updateMany({
      where: { id: input.attachmentId, incidentId: incident.id, removedAt: null },
      data: {
        bytes: null,
        removedAt: new Date(),
        removedById: ctx.actor.id,
        removedReason: input.reason,
      },
    });
    if (count === 0) throw notFound();
    const { name, hash } = await tx.incidentAttachment.findUniqueOrThrow({
      where: { id: input.attachmentId },
      select: { name: true, hash: true },
    });
    await recordAudit(tx, ctx, {
      action: "incident.remove-attachment",
      target: targetOf(incident),
      before: { file: name, hash },
      after: { reason: input.reason },
    });
  });
}
