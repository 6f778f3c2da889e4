import "server-only";
import { type AskForEvidence, MAX_DUE_DAYS } from "@/lib/contracts/evidence-requests";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { db, transaction, type Transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { onlyOnce } from "@/lib/server/incidents/only-once";
import { refuseSecretsIn } from "@/lib/server/incidents/refuse-secrets";
import { lastMomentOf } from "@/lib/server/last-moment";
import { notifyOfRequest } from "@/lib/server/notifications/of-request";
import { requireSources } from "@/lib/server/packs/chosen-sources";
import { getPackInOrganisation } from "@/lib/server/packs/get-in-organisation";
import { periodOfDays } from "@/lib/server/packs/period";
import { isRule } from "@/lib/server/comments/require-place";
import { isWithinSeat } from "@/lib/server/seat";
import { requestTarget } from "./get-in-organisation";

/** Asks for something that shows it. Sent twice it is one request. @throws AppError not-found, invalid for a day that cannot be */
export async function askForEvidence(ctx: Context, input: AskForEvidence): Promise<{ id: string }> {
  authorize(ctx, "evidence:ask");
  refuseSecretsIn(input.title, "title");
  refuseSecretsIn(input.what, "what");
  const { timezone, id: organisationId } = ctx.organisation;
  const dueAt = lastMomentOf(input.due, timezone, MAX_DUE_DAYS, Date.now(), "due");
  const { clientId, title, what, sourceId, ruleId, packId } = input;
  const period = input.from && input.to ? periodOfDays(input.from, input.to, timezone) : null;
  return onlyOnce(
    () =>
      db().evidenceRequest.findUnique({
        where: { organisationId_clientId: { organisationId, clientId } },
        select: { id: true },
      }),
    () =>
      transaction(async (tx) => {
        await requireAbout(tx, ctx, input);
        const newest = await tx.evidenceRequest.aggregate({
          where: { organisationId },
          _max: { number: true },
        });
        const request = await tx.evidenceRequest.create({
          data: {
            organisationId,
            number: (newest._max.number ?? 0) + 1,
            ...{ clientId, title, what, dueAt },
            sourceId: sourceId ?? null,
            ruleId: ruleId ?? null,
            packId: packId ?? null,
            periodFrom: period?.from ?? null,
            periodTo: period?.to ?? null,
            askedById: ctx.actor.id,
            entries: {
              create: { organisationId, clientId, kind: "asked", text: what, authorId: ctx.actor.id },
            },
          },
        });
        await recordAudit(tx, ctx, {
          action: "evidence.ask",
          target: requestTarget(request),
          after: { what, dueAt: dueAt.toISOString() },
        });
        await notifyOfRequest(tx, request, { step: "asked", by: ctx.actor.name, revision: 1 });
        return { id: request.id };
      }),
  );
}

async function requireAbout(tx: Transaction, ctx: Context, { sourceId, packId, ruleId }: AskForEvidence) {
  if (sourceId !== undefined && !isWithinSeat(ctx, { sourceId })) throw notFound();
  if (sourceId !== undefined) await requireSources(tx, ctx, [sourceId]);
  if (packId !== undefined) await getPackInOrganisation(tx, ctx, packId);
  if (ruleId !== undefined && !(await isRule(tx, ctx.organisation.id, ruleId))) throw notFound();
}
