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
    if (!(await closeSeat(tx, ctx, { member, now, signsOut: true }))) throw notFound();
  });
}

type Closing = {
  member: { id: string; name: string };
  now: Date;
  /** A seat given later must not bring old sign-ins back; whoever goes on in another role stays signed in. */
  signsOut: boolean;
};

/** In the caller's transaction; false where the member has no seat that is still open. */
export async function closeSeat(
  tx: Transaction,
  ctx: Context,
  { member, now, signsOut }: Closing,
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
  const { count } = signsOut
    ? await tx.session.updateMany({
        where: { memberId: member.id, ...liveSessions(now.getTime()) },
        data: { revokedAt: now },
      })
    : { count: 0 };
  await recordAudit(tx, ctx, {
    action: "seat.end",
    target: { kind: "member", id: member.id, name: member.name },
    before: auditedSeat(seat, ctx.organisation.timezone),
    after: { endedAt: now.toISOString(), sessionsEnded: count },
  });
  return true;
}
