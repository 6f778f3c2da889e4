import "server-only";
import { Prisma, type Finding } from "@/lib/generated/prisma/client";
import type { Reader } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { knownUntil, withinSeat } from "@/lib/server/seat";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { customersByChannel } from "@/lib/server/snapshots/summarise";
import { keepChannelSets } from "./channel-set";
import type { Scope } from "./conditions";
import { columnsOf } from "./settle";

/** Field of a finding to its column. */
const COLUMNS = {
  organisationId: "organisation_id",
  sourceId: "source_id",
  id: "id",
  ruleId: "rule_id",
  ruleVersion: "rule_version",
  severity: "severity",
  family: "family",
  subjectKind: "subject_kind",
  subjectId: "subject_id",
  subjectName: "subject_name",
  status: "status",
  firstSeenAt: "first_seen_at",
  firstSnapshotId: "first_snapshot_id",
  lastSeenAt: "last_seen_at",
  lastSnapshotId: "last_snapshot_id",
  resolvedAt: "resolved_at",
  reopenedAt: "reopened_at",
  channelsAffected: "channels_affected",
  customersAffected: "customers_affected",
  channelSet: "channel_set",
  payload: "payload",
  fingerprint: "fingerprint",
} satisfies Record<keyof Finding, string>;

const ALL = Prisma.raw(Object.values(COLUMNS).join(", "));

/**
 * Where a reader's findings of a source are read from. The stored rows tell how things stand today; to an auditor of a period
 * that is over they are told as they stood at its end. What was last seen before the period is not part of it.
 */
export async function findingScope(ctx: Reader, sourceId: string): Promise<Scope> {
  const scope = { organisationId: ctx.organisation.id, sourceId };
  if (!ctx.seat?.from && !ctx.seat?.to) return scope;
  const { from, to } = ctx.seat;
  const later = JSON.stringify(to ? await stoodThen(ctx, sourceId, to) : []);
  const told = Object.values(COLUMNS).map((column) => (to && asOf(column, to)) || Prisma.raw(column));
  const rows = Prisma.sql`(
    SELECT ${Prisma.join(told)} FROM finding
    WHERE organisation_id = ${scope.organisationId} AND source_id = ${sourceId}
      AND ${from ? Prisma.sql`last_seen_at >= ${from}` : Prisma.sql`TRUE`}
      AND ${to ? Prisma.sql`last_seen_at < ${to}` : Prisma.sql`TRUE`}
    UNION ALL SELECT ${ALL} FROM jsonb_populate_recordset(NULL::finding, ${later}::jsonb)) AS finding`;
  return { ...scope, rows, at: new Date(knownUntil(ctx)) };
}

/** A column of a row last seen within the period, without an end it met later. */
function asOf(column: string, to: Date): Prisma.Sql | null {
  if (column === "resolved_at")
    return Prisma.sql`CASE WHEN resolved_at < ${to} THEN resolved_at END AS resolved_at`;
  if (column !== "status") return null;
  return Prisma.sql`CASE WHEN status <> 'resolved' OR resolved_at < ${to} THEN status
    WHEN reopened_at IS NOT NULL THEN 'reopened' WHEN first_seen_at = last_seen_at THEN 'new' ELSE 'open'
    END::finding_status AS status`;
}

/** Findings that were seen again after the period, as the newest snapshot of the period showed them. */
async function stoodThen(ctx: Reader, sourceId: string, to: Date): Promise<Record<string, unknown>[]> {
  const organisationId = ctx.organisation.id;
  const newest = await db().snapshot.findFirst({
    where: { organisationId, sourceId, ...withinSeat(ctx, { at: "takenAt" }) },
    orderBy: [{ takenAt: "desc" }, { id: "desc" }],
    select: { id: true, takenAt: true },
  });
  if (!newest) return [];
  const { report, snapshot } = await loadSnapshot(organisationId, newest.id);
  const shown = report.results.flatMap(({ findings }) => findings);
  const stored = await db().finding.findMany({
    where: { organisationId, sourceId, lastSeenAt: { gte: to }, id: { in: shown.map(({ id }) => id) } },
    select: { id: true, firstSeenAt: true, firstSnapshotId: true, reopenedAt: true },
  });
  // A snapshot that arrived late settled nothing: the table may not know its sets.
  await keepChannelSets(db(), organisationId, shown);
  const known = new Map(stored.map((row) => [row.id, row]));
  const { id: snapshotId, takenAt } = newest;
  const moment = { organisationId, sourceId, snapshotId, takenAt, customers: customersByChannel(snapshot) };
  return shown.flatMap((finding) => {
    const row = known.get(finding.id);
    if (!row) return [];
    const isFirst = row.firstSeenAt >= takenAt;
    const reopenedAt = row.reopenedAt && row.reopenedAt <= takenAt ? row.reopenedAt : null;
    const fields: Finding = {
      ...columnsOf(moment, finding),
      status: reopenedAt ? "reopened" : isFirst ? "new" : "open",
      firstSeenAt: isFirst ? takenAt : row.firstSeenAt,
      firstSnapshotId: isFirst ? snapshotId : row.firstSnapshotId,
      reopenedAt,
      resolvedAt: null,
    } as Finding;
    return [
      Object.fromEntries(
        Object.entries(COLUMNS).map(([field, column]) => [column, fields[field as keyof Finding]]),
      ),
    ];
  });
}

/** What `FROM` reads findings from: the table, or what a seat leaves of it. */
export const findingRows = ({ rows }: Scope): Prisma.Sql => rows ?? Prisma.sql`finding`;

type Asked = { where: Prisma.Sql; order?: Prisma.Sql; most?: number };

/** Whole findings of a scope, evidence included. */
export async function readFindings(scope: Scope, { where, order, most }: Asked): Promise<Finding[]> {
  const fields = Object.entries(COLUMNS).map(([field, column]) => `${column} AS "${field}"`);
  const rows = await db().$queryRaw<Finding[]>`
    SELECT ${Prisma.raw(fields.join(", "))} FROM ${findingRows(scope)}
    WHERE organisation_id = ${scope.organisationId} AND source_id = ${scope.sourceId} AND ${where}
    ORDER BY ${order ?? Prisma.sql`id`} LIMIT ${most ?? null}::int`;
  return rows.map((row) => ({
    ...row,
    firstSeenAt: new Date(row.firstSeenAt),
    lastSeenAt: new Date(row.lastSeenAt),
    resolvedAt: row.resolvedAt && new Date(row.resolvedAt),
    reopenedAt: row.reopenedAt && new Date(row.reopenedAt),
  }));
}

export async function countFindings(scope: Scope, where = Prisma.sql`TRUE`): Promise<number> {
  const [counted] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM ${findingRows(scope)}
    WHERE organisation_id = ${scope.organisationId} AND source_id = ${scope.sourceId} AND ${where}`;
  return counted?.count ?? 0;
}

export async function findFinding(scope: Scope, id: string): Promise<Finding | null> {
  const [finding] = await readFindings(scope, { where: Prisma.sql`id = ${id}`, most: 1 });
  return finding ?? null;
}
