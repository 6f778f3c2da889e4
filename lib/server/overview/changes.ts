import "server-only";
import type { Overview } from "@/lib/contracts/overview";
import { AuditSummary } from "@/lib/contracts/proof";
import { diffSnapshots } from "@/lib/engine/diff";
import { db } from "@/lib/server/db";
import { bySection, StoredChanges } from "@/lib/server/snapshots/count-changes";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { receptionChanges } from "@/lib/server/snapshots/reception-changes";
import type { View } from "@/lib/server/views/current";
import { findingIds } from "@/lib/server/views/explain";

type Changes = NonNullable<Overview["changes"]>;
type Counted = Pick<Changes, "rows" | "sections" | "newFindings" | "resolvedFindings">;

/** What became different since the snapshot before: configuration, findings, and hours of reception. */
export async function changesSince(
  organisationId: string,
  previous: NonNullable<View["previous"]>,
  view: View,
): Promise<Changes> {
  const audit = await db().audit.findFirst({
    where: { organisationId, snapshotId: previous.id },
    orderBy: { id: "desc" },
    select: { summary: true },
  });
  return {
    since: previous.takenAt.toISOString(),
    ...((await countedThen(organisationId, previous.id, view)) ??
      (await countNow(organisationId, previous.id, view))),
    reception: receptionChanges(AuditSummary.parse(audit?.summary), view.summary),
  };
}

/** As it was counted when the snapshot came in; null when it was compared with another one, or before this was kept. */
async function countedThen(organisationId: string, previousId: string, view: View): Promise<Counted | null> {
  const { comparedWithId, changedRows, audits } = await db().snapshot.findFirstOrThrow({
    where: { organisationId, id: view.snapshot.id },
    select: {
      comparedWithId: true,
      changedRows: true,
      audits: { orderBy: { id: "asc" }, take: 1, select: { changes: true } },
    },
  });
  const changes = audits[0]?.changes ?? null;
  if (comparedWithId !== previousId || changedRows === null || changes === null) return null;
  return { rows: changedRows, ...StoredChanges.parse(changes) };
}

async function countNow(organisationId: string, previousId: string, view: View): Promise<Counted> {
  const before = await loadSnapshot(organisationId, previousId);
  const loaded = await loadSnapshot(organisationId, view.snapshot.id);
  const { rows } = diffSnapshots(before.snapshot, loaded.snapshot);
  const [ids, old] = [findingIds(loaded.report), findingIds(before.report)];
  return {
    rows: rows.length,
    sections: bySection(rows),
    newFindings: [...ids].filter((id) => !old.has(id)).length,
    resolvedFindings: await db().finding.count({
      where: {
        organisationId,
        sourceId: view.source.id,
        status: "resolved",
        resolvedAt: view.snapshot.takenAt,
      },
    }),
  };
}
