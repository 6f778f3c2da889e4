import "server-only";
import { rulesetVersion } from "@/lib/engine/audit";
import type { Waiver } from "@/lib/generated/prisma/client";
import { db } from "@/lib/server/db";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { sha256 } from "@/lib/server/snapshots/pack";
import type { View } from "@/lib/server/views/current";
import { holdingIn, holdingOf, waiversAt } from "./waived-in";

/**
 * The findings of the snapshot on view under a waiver that held at a moment, by id. The snapshot is opened only where the
 * stored findings are not its own.
 */
export async function waivedAt(
  organisationId: string,
  view: Pick<View, "source" | "snapshot">,
  at: number,
): Promise<ReadonlySet<string>> {
  const scope = { organisationId, sourceId: view.source.id };
  const waivers = await waiversAt(scope, at);
  if (waivers.length === 0) return new Set();
  const stored = await fingerprintsOf(scope, view.snapshot.id, waivers);
  if (stored) return holdingOf(waivers, at, (id) => stored.get(id));
  const { report } = await loadSnapshot(organisationId, view.snapshot.id);
  return holdingIn(waivers, report, at);
}

/** What is found of them, by finding; null where the stored findings tell of another snapshot, or of other rules. */
async function fingerprintsOf(
  scope: { organisationId: string; sourceId: string },
  snapshotId: string,
  waivers: readonly Waiver[],
): Promise<ReadonlyMap<string, string> | null> {
  const newest = await db().snapshot.findFirst({
    where: scope,
    orderBy: [{ takenAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      audits: { orderBy: { id: "desc" }, take: 1, select: { rulesetVersion: true } },
    },
  });
  if (newest?.id !== snapshotId || newest.audits[0]?.rulesetVersion !== sha256(rulesetVersion())) return null;
  const rows = await db().finding.findMany({
    where: {
      ...scope,
      id: { in: waivers.map(({ findingId }) => findingId) },
      lastSnapshotId: snapshotId,
      status: { not: "resolved" },
    },
    select: { id: true, fingerprint: true },
  });
  const known = rows.flatMap(({ id, fingerprint }) =>
    fingerprint === null ? [] : [[id, fingerprint] as const],
  );
  return known.length === rows.length ? new Map(known) : null;
}
