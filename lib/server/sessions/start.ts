import "server-only";
import { byMember, recordAudit } from "@/lib/server/audit-log";
import { transaction } from "@/lib/server/db";
import type { RequestInfo } from "@/lib/server/request-info";
import { startSession } from "@/lib/server/session";
import { authorizeCredentials } from "./authorize-credentials";

export type Started = { memberId: string; sessionId: string };

/** Signs a member in by password. @throws AppError, see authorize-credentials.ts */
export async function signIn(
  input: { email: string; password: string },
  request: RequestInfo,
): Promise<Started> {
  const member = await authorizeCredentials(input, request);
  return transaction(async (tx) => {
    const session = await startSession(tx, member.id, request);
    await recordAudit(tx, byMember(member, request), {
      action: "session.start",
      target: { kind: "session", id: session.id, name: member.name },
      after: { by: "credentials" },
    });
    return { memberId: member.id, sessionId: session.id };
  });
}
