import "server-only";
import type { Omission, PackSource } from "@/lib/exports/pack/contents";
import { db } from "@/lib/server/db";
import { gatherLayers } from "./layers";
import { gapsIn, noSnapshot, notChosen, pullGaps } from "./omitted";
import { within, type PackScope } from "./scope";
import { driftSince, judge, readSnapshot } from "./snapshot";

/** Which snapshot the previous pack held of a source; null when it held none. */
export type PreviousSnapshot = (sourceId: string) => string | null;
type Gathered = { sources: PackSource[]; omissions: Omission[] };

/**
 * The newest snapshot of the period for every chosen source with all that is laid over it. A source that left the company
 * meanwhile still belongs to the time when it was there.
 */
export async function gatherSources(
  scope: PackScope,
  previous: PreviousSnapshot,
  onSource: (done: number, total: number) => void,
): Promise<Gathered> {
  const all = await db().source.findMany({
    where: {
      organisationId: scope.organisation.id,
      AND: [
        { OR: [{ createdAt: { lt: scope.to } }, { snapshots: { some: { takenAt: within(scope) } } }] },
        { OR: [{ archivedAt: null }, { archivedAt: { gte: scope.from } }] },
      ],
    },
    orderBy: { id: "asc" },
    select: { id: true, name: true, kind: true },
  });
  const isChosen = ({ id }: { id: string }) => scope.sourceIds.length === 0 || scope.sourceIds.includes(id);
  const chosen = all.filter(isChosen);
  const sources: PackSource[] = [];
  const omissions = all.filter((source) => !isChosen(source)).map(notChosen);
  for (const [done, source] of chosen.entries()) {
    onSource(done, chosen.length);
    omissions.push(...(await pullGaps(scope, source)));
    const gathered = await gatherSource(scope, source, previous);
    if (!gathered) omissions.push(await noSnapshot(scope, source));
    else {
      omissions.push(...gapsIn(gathered));
      sources.push(gathered);
    }
  }
  return { sources, omissions };
}

async function gatherSource(
  scope: PackScope,
  source: PackSource["source"],
  previous: PreviousSnapshot,
): Promise<PackSource | null> {
  const organisationId = scope.organisation.id;
  const newest = await db().snapshot.findFirst({
    where: { organisationId, sourceId: source.id, takenAt: within(scope) },
    orderBy: [{ takenAt: "desc" }, { id: "desc" }],
    select: { id: true },
  });
  if (!newest) return null;
  const snapshot = await readSnapshot(organisationId, newest.id);
  const judged = await judge(organisationId, snapshot);
  return {
    source,
    snapshot,
    ...judged,
    ...(await gatherLayers(scope, source.id, judged.report)),
    sightings: await sightingsOf({ organisationId, sourceId: source.id }, snapshot.takenAt, judged.report),
    drift: await driftSince(organisationId, previous(source.id), snapshot),
  };
}

/** Since when each finding is known. What was seen later than the snapshot is not the pack's to tell. */
async function sightingsOf(
  scope: { organisationId: string; sourceId: string },
  takenAt: string,
  report: PackSource["report"],
): Promise<PackSource["sightings"]> {
  const stored = await db().finding.findMany({
    where: scope,
    select: { id: true, firstSeenAt: true, lastSeenAt: true },
  });
  const known = new Map(stored.map((row) => [row.id, row]));
  const taken = new Date(takenAt);
  const earlier = (moment: Date | undefined) => (moment && moment < taken ? moment : taken).toISOString();
  const ids = report.results.flatMap(({ findings }) => findings.map(({ id }) => id)).sort();
  return Object.fromEntries(
    ids.map((id) => [
      id,
      { firstSeenAt: earlier(known.get(id)?.firstSeenAt), lastSeenAt: earlier(known.get(id)?.lastSeenAt) },
    ]),
  );
}
