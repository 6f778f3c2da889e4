import "server-only";
import { PullError } from "@/lib/contracts/pulls";
import type { VendorReportEvidence } from "@/lib/exports/vendor-report/evidence";
import type { Reader } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { currentGeneration } from "@/lib/server/reception-log/generation";
import { withinSeat } from "@/lib/server/seat";

const MOST = 200;

type Asked = { sourceId: string | null; from: Date; to: Date };

/** How the platform answered around an incident: pulls that failed, and errors of the reception log. */
export async function samplesAround(ctx: Reader, asked: Asked): Promise<VendorReportEvidence["samples"]> {
  const { sourceId, from, to } = asked;
  const organisationId = ctx.organisation.id;
  const range = { from: from.toISOString(), to: to.toISOString() };
  if (!sourceId) return { ...range, pulls: [], errors: null };
  const pulls = await db().pull.findMany({
    where: {
      organisationId,
      sourceId,
      queuedAt: { gte: from, lte: to },
      status: "failed",
      ...withinSeat(ctx, { at: "queuedAt" }),
    },
    orderBy: [{ queuedAt: "asc" }, { id: "asc" }],
    take: MOST,
    select: { queuedAt: true, startedAt: true, error: true },
  });
  return {
    ...range,
    pulls: pulls.flatMap(({ queuedAt, startedAt, error }) => {
      const parsed = PullError.safeParse(error);
      if (!parsed.success) return [];
      const { code, text } = parsed.data;
      return [{ at: (startedAt ?? queuedAt).toISOString(), code, text }];
    }),
    errors: await errorsOf(ctx, sourceId, from, to),
  };
}

/** Null while no log of the source was ever read. */
async function errorsOf(ctx: Reader, sourceId: string, from: Date, to: Date) {
  const scope = { organisationId: ctx.organisation.id, sourceId };
  const { number: generation } = await currentGeneration(scope);
  if (generation === 0) return null;
  const rows = await db().receptionLogAnomaly.findMany({
    where: {
      ...scope,
      generation,
      kind: "error",
      ...withinSeat(ctx, { at: "at" }),
      at: { lte: to },
      OR: [{ until: { gte: from } }, { until: null, at: { gte: from } }],
    },
    orderBy: [{ count: "desc" }, { id: "asc" }],
    take: MOST,
  });
  return rows.map(({ channel, errorClass, errorKey, at, until, count }) => ({
    channel,
    kind: errorClass ?? "other",
    text: errorKey ?? "",
    at: at.toISOString(),
    until: (until ?? at).toISOString(),
    count,
  }));
}
