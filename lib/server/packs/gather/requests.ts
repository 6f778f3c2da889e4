import "server-only";
import type { PackRequest } from "@/lib/exports/pack/contents";
import { db } from "@/lib/server/db";
import { within, type PackScope } from "./scope";

/** Requests that somebody asked or answered in the period, and those still open at its beginning. */
export async function gatherRequests(scope: PackScope): Promise<PackRequest[]> {
  const rows = await db().evidenceRequest.findMany({
    where: {
      organisationId: scope.organisation.id,
      createdAt: { lt: scope.to },
      ...(scope.sourceIds.length > 0 && { sourceId: { in: [...scope.sourceIds] } }),
      OR: [
        { entries: { some: { at: within(scope) } } },
        { status: { in: ["open", "answered", "returned"] } },
      ],
    },
    orderBy: { number: "asc" },
    include: {
      askedBy: { select: { name: true } },
      assignee: { select: { name: true } },
      entries: {
        orderBy: { sequence: "asc" },
        include: {
          author: { select: { name: true } },
          files: { select: { name: true, mediaType: true, size: true, hash: true }, orderBy: { id: "asc" } },
        },
      },
    },
  });
  return rows.map((row) => ({
    ...{ id: row.id, number: row.number, title: row.title, what: row.what, status: row.status },
    about: {
      ...{ sourceId: row.sourceId, ruleId: row.ruleId, packId: row.packId },
      period:
        row.periodFrom && row.periodTo
          ? { from: row.periodFrom.toISOString(), to: row.periodTo.toISOString() }
          : null,
    },
    askedBy: row.askedBy.name,
    askedAt: row.createdAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    assignee: row.assignee?.name ?? null,
    thread: row.entries.map(({ kind, text, author, at, evidence, files }) => ({
      ...{ kind, text },
      by: author.name,
      at: at.toISOString(),
      evidence: evidence as Record<string, unknown>[],
      files: files.map(({ name, mediaType, size, hash }) => ({ name, mediaType, size, sha256: hash })),
    })),
  }));
}
