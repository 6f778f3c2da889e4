import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";

/**
 * What an auditor may see of the organisation: some of its sources, a period of evidence. Whatever a verb reads it reads
 * within the seat of whoever asks, so that what lies outside answers exactly like what never was. Without a seat
 * (`null`: administrators, team leads, auditors of the whole organisation, the server's own work) nothing is taken away.
 */
export type Seat = {
  id: string;
  /** Null: every source. */
  sources: readonly string[] | null;
  /** The first instant of the period, and the first after it; null where it is open. */
  from: Date | null;
  to: Date | null;
  /** When the person may no longer come in. */
  endsAt: Date;
};

/** A Context is one; so is whatever the server does by itself, with `seat: null`. */
export type Seated = { seat: Seat | null };

type Range = { gte?: Date; lt?: Date };
type Part = Record<string, never>;

/**
 * Conditions to spread into a `where`, by the columns that tell a row's source and its moment:
 * `{ organisationId, ...withinSeat(ctx, { source: "sourceId", at: "takenAt" }) }`. They come as AND, so they narrow and never
 * replace what the verb asks for.
 */
export function withinSeat({ seat }: Seated, columns: { source?: string; at?: string }): { AND?: Part[] } {
  if (!seat) return {};
  const { source, at } = columns;
  return and([
    source !== undefined && seat.sources ? { [source]: { in: [...seat.sources] } } : {},
    at === undefined ? {} : { [at]: rangeOf(seat) },
  ]);
}

/** The same for what holds from one moment to another, such as a waiver: it belongs to every period it held in. */
export function lastingWithinSeat({ seat }: Seated): { AND?: Part[] } {
  if (!seat) return {};
  const { sources, from, to } = seat;
  return and([
    sources ? { sourceId: { in: [...sources] } } : {},
    to ? { createdAt: { lt: to } } : {},
    from ? { until: { gte: from }, OR: [{ endedAt: null }, { endedAt: { gte: from } }] } : {},
  ]);
}

/** What somebody laid over the findings and nobody had taken back: now, or when the period ended. */
export function standingWithinSeat({ seat }: Seated): { endedAt?: null; AND?: Part[] } {
  if (!seat) return { endedAt: null };
  const { from, to } = seat;
  return and([
    from ? { until: { gte: from } } : {},
    to ? { createdAt: { lt: to }, OR: [{ endedAt: null }, { endedAt: { gte: to } }] } : { endedAt: null },
  ]);
}

/** The same as SQL, true for whoever has no seat. */
export function sqlWithinSeat(
  { seat }: Seated,
  columns: { source?: Prisma.Sql; at?: Prisma.Sql },
): Prisma.Sql {
  const { source, at } = columns;
  const parts = [Prisma.sql`TRUE`];
  if (source && seat?.sources) parts.push(Prisma.sql`${source} = ANY(${[...seat.sources]})`);
  if (at && seat?.from) parts.push(Prisma.sql`${at} >= ${seat.from}`);
  if (at && seat?.to) parts.push(Prisma.sql`${at} < ${seat.to}`);
  return Prisma.join(parts, " AND ");
}

/** For a row already read. What has no source belongs to the organisation as a whole. */
export function isWithinSeat({ seat }: Seated, row: { sourceId?: string | null; at?: Date | null }): boolean {
  if (!seat) return true;
  const { sourceId, at } = row;
  if (sourceId !== undefined && seat.sources && !seat.sources.includes(sourceId ?? "")) return false;
  if (!at) return true;
  return (!seat.from || at >= seat.from) && (!seat.to || at < seat.to);
}

/** The latest moment a reader may know of: now, or the end of the period that is over. */
export function knownUntil({ seat }: Seated, now = Date.now()): number {
  return seat?.to ? Math.min(now, seat.to.getTime() - 1) : now;
}

/** A row without the end it met after the period. */
export function asKnown<Row extends { endedAt: Date | null }>({ seat }: Seated, row: Row): Row {
  return seat?.to && row.endedAt && row.endedAt >= seat.to ? { ...row, endedAt: null } : row;
}

/** What was added to something after the period: an answer, a decision, an end. */
export function untilSeatEnds({ seat }: Seated, column: string): { AND?: Part[] } {
  return seat?.to ? and([{ [column]: { lt: seat.to } }]) : {};
}

const rangeOf = ({ from, to }: Seat): Range => ({ ...(from && { gte: from }), ...(to && { lt: to }) });

/** The caller names columns of the table it asks; Prisma refuses the query, loudly, where it has none of that name. */
const and = (parts: object[]) => ({ AND: parts as Part[] });
