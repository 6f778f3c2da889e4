import "server-only";
import { EntryView } from "@/lib/contracts/incident-entries";
import type { Prisma } from "@/lib/generated/prisma/client";

export const entryParts = {
  author: { select: { name: true } },
  replacedBy: { select: { id: true } },
  pin: { select: { entryId: true } },
} satisfies Prisma.IncidentEntryInclude;

type Row = Prisma.IncidentEntryGetPayload<{ include: typeof entryParts }>;

export function toEntry(row: Row): EntryView {
  return EntryView.parse({
    id: row.id,
    clientId: row.clientId,
    sequence: Number(row.sequence),
    kind: row.kind,
    text: row.text,
    happenedAt: row.happenedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    recordedAt: row.recordedAt.toISOString(),
    author: row.author?.name ?? null,
    isKey: row.pin !== null,
    evidence: row.evidence,
    changes: row.change ?? [],
    replacesId: row.replacesId,
    replacedById: row.replacedBy?.id ?? null,
    isWithdrawal: row.isWithdrawal,
  });
}
