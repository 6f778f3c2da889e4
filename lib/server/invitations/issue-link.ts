import "server-only";
import type { Role } from "@/lib/access";
import type { SeatTerms } from "@/lib/contracts/seats";
import type { Context } from "@/lib/server/context";
import type { Transaction } from "@/lib/server/db";
import { hashLinkToken, newLinkToken } from "@/lib/server/link-token";
import { openInvitations } from "./serialise";

const DAY_MS = 24 * 60 * 60 * 1000;

/** One open link per address: whoever asks for a new one means the old one no longer. */
export async function issueLink(
  tx: Transaction,
  ctx: Context,
  { email, role, days, seat }: { email: string; role: Role; days: number; seat?: SeatTerms },
) {
  const organisationId = ctx.organisation.id;
  const now = new Date();
  await tx.invitation.updateMany({
    where: { organisationId, email, ...openInvitations },
    data: { revokedAt: now },
  });
  const token = newLinkToken();
  const row = await tx.invitation.create({
    data: {
      organisationId,
      email,
      role,
      ...(seat && { seat }),
      tokenHash: hashLinkToken(token),
      invitedById: ctx.actor.id,
      createdAt: now,
      expiresAt: new Date(now.getTime() + days * DAY_MS),
    },
    include: { invitedBy: true },
  });
  return { row, path: `/accept-invitation?token=${token}` };
}
