import "server-only";
import type { CountedIncident } from "@/lib/engine/incident/metrics";
import type { Reader } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { incidentsWithinSeat, partsWithinSeat } from "@/lib/server/incidents/within-seat";
import { recurringIncidents } from "@/lib/server/lessons/recurrences";

export type CountedRow = CountedIncident & {
  number: number;
  title: string;
  severity: string;
  status: string;
  cause: string | null;
  declaredAt: Date;
};

/** The last months of the organisation's zone, the present one last: 2026-11. */
export function monthsBack(count: number, timezone: string, now: Date): string[] {
  const [year = 0, month = 1] = monthOf(now, timezone).split("-").map(Number);
  return Array.from({ length: count }, (_, at) => {
    const first = new Date(Date.UTC(year, month - 1 - (count - 1 - at), 1));
    return first.toISOString().slice(0, 7);
  });
}

/** Real incidents declared in these months. */
export async function countedIncidents(ctx: Reader, months: readonly string[]): Promise<CountedRow[]> {
  const { id: organisationId, timezone } = ctx.organisation;
  const DAY_MS = 24 * 60 * 60_000;
  const earliest = new Date(Date.parse(`${months[0]}-01T00:00:00Z`) - DAY_MS);
  const rows = await db().incident.findMany({
    where: { organisationId, ...incidentsWithinSeat(ctx), kind: "real", declaredAt: { gte: earliest } },
    orderBy: { number: "asc" },
    include: { clocks: { where: partsWithinSeat(ctx).clocks }, lesson: { select: { guard: true } } },
  });
  const again = await recurringIncidents(ctx);
  return rows
    .map((row) => ({
      number: row.number,
      title: row.title,
      severity: row.severity,
      status: row.status,
      cause: row.cause,
      declaredAt: row.declaredAt,
      month: monthOf(row.declaredAt, timezone),
      clocks: Object.fromEntries(
        row.clocks.map(({ name, at, basis }) => [
          name,
          { at: at.getTime(), isEstimated: basis === "estimated" },
        ]),
      ),
      isRecurrence: again.has(row.id),
      isGuarded: row.lesson?.guard === "check",
      isClosed: row.status === "closed",
    }))
    .filter(({ month }) => months.includes(month));
}

function monthOf(at: Date, timezone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: timezone, year: "numeric", month: "2-digit" }).format(
    at,
  );
}
