import "server-only";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { incidentsWithinSeat, partsWithinSeat } from "@/lib/server/incidents/within-seat";

type Input = { incidentId: string; attachmentId: string };

/** @throws AppError not-found, also for a file that was removed */
export async function readAttachment(ctx: Context, { incidentId, attachmentId }: Input) {
  authorize(ctx, "incidents:read");
  const file = await db().incidentAttachment.findFirst({
    where: {
      id: attachmentId,
      incidentId,
      organisationId: ctx.organisation.id,
      removedAt: null,
      incident: incidentsWithinSeat(ctx),
      ...partsWithinSeat(ctx).attachments,
    },
    select: { name: true, mediaType: true, bytes: true },
  });
  if (!file?.bytes) throw notFound();
  return { name: file.name, mediaType: file.mediaType, bytes: file.bytes };
}
