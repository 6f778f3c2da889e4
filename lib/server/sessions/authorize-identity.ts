import "server-only";
import type { Member } from "@/lib/generated/prisma/client";
import { byMember, recordAudit } from "@/lib/server/audit-log";
import type { Transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { joinByInvitation } from "@/lib/server/invitations/join";
import { openInvitations } from "@/lib/server/invitations/serialise";
import type { RequestInfo } from "@/lib/server/request-info";
import { admissionOf } from "@/lib/server/seats/admission";

/** What the identity provider vouches for. */
export type Identity = {
  /** Issuer and subject: nobody else is ever given the same one. */
  subject: string;
  email: string | null;
  isEmailVerified: boolean;
  name: string | null;
};

/**
 * Knows a person by the stored subject, else by a verified address that a member or an open invitation has. Nobody
 * becomes a member uninvited.
 * @throws AppError "forbidden"
 */
export async function authorizeIdentity(
  tx: Transaction,
  identity: Identity,
  request: RequestInfo,
): Promise<Member> {
  const known = await tx.member.findUnique({ where: { oidcSubject: identity.subject } });
  const member = known ?? (await recognise(tx, identity, request));
  if (member.disabledAt) throw new AppError("forbidden", "auth.problems.disabled");
  const admission = await admissionOf(tx, member);
  if (!admission.isAdmitted) throw new AppError("forbidden", `auth.problems.${admission.why}`);
  return member;
}

async function recognise(tx: Transaction, identity: Identity, request: RequestInfo): Promise<Member> {
  const { subject, isEmailVerified } = identity;
  const email = identity.email?.trim().toLowerCase();
  if (!email || !isEmailVerified) throw new AppError("forbidden", "auth.problems.unverifiedEmail");
  const member = await tx.member.findUnique({ where: { email } });
  if (member) return link(tx, member, subject, request);
  const invitation = await tx.invitation.findFirst({
    where: { email, expiresAt: { gt: new Date() }, ...openInvitations },
  });
  if (!invitation) throw new AppError("forbidden", "auth.problems.notInvited");
  return joinByInvitation(tx, invitation, { name: identity.name ?? email, oidcSubject: subject }, request);
}

/** A member already tied to another identity keeps it: an address that changed hands opens no account. */
async function link(tx: Transaction, member: Member, subject: string, request: RequestInfo): Promise<Member> {
  if (member.disabledAt) return member;
  if (member.oidcSubject) throw new AppError("forbidden", "auth.problems.otherIdentity");
  await recordAudit(tx, byMember(member, request), {
    action: "member.link-identity",
    target: { kind: "member", id: member.id, name: member.name },
  });
  return tx.member.update({ where: { id: member.id }, data: { oidcSubject: subject } });
}
