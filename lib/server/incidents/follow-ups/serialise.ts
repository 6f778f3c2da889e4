import "server-only";
import { FollowUpView } from "@/lib/contracts/incident-reviews";
import type { Prisma } from "@/lib/generated/prisma/client";

export const followUpParts = {
  owner: { select: { id: true, name: true } },
  createdBy: { select: { name: true } },
  decidedBy: { select: { name: true } },
} satisfies Prisma.FollowUpInclude;

type Row = Prisma.FollowUpGetPayload<{ include: typeof followUpParts }>;

export function toFollowUp(row: Row): FollowUpView {
  const { id, clientId, kind, status, title, owner, reason, evidence, revision } = row;
  return FollowUpView.parse({
    ...{ id, clientId, kind, status, title, owner, reason, evidence, revision },
    dueAt: row.dueAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy.name,
    decided: row.decidedAt && { at: row.decidedAt.toISOString(), by: row.decidedBy?.name ?? "" },
  });
}
