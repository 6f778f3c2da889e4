import "server-only";
import type { SiteScan } from "@/lib/generated/prisma/client";
import { scanSite, type SiteTarget } from "@/lib/probes/site/scan-site";
import { db } from "@/lib/server/db";
import { probeGuard } from "@/lib/server/probes/guard";
import { loadNewest } from "@/lib/server/snapshots/load-newest";

/** Looks at a web entrance once and keeps what was seen: nothing of a look that was called off. */
export async function walkSiteScan(scan: SiteScan, signal?: AbortSignal): Promise<void> {
  const { id: siteScanId, organisationId, sourceId, url, mark } = scan;
  const at = new Date();
  const snapshot = await loadNewest({ seat: null }, { organisationId, sourceId });
  const report = await scanSite(
    {
      url,
      mark,
      entrance: scan.entrance as SiteTarget["entrance"],
      speaksMeiqia: snapshot?.platform.kind === "meiqia",
      hosts: scan.hosts as string[],
      apis: scan.apis as string[],
    },
    { guard: probeGuard(), ...(signal && { signal }) },
  );
  if (signal?.aborted) return;
  const totalMs = Date.now() - at.getTime();
  await db().siteScanRun.create({ data: { organisationId, siteScanId, at, totalMs, report } });
}
