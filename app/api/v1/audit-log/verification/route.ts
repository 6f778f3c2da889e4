import { AuditChainState, VerifyAuditLog } from "@/lib/contracts/audit-chain";
import { verifyAuditLog } from "@/lib/server/audit-log-entries/verify";
import { route } from "@/lib/server/route";

/** A question, not a change: POST because the checkpoint to hold against is too long for an address. */
export const POST = route({
  operation: "verifyAuditLog",
  permission: "audit-log:read",
  body: VerifyAuditLog,
  response: AuditChainState,
  run: (ctx, { body }) => verifyAuditLog(ctx, body),
});
