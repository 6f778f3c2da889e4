import { randomUUID } from "node:crypto";
import type { Member, MemberRole, Organisation } from "@/lib/generated/prisma/client";
import { db } from "@/lib/server/db";

/** A company of its own, so that tests sharing a database never see each other's rows. */
export function makeOrganisation(name = "晨光家居"): Promise<Organisation> {
  return db().organisation.create({ data: { name, timezone: "Asia/Shanghai", locale: "zh-CN" } });
}

export function makeMember(
  organisationId: string,
  role: MemberRole = "administrator",
  fields: Partial<Pick<Member, "email" | "name" | "passwordHash" | "disabledAt">> = {},
): Promise<Member> {
  const email = `${role}-${randomUUID()}@example.com`;
  return db().member.create({ data: { organisationId, role, email, name: "王芳", ...fields } });
}
