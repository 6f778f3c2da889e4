import "server-only";
import { SeatTerms } from "@/lib/contracts/seats";
import { endOfDay } from "@/lib/server/day";
import type { Transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { hashLinkToken } from "@/lib/server/link-token";
import { openInvitations } from "./serialise";

/**
 * The link is the permission: the invitation it belongs to, and the member where there is one already.
 * @throws AppError "not-found" when the link was used, revoked, is too old or never was
 */
export async function authorizeInvitation(tx: Transaction, token: string) {
  const invitation = await tx.invitation.findFirst({
    where: { tokenHash: hashLinkToken(token), expiresAt: { gt: new Date() }, ...openInvitations },
    include: { organisation: true, invitedBy: true },
  });
  if (!invitation) throw new AppError("not-found", "auth.problems.invitationGone");
  const member = await tx.member.findUnique({ where: { email: invitation.email } });
  if (member && (member.organisationId !== invitation.organisationId || member.disabledAt))
    throw new AppError("not-found", "auth.problems.invitationGone");
  // A seat may end before anybody took it.
  const seat = SeatTerms.nullable().parse(invitation.seat);
  if (seat && endOfDay(seat.endsOn, invitation.organisation.timezone) <= new Date())
    throw new AppError("not-found", "auth.problems.invitationGone");
  return { invitation, member };
}
