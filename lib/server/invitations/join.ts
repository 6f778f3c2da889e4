import "server-only";
import type { Invitation, Member } from "@/lib/generated/prisma/client";
import { byMember, recordAudit } from "@/lib/server/audit-log";
import type { Transaction } from "@/lib/server/db";
import type { RequestInfo } from "@/lib/server/request-info";

type Person = Pick<Member, "name"> & Partial<Pick<Member, "passwordHash" | "oidcSubject">>;

/** Uses the invitation up and makes the invited person a member, by password or by identity provider. */
export async function joinByInvitation(
  tx: Transaction,
  invitation: Invitation,
  person: Person,
  request: RequestInfo,
): Promise<Member> {
  const { organisationId, email, role } = invitation;
  await tx.invitation.update({ where: { id: invitation.id }, data: { acceptedAt: new Date() } });
  const member = await tx.member.create({ data: { organisationId, email, role, ...person } });
  await recordAudit(tx, byMember(member, request), {
    action: "invitation.accept",
    target: { kind: "invitation", id: invitation.id, name: email },
    after: { name: member.name, role },
  });
  return member;
}
