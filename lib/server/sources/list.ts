import "server-only";
import type { SourceDetail, SourceList, SourceView } from "@/lib/contracts/sources";
import type { Pull, Source } from "@/lib/generated/prisma/client";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { listPulls } from "@/lib/server/pulls/list";
import { serialisePull } from "@/lib/server/pulls/serialise";
import { isWithinSeat, withinSeat } from "@/lib/server/seat";
import { nextRun } from "./schedule";

const withLatest = (ctx: Context) =>
  ({
    pulls: {
      where: withinSeat(ctx, { at: "queuedAt" }),
      orderBy: { queuedAt: "desc" },
      take: 1,
      include: { requestedBy: { select: { name: true } } },
    },
    snapshots: {
      where: withinSeat(ctx, { at: "takenAt" }),
      orderBy: { takenAt: "desc" },
      take: 1,
      select: { id: true, takenAt: true, coverage: true },
    },
  }) as const;

export async function listSources(ctx: Context): Promise<SourceList> {
  authorize(ctx, "sources:read");
  const rows = await db().source.findMany({
    where: { organisationId: ctx.organisation.id, archivedAt: null, ...withinSeat(ctx, { source: "id" }) },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    include: withLatest(ctx),
  });
  return rows.map((row) => serialise(ctx, row));
}

/** One source with its history and the collection ledger of its newest snapshot. @throws AppError not-found */
export async function getSource(ctx: Context, input: { sourceId: string }): Promise<SourceDetail> {
  authorize(ctx, "sources:read");
  const row = await db().source.findFirst({
    where: {
      id: input.sourceId,
      organisationId: ctx.organisation.id,
      archivedAt: null,
      ...withinSeat(ctx, { source: "id" }),
    },
    include: withLatest(ctx),
  });
  if (!row) throw notFound();
  return {
    ...serialise(ctx, row),
    pulls: await listPulls(ctx, input),
    ledger: (row.snapshots[0]?.coverage ?? null) as SourceDetail["ledger"],
  };
}

type Row = Source & {
  pulls: (Pull & { requestedBy: { name: string } | null })[];
  snapshots: { id: string; takenAt: Date }[];
};

function serialise(ctx: Context, row: Row): SourceView {
  const [pull] = row.pulls;
  const [snapshot] = row.snapshots;
  const next =
    row.schedule && row.scheduleTimezone ? nextRun(row.schedule, row.scheduleTimezone, new Date()) : null;
  return {
    id: row.id,
    kind: row.kind as SourceView["kind"],
    name: row.name,
    settings: row.settings as SourceView["settings"],
    hasSecret: row.secretCiphertext !== null,
    schedule: row.schedule,
    scheduleTimezone: row.scheduleTimezone,
    nextPullAt: next?.toISOString() ?? null,
    lastPullAt: isWithinSeat(ctx, { at: row.lastPullAt }) ? (row.lastPullAt?.toISOString() ?? null) : null,
    pull: pull ? serialisePull(pull) : null,
    snapshot: snapshot ? { id: snapshot.id, takenAt: snapshot.takenAt.toISOString() } : null,
  };
}
