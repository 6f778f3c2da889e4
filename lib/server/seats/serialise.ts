import "server-only";
import type { SeatView } from "@/lib/contracts/seats";
import type { Prisma } from "@/lib/generated/prisma/client";

export const seatParts = {
  sources: { include: { source: { select: { id: true, name: true } } } },
} satisfies Prisma.AuditorSeatInclude;

export type StoredSeat = Prisma.AuditorSeatGetPayload<{ include: typeof seatParts }>;

const DAY_MS = 86_400_000;

export function toSeat(row: StoredSeat, timezone: string, now = Date.now()): SeatView {
  const day = dayIn(timezone);
  const isOver = row.endedAt !== null || row.endsAt.getTime() <= now;
  return {
    id: row.id,
    ...termsOf(row, day),
    state: isOver ? "over" : row.startsAt.getTime() > now ? "ahead" : "running",
    daysLeft: isOver ? 0 : Math.floor((row.endsAt.getTime() - 1 - now) / DAY_MS),
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy,
    ended: row.endedAt && { at: row.endedAt.toISOString(), by: row.endedBy ?? "" },
  };
}

/** As the audit log tells it: names, because sources come and go. */
export function auditedSeat(row: StoredSeat, timezone: string) {
  const { isWhole, sources, from, to, startsOn, endsOn } = termsOf(row, dayIn(timezone));
  return { parts: isWhole ? null : sources.map(({ name }) => name), from, to, startsOn, endsOn };
}

type DayOf = (at: Date) => string;

function termsOf(row: StoredSeat, day: DayOf) {
  const sources = row.sources.map(({ source }) => source);
  return {
    isWhole: row.isWhole,
    sources: sources.sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id)),
    from: row.evidenceFrom && day(row.evidenceFrom),
    to: row.evidenceTo && day(lastBefore(row.evidenceTo)),
    startsOn: day(row.startsAt),
    endsOn: day(lastBefore(row.endsAt)),
  };
}

/** Ends are stored as the first instant after, and told as the last day within. */
const lastBefore = (end: Date) => new Date(end.getTime() - 1);

function dayIn(timezone: string): DayOf {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: timezone });
  return (at) => format.format(at);
}
