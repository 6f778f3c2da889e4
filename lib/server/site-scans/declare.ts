import "server-only";
import { SiteReport } from "@/lib/engine/site-scan/report";
import { withSiteScans } from "@/lib/engine/site-scan/with-site-scans";
import type { Snapshot } from "@/lib/engine/snapshot";
import { db } from "@/lib/server/db";

/** The snapshot with what looks at its source's web entrances saw by the time it was taken. */
export async function declareSiteScans(snapshot: Snapshot, sourceId: string | undefined): Promise<Snapshot> {
  if (sourceId === undefined) return snapshot;
  const scans = await db().siteScan.findMany({
    where: { sourceId, archivedAt: null },
    orderBy: { id: "asc" },
    include: {
      runs: {
        where: { at: { lte: new Date(snapshot.takenAt) } },
        orderBy: [{ at: "desc" }, { id: "desc" }],
        take: 1,
      },
    },
  });
  return withSiteScans(
    snapshot,
    scans.map(({ id, name, channelId, runs: [newest] }) => ({
      ...{ id, name, channelId },
      newest: newest ? { at: newest.at.toISOString(), report: SiteReport.parse(newest.report) } : null,
    })),
  );
}
