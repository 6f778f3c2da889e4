import "server-only";
import { SelfCheckResults } from "@/lib/contracts/self-checks";
import type { SelfCheckReport } from "@/lib/engine/self-check/device-of";
import { newestPerDevice } from "@/lib/engine/self-check/with-self-checks";
import { db } from "@/lib/server/db";

export type KeptReport = SelfCheckReport & { id: string; consentedAt: string };

/**
 * The newest report of each device of a source, sent by then. One that another version wrote and this one cannot read counts
 * as never sent. Two steps: the newest are few, and only of those the results are read.
 */
export async function newestReports(sourceId: string, until: Date, from?: Date): Promise<KeptReport[]> {
  const rows = await db().selfCheckReport.findMany({
    where: { sourceId, at: { lte: until, ...(from && { gte: from }) } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: {
      id: true,
      agentId: true,
      agentName: true,
      at: true,
      browser: true,
      version: true,
      system: true,
    },
  });
  const newest = newestPerDevice(rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() })));
  const details = await db().selfCheckReport.findMany({
    where: { id: { in: newest.map(({ id }) => id) } },
    select: { id: true, results: true, consentedAt: true },
  });
  const byId = new Map(details.map((row) => [row.id, row]));
  return newest.flatMap((row) => {
    const detail = byId.get(row.id);
    const results = SelfCheckResults.safeParse(detail?.results);
    if (!detail || !results.success) return [];
    return [{ ...row, codes: results.data.codes, consentedAt: detail.consentedAt.toISOString() }];
  });
}
