import "server-only";
import type { AcceptInvitation } from "@/lib/contracts/members";
import type { Member } from "@/lib/generated/prisma/client";
import { byMember, recordAudit } from "@/lib/server/audit-log";
import { db, transaction, type Transaction } from "@/lib/server/db";
import { refuseWeakPassword } from "@/lib/server/password-rule";
import { hashPassword } from "@/lib/server/passwords";
import type { RequestInfo } from "@/lib/server/request-info";
import { liveSessions } from "@/lib/server/session";
import { authorizeInvitation } from "./authorize-invitation";
import { joinByInvitation } from "./join";

/** Uses the link up: makes the member, or gives the member a new password and ends their sign-ins. */
export async function acceptInvitation(input: AcceptInvitation, request: RequestInfo) {
  const { invitation } = await authorizeInvitation(db(), input.token);
  refuseWeakPassword(input.password, invitation.email, "password");
  // Before the transaction: hashing takes time, and the built-in database serves nobody else meanwhile.
  const passwordHash = await hashPassword(input.password);
  return transaction(async (tx) => {
    const { invitation, member } = await authorizeInvitation(tx, input.token);
    if (member) {
      await tx.invitation.update({ where: { id: invitation.id }, data: { acceptedAt: new Date() } });
      await resetPassword(tx, member, passwordHash, request);
    } else await joinByInvitation(tx, invitation, { name: input.name, passwordHash }, request);
    return { email: invitation.email };
  });
}

async function resetPassword(tx: Transaction, member: Member, passwordHash: string, request: RequestInfo) {
  await tx.member.update({ where: { id: member.id }, data: { passwordHash } });
  const { count } = await tx.session.updateMany({
    where: { memberId: member.id, ...liveSessions() },
    data: { revokedAt: new Date() },
  });
  await recordAudit(tx, byMember(member, request), {
    action: "member.reset-password",
    target: { kind: "member", id: member.id, name: member.name },
    after: { sessionsEnded: count },
  });
}
