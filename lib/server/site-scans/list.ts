import "server-only";
import {
  type SiteScanDetail,
  type SiteScanList,
  SiteScanRunView,
  SiteScanView,
} from "@/lib/contracts/site-scans";
import { problemsOf, SiteReport } from "@/lib/engine/site-scan/report";
import { isAgedScan } from "@/lib/engine/site-scan/with-site-scans";
import type { Prisma, SiteScanRun } from "@/lib/generated/prisma/client";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { knownUntil } from "@/lib/server/seat";
import { getSiteScanInOrganisation } from "./get-in-organisation";
import { siteScanRunsWithinSeat, siteScansWithinSeat } from "./within-seat";

const SHOWN_RUNS = 30;
const NEWEST_FIRST = [{ at: "desc" }, { id: "desc" }] satisfies Prisma.SiteScanRunOrderByWithRelationInput[];

const withRuns = (ctx: Context, take: number) =>
  ({
    source: { select: { id: true, name: true } },
    runs: { where: siteScanRunsWithinSeat(ctx), orderBy: NEWEST_FIRST, take },
  }) satisfies Prisma.SiteScanInclude;

type Row = Prisma.SiteScanGetPayload<{ include: ReturnType<typeof withRuns> }>;

export async function listSiteScans(ctx: Context): Promise<SiteScanList> {
  authorize(ctx, "probes:read");
  const rows = await db().siteScan.findMany({
    where: { organisationId: ctx.organisation.id, archivedAt: null, ...siteScansWithinSeat(ctx) },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    include: withRuns(ctx, 1),
  });
  return rows.map((row) => serialise(ctx, row));
}

/** One scan with its newest looks. @throws AppError not-found */
export async function getSiteScan(ctx: Context, input: { siteScanId: string }): Promise<SiteScanDetail> {
  authorize(ctx, "probes:read");
  const { id } = await getSiteScanInOrganisation(db(), ctx, input.siteScanId);
  const row = await db().siteScan.findUniqueOrThrow({ where: { id }, include: withRuns(ctx, SHOWN_RUNS) });
  return {
    ...serialise(ctx, row),
    history: row.runs.map(serialiseRun).map(({ at, totalMs, problems }) => ({ at, totalMs, problems })),
  };
}

function serialise(ctx: Context, row: Row): SiteScanView {
  const [newest] = row.runs;
  const { id, name, url, entrance, channelId, source, mark, hosts, apis, everyMinutes } = row;
  return SiteScanView.parse({
    ...{ id, name, url, entrance, channelId, source, mark, hosts, apis, everyMinutes },
    isPaused: row.pausedAt !== null,
    nextAt: row.nextAt.toISOString(),
    isAged: newest ? isAgedScan(newest.at.toISOString(), knownUntil(ctx)) : false,
    latest: newest ? serialiseRun(newest) : null,
  });
}

function serialiseRun({ at, totalMs, report: kept }: SiteScanRun): SiteScanRunView {
  const report = SiteReport.parse(kept);
  return SiteScanRunView.parse({ at: at.toISOString(), totalMs, report, problems: problemsOf(report) });
}
