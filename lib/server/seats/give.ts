import "server-only";
import type { SeatTerms, SeatView } from "@/lib/contracts/seats";
import { type AuditContext, recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction, type Transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { getMemberInOrganisation } from "@/lib/server/members/get-in-organisation";
import { auditedSeat, seatParts, type StoredSeat, toSeat } from "./serialise";
import { columnsOfTerms } from "./terms";

type Input = SeatTerms & { memberId: string };

/**
 * Changes what an auditor may see and until when, from their next click on. A seat that is over stays as it was, and the
 * auditor gets another. @throws AppError not-found, invalid, conflict for a member who is no auditor
 */
export async function giveSeat(ctx: Context, input: Input, now = new Date()): Promise<SeatView> {
  authorize(ctx, "members:write");
  const { memberId, ...terms } = input;
  const { organisation } = ctx;
  return transaction(async (tx) => {
    const member = await getMemberInOrganisation(tx, ctx, memberId);
    if (member.role !== "auditor")
      throw new AppError("conflict", "seats.problems.notAuditor", { name: member.name });
    const open = await tx.auditorSeat.findFirst({ where: { memberId, endedAt: null }, include: seatParts });
    if (!open || open.endsAt <= now)
      return toSeat(await openSeat(tx, ctx, { member, terms, now }), organisation.timezone);
    const { sources, columns } = await columnsOfTerms(tx, organisation, terms, now);
    // Whoever is in already began when they began.
    const startsAt = open.startsAt <= now ? open.startsAt : columns.startsAt;
    await tx.auditorSeatSource.deleteMany({ where: { seatId: open.id } });
    const seat = await tx.auditorSeat.update({
      where: { id: open.id },
      data: {
        ...columns,
        startsAt,
        announcedAt: null,
        sources: { create: sources.map((sourceId) => ({ sourceId })) },
      },
      include: seatParts,
    });
    await recordAudit(tx, ctx, {
      action: "seat.update",
      target: { kind: "member", id: member.id, name: member.name },
      before: auditedSeat(open, organisation.timezone),
      after: auditedSeat(seat, organisation.timezone),
    });
    return toSeat(seat, organisation.timezone, now.getTime());
  });
}

type Opening = {
  member: { id: string; name: string };
  terms: SeatTerms;
  /** Whoever decided it; left out, whoever does it. */
  by?: string;
  now: Date;
};

/** A new seat in the caller's transaction; one that ran out without a word is closed at its own end. */
export async function openSeat(
  tx: Transaction,
  ctx: AuditContext & { organisation: { id: string; timezone: string } },
  { member, terms, by = ctx.actor.name, now }: Opening,
): Promise<StoredSeat> {
  const { sources, columns } = await columnsOfTerms(tx, ctx.organisation, terms, now);
  const old = await tx.auditorSeat.findFirst({ where: { memberId: member.id, endedAt: null } });
  if (old) await tx.auditorSeat.update({ where: { id: old.id }, data: { endedAt: old.endsAt, endedBy: by } });
  const seat = await tx.auditorSeat.create({
    data: {
      organisationId: ctx.organisation.id,
      memberId: member.id,
      createdBy: by,
      createdAt: now,
      ...columns,
      sources: { create: sources.map((sourceId) => ({ sourceId })) },
    },
    include: seatParts,
  });
  await recordAudit(tx, ctx, {
    action: "seat.create",
    target: { kind: "member", id: member.id, name: member.name },
    after: auditedSeat(seat, ctx.organisation.timezone),
  });
  return seat;
}
