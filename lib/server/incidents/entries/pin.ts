import "server-only";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { getIncidentInOrganisation, targetOf } from "@/lib/server/incidents/get-in-organisation";

type Input = { incidentId: string; entryId: string; isKey: boolean };

/** Marks an entry as a key one, or takes the mark off. @throws AppError not-found */
export async function pinEntry(ctx: Context, { incidentId, entryId, isKey }: Input): Promise<void> {
  authorize(ctx, "incidents:write");
  const organisationId = ctx.organisation.id;
  await transaction(async (tx) => {
    const incident = await getIncidentInOrganisation(tx, ctx, incidentId);
    const entry = await tx.incidentEntry.findFirst({ where: { id: entryId, incidentId: incident.id } });
    if (!entry) throw notFound();
    const before = (await tx.incidentPin.count({ where: { entryId } })) > 0;
    if (before === isKey) return;
    if (isKey)
      await tx.incidentPin.create({
        data: { entryId, organisationId, incidentId: incident.id, pinnedById: ctx.actor.id },
      });
    else await tx.incidentPin.delete({ where: { entryId } });
    await recordAudit(tx, ctx, {
      action: "incident.pin-entry",
      target: targetOf(incident),
      before: { entry: entryId, isKey: before },
      after: { entry: entryId, isKey },
    });
  });
}
