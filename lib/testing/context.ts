import { randomUUID } from "node:crypto";
import { permissionsOf } from "@/lib/access";
import type { MemberRole } from "@/lib/generated/prisma/client";
import type { Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { makeMember, makeOrganisation } from "./organisation";

export const requestInfo = { ip: "203.0.113.7", userAgent: "vitest", requestId: "request-1" };

type Options = { organisationId?: string; passwordHash?: string };

/** A signed-in member, by default of an organisation of their own. */
export async function makeContext(
  role: MemberRole = "administrator",
  options: Options = {},
): Promise<Context & { sessionId: string }> {
  const organisation = options.organisationId
    ? await db().organisation.findUniqueOrThrow({ where: { id: options.organisationId } })
    : await makeOrganisation();
  const member = await makeMember(organisation.id, role, { passwordHash: options.passwordHash ?? null });
  const session = await db().session.create({
    data: {
      memberId: member.id,
      expiresAt: new Date(Date.now() + 60_000_000),
      userAgent: requestInfo.userAgent,
      ip: requestInfo.ip,
    },
  });
  return {
    actor: { id: member.id, name: member.name, email: member.email, role },
    organisation: { id: organisation.id, name: organisation.name, timezone: organisation.timezone },
    permissions: permissionsOf(role),
    seat: null,
    request: { ...requestInfo, requestId: randomUUID() },
    sessionId: session.id,
    token: null,
  };
}

/** What the audit log of an organisation says, oldest first. */
export async function auditTrail(organisationId: string) {
  return db().auditLog.findMany({ where: { organisationId }, orderBy: { seq: "asc" } });
}
