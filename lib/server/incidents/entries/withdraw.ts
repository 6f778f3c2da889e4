import "server-only";
import type { EntryView, WithdrawEntry } from "@/lib/contracts/incident-entries";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { getIncidentInOrganisation, targetOf } from "@/lib/server/incidents/get-in-organisation";
import { onlyOnce } from "@/lib/server/incidents/only-once";
import { refuseSecretsIn } from "@/lib/server/incidents/refuse-secrets";
import { entryParts, toEntry } from "./serialise";
import { requireStanding } from "./write";

type Input = WithdrawEntry & { incidentId: string; entryId: string };

/** The entry does not count any more; it stays, with why. @throws AppError not-found, conflict where it was corrected meanwhile */
export async function withdrawEntry(ctx: Context, input: Input, now = Date.now()): Promise<EntryView> {
  authorize(ctx, "incidents:write");
  refuseSecretsIn(input.reason, "reason");
  const organisationId = ctx.organisation.id;
  const key = { organisationId, clientId: input.clientId };
  const row = await onlyOnce(
    () => db().incidentEntry.findUnique({ where: { organisationId_clientId: key }, include: entryParts }),
    () =>
      transaction(async (tx) => {
        const incident = await getIncidentInOrganisation(tx, ctx, input.incidentId);
        await requireStanding(tx, incident.id, input.entryId);
        const old = await tx.incidentEntry.findUniqueOrThrow({ where: { id: input.entryId } });
        const made = await tx.incidentEntry.create({
          data: {
            organisationId,
            incidentId: incident.id,
            clientId: input.clientId,
            kind: old.kind,
            text: input.reason,
            happenedAt: old.happenedAt,
            recordedAt: new Date(Math.max(now, old.happenedAt.getTime())),
            authorId: ctx.actor.id,
            replacesId: old.id,
            isWithdrawal: true,
          },
          include: entryParts,
        });
        await recordAudit(tx, ctx, {
          action: "incident.withdraw-entry",
          target: targetOf(incident),
          before: { entry: old.id },
          after: { entry: made.id, reason: input.reason },
        });
        return made;
      }),
  );
  return toEntry(row);
}
