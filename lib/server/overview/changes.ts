import "server-only";
import type { Overview } from "@/lib/contracts/overview";
import { AuditSummary } from "@/lib/contracts/proof";
import { diffSnapshots, type RowChange } from "@/lib/engine/diff";
import { db } from "@/lib/server/db";
import { loadSnapshot, type LoadedSnapshot } from "@/lib/server/snapshots/load";
import { receptionChanges } from "@/lib/server/snapshots/reception-changes";
import type { View } from "@/lib/server/views/current";

type Changes = NonNullable<Overview["changes"]>;

/** What became different since the snapshot before: configuration, findings, and hours of reception. */
export async function changesSince(
  organisationId: string,
  previous: NonNullable<View["previous"]>,
  view: View,
  loaded: LoadedSnapshot,
): Promise<Changes> {
  const before = await loadSnapshot(organisationId, previous.id);
  const { rows } = diffSnapshots(before.snapshot, loaded.snapshot);
  const where = { organisationId, sourceId: view.source.id };
  const audit = await db().audit.findFirst({
    where: { organisationId, snapshotId: previous.id },
    orderBy: { id: "desc" },
    select: { summary: true },
  });
  const [ids, old] = [idsOf(loaded), idsOf(before)];
  return {
    since: previous.takenAt.toISOString(),
    rows: rows.length,
    sections: bySection(rows),
    newFindings: [...ids].filter((id) => !old.has(id)).length,
    resolvedFindings: await db().finding.count({
      where: { ...where, status: "resolved", resolvedAt: view.snapshot.takenAt },
    }),
    reception: receptionChanges(AuditSummary.parse(audit?.summary), view.summary),
  };
}

const idsOf = ({ report }: LoadedSnapshot) =>
  new Set(report.results.flatMap(({ findings }) => findings.map(({ id }) => id)));

function bySection(rows: readonly RowChange[]): Changes["sections"] {
  const sections = new Map<string, Changes["sections"][number]>();
  for (const { section, kind } of rows) {
    const entry = sections.get(section) ?? { section, added: 0, removed: 0, changed: 0 };
    entry[kind] += 1;
    sections.set(section, entry);
  }
  return [...sections.values()];
}
