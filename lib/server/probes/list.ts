import "server-only";
import {
  type ProbeDetail,
  type ProbeList,
  type ProbeRange,
  ProbeRunView,
  type ProbeView,
} from "@/lib/contracts/probes";
import type { Prisma, ProbeRun } from "@/lib/generated/prisma/client";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { knownUntil } from "@/lib/server/seat";
import { getProbeInOrganisation } from "./get-in-organisation";
import { spansOf } from "./spans";
import { probesWithinSeat, runsWithinSeat } from "./within-seat";

const SHOWN_RUNS = 50;

const withLatest = (ctx: Context) =>
  ({
    source: { select: { id: true, name: true } },
    runs: { where: runsWithinSeat(ctx), orderBy: [{ at: "desc" }, { id: "desc" }], take: 1 },
  }) satisfies Prisma.ProbeInclude;

type Row = Prisma.ProbeGetPayload<{ include: ReturnType<typeof withLatest> }>;

export async function listProbes(ctx: Context): Promise<ProbeList> {
  authorize(ctx, "probes:read");
  const rows = await db().probe.findMany({
    where: { organisationId: ctx.organisation.id, archivedAt: null, ...probesWithinSeat(ctx) },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    include: withLatest(ctx),
  });
  return serialise(ctx, rows);
}

/** One probe with a stretch of its history. @throws AppError not-found */
export async function getProbe(
  ctx: Context,
  input: { probeId: string; range: ProbeRange },
): Promise<ProbeDetail> {
  authorize(ctx, "probes:read");
  const { id } = await getProbeInOrganisation(db(), ctx, input.probeId);
  const row = await db().probe.findUniqueOrThrow({ where: { id }, include: withLatest(ctx) });
  const [view] = await serialise(ctx, [row]);
  const runs = await db().probeRun.findMany({
    where: { probeId: id, ...runsWithinSeat(ctx) },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: SHOWN_RUNS,
  });
  const spans = (await spansOf(ctx, [id], input.range, new Date(knownUntil(ctx)))).get(id) ?? [];
  return { ...(view as ProbeView), range: input.range, spans, runs: runs.map(serialiseRun) };
}

async function serialise(ctx: Context, rows: readonly Row[]): Promise<ProbeView[]> {
  const days = await spansOf(
    ctx,
    rows.map(({ id }) => id),
    "day",
    new Date(knownUntil(ctx)),
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind as ProbeView["kind"],
    url: row.url,
    expects: row.expects as ProbeView["expects"],
    purpose: row.purpose as ProbeView["purpose"],
    source: row.source,
    everyMinutes: row.everyMinutes,
    isPaused: row.pausedAt !== null,
    nextAt: row.nextAt.toISOString(),
    latest: row.runs[0] ? serialiseRun(row.runs[0]) : null,
    day: days.get(row.id) ?? [],
  }));
}

export function serialiseRun({ at, verdict, latencyMs, totalMs, steps }: ProbeRun): ProbeRunView {
  return ProbeRunView.parse({ at: at.toISOString(), verdict, latencyMs, totalMs, steps });
}
