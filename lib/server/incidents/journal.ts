import "server-only";
import { randomUUID } from "node:crypto";
import type { EntryChange } from "@/lib/contracts/incident-entries";
import type { Evidence } from "@/lib/contracts/incident-evidence";
import type { EntryKind } from "@/lib/contracts/incident-words";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { AuditContext } from "@/lib/server/audit-log";
import type { Transaction } from "@/lib/server/db";

type Told = {
  incidentId: string;
  changes: readonly EntryChange[];
  text?: string;
  kind?: EntryKind;
  happenedAt: Date;
  evidence?: readonly Evidence[];
};

/**
 * An entry in which the journal tells of a change to the incident, in the transaction that makes the change; its id, or
 * null where there was nothing to tell.
 */
export async function tellJournal(tx: Transaction, ctx: AuditContext, told: Told): Promise<string | null> {
  const { incidentId, changes, text = "", kind = "journal", happenedAt, evidence = [] } = told;
  if (changes.length === 0 && text === "") return null;
  const { id } = await tx.incidentEntry.create({
    data: {
      organisationId: ctx.organisation.id,
      incidentId,
      clientId: randomUUID(),
      kind,
      text,
      happenedAt,
      recordedAt: new Date(),
      authorId: ctx.actor.id,
      isWithdrawal: false,
      evidence: [...evidence],
      change: changes as unknown as Prisma.InputJsonValue,
    },
    select: { id: true },
  });
  return id;
}
