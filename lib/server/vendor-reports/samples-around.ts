import "server-only";
import { PullError } from "@/lib/contracts/pulls";
import type { VendorReportEvidence } from "@/lib/exports/vendor-report/evidence";
import { db } from "@/lib/server/db";
import { currentGeneration } from "@/lib/server/reception-log/generation";

const MOST = 200;

type Asked = { organisationId: string; sourceId: string | null; from: Date; to: Date };

/** How the platform answered around an incident: pulls that failed, and errors of the reception log. */
export async function samplesAround(asked: Asked): Promise<VendorReportEvidence["samples"]> {
  const { organisationId, sourceId, from, to } = asked;
  const range = { from: from.toISOString(), to: to.toISOString() };
  if (!sourceId) return { ...range, pulls: [], errors: null };
  const pulls = await db().pull.findMany({
    where: { organisationId, sourceId, queuedAt: { gte: from, lte: to }, status: "failed" },
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
    errors: await errorsOf({ organisationId, sourceId }, from, to),
  };
}

/** Null while no log of the source was ever read. */
async function errorsOf(scope: { organisationId: string; sourceId: string }, from: Date, to: Date) {
  const { number: generation } = await currentGeneration(scope);
  if (generation === 0) return null;
  const rows = await db().receptionLogAnomaly.findMany({
    where: {
      ...scope,
      generation,
      kind: "error",
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
