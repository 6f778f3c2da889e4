import "server-only";
import { createHash } from "node:crypto";
import { type AttachmentView, MAX_ATTACHMENTS } from "@/lib/contracts/incident-attachments";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { getIncidentInOrganisation, targetOf } from "@/lib/server/incidents/get-in-organisation";
import { onlyOnce } from "@/lib/server/incidents/only-once";
import { inspectFile } from "./inspect";
import { attachmentParts, toAttachment } from "./serialise";

export type AttachInput = {
  incidentId: string;
  clientId: string;
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
};

/**
 * Keeps a file with the incident, with its type as its bytes tell. Sent twice it is one file.
 * @throws AppError not-found, invalid for a type, size or number that is not allowed, or a secret inside
 */
export async function attach(ctx: Context, input: AttachInput): Promise<AttachmentView> {
  authorize(ctx, "incidents:write");
  const { mediaType, name } = inspectFile(input);
  const organisationId = ctx.organisation.id;
  const key = { organisationId, clientId: input.clientId };
  const row = await onlyOnce(
    () =>
      db().incidentAttachment.findUnique({
        where: { organisationId_clientId: key },
        select: attachmentParts,
      }),
    () =>
      transaction(async (tx) => {
        const incident = await getIncidentInOrganisation(tx, ctx, input.incidentId);
        const where = { incidentId: incident.id, removedAt: null };
        if ((await tx.incidentAttachment.count({ where })) >= MAX_ATTACHMENTS)
          throw new AppError("invalid", "incidents.problems.tooManyFiles", { count: MAX_ATTACHMENTS });
        const made = await tx.incidentAttachment.create({
          data: {
            organisationId,
            incidentId: incident.id,
            clientId: input.clientId,
            name,
            mediaType,
            size: input.bytes.byteLength,
            hash: createHash("sha256").update(input.bytes).digest("hex"),
            bytes: input.bytes,
            createdById: ctx.actor.id,
          },
          select: attachmentParts,
        });
        await recordAudit(tx, ctx, {
          action: "incident.attach",
          target: targetOf(incident),
          after: { file: name, size: made.size, hash: made.hash },
        });
        return made;
      }),
  );
  return toAttachment(row);
}
