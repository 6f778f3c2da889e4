import "server-only";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction, type Transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { getMemberInOrganisation } from "@/lib/server/members/get-in-organisation";
import { liveSessions } from "@/lib/server/session";
import { auditedSeat, seatParts } from "./serialise";

/** The auditor's next click is refused. @throws AppError not-found, also where there is no seat that could end */
export async function endSeat(ctx: Context, input: { memberId: string }, now = new Date()): Promise<void> {
  authorize(ctx, "members:write");
  await transaction(async (tx) => {
    const member = await getMemberInOrganisation(tx, ctx, input.memberId);
    if (!(await closeSeat(tx, ctx, member, now))) throw notFound();
  });
}

/** In the caller's transaction; false where the member has no seat that is still open. */
export async function closeSeat(
  tx: Transaction,
  ctx: Context,
  member: { id: string; name: string },
  now: Date,
): Promise<boolean> {
  const seat = await tx.auditorSeat.findFirst({
    where: { memberId: member.id, endedAt: null, endsAt: { gt: now } },
    include: seatParts,
  });
  if (!seat) return false;
  await tx.auditorSeat.update({
    where: { id: seat.id },
    data: { endedAt: now, endedBy: ctx.actor.name },
  });
  // A seat given later does not bring old sign-ins back.
  const { count } = await tx.session.updateMany({
    where: { memberId: member.id, ...liveSessions(now.getTime()) },
    data: { revokedAt: now },
  });
  await recordAudit(tx, ctx, {
    action: "seat.end",
    target: { kind: "member", id: member.id, name: member.name },
    before: auditedSeat(seat, ctx.organisation.timezone),
    after: { endedAt: now.toISOString(), sessionsEnded: count },
  });
  return true;
}
