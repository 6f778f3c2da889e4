import "server-only";
import { RequestEntry, type RequestRow } from "@/lib/contracts/evidence-requests";
import type { Prisma } from "@/lib/generated/prisma/client";

const person = { select: { id: true, name: true } } as const;

export const requestParts = { askedBy: person, assignee: person } satisfies Prisma.EvidenceRequestInclude;

/** Never the bytes: files are read one at a time. */
export const entryParts = {
  author: { select: { name: true } },
  files: {
    select: { id: true, name: true, mediaType: true, size: true, hash: true },
    orderBy: { id: "asc" },
  },
} satisfies Prisma.EvidenceRequestEntryInclude;

type Row = Prisma.EvidenceRequestGetPayload<{ include: typeof requestParts }>;
type Entry = Prisma.EvidenceRequestEntryGetPayload<{ include: typeof entryParts }>;

export function toRequestRow(row: Row, now = new Date()): RequestRow {
  const { id, number, title, status, askedBy, assignee, revision } = row;
  return {
    ...{ id, number, title, status, askedBy, assignee, revision },
    isOverdue: (status === "open" || status === "returned") && row.dueAt < now,
    dueAt: row.dueAt.toISOString(),
    createdAt: row.createdAt.toISOString(),
  };
}

export function toRequestEntry({ id, kind, text, author, at, evidence, files }: Entry): RequestEntry {
  return RequestEntry.parse({
    ...{ id, kind, text, evidence, files },
    by: author.name,
    at: at.toISOString(),
  });
}
