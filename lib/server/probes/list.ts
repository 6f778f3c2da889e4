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
import { getProbeInOrganisation } from "./get-in-organisation";
import { spansOf } from "./spans";

const SHOWN_RUNS = 50;

const withLatest = {
  source: { select: { id: true, name: true } },
  runs: { orderBy: [{ at: "desc" }, { id: "desc" }], take: 1 },
} satisfies Prisma.ProbeInclude;

type Row = Prisma.ProbeGetPayload<{ include: typeof withLatest }>;

export async function listProbes(ctx: Context): Promise<ProbeList> {
  authorize(ctx, "probes:read");
  const rows = await db().probe.findMany({
    where: { organisationId: ctx.organisation.id, archivedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    include: withLatest,
  });
  return serialise(rows);
}

/** One probe with a stretch of its history. @throws AppError not-found */
export async function getProbe(
  ctx: Context,
  input: { probeId: string; range: ProbeRange },
): Promise<ProbeDetail> {
  authorize(ctx, "probes:read");
  const { id } = await getProbeInOrganisation(db(), ctx, input.probeId);
  const row = await db().probe.findUniqueOrThrow({ where: { id }, include: withLatest });
  const [view] = await serialise([row]);
  const runs = await db().probeRun.findMany({
    where: { probeId: id },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: SHOWN_RUNS,
  });
  const spans = (await spansOf([id], input.range, new Date())).get(id) ?? [];
  return { ...(view as ProbeView), range: input.range, spans, runs: runs.map(serialiseRun) };
}

async function serialise(rows: readonly Row[]): Promise<ProbeView[]> {
  const days = await spansOf(
    rows.map(({ id }) => id),
    "day",
    new Date(),
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
