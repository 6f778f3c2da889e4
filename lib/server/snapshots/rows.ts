import "server-only";
import { AuditSummary } from "@/lib/contracts/proof";
import type { SnapshotRow } from "@/lib/contracts/snapshots";
import type { LedgerEntry } from "@/lib/engine/ledger";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Reader } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import type { Place } from "./sequence";

const include = {
  source: { select: { id: true, name: true, kind: true } },
  pull: { select: { requestedBy: { select: { name: true } } } },
  audits: { orderBy: { id: "desc" }, take: 1, select: { summary: true } },
} satisfies Prisma.SnapshotInclude;

type Stored = Prisma.SnapshotGetPayload<{ include: typeof include }>;

/** Snapshots as lists show them, in the order of their places. */
export async function rowsAt(ctx: Reader, places: readonly Place[]): Promise<SnapshotRow[]> {
  const stored = await db().snapshot.findMany({
    where: { organisationId: ctx.organisation.id, id: { in: places.map(({ id }) => id) } },
    include,
  });
  const byId = new Map(stored.map((row) => [row.id, row]));
  return places.flatMap((place) => {
    const row = byId.get(place.id);
    return row ? [rowAt(place, row)] : [];
  });
}

function rowAt({ previousId, since }: Place, stored: Stored): SnapshotRow {
  const { id, source, takenAt, createdAt, hash, pull, importedBy, coverage, counts } = stored;
  const { channels, findings } = AuditSummary.parse(stored.audits[0]?.summary);
  const isCounted = previousId !== null && stored.comparedWithId === previousId;
  return {
    id,
    source,
    takenAt: takenAt.toISOString(),
    storedAt: createdAt.toISOString(),
    hash,
    origin: pull ? { kind: "pull", by: pull.requestedBy?.name ?? null } : { kind: "import", by: importedBy },
    previousId,
    changes: isCounted ? stored.changedRows : null,
    unchangedSince: since.getTime() < takenAt.getTime() ? since.toISOString() : null,
    sections: countSections(coverage as Record<string, LedgerEntry>),
    rows: Object.values(counts as Record<string, number>).reduce((sum, count) => sum + count, 0),
    findings,
    reception: countVerdicts(channels),
    darkHours: channels.reduce((sum, { darkHours }) => sum + darkHours, 0),
    unknownHours: channels.reduce((sum, { unknownHours }) => sum + unknownHours, 0),
  };
}

function countSections(coverage: Record<string, LedgerEntry>): SnapshotRow["sections"] {
  const sections = { complete: 0, partial: 0, unavailable: 0, absent: 0 };
  for (const { status } of Object.values(coverage)) sections[status] += 1;
  return sections;
}

function countVerdicts(channels: AuditSummary["channels"]): SnapshotRow["reception"] {
  const verdicts = { PROVEN: 0, REFUTED: 0, UNKNOWN: 0 };
  for (const { now } of channels) verdicts[now.verdict] += 1;
  return verdicts;
}
