import "server-only";
import type { Invitation } from "@/lib/contracts/members";
import { SeatTerms } from "@/lib/contracts/seats";
import type { Invitation as Row, Member } from "@/lib/generated/prisma/client";

/** Still waiting for an answer; an expired one is open until somebody revokes it. */
export const openInvitations = { acceptedAt: null, revokedAt: null };

export function toInvitation(row: Row & { invitedBy: Member }, purpose: Invitation["purpose"]): Invitation {
  return {
    id: row.id,
    purpose,
    email: row.email,
    role: row.role,
    invitedBy: row.invitedBy.name,
    seat: SeatTerms.nullable().parse(row.seat),
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    isExpired: row.expiresAt.getTime() <= Date.now(),
  };
}
