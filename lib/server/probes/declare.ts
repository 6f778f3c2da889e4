import "server-only";
import type { ProbePurpose } from "@/lib/engine/probes/kinds";
import { withProbes } from "@/lib/engine/probes/with-probes";
import type { Snapshot } from "@/lib/engine/snapshot";
import { parseProbeTarget } from "@/lib/probes/target";
import { ProbeTarget } from "@/lib/probes/target";
import { db } from "@/lib/server/db";
import { serialiseRun } from "./list";

const HISTORY_MS = 7 * 86_400_000;

/** The snapshot with what the organisation's probes saw by the time it was taken. */
export async function declareProbes(
  snapshot: Snapshot,
  { organisationId, sourceId }: { organisationId: string; sourceId?: string | undefined },
): Promise<Snapshot> {
  const takenAt = new Date(snapshot.takenAt);
  const probes = await db().probe.findMany({
    where: {
      organisationId,
      archivedAt: null,
      OR: [{ sourceId: null }, ...(sourceId === undefined ? [] : [{ sourceId }])],
    },
    orderBy: { id: "asc" },
    include: {
      runs: {
        where: { at: { lte: takenAt, gt: new Date(takenAt.getTime() - HISTORY_MS) } },
        orderBy: { at: "asc" },
      },
    },
  });
  return withProbes(
    snapshot,
    probes.map(({ id, name, purpose, kind, url, expects, runs }) => ({
      id,
      name,
      purpose: purpose as ProbePurpose,
      host: parseProbeTarget(ProbeTarget.parse({ kind, url, expects })).host,
      runs: runs.map(serialiseRun),
    })),
  );
}
