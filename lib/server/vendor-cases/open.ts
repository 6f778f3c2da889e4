import "server-only";
import type { OpenVendorCase, VendorCaseView } from "@/lib/contracts/vendor-cases";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { getIncidentInOrganisation } from "@/lib/server/incidents/get-in-organisation";
import { onlyOnce } from "@/lib/server/incidents/only-once";
import { pastMoment } from "@/lib/server/incidents/past-moment";
import { refuseSecretsIn } from "@/lib/server/incidents/refuse-secrets";
import { comingMoment } from "./coming-moment";
import { caseParts, toVendorCase } from "./serialise";
import { takeStep } from "./take-step";
import { targetOf } from "./target";

type Input = OpenVendorCase & { incidentId: string };

/** Keeps that the incident was reported to a vendor, and when to hear or ask again. @throws AppError not-found, invalid */
export async function openVendorCase(ctx: Context, input: Input, now = Date.now()): Promise<VendorCaseView> {
  authorize(ctx, "incidents:write");
  const { vendor, ticket, text } = input;
  for (const [field, said] of Object.entries({ vendor, ticket, text })) refuseSecretsIn(said, field);
  const reportedAt = pastMoment(input.reportedAt, "reportedAt", now);
  const promisedAt = comingMoment(input.promisedAt, "promisedAt", reportedAt.getTime(), now);
  const nextFollowUpAt = comingMoment(input.nextFollowUpAt, "nextFollowUpAt", now, now);
  const organisationId = ctx.organisation.id;
  const key = { organisationId, clientId: input.clientId };
  const row = await onlyOnce(
    () => db().vendorCase.findUnique({ where: { organisationId_clientId: key }, include: caseParts }),
    () =>
      transaction(async (tx) => {
        const incident = await getIncidentInOrganisation(tx, ctx, input.incidentId);
        const after = await tx.vendorCase.create({
          data: {
            ...key,
            ...{ vendor, ticket, reportedAt, promisedAt, nextFollowUpAt },
            incidentId: incident.id,
            reportedById: ctx.actor.id,
          },
        });
        const step = {
          clientId: input.clientId,
          kind: "reported" as const,
          text,
          happenedAt: reportedAt,
          isLate: false,
        };
        await takeStep(tx, ctx, { before: null, after }, step);
        await recordAudit(tx, ctx, {
          action: "vendor-case.open",
          target: targetOf(after, incident),
          after: {
            promisedAt: promisedAt?.toISOString() ?? null,
            nextFollowUpAt: nextFollowUpAt?.toISOString() ?? null,
          },
        });
        return tx.vendorCase.findUniqueOrThrow({ where: { id: after.id }, include: caseParts });
      }),
  );
  if (row.incidentId !== input.incidentId) throw new AppError("conflict");
  return toVendorCase(row);
}
