import "server-only";
import { byMember, recordAudit } from "@/lib/server/audit-log";
import { transaction } from "@/lib/server/db";
import type { RequestInfo } from "@/lib/server/request-info";
import { startSession } from "@/lib/server/session";
import { authorizeIdentity, type Identity } from "./authorize-identity";
import type { Started } from "./start";

/** Signs a member in by what the identity provider says. @throws AppError, see authorize-identity.ts */
export async function signInByIdentity(identity: Identity, request: RequestInfo): Promise<Started> {
  return transaction(async (tx) => {
    const member = await authorizeIdentity(tx, identity, request);
    const session = await startSession(tx, member.id, request);
    await recordAudit(tx, byMember(member, request), {
      action: "session.start",
      target: { kind: "session", id: session.id, name: member.name },
      after: { by: "identity-provider" },
    });
    return { memberId: member.id, sessionId: session.id };
  });
}
