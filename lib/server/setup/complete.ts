import "server-only";
import type { CompleteSetup } from "@/lib/contracts/setup";
import { byMember, recordAudit } from "@/lib/server/audit-log";
import { db, transaction } from "@/lib/server/db";
import { refuseWeakPassword } from "@/lib/server/password-rule";
import { hashPassword } from "@/lib/server/passwords";
import type { RequestInfo } from "@/lib/server/request-info";
import { authorizeSetup } from "./authorize-setup";

/** The organisation and its first administrator, once. */
export async function completeSetup(input: CompleteSetup, request: RequestInfo): Promise<{ email: string }> {
  await authorizeSetup(db(), input.token);
  refuseWeakPassword(input.password, input.email, "password");
  const passwordHash = await hashPassword(input.password);
  return transaction(async (tx) => {
    const { tokenHash } = await authorizeSetup(tx, input.token);
    await tx.setupToken.update({ where: { tokenHash }, data: { usedAt: new Date() } });
    const { timezone, locale, name, email } = input;
    const organisation = await tx.organisation.create({
      data: { name: input.organisation, timezone, locale },
    });
    const member = await tx.member.create({
      data: { organisationId: organisation.id, email, name, role: "administrator", passwordHash, locale },
    });
    await recordAudit(tx, byMember(member, request), {
      action: "organisation.create",
      target: { kind: "organisation", id: organisation.id, name: organisation.name },
      after: { name: organisation.name, timezone, administrator: email },
    });
    return { email };
  });
}
