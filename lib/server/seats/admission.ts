import "server-only";
import type { Role } from "@/lib/access";
import type { AuditorSeat, AuditorSeatSource } from "@/lib/generated/prisma/client";
import type { Transaction } from "@/lib/server/db";
import type { Seat } from "@/lib/server/seat";

/** Whether a member may come in now, and what they may see then. */
export type Admission =
  { isAdmitted: true; seat: Seat | null } | { isAdmitted: false; why: "seatOver" | "seatAhead" };

type Reader = Pick<Transaction, "auditorSeat">;

/**
 * The one place that knows when a seat lets its auditor in. Asked at sign-in and on every request, by session, by token and
 * by calendar link alike, so that an end counts at once. Seats are for auditors: another role looks past them.
 */
export async function admissionOf(
  tx: Reader,
  member: { id: string; role: Role },
  now = Date.now(),
): Promise<Admission> {
  if (member.role !== "auditor") return { isAdmitted: true, seat: null };
  const newest = await tx.auditorSeat.findFirst({
    where: { memberId: member.id },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    include: { sources: true },
  });
  if (!newest) return { isAdmitted: true, seat: null };
  if (newest.endedAt || newest.endsAt.getTime() <= now) return { isAdmitted: false, why: "seatOver" };
  if (newest.startsAt.getTime() > now) return { isAdmitted: false, why: "seatAhead" };
  return { isAdmitted: true, seat: seatOf(newest) };
}

function seatOf(row: AuditorSeat & { sources: AuditorSeatSource[] }): Seat {
  return {
    id: row.id,
    sources: row.isWhole ? null : row.sources.map(({ sourceId }) => sourceId),
    from: row.evidenceFrom,
    to: row.evidenceTo,
    endsAt: row.endsAt,
  };
}
