import type { SiteReport } from "@/lib/engine/site-scan/report";
import { db } from "@/lib/server/db";

const UNREAD = { untold: "page-unread" } as const;

/** A page that could not be read, named and addressed after its side of the company. */
export async function fillSiteScan(
  { organisationId, sourceId }: { organisationId: string; sourceId: string },
  mark: string,
  at: Date,
  isOver: boolean,
): Promise<void> {
  const url = `https://${mark}.example.com/`;
  const report: SiteReport = {
    resources: [{ role: "page", url, code: "unreachable", status: null, redirects: 0, caching: null }],
    snippet: {
      present: UNREAD,
      stale: UNREAD,
      enterpriseId: UNREAD,
      manualInit: UNREAD,
      initCalled: UNREAD,
      withoutButton: UNREAD,
      showPanelCalled: UNREAD,
      agentToken: UNREAD,
      groupToken: UNREAD,
    },
    blocked: UNREAD,
    mixed: UNREAD,
    serviceWorker: { registered: UNREAD, keeps: UNREAD },
    unreadScripts: [],
    widgetHosts: [],
    filterListed: [],
  };
  await db().siteScan.create({
    data: {
      ...{ organisationId, sourceId, url, channelId: "c1", name: `网站 ${mark}`, entrance: "website" },
      ...{ hosts: [], apis: [], everyMinutes: 1440, nextAt: at, createdAt: at },
      // Those set up before the period go on in it.
      archivedAt: isOver ? at : null,
      runs: { create: { organisationId, at, totalMs: 1, report } },
    },
  });
}
