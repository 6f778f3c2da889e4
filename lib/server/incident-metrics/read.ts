import "server-only";
import type { CountedIncident } from "@/lib/engine/incident/metrics";
import { db } from "@/lib/server/db";

type Organisation = { id: string; timezone: string };

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
export async function countedIncidents(
  { id: organisationId, timezone }: Organisation,
  months: readonly string[],
): Promise<CountedRow[]> {
  const DAY_MS = 24 * 60 * 60_000;
  const earliest = new Date(Date.parse(`${months[0]}-01T00:00:00Z`) - DAY_MS);
  const rows = await db().incident.findMany({
    where: { organisationId, kind: "real", declaredAt: { gte: earliest } },
    orderBy: { number: "asc" },
    include: { clocks: true, lesson: { select: { guard: true } } },
  });
  const again = await recurring(organisationId);
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

/** Incidents with the check, kind of object and field of an earlier real one. */
async function recurring(organisationId: string): Promise<Set<string>> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT DISTINCT later.incident_id AS id
    FROM incident_sign AS later
    JOIN incident AS again ON again.id = later.incident_id
    JOIN incident_sign AS earlier ON earlier.organisation_id = later.organisation_id AND earlier.rule_id = later.rule_id
      AND earlier.subject_kind = later.subject_kind AND earlier.field = later.field
    JOIN incident AS first ON first.id = earlier.incident_id AND first.kind = 'real' AND first.number < again.number
    WHERE later.organisation_id = ${organisationId}`;
  return new Set(rows.map(({ id }) => id));
}

function monthOf(at: Date, timezone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: timezone, year: "numeric", month: "2-digit" }).format(
    at,
  );
}
