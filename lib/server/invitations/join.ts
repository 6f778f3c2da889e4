import "server-only";
import { SeatTerms } from "@/lib/contracts/seats";
import type { Invitation, Member } from "@/lib/generated/prisma/client";
import { byMember, recordAudit } from "@/lib/server/audit-log";
import type { Transaction } from "@/lib/server/db";
import type { RequestInfo } from "@/lib/server/request-info";
import { openSeat } from "@/lib/server/seats/give";

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
  if (invitation.seat && role === "auditor") {
    const { organisation, invitedBy } = await tx.invitation.findUniqueOrThrow({
      where: { id: invitation.id },
      include: { organisation: true, invitedBy: true },
    });
    await openSeat(
      tx,
      { ...byMember(member, request), organisation },
      { member, terms: SeatTerms.parse(invitation.seat), by: invitedBy.name, now: new Date() },
    );
  }
  return member;
}
