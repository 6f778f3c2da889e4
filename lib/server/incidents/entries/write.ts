import "server-only";
import type { EntryView, WriteEntry } from "@/lib/contracts/incident-entries";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { db, transaction, type Transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { changedMeanwhile } from "@/lib/server/incidents/conflict";
import { getIncidentInOrganisation, targetOf } from "@/lib/server/incidents/get-in-organisation";
import { onlyOnce } from "@/lib/server/incidents/only-once";
import { pastMoment } from "@/lib/server/incidents/past-moment";
import { refuseSecretsIn } from "@/lib/server/incidents/refuse-secrets";
import { requireEvidence } from "@/lib/server/incidents/require-evidence";
import { entryParts, toEntry } from "./serialise";

type Input = WriteEntry & { incidentId: string };

/**
 * Adds an entry, or the correction of one; the entry corrected stays. Whatever the status: what a device wrote before an
 * incident was closed is not lost. Sent twice it is one entry.
 * @throws AppError not-found, invalid, conflict where the entry has been corrected or withdrawn meanwhile
 */
export async function writeEntry(ctx: Context, input: Input, now = Date.now()): Promise<EntryView> {
  authorize(ctx, "incidents:write");
  const organisationId = ctx.organisation.id;
  const key = { organisationId, clientId: input.clientId };
  const row = await onlyOnce(
    () => db().incidentEntry.findUnique({ where: { organisationId_clientId: key }, include: entryParts }),
    () => insert(ctx, input, now),
  );
  if (row.incidentId !== input.incidentId) throw new AppError("conflict");
  return toEntry(row);
}

function insert(ctx: Context, input: Input, now: number) {
  const happenedAt = pastMoment(input.happenedAt, "happenedAt", now);
  const endedAt = input.endedAt ? pastMoment(input.endedAt, "endedAt", now) : null;
  if (endedAt && endedAt < happenedAt)
    throw new AppError("invalid", "incidents.problems.endsBeforeItBegan", {}, { field: "endedAt" });
  refuseSecretsIn(input.text, "text");
  const organisationId = ctx.organisation.id;
  return transaction(async (tx) => {
    const incident = await getIncidentInOrganisation(tx, ctx, input.incidentId);
    await requireEvidence(tx, { organisationId, incidentId: incident.id }, input.evidence);
    if (input.replacesId) await requireStanding(tx, incident.id, input.replacesId);
    const row = await tx.incidentEntry.create({
      data: {
        organisationId,
        incidentId: incident.id,
        clientId: input.clientId,
        kind: input.kind,
        text: input.text,
        happenedAt,
        endedAt,
        recordedAt: new Date(now),
        authorId: ctx.actor.id,
        replacesId: input.replacesId ?? null,
        isWithdrawal: false,
        evidence: input.evidence,
        ...(input.isKey && {
          pin: { create: { organisationId, incidentId: incident.id, pinnedById: ctx.actor.id } },
        }),
      },
      include: entryParts,
    });
    await recordAudit(tx, ctx, {
      action: input.replacesId ? "incident.correct-entry" : "incident.write-entry",
      target: targetOf(incident),
      after: { entry: row.id, kind: row.kind },
    });
    return row;
  });
}

/**
 * Entries of people that stand uncorrected can be corrected or withdrawn, once: of two at the same time the second is told.
 * @throws AppError not-found, conflict
 */
export async function requireStanding(tx: Transaction, incidentId: string, entryId: string): Promise<void> {
  const entry = await tx.incidentEntry.findFirst({
    where: { id: entryId, incidentId },
    select: { kind: true, isWithdrawal: true, replacedBy: { select: { id: true } } },
  });
  if (!entry || entry.kind === "journal" || entry.isWithdrawal) throw new AppError("not-found");
  if (entry.replacedBy) throw changedMeanwhile();
}
