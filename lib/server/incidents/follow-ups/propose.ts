import "server-only";
import type { FollowUpView, ProposeFollowUp } from "@/lib/contracts/incident-reviews";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { closedIncident } from "@/lib/server/incidents/conflict";
import { getIncidentInOrganisation } from "@/lib/server/incidents/get-in-organisation";
import { onlyOnce } from "@/lib/server/incidents/only-once";
import { refuseSecretsIn } from "@/lib/server/incidents/refuse-secrets";
import { followUpParts, toFollowUp } from "./serialise";

type Input = ProposeFollowUp & { incidentId: string };

/** Something that should be done so that it does not happen again; it waits for a decision. @throws AppError not-found, conflict */
export async function proposeFollowUp(ctx: Context, input: Input): Promise<FollowUpView> {
  authorize(ctx, "incidents:review");
  refuseSecretsIn(input.title, "title");
  const organisationId = ctx.organisation.id;
  const key = { organisationId, clientId: input.clientId };
  const row = await onlyOnce(
    () => db().followUp.findUnique({ where: { organisationId_clientId: key }, include: followUpParts }),
    () =>
      transaction(async (tx) => {
        const incident = await getIncidentInOrganisation(tx, ctx, input.incidentId);
        if (incident.status === "closed") throw closedIncident();
        const made = await tx.followUp.create({
          data: {
            ...key,
            incidentId: incident.id,
            kind: input.kind,
            title: input.title,
            createdById: ctx.actor.id,
          },
          include: followUpParts,
        });
        await recordAudit(tx, ctx, {
          action: "follow-up.propose",
          target: { kind: "follow-up", id: made.id, name: made.title },
          after: { kind: made.kind },
        });
        return made;
      }),
  );
  return toFollowUp(row);
}
