import "server-only";
import type { EntryChange } from "@/lib/contracts/incident-entries";
import type { VendorCase, VendorCaseStepKind } from "@/lib/generated/prisma/client";
import type { Context } from "@/lib/server/context";
import type { Transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { tellJournal } from "@/lib/server/incidents/journal";

type Step = { clientId: string; kind: VendorCaseStepKind; text: string; happenedAt: Date; isLate: boolean };

/** Writes a step and the entry of the timeline that tells it, in the transaction that changes the case. */
export async function takeStep(
  tx: Transaction,
  ctx: Pick<Context, "actor" | "organisation" | "request">,
  changed: { before: VendorCase | null; after: VendorCase },
  step: Step,
): Promise<void> {
  const { clientId, kind, text, happenedAt, isLate } = step;
  const { id: caseId, incidentId, organisationId } = changed.after;
  const changes = changesOf(changed.before, changed.after);
  const entryId = await tellJournal(tx, ctx, { incidentId, kind: "vendor", text, happenedAt, changes });
  if (entryId === null) throw new AppError("invalid");
  await tx.vendorCaseStep.create({ data: { organisationId, caseId, clientId, kind, entryId, isLate } });
}

/** Of the fields that moved, with the vendor's name where several are asked. */
function changesOf(before: VendorCase | null, after: VendorCase): EntryChange[] {
  const changes: EntryChange[] = [
    { field: "vendor", before: before?.vendor ?? null, after: after.vendor },
    { field: "vendorStatus", before: before?.status ?? null, after: after.status },
    { field: "vendorTicket", before: before?.ticket ?? "", after: after.ticket },
    { field: "vendorPromisedAt", before: iso(before?.promisedAt), after: iso(after.promisedAt) },
    { field: "vendorNextFollowUpAt", before: iso(before?.nextFollowUpAt), after: iso(after.nextFollowUpAt) },
  ];
  return changes.filter((change) => change.before !== change.after);
}

const iso = (at: Date | null | undefined) => at?.toISOString() ?? null;
