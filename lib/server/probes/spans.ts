import "server-only";
import type { ProbeRange, ProbeSpan } from "@/lib/contracts/probes";
import { Prisma } from "@/lib/generated/prisma/client";
import { db } from "@/lib/server/db";
import { type Seated, sqlWithinSeat } from "@/lib/server/seat";

const HOUR_MS = 3_600_000;
const SPANS: Record<ProbeRange, { count: number; ms: number }> = {
  day: { count: 24, ms: HOUR_MS },
  week: { count: 28, ms: 6 * HOUR_MS },
  month: { count: 30, ms: 24 * HOUR_MS },
};

type Row = {
  probe_id: string;
  slot: number;
  runs: number;
  failed: number;
  median: number | null;
  worst: number | null;
};

/** Runs by equal stretches of time up to now, oldest first; a stretch without a run is there, and empty. */
export async function spansOf(
  ctx: Seated,
  probeIds: readonly string[],
  range: ProbeRange,
  now: Date,
): Promise<Map<string, ProbeSpan[]>> {
  const { count, ms } = SPANS[range];
  const begin = now.getTime() - count * ms;
  const rows = await db().$queryRaw<Row[]>`
    SELECT probe_id,
      floor((extract(epoch FROM at) * 1000 - ${begin}::float8) / ${ms}::float8)::int AS slot,
      count(*)::int AS runs,
      count(*) FILTER (WHERE verdict = 'unreachable')::int AS failed,
      (percentile_disc(0.5) WITHIN GROUP (ORDER BY latency_ms))::int AS median,
      max(latency_ms)::int AS worst
    FROM probe_run
    WHERE probe_id = ANY(${[...probeIds]}) AND at > ${new Date(begin)} AND verdict <> 'refused'
      AND ${sqlWithinSeat(ctx, { at: Prisma.sql`at` })}
    GROUP BY probe_id, slot`;
  const found = new Map(rows.map((row) => [`${row.probe_id} ${row.slot}`, row]));
  return new Map(
    probeIds.map((id) => [
      id,
      Array.from({ length: count }, (_, slot) => {
        const row = found.get(`${id} ${slot}`);
        return {
          from: new Date(begin + slot * ms).toISOString(),
          runs: row?.runs ?? 0,
          failed: row?.failed ?? 0,
          latencyMs: row?.median ?? null,
          worstMs: row?.worst ?? null,
        };
      }),
    ]),
  );
}
